// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace spotter {

/// 1 to 12, or 0 if the word is not the name of a month. In English, by its name or abbreviation ("Sept"); in German,
/// French, Spanish, Italian, Portuguese and Dutch by its name, as that language writes it ("mars" is one, "Mars" is
/// not); in `language` by both.
[[nodiscard]] int monthOf(const QString &word, QStringView language);

/// Whether a word is a day of the week, in the same languages.
[[nodiscard]] bool isWeekday(const QString &word, QStringView language);

} // namespace spotter
