// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>

namespace spotter {

/// Far more than the configuration of any encoder takes.
inline constexpr qint64 maximumConfigBytes = 1 << 20;

/// The JSON object that a file holds. Fails (NotFound, Io, Syntax) naming the file; (Limit) before it is read where it
/// has more than maximumBytes.
[[nodiscard]] Result<QJsonObject> readJsonFile(const QString &path, qint64 maximumBytes);

} // namespace spotter
