// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Word's DOCX (ECMA-376): the text, one document per file, with headings, paragraphs, list items, table rows, notes,
/// and pages (from the page breaks of Word's last layout) in Document::metadata ("structure"). Tracked deletions are
/// left out; macros, pictures and external references are ignored.
[[nodiscard]] Format docxFormat();

} // namespace spotter
