// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// DyGIE++: a document a line with "sentences" of tokens, "ner" [[start,end,type]] and "relations"
/// [[start,end,start,end,type]] a sentence; ends are inclusive, tokens are counted over the document. Other keys
/// ("doc_key", "clusters", "events", predictions) become metadata and come back.
[[nodiscard]] Format dygieFormat();

} // namespace spotter
