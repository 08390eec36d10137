// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QStringView>

#include <set>
#include <vector>

namespace spotter {

/// Words, numbers, signs and CJK characters of a stretch of text, for formats that annotate tokens. Tokens also begin
/// and end where mentions do, so that every mention is a run of whole tokens. White space is a token only where a
/// mention begins or ends in it, and where coverBegin is set and it stands first.
[[nodiscard]] std::vector<Span> annotatedTokens(QStringView text, Span stretch, const std::set<qsizetype> &begins,
    const std::set<qsizetype> &ends, bool coverBegin);

} // namespace spotter
