// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace spotter {

/// How well a text matches a typed pattern whose letters it contains in order, but not necessarily consecutively,
/// ignoring case: higher is better; negative if it does not match. Beginnings of words and consecutive letters count
/// more. An empty pattern matches every text equally.
[[nodiscard]] int fuzzyScore(QStringView pattern, QStringView text);

/// Whether the letters of the pattern are the begins of words of the text, in order: "inh" and "ict" of "inhibits
/// cell_type", but not "hib". A text without word boundaries, such as Chinese, is one word.
[[nodiscard]] bool matchesWordStarts(QStringView pattern, QStringView text);

} // namespace spotter
