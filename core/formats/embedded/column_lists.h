// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace spotter {

/// JSON of records whose lists of labels or entities are written by columns, as the data sets library of Hugging Face
/// writes them: "labels": {"head": [0, 2], "tail": [1, 3]} becomes "labels": [{"head": 0, "tail": 1}, …]. JSON lines
/// stay on their lines. Nothing if the first record has no such list, or if this is not JSON; a line that is not JSON
/// stays as it is.
[[nodiscard]] std::optional<QByteArray> withoutColumnLists(const QByteArray &json);

} // namespace spotter
