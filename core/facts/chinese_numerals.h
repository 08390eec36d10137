// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace spotter {

/// Whether a character can be part of a number as Chinese writes it, besides the ten digits: 〇, 三, 两, 十, 万, 点, …
[[nodiscard]] bool isChineseNumeral(QChar character);

/// The value of 三百二十, 一百二 (120), 3万5千, 1.2亿, 三点五亿, 半. Nothing for anything but one number (两三, 十几),
/// for digits in a row (二〇〇三, see chineseDigits()) and for a multiplier without a number before it (万), except 十.
[[nodiscard]] std::optional<double> chineseNumber(QStringView text);

/// The value of digits in a row, as years are written: 二〇〇三, 一九七七.
[[nodiscard]] std::optional<int> chineseDigits(QStringView text);

} // namespace spotter
