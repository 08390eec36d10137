// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// Shows a file, selected, in the file manager of the desktop; if none can be asked to select it, opens the file's
/// folder. Waits for nobody. Main thread.
void showInFolder(const QString &path);

} // namespace spotter
