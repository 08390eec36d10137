// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/facts/fact_name.h"
#include "core/review/finding.h"
#include "core/review/review_set.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <optional>
#include <vector>

namespace spotter {

/// A rule that nobody has decided counts if it holds for this share of at least so many subjects, pairs or values.
constexpr double leastProposedShare = 0.98;
constexpr int leastProposedSupport = 20;

/// What the labels of other sentences, and the other labels of the sentence itself, say of the fact of a triple. The
/// unit of all weights is an imported label, see labelWeight(); copies of a sentence count once.
struct FactSupport {
    double same = 0; ///< other sentences that state the fact, by whatever names
    double rival = 0; ///< the best supported fact that cannot be true beside it
    double disorder = 0; ///< the best supported date that is impossible beside its own
    bool isWrongKind = false; ///< its object is not a date or number, where one belongs
    double otherDirection = 0; ///< its inverse, or the same in the other direction
    double otherDirectionLacks = 0; ///< if that is labelled nowhere: the share of its predicate's facts where it is
};

/// The labels of a whole corpus as facts about entities, with what predicates allow: by decisions, and by proposals
/// that hold nearly always. Rejected and negated labels state nothing. Unless somebody has decided otherwise, equal
/// names are one entity, whatever their types. Refers to the set.
class LabelFacts {
public:
    enum class Rules { Ignored, Used };
    LabelFacts(const ReviewSet &set, Rules rules);

    /// Of a label of a document, or of a triple that has none there.
    [[nodiscard]] FactSupport supportOf(size_t document, const Triple &triple) const;
    /// What contradicts a label of a document most; nothing if nothing does.
    [[nodiscard]] std::optional<OtherSide> otherSideOf(size_t document, const Triple &triple) const;

    /// A fact that is stated in one direction only, though somebody has decided that both hold.
    struct Gap {
        size_t document = 0; ///< where the other direction is stated best
        size_t label = 0;
        Triple missing;
    };
    /// In the order of the documents, without those that somebody has rejected.
    [[nodiscard]] std::vector<Gap> gaps() const;
    /// Equal for triples that state one fact.
    [[nodiscard]] QString keyOf(const Triple &triple) const;
    /// Whether the fact in the other direction is labelled, and a rule demands both.
    [[nodiscard]] bool isOtherDirectionLabelled(const Triple &triple) const;

private:
    struct Statement {
        size_t document = 0;
        size_t label = 0;
        double weight = 0;
    };
    struct Fact {
        std::vector<Statement> statements; ///< in the order of the documents
        QHash<int, double> ofText; ///< the greatest weight, by text
        double weight = 0; ///< their sum
    };
    struct Opponent {
        FactFindingKind kind = FactFindingKind::TwoObjects;
        std::optional<size_t> fact; ///< none: only the object's kind is wrong
        double weight = 0;
    };

    void add(size_t document);
    void findRules();
    [[nodiscard]] QString entityOf(const Mention &mention, FactEnd end) const;
    [[nodiscard]] StatedFact statedBy(const Triple &triple) const;
    [[nodiscard]] std::optional<size_t> factOf(const StatedFact &stated) const;
    [[nodiscard]] std::optional<StatedFact> otherDirectionOf(const StatedFact &stated) const;
    [[nodiscard]] double weightBeside(size_t fact, size_t document, bool inDocument) const;
    [[nodiscard]] std::vector<Opponent> opponentsOf(size_t document, const StatedFact &stated) const;
    [[nodiscard]] const Statement &bestOf(const Fact &fact) const;

    const ReviewSet &m_set;
    std::vector<int> m_textOf; ///< of each document; copies have the same
    std::vector<StatedFact> m_stated;
    std::vector<Fact> m_facts;
    QHash<QString, size_t> m_factOfKey;
    QHash<QString, std::vector<size_t>> m_factsOfSubject; ///< by subject, tab, predicate
    QSet<QString> m_rejected; ///< keys
    QHash<QString, PredicateRule> m_rules;
    QSet<QString> m_bothDirections; ///< predicates of which somebody has decided that
    std::vector<DateSequence> m_sequences;
    QHash<QString, double> m_shareOfBothDirections; ///< by predicate
    mutable QHash<FactName, QString> m_subjects, m_objects; ///< entities by name
};

} // namespace spotter
