// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/entity_rows.h"

#include "core/formats/entity_list.h"
#include "core/formats/label_places.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/stated_split.h"
#include "core/formats/tables/cell_offsets.h"
#include "core/formats/tables/column_names.h"
#include "core/formats/tables/csv_header.h"
#include "core/text/alignment.h"

#include <QBuffer>

#include <algorithm>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The cells of a row; -1: there is no such column.
struct EntityColumns {
    qsizetype text = -1;
    qsizetype mention = -1;
    qsizetype type = -1;
    qsizetype start = -1;
    qsizetype end = -1;
    qsizetype source = -1;
    qsizetype split = -1;

    [[nodiscard]] bool isComplete() const { return text >= 0 && (mention >= 0 || (start >= 0 && end >= 0)); }
};

QString lettersOfHeading(const QString &heading)
{
    QString letters;
    for (const QChar unit : heading) {
        if (unit.isLetterOrNumber()) letters += unit.toLower();
    }
    return letters;
}

/// The member of the columns that a heading means, nullptr: none.
qsizetype EntityColumns::*entityColumnNamed(const QString &heading)
{
    static const QStringList mentions{u"entity"_s, u"entitytext"_s, u"entityname"_s, u"entitymention"_s,
        u"namedentity"_s, u"mention"_s, u"mentiontext"_s, u"span"_s, u"spantext"_s, u"surface"_s, u"surfaceform"_s,
        u"term"_s, u"实体"_s, u"实体名"_s, u"实体名称"_s, u"实体文本"_s, u"提及"_s};
    static const QStringList types{u"label"_s, u"type"_s, u"entitytype"_s, u"entitylabel"_s, u"entityclass"_s,
        u"entitycategory"_s, u"spanlabel"_s, u"mentiontype"_s, u"category"_s, u"class"_s, u"tag"_s, u"ner"_s,
        u"nertag"_s, u"semantictype"_s, u"类型"_s, u"实体类型"_s, u"实体类别"_s, u"标签"_s, u"类别"_s};
    static const QStringList starts{u"start"_s, u"begin"_s, u"offset"_s, u"startoffset"_s, u"beginoffset"_s,
        u"offsetstart"_s, u"startchar"_s, u"charstart"_s, u"startpos"_s, u"startposition"_s, u"startindex"_s,
        u"startidx"_s, u"spanstart"_s, u"entitystart"_s, u"mentionstart"_s, u"from"_s, u"起始"_s, u"起始位置"_s,
        u"开始"_s, u"开始位置"_s};
    static const QStringList ends{u"end"_s, u"stop"_s, u"endoffset"_s, u"offsetend"_s, u"endchar"_s, u"charend"_s,
        u"endpos"_s, u"endposition"_s, u"endindex"_s, u"endidx"_s, u"spanend"_s, u"entityend"_s, u"mentionend"_s,
        u"to"_s, u"结束"_s, u"结束位置"_s, u"终止位置"_s};
    const QString letters = lettersOfHeading(heading);
    if (mentions.contains(letters)) return &EntityColumns::mention;
    if (types.contains(letters)) return &EntityColumns::type;
    if (starts.contains(letters)) return &EntityColumns::start;
    if (ends.contains(letters)) return &EntityColumns::end;
    const auto named = columnNamed(heading);
    if (named && named->column == CsvColumn::Text) return &EntityColumns::text;
    if (named && named->column == CsvColumn::Source) return &EntityColumns::source;
    if (named && named->column == CsvColumn::Split) return &EntityColumns::split;
    return nullptr;
}

EntityColumns entityColumns(const QStringList &headings)
{
    EntityColumns columns;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const auto named = columnNamed(headings[i]);
        const auto means = [&named](CsvColumn column) { return named && named->column == column; };
        if (means(CsvColumn::Subject) || means(CsvColumn::Predicate) || means(CsvColumn::Object)) return {};
        if (headings[i].trimmed().compare("lead_time"_L1, Qt::CaseInsensitive) == 0) return {}; // Label Studio's table
        const auto column = entityColumnNamed(headings[i]);
        if (column && columns.*column < 0) columns.*column = i;
    }
    return columns;
}

/// What a row says of its entity.
struct RowEntity {
    QString mention;
    QString type;
    CellOffsets offsets;

    [[nodiscard]] bool isNone() const { return mention.isEmpty() && !offsets.begin; }
};

