// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"

#include <utility>

namespace spotter {

/// What another program's record says of a triple: how the text asserts it, and what somebody who checked it decided.
struct StatedAssertion : Assertion {
    ReviewState state = ReviewState::Unreviewed;
};

/// What two places of a record say of the same triple; of two decisions, the rejection. Symmetric.
[[nodiscard]] inline StatedAssertion united(const StatedAssertion &a, const StatedAssertion &b)
{
    const bool isRejected = a.state == ReviewState::Rejected || b.state == ReviewState::Rejected;
    const ReviewState other = a.state == ReviewState::Unreviewed ? b.state : a.state;
    return {united(static_cast<const Assertion &>(a), static_cast<const Assertion &>(b)),
        isRejected ? ReviewState::Rejected : other};
}

/// Asserts a label so. A state that it has already, from its annotation or its document, stays.
inline void assertAs(LabelledTriple &label, StatedAssertion stated)
{
    if (label.state == ReviewState::Unreviewed) label.state = stated.state;
    label.assertion = std::move(stated);
}

} // namespace spotter
