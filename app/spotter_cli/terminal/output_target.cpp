// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/terminal/output_target.h"

#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/terminal/stream_output.h"
#include "core/base/disk_sync.h"
#include "core/base/system_error.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace spotter {

OutputTarget::OutputTarget() = default;
OutputTarget::OutputTarget(OutputTarget &&) noexcept = default;
OutputTarget &OutputTarget::operator=(OutputTarget &&) noexcept = default;
OutputTarget::~OutputTarget() = default;

Result<OutputTarget> OutputTarget::open(const QString &path, Console &console)
{
    OutputTarget target;
    if (path.isEmpty() || path == u"-"_s) {
        target.m_name = Cli::tr("standard output");
        target.m_stream = &console.output();
        target.m_device = target.m_stream;
        return target;
    }
    target.m_name = path;
    const QFileInfo file(path);
    if (file.isDir()) return failure(ErrorCode::Io, Cli::tr("%1 is a folder: name a file to write").arg(path));
    if (file.exists() && !file.isFile()) { // QSaveFile would put a regular file in the place of /dev/null
        auto opened = StreamOutput::open(path, console.interrupt());
        if (!opened) return std::unexpected(opened.error());
        target.m_special = std::move(*opened);
        target.m_stream = target.m_special.get();
        target.m_device = target.m_stream;
        return target;
    }
    target.m_replaced = std::make_unique<QSaveFile>(path);
    if (!target.m_replaced->open(QIODevice::WriteOnly))
        return failure(
            ErrorCode::Io, Cli::tr("%1 cannot be written: %2").arg(path, deviceErrorText(*target.m_replaced)));
    target.m_device = target.m_replaced.get();
    return target;
}

Result<void> OutputTarget::commit()
{
    const auto refused = [this](const QIODevice &device) {
        return failure(
            ErrorCode::Io, Cli::tr("%1 could not be written completely: %2").arg(m_name, deviceErrorText(device)));
    };
    if (m_replaced) {
        if (!commitToDisk(*m_replaced)) return refused(*m_replaced);
        return {};
    }
    if (m_stream->hasFailed()) return refused(*m_stream);
    return {};
}

} // namespace spotter
