// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/format.h"
#include "core/formats/input_files.h"

#include <QIODevice>
#include <QString>

#include <functional>
#include <memory>

namespace spotter {

/// A file, or a stream such as stdin, to read.
struct InputSource {
    std::unique_ptr<QIODevice> device;
    QString name; ///< for messages and for recognising the format by its suffix
    QString source; ///< the source of its documents: the file's name; empty for stdin
    qint64 bytes = 0; ///< size of a regular file; 0 if unknown
    bool isStream = false; ///< a pipe or a terminal: its input should be processed as it arrives
    CompanionOpener openCompanion; ///< opens the files beside it; empty for streams
    std::function<void()> cancel; ///< interrupts a blocking read of a stream, from any thread; empty for files
};

/// Opens a regular file; InputSource::name is its name without the folder that the user gave. Fails (NotFound, Io), or
/// (Content) for a folder or a special file such as a named pipe, which could block its reader for ever.
[[nodiscard]] Result<InputSource> openInputFile(const InputFile &file);

/// How files are opened: openInputFile(), or a function that also opens streams and names them differently.
using InputOpener = std::function<Result<InputSource>(const InputFile &file)>;

/// Opens a file of listInputFiles(). The source of its documents is the file's name or, in a folder, its path in that
/// folder ("news/a/1.txt"), never a path on this computer. Fails like the opener.
[[nodiscard]] Result<InputSource> openSource(const InputFile &file, const InputOpener &open);
/// The reader of a source's device. Fails like openReader() of core/formats.
[[nodiscard]] Result<std::unique_ptr<RecordReader>> readerOf(
    const InputSource &source, ReadOptions options, const QString &format);
/// Whether to skip a file with this error: it is in a folder and has no supported format.
[[nodiscard]] bool isForeignFile(const InputFile &file, const Error &error);
/// Whether to skip a record with this error: its file is in a folder and the file that belongs to it, such as the text
/// of a brat file, is not.
[[nodiscard]] bool lacksCompanion(const InputFile &file, const Error &error);

} // namespace spotter
