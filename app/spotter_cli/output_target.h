// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFile>
#include <QSaveFile>
#include <QString>

#include <memory>

namespace spotter {

/// Where a command writes its data: stdout, or a file that appears only when it is complete, replacing what was there.
class OutputTarget {
public:
    /// An empty path or "-" is stdoutFile, which stays the caller's. Io with a sentence.
    [[nodiscard]] static Result<OutputTarget> open(const QString &path, QFile &stdoutFile);

    [[nodiscard]] QIODevice &device() const { return *m_device; }
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Makes what was written stay; without it a file is as it was before. Io: a full disk, …
    [[nodiscard]] Result<void> commit();

private:
    QIODevice *m_device = nullptr;
    std::unique_ptr<QSaveFile> m_replaced;
    std::unique_ptr<QFile> m_special; ///< a device or a named pipe: nothing to replace
    QString m_name;
};

} // namespace spotter
