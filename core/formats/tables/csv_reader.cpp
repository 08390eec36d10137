// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/csv_reader.h"

#include "core/base/device_reading.h"
#include "core/formats/label_places.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/registry.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/tables/cell_offsets.h"
#include "core/formats/tables/cell_values.h"
#include "core/formats/tables/csv_header.h"
#include "core/formats/tables/csv_qualifiers.h"
#include "core/formats/tables/list_cells.h"
#include "core/formats/tables/offset_base.h"
#include "core/formats/tables/unrelated_pairs.h"
#include "core/formats/text/csv_rows.h"
#include "core/formats/usable_labels.h"
#include "core/text/alignment.h"

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Limit of labels per document, because a table may be one endless document.
constexpr std::size_t maximumLabels = 1'000'000;

class CsvReader final : public RecordReader {
public:
    CsvReader(QIODevice &device, const ReadOptions &options, char separator, bool startsFromOne)
        : m_options(options), m_rows(device, options.name, options.maximumRecordBytes, separator),
          m_firstOffset(startsFromOne ? 1 : 0)
    {
    }

    Result<std::optional<Document>> next() override
    {
        for (;;) {
            Result<std::optional<Document>> document = step();
            if (document || !m_options.skipBad || !canContinue()) return document;
            ++m_counts.skipped;
            report(ReadIssue::Kind::Skipped, m_row.begin.line, document.error().message);
        }
    }

    [[nodiscard]] bool canContinue() const override { return m_state.has_value() && m_rows.canContinue(); }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override { return m_rows.positionBytes(); }

private:
    /// Reads rows until a document is complete.
    Result<std::optional<Document>> step()
    {
        if (!m_state) return std::unexpected(m_state.error());
        if (!m_isBegun) {
            m_state = readHeader();
            if (!m_state) return std::unexpected(m_state.error());
        }
        for (;;) {
            if (!m_hasRow) {
                auto row = m_rows.next();
                m_isTextLost = m_isTextLost || !row;
                if (!row) return std::unexpected(row.error());
                if (!*row) return m_document ? finishDocument() : Result<std::optional<Document>>(std::nullopt);
                m_row = std::move(**row);
                m_hasRow = true;
            }
            if (std::ranges::all_of(m_row.cells, &QString::isEmpty)) {
                m_hasRow = false;
                continue;
            }
            if (!fitsHeader()) {
                m_hasRow = false;
                m_isTextLost = true;
                return fault(FormatMessages::tr("this row has %1 cells, but the first row has %2")
                        .arg(m_row.cells.size())
                        .arg(m_header.width()));
            }
            if (isContinued()) {
                if (const auto checked = checkContinued(); !checked) {
                    m_hasRow = false;
                    return std::unexpected(checked.error());
                }
            }
            if (m_document && !belongs()) return finishDocument();
            m_hasRow = false;
            if (!m_document) {
                m_isTextLost = true;
                if (const auto begun = beginDocument(); !begun) return std::unexpected(begun.error());
            }
            m_isTextLost = false;
            if (const auto read = readLabel(); !read) return std::unexpected(read.error());
        }
    }

    Result<void> readHeader()
    {
        m_isBegun = true;
        for (bool again = true; again;) {
            auto row = m_rows.next();
            if (!row) return std::unexpected(row.error());
            m_row = *row ? std::move(**row) : CsvRow{};
            again = isSeparatorRow(m_row.cells);
        }
        auto read = m_header.read(m_row.cells, m_options, [this](const QString &heading) {
            ++m_counts.ignoredKeys;
            report(ReadIssue::Kind::Ignored, m_row.begin.line,
                FormatMessages::tr("%1:1: the column \"%2\" is not kept")
                    .arg(m_options.name, heading.left(quotedUtf16)));
        });
        if (read && m_firstOffset > 0) {
            report(ReadIssue::Kind::Understood, m_row.begin.line,
                FormatMessages::tr("%1:1:1: the offsets in this table start from 1, not from 0, and are read that way")
                    .arg(m_options.name));
        }
        m_hasRow = read && !m_header.hasHeadings();
        return read;
    }

