// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schema/name_details.h"

#include "ui/annotation_view/entity_colors.h"
#include "ui/appearance/description_view.h"
#include "ui/schema/description_dialog.h"

#include <QColorDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {

NameDetails::NameDetails(QWidget *parent)
    : QWidget(parent), m_view(new DescriptionView), m_describe(new QPushButton), m_colorRow(new QWidget),
      m_color(new QPushButton), m_noColor(new QPushButton)
{
    m_view->setMaximumHeight(fontMetrics().lineSpacing() * 7);
    m_describe->setObjectName(u"describe"_s);
    auto *describing = new QHBoxLayout;
    describing->addWidget(m_describe);
    describing->addStretch(1);
    auto *colors = new QHBoxLayout(m_colorRow);
    colors->setContentsMargins(0, 0, 0, 0);
    colors->addWidget(m_color);
    colors->addWidget(m_noColor);
    colors->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_view);
    layout->addLayout(describing);
    layout->addWidget(m_colorRow);
    connect(m_describe, &QPushButton::clicked, this, &NameDetails::describe);
    connect(m_color, &QPushButton::clicked, this, &NameDetails::chooseColor);
    connect(m_noColor, &QPushButton::clicked, this,
        [this] { Q_EMIT editRequested({.kind = SchemaEdit::Kind::SetColor, .name = m_name}); });
    retranslate();
}

void NameDetails::retranslate()
{
    m_color->setText(tr("Colour…"));
    m_color->setAccessibleName(tr("Choose the colour of the type"));
    m_describe->setText(tr("Description…"));
    m_describe->setAccessibleName(tr("Describe the predicate or the entity type, with examples"));
    m_describe->setToolTip(m_describe->accessibleName());
    m_view->setAccessibleName(tr("Description"));
    m_noColor->setText(tr("Automatic colour"));
    m_noColor->setAccessibleName(tr("Let the theme choose the colour of the type"));
}

void NameDetails::showName(const Schema &schema, const QString &name, bool isType)
{
    m_schema = schema;
    m_name = name;
    m_isType = isType;
    m_description = isType ? schema.descriptionOfType(name) : schema.descriptionOfPredicate(name);
    m_view->setDescription(m_description);
    m_view->setVisible(!m_description.isEmpty());
    m_colorRow->setVisible(isType);
    setEditable(m_isEditable);
}

void NameDetails::setEditable(bool editable)
{
    m_isEditable = editable;
    m_describe->setEnabled(editable);
    m_color->setEnabled(editable);
    m_noColor->setEnabled(editable && !m_schema.colorOf(m_name).isEmpty());
}

void NameDetails::chooseColor()
{
    // Without a colour of its own it starts at the one that is shown now.
    const QColor own(m_schema.colorOf(m_name));
    auto *dialog
        = new QColorDialog(own.isValid() ? own : textview::EntityColors(m_schema, palette()).of(m_name).outline, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this, name = m_name](const QColor &color) {
        Q_EMIT editRequested({.kind = SchemaEdit::Kind::SetColor, .name = name, .color = color.name()});
    });
    dialog->open();
}

void NameDetails::describe()
{
    const auto kind = m_isType ? SchemaEdit::Kind::DescribeType : SchemaEdit::Kind::DescribePredicate;
    auto *dialog = new DescriptionDialog(m_name, m_description, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DescriptionDialog::described, this, [this, name = m_name, kind](const QString &text) {
        Q_EMIT editRequested({.kind = kind, .name = name, .text = text});
    });
    dialog->open();
}

void NameDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
