// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace spotter {

/// The simplified form of a traditional Chinese character, else the character itself. One character at a time, by ICU's
/// transform Traditional-Simplified: good for comparing, not for showing (乾隆 becomes 干隆).
[[nodiscard]] QChar simplifiedChinese(QChar character);

/// Whether a character is written without blanks between words: Han, Hiragana, Katakana.
[[nodiscard]] bool isEastAsian(QChar character);

} // namespace spotter