    [[nodiscard]] bool has(CsvColumn column) const { return m_header.has(column); }
    [[nodiscard]] bool isOurs(CsvColumn column) const { return m_header.isOurs(column); }

    /// A cell of the current row, without the apostrophe that was added according to the file.
    [[nodiscard]] QString cell(CsvColumn column) const
    {
        if (!has(column)) return {};
        QString value = m_row.cells.value(m_header.cellOf(column));
        if (column == CsvColumn::Neutralised || !value.startsWith(u'\'') || !has(CsvColumn::Neutralised)) return value;
        const QStringList changed = cell(CsvColumn::Neutralised).split(u' ');
        if (changed.contains(csvColumnNames[std::size_t(column)])) value.remove(0, 1);
        return value;
    }

    /// The text of the current row.
    [[nodiscard]] TaggedSentence textCell() const
    {
        QString text = cell(CsvColumn::Text);
        if (m_header.isSpotters()) return {std::move(text), {}, {}};
        return sentenceInCell(std::move(text));
    }

    /// Whether the row has a cell for each heading. Spreadsheets may leave out empty cells at the end of a row, or add
    /// some; without headings, nothing says how many there should be.
    bool fitsHeader()
    {
        const qsizetype width = m_header.width();
        if (!m_header.hasHeadings()) return m_row.cells.size() == width;
        while (m_row.cells.size() > width && m_row.cells.back().isEmpty()) m_row.cells.removeLast();
        const bool hasNeeded = std::ranges::all_of(
            std::array{CsvColumn::Text, CsvColumn::Subject, CsvColumn::Predicate, CsvColumn::Object},
            [this](CsvColumn column) { return m_header.cellOf(column) < m_row.cells.size(); });
        while (hasNeeded && m_row.cells.size() < width) m_row.cells.append(QString());
        return m_row.cells.size() == width;
    }

    /// Whether the row continues the one above it: of merged cells, only the first row has the value.
    [[nodiscard]] bool isContinued() const
    {
        return cell(CsvColumn::Text).isEmpty() && cell(CsvColumn::Document).isEmpty();
    }

    /// A row without a text may also be one whose text is missing: its label must be in the text above it.
    [[nodiscard]] Result<void> checkContinued() const
    {
        if (!m_document && !m_isTextLost) return fault(FormatMessages::tr("this row has no text"));
        if (m_isTextLost)
            return fault(FormatMessages::tr("this row has no text, and the row above it with its text was skipped"));
        for (const CsvColumn column : {CsvColumn::Subject, CsvColumn::Object}) {
            if (!m_document || m_document->text.contains(cell(column), Qt::CaseInsensitive)) continue;
            return fault(FormatMessages::tr("this row has no text, and \"%1\" is not in the text of the row above it")
                    .arg(cell(column).left(quotedUtf16)));
        }
        return {};
    }

    /// Whether the row belongs to the current document.
    [[nodiscard]] bool belongs() const
    {
        if (isContinued()) return true;
        const QString id = cell(CsvColumn::Document);
        const QString text = textCell().text;
        if (id != m_documentId) return false;
        return text == m_document->text || (text.isEmpty() && !id.isEmpty());
    }

    std::unexpected<Error> fault(const QString &message) const
    {
        return failure(ErrorCode::Content, u"%1:%2:1: %3"_s.arg(m_options.name).arg(m_row.begin.line).arg(message));
    }

    std::unexpected<Error> unknown(CsvColumn column, const QString &choices) const
    {
        return fault(FormatMessages::tr("\"%1\" is not valid in the column \"%2\"; expected %3")
                .arg(cell(column).left(quotedUtf16), csvColumnNames[std::size_t(column)], choices));
    }

