// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/biomedical/bioc_record.h"

#include <QIODevice>

namespace spotter {

/// All documents of an XML or a JSON file. Io, Syntax with the place, Limit.
[[nodiscard]] Result<std::vector<BiocRecord>> parseBiocXml(QIODevice &device, const ReadOptions &options);
[[nodiscard]] Result<std::vector<BiocRecord>> parseBiocJson(QIODevice &device, const ReadOptions &options);

} // namespace spotter
