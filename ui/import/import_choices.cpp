// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_choices.h"

#include "core/formats/registry.h"
#include "core/workspace/import_files.h"
#include "core/workspace/import_preview.h"
#include "ui/import/column_choice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace spotter {

ImportChoices::ImportChoices(QWidget *parent) : QWidget(parent)
{
    build();
    for (QComboBox *box : {m_format, m_encoding})
        connect(box, &QComboBox::currentIndexChanged, this, &ImportChoices::changed);
    for (QLineEdit *field : {m_annotator, m_textField})
        connect(field, &QLineEdit::textChanged, this, &ImportChoices::changed);
    for (QCheckBox *box : {m_skipBad, m_perLine, m_wholePage})
        connect(box, &QCheckBox::toggled, this, &ImportChoices::changed);
    connect(m_columns, &ColumnChoice::changed, this, &ImportChoices::changed);
}

void ImportChoices::build()
{
    m_formatLabel = new QLabel(this);
    m_format = new QComboBox(this);
    m_formatLabel->setBuddy(m_format);
    m_splitLabel = new QLabel(this);
    m_split = new QComboBox(this);
    m_splitLabel->setBuddy(m_split);
    m_duplicatesLabel = new QLabel(this);
    m_duplicates = new QComboBox(this);
    m_duplicatesLabel->setBuddy(m_duplicates);
    m_encodingLabel = new QLabel(this);
    m_encoding = new QComboBox(this);
    m_encodingLabel->setBuddy(m_encoding);
    m_annotatorLabel = new QLabel(this);
    m_annotator = new QLineEdit(this);
    m_annotator->setObjectName(QStringLiteral("annotator"));
    m_annotatorLabel->setBuddy(m_annotator);
    m_textFieldLabel = new QLabel(this);
    m_textField = new QLineEdit(this);
    m_textField->setObjectName(QStringLiteral("textField"));
    m_textFieldLabel->setBuddy(m_textField);
    m_columns = new ColumnChoice(this);
    m_skipBad = new QCheckBox(this);
    m_perLine = new QCheckBox(this);
    m_wholePage = new QCheckBox(this);
    m_wholePage->setObjectName(QStringLiteral("wholePage"));
    // In two columns, so that the dialog fits a screen of 768 pixels together with a table's columns.
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(6);
    form->setColumnStretch(1, 1);
    form->setColumnStretch(3, 1);
    int cell = 0;
    for (const auto &[label, choice] : std::initializer_list<std::pair<QLabel *, QWidget *>>{{m_formatLabel, m_format},
             {m_splitLabel, m_split}, {m_duplicatesLabel, m_duplicates}, {m_encodingLabel, m_encoding},
             {m_annotatorLabel, m_annotator}, {m_textFieldLabel, m_textField}}) {
        if (auto *box = qobject_cast<QComboBox *>(choice)) {
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            box->setMinimumContentsLength(16);
        }
        form->addWidget(label, cell / 2, cell % 2 * 2);
        form->addWidget(choice, cell / 2, cell % 2 * 2 + 1);
        ++cell;
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(form);
    layout->addWidget(m_columns);
    layout->addWidget(m_perLine);
    layout->addWidget(m_wholePage);
    layout->addWidget(m_skipBad);
}

void ImportChoices::retranslate()
{
    m_formatLabel->setText(tr("Fo&rmat:"));
    m_splitLabel->setText(tr("S&plit:"));
    m_duplicatesLabel->setText(tr("&Texts already in the corpus:"));
    m_encodingLabel->setText(tr("&Encoding of text and web pages:"));
    m_annotatorLabel->setText(tr("Annotator (INCEpTION, doccano pro&ject):"));
    m_annotator->setPlaceholderText(tr("A name, curation, or all"));
    m_textFieldLabel->setText(tr("Te&xt field (Label Studio):"));
    m_textField->setPlaceholderText(tr("Detected"));
    m_skipBad->setText(tr("&Skip and count unreadable records"));
    m_perLine->setText(tr("Plain text: one &document per line"));
    m_wholePage->setText(
        tr("Also na&vigation, headers and footers of web pages, running heads and page numbers of PDF files"));
    fillChoices();
    m_columns->retranslate();
}

/// Refills the combo boxes in the current language and keeps the choices.
void ImportChoices::fillChoices()
{
    const QSignalBlocker blocked(m_format);
    const QString format = m_format->currentData().toString();
    m_format->clear();
    m_format->addItem(tr("Detect from content"), QString());
    for (const FormatInfo &info : formats()) {
        if (info.canRead) m_format->addItem(info.title, info.id);
    }
    m_format->setCurrentIndex(std::max(0, m_format->findData(format)));
    const int split = std::max(0, m_split->currentIndex());
    m_split->clear();
    m_split->addItem(tr("As stated in the file"));
    m_split->addItem(tr("Training"), int(Split::Train));
    m_split->addItem(tr("Held out, to select and evaluate models"), int(Split::Dev));
    m_split->addItem(tr("Test"), int(Split::Test));
    m_split->addItem(tr("No split: extraction only"), int(Split::None));
    m_split->setCurrentIndex(split);
    const int duplicates = std::max(0, m_duplicates->currentIndex());
    m_duplicates->clear();
    m_duplicates->addItem(tr("Merge with them"), int(Duplicates::Merge));
    m_duplicates->addItem(tr("Keep both"), int(Duplicates::Keep));
    m_duplicates->addItem(tr("Skip them"), int(Duplicates::Skip));
    m_duplicates->setCurrentIndex(duplicates);
    const int encoding = std::max(0, m_encoding->currentIndex());
    m_encoding->clear();
    m_encoding->addItem(tr("Detected"), QByteArray());
    for (const char *name : {"UTF-8", "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "UTF-16LE", "UTF-16BE",
             "windows-1252", "windows-1251", "windows-1250", "ISO-8859-2", "ISO-8859-7", "KOI8-R"})
        m_encoding->addItem(QString::fromLatin1(name), QByteArray(name));
    m_encoding->setCurrentIndex(encoding);
}

void ImportChoices::putInto(ImportRequest &request) const
{
    request.format = m_format->currentData().toString();
    if (const QVariant split = m_split->currentData(); split.isValid()) request.split = Split(split.toInt());
    request.skipBad = m_skipBad->isChecked();
    request.documentPerLine = m_perLine->isChecked();
    request.wholePage = m_wholePage->isChecked();
    request.duplicates = Duplicates(m_duplicates->currentData().toInt());
    request.encoding = m_encoding->currentData().toByteArray();
    request.annotator = m_annotator->text().trimmed();
    request.textField = m_textField->text().trimmed();
    request.columns = m_columns->mapping();
    static const QRegularExpression mnemonic(QStringLiteral("\\s*\\(&.\\)|&"));
    request.skipHint = tr("; “%1” leaves such records out").arg(m_skipBad->text().remove(mnemonic));
}

void ImportChoices::fitTo(const ImportPreview &preview)
{
    m_columns->setHeadings(preview.headings, preview.firstCells);
    offerFor(!preview.headings.isEmpty());
}

void ImportChoices::fitToNothing()
{
    m_columns->setHeadings({});
    offerFor(false);
}

/// Leaves out what means nothing for a table, whose columns need the room.
void ImportChoices::offerFor(bool isTable)
{
    for (QWidget *choice : std::initializer_list<QWidget *>{
             m_annotatorLabel, m_annotator, m_textFieldLabel, m_textField, m_perLine, m_wholePage})
        choice->setVisible(!isTable);
}

} // namespace spotter
