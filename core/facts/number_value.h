// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/fact_value.h"

namespace spotter {

/// Reads an evenValueText() as a number with its unit: "1.5 million", 12亿元, "$3.2bn", "5 mg/day", "3 hours 20
/// minutes".
[[nodiscard]] std::optional<FactValue> numberValue(QStringView text, QStringView language);

/// A number as FactValue::normal has it: digits and "." alone.
[[nodiscard]] QString numberText(double number);

} // namespace spotter
