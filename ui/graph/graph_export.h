// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/graph/graph_picture.h"

namespace spotter {

/// Writes the whole graph as it is shown, through QSaveFile: an existing file is kept until everything is written. Io
/// with the file's name and the reason.
[[nodiscard]] Result<void> writeSvg(const GraphPicture &picture, const QString &path, const QString &title);
/// At twice the screen size; less if the picture would have more than 64 million pixels.
[[nodiscard]] Result<void> writePng(const GraphPicture &picture, const QString &path);

} // namespace spotter
