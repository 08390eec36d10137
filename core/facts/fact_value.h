// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace spotter {

/// What a mention says as a value: a date, a number with its unit, or only its text.
struct FactValue {
    enum class Kind { Text, Date, Number };

    Kind kind = Kind::Text;
    /// Equal values have equal normal forms. A date: ISO 8601 with as many parts as are known ("1952-08", "1877",
    /// "-0220" for 221 BC), with ISO 8601-2's "~" for "about" and "X" for unknown digits ("199X"). A number: digits
    /// with "." and its unit after a blank ("1500000", "25 kg", "3200000000 USD", "50 %"), "~" before an approximate
    /// one. A text: as written, without white space at the ends.
    QString normal;
    /// Sorts values of one kind and unit: a date's year with its fraction, a number's amount. 0 for a text.
    double order = 0;
    /// A number's unit as in normal: "kg", "USD", "%"; empty if it has none.
    QString unit = {}; // NOLINT(readability-redundant-member-init): may be left out

    friend bool operator==(const FactValue &, const FactValue &) = default;
};

/// Reads a mention. What is not certainly a date or a number stays text: nonsense (31 February), ranges, "dozens".
/// `language` is a BCP 47 tag ("en-GB", "zh", "de") and settles what is written in several ways: 11/2/1847, 1.234, ¥.
/// `expected` is the kind that the place allows, if it is known: "1877" is a year unless a number is expected.
[[nodiscard]] FactValue factValue(
    QStringView text, QStringView language = {}, std::optional<FactValue::Kind> expected = std::nullopt);

/// Whether both can be true of one thing: equal values, or one is the other with less precision (1877 and
/// 11 February 1877; 199X and 1994).
[[nodiscard]] bool valuesAgree(const FactValue &a, const FactValue &b);

} // namespace spotter
