// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace spotter {

/// How well a typed pattern fits a text whose letters it holds in order, though not side by side, whatever the case:
/// the higher, the better; negative when it does not fit. Beginnings of words and unbroken runs count more. An empty
/// pattern fits everything equally.
[[nodiscard]] int fuzzyScore(QStringView pattern, QStringView text);

} // namespace spotter
