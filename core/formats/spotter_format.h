// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

class JsonWriter;

/// Writes the member "triples" of the open object, as the format has it.
void writeSpotterTriples(const Document &document, JsonWriter &json);

/// Spotter's own format, one JSON object per line, which stores everything in a Document; described by
/// resources/formats/spotter.schema.json. Places are code points, half-open, and absent for labels without one; readers
/// reject a mention that differs from the text at its place. Members with their default value are left out.
[[nodiscard]] Format spotterFormat();

} // namespace spotter
