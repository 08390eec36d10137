// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// A DocBin of spaCy (.spacy; zlib of MessagePack), only read: texts with their tokens, entities, span groups,
/// categories, and the relations that spaCy's relation extractor keeps in doc._.rel. The rest of an analysis (tags,
/// dependencies, lemmas) is not read.
[[nodiscard]] Format docBinFormat();

} // namespace spotter
