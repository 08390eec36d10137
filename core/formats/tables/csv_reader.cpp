// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/csv_reader.h"

#include "core/base/device_reading.h"
#include "core/formats/owning_reader.h"
#include "core/formats/registry.h"
#include "core/formats/tables/csv_header.h"
#include "core/formats/tables/entity_rows.h"
#include "core/formats/tables/extraction_rows.h"
#include "core/formats/tables/list_cells.h"
#include "core/formats/tables/offset_base.h"
#include "core/formats/tables/table_rows.h"
#include "core/formats/tables/triple_rows.h"
#include "core/formats/tables/unnamed_columns.h"
#include "core/formats/text/line_feed_device.h"

namespace spotter {

std::unique_ptr<RecordReader> makeCsvReader(
    QIODevice &device, const ReadOptions &options, char separator, std::vector<qint64> rowNumbers)
{
    const QByteArray whole = peekSome(device, sniffBytes);
    if (endsLinesWithReturn(whole)) {
        auto lines = std::make_unique<LineFeedDevice>(device);
        auto reader = makeCsvReader(*lines, options, separator, std::move(rowNumbers));
        return std::make_unique<OwningReader<LineFeedDevice>>(
            std::move(lines), std::move(reader), &LineFeedDevice::rawBytes);
    }
    const AboveHeadings above = aboveHeadings(whole, options.columns);
    const QByteArray head = whole.sliced(above.bytes);
    const auto named = csvSeparator(head, !options.columns.isEmpty());
    if (separator == ',' && (named == ';' || named == '|')) separator = *named;
    // The commas of a single column of texts belong to them.
    constexpr char noSeparator = '\x1F';
    if (named && isTableOfTexts(head, *named) && csvFirstRow(head, *named).size() == 1) separator = noSeparator;
    const bool isUnnamed = options.columns.isEmpty() && !csvSeparator(head, false);
    const auto ofLists = isUnnamed ? listCellSeparator(head) : std::nullopt;
    const auto ofEntities = isUnnamed && !ofLists ? entityRowSeparator(head) : std::nullopt;
    CsvDialect dialect = csvDialect(head, ofLists.value_or(ofEntities.value_or(separator)));
    dialect.rowNumbers = std::move(rowNumbers);
    if (ofLists) return makeListCellReader(device, options, dialect);
    if (ofEntities) return makeEntityRowReader(device, options, dialect);
    ReadOptions read = options;
    if (const auto unnamed = isUnnamed ? unnamedColumns(head) : std::nullopt) {
        dialect.separator = unnamed->separator;
        read.columns = unnamed->columns;
        if (read.onIssue) read.onIssue({ReadIssue::Kind::Understood, 1, 1, unnamed->sentence(read.name)});
    }
    const auto extractions
        = isUnnamed && separator == '\t' && read.columns.isEmpty() ? extractionLayout(head) : std::nullopt;
    if (extractions) return makeExtractionReader(device, options, *extractions);
    const bool startsFromOne = offsetsStartFromOne(head, read, dialect);
    return makeTripleRowReader(device, read, dialect, {above.rows, startsFromOne});
}

} // namespace spotter
