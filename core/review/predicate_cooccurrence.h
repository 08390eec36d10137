// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_set.h"

#include <QHash>
#include <QString>

#include <array>
#include <span>
#include <vector>

namespace spotter {

/// How a triple stands to another label of its document, by their mentions' folded() strings.
enum class Company {
    SamePair,
    SwappedPair, ///< its subject is the other's object, and the other way round
    SameSubject,
    SameObject,
    LeadsTo, ///< its object is the other's subject
    FollowsFrom, ///< its subject is the other's object
};
constexpr size_t companyCount = 6;

/// Which labels stand together, as all labels of a corpus have it: where a wife is labelled the husband mostly is, too,
/// and where he is not, that label is probably missing. Rejected labels say nothing, nor do documents of more than
/// mostLabels.
class PredicateCooccurrence {
public:
    explicit PredicateCooccurrence(const ReviewSet &set);
    static constexpr size_t mostLabels = 200;

    using Ties = std::array<double, companyCount>;
    /// For each triple that a document has no label of, and each kind of company: how much more often than once in
    /// fifty such a triple keeps company with one of the document's labels in other documents, as a logarithm; 0 where
    /// it does not.
    [[nodiscard]] std::vector<Ties> tiesOf(size_t document, std::span<const Triple> triples) const;

private:
    struct Strings {
        QString subject;
        QString object;
        int predicate = -1; ///< of a triple that no label has: -1
    };
    struct Counts {
        std::vector<int> labels; ///< of each predicate
        QHash<qint64, int> together; ///< labels of a predicate with such company; by keyOf()
    };
    [[nodiscard]] Strings stringsOf(const Triple &triple) const;
    /// Empty where there are too many.
    [[nodiscard]] std::vector<Strings> labelsOf(const Document &document) const;
    [[nodiscard]] qint64 keyOf(size_t company, int given, int other) const;
    [[nodiscard]] Counts countsOf(std::span<const Strings> labels) const;

    const ReviewSet &m_set;
    QHash<QString, int> m_predicates;
    Counts m_all;
};

} // namespace spotter
