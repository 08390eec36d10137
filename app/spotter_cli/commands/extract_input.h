// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/spotter_cli/input_options.h"
#include "core/base/error.h"
#include "core/formats/format.h"
#include "core/formats/input_files.h"
#include "core/formats/streams/line_part.h"
#include "core/workspace/input_source.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace CLI {
class App;
}

namespace spotter {

class Console;

/// What "extract" reads.
struct ExtractInput {
    QString path = QStringLiteral("-"); ///< a file, a folder, or "-"
    QString format; ///< empty: detected
    InputOptions reading;
    bool lines = false;
    bool wholePage = false;
    bool keepFields = false; ///< records pass through: see passedRecordReader()
    QString shard; ///< "I/N"; empty: everything

    /// Adds the argument and its options.
    void addTo(CLI::App *command);
};

/// An input under way; the reader reads the device.
struct OpenedInput {
    InputSource source;
    std::unique_ptr<RecordReader> reader;
};

/// The files to read: with a shard, those of a folder that are in it. Throws WrongUsage for a shard that is none.
[[nodiscard]] Result<std::vector<InputFile>> listExtractFiles(
    const ExtractInput &input, Console &console, qint64 &foreignFiles);
/// Opens a file: with a shard, if it is the only one, that part of it. Null for files in a folder that are not input,
/// which are counted.
[[nodiscard]] Result<std::optional<OpenedInput>> openExtractFile(
    const ExtractInput &input, const InputFile &file, Console &console, qint64 &foreignFiles);

} // namespace spotter
