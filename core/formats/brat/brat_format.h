// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// brat standoff. Reads an .ann file and the .txt beside it (or the other way round, through
/// ReadOptions::openCompanion), a ZIP archive of such pairs with annotation.conf, and annotation.conf alone, which
/// contains a schema but no document. Instead of an .ann file, there may be .a1 and .a2, as in BioNLP's shared tasks.
/// Writes such an archive, whose documents are 000001-NAME.txt and .ann. Offsets are code points. Entities without a
/// relation or in several fragments, events, attributes, normalisations, notes and equivalences have no place in a
/// Document; they are kept in the metadata until brat is written again; see bratMetadataKey.
[[nodiscard]] Format bratFormat();

} // namespace spotter
