// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tokenizer.h"

#include <compare>

namespace spotter {

/// A mention in tokens, ends inclusive.
struct TokenRange {
    int start = 0;
    int end = 0;

    [[nodiscard]] bool overlaps(TokenRange other) const { return start <= other.end && other.start <= end; }
    friend auto operator<=>(const TokenRange &, const TokenRange &) = default;
};

enum class Placement { Placed, Unaligned, BeyondLimit };

/// Where a span lies in tokens. range is set for Placed and for BeyondLimit.
struct PlacedRange {
    Placement placement = Placement::Unaligned;
    TokenRange range;
};

/// Finds the tokens whose outer edges are a span's; a token reaches at most to the span's edge where white space that
/// makes no token lies between. Keeps a reference to the tokens.
class TokenLocator {
public:
    /// Tokens from index limit on are beyond what the model reads.
    TokenLocator(const TokenSequence &tokens, qsizetype limit) : m_tokens(tokens), m_limit(limit) { }

    [[nodiscard]] PlacedRange locate(Span span) const;

private:
    const TokenSequence &m_tokens;
    qsizetype m_limit;
};

} // namespace spotter
