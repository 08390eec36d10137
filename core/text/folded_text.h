// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// The key by which duplicate texts are found: lower case, letters and digits only. The text itself if none are left.
[[nodiscard]] QString foldedText(const QString &text);

} // namespace spotter
