// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// RDF graphs, write-only. IRIs are the base IRI (WriteOptions::baseIri) followed by entity/TYPE/TEXT for a subject or
/// object (one node for each text and type, with rdfs:label and rdf:type), type/TYPE, or predicate/NAME. Objects with
/// one of WriteOptions::literalTypes are literals. With provenance, each label is also a reified statement:
/// prov:wasDerivedFrom its document, prov:wasAttributedTo its author, places in code points, score, qualifiers.
[[nodiscard]] Format nTriplesFormat();
[[nodiscard]] Format turtleFormat();
[[nodiscard]] Format jsonLdFormat();

} // namespace spotter
