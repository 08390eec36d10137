// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/csv_format.h"

#include "core/formats/document_writer.h"
#include "core/formats/json/json_writer.h"
#include "core/formats/messages.h"
#include "core/formats/tables/csv_header.h"
#include "core/formats/tables/csv_reader.h"
#include "core/formats/tables/entity_rows.h"
#include "core/formats/tables/extraction_rows.h"
#include "core/formats/tables/list_cells.h"
#include "core/formats/tables/table_rows.h"
#include "core/formats/tables/unnamed_columns.h"
#include "core/formats/text/csv_cells.h"
#include "core/formats/text/csv_columns.h"
#include "core/formats/text/csv_rows.h"
#include "core/text/code_points.h"

#include <cmath>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class CsvWriter final : public DocumentWriter {
public:
    CsvWriter(QIODevice *device, const WriteOptions &options, char separator)
        : DocumentWriter(device, options,
              {.documentFields = true,
                  .places = true,
                  .types = true,
                  .qualifiers = true,
                  .negations = true,
                  .uncertainty = true,
                  .notes = true,
                  .labelFields = true,
                  .noRelation = NoRelationNames::None}),
          m_separator(separator), m_columns(csvColumnCount - (options.safeCells ? 0 : 1))
    {
    }

    Result<void> begin() override
    {
        QByteArray row;
        for (std::size_t i = 0; i < m_columns; ++i) {
            if (i > 0) row.append(m_separator);
            row.append(csvColumnNames[i].data());
        }
        return sink().write(row + lineEnd());
    }

protected:
    Result<void> writeDocument(const Document &document) override
    {
        const CodePointMap map(document.text);
        Cells cells;
        if (document.triples.empty()) {
            fillDocument(document, true, cells);
            return writeRow(cells);
        }
        bool isFirst = true;
        for (const LabelledTriple &label : document.triples) {
            cells = {};
            fillDocument(document, isFirst, cells);
            isFirst = false;
            fillLabel(label, map, cells);
            if (const auto done = writeRow(cells); !done) return done;
        }
        return {};
    }

private:
    using Cells = std::array<QString, csvColumnCount>;

    static QString &at(Cells &cells, CsvColumn column) { return cells[std::size_t(column)]; }

    [[nodiscard]] QByteArray lineEnd() const { return m_separator == '\t' ? "\n" : "\r\n"; }

    void fillDocument(const Document &document, bool isFirst, Cells &cells)
    {
        at(cells, CsvColumn::Document) = QString::number(number());
        at(cells, CsvColumn::Source) = document.source;
        at(cells, CsvColumn::Split) = splitName(document.split);
        at(cells, CsvColumn::MediaType) = document.mediaType;
        if (isFirst || document.text.size() <= longestRepeatedTextUtf16) at(cells, CsvColumn::Text) = document.text;
    }

    void fillLabel(const LabelledTriple &label, const CodePointMap &map, Cells &cells)
    {
        const auto place = [&](Span span, CsvColumn begin, CsvColumn end) {
            if (!span.isValid()) return;
            at(cells, begin) = QString::number(map.toCodePoint(span.beginUtf16));
            at(cells, end) = QString::number(map.toCodePoint(span.endUtf16));
        };
        const Triple &triple = label.triple;
        at(cells, CsvColumn::Subject) = triple.subject.text;
        at(cells, CsvColumn::SubjectType) = triple.subject.type;
        place(triple.subject.span, CsvColumn::SubjectStart, CsvColumn::SubjectEnd);
        at(cells, CsvColumn::Predicate) = triple.predicate;
        at(cells, CsvColumn::Object) = triple.object.text;
        at(cells, CsvColumn::ObjectType) = triple.object.type;
        place(triple.object.span, CsvColumn::ObjectStart, CsvColumn::ObjectEnd);
        if (!triple.qualifiers.empty()) at(cells, CsvColumn::Qualifiers) = qualifiersJson(triple, map);
        at(cells, CsvColumn::Origin) = originName(label.origin);
        at(cells, CsvColumn::State) = reviewStateName(label.state);
        if (label.score && std::isfinite(*label.score))
            at(cells, CsvColumn::Score) = QString::number(*label.score, 'g', QLocale::FloatingPointShortest);
        else if (label.score)
            lossCounter().add(LossKind::Score);
        if (label.assertion.negated) at(cells, CsvColumn::Negated) = u"true"_s;
        if (label.assertion.uncertain) at(cells, CsvColumn::Uncertain) = u"true"_s;
        at(cells, CsvColumn::Note) = label.assertion.note;
    }

    QString qualifiersJson(const Triple &triple, const CodePointMap &map)
    {
        JsonWriter json;
        json.beginArray();
        for (const Qualifier &qualifier : triple.qualifiers) {
            json.beginObject();
            json.field(u"slot", qualifier.slot);
            json.field(u"text", qualifier.value.text);
            if (qualifier.value.span.isValid()) {
                json.key(u"start");
                json.integer(map.toCodePoint(qualifier.value.span.beginUtf16));
                json.key(u"end");
                json.integer(map.toCodePoint(qualifier.value.span.endUtf16));
            }
            if (!qualifier.value.type.isEmpty()) json.field(u"type", qualifier.value.type);
            json.endObject();
        }
        json.endArray();
        lossCounter().add(LossKind::Surrogate, json.loneSurrogates());
        return QString::fromUtf8(json.bytes());
    }

    Result<void> writeRow(Cells &cells)
    {
        if (options().safeCells) {
            QStringList changed;
            for (std::size_t i = 0; i < csvColumnCount; ++i) {
                if (CsvColumn(i) == CsvColumn::Score || !looksLikeFormula(cells[i])) continue;
                cells[i].prepend(u'\'');
                changed.append(csvColumnNames[i]);
            }
            at(cells, CsvColumn::Neutralised) = changed.join(u' ');
        }
        QByteArray row;
        for (std::size_t i = 0; i < m_columns; ++i) {
            if (i > 0) row.append(m_separator);
            appendCsvCell(row, utf8(cells[i]), m_separator);
        }
        return sink().write(row + lineEnd());
    }

    char m_separator;
    std::size_t m_columns;
};

