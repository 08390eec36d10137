// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace spotter {

/// A page of help about one part of the window, in the language of now.
struct HelpPage {
    QString id; ///< the dock's object name; "start" and "text" for what stands in the middle
    QString title;
    QString html;
};

/// In the order in which one meets the parts.
[[nodiscard]] std::vector<HelpPage> helpPages();

} // namespace spotter
