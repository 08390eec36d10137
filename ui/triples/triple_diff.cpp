// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/triples/triple_diff.h"

#include <QHash>

namespace spotter {

namespace {

size_t placeHash(const Triple &triple)
{
    return qHashMulti(0, triple.subject.span.beginUtf16, triple.subject.span.endUtf16, triple.object.span.beginUtf16,
        triple.object.span.endUtf16, triple.predicate, triple.subject.text, triple.object.text);
}

/// The rows of a range that are not matched to a row of the other list yet.
class Unmatched {
public:
    Unmatched(const std::vector<DisplayedTriple> &rows, int first, int last) : m_rows(rows)
    {
        // Insert last first: a multi-hash returns the latest of equal keys, and rows should keep their order.
        for (int row = last - 1; row >= first; --row) {
            const DisplayedTriple &triple = rows[size_t(row)];
            if (triple.isLabel()) m_byAnnotation.insert(triple.annotation, row);
            m_byPlace.insert(placeHash(triple.triple), row);
        }
    }

    [[nodiscard]] int byAnnotation(AnnotationId id) const { return m_byAnnotation.value(id, -1); }

    /// Never matches a row of another annotation.
    [[nodiscard]] int byPlace(const DisplayedTriple &triple, const std::vector<int> &taken) const
    {
        const size_t key = placeHash(triple.triple);
        for (auto it = m_byPlace.constFind(key); it != m_byPlace.cend() && it.key() == key; ++it) {
            const DisplayedTriple &candidate = m_rows[size_t(it.value())];
            if (taken[size_t(it.value())] >= 0 || !sameTriple(candidate.triple, triple.triple)) continue;
            if (candidate.isLabel() && triple.isLabel()) continue;
            return it.value();
        }
        return -1;
    }

private:
    const std::vector<DisplayedTriple> &m_rows;
    QHash<AnnotationId, int> m_byAnnotation;
    QMultiHash<size_t, int> m_byPlace;
};

bool isSame(const DisplayedTriple &a, const DisplayedTriple &b)
{
    return a.annotation == b.annotation && sameTriple(a.triple, b.triple);
}

} // namespace

TripleDiff compareTriples(const std::vector<DisplayedTriple> &before, const std::vector<DisplayedTriple> &after)
{
    TripleDiff diff{std::vector<int>(before.size(), -1), std::vector<int>(after.size(), -1)};
    const auto join = [&diff](int oldRow, int newRow) {
        diff.newRow[size_t(oldRow)] = newRow;
        diff.oldRow[size_t(newRow)] = oldRow;
    };
    // Usually a single range has changed; the rows before and after it need no hashing.
    int first = 0;
    int oldLast = int(before.size());
    int newLast = int(after.size());
    for (; first < oldLast && first < newLast && isSame(before[size_t(first)], after[size_t(first)]); ++first)
        join(first, first);
    for (; oldLast > first && newLast > first && isSame(before[size_t(oldLast - 1)], after[size_t(newLast - 1)]);) {
        --oldLast;
        --newLast;
        join(oldLast, newLast);
    }
    if (first == oldLast || first == newLast) return diff;

    const Unmatched unmatched(before, first, oldLast);
    for (int row = first; row < newLast; ++row) {
        if (!after[size_t(row)].isLabel()) continue;
        const int old = unmatched.byAnnotation(after[size_t(row)].annotation);
        if (old >= 0 && diff.newRow[size_t(old)] < 0) join(old, row);
    }
    for (int row = first; row < newLast; ++row) {
        if (diff.oldRow[size_t(row)] >= 0) continue;
        const int old = unmatched.byPlace(after[size_t(row)], diff.newRow);
        if (old >= 0) join(old, row);
    }
    return diff;
}

} // namespace spotter
