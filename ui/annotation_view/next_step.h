// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/view_core.h"

#include <vector>

namespace spotter::textview {

/// Something that can be done next with a click.
struct StepOffer {
    enum class Kind { MarkSubject, MarkObject, SetType, TakeBack };
    Kind kind = Kind::TakeBack;
    Span span; ///< what becomes the subject or object, or gets the type
    QString text; ///< of the button
    QString tip;

    friend bool operator==(const StepOffer &, const StepOffer &) = default;
};

/// What can be done next on the way to a new triple; without offers there is nothing to say at the text.
struct NextStep {
    QString sentence; ///< empty before anything is marked
    QString spoken; ///< the sentence, and behind a colon the offers that it announces: for those who do not see the bar
    std::vector<StepOffer> offers; ///< the most likely ones first
    Span place; ///< what it is about

    friend bool operator==(const NextStep &, const NextStep &) = default;
};

/// A finished mouse selection can become subject, object or an entity. A marked end asks for the other one: the
/// selection, if there is one, else mentions nearby that some predicate allows. With both marked, the predicate is
/// left.
[[nodiscard]] NextStep nextStepOf(const ViewCore &core);

/// The mentions nearest to a marked end that some predicate allows as the other one, each wording once.
[[nodiscard]] std::vector<Span> likelyPartners(const ViewCore &core, TripleEnd markedEnd, Span marked);

} // namespace spotter::textview
