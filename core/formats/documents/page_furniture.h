// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace spotter {

/// A line as it stands on a page.
struct PlacedLine {
    int page = 0; ///< from 1, in order
    double y = 0; ///< of its top, from the top of the page
    double height = 0;
    QString text;
};

/// Whether a text is a page number and nothing else, like "12", "– iv –", "Page 3 of 9" or "第3页".
[[nodiscard]] bool isPageNumber(const QString &text);

/// Marks the lines that are not part of the text but of its pages, at their head or foot: running heads, which repeat
/// from page to page except for their numbers, and page numbers alone in a line. Large type is left alone: slides
/// repeat their titles. When in doubt, a line is kept.
[[nodiscard]] std::vector<bool> pageFurniture(const std::vector<PlacedLine> &lines);

} // namespace spotter
