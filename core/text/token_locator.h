// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tokenizer.h"

#include <compare>

namespace spotter {

/// The range of a mention's tokens, both ends inclusive.
struct TokenRange {
    int start = 0;
    int end = 0;

    [[nodiscard]] bool overlaps(TokenRange other) const { return start <= other.end && other.start <= end; }
    friend auto operator<=>(const TokenRange &, const TokenRange &) = default;
};

enum class Placement { Placed, Unaligned, BeyondLimit };

/// The tokens of a span. range is set for Placed and for BeyondLimit.
struct PlacedRange {
    Placement placement = Placement::Unaligned;
    TokenRange range;
};

/// Finds the tokens whose outer edges are those of a span; white space, which has no tokens, may lie between a token's
/// edge and the span's. Keeps a reference to the tokens.
class TokenLocator {
public:
    /// The model does not read tokens from index limit on.
    TokenLocator(const TokenSequence &tokens, qsizetype limit) : m_tokens(tokens), m_limit(limit) { }

    [[nodiscard]] PlacedRange locate(Span span) const;

private:
    const TokenSequence &m_tokens;
    qsizetype m_limit;
};

} // namespace spotter
