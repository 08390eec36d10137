// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/list_cells.h"

#include "core/base/device_reading.h"
#include "core/formats/json/literal_text.h"
#include "core/formats/label_places.h"
#include "core/formats/language_models/answer_text.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/registry.h"
#include "core/formats/relations/row_order.h"
#include "core/formats/relations/stated_triple.h"
#include "core/formats/relations/triple_record_keys.h"
#include "core/formats/tables/cell_offsets.h"
#include "core/formats/tables/column_names.h"
#include "core/formats/tables/csv_header.h"
#include "core/formats/tables/entity_cells.h"
#include "core/formats/tables/unrelated_pairs.h"
#include "core/text/alignment.h"

#include <QBuffer>
#include <QSet>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The columns of such a table.
struct ListColumns {
    qsizetype text = -1;
    qsizetype triples = -1;
    qsizetype entities = -1;

    [[nodiscard]] bool isComplete() const { return text >= 0 && (triples >= 0 || entities >= 0); }
};

ListColumns listColumns(const QStringList &headings)
{
    ListColumns columns;
    qsizetype otherText = -1; // of a name that only JSON records have for their text
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const QString key = headings[i].trimmed().toLower();
        const auto named = columnNamed(headings[i]);
        const auto means = [&named](CsvColumn column) { return named && named->column == column; };
        if (means(CsvColumn::Subject) || means(CsvColumn::Predicate) || means(CsvColumn::Object)) return {};
        if (key == "lead_time"_L1) return {}; // Label Studio's table, which lacks the relations
        if (columns.triples < 0 && isAmong(tripleKeys, key))
            columns.triples = i;
        else if (columns.entities < 0 && isAmong(entityCellKeys, key))
            columns.entities = i;
        else if (columns.text < 0 && means(CsvColumn::Text))
            columns.text = i;
        else if (otherText < 0 && isAmong(tripleTextKeys, key))
            otherText = i;
    }
    if (columns.text < 0) columns.text = otherText;
    return columns;
}

/// The triples of a cell as people write them: "(a, p, b), (c, q, d)", "a | p | b; c | q | d", "<a, p, b>", one a line.
std::optional<QJsonArray> writtenItems(QString cell, const QString &text)
{
    cell = cell.trimmed();
    if (cell.startsWith("[("_L1) && cell.endsWith(")]"_L1)) cell = cell.sliced(1, cell.size() - 2);
    // Two bars make a triple, so that semicolons between such pieces separate triples.
    const QStringList pieces = cell.split(u';', Qt::SkipEmptyParts);
    const bool areBars
        = pieces.size() > 1 && std::ranges::all_of(pieces, [](const QString &piece) { return piece.count(u'|') == 2; });
    if (areBars) cell = pieces.join(u'\n');
    const Answer answer = readAnswer(cell, {}, text);
    QJsonArray items;
    for (const AnswerItem &item : answer.items) {
        if (!item.relation.isEmpty()) items.append(QJsonArray{item.head, item.relation, item.tail});
    }
    const bool isWhole
        = answer.isUnderstood && answer.unread.isEmpty() && items.size() == qsizetype(answer.items.size());
    return isWhole && !items.isEmpty() ? std::optional(items) : std::nullopt;
}

/// The items of a cell; nothing if it is not a list. An empty cell is an empty list.
std::optional<QJsonArray> itemsOf(const QString &cell, const QString &text)
{
    if (cell.trimmed().isEmpty() || meansNothing(cell.trimmed())) return QJsonArray();
    qsizetype at = 0;
    const auto value = parseLiteral(cell, at);
    if (!value || !QStringView(cell).sliced(at).trimmed().isEmpty()) return writtenItems(cell, text);
    if (value->isObject()) return QJsonArray{*value};
    if (!value->isArray()) return std::nullopt;
    const QJsonArray list = value->toArray();
    constexpr qsizetype partsOfTriple = 3;
    const bool isOne = list.size() == partsOfTriple
        && std::ranges::all_of(list, [](const QJsonValue &part) { return part.isString(); });
    if (isOne && std::ranges::none_of(list, [](const QJsonValue &part) { return part.toString().contains(u'('); }))
        return QJsonArray{list};
    return list;
}

