// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/format.h"

#include <QIODevice>
#include <QString>

#include <functional>
#include <memory>

namespace spotter {

class Interrupt;

/// A file, or stdin, that a command reads.
struct InputSource {
    std::unique_ptr<QIODevice> device;
    QString name; ///< for messages and for recognising the format by its suffix
    QString source; ///< what a document says where it came from: the file's name; empty for stdin
    qint64 bytes = 0; ///< size of a regular file; 0 where it is not known
    bool isStream = false; ///< a pipe or a terminal: what comes from it should be answered as it comes
    CompanionOpener openCompanion; ///< the files beside it; empty for streams
    std::function<void()> cancel; ///< ends a stream's read that is under way, from any thread; empty for files
};

/// Opens a path for reading; "-" is stdin. NotFound, Io. Reading a stream ends with the stop request.
[[nodiscard]] Result<InputSource> openInput(const QString &path, const Interrupt &interrupt);

} // namespace spotter
