// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/seekable_input.h"

#include "core/base/device_reading.h"
#include "core/base/system_error.h"
#include "core/formats/messages.h"

#include <QLocale>

namespace spotter {

Result<SeekableInput> seekable(QIODevice &device, const QString &name)
{
    if (!device.isSequential() && device.pos() == 0) return SeekableInput{&device, nullptr};
    auto file = spooled(device, name);
    if (!file) return std::unexpected(file.error());
    QIODevice *input = file->get();
    return SeekableInput{input, std::move(*file)};
}

Result<std::unique_ptr<QTemporaryFile>> spooled(QIODevice &device, const QString &name)
{
    auto file = std::make_unique<QTemporaryFile>();
    if (!file->open())
        return failure(
            ErrorCode::Io, FormatMessages::tr("Could not create a temporary file: %1").arg(deviceErrorText(*file)));
    QByteArray chunk(256 << 10, Qt::Uninitialized);
    qint64 total = 0;
    for (;;) {
        const qint64 count = readSome(device, chunk.data(), chunk.size());
        if (count < 0)
            return failure(
                ErrorCode::Io, FormatMessages::tr("%1 cannot be read: %2").arg(name, deviceErrorText(device)));
        if (count == 0) break;
        total += count;
        if (total > largestSpooledBytes) {
            return failure(ErrorCode::Limit,
                FormatMessages::tr("%1: it is larger than %2; save it as a file and unpack it yourself")
                    .arg(name, QLocale::c().formattedDataSize(largestSpooledBytes)));
        }
        if (file->write(chunk.constData(), count) != count)
            return failure(ErrorCode::Io,
                FormatMessages::tr("The temporary file cannot be written: %1").arg(deviceErrorText(*file)));
    }
    if (!file->flush() || !file->seek(0))
        return failure(
            ErrorCode::Io, FormatMessages::tr("The temporary file cannot be written: %1").arg(deviceErrorText(*file)));
    return file;
}

} // namespace spotter