RowEntity entityOf(const EntityColumns &columns, const QStringList &cells)
{
    const auto cell = [&cells](qsizetype at) { return at < 0 ? QString() : cells.value(at).trimmed(); };
    return {cell(columns.mention), cell(columns.type), cellOffsets(cell(columns.start), cell(columns.end))};
}

/// Whether the row's own statement fits the text, which is what tells such tables from others.
bool isInText(const RowEntity &entity, OffsetFitter &fitter, const QString &text)
{
    if (!entity.mention.isEmpty()) return text.contains(entity.mention, Qt::CaseInsensitive);
    return entity.offsets.begin && entity.offsets.end
        && fitter.map().spanFromCodePoints(*entity.offsets.begin, *entity.offsets.end).isValid();
}

class EntityRowReader final : public RecordReader {
public:
    EntityRowReader(QIODevice &device, const ReadOptions &options, const CsvDialect &dialect)
        : m_options(options), m_rows(device, options.name, options.maximumRecordBytes, dialect)
    {
    }

    Result<std::optional<Document>> next() override
    {
        for (;;) {
            Result<std::optional<Document>> document = step();
            if (document || !m_options.skipBad || !canContinue()) return document;
            ++m_counts.skipped;
            report(ReadIssue::Kind::Skipped, document.error().message);
        }
    }
    [[nodiscard]] bool canContinue() const override { return m_columns.isComplete() && m_rows.canContinue(); }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override { return m_rows.positionBytes(); }

private:
    /// Reads rows until a document is complete.
    Result<std::optional<Document>> step()
    {
        if (!m_columns.isComplete()) {
            if (const auto read = readHeader(); !read) return std::unexpected(read.error());
        }
        for (;;) {
            if (!std::exchange(m_hasRow, false)) {
                auto row = m_rows.next();
                if (!row) return std::unexpected(row.error());
                if (!*row) return finished();
                m_row = std::move(**row);
            }
            if (std::ranges::all_of(m_row.cells, &QString::isEmpty)) continue;
            const QString text = m_row.cells.value(m_columns.text);
            if (text.isEmpty() && !m_document) return fault(FormatMessages::tr("this row has no text"));
            if (m_document && !text.isEmpty() && m_document->text != text) {
                m_hasRow = true;
                return finished();
            }
            if (!m_document) {
                if (const auto begun = begin(text); !begun) return std::unexpected(begun.error());
            }
            if (const auto read = readEntity(); !read) return std::unexpected(read.error());
        }
    }

    std::optional<Document> finished()
    {
        std::optional<Document> document = std::exchange(m_document, std::nullopt);
        if (!document) return document;
        keepEntities(*document, std::exchange(m_entities, {}));
        ++m_counts.documents;
        return document;
    }

    Result<void> readHeader()
    {
        auto row = m_rows.next();
        while (row && *row && isSeparatorRow((*row)->cells)) row = m_rows.next();
        if (!row) return std::unexpected(row.error());
        if (*row) m_row = std::move(**row);
        m_columns = entityColumns(m_row.cells);
        if (!m_columns.isComplete())
            return fault(FormatMessages::tr("the first row must name a column of texts and one of entities"));
        for (const QString &heading : std::as_const(m_row.cells)) {
            if (heading.trimmed().isEmpty() || entityColumnNamed(heading)) continue;
            ++m_counts.ignoredKeys;
            report(ReadIssue::Kind::Ignored,
                place() + FormatMessages::tr("the column \"%1\" is not kept").arg(quotedBegin(heading)));
        }
        return {};
    }

    Result<void> begin(const QString &text)
    {
        Document made;
        made.text = text;
        made.source = m_columns.source < 0 ? QString() : m_row.cells.value(m_columns.source);
        if (made.source.isEmpty()) made.source = m_options.source;
        if (const QString name = m_columns.split < 0 ? QString() : m_row.cells.value(m_columns.split);
            !name.isEmpty()) {
            const auto split = statedSplit(name);
            if (!split)
                return fault(FormatMessages::tr("\"%1\" is not valid in the column \"%2\"; expected %3")
                        .arg(quotedBegin(name), u"split"_s, FormatMessages::tr("train, dev or test")));
            made.split = *split;
        }
        m_document = std::move(made);
        m_fitter.emplace(m_document->text);
        return {};
    }

