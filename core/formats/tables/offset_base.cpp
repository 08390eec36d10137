// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/offset_base.h"

#include "core/formats/registry.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/tables/cell_offsets.h"
#include "core/formats/tables/csv_header.h"
#include "core/formats/tables/table_rows.h"

#include <QBuffer>

#include <array>

namespace spotter {

namespace {

struct OffsetCells {
    CsvColumn mention;
    CsvColumn start;
    CsvColumn end;
};

constexpr std::array offsetCells{
    OffsetCells{CsvColumn::Subject, CsvColumn::SubjectStart, CsvColumn::SubjectEnd},
    OffsetCells{CsvColumn::Object, CsvColumn::ObjectStart, CsvColumn::ObjectEnd},
};

/// How the offsets of some rows fit.
struct BaseEvidence {
    qint64 fromZero = 0;
    qint64 fromOne = 0;
    qint64 neither = 0;
};

void weighRow(const CsvHeader &header, const QStringList &cells, OffsetFitter &fitter, BaseEvidence &evidence)
{
    const auto cell
        = [&](CsvColumn column) { return header.has(column) ? cells.value(header.cellOf(column)) : QString(); };
    for (const OffsetCells &columns : offsetCells) {
        const QString mention = cell(columns.mention);
        const CellOffsets offsets = cellOffsets(cell(columns.start), cell(columns.end));
        if (mention.isEmpty() || !offsets.begin) continue;
        const auto endFrom
            = [&offsets](qint64 base) { return offsets.end ? std::optional(*offsets.end - base) : std::nullopt; };
        if (fitter.fit(mention, *offsets.begin, endFrom(0)))
            ++evidence.fromZero;
        else if (fitter.fit(mention, *offsets.begin - 1, endFrom(1)))
            ++evidence.fromOne;
        else
            ++evidence.neither;
    }
}

} // namespace

TaggedSentence sentenceInCell(QString cell)
{
    cell = withoutEndMark(std::move(cell));
    auto tagged = hasSemevalTags(cell) ? taggedSentence(cell) : std::nullopt;
    return tagged ? *std::move(tagged) : TaggedSentence{std::move(cell), {}, {}};
}

bool offsetsStartFromOne(const QByteArray &head, const ReadOptions &options, const CsvDialect &dialect)
{
    QByteArray whole = head;
    if (whole.size() >= sniffBytes) whole.truncate(whole.lastIndexOf('\n') + 1); // the last row may go on
    QBuffer device(&whole);
    device.open(QIODevice::ReadOnly);
    TableRows rows(device, options, dialect, 0);
    auto row = rows.next();
    CsvHeader header;
    if (!row || !*row || !header.read(**row, options, [](const QString &) { }) || header.isSpotters()
        || (!header.has(CsvColumn::SubjectStart) && !header.has(CsvColumn::ObjectStart)))
        return false;
    if (header.hasHeadings()) row = rows.next();
    BaseEvidence evidence;
    QString text;
    for (; row && *row; row = rows.next()) {
        const QStringList &cells = (*row)->cells;
        // Of merged cells, only the first row has the text.
        if (const QString cell = cells.value(header.cellOf(CsvColumn::Text)); !cell.isEmpty())
            text = sentenceInCell(cell).text;
        OffsetFitter fitter(text);
        weighRow(header, cells, fitter, evidence);
        if (evidence.fromZero > 0 || evidence.neither > 0) return false;
    }
    constexpr qint64 noAccident = 2;
    return evidence.fromOne >= noAccident;
}

} // namespace spotter
