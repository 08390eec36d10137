// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// A whole text as twins are found by it: lower case, letters and digits only. The text itself where none are left.
[[nodiscard]] QString foldedText(const QString &text);

} // namespace spotter
