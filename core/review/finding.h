// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/text/triple.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace spotter {

/// What is probably wrong.
enum class FindingKind {
    MissingTriple,
    WrongPredicate,
    WrongEnd, ///< a mention begins or ends elsewhere
    WrongDirection, ///< subject and object are swapped
    WrongObject,
    WrongSubject,
    Duplicate, ///< the same label stands there twice
    ViolatesSchema, ///< the predicate does not allow the two types
    Unaligned, ///< a mention is not in the text
    InconsistentTwin, ///< the same sentence is labelled otherwise elsewhere
    InconsistentPair, ///< the same two mentions are labelled otherwise elsewhere
    Unconfirmed, ///< the model does not find it, nor anything in its place
};

/// Why a triple without a label is thought to be missing.
enum class MissingGround {
    Confident, ///< the model finds it
    EmptySentence, ///< the model finds it where there is no label at all
    KnownFact, ///< it is labelled elsewhere
    Twin, ///< it is labelled in an identical sentence
    NearDuplicate, ///< its strings are labelled here already, at another place
};

/// Less probable than this is shown as "<0.01": the model does not mean it, and it is not proposed.
constexpr double leastShownProbability = 0.005;

/// "missing-triple", "wrong-predicate", …: for JSON and for review_results.kind.
[[nodiscard]] QString findingKindName(FindingKind kind);
/// The inverse; nothing for an unknown name.
[[nodiscard]] std::optional<FindingKind> findingKindFromName(QStringView name);

/// A doubt: about a label, or about one that is not there.
struct Finding {
    QString id; ///< stays the same as long as label and text do; for people to type
    FindingKind kind = FindingKind::Unconfirmed;
    MissingGround ground = MissingGround::Confident; ///< of MissingTriple
    DocumentId document;
    AnnotationId annotation; ///< invalid for MissingTriple
    Triple triple; ///< the label, or the triple that lacks one
    std::optional<Triple> instead; ///< what is right if the doubt is
    double quality = 1; ///< of the label, or of its absence: in [0, 1], low is doubtful
    double probability = 0; ///< the model's, of triple
    double insteadProbability = 0;
    int elsewhere = 0; ///< documents that the reason speaks of
    bool hasOddEdges = false; ///< its mentions begin or end as mentions of other documents hardly do
    bool hasOtherCues = false; ///< the words beside it mostly go with another predicate
    double instruction = 0; ///< how much the model is expected to learn from a decision
    bool postponed = false;
    QString cause; ///< equal for findings that one decision may settle
    QString claim; ///< what review_results knows it by
    std::array<float, 4> parts = {}; ///< the model's, of triple
    std::vector<double> features; ///< what the learned quality was made from

    [[nodiscard]] bool isMissing() const { return kind == FindingKind::MissingTriple; }
};

} // namespace spotter
