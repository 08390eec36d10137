// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace spotter {

/// A unit of measurement, or a word for what is counted.
struct MeasureUnit {
    QString symbol; ///< as it is in a compound: "mg" of "mg/d"
    QString base; ///< what a value is given in: "kg"
    double factor = 1; ///< a value in this unit, times factor, plus offset, is a value in base
    double offset = 0;
};

/// "kg", "kilograms", 公斤, "km/h", "milligrams per day", 毫克/天. A compound is not converted. Nothing if it is not
/// known, or means two things ("pounds", "tons").
[[nodiscard]] std::optional<MeasureUnit> measureUnit(QStringView name);

/// The ISO 4217 code of "$", "US$", "euros", "RMB", 亿元's 元, …; empty if it is none. `language` settles "¥".
[[nodiscard]] QString currencyCode(QStringView name, QStringView language);

} // namespace spotter
