// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_properties.h"

#include "core/text/code_points.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

const QRegularExpression &tagSeparator()
{
    static const QRegularExpression separator(u"[,;，；、]"_s);
    return separator;
}

/// Completes the last tag of a list.
class TagCompleter final : public QCompleter {
public:
    using QCompleter::QCompleter;
    [[nodiscard]] QStringList splitPath(const QString &path) const override
    {
        return {path.section(tagSeparator(), -1).trimmed()};
    }
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override
    {
        const auto *line = qobject_cast<const QLineEdit *>(widget());
        const QString text = line ? line->text() : QString();
        const qsizetype last = text.lastIndexOf(tagSeparator());
        const QString before = last < 0 ? QString() : text.first(last + 1) + u' ';
        return before + QCompleter::pathFromIndex(index);
    }
};

} // namespace

DocumentProperties::DocumentProperties(
    DocumentId id, const Document &document, const QStringList &known, bool isReadOnly, QWidget *parent)
    : QDialog(parent), m_id(id), m_title(new QLineEdit(this)), m_tags(new QLineEdit(this)),
      m_note(new QPlainTextEdit(this)), m_split(new QComboBox(this)), m_problem(new QLabel(this))
{
    setWindowTitle(tr("Document Properties"));
    m_before = detailsOf(document.metadata);
    const DocumentDetails &details = m_before;
    m_title->setObjectName(u"propertyTitle"_s);
    m_title->setMaxLength(500);
    m_title->setText(details.title);
    m_tags->setObjectName(u"propertyTags"_s);
    m_tags->setText(details.tags.join(tr(", ", "between tags")));
    m_tags->setPlaceholderText(tr("Separated by commas"));
    auto *completer = new TagCompleter(this);
    completer->setModel(new QStringListModel(known, completer));
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_tags->setCompleter(completer);
    m_note->setObjectName(u"propertyNote"_s);
    m_note->setPlainText(details.note);
    m_note->setTabChangesFocus(true);
    m_split->setObjectName(u"propertySplit"_s);
    m_split->addItem(tr("No split"), int(Split::None));
    m_split->addItem(tr("Training"), int(Split::Train));
    m_split->addItem(tr("Held out"), int(Split::Dev));
    m_split->addItem(tr("Test"), int(Split::Test));
    m_split->setCurrentIndex(m_split->findData(int(document.split)));
    const auto plain = [this](const QString &text) {
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setText(text);
        return label;
    };
    const qsizetype length = CodePointMap(document.text).lengthCodePoints();
    auto *form = new QFormLayout;
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("Ta&gs:"), m_tags);
    form->addRow(tr("Sp&lit:"), m_split);
    form->addRow(tr("&Note:"), m_note);
    form->addRow(tr("Source:"), plain(document.source.isEmpty() ? tr("None: typed or pasted") : document.source));
    form->addRow(tr("Length:"), plain(tr("%Ln character(s)", nullptr, int(length))));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"propertyProblem"_s);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(this);
    if (isReadOnly) {
        for (QLineEdit *line : {m_title, m_tags}) line->setReadOnly(true);
        m_note->setReadOnly(true);
        m_split->setEnabled(false);
        buttons->addButton(QDialogButtonBox::Close)->setText(tr("Close"));
    } else {
        buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
        buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    }
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &DocumentProperties::storeRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(460, 380);
    m_title->setFocus();
    m_title->selectAll();
}

DocumentDetails DocumentProperties::details() const
{
    // What was not edited stays as it is: a field may show less than there is, for example of a tag with a comma.
    DocumentDetails edited = m_before;
    if (m_title->isModified()) edited.title = m_title->text();
    if (m_note->document()->isModified()) edited.note = m_note->toPlainText();
    if (m_tags->isModified()) edited.tags = m_tags->text().split(tagSeparator());
    return tidied(edited);
}

Split DocumentProperties::split() const { return Split(m_split->currentData().toInt()); }

void DocumentProperties::showProblem(const QString &message)
{
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
}

} // namespace spotter
