// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace spotter {

struct NormalizerOptions {
    bool cleanUp = true; ///< removes NUL, U+FFFD, control and format characters; white space becomes U+0020
    bool decompose = true; ///< canonical decomposition (NFD), then removal of non-spacing marks (Mn)
    bool lowerCase = true; ///< maps one code point to one
};

/// A text after normalisation, with the original span of each part.
struct NormalizedText {
    QString text;
    /// The span of the original text for every UTF-16 unit of text: that of its code point, so that both units of a
    /// surrogate pair have the same. The begins never decrease.
    std::vector<Span> origins;

    /// The original place of [beginUtf16, endUtf16) of text; the range must not be empty. Includes characters removed
    /// inside the range, but not those removed at its ends.
    [[nodiscard]] Span origin(qsizetype beginUtf16, qsizetype endUtf16) const
    {
        return {origins[size_t(beginUtf16)].beginUtf16, origins[size_t(endUtf16 - 1)].endUtf16};
    }
};

/// BERT's normalisation in its order: clean-up, decomposition without marks, lower case. Linear in the text's length,
/// except for runs of combining marks, which are sorted.
[[nodiscard]] NormalizedText normalize(QStringView text, const NormalizerOptions &options = {});

} // namespace spotter
