// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Tables of triples, one a row (RFC 4180, UTF-8): comma-separated with \r\n, or tab-separated with \n, quoted the same
/// way; semicolons are read, too. The first row names the columns, see CsvColumn; reading takes them in any order,
/// under the names of other tools (columnNamed()) or as ReadOptions::columns says, needs text, subject, predicate and
/// object, and reports columns that it does not know. Offsets of other tools are used where they fit the text
/// (OffsetFitter); where there are none, mentions are aligned. A document without labels is a row without them.
/// Everything but metadata is carried.
[[nodiscard]] Format csvFormat();
[[nodiscard]] Format tsvFormat();

} // namespace spotter