    Result<void> beginDocument()
    {
        Document made;
        made.text = textCell().text;
        made.source = cell(CsvColumn::Source);
        if (made.source.isEmpty()) made.source = m_options.source;
        if (const QString type = cell(CsvColumn::MediaType); !type.isEmpty()) made.mediaType = type;
        if (const QString name = cell(CsvColumn::Split); !name.isEmpty()) {
            const auto split = splitFromName(name);
            if (!split) return unknown(CsvColumn::Split, FormatMessages::tr("train, dev or test"));
            made.split = *split;
        }
        m_documentId = cell(CsvColumn::Document);
        m_document = std::move(made);
        m_lines.clear();
        m_unrelated = {};
        m_fitter.emplace(m_document->text);
        return {};
    }

    Result<void> readLabel()
    {
        LabelledTriple label;
        Triple &triple = label.triple;
        triple.predicate = cell(CsvColumn::Predicate);
        triple.subject.text = cell(CsvColumn::Subject);
        triple.object.text = cell(CsvColumn::Object);
        const QString origin = cell(CsvColumn::Origin);
        // A document without labels also has a row.
        if (triple.predicate.isEmpty() && triple.subject.text.isEmpty() && triple.object.text.isEmpty()
            && origin.isEmpty())
            return {};
        if (m_document->triples.size() + m_unrelated.size() == maximumLabels)
            return fault(FormatMessages::tr("one document has too many labels; split it"));
        triple.subject.type = cell(CsvColumn::SubjectType);
        triple.object.type = cell(CsvColumn::ObjectType);
        if (!m_header.isSpotters()) readMarks(triple);
        const auto subject = placeOf(triple.subject, CsvColumn::SubjectStart, CsvColumn::SubjectEnd);
        if (!subject) return std::unexpected(subject.error());
        const auto object = placeOf(triple.object, CsvColumn::ObjectStart, CsvColumn::ObjectEnd);
        if (!object) return std::unexpected(object.error());
        m_counts.misplaced += *subject == Fit::Misplaced || *object == Fit::Misplaced;
        m_counts.recased += *subject == Fit::Recased || *object == Fit::Recased;
        if (m_isReversed) std::swap(triple.subject, triple.object);
        if (const auto read = readQualifiers(triple); !read) return read;
        if (!origin.isEmpty()) {
            const auto found = originFromName(origin);
            if (!found) return unknown(CsvColumn::Origin, FormatMessages::tr("imported, human or model-accepted"));
            label.origin = *found;
        }
        if (const QString state = cell(CsvColumn::State); !state.isEmpty()) {
            const auto found = reviewStateFromName(state);
            if (!found) return unknown(CsvColumn::State, FormatMessages::tr("unreviewed, accepted or rejected"));
            label.state = *found;
        }
        if (const QString score = cell(CsvColumn::Score); !score.isEmpty()) {
            label.score = statedNumber(score);
            if (!label.score) return unknown(CsvColumn::Score, FormatMessages::tr("a number"));
        }
        if (const auto read = readAssertion(label.assertion); !read) return read;
        if (!m_header.isSpotters() && saysNoRelation(triple.predicate)) {
            m_unrelated.add(std::move(label), m_row.begin.line);
            return {};
        }
        m_document->triples.push_back(std::move(label));
        m_lines.push_back(m_row.begin.line);
        return {};
    }

    Result<void> readAssertion(Assertion &assertion) const
    {
        for (const auto &[column, isSet] : {std::pair(CsvColumn::Negated, &assertion.negated),
                 std::pair(CsvColumn::Uncertain, &assertion.uncertain)}) {
            const auto stated = statedFlag(cell(column));
            if (!stated) return unknown(column, FormatMessages::tr("true, false or nothing"));
            *isSet = *stated;
        }
        assertion.note = cell(CsvColumn::Note);
        return {};
    }

