// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// PDF: the text in reading order, one document per file, with headings, paragraphs and pages in Document::metadata
/// ("structure"). Read by poppler's pdftotext in a process of its own, with limits on its memory and time: a PDF that
/// makes it crash, hang or grow only causes an error message. Pages that contain only pictures have no text; the
/// message says that they need OCR.
[[nodiscard]] Format pdfFormat();

} // namespace spotter
