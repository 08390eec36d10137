// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

class MainWindow;

/// Draws the window to a PNG file as soon as its document has been loaded, then ends the program: with exit code 0, or
/// with 1 and a message on stderr if the file cannot be written or nothing was loaded within two minutes.
void takeScreenshot(MainWindow &window, const QString &path);

} // namespace spotter
