// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// When a commit is on the disk. Soon: with the next commit that is OnDisk at the latest, or when SQLite tidies its
/// log; for what can be had again after a power cut (a model's reading, a text whose file is still there), because a
/// busy disk can take a second. A killed process loses neither.
enum class Durability { OnDisk, Soon };

} // namespace spotter
