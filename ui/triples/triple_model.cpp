// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/triples/triple_model.h"

#include "core/text/word_boundaries.h"
#include "ui/appearance/description_view.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace spotter {

namespace {

/// Ranges of consecutive rows for which the predicate holds, last first.
template <typename Holds>
std::vector<std::pair<int, int>> runsFromTheEnd(int count, Holds holds)
{
    std::vector<std::pair<int, int>> runs;
    for (int last = count - 1; last >= 0; --last) {
        if (!holds(last)) continue;
        int first = last;
        while (first > 0 && holds(first - 1)) --first;
        runs.emplace_back(first, last);
        last = first;
    }
    return runs;
}

/// Above this many separate changes, one reset is cheaper than signalling each.
constexpr size_t mostRuns = 200;

} // namespace

TripleSource sourceOf(const DisplayedTriple &triple)
{
    if (!triple.isLabel()) return TripleSource::Model;
    return triple.isFoundByModel() ? TripleSource::Both : TripleSource::Label;
}

void TripleModel::setSchema(const Schema &schema) { m_schema = schema; }

QStringList TripleModel::predicatesFor(int row) const
{
    const Triple &triple = at(row).triple;
    return m_schema.predicatesFor(triple.subject.type, triple.object.type);
}

void TripleModel::setCompact(bool compact, bool isTitled)
{
    if (compact == m_compact && isTitled == m_isTitled) return;
    m_compact = compact;
    m_isTitled = isTitled;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, tripleColumns - 1);
}

bool TripleModel::hasScores() const
{
    return std::ranges::any_of(m_triples, [](const DisplayedTriple &triple) { return triple.score.has_value(); });
}

void TripleModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, tripleColumns - 1);
    if (!m_triples.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, tripleColumns - 1));
}

void TripleModel::setTriples(std::vector<DisplayedTriple> triples, const TripleDiff &diff)
{
    const auto removed
        = runsFromTheEnd(int(diff.newRow.size()), [&diff](int row) { return diff.newRow[size_t(row)] < 0; });
    const auto added
        = runsFromTheEnd(int(diff.oldRow.size()), [&diff](int row) { return diff.oldRow[size_t(row)] < 0; });
    if (removed.size() + added.size() > mostRuns) {
        beginResetModel();
        m_triples = std::move(triples);
        endResetModel();
        return;
    }
    for (const auto &[first, last] : removed) {
        beginRemoveRows({}, first, last);
        m_triples.erase(m_triples.begin() + first, m_triples.begin() + last + 1);
        endRemoveRows();
    }
    std::vector<int> remaining;
    for (const int row : diff.newRow)
        if (row >= 0) remaining.push_back(row);
    if (!std::ranges::is_sorted(remaining)) reorder(remaining);
    insertNew(std::move(triples), diff);
}

/// newRows: the final position of each remaining row, not counting rows still to be added.
void TripleModel::reorder(const std::vector<int> &newRows)
{
    std::vector<int> order(newRows.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&newRows](int row) { return newRows[size_t(row)]; });

    Q_EMIT layoutAboutToBeChanged();
    std::vector<DisplayedTriple> sorted;
    sorted.reserve(order.size());
    std::vector<int> placeOf(order.size());
    for (const int row : order) {
        placeOf[size_t(row)] = int(sorted.size());
        sorted.push_back(std::move(m_triples[size_t(row)]));
    }
    m_triples = std::move(sorted);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before) after.append(index(placeOf[size_t(old.row())], old.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void TripleModel::insertNew(std::vector<DisplayedTriple> triples, const TripleDiff &diff)
{
    const int count = int(triples.size());
    for (int first = 0; first < count; ++first) {
        if (diff.oldRow[size_t(first)] >= 0) continue;
        int last = first;
        while (last + 1 < count && diff.oldRow[size_t(last) + 1] < 0) ++last;
        beginInsertRows({}, first, last);
        m_triples.insert(m_triples.begin() + first, triples.begin() + first, triples.begin() + last + 1);
        endInsertRows();
        first = last;
    }
    std::vector<bool> changed(triples.size());
    for (size_t row = 0; row < triples.size(); ++row) changed[row] = m_triples[row] != triples[row];
    m_triples = std::move(triples);
    for (const auto &[first, last] : runsFromTheEnd(count, [&changed](int row) { return changed[size_t(row)]; }))
        Q_EMIT dataChanged(index(first, 0), index(last, tripleColumns - 1));
}

int TripleModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_triples.size()); }

int TripleModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : tripleColumns; }

QVariant TripleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const DisplayedTriple &row = at(index.row());
    const auto column = TripleColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::AccessibleTextRole:
        switch (column) {
        case TripleColumn::Subject:
            return row.triple.subject.text;
        case TripleColumn::Predicate:
            if (role == Qt::EditRole) return row.triple.predicate;
            return role == Qt::AccessibleTextRole ? spokenPredicate(row) : markedPredicate(row);
        case TripleColumn::Object:
            return row.triple.object.text;
        case TripleColumn::Score:
            return row.score ? QLocale().toString(*row.score, 'f', 2) : QString();
        case TripleColumn::Source:
            return sourceText(sourceOf(row));
        case TripleColumn::State:
            return stateText(row);
        case TripleColumn::Actions:
            return role == Qt::AccessibleTextRole ? tr("Accept with A, reject with X, delete with Del") : QString();
        }
        return {};
    case Qt::ToolTipRole:
        return toolTip(index.row(), column);
    case Qt::TextAlignmentRole:
        if (column == TripleColumn::Score) return int(Qt::AlignRight | Qt::AlignVCenter);
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole: {
        if (column > TripleColumn::Object) return {};
        const bool rejected = row.isLabel() && row.state == ReviewState::Rejected;
        const bool insideWord = (column == TripleColumn::Subject && isInsideWord(row.triple.subject))
            || (column == TripleColumn::Object && isInsideWord(row.triple.object));
        if (!rejected && !insideWord && row.triple.isAligned()) return {};
        QFont font;
        font.setStrikeOut(rejected);
        font.setUnderline(insideWord);
        font.setItalic(!row.triple.isAligned());
        return font;
    }
    default:
        return {};
    }
}

