// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Graphs, for writing: each distinct pair of text and type is a node, each label an edge that names its document.
/// GraphML for networkx, Gephi, yEd; Graphviz for drawing; for Neo4j an archive of nodes.csv and relationships.csv with
/// the headings that neo4j-admin imports.
[[nodiscard]] Format graphMlFormat();
[[nodiscard]] Format graphvizFormat();
[[nodiscard]] Format neo4jFormat();

} // namespace spotter