    /// What SemEval-2010 and corpora after it state by marks: "Cause-Effect(e2,e1)", <e1> and <e2> in the sentence.
    void readMarks(Triple &triple)
    {
        const auto directed = directedName(triple.predicate);
        m_isReversed = directed && directed->isReversed;
        if (directed) triple.predicate = directed->name;
        const TaggedSentence row = textCell();
        if (row.text != m_document->text) return;
        for (Mention *mention : {&triple.subject, &triple.object}) {
            for (std::size_t end = 0; end < row.mentions.size(); ++end) {
                const Span tagged = row.mentions[end];
                if (!tagged.isValid() || mention->span.isValid()) continue;
                const QStringView words = QStringView(row.text).sliced(tagged.beginUtf16, tagged.length());
                if (words.compare(mention->text, Qt::CaseInsensitive) != 0) continue;
                mention->span = tagged;
                mention->text = words.toString();
                if (mention->type.isEmpty()) mention->type = row.types[end];
            }
        }
    }

    enum class Fit { Exact, Recased, Misplaced };

    /// Sets the position of a mention from two columns: our own offsets are binding, those of other tools are used if
    /// they fit.
    Result<Fit> placeOf(Mention &mention, CsvColumn start, CsvColumn end)
    {
        if (!has(start) || mention.span.isValid()) return Fit::Exact;
        const QString beginCell = cell(start);
        const QString endCell = cell(end);
        CellOffsets offsets = cellOffsets(beginCell, endCell);
        if (offsets.begin) *offsets.begin -= m_firstOffset;
        if (offsets.end) *offsets.end -= m_firstOffset;
        if (isOurs(start) && isOurs(end) && m_firstOffset == 0) {
            const auto placed = place(mention, beginCell, endCell);
            if (placed) return Fit::Exact;
            const auto other = offsets.begin ? m_fitter->fit(mention.text, *offsets.begin, offsets.end) : std::nullopt;
            if (!other) return std::unexpected(placed.error());
        }
        if (offsets.isNumber && !offsets.begin) return Fit::Exact;
        const auto span = offsets.isNumber ? m_fitter->fit(mention.text, *offsets.begin, offsets.end) : std::nullopt;
        if (!span) {
            report(ReadIssue::Kind::Misplaced, m_row.begin.line,
                FormatMessages::tr("%1:%2:1: \"%3\" is not at the offset %4 of the text; its place was looked for")
                    .arg(m_options.name)
                    .arg(m_row.begin.line)
                    .arg(mention.text.left(quotedUtf16),
                        (endCell.isEmpty() ? beginCell : beginCell + u'\u2013' + endCell).left(quotedUtf16)));
            return Fit::Misplaced;
        }
        mention.span = *span;
        const QString found = m_document->text.sliced(span->beginUtf16, span->length());
        if (found == mention.text) return Fit::Exact;
        note({ReadIssue::Kind::Recased,
                 FormatMessages::tr("\"%1\" is written \"%2\" in the text")
                     .arg(mention.text.left(quotedUtf16), found.left(quotedUtf16))},
            m_row.begin.line);
        mention.text = found;
        return Fit::Recased;
    }

    /// Sets the position of a mention from two cells; none if they are empty.
    Result<void> place(Mention &mention, const QString &beginCell, const QString &endCell)
    {
        if (beginCell.isEmpty() && endCell.isEmpty()) return {};
        const auto span = exactSpan(m_document->text, m_fitter->map(), mention.text, beginCell, endCell);
        if (!span) return fault(span.error());
        mention.span = *span;
        return {};
    }

    Result<void> readQualifiers(Triple &triple)
    {
        const auto stated = statedQualifiers(cell(CsvColumn::Qualifiers), m_options);
        if (!stated) return fault(FormatMessages::tr("the qualifiers are not a JSON array of objects"));
        for (const StatedQualifier &one : *stated) {
            Qualifier &qualifier = triple.qualifiers.emplace_back(one.qualifier);
            if (!one.begin && !one.end) continue;
            const auto placed = place(
                qualifier.value, QString::number(one.begin.value_or(-1)), QString::number(one.end.value_or(-1)));
            if (!placed) return placed;
        }
        return {};
    }

