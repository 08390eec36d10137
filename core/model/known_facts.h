// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/document.h"
#include "core/text/pair_finder.h"
#include "core/text/schema.h"
#include "core/text/token_locator.h"
#include "core/text/training_set.h"

#include <QJsonObject>

#include <span>
#include <vector>

namespace spotter {

/// A known fact at one of the places where its two strings stand in a passage.
struct KnownCandidate {
    TokenRange subject;
    int predicate = -1; ///< index in the schema
    TokenRange object;
    int fact = 0; ///< the same for every place of one fact
    float reliability = 0; ///< how often its two strings stand for it, in (0, 1)
};

/// The facts that a model's training labels state. Where the two strings of one stand in a text together, the fact is
/// often meant there, too; the network is asked about it however little it thought of the two mentions by itself (after
/// the prior features of Su Jianlin's earlier extraction model, kexue.fm/archives/6671; here they weigh a decision
/// instead of feeding the network). Immutable but for learn(); any number of threads may ask.
class KnownFacts {
public:
    struct Fact {
        QString subject;
        int predicate = -1;
        QString object;
        double labelled = 0; ///< training passages that label it, each by the trust that it has
        int seen = 0; ///< training passages in which its two strings stand as whole tokens
    };

    /// From labels that are not rejected. tokens[i] are those of documents[i], doubts[i] what a review doubts of its
    /// labels (null: nothing; empty: of none). Keeps what is meant often enough to tell.
    void learn(std::span<const Document> documents, std::span<const TokenSequence *const> tokens, const Schema &schema,
        std::span<const LabelDoubts *const> doubts = {});

    /// The facts whose two strings stand in a passage as whole tokens, at up to four pairs of places each, the closest
    /// first.
    [[nodiscard]] std::vector<KnownCandidate> in(const QString &passage, const TokenSequence &tokens) const;

    [[nodiscard]] bool isEmpty() const { return m_facts.empty(); }
    [[nodiscard]] const std::vector<Fact> &facts() const { return m_facts; }

    /// {"prior", "facts": [[subject, predicate, object, labelled, seen], …]}.
    [[nodiscard]] QJsonObject toJson(const Schema &schema) const;
    /// Fails (Content) naming path where it is not of that form, or names a predicate that the schema has not.
    [[nodiscard]] static Result<KnownFacts> fromJson(
        const QJsonObject &json, const Schema &schema, const QString &path);

private:
    [[nodiscard]] float reliability(const Fact &fact) const;
    void index();

    std::vector<Fact> m_facts;
    double m_prior = 0.5; ///< how often a fact that another passage labels is labelled where its two strings stand
    PairFinder m_finder;
};

} // namespace spotter
