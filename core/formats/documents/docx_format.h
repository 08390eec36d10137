// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Word's DOCX (ECMA-376): the text of one document a file, with headings, paragraphs, list items, table rows, notes,
/// and pages where Word left its last page breaks, in Document::metadata ("structure"). What was deleted under tracking
/// is left out; macros, pictures and references to elsewhere are not touched.
[[nodiscard]] Format docxFormat();

} // namespace spotter
