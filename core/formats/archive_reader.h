// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archives/packing.h"
#include "core/formats/registry.h"

namespace spotter {

/// Reads what a packed file holds: openReader() for gzip, Zstandard, xz and bzip2, and for archives. Of an archive each
/// member is a file of its own, in the order of the archive, and its documents say so in their source; members that no
/// format fits are counted as skipped and reported, hidden ones passed over. Archives in archives are not opened,
/// packed members are. The device must outlive the reader. Fails as openReader().
[[nodiscard]] Result<std::unique_ptr<RecordReader>> openPacked(
    QIODevice &device, Packing packing, const ReadOptions &options, const QString &id);

} // namespace spotter
