// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <memory>

namespace spotter {

/// The metadata key for pairs without a relation, as in the file.
inline constexpr QLatin1StringView noRelationKey("noRelation");

/// Reads texts with lists of triples under any of the usual names.
[[nodiscard]] std::unique_ptr<RecordReader> makeTriplesJsonReader(QIODevice &device, const ReadOptions &options);

} // namespace spotter
