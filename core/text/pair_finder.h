// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <functional>
#include <vector>

namespace spotter {

/// Finds which of many pairs of strings stand in a text, both of them, as they are written. Pairs whose subject is a
/// single UTF-16 unit are never found: such a subject stands everywhere.
class PairFinder {
public:
    /// index: what find() calls the pair.
    void add(const QString &subject, const QString &object, size_t index);

    /// Visits each pair that stands in text once, by the subject's first place, until visit returns false.
    void find(const QString &text, const std::function<bool(size_t index)> &visit) const;

private:
    struct Pair {
        QString object;
        size_t index;
    };

    QHash<QString, std::vector<Pair>> m_pairsOfSubject;
    QHash<QString, std::vector<qsizetype>> m_subjectLengths; ///< by the subject's first two units
};

} // namespace spotter
