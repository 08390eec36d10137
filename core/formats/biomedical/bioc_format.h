// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// BioC, as XML and as JSON: collections of documents with passages, annotations and relations. JSON may also be a
/// single document, a list of documents, one document per line, or the output of PubTator 3. See makeBiocDocument().
[[nodiscard]] Format biocXmlFormat();
[[nodiscard]] Format biocJsonFormat();

} // namespace spotter
