// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// DyGIE++: one document per line with "sentences" of tokens, and for each sentence "ner" [[start,end,type]] and
/// "relations" [[start,end,start,end,type]]; ends are inclusive, tokens are numbered across the document. Other keys
/// ("doc_key", "clusters", "events", predictions) become metadata and are written back.
[[nodiscard]] Format dygieFormat();

} // namespace spotter
