// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QIODevice>
#include <QTemporaryFile>

#include <memory>

namespace spotter {

/// The maximum size of the temporary file for one input.
inline constexpr qint64 largestSpooledBytes = 4LL << 30;

/// A seekable device: the given one, or a temporary file with everything read from a pipe. Io, Limit.
struct SeekableInput {
    QIODevice *device = nullptr;
    std::unique_ptr<QIODevice> owned;
};
[[nodiscard]] Result<SeekableInput> seekable(QIODevice &device, const QString &name);
/// A temporary file, positioned at its start, with everything that the device still contains. Io; Limit: more than
/// largestSpooledBytes.
[[nodiscard]] Result<std::unique_ptr<QTemporaryFile>> spooled(QIODevice &device, const QString &name);

} // namespace spotter
