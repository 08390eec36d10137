// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/column_choice.h"

#include "core/formats/tables/column_names.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array offeredColumns{CsvColumn::Text, CsvColumn::Predicate, CsvColumn::Subject, CsvColumn::Object,
    CsvColumn::SubjectType, CsvColumn::ObjectType, CsvColumn::SubjectStart, CsvColumn::ObjectStart,
    CsvColumn::SubjectEnd, CsvColumn::ObjectEnd};

QString nameOf(std::size_t row) { return csvColumnNames[std::size_t(offeredColumns.at(row))]; }

} // namespace

ColumnChoice::ColumnChoice(QWidget *parent) : QGroupBox(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    for (std::size_t row = 0; row < offeredColumns.size(); ++row) {
        auto *label = new QLabel(this);
        auto *box = new QComboBox(this);
        box->setObjectName(nameOf(row));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        label->setBuddy(box);
        const int side = int(row % 2) * 2;
        grid->addWidget(label, int(row / 2), side);
        grid->addWidget(box, int(row / 2), side + 1);
        connect(box, &QComboBox::currentIndexChanged, this, &ColumnChoice::changed);
        m_labels.push_back(label);
        m_boxes.push_back(box);
    }
    hide();
}

QString ColumnChoice::titleOf(std::size_t row)
{
    switch (offeredColumns.at(row)) {
    case CsvColumn::Text:
        return tr("Text:");
    case CsvColumn::Predicate:
        return tr("Predicate:");
    case CsvColumn::Subject:
        return tr("Subject:");
    case CsvColumn::Object:
        return tr("Object:");
    case CsvColumn::SubjectType:
        return tr("Subject type:");
    case CsvColumn::ObjectType:
        return tr("Object type:");
    case CsvColumn::SubjectStart:
        return tr("Subject offset:");
    case CsvColumn::ObjectStart:
        return tr("Object offset:");
    case CsvColumn::SubjectEnd:
        return tr("Subject end:");
    default:
        return tr("Object end:");
    }
}

void ColumnChoice::retranslate()
{
    setTitle(tr("Columns of the table"));
    for (std::size_t row = 0; row < m_labels.size(); ++row) m_labels[row]->setText(titleOf(row));
    fill();
}

void ColumnChoice::setHeadings(const QStringList &headings, const QStringList &firstCells)
{
    setVisible(!headings.isEmpty());
    if (headings == m_headings && firstCells == m_firstCells) return;
    m_headings = headings;
    m_firstCells = firstCells;
    fill();
}

QString ColumnChoice::shownName(qsizetype column) const
{
    constexpr qsizetype shownUtf16 = 24;
    const QString cell = m_firstCells.value(column);
    if (cell.isEmpty()) return m_headings.at(column);
    return u"%1: %2"_s.arg(m_headings.at(column), cell.size() > shownUtf16 ? cell.left(shownUtf16) + u'…' : cell);
}

/// Refills the boxes and keeps what is chosen, as far as the table has it.
void ColumnChoice::fill()
{
    const auto names = columnsNamed(m_headings, {});
    for (std::size_t row = 0; row < m_boxes.size(); ++row) {
        QComboBox &box = *m_boxes[row];
        const QSignalBlocker blocked(&box);
        const QVariant chosen = box.currentData();
        QString detected;
        for (qsizetype i = 0; i < m_headings.size(); ++i) {
            const auto &named = names[std::size_t(i)];
            if (detected.isEmpty() && named && named->column == offeredColumns.at(row)) detected = m_headings.at(i);
        }
        box.clear();
        box.addItem(detected.isEmpty() ? tr("Detected: none") : tr("Detected: %1").arg(detected));
        box.addItem(tr("None"), QString());
        for (qsizetype i = 0; i < m_headings.size(); ++i) {
            if (!m_headings.at(i).isEmpty()) box.addItem(shownName(i), m_headings.at(i));
        }
        box.setCurrentIndex(chosen.isValid() ? std::max(0, box.findData(chosen)) : 0);
    }
}

ColumnMapping ColumnChoice::mapping() const
{
    ColumnMapping columns;
    if (m_headings.isEmpty()) return columns;
    for (std::size_t row = 0; row < m_boxes.size(); ++row) {
        if (const QVariant chosen = m_boxes[row]->currentData(); chosen.isValid())
            columns.insert(nameOf(row), chosen.toString());
    }
    return columns;
}

} // namespace spotter
