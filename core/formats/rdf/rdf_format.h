// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// RDF graphs, for writing. Behind the base IRI (WriteOptions::baseIri): entity/TYPE/TEXT for a subject or object (one
/// node for each text and type, with rdfs:label and rdf:type), type/TYPE, predicate/NAME. Objects of the types that
/// WriteOptions names are literals. With provenance each label is a reified statement, too: prov:wasDerivedFrom its
/// document, prov:wasAttributedTo who said so, places in code points, score, qualifiers.
[[nodiscard]] Format nTriplesFormat();
[[nodiscard]] Format turtleFormat();
[[nodiscard]] Format jsonLdFormat();

} // namespace spotter
