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

/// What the labels of a whole corpus say together: which facts stand in which documents, what a pair of mentions is
/// labelled with, and which texts are identical. Facts are compared by folded() strings. Rejected labels say nothing.
class FactIndex {
public:
    explicit FactIndex(const ReviewSet &set);

    /// Other documents with that label.
    [[nodiscard]] int documentsWith(const Triple &triple, size_t exceptDocument) const;
    /// How often other documents label the two mentions with each predicate.
    [[nodiscard]] QMap<QString, int> predicatesOfPair(const Triple &triple, size_t exceptDocument) const;
    /// How often other documents label the object, with whatever subject, with each predicate.
    [[nodiscard]] QMap<QString, int> predicatesOfObject(const Triple &triple, size_t exceptDocument) const;
    /// How many other predicates a document itself gives the two mentions.
    [[nodiscard]] int otherPredicatesIn(size_t document, const Triple &triple) const;
    /// Documents whose text is the same but for case, spaces and punctuation; that one itself is not among them.
    [[nodiscard]] std::vector<size_t> twinsOf(size_t document) const;
    /// Whether a document has that label, at whatever place.
    [[nodiscard]] bool has(size_t document, const Triple &triple) const;

    /// How unusual it is for a document to have no label, in logits: 0 where half of them or more have none.
    [[nodiscard]] double rarityOfNone() const { return m_rarityOfNone; }

    /// Facts known from other documents whose two strings stand in this one's text and are no label there: worth asking
    /// the model about, however little it thinks of them. At most mostProbes.
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
    PairFinder m_finder; ///< of m_pairs, as written
    std::vector<QString> m_texts; ///< folded
    QHash<QString, std::vector<size_t>> m_documentsOfText;
    double m_rarityOfNone = 0;
};

} // namespace spotter
