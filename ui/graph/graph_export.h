// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/graph/graph_picture.h"

namespace spotter {

/// Writes a graph as it is shown, all of it, through QSaveFile: what was there before stays until all is written. Fails
/// (Io) with the file's name and the reason.
[[nodiscard]] Result<void> writeSvg(const GraphPicture &picture, const QString &path, const QString &title);
/// At twice the size of the screen; less where a picture would have more than 64 million pixels.
[[nodiscard]] Result<void> writePng(const GraphPicture &picture, const QString &path);

} // namespace spotter
