// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// PDF: the text of one document a file in reading order, with headings, paragraphs and pages in Document::metadata
/// ("structure"). Read by poppler's pdftotext in a process of its own, with bounds on its memory and time: a PDF that
/// makes it crash, hang or grow costs an error message. Pages of pictures alone have no text; they are said to need
/// OCR.
[[nodiscard]] Format pdfFormat();

} // namespace spotter