    /// Aligns labels without offsets, and returns the document.
    Result<std::optional<Document>> finishDocument()
    {
        Document document = std::move(*m_document);
        m_document.reset();
        m_fitter.reset();
        const bool hasPlaces = isOurs(CsvColumn::SubjectStart) && isOurs(CsvColumn::ObjectStart);
        if ((!hasPlaces && isTooMuchToAlign(document.text, document.triples)) || m_unrelated.areTooMany(document.text))
            return failure(ErrorCode::Limit,
                FormatMessages::tr(
                    "%1:%2:1: there are too many labels without positions for a text this long; split it into "
                    "several documents")
                    .arg(m_options.name)
                    .arg(m_lines.empty() ? m_row.begin.line : m_lines.front()));
        for (std::size_t i = 0; i < document.triples.size(); ++i) {
            Triple &triple = document.triples[i].triple;
            if (m_options.stop.stop_requested())
                return failure(ErrorCode::Stopped, FormatMessages::tr("%1: reading was stopped").arg(m_options.name));
            if (!hasPlaces) {
                for (const PlaceFinding &found : placeLabel(document.text, triple, m_counts)) note(found, m_lines[i]);
            } else if (!triple.isAligned()) {
                const PlaceFinding found = unalignedLabel(triple, m_counts);
                if (isUsable(triple)) note(found, m_lines[i]);
            }
        }
        m_unrelated.moveTo(document, [this](qint64 line, const QString &mention) {
            ++m_counts.leftOut;
            report(ReadIssue::Kind::LeftOut, line,
                FormatMessages::tr("%1:%2:1: \"%3\", which has no relation, is not in the text and is left out")
                    .arg(m_options.name)
                    .arg(line)
                    .arg(mention.left(quotedUtf16)));
        });
        ++m_counts.documents;
        m_counts.triples += qint64(document.triples.size());
        return document;
    }

    void note(const PlaceFinding &finding, qint64 line) const
    {
        report(finding.kind, line, u"%1:%2:1: %3"_s.arg(m_options.name).arg(line).arg(finding.sentence));
    }

    void report(ReadIssue::Kind kind, qint64 line, const QString &message) const
    {
        if (m_options.onIssue) m_options.onIssue({kind, line, 1, message});
    }

    ReadOptions m_options;
    CsvRows m_rows;
    qint64 m_firstOffset; ///< 0, or 1 in tables of other tools
    CsvHeader m_header;
    bool m_isBegun = false;
    CsvRow m_row;
    bool m_hasRow = false; ///< read, but of the next document
    bool m_isReversed = false; ///< of the current label: the column of objects has its subject
    bool m_isTextLost = false; ///< the last row with a text could not be read
    std::optional<Document> m_document;
    std::optional<OffsetFitter> m_fitter; ///< of its text
    QString m_documentId;
    std::vector<qint64> m_lines; ///< of its labels
    UnrelatedPairs m_unrelated;
    ReadCounts m_counts;
    Result<void> m_state;
};

} // namespace

std::unique_ptr<RecordReader> makeCsvReader(QIODevice &device, const ReadOptions &options, char separator)
{
    const QByteArray head = peekSome(device, sniffBytes);
    if (separator == ',') {
        const auto found = csvSeparator(head, !options.columns.isEmpty());
        if (found == ';' || found == '|') separator = *found;
    }
    const auto ofLists
        = options.columns.isEmpty() && !csvSeparator(head, false) ? listCellSeparator(head) : std::nullopt;
    if (ofLists) return makeListCellReader(device, options, *ofLists);
    const bool startsFromOne = offsetsStartFromOne(head, options, separator);
    return std::make_unique<CsvReader>(device, options, separator, startsFromOne);
}

} // namespace spotter
