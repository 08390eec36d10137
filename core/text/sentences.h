// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QStringView>

#include <vector>

namespace spotter {

/// The sentences of a text, in order and without gaps but for white space at their ends: see splitIntoPassages() for
/// what ends one. A title in 《…》 is never cut, whatever signs it holds.
[[nodiscard]] std::vector<Span> splitIntoSentences(QStringView text);

/// The span without the white space at its ends; empty where there is nothing else.
[[nodiscard]] Span withoutOuterSpace(QStringView text, Span span);

} // namespace spotter
