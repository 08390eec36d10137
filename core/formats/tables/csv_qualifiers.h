// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/text/triple.h"

#include <optional>
#include <vector>

namespace spotter {

/// A qualifier as a cell of a table states it.
struct StatedQualifier {
    Qualifier qualifier; ///< without a place
    std::optional<qint64> begin; ///< code points
    std::optional<qint64> end;
};

/// Parses the cell that our CSV and TSV have for the qualifiers of a label:
/// [{"slot","text","start"?,"end"?,"type"?}, …]. None for an empty cell; nothing if it is not such a list.
[[nodiscard]] std::optional<std::vector<StatedQualifier>> statedQualifiers(
    const QString &cell, const ReadOptions &options);

} // namespace spotter
