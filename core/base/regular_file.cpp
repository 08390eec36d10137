// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/regular_file.h"

#include "core/base/messages.h"
#include "core/base/system_error.h"

#include <QFileInfo>

namespace spotter {

Result<void> openRegularFile(QFile &file)
{
    // Asked before it is opened: that alone would wait if it is a pipe.
    const QFileInfo info(file.fileName());
    if (info.exists() && !info.isFile())
        return failure(ErrorCode::Content,
            BaseMessages::tr("%1 is not a regular file (it is a folder, a pipe or a device)").arg(file.fileName()));
    if (!file.open(QIODevice::ReadOnly))
        return failure(info.exists() ? ErrorCode::Io : ErrorCode::NotFound,
            BaseMessages::tr("%1 cannot be read: %2").arg(file.fileName(), deviceErrorText(file)));
    return {};
}

} // namespace spotter
