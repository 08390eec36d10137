// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace spotter {

/// A text that says itself that two of its mentions are one thing.
struct AliasStatement {
    size_t a = 0; ///< index of the mention before the words
    size_t b = 0; ///< index of the mention after them
    QString words; ///< what says so, as written: "also known as", 又名; empty for brackets alone
};

/// Finds "A, also known as B", "A, born B", A又名B, A（原名B）, "A (B)" between neighbouring mentions, which are in the
/// order of the text; overlapping ones are passed over. Brackets alone say little: see suggestEntities().
[[nodiscard]] std::vector<AliasStatement> statedAliases(QStringView text, const std::vector<Span> &mentions);

} // namespace spotter
