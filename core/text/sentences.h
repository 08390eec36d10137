// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QStringView>

#include <vector>

namespace spotter {

/// The sentences of a text, in order; the only gaps are white space between them. splitIntoPassages() describes what
/// ends a sentence. A title in 《…》 is never cut, whatever punctuation it contains.
[[nodiscard]] std::vector<Span> splitIntoSentences(QStringView text);

/// The sentences that hold both of two spans, as one span.
[[nodiscard]] Span sentencesAround(QStringView text, Span a, Span b);

/// The span without the white space at its ends; empty if there is nothing else.
[[nodiscard]] Span withoutOuterSpace(QStringView text, Span span);

} // namespace spotter
