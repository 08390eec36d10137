// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"
#include "core/text/triple.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace spotter {

/// Which part of a corpus a document belongs to. None: not labelled, or not yet decided.
enum class Split { None, Train, Dev, Test };

/// "train", "dev", "test"; empty for None.
[[nodiscard]] QString splitName(Split split);
/// The inverse of splitName(); nothing for an unknown name.
[[nodiscard]] std::optional<Split> splitFromName(QStringView name);

/// Where a label came from.
enum class Origin { Imported, Human, ModelAccepted };
/// What a person has decided about a label.
enum class ReviewState { Unreviewed, Accepted, Rejected };

[[nodiscard]] QString originName(Origin origin); ///< "imported", "human", "model-accepted"
[[nodiscard]] std::optional<Origin> originFromName(QStringView name);
[[nodiscard]] QString reviewStateName(ReviewState state); ///< "unreviewed", "accepted", "rejected"
[[nodiscard]] std::optional<ReviewState> reviewStateFromName(QStringView name);

/// How the text asserts a triple ("assertion status" in the field), and what people note about it.
struct Assertion {
    bool negated = false; ///< the text denies it
    bool uncertain = false; ///< the text supposes it, asks for it or leaves it open
    QString note = {}; // NOLINT(readability-redundant-member-init): may be left out

    [[nodiscard]] bool isPlain() const { return !negated && !uncertain && note.isEmpty(); }
    friend bool operator==(const Assertion &, const Assertion &) = default;
};

/// What two sources say of the same triple: what either says; of two notes, the lines of both. Symmetric.
[[nodiscard]] Assertion united(const Assertion &a, const Assertion &b);

/// A triple as a label of a document. score is the score that a model gave it, if the format has one.
struct LabelledTriple {
    Triple triple;
    Origin origin = Origin::Imported;
    ReviewState state = ReviewState::Unreviewed;
    std::optional<double> score;
    Assertion assertion = {}; // NOLINT(readability-redundant-member-init): may be left out
    /// A mention is in several pieces: it has no place, though its words may stand somewhere in the text. For who
    /// places labels that only have strings; not stored.
    bool hasNoPlace = false;

    /// Whether the triple holds according to its document: neither rejected nor negated.
    [[nodiscard]] bool isFact() const { return state != ReviewState::Rejected && !assertion.negated; }
    /// What is stored.
    friend bool operator==(const LabelledTriple &a, const LabelledTriple &b)
    {
        return a.triple == b.triple && a.origin == b.origin && a.state == b.state && a.score == b.score
            && a.assertion == b.assertion;
    }
};

/// A text with its labels, as formats read and write it and as the corpus stores it.
struct Document {
    QString text;
    QString source; ///< file name or URL that it came from; may be empty
    QString mediaType = QStringLiteral("text/plain"); ///< text/plain or text/markdown
    Split split = Split::None;
    QJsonObject metadata;
    std::vector<LabelledTriple> triples;
};

} // namespace spotter