    Result<void> readEntity()
    {
        const RowEntity entity = entityOf(m_columns, m_row.cells);
        if (entity.isNone()) return {};
        if (m_entities.size() == maximumListed)
            return fault(FormatMessages::tr("one document has too many labels; split it"));
        const Span span = spanOf(entity);
        if (span.isValid()) {
            m_entities.push_back({span, entity.type});
            return {};
        }
        ++m_counts.leftOut;
        report(ReadIssue::Kind::LeftOut,
            place()
                + (entity.mention.isEmpty()
                        ? FormatMessages::tr("the offset %1 of an entity is outside of the text; it is left out")
                              .arg(*entity.offsets.begin)
                        : FormatMessages::tr("the entity \"%1\" is not in the text and is left out")
                              .arg(quotedBegin(entity.mention))));
        return {};
    }

    Span spanOf(const RowEntity &entity)
    {
        const auto &[begin, end, isNumber] = entity.offsets;
        if (entity.mention.isEmpty()) return begin && end ? m_fitter->map().spanFromCodePoints(*begin, *end) : Span();
        const QString &text = m_document->text;
        if (!begin) return firstOccurrence(text, entity.mention).value_or(Span());
        if (const auto fitted = m_fitter->fit(entity.mention, *begin, end)) return *fitted;
        if (const auto stated = m_fitter->map().spanFromCodePoints(*begin, end.value_or(*begin + 1));
            stated.isValid()) {
            const PlaceOfText found = placeOfText(text, stated, *begin, entity.mention);
            if (found.finding) noteMisplaced(found.finding->sentence);
            return found.span;
        }
        const auto found = firstOccurrence(text, entity.mention);
        if (found) {
            noteMisplaced(FormatMessages::tr("\"%1\" is not at offset %2; it is searched for instead")
                    .arg(quotedBegin(entity.mention))
                    .arg(*begin));
        }
        return found.value_or(Span());
    }

    void noteMisplaced(const QString &sentence)
    {
        ++m_counts.misplaced;
        report(ReadIssue::Kind::Misplaced, place() + sentence);
    }

    [[nodiscard]] QString place() const { return u"%1:%2:1: "_s.arg(m_options.name).arg(m_row.begin.line); }
    [[nodiscard]] std::unexpected<Error> fault(const QString &message) const
    {
        return failure(ErrorCode::Content, place() + message);
    }
    void report(ReadIssue::Kind kind, const QString &message) const
    {
        if (m_options.onIssue) m_options.onIssue({kind, m_row.begin.line, 1, message});
    }

    ReadOptions m_options;
    CsvRows m_rows;
    EntityColumns m_columns;
    CsvRow m_row;
    bool m_hasRow = false; ///< read, but of the next document
    std::optional<Document> m_document; ///< whose rows are being read
    std::optional<OffsetFitter> m_fitter; ///< of its text
    std::vector<Entity> m_entities; ///< of it
    ReadCounts m_counts;
};

/// Whether a table with that separator has such headings and mostly such rows, as far as its first bytes show.
bool hasEntityRows(const QByteArray &head, char separator)
{
    QBuffer device;
    device.setData(head);
    device.open(QIODevice::ReadOnly);
    CsvRows rows(device, {}, head.size() + 1, csvDialect(head, separator));
    std::optional<EntityColumns> columns;
    QString text;
    std::optional<OffsetFitter> fitter;
    qsizetype fitting = 0;
    qsizetype others = 0;
    for (auto row = rows.next(); row && *row; row = rows.next()) {
        const QStringList &cells = (*row)->cells;
        if (!columns && isSeparatorRow(cells)) continue;
        if (!columns) {
            columns = entityColumns(cells);
            if (!columns->isComplete()) return false;
            continue;
        }
        if (const QString cell = cells.value(columns->text); !cell.isEmpty() && cell != text) {
            text = cell;
            fitter.emplace(text);
        }
        const RowEntity entity = entityOf(*columns, cells);
        if (!fitter || entity.isNone()) continue;
        ++(isInText(entity, *fitter, text) ? fitting : others);
    }
    return fitting > 0 && fitting >= others;
}

} // namespace

std::optional<char> entityRowSeparator(const QByteArray &head)
{
    for (const char separator : {',', ';', '\t'}) {
        if (hasEntityRows(head, separator)) return separator;
    }
    return std::nullopt;
}

std::unique_ptr<RecordReader> makeEntityRowReader(
    QIODevice &device, const ReadOptions &options, const CsvDialect &dialect)
{
    return std::make_unique<EntityRowReader>(device, options, dialect);
}

} // namespace spotter
