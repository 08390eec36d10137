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

/// A file, or a stream such as stdin, that is read.
struct InputSource {
    std::unique_ptr<QIODevice> device;
    QString name; ///< for messages and for recognising the format by its suffix
    QString source; ///< what a document says where it came from: the file's name; empty for stdin
    qint64 bytes = 0; ///< size of a regular file; 0 where it is not known
    bool isStream = false; ///< a pipe or a terminal: what comes from it should be answered as it comes
    CompanionOpener openCompanion; ///< the files beside it; empty for streams
    std::function<void()> cancel; ///< ends a stream's read that is under way, from any thread; empty for files
};

/// Opens a regular file, called by its name without the folder that somebody named. NotFound, Io, Content: a folder or
/// something special such as a named pipe, which could keep its reader waiting for ever.
[[nodiscard]] Result<InputSource> openInputFile(const InputFile &file);

/// How files are opened: openInputFile(), or something that opens streams as well and calls them otherwise.
using InputOpener = std::function<Result<InputSource>(const InputFile &file)>;

/// Opens a file of listInputFiles(). Its documents come from the file's name or, in a folder, from its place in that
/// folder ("news/a/1.txt"): never from a place on this computer. Fails as the opener.
[[nodiscard]] Result<InputSource> openSource(const InputFile &file, const InputOpener &open);
/// The reader of a source's device. Fails as openReader() of core/formats.
[[nodiscard]] Result<std::unique_ptr<RecordReader>> readerOf(
    const InputSource &source, ReadOptions options, const QString &format);
/// Whether a file is to be passed over for this error: it lies in a folder and is of no format that is read.
[[nodiscard]] bool isForeignFile(const InputFile &file, const Error &error);
/// Whether a record is to be passed over for this error: its file lies in a folder and the file that belongs to it, as
/// the text of a brat file, does not.
[[nodiscard]] bool lacksCompanion(const InputFile &file, const Error &error);

} // namespace spotter
