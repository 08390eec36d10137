// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QStringView>

#include <set>
#include <vector>

namespace spotter {

/// Splits a stretch of text into tokens (words, numbers, punctuation and single CJK characters) for formats that
/// annotate tokens. Tokens are also split where mentions begin and end, so that every mention is a run of whole tokens.
/// White space is a token only if a mention begins or ends in it, or if coverBegin is set and the stretch begins with
/// it.
[[nodiscard]] std::vector<Span> annotatedTokens(QStringView text, Span stretch, const std::set<qsizetype> &begins,
    const std::set<qsizetype> &ends, bool coverBegin);

} // namespace spotter
