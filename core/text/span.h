// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <compare>

namespace spotter {

/// A half-open range of UTF-16 units of one document's text. A default-constructed span is invalid: that of a label
/// that was not found in its text.
struct Span {
    qsizetype beginUtf16 = -1;
    qsizetype endUtf16 = -1;

    [[nodiscard]] bool isValid() const { return beginUtf16 >= 0 && endUtf16 > beginUtf16; }
    [[nodiscard]] qsizetype length() const { return endUtf16 - beginUtf16; }
    [[nodiscard]] bool contains(qsizetype offsetUtf16) const
    {
        return offsetUtf16 >= beginUtf16 && offsetUtf16 < endUtf16;
    }
    [[nodiscard]] bool overlaps(Span other) const { return beginUtf16 < other.endUtf16 && other.beginUtf16 < endUtf16; }
    [[nodiscard]] Span shifted(qsizetype byUtf16) const { return {beginUtf16 + byUtf16, endUtf16 + byUtf16}; }
    friend auto operator<=>(Span, Span) = default;
};

} // namespace spotter
