// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// When a commit is on the disk. Soon: at the latest with the next OnDisk commit, or when SQLite checkpoints its log.
/// Soon is for data that can be recreated after a power cut (a model's predictions, a text whose file still exists),
/// because a sync can take a second on a busy disk. If the process is killed, neither is lost.
enum class Durability { OnDisk, Soon };

} // namespace spotter
