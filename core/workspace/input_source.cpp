// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/input_source.h"

#include "core/base/system_error.h"
#include "core/formats/registry.h"
#include "core/workspace/messages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace spotter {

Result<InputSource> openInputFile(const InputFile &input)
{
    const QFileInfo file(input.path);
    const QString shown = QDir::toNativeSeparators(input.path);
    if (!file.exists()) return failure(ErrorCode::NotFound, WorkspaceMessages::tr("%1 does not exist").arg(shown));
    if (file.isDir())
        return failure(ErrorCode::Content, WorkspaceMessages::tr("%1 is a folder: name the files in it").arg(shown));
    if (!file.isFile())
        return failure(
            ErrorCode::Content, WorkspaceMessages::tr("%1 is not a regular file: copy it into one first").arg(shown));
    auto device = std::make_unique<QFile>(input.path);
    if (!device->open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::Io, WorkspaceMessages::tr("%1 cannot be read: %2").arg(shown, deviceErrorText(*device)));
    InputSource source;
    source.name = input.isNamed() ? file.fileName() : input.inFolder;
    source.source = file.fileName();
    source.bytes = device->size();
    source.device = std::move(device);
    source.openCompanion = companionOpener(input.path);
    return source;
}

Result<InputSource> openSource(const InputFile &file, const InputOpener &open)
{
    auto source = open(file);
    if (source && !file.isNamed()) source->source = file.inFolder;
    return source;
}

Result<std::unique_ptr<RecordReader>> readerOf(const InputSource &source, ReadOptions options, const QString &format)
{
    options.name = source.name;
    options.source = source.source;
    options.openCompanion = source.openCompanion;
    return openReader(*source.device, options, format);
}

bool isForeignFile(const InputFile &file, const Error &error)
{
    return !file.isNamed() && error.code == ErrorCode::Unsupported;
}

bool lacksCompanion(const InputFile &file, const Error &error)
{
    return !file.isNamed() && error.code == ErrorCode::NotFound;
}

} // namespace spotter
