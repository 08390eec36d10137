// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_set.h"
#include "core/text/pair_finder.h"

#include <QHash>
#include <QMap>
#include <QString>

#include <vector>

namespace spotter {

/// An index of the labels of a whole corpus: which facts are in which documents, how a pair of mentions is labelled,
/// and which texts are identical. Facts are compared by folded() strings. Rejected labels are ignored.
class FactIndex {
public:
    explicit FactIndex(const ReviewSet &set);

    /// The number of other documents with that label.
    [[nodiscard]] int documentsWith(const Triple &triple, size_t exceptDocument) const;
    /// How often other documents label the two mentions with each predicate.
    [[nodiscard]] QMap<QString, int> predicatesOfPair(const Triple &triple, size_t exceptDocument) const;
    /// How often other documents label the object, with any subject, with each predicate.
    [[nodiscard]] QMap<QString, int> predicatesOfObject(const Triple &triple, size_t exceptDocument) const;
    /// The number of other predicates that the document itself has for the two mentions.
    [[nodiscard]] int otherPredicatesIn(size_t document, const Triple &triple) const;
    /// Other documents whose text differs only in case, spaces and punctuation.
    [[nodiscard]] std::vector<size_t> twinsOf(size_t document) const;
    /// Whether a document has that label, at any span.
    [[nodiscard]] bool has(size_t document, const Triple &triple) const;

    /// How unusual it is for a document to have no label, in logits: 0 if half of them or more have none.
    [[nodiscard]] double rarityOfNone() const { return m_rarityOfNone; }

    /// Facts known from other documents whose two strings are in this one's text but not labelled there: worth scoring
    /// with the model even if it would not find them. At most mostProbes.
    [[nodiscard]] std::vector<Triple> probesFor(size_t document) const;
    static constexpr size_t mostProbes = 32;

private:
    struct Fact {
        QString predicate;
        std::vector<size_t> documents; ///< in order
    };
    struct Pair {
        QString subject; ///< as first written
        QString object;
        std::vector<Fact> facts;
    };
    [[nodiscard]] const Pair *pairOf(const Triple &triple) const;
    [[nodiscard]] static QMap<QString, int> countsOf(const std::vector<Fact> &facts, size_t exceptDocument);
    static void note(std::vector<Fact> &facts, const QString &predicate, size_t document);
    void add(size_t document, const Triple &triple);

    const ReviewSet &m_set;
    QHash<QString, size_t> m_pairIndices; ///< by folded subject, tab, folded object
    std::vector<Pair> m_pairs;
    QHash<QString, std::vector<Fact>> m_factsOfObject; ///< by folded object
    PairFinder m_finder; ///< finds m_pairs, as written
    std::vector<QString> m_texts; ///< folded
    QHash<QString, std::vector<size_t>> m_documentsOfText;
    double m_rarityOfNone = 0;
};

} // namespace spotter
