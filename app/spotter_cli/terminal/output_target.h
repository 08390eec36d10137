// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QIODevice>
#include <QSaveFile>
#include <QString>

#include <memory>

namespace spotter {

class Console;
class StreamOutput;

/// The destination of a command's data: stdout, or a file that appears, or replaces the old one, only when it is
/// complete.
class OutputTarget {
public:
    /// An empty path or "-" means the console's stdout. Waits for the reader of a named pipe. Io with a message;
    /// Stopped.
    [[nodiscard]] static Result<OutputTarget> open(const QString &path, Console &console);
    OutputTarget(OutputTarget &&) noexcept;
    OutputTarget &operator=(OutputTarget &&) noexcept;
    ~OutputTarget();

    [[nodiscard]] QIODevice &device() const { return *m_device; }
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Makes the written data permanent; without it, a file remains as it was before. Io: a full disk, …
    [[nodiscard]] Result<void> commit();

private:
    OutputTarget();

    QIODevice *m_device = nullptr;
    StreamOutput *m_stream = nullptr; ///< the device, if it is not a file to be replaced
    std::unique_ptr<QSaveFile> m_replaced;
    std::unique_ptr<StreamOutput> m_special; ///< a device or a named pipe, which is not replaced
    QString m_name;
};

} // namespace spotter
