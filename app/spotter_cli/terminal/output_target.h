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

/// Where a command writes its data: stdout, or a file that appears only when it is complete, replacing what was there.
class OutputTarget {
public:
    /// An empty path or "-" is the console's standard output. A named pipe is waited for. Io with a sentence; Stopped.
    [[nodiscard]] static Result<OutputTarget> open(const QString &path, Console &console);
    OutputTarget(OutputTarget &&) noexcept;
    OutputTarget &operator=(OutputTarget &&) noexcept;
    ~OutputTarget();

    [[nodiscard]] QIODevice &device() const { return *m_device; }
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Makes what was written stay; without it a file is as it was before. Io: a full disk, …
    [[nodiscard]] Result<void> commit();

private:
    OutputTarget();

    QIODevice *m_device = nullptr;
    StreamOutput *m_stream = nullptr; ///< the device, if it is not a file to replace
    std::unique_ptr<QSaveFile> m_replaced;
    std::unique_ptr<StreamOutput> m_special; ///< a device or a named pipe: nothing to replace
    QString m_name;
};

} // namespace spotter
