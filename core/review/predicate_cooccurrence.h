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

/// The relation of a triple to another label of its document, by their mentions' folded() strings.
enum class CooccurrenceKind {
    SamePair,
    SwappedPair, ///< its subject is the other's object and vice versa
    SameSubject,
    SameObject,
    LeadsTo, ///< its object is the other's subject
    FollowsFrom, ///< its subject is the other's object
};
constexpr size_t cooccurrenceKindCount = 6;

/// Statistics of which predicates occur together in all labels of a corpus: if a wife is labelled, the husband mostly
/// is, too, and if he is not, that label is probably missing. Rejected labels and documents with more than mostLabels
/// labels are ignored.
class PredicateCooccurrence {
public:
    explicit PredicateCooccurrence(const ReviewSet &set);
    static constexpr size_t mostLabels = 200;

    using CooccurrenceScores = std::array<double, cooccurrenceKindCount>;
    /// For each of these unlabelled triples of a document and each kind of co-occurrence: how much more often than once
    /// in fifty such a triple occurs with one of the document's labels in other documents, as a logarithm; 0 if it is
    /// not more often.
    [[nodiscard]] std::vector<CooccurrenceScores> scoresOf(size_t document, std::span<const Triple> triples) const;

private:
    struct Strings {
        QString subject;
        QString object;
        int predicate = -1; ///< -1 for one without labels
    };
    struct Counts {
        std::vector<int> labels; ///< of each predicate
        QHash<qint64, int> together; ///< number of labels with such a neighbour, by keyOf()
    };
    [[nodiscard]] Strings stringsOf(const Triple &triple) const;
    /// Empty if there are too many.
    [[nodiscard]] std::vector<Strings> labelsOf(const Document &document) const;
    [[nodiscard]] qint64 keyOf(size_t kind, int given, int other) const;
    [[nodiscard]] Counts countsOf(std::span<const Strings> labels) const;

    const ReviewSet &m_set;
    QHash<QString, int> m_predicates;
    Counts m_all;
};

} // namespace spotter
