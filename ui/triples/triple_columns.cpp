// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/triples/triple_columns.h"

#include "ui/triples/triple_delegate.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace spotter {

namespace {

/// In average characters: room for three texts and for the words of origin and state.
constexpr int wideCharacters = 95;
/// And for titles above their icons; below that, only tooltips say what the icons are.
constexpr int titledCharacters = 60;
constexpr int leastTextCharacters = 9;
/// Number of rows whose predicates are measured; a few hundred contain nearly all predicates of a document.
constexpr int measuredRows = 300;
/// Largest share of the text columns that predicates get.
constexpr int greatestPredicatePercent = 38;
constexpr int cellPadding = 12;
constexpr int measuredCharacters = 200;

/// Room for the title, and for the sort arrow beside it where the table is wide; a narrow one shows the arrow over its
/// end.
int titleWidth(const QTableView &table, const TripleModel &model, TripleColumn column)
{
    if (!model.isCompact()) return table.horizontalHeader()->sectionSizeHint(int(column));
    const QString title = model.headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString();
    return table.horizontalHeader()->fontMetrics().horizontalAdvance(title) + cellPadding;
}

/// What a column of texts would need to show them whole.
int textWidth(const QTableView &table, const TripleModel &model, TripleColumn column)
{
    const QFontMetrics metrics(table.font());
    int wanted = titleWidth(table, model, column);
    for (int row = 0; row < std::min(model.rowCount(), measuredRows); ++row) {
        const QModelIndex cell = model.index(row, int(column));
        // A text of many lines or thousands of characters is cut off anyway.
        const QString text = cell.data().toString().left(measuredCharacters);
        wanted = std::max(wanted, metrics.horizontalAdvance(text) + cellPadding);
    }
    return wanted;
}

/// Predicates are few and short compared with names: show them whole if a third of the room suffices. Of subject and
/// object, the one with the longer texts gets what the other does not need.
void layOutTexts(QTableView &table, const TripleModel &model, int room)
{
    QHeaderView &header = *table.horizontalHeader();
    const int predicate
        = std::min(textWidth(table, model, TripleColumn::Predicate), room * greatestPredicatePercent / 100);
    const int left = room - predicate;
    const int half = left / 2;
    const int subjectWanted = textWidth(table, model, TripleColumn::Subject);
    const int objectWanted = textWidth(table, model, TripleColumn::Object);
    int subject = half;
    if (subjectWanted < half)
        subject = objectWanted > left - half ? std::max(subjectWanted, left - objectWanted) : half;
    else if (objectWanted < left - half)
        subject = std::min(subjectWanted, left - objectWanted);
    header.resizeSection(int(TripleColumn::Subject), subject);
    header.resizeSection(int(TripleColumn::Predicate), predicate);
    header.resizeSection(int(TripleColumn::Object), left - subject);
}

int widthOf(const QTableView &table, const TripleModel &model, TripleColumn column)
{
    const QFontMetrics metrics(table.font());
    const int title = titleWidth(table, model, column);
    switch (column) {
    case TripleColumn::Score:
        return std::max(metrics.horizontalAdvance(QStringLiteral("0.00")) + 20, title);
    case TripleColumn::Actions:
        return std::max(TripleDelegate::actionsWidth(), title);
    default:
        break;
    }
    if (model.isCompact())
        return model.isTitled() ? std::max(TripleDelegate::markWidth(), title) : TripleDelegate::markWidth();
    int words = 0;
    for (const QString &word : TripleModel::wordsOf(column)) words = std::max(words, metrics.horizontalAdvance(word));
    return std::max(TripleDelegate::markWidth() + words + 8, title);
}

} // namespace

void layoutTripleColumns(QTableView &table, TripleModel &model)
{
    QHeaderView &header = *table.horizontalHeader();
    const QFontMetrics metrics(table.font());
    const int width = table.viewport()->width();
    const int character = metrics.averageCharWidth();
    model.setCompact(width < character * wideCharacters, width >= character * titledCharacters);
    int left = width;
    header.setSectionHidden(int(TripleColumn::Score), !model.hasScores());
    for (const TripleColumn column :
        {TripleColumn::Score, TripleColumn::Source, TripleColumn::State, TripleColumn::Actions}) {
        if (header.isSectionHidden(int(column))) continue;
        const int wanted = widthOf(table, model, column);
        header.setSectionResizeMode(int(column), QHeaderView::Fixed);
        header.resizeSection(int(column), wanted);
        left -= wanted;
    }
    layOutTexts(table, model, std::max(left, 3 * leastTextCharacters * metrics.averageCharWidth()));
}

void prepareTripleTable(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setAlternatingRowColors(true);
    table.setMouseTracking(true);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setMinimumSectionSize(TripleDelegate::markWidth());
    table.horizontalHeader()->setSortIndicatorClearable(true);
    table.horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table.setSortingEnabled(true);
}

} // namespace spotter
