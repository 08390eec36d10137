// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/extract_input.h"

#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/input_source.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/formats/archives/packing.h"
#include "core/formats/format_search.h"
#include "core/formats/registry.h"
#include "core/formats/streams/passed_records.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

Part partOf(const QString &shard)
{
    const qsizetype slash = shard.indexOf(u'/');
    bool hasNumber = false;
    bool hasCount = false;
    const Part part{QStringView(shard).left(std::max<qsizetype>(slash, 0)).toInt(&hasNumber),
        QStringView(shard).sliced(slash + 1).toInt(&hasCount)};
    if (!hasNumber || !hasCount || part.number < 1 || part.number > part.of)
        throw WrongUsage{Cli::tr("--shard takes a part and the number of parts, such as 3/8, not %1").arg(shard)};
    return part;
}

ReadOptions readOptions(const ExtractInput &input, const InputSource &source, const std::stop_token &stop)
{
    ReadOptions reading = readOptionsOf(input.reading);
    reading.name = source.name;
    reading.source = source.source;
    reading.documentPerLine = input.lines;
    reading.wholePage = input.wholePage;
    reading.stop = stop;
    reading.openCompanion = source.openCompanion;
    return reading;
}

/// Text is read as one document from a file, line by line from a pipe; --lines says so for a file, too.
Result<std::unique_ptr<RecordReader>> openRecords(
    const ExtractInput &input, InputSource &source, const std::stop_token &stop)
{
    ReadOptions reading = readOptions(input, source, stop);
    if (input.keepFields) return passedRecordReader(*source.device, reading);
    if (!input.format.isEmpty() || input.lines)
        return openReader(*source.device, reading, input.lines ? u"text"_s : input.format);
    if (input.path != u"-"_s) return openReader(*source.device, reading);
    reading.documentPerLine = true;
    const QByteArray head = peekForSniffing(*source.device, reading.encoding);
    if (packingOf(head) != Packing::None) return openReader(*source.device, reading);
    const auto sniffed = sniffFormat(head, source.name, reading.encoding);
    if (!sniffed && !head.isEmpty()) return std::unexpected(sniffed.error());
    return openReader(*source.device, reading, sniffed.value_or(u"text"_s));
}

/// Leaves only the lines of a part in a source.
Result<void> limitToPart(const ExtractInput &input, InputSource &source)
{
    if (source.isStream)
        return failure(
            ErrorCode::Content, Cli::tr("--shard needs a file or a folder: a stream cannot be read in parts"));
    const auto isLines = LinePart::checkLines(*source.device, source.name, !input.lines);
    if (!isLines) return isLines;
    auto part = LinePart::open(std::move(source.device), partOf(input.shard));
    if (!part) return std::unexpected(part.error());
    source.bytes = (*part)->bytes();
    source.device = std::move(*part);
    return {};
}

} // namespace

void ExtractInput::addTo(CLI::App *command)
{
    addText(command, "INPUT", nullptr, path,
        Cli::tr("Text, Markdown or records in any input format, or a folder of them; - is standard input, read line by "
                "line (default: -)"));
    addText(command, "--input-format", "FORMAT", format,
        Cli::tr("Format of the input (default: detected; one of %1)").arg(formatIds(FormatUse::Read)));
    addInputOptions(command, reading);
    addSwitch(command, "--lines", lines, Cli::tr("Plain text: each line is a separate document"));
    addSwitch(command, "--whole-page", wholePage,
        Cli::tr(
            "Also read what surrounds the text: navigation, headers and footers of web pages, running heads and page "
            "numbers of PDF files"));
    addSwitch(command, "--keep-fields", keepFields,
        Cli::tr("JSON records: write each record as it is, with all its fields, followed by \"triples\" or, if it "
                "cannot be "
                "read, \"error\"; the text is the field \"text\" or that of --text-field"));
    addText(command, "--shard", "I/N", shard,
        Cli::tr("Read only part I of N: of the lines of a file, or of the files of a folder"));
}

Result<std::vector<InputFile>> listExtractFiles(const ExtractInput &input, Console &console, qint64 &foreignFiles)
{
    if (input.keepFields && (input.lines || !input.format.isEmpty()))
        throw WrongUsage{
            Cli::tr("--keep-fields reads JSON records, so neither --lines nor --input-format goes with it")};
    if (input.path == u"-"_s) {
        if (!input.shard.isEmpty())
            throw WrongUsage{Cli::tr("--shard needs a file or a folder: a stream cannot be read in parts")};
        return std::vector{InputFile{input.path, {}}};
    }
    auto files = listInputFiles(
        {input.path}, input.lines ? u"text"_s : input.format, input.reading.annotator, [&](const QString &sentence) {
            ++foreignFiles;
            console.warn(sentence);
        });
    if (!files || input.shard.isEmpty()) return files;
    const Part part = partOf(input.shard);
    if (std::ranges::any_of(*files, &InputFile::isNamed)) return files; // a part of its lines
    qsizetype place = 0;
    std::erase_if(*files, [&](const InputFile &) { return place++ % part.of != part.number - 1; });
    return files;
}

Result<std::optional<OpenedInput>> openExtractFile(
    const ExtractInput &input, const InputFile &file, Console &console, qint64 &foreignFiles)
{
    auto source = openSource(file, inputOpener(console.interrupt()));
    if (!source) return std::unexpected(source.error());
    if (!input.shard.isEmpty() && file.isNamed()) {
        if (const auto limited = limitToPart(input, *source); !limited) return std::unexpected(limited.error());
    }
    auto reader = openRecords(input, *source, console.stop());
    if (reader) return OpenedInput{std::move(*source), std::move(*reader)};
    if (!isForeignFile(file, reader.error())) return std::unexpected(reader.error());
    ++foreignFiles;
    console.warn(reader.error().message);
    return std::nullopt;
}

} // namespace spotter
