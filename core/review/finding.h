// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/facts/fact_rules.h"
#include "core/text/document.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace spotter {

/// The kind of the probable error.
enum class FindingKind {
    MissingTriple,
    OtherMention, ///< its words are labelled here with this predicate, at another place; asked on request only
    WrongPredicate,
    WrongEnd, ///< a mention begins or ends elsewhere
    WrongDirection, ///< subject and object are swapped
    WrongObject,
    WrongSubject,
    Duplicate, ///< the same label exists twice
    ViolatesSchema, ///< the predicate does not allow the two types
    Unaligned, ///< a mention is not in the text
    InconsistentTwin, ///< the same sentence is labelled differently elsewhere
    InconsistentPair, ///< the same two mentions are labelled differently elsewhere
    Contradiction, ///< its fact and a better or equally supported one cannot both be true, or its object is not a value
    MissingDirection, ///< a fact is labelled in one direction, and somebody has decided that both hold
    Unconfirmed, ///< the model finds neither it nor an alternative
};

/// Why a label for a triple is probably missing.
enum class MissingGround {
    Confident, ///< the model finds it
    EmptySentence, ///< the model finds it in a sentence without any label
    KnownFact, ///< it is labelled elsewhere
    Twin, ///< it is labelled in an identical sentence
    OtherDirection, ///< its inverse is labelled, or the same in the other direction
};

/// Alternatives with a lower probability are shown as "<0.01" and not proposed, because the model does not predict
/// them.
constexpr double leastShownProbability = 0.005;

/// An unlabelled triple to which the model itself gives less is not proposed as missing, whatever else speaks for it: a
/// person would ask why.
constexpr double leastMissingProbability = 0.1;

/// "missing-triple", "wrong-predicate", …: for JSON and for review_results.kind.
[[nodiscard]] QString findingKindName(FindingKind kind);
/// The inverse; nothing for an unknown name.
[[nodiscard]] std::optional<FindingKind> findingKindFromName(QStringView name);

/// What a label contradicts: a label of a fact that cannot be true beside its own, or only what its predicate allows.
struct OtherSide {
    FactFindingKind kind = FactFindingKind::TwoObjects;
    DocumentId document; ///< invalid for WrongKind
    AnnotationId annotation;
    Triple triple;
    QString sentence; ///< that states it, on one line
    int sentences = 0; ///< different ones that state it
    bool isWeightier = false; ///< it is supported better
    bool isEven = false; ///< both are supported equally
};

/// Whether findings of a kind take part in estimates of how many labels are missing: no model has proposed the others
/// as facts that are labelled nowhere in their text.
[[nodiscard]] constexpr bool isEstimated(FindingKind kind)
{
    return kind != FindingKind::OtherMention && kind != FindingKind::MissingDirection;
}

/// A doubt about a label, or about a missing one.
struct Finding {
    QString id; ///< stable while label and text stay the same; users can type it
    FindingKind kind = FindingKind::Unconfirmed;
    MissingGround ground = MissingGround::Confident; ///< of MissingTriple
    DocumentId document;
    AnnotationId annotation; ///< invalid if isMissing()
    Triple triple; ///< the label, or the triple that lacks one
    Assertion assertion; ///< of the label
    std::optional<Triple> instead; ///< the proposed correction
    double quality = 1; ///< of the label, or of its absence, in [0, 1]; low means doubtful
    double shippedQuality = 1; ///< the same by the weights that decisions do not move: strata and repeats go by it
    double probability = 0; ///< the model's, of triple
    double insteadProbability = 0;
    int elsewhere = 0; ///< number of documents that the reason mentions
    bool hasOddEdges = false; ///< its mentions begin or end unlike those in other documents
    bool hasOtherCues = false; ///< the words around it are more typical of another predicate
    double instruction = 0; ///< how much the model is expected to learn from a decision
    bool postponed = false;
    bool isSampled = false; ///< in the queue because it was drawn at random
    std::optional<OtherSide> against; ///< of a label
    QString stated; ///< of MissingDirection: the predicate that is labelled
    QString cause; ///< equal for findings that may be settled by one decision
    QString claim; ///< the key in review_results, see claimOf()
    std::array<float, 4> parts = {}; ///< the model's, of triple
    std::vector<double> features; ///< the features of the learned quality

    /// Whether there is no label: the triple itself may be what is missing, or only another mention of it.
    [[nodiscard]] bool isMissing() const
    {
        return kind == FindingKind::MissingTriple || kind == FindingKind::OtherMention
            || kind == FindingKind::MissingDirection;
    }
    /// Whether a decision says something about the learned quality; a rule has raised the others.
    [[nodiscard]] bool isLearned() const
    {
        switch (kind) {
        case FindingKind::OtherMention:
        case FindingKind::MissingDirection:
        case FindingKind::Duplicate:
        case FindingKind::ViolatesSchema:
        case FindingKind::Unaligned:
            return false;
        default:
            return true;
        }
    }
};

} // namespace spotter
