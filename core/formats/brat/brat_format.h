// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// brat standoff. Reads an .ann file and the .txt beside it (or the other way round, through
/// ReadOptions::openCompanion), a ZIP archive of such pairs with annotation.conf, and annotation.conf alone, which
/// holds no document but a schema. Writes such an archive: documents are 000001-NAME.txt and .ann. Offsets are code
/// points. What a Document has no place for (entities without relation or in pieces, events, attributes,
/// normalisations, notes, equivalences) waits in the metadata until brat is written again; see bratMetadataKey.
[[nodiscard]] Format bratFormat();

} // namespace spotter
