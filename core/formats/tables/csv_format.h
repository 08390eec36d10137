// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Tables of triples, one per row (RFC 4180, UTF-8): comma-separated with \r\n, or tab-separated with \n, with the same
/// quoting; semicolons and vertical bars are read, too. The first row names the columns, see CsvColumn. Reading accepts
/// them in any order, under the names of other tools (columnNamed()) or as ReadOptions::columns says, requires text,
/// subject, predicate and object, and reports unknown columns. A table whose columns are mapped by number has no
/// headings: its first row is a label. Offsets of other tools are used if they fit the text (OffsetFitter); without
/// offsets, mentions are aligned. A document without labels is a row without them; in tables of other tools, a
/// predicate may say that there is none (isNoRelation()). Everything except metadata is written.
[[nodiscard]] Format csvFormat();
[[nodiscard]] Format tsvFormat();

} // namespace spotter