/// The lists in the first rows of a table, with their texts; nothing if it has no such columns.
std::optional<std::vector<std::pair<QString, QJsonArray>>> listsIn(const QByteArray &head, char separator)
{
    QBuffer device;
    device.setData(head);
    device.open(QIODevice::ReadOnly);
    CsvRows rows(device, {}, head.size() + 1, csvDialect(head, separator));
    std::vector<std::pair<QString, QJsonArray>> lists;
    std::optional<ListColumns> columns;
    for (auto row = rows.next(); row && *row; row = rows.next()) {
        const QStringList &cells = (*row)->cells;
        if (!columns) {
            columns = listColumns(cells);
            if (!columns->isComplete()) return std::nullopt;
            continue;
        }
        const QString text = cells.value(columns->text);
        if (columns->triples < 0) {
            if (const auto found = entityCell(cells.value(columns->entities), text); found && !found->entities.empty())
                lists.emplace_back(text, QJsonArray());
            continue;
        }
        if (auto items = itemsOf(cells.value(columns->triples), text); items && !items->isEmpty())
            lists.emplace_back(text, *std::move(items));
    }
    return lists;
}

RowOrder orderIn(const QByteArray &head, char separator)
{
    RowOrderEvidence evidence;
    const auto lists = listsIn(head, separator);
    for (std::size_t i = 0; lists && i < lists->size(); ++i) {
        const auto &[text, items] = (*lists)[i];
        for (const QJsonValue item : items) evidence.add(text, item.toArray());
    }
    return evidence.order();
}

class ListCellReader final : public RecordReader {
public:
    ListCellReader(QIODevice &device, const ReadOptions &options, const CsvDialect &dialect, RowOrder order)
        : m_options(options), m_rows(device, options.name, options.maximumRecordBytes, dialect), m_order(order)
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
    Result<std::optional<Document>> step()
    {
        if (!m_columns.isComplete()) {
            if (const auto read = readHeader(); !read) return std::unexpected(read.error());
        }
        auto row = m_rows.next();
        if (!row) return std::unexpected(row.error());
        if (!*row) return std::nullopt;
        m_row = std::move(**row);
        return readRow();
    }

    Result<void> readHeader()
    {
        auto row = m_rows.next();
        if (!row) return std::unexpected(row.error());
        if (*row) m_row = std::move(**row);
        m_headings = m_row.cells;
        m_columns = listColumns(m_headings);
        if (!m_columns.isComplete())
            return fault(FormatMessages::tr("the first row must name a column of texts and one of lists of triples"));
        if (m_order != RowOrder::Usual) report(ReadIssue::Kind::Understood, place() + wordsOf(m_order));
        return {};
    }

    Result<std::optional<Document>> readRow()
    {
        while (m_row.cells.size() > m_headings.size() && m_row.cells.back().isEmpty()) m_row.cells.removeLast();
        if (m_row.cells.size() > m_headings.size()) {
            return fault(FormatMessages::tr("this row has %1 cells, but the first row has %2")
                    .arg(m_row.cells.size())
                    .arg(m_headings.size()));
        }
        Document document;
        document.source = m_options.source;
        document.text = m_row.cells.value(m_columns.text);
        const QString cell = m_columns.triples < 0 ? QString() : m_row.cells.value(m_columns.triples);
        const auto items = itemsOf(cell, document.text);
        if (!items) {
            return fault(FormatMessages::tr("the cell \"%1\" is not a list of triples such as [[\"a\", \"met\", "
                                            "\"b\"]], (a, met, b) or a | met | b")
                    .arg(quotedBegin(cell)));
        }
        for (qsizetype i = 0; i < m_row.cells.size(); ++i) {
            if (i == m_columns.text || i == m_columns.triples || m_row.cells[i].isEmpty()) continue;
            if (i == m_columns.entities && takeEntities(m_row.cells[i], document)) continue;
            // The number of a row, which pandas writes under an empty heading, says nothing.
            if (!m_headings[i].trimmed().isEmpty()) document.metadata.insert(m_headings[i], m_row.cells[i]);
        }
        addLabels(*items, document);
        m_unrelated.moveTo(document, [this](qint64, const QString &mention) {
            ++m_counts.leftOut;
            report(ReadIssue::Kind::LeftOut,
                place()
                    + FormatMessages::tr("\"%1\", which has no relation, is not in the text and is left out")
                        .arg(quotedBegin(mention)));
        });
        if (isTooMuchToAlign(document.text, document.triples)) {
            return failure(ErrorCode::Limit,
                place()
                    + FormatMessages::tr("there are too many labels without positions for a text this long; split it "
                                         "into several records"));
        }
        placeLabels(document, m_row.begin.line, m_options, m_counts);
        ++m_counts.documents;
        m_counts.triples += qint64(document.triples.size());
        return document;
    }

