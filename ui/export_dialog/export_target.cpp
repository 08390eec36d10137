// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_dialog/export_target.h"

#include "ui/appearance/save_dialog.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {

ExportTarget::ExportTarget(const QString &corpusPath, QWidget *parent)
    : QWidget(parent), m_corpusPath(corpusPath), m_folder(QFileInfo(corpusPath).absolutePath()),
      m_name(QFileInfo(corpusPath).completeBaseName()), m_path(new QLineEdit), m_browse(new QPushButton),
      m_hint(new QLabel)
{
    m_browse->setAutoDefault(false); // Return means Export
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_path, 1);
    row->addWidget(m_browse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addLayout(row);
    layout->addWidget(m_hint);
    setFocusProxy(m_path);
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        m_written = false;
        check();
        Q_EMIT changed();
    });
    connect(m_browse, &QPushButton::clicked, this, &ExportTarget::browse);
    retranslate();
}

void ExportTarget::setFolder(const QString &folder)
{
    m_folder = folder;
    m_path->clear();
    propose();
}

void ExportTarget::setName(const QString &name)
{
    m_name = name;
    m_path->clear();
    propose();
}

void ExportTarget::setFormat(const FormatInfo &format, const QStringList &known)
{
    m_format = format;
    m_knownSuffixes = known;
    propose();
}

QString ExportTarget::path() const { return QDir::fromNativeSeparators(m_path->text().trimmed()); }

bool ExportTarget::isUsable() const { return m_usable; }

void ExportTarget::setWritten(bool written)
{
    m_written = written;
    check();
}

void ExportTarget::propose()
{
    if (m_format.suffixes.isEmpty()) return;
    QString proposed = path();
    if (proposed.isEmpty()) {
        proposed = m_folder + u'/' + m_name;
    } else {
        const QString suffix = QFileInfo(proposed).suffix().toLower();
        if (!suffix.isEmpty() && !m_knownSuffixes.contains(suffix)) return;
        if (!suffix.isEmpty()) proposed.chop(suffix.size() + 1);
    }
    m_path->setText(QDir::toNativeSeparators(proposed + u'.' + m_format.suffixes.first()));
}

void ExportTarget::check()
{
    const QFileInfo file(path());
    QString hint;
    if (path().isEmpty())
        hint = tr("Choose a file to write to.");
    else if (file.isDir())
        hint = tr("This is a folder; add a file name.");
    else if (file == QFileInfo(m_corpusPath))
        hint = tr("This is the corpus itself; choose another file.");
    else if (!file.absoluteDir().exists())
        hint = tr("The folder %1 does not exist.").arg(QDir::toNativeSeparators(file.absolutePath()));
    m_usable = hint.isEmpty();
    if (m_usable && file.exists() && !m_written) hint = tr("This file exists and will be replaced.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void ExportTarget::browse()
{
    QStringList patterns;
    for (const QString &suffix : m_format.suffixes) patterns.append(u"*."_s + suffix);
    std::vector<SaveDialog::Kind> kinds;
    if (!patterns.isEmpty())
        kinds.push_back({tr("%1 (%2)").arg(m_format.title, patterns.join(u' ')), m_format.suffixes});
    kinds.push_back({tr("All files (*)"), {}});
    auto *dialog = new SaveDialog(this, tr("Export to"), QFileInfo(path()).absolutePath(), std::move(kinds));
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // the line below the field says it
    dialog->selectFile(QFileInfo(path()).fileName());
    connect(dialog, &SaveDialog::chosen, this,
        [this](const QString &chosen) { m_path->setText(QDir::toNativeSeparators(chosen)); });
    dialog->open();
}

void ExportTarget::retranslate()
{
    m_path->setAccessibleName(tr("File to write"));
    m_browse->setText(tr("Choose…"));
    m_browse->setAccessibleName(tr("Choose the file to write"));
    check();
}

void ExportTarget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
