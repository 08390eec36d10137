// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// BioC, as XML and as JSON: collections of documents with passages, annotations and relations; of JSON also a single
/// document, a list or lines of them, and what PubTator 3 gives. See makeBiocDocument().
[[nodiscard]] Format biocXmlFormat();
[[nodiscard]] Format biocJsonFormat();

} // namespace spotter
