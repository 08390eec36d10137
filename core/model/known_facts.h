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

/// A known fact at one occurrence of its two strings in a passage.
struct KnownCandidate {
    TokenRange subject;
    int predicate = -1; ///< index in the schema
    TokenRange object;
    int fact = 0; ///< the same for all occurrences of one fact
    float reliability = 0; ///< how often an occurrence of its two strings states it, in (0, 1)
};

/// The facts in a model's training labels. If both strings of a fact occur in a text, the text often states the fact,
/// too; so the network scores it there even if it would not have found the two mentions by itself (after the prior
/// features of Su Jianlin's earlier extraction model, kexue.fm/archives/6671; here they affect the decision instead of
/// being inputs of the network). Immutable except for learn(); may be used from several threads at once.
class KnownFacts {
public:
    struct Fact {
        QString subject;
        int predicate = -1;
        QString object;
        double labelled = 0; ///< training passages that label it, weighted by their trust
        int seen = 0; ///< training passages that contain its two strings as whole tokens
    };

    /// Learns from labels that are not rejected. tokens[i] are the tokens of documents[i], doubts[i] the doubts of a
    /// review about its labels (null: none; empty span: none for any document). Keeps only facts that are stated often
    /// enough to matter.
    void learn(std::span<const Document> documents, std::span<const TokenSequence *const> tokens, const Schema &schema,
        std::span<const LabelDoubts *const> doubts = {});

    /// The facts whose two strings are in a passage as whole tokens, at up to four pairs of occurrences each, the
    /// closest first.
    [[nodiscard]] std::vector<KnownCandidate> in(const QString &passage, const TokenSequence &tokens) const;

    [[nodiscard]] bool isEmpty() const { return m_facts.empty(); }
    [[nodiscard]] const std::vector<Fact> &facts() const { return m_facts; }

    /// {"prior", "facts": [[subject, predicate, object, labelled, seen], …]}.
    [[nodiscard]] QJsonObject toJson(const Schema &schema) const;
    /// Fails (Content), naming path, if it does not have that form, or has a predicate that is not in the schema.
    [[nodiscard]] static Result<KnownFacts> fromJson(
        const QJsonObject &json, const Schema &schema, const QString &path);

private:
    [[nodiscard]] float reliability(const Fact &fact) const;
    void index();

    std::vector<Fact> m_facts;
    double m_prior = 0.5; ///< the share of passages with both strings of a fact that label it, given that another
                          ///< passage labels it
    PairFinder m_finder;
};

} // namespace spotter
