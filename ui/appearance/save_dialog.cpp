// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/save_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace spotter {

SaveDialog::SaveDialog(QWidget *parent, const QString &title, const QString &folder, std::vector<Kind> kinds)
    : QFileDialog(parent, title, folder), m_kinds(std::move(kinds))
{
    Q_ASSERT(!m_kinds.empty());
    setAcceptMode(QFileDialog::AcceptSave);
    setFileMode(QFileDialog::AnyFile);
    QStringList filters;
    for (const Kind &kind : m_kinds) filters += kind.filter;
    setNameFilters(filters);
    setDefaultSuffix(m_kinds.front().suffixes.value(0));
    connect(this, &QFileDialog::filterSelected, this, &SaveDialog::changeKind);
    connect(this, &QFileDialog::fileSelected, this, &SaveDialog::take);
    connect(this, &QDialog::finished, this, [this] {
        if (!m_question) deleteLater(); // otherwise after the answer
    });
}

const SaveDialog::Kind &SaveDialog::kind() const
{
    const auto found = std::ranges::find(m_kinds, selectedNameFilter(), &Kind::filter);
    return found == m_kinds.end() ? m_kinds.front() : *found;
}

QString SaveDialog::completed(const QString &path) const
{
    const QString name = QFileInfo(path).fileName();
    const auto has = [&](const QString &suffix) { return name.endsWith(u'.' + suffix, Qt::CaseInsensitive); };
    const bool isComplete
        = std::ranges::any_of(m_kinds, [&](const Kind &kind) { return std::ranges::any_of(kind.suffixes, has); });
    const QString suffix = kind().suffixes.value(0);
    return isComplete || suffix.isEmpty() ? path : path + u'.' + suffix;
}

/// The name in the field follows the kind.
void SaveDialog::changeKind(const QString &)
{
    const QString suffix = kind().suffixes.value(0);
    setDefaultSuffix(suffix);
    const QStringList files = selectedFiles();
    if (files.isEmpty() || QFileInfo(files.front()).isDir()) return;
    QString name = QFileInfo(files.front()).fileName();
    for (const Kind &other : m_kinds) {
        for (const QString &old : other.suffixes) {
            if (name.endsWith(u'.' + old, Qt::CaseInsensitive)) return selectFile(name.chopped(old.size()) + suffix);
        }
    }
}

void SaveDialog::take(const QString &path)
{
    const QString file = completed(path);
    // Qt has asked about the name as it was typed.
    if (file == path || !QFileInfo::exists(file) || testOption(QFileDialog::DontConfirmOverwrite))
        return Q_EMIT chosen(file);
    m_question = new QMessageBox(QMessageBox::Question, windowTitle(),
        tr("%1 exists. Replace it?").arg(QDir::toNativeSeparators(file)), QMessageBox::NoButton, parentWidget());
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    const QPushButton *replace = m_question->addButton(tr("&Replace"), QMessageBox::DestructiveRole);
    m_question->setDefaultButton(m_question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(m_question, &QMessageBox::finished, this, [this, replace, file, question = m_question.get()] {
        if (question->clickedButton() == replace) Q_EMIT chosen(file);
        deleteLater();
    });
    m_question->open();
}

} // namespace spotter
