// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Whether a file that begins like a web page is named like a file of data: a server has sent a page with a fault
/// instead of the file. Pages with tables are named like that by programs that write them for spreadsheets.
[[nodiscard]] bool isPageNamedAsData(const FormatSample &page);

} // namespace spotter
