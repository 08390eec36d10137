// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace spotter {

/// The number at the beginning of a text.
struct Amount {
    double value = 0;
    qsizetype lengthUtf16 = 0;
    bool isInDigits = false;
};

/// Reads "1,234.5", "1 500 000", "3.2 billion", "3×10^8", "2 1⁄2", "three hundred and twenty", 三百二十, 3万5千, 两个半
/// from an evenValueText(). `language` says what "." and "," mean. Nothing for numbers of more than 15 digits, with
/// zeros in front (identifiers), or that can be read in two ways.
[[nodiscard]] std::optional<Amount> leadingAmount(QStringView text, QStringView language);

} // namespace spotter
