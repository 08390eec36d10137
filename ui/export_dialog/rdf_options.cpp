// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_dialog/rdf_options.h"

#include "core/workspace/export_documents.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace spotter {

RdfOptions::RdfOptions(QWidget *parent)
    : QWidget(parent), m_form(new QFormLayout(this)), m_baseIri(new QLineEdit), m_language(new QLineEdit),
      m_literalTypes(new QLineEdit), m_provenance(new QCheckBox)
{
    m_baseIri->setObjectName(u"baseIri"_s);
    m_language->setObjectName(u"language"_s);
    m_literalTypes->setObjectName(u"literalTypes"_s);
    m_provenance->setObjectName(u"provenance"_s);
    m_baseIri->setPlaceholderText(u"urn:spotter:"_s); // not translated: the default that is written to the file
    m_language->setPlaceholderText(u"zh"_s);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(6);
    m_form->addRow(u" "_s, m_baseIri);
    m_form->addRow(u" "_s, m_language);
    m_form->addRow(u" "_s, m_literalTypes);
    m_form->addRow(m_provenance);
    for (QLineEdit *edit : {m_baseIri, m_language, m_literalTypes})
        connect(edit, &QLineEdit::textChanged, this, &RdfOptions::changed);
    connect(m_provenance, &QCheckBox::toggled, this, &RdfOptions::changed);
    retranslate();
}

void RdfOptions::putInto(ExportRequest &request) const
{
    request.baseIri = m_baseIri->text().trimmed();
    request.textLanguage = m_language->text().trimmed();
    request.literalTypes.clear();
    for (const QString &type : m_literalTypes->text().split(u',', Qt::SkipEmptyParts)) {
        if (const QString name = type.trimmed(); !name.isEmpty()) request.literalTypes += name;
    }
    request.provenance = m_provenance->isChecked();
}

void RdfOptions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void RdfOptions::retranslate()
{
    const auto label = [this](QLineEdit *field, const QString &text) {
        if (auto *shown = qobject_cast<QLabel *>(m_form->labelForField(field))) shown->setText(text);
        field->setAccessibleName(text);
    };
    label(m_baseIri, tr("IRI prefix:"));
    label(m_language, tr("Text language:"));
    label(m_literalTypes, tr("Literal types:"));
    m_baseIri->setToolTip(tr("An absolute IRI that ends in / or #, such as https://example.org/kb/"));
    m_literalTypes->setToolTip(
        tr("Entity types (separated by commas) that are written as literals when they are objects"));
    m_provenance->setText(tr("Add the source of each triple (PROV-O)"));
}

} // namespace spotter
