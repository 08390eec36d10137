// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archives/unpacking_device.h"
#include "core/formats/registry.h"

namespace spotter {

/// Reads what a packed file holds: openReader() for gzip, Zstandard and zip. Of a zip archive each member is a file of
/// its own, in order of their paths, and its documents say so in their source; members that no format fits are counted
/// as skipped and reported, hidden ones passed over. Archives in archives are not opened, packed members are. The
/// device must outlive the reader. Unsupported: another packing; otherwise as openReader().
[[nodiscard]] Result<std::unique_ptr<RecordReader>> openPacked(
    QIODevice &device, Packing packing, const ReadOptions &options, const QString &id);

} // namespace spotter
