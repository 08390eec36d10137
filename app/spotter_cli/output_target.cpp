// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/output_target.h"

#include "app/spotter_cli/messages.h"
#include "core/base/disk_sync.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace spotter {

Result<OutputTarget> OutputTarget::open(const QString &path, QFile &stdoutFile)
{
    OutputTarget target;
    if (path.isEmpty() || path == u"-"_s) {
        target.m_name = Cli::tr("standard output");
        target.m_device = &stdoutFile;
        return target;
    }
    target.m_name = path;
    const QFileInfo file(path);
    if (file.isDir()) return failure(ErrorCode::Io, Cli::tr("%1 is a folder: name a file to write").arg(path));
    QFileDevice *opened = nullptr;
    if (file.exists() && !file.isFile()) { // QSaveFile would put a regular file in the place of /dev/null
        target.m_special = std::make_unique<QFile>(path);
        opened = target.m_special.get();
    } else {
        target.m_replaced = std::make_unique<QSaveFile>(path);
        opened = target.m_replaced.get();
    }
    if (!opened->open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, Cli::tr("%1 cannot be written: %2").arg(path, opened->errorString()));
    target.m_device = opened;
    return target;
}

Result<void> OutputTarget::commit()
{
    const auto refused = [this](const QIODevice &device) {
        return failure(
            ErrorCode::Io, Cli::tr("%1 could not be written completely: %2").arg(m_name, device.errorString()));
    };
    if (m_replaced) {
        if (!commitToDisk(*m_replaced)) return refused(*m_replaced);
        return {};
    }
    auto *file = static_cast<QFileDevice *>(m_device); // stdout or m_special, both files
    if (!file->flush() || file->error() != QFileDevice::NoError) return refused(*file);
    return {};
}

} // namespace spotter
