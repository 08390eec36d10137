// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QIODevice>

namespace spotter {

/// Reads a device from its current position to the end. Io; Limit: more than maximumBytes.
[[nodiscard]] Result<QByteArray> readWholeFile(QIODevice &device, const QString &name, qint64 maximumBytes);

/// Decodes UTF-8. A leading U+FEFF is kept, because formats that count offsets from the first byte count it as a
/// character. Syntax with line and column: not UTF-8.
[[nodiscard]] Result<QString> strictUtf8(const QByteArray &bytes, const QString &name);

} // namespace spotter