    /// False: the cell is not a list of entities.
    bool takeEntities(const QString &cell, Document &document)
    {
        auto found = entityCell(cell, document.text);
        if (!found) return false;
        for (const QString &item : std::as_const(found->leftOut)) {
            ++m_counts.leftOut;
            report(ReadIssue::Kind::LeftOut,
                place()
                    + FormatMessages::tr("the entity \"%1\" is not in the text and is left out")
                        .arg(quotedBegin(item)));
        }
        keepEntities(document, std::move(found->entities));
        return true;
    }

    void addLabels(const QJsonArray &items, Document &document)
    {
        OffsetFitter fitter(document.text);
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QJsonValue item
                = items[i].isArray() ? QJsonValue(inUsualOrder(items[i].toArray(), m_order)) : items[i];
            auto triples = statedTriples(item);
            if (!triples) {
                ++m_counts.leftOut;
                report(ReadIssue::Kind::LeftOut,
                    place()
                        + FormatMessages::tr("item %1 of \"%2\" is not a triple and is left out")
                            .arg(i + 1)
                            .arg(m_headings[m_columns.triples]));
                continue;
            }
            for (StatedTriple &triple : *triples) addLabel(std::move(triple), fitter, document);
        }
    }

    void addLabel(StatedTriple stated, OffsetFitter &fitter, Document &document)
    {
        for (const QString &key : std::as_const(stated.unread)) {
            ++m_counts.ignoredKeys;
            if (m_ignored.contains(key)) continue;
            m_ignored.insert(key);
            report(ReadIssue::Kind::Ignored, place() + FormatMessages::tr("\"%1\" is not kept").arg(quotedBegin(key)));
        }
        LabelledTriple label;
        const bool isSubjectThere = place(stated.subject, fitter, label.triple.subject);
        const bool isObjectThere = place(stated.object, fitter, label.triple.object);
        m_counts.misplaced += !isSubjectThere || !isObjectThere;
        label.triple.predicate = std::move(stated.predicate);
        label.score = stated.score;
        assertAs(label, std::move(stated.assertion));
        if (saysNoRelation(label.triple.predicate)) return m_unrelated.add(std::move(label), m_row.begin.line);
        for (auto &[slot, value] : stated.qualifiers) label.triple.qualifiers.push_back({slot, {{}, value, {}}});
        document.triples.push_back(std::move(label));
    }

    /// False: the offsets do not fit, and another place will be looked for.
    bool place(const StatedEnd &end, OffsetFitter &fitter, Mention &mention)
    {
        mention.text = end.text;
        mention.type = end.type;
        if (end.offsets.empty() || end.text.isEmpty()) return true;
        const auto after = end.offsets.size() > 1 ? std::optional(end.offsets[1]) : std::nullopt;
        if (const auto span = fitter.fit(end.text, end.offsets.front(), after)) {
            mention.span = *span;
            return true;
        }
        report(ReadIssue::Kind::Misplaced,
            place()
                + FormatMessages::tr("\"%1\" is not at offset %2; it is searched for instead")
                    .arg(end.text.left(quotedUtf16))
                    .arg(end.offsets.front()));
        return false;
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
    RowOrder m_order;
    ListColumns m_columns;
    QStringList m_headings;
    CsvRow m_row;
    QSet<QString> m_ignored; ///< keys that have been reported
    UnrelatedPairs m_unrelated; ///< of the current row
    ReadCounts m_counts;
};

} // namespace

std::optional<char> listCellSeparator(const QByteArray &head)
{
    for (const char separator : {',', ';', '\t'}) {
        if (const auto lists = listsIn(head, separator); lists && !lists->empty()) return separator;
    }
    return std::nullopt;
}

std::unique_ptr<RecordReader> makeListCellReader(
    QIODevice &device, const ReadOptions &options, const CsvDialect &dialect)
{
    const RowOrder order = orderIn(peekSome(device, sniffBytes), dialect.separator);
    return std::make_unique<ListCellReader>(device, options, dialect, order);
}

} // namespace spotter
