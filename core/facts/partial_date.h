// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace spotter {

/// A date of which only the beginning may be known. A month or season of 0, or a day of 0, is unknown.
struct PartialDate {
    int year = 0; ///< astronomical: 0 is 1 BC
    int month = 0;
    int day = 0;
    int season = 0; ///< ISO 8601-2: 21 spring to 24 winter, 33 to 36 quarters; without a month
    int unknownDigits = 0; ///< of the year: 1 for a decade, 2 for a century
    bool isApproximate = false;
};

/// Whether the calendar has that day: the Julian one until 1582, the Gregorian one from 1583 on; years from -9999 to
/// 9999.
[[nodiscard]] bool isPossible(const PartialDate &date);

/// ISO 8601-1 and -2: "1847-02-11", "1952-08", "1877", "-0220", "199X", "-04XX", "1850~", "1990-21".
[[nodiscard]] QString isoDate(const PartialDate &date);

/// Reads what isoDate() writes; nothing for anything else.
[[nodiscard]] std::optional<PartialDate> dateFromIso(QStringView text);

/// The years of a date from its first moment to its last: [1877, 1878) for 1877.
struct YearRange {
    double begin = 0;
    double end = 0;
};

/// An approximate date reaches five years (a month, if it has a month) further on both sides.
[[nodiscard]] YearRange yearsOf(const PartialDate &date);

} // namespace spotter
