// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/partial_date.h"

namespace spotter {

/// Reads dates of Western languages and dates in digits from an evenValueText(): "11 February 1847", "Feb. 11, 1847",
/// "11. Februar 1847", 11.2.1847, 1847/2/11, "44 BC", "the 1990s", "19th century", "spring 1990". `language` settles
/// the order of day and month, and which abbreviations of months are known besides the English ones.
[[nodiscard]] std::optional<PartialDate> westernDate(const QString &text, QStringView language);

/// Likewise Chinese, Japanese and Korean dates: 1952年8月12日, 二〇〇三年, 民国三十八年, 昭和20年8月15日, 公元前221年,
/// 20世纪90年代.
[[nodiscard]] std::optional<PartialDate> easternDate(QString text);

} // namespace spotter
