// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace spotter {

/// One of our own line drawings (resources/icons), painted in the text colour of the current palette whenever it is
/// shown, so it does not have to be replaced when the theme changes. Sharp at any scale.
[[nodiscard]] QIcon icon(const QString &name);
/// The program's icon, in its own colours.
[[nodiscard]] QIcon programIcon();

} // namespace spotter
