// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/token_locator.h"

#include <algorithm>

namespace spotter {

PlacedRange TokenLocator::locate(Span span) const
{
    const auto &spans = m_tokens.spans;
    // Tokens are in order of place; special ones at the ends, and tokens of blanks, have no place.
    const auto first
        = std::ranges::find_if(spans, [&](Span token) { return token.isValid() && token.endUtf16 > span.beginUtf16; });
    const auto last = std::find_if(
        first, spans.end(), [&](Span token) { return token.isValid() && token.endUtf16 >= span.endUtf16; });
    if (first == spans.end() || last == spans.end()) return {};
    if (first->beginUtf16 < span.beginUtf16 || last->endUtf16 > span.endUtf16) return {};
    const TokenRange range{int(first - spans.begin()), int(last - spans.begin())};
    return {range.end < m_limit ? Placement::Placed : Placement::BeyondLimit, range};
}

} // namespace spotter
