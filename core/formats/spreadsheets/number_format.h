// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// Shows the number in a cell of a workbook as its format code does ("yyyy-mm-dd", "#,##0.00", "0%"), with English
/// names of months and days. "General" and codes that are not understood (fractions, conditions) show up to 15 digits.
/// What is not a number, and a date that there is none of, is shown as it is stored. startsIn1904: dates count from
/// 1904.
[[nodiscard]] QString shownNumber(const QString &stored, const QString &code, bool startsIn1904);

/// The format code of a number that every workbook has without saying it; empty: General.
[[nodiscard]] QString builtInNumberFormat(int number);

} // namespace spotter
