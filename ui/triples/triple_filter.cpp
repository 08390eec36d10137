// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/triples/triple_filter.h"

#include <algorithm>

namespace spotter {

TripleFilter::TripleFilter(TripleModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSourceModel(&model);
}

void TripleFilter::setText(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words) return;
    m_words = words;
    invalidateRowsFilter();
}

void TripleFilter::setUnreviewedOnly(bool only)
{
    if (only == m_unreviewedOnly) return;
    m_unreviewedOnly = only;
    invalidateRowsFilter();
}

bool TripleFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const DisplayedTriple &row = m_model.at(sourceRow);
    if (m_unreviewedOnly && row.isLabel() && row.state != ReviewState::Unreviewed) return false;
    return std::ranges::all_of(m_words, [&row](const QString &word) {
        return row.triple.subject.text.contains(word, Qt::CaseInsensitive)
            || row.triple.predicate.contains(word, Qt::CaseInsensitive)
            || row.triple.object.text.contains(word, Qt::CaseInsensitive)
            || row.assertion.note.contains(word, Qt::CaseInsensitive);
    });
}

bool TripleFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const DisplayedTriple &a = m_model.at(left.row());
    const DisplayedTriple &b = m_model.at(right.row());
    // Most strings in the predicate column are equal, and collation is slow.
    const auto less = [this](const QString &x, const QString &y) { return x != y && m_collator.compare(x, y) < 0; };
    switch (TripleColumn(left.column())) {
    case TripleColumn::Subject:
        return less(a.triple.subject.text, b.triple.subject.text);
    case TripleColumn::Predicate:
        return less(a.triple.predicate, b.triple.predicate);
    case TripleColumn::Object:
        return less(a.triple.object.text, b.triple.object.text);
    case TripleColumn::Score:
        return a.score.value_or(-1) < b.score.value_or(-1);
    case TripleColumn::Source:
        return sourceOf(a) < sourceOf(b);
    case TripleColumn::State: {
        const auto rank = [](const DisplayedTriple &row) { return row.isLabel() ? int(row.state) + 1 : 0; };
        return rank(a) < rank(b);
    }
    case TripleColumn::Actions:
        return false;
    }
    return false;
}

} // namespace spotter