SniffVerdict sniffTable(const FormatSample &sample, char separator, const QString &suffix)
{
    // A line of prose may be "Text", too, and an example may stand below its explanation.
    const bool isNamedSo = sample.suffix == suffix || sample.suffix == "psv"_L1 || sample.suffix == "tab"_L1;
    const QByteArray head = isNamedSo ? fromHeadings(sample.head, {}) : sample.head;
    auto found = csvSeparator(head, false);
    if (found && !isNamedSo && isTableOfTexts(head, *found)) found.reset();
    if (!found) found = listCellSeparator(head);
    if (!found) found = entityRowSeparator(head);
    // Headings that name all columns say more than a name that ends in .txt.
    if (found && (*found == '\t') == (separator == '\t')) return {sample.suffix == suffix ? 95 : 92, {}};
    const auto unnamed = found ? std::nullopt : unnamedColumns(sample.head);
    if (unnamed && (unnamed->separator == '\t') == (separator == '\t')) return {91, {}};
    if (!found && !unnamed && separator == '\t' && extractionLayout(sample.head)) return {91, {}};
    return {0,
        FormatMessages::tr("its first line does not name the columns text, subject, predicate and object; map the "
                           "columns by heading or number (--columns, or Columns in the import dialog)")};
}

} // namespace

Format csvFormat()
{
    return {{u"csv"_s, FormatMessages::tr("Table, comma-separated (CSV)"), {u"csv"_s, u"psv"_s}, true, true},
        [](const FormatSample &sample) { return sniffTable(sample, ',', u"csv"_s); },
        [](QIODevice &device, const ReadOptions &options) { return makeCsvReader(device, options, ','); },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<CsvWriter>(device, options, ',');
        }};
}

Format tsvFormat()
{
    return {{u"tsv"_s, FormatMessages::tr("Table, tab-separated (TSV)"), {u"tsv"_s, u"tab"_s}, true, true},
        [](const FormatSample &sample) { return sniffTable(sample, '\t', u"tsv"_s); },
        [](QIODevice &device, const ReadOptions &options) { return makeCsvReader(device, options, '\t'); },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<CsvWriter>(device, options, '\t');
        }};
}

} // namespace spotter
