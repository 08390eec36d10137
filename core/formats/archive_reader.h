// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archives/packing.h"
#include "core/formats/registry.h"

namespace spotter {

/// Reads the contents of a packed file: openReader() for gzip, Zstandard, xz, bzip2 and archives. Each member of an
/// archive is a file of its own, in archive order, and its documents name it in their source; members that match no
/// format are counted as skipped and reported, hidden ones are ignored. Archives inside archives are not opened;
/// compressed members are. The device must outlive the reader. Errors: see openReader().
[[nodiscard]] Result<std::unique_ptr<RecordReader>> openPacked(
    QIODevice &device, Packing packing, const ReadOptions &options, const QString &id);

} // namespace spotter
