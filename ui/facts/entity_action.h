// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// What can be done with one entity from a list.
enum class EntityAction {
    Show, ///< its page
    Rename,
    Link, ///< to an identifier
    Split, ///< take one of its names out
    Graph, ///< its neighbourhood
};

} // namespace spotter
