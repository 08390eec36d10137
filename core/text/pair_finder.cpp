// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pair_finder.h"

#include <QSet>

#include <algorithm>

namespace spotter {

namespace {

constexpr qsizetype shortestSubject = 2;

} // namespace

void PairFinder::add(const QString &subject, const QString &object, size_t index)
{
    if (subject.size() < shortestSubject || object.isEmpty()) return;
    m_pairsOfSubject[subject].push_back({object, index});
    auto &lengths = m_subjectLengths[subject.left(shortestSubject)];
    if (std::ranges::find(lengths, subject.size()) == lengths.end()) lengths.push_back(subject.size());
}

void PairFinder::find(const QString &text, const std::function<bool(size_t index)> &visit) const
{
    QSet<QString> seen;
    for (qsizetype at = 0; at + shortestSubject <= text.size(); ++at) {
        const auto lengths = m_subjectLengths.constFind(text.mid(at, shortestSubject));
        if (lengths == m_subjectLengths.constEnd()) continue;
        for (const qsizetype length : *lengths) {
            const QString subject = text.mid(at, length);
            if (subject.size() != length) continue;
            const auto pairs = m_pairsOfSubject.constFind(subject);
            if (pairs == m_pairsOfSubject.constEnd() || seen.contains(subject)) continue;
            seen.insert(subject);
            for (const Pair &pair : *pairs)
                if (text.contains(pair.object) && !visit(pair.index)) return;
        }
    }
}

} // namespace spotter