QString TripleModel::toolTip(int row, TripleColumn column) const
{
    const DisplayedTriple &triple = at(row);
    const auto mentionTip = [this](const Mention &mention) {
        if (!mention.span.isValid())
            return tr("“%1” was not found in the text, so this label does not train the model").arg(mention.text);
        QStringList lines{mention.type.isEmpty() ? mention.text : tr("%1 (%2)").arg(mention.text, mention.type)};
        if (isInsideWord(mention)) lines += tr("Part of the longer word “%1”").arg(wordAround(m_text, mention.span));
        if (const QString place = placeText(mention.span); !place.isEmpty()) lines += place;
        return lines.join(u'\n');
    };
    switch (column) {
    case TripleColumn::Subject:
        return mentionTip(triple.triple.subject);
    case TripleColumn::Object:
        return mentionTip(triple.triple.object);
    case TripleColumn::Predicate: {
        QStringList lines{triple.triple.predicate};
        for (const Qualifier &qualifier : triple.triple.qualifiers)
            lines += tr("%1: %2", "slot, value").arg(qualifier.slot, qualifier.value.text);
        lines += assertionLines(triple);
        const QString described = descriptionText(m_schema.descriptionOfPredicate(triple.triple.predicate));
        if (!described.isEmpty()) lines += u'\n' + described;
        return lines.join(u'\n');
    }
    case TripleColumn::Score:
        return triple.score ? tr("Model score: %1 of 1").arg(QLocale().toString(*triple.score, 'f', 3))
                            : tr("The model does not find this triple");
    case TripleColumn::Source:
        switch (sourceOf(triple)) {
        case TripleSource::Label:
            return tr("A label that the model does not find");
        case TripleSource::Model:
            return tr("Found by the model; not a label yet");
        case TripleSource::Both:
            return tr("A label that the model also finds");
        }
        return {};
    case TripleColumn::State:
        return tr("State: %1").arg(stateText(triple));
    case TripleColumn::Actions:
        return {};
    }
    return {};
}

bool TripleModel::isInsideWord(const Mention &mention) const
{
    return mention.span.isValid() && !isWholeWord(m_text, mention.span);
}

QString TripleModel::placeText(Span span) const
{
    const SourcePlace place = m_structure.placeOf(span);
    if (place.page > 0 && !place.heading.isEmpty())
        return tr("Page %1, under “%2”").arg(QLocale().toString(place.page), place.heading);
    if (place.page > 0) return tr("Page %1").arg(QLocale().toString(place.page));
    return place.heading.isEmpty() ? QString() : tr("Under “%1”").arg(place.heading);
}

QString TripleModel::sourceText(TripleSource source)
{
    switch (source) {
    case TripleSource::Label:
        return tr("Label");
    case TripleSource::Model:
        return tr("Model");
    case TripleSource::Both:
        return tr("Both");
    }
    return {};
}

QString TripleModel::stateText(const DisplayedTriple &triple)
{
    return wordsOf(TripleColumn::State).at(triple.isLabel() ? int(triple.state) + 1 : 0);
}

QStringList TripleModel::wordsOf(TripleColumn column)
{
    if (column == TripleColumn::Source)
        return {sourceText(TripleSource::Label), sourceText(TripleSource::Model), sourceText(TripleSource::Both)};
    if (column == TripleColumn::State) return {tr("Suggested"), tr("Unreviewed"), tr("Accepted"), tr("Rejected")};
    return {};
}

QVariant TripleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((TripleColumn(section) == TripleColumn::Score ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    const auto column = TripleColumn(section);
    if (!m_isTitled && role == Qt::DisplayRole && (column == TripleColumn::Source || column == TripleColumn::State))
        return QString();
    switch (column) {
    case TripleColumn::Subject:
        return tr("Subject");
    case TripleColumn::Predicate:
        return tr("Predicate");
    case TripleColumn::Object:
        return tr("Object");
    case TripleColumn::Score:
        return tr("Score");
    case TripleColumn::Source:
        return role == Qt::ToolTipRole ? tr("Origin: label, model or both") : tr("Origin");
    case TripleColumn::State:
        return role == Qt::ToolTipRole ? tr("State: suggested, unreviewed, accepted or rejected") : tr("State");
    case TripleColumn::Actions:
        return role == Qt::DisplayRole ? tr("Actions") : tr("Accept, reject, delete");
    }
    return {};
}

Qt::ItemFlags TripleModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) return {};
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (!m_readOnly && TripleColumn(index.column()) == TripleColumn::Predicate) flags |= Qt::ItemIsEditable;
    return flags;
}

bool TripleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (m_readOnly || role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    if (TripleColumn(index.column()) != TripleColumn::Predicate) return false;
    const QString predicate = value.toString();
    if (predicate.isEmpty() || predicate == at(index.row()).triple.predicate) return false;
    Q_EMIT predicateChosen(index.row(), predicate);
    return true;
}

} // namespace spotter
