// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace spotter {

/// A value as it is read: NFKC, simplified Chinese, single blanks, one kind of apostrophe and minus. Unlike plain NFKC
/// it keeps apart what is raised (10⁸ is "10^8", m² is "m^2") and a fraction from the number before it (2½ is "2 1⁄2").
[[nodiscard]] QString evenValueText(QStringView text);

/// Removes "about", "circa", 约, 左右 and the like from the ends; whether there was one.
[[nodiscard]] bool removeApproximation(QString &text);

} // namespace spotter
