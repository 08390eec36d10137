// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// Writes an archive of WebAnno TSV files; see webAnnoFormat().
[[nodiscard]] std::unique_ptr<RecordWriter> makeWebAnnoWriter(QIODevice *device, const WriteOptions &options);

} // namespace spotter
