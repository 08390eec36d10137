// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/triples/qualifier_dialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {

QualifierDialog::QualifierDialog(const DisplayedTriple &triple, QualifierChoices choices, QWidget *parent)
    : QDialog(parent), m_choices(std::move(choices)), m_grid(new QGridLayout)
{
    setObjectName(u"qualifierDialog"_s);
    setWindowTitle(tr("Qualifiers"));
    auto *about = new QLabel(this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    about->setText(tr("%1 – %2 – %3", "subject, predicate, object")
            .arg(triple.triple.subject.text.simplified().left(60), markedPredicate(triple),
                triple.triple.object.text.simplified().left(60)));
    auto *rows = new QWidget;
    auto *place = new QVBoxLayout(rows);
    place->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    place->addLayout(m_grid);
    place->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(rows);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *more = buttons->addButton(tr("Add a Slot"), QDialogButtonBox::ActionRole);
    more->setObjectName(u"addSlot"_s);
    buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(more, &QPushButton::clicked, this, [this] {
        addRow({}, false);
        m_rows.back().slot->setFocus();
    });

    for (const Qualifier &qualifier : triple.triple.qualifiers) addRow(qualifier, true);
    for (const SlotDefinition &definition : m_choices.definitions) {
        const bool isThere
            = std::ranges::contains(m_rows, definition.name, [](const Row &row) { return row.present.slot; });
        if (!isThere) addRow({definition.name, {{}, {}, definition.type}}, false);
    }
    if (m_rows.empty()) addRow({}, false);
    resize(520, 260);
    const auto empty = std::ranges::find_if(m_rows, [](const Row &row) { return row.value->text().isEmpty(); });
    const Row &first = empty == m_rows.end() ? m_rows.front() : *empty;
    (first.slot->currentText().isEmpty() ? static_cast<QWidget *>(first.slot) : first.value)->setFocus();
}

void QualifierDialog::addRow(const Qualifier &qualifier, bool isStored)
{
    const int number = int(m_rows.size());
    auto *slot = new QComboBox(this);
    slot->setObjectName(u"slot%1"_s.arg(number));
    slot->setEditable(true);
    slot->setInsertPolicy(QComboBox::NoInsert);
    slot->setAccessibleName(tr("Slot"));
    for (const SlotDefinition &definition : m_choices.definitions) slot->addItem(definition.name);
    if (m_choices.definitions.empty()) slot->addItems({tr("time"), tr("place")});
    slot->setCurrentText(qualifier.slot);
    slot->lineEdit()->setPlaceholderText(tr("Slot"));
    auto *value = new QLineEdit(this);
    value->setObjectName(u"value%1"_s.arg(number));
    value->setText(qualifier.value.text);
    value->setAccessibleName(tr("Value of %1", "a slot").arg(qualifier.slot));
    value->setPlaceholderText(
        qualifier.value.type.isEmpty() ? tr("Value") : tr("Value (%1)", "an entity type").arg(qualifier.value.type));
    auto *completer = new QCompleter(m_choices.mentions, value);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    value->setCompleter(completer);
    auto *selected = new QPushButton(tr("Selected Text"), this);
    selected->setObjectName(u"useSelection%1"_s.arg(number));
    selected->setAutoDefault(false);
    selected->setEnabled(m_choices.selection.span.isValid());
    selected->setToolTip(m_choices.selection.span.isValid()
            ? m_choices.selection.text
            : tr("Select words in the text before you open the qualifiers"));
    m_grid->addWidget(slot, number, 0);
    m_grid->addWidget(value, number, 1);
    m_grid->addWidget(selected, number, 2);
    connect(slot, &QComboBox::currentTextChanged, value,
        [value](const QString &name) { value->setAccessibleName(tr("Value of %1", "a slot").arg(name)); });
    connect(selected, &QPushButton::clicked, this, [this, number] {
        Row &row = m_rows[size_t(number)];
        row.present.value = m_choices.selection;
        row.present.value.type = typeOf(row.slot->currentText());
        row.value->setText(m_choices.selection.text);
    });
    m_rows.push_back({slot, value, qualifier, isStored});
    for (QWidget *before = nullptr; Row & row : m_rows) {
        if (before) setTabOrder(before, row.slot);
        setTabOrder(row.slot, row.value);
        before = row.value;
    }
}

QString QualifierDialog::typeOf(const QString &slot) const
{
    const auto found = std::ranges::find(m_choices.definitions, slot, &SlotDefinition::name);
    return found == m_choices.definitions.end() ? QString() : found->type;
}

std::vector<Qualifier> QualifierDialog::qualifiers() const
{
    std::vector<Qualifier> made;
    for (const Row &row : m_rows) {
        const QString slot = row.slot->currentText().trimmed();
        const bool isSameValue = row.value->text() == row.present.value.text;
        const QString text = isSameValue ? row.present.value.text : row.value->text().trimmed();
        const bool isImplied = row.isStored && isSameValue && text.isEmpty();
        if (slot.isEmpty() || (text.isEmpty() && !isImplied)) continue;
        Qualifier qualifier{slot, {{}, text, typeOf(slot)}};
        if (isSameValue) qualifier.value = row.present.value;
        made.push_back(std::move(qualifier));
    }
    return made;
}

} // namespace spotter
