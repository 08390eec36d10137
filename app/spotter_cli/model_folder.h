// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace spotter {

/// Whether a model could be written into a folder that need not exist: found out before hours of training. Nothing is
/// changed. Content: it holds something that is not a model; Io: it cannot be written.
[[nodiscard]] Result<void> checkModelFolder(const QString &folder);

} // namespace spotter
