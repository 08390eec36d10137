// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

struct JournalEntry;

/// The translated description of an edit: "Changed predicate of 鲁迅 → 呐喊 from 主演 to 作者".
[[nodiscard]] QString inWords(const JournalEntry &entry);

} // namespace spotter
