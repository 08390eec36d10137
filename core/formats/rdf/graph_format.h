// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Graphs, write-only: each distinct pair of text and type is a node, each label is an edge with the name of its
/// document. GraphML for networkx, Gephi, yEd; Graphviz for drawing; for Neo4j an archive of nodes.csv and
/// relationships.csv with the headings for neo4j-admin import.
[[nodiscard]] Format graphMlFormat();
[[nodiscard]] Format graphvizFormat();
[[nodiscard]] Format neo4jFormat();

} // namespace spotter
