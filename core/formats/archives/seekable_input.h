// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QIODevice>
#include <QTemporaryFile>

#include <memory>

namespace spotter {

/// The most that is written to a temporary file for one input.
inline constexpr qint64 largestSpooledBytes = 4LL << 30;

/// A device that can be sought in: the given one, or a temporary file with all that came from a pipe. Io, Limit.
struct SeekableInput {
    QIODevice *device = nullptr;
    std::unique_ptr<QIODevice> owned;
};
[[nodiscard]] Result<SeekableInput> seekable(QIODevice &device, const QString &name);
/// A temporary file, at its begin, with all that a device has left. Io; Limit: above largestSpooledBytes.
[[nodiscard]] Result<std::unique_ptr<QTemporaryFile>> spooled(QIODevice &device, const QString &name);

} // namespace spotter
