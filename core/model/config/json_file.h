// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>

namespace spotter {

/// Far more than the configuration of any encoder.
inline constexpr qint64 maximumConfigBytes = 1 << 20;

/// Reads the JSON object in a file. Fails (NotFound, Io, Syntax), naming the file; (Limit), before reading, if it has
/// more than maximumBytes.
[[nodiscard]] Result<QJsonObject> readJsonFile(const QString &path, qint64 maximumBytes);

} // namespace spotter
