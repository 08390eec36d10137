// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QIODevice>

namespace spotter {

/// Everything that a device gives, from where it stands. Io; Limit: it is longer than maximumBytes.
[[nodiscard]] Result<QByteArray> readWholeFile(QIODevice &device, const QString &name, qint64 maximumBytes);

/// Text from UTF-8. U+FEFF in front stays: where offsets are counted from the first byte on, it is a character. Syntax
/// with line and column: it is no UTF-8.
[[nodiscard]] Result<QString> strictUtf8(const QByteArray &bytes, const QString &name);

} // namespace spotter
