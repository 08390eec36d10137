// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace spotter {

/// Parses a value in JSON or Python notation (single quotes, tuples, None, True) and advances `at` behind it; nothing
/// if it is neither, or nested too deeply. Numbers are returned as strings, as they are written.
[[nodiscard]] std::optional<QJsonValue> parseLiteral(QStringView text, qsizetype &at);

} // namespace spotter
