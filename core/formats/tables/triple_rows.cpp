// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/triple_rows.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/label_places.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/stated_split.h"
#include "core/formats/tables/cell_values.h"
#include "core/formats/tables/csv_header.h"
#include "core/formats/tables/row_places.h"
#include "core/formats/tables/table_row.h"
#include "core/formats/tables/table_rows.h"
#include "core/formats/tables/unrelated_pairs.h"
#include "core/formats/usable_labels.h"
#include "core/text/alignment.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Limit of labels per document, because a table may be one endless document.
constexpr std::size_t maximumLabels = 1'000'000;

class TripleRowReader final : public RecordReader {
public:
    TripleRowReader(QIODevice &device, const ReadOptions &options, const CsvDialect &dialect, const TripleRows &rows)
        : m_options(options), m_rows(device, options, dialect, rows.above), m_about(rows),
          m_places(options, rows.startsFromOne)
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
            if (saysNothing() || isComment()) {
                m_hasRow = false;
                continue;
            }
            if (!fitsHeader()) {
                m_hasRow = false;
                m_isTextLost = true;
                return fault(FormatMessages::tr("this row has %1 cells, but the first row has %2")
                        .arg(m_row.cells.size())
                        .arg(m_rows.width()));
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
        auto row = m_rows.next();
        if (!row) return std::unexpected(row.error());
        m_row = *row ? std::move(**row) : CsvRow{};
        auto read = m_header.read(m_row, m_options, [this](const QString &heading) { ignoreColumn(heading); });
        if (read && m_about.above > 0) tellUnderstood(FormatMessages::tr("the lines above the headings are not read"));
        if (read && m_rows.triplesOfRow() > 1) {
            tellUnderstood(FormatMessages::tr("the columns of triples are numbered or repeated: each row is read as "
                                              "several triples, up to %1")
                    .arg(m_rows.triplesOfRow()));
        }
        if (read && m_about.startsFromOne)
            tellUnderstood(
                FormatMessages::tr("the offsets in this table start from 1, not from 0, and are read that way"));
        m_hasRow = read && !m_header.hasHeadings();
        return read;
    }

    void tellUnderstood(const QString &sentence) const
    {
        report(ReadIssue::Kind::Understood, m_row.begin.line,
            u"%1:%2:1: "_s.arg(m_options.name).arg(m_row.begin.line) + sentence);
    }

    void ignoreColumn(const QString &heading)
    {
        ++m_counts.ignoredKeys;
        report(ReadIssue::Kind::Ignored, m_row.begin.line,
            u"%1:%2: "_s.arg(m_options.name).arg(m_row.begin.line)
                + FormatMessages::tr("the column \"%1\" is not kept").arg(heading.left(quotedUtf16)));
    }

    void ignoreOnce(const QString &heading)
    {
        if (m_ignored.contains(heading)) return;
        m_ignored.insert(heading);
        ignoreColumn(heading);
    }

    [[nodiscard]] bool has(CsvColumn column) const { return m_header.has(column); }
    [[nodiscard]] bool isOurs(CsvColumn column) const { return m_header.isOurs(column); }

    [[nodiscard]] TableRow row() const { return {m_header, m_row}; }
    [[nodiscard]] QString cell(CsvColumn column) const { return row().cell(column); }

    /// Empty, or missing as R writes it.
    [[nodiscard]] bool saysNothing() const
    {
        return std::ranges::all_of(m_row.cells, &QString::isEmpty)
            || std::ranges::all_of(m_row.cells, [](const QString &cell) { return cell == "NA"_L1; });
    }

    /// A line between the rows of another tool that begins with # and has nothing else.
    [[nodiscard]] bool isComment() const
    {
        return m_row.cells.front().startsWith(u'#') && m_header.width() > 1 && m_header.hasHeadings()
            && std::ranges::all_of(m_row.cells.sliced(1), &QString::isEmpty);
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
        const QString text = row().sentence().text;
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
        made.text = row().sentence().text;
        made.source = cell(CsvColumn::Source);
        if (made.source.isEmpty()) made.source = m_options.source;
        if (const QString type = cell(CsvColumn::MediaType); !type.isEmpty()) made.mediaType = type;
        if (const QString name = cell(CsvColumn::Split); !name.isEmpty()) {
            const auto split = statedSplit(name);
            if (!split) return unknown(CsvColumn::Split, FormatMessages::tr("train, dev or test"));
            made.split = *split;
        }
        m_documentId = cell(CsvColumn::Document);
        m_document = std::move(made);
        m_lines.clear();
        m_unrelated = {};
        m_places.begin(m_document->text);
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
        const bool namesNone
            = triple.predicate.isEmpty() || (!m_header.isSpotters() && saysNoRelation(triple.predicate));
        if (namesNone && triple.subject.text.isEmpty() && triple.object.text.isEmpty() && origin.isEmpty()) return {};
        if (m_document->triples.size() + m_unrelated.size() == maximumLabels)
            return fault(FormatMessages::tr("one document has too many labels; split it"));
        triple.subject.type = cell(CsvColumn::SubjectType);
        triple.object.type = cell(CsvColumn::ObjectType);
        if (row().direction() == StatedDirection::Unclear) noteUnclearDirection();
        if (const auto placed = m_places.place(row(), triple, m_counts); !placed) return placed;
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
            if (!label.score && isOurs(CsvColumn::Score))
                return unknown(CsvColumn::Score, FormatMessages::tr("a number"));
            if (!label.score) ignoreOnce(u"score"_s);
        }
        StatedAssertion stated;
        if (const auto read = readAssertion(stated); !read) return read;
        assertAs(label, std::move(stated));
        if (namesNone && !triple.predicate.isEmpty()) {
            m_unrelated.add(std::move(label), m_row.begin.line);
            return {};
        }
        m_document->triples.push_back(std::move(label));
        m_lines.push_back(m_row.begin.line);
        return {};
    }

    /// Counts a direction that says neither, and reports the first one.
    void noteUnclearDirection()
    {
        ++m_counts.ignoredKeys;
        if (std::exchange(m_isDirectionTold, true)) return;
        report(ReadIssue::Kind::Ignored, m_row.begin.line,
            u"%1:%2:1: "_s.arg(m_options.name).arg(m_row.begin.line)
                + FormatMessages::tr("\"%1\" in the column \"%2\" does not say which end is the subject; the columns "
                                     "of subject and object say it")
                    .arg(quotedBegin(m_row.cells.value(m_header.directionCell())),
                        quotedBegin(m_header.directionHeading())));
    }

    Result<void> readAssertion(StatedAssertion &assertion)
    {
        for (const auto &[column, isSet] : {std::pair(CsvColumn::Negated, &assertion.negated),
                 std::pair(CsvColumn::Uncertain, &assertion.uncertain)}) {
            const auto stated = statedFlag(cell(column));
            if (!stated) return unknown(column, FormatMessages::tr("true, false or nothing"));
            *isSet = *stated;
        }
        assertion.note = cell(CsvColumn::Note);
        for (const auto &[heading, place] : m_header.judgements()) {
            const QString said = m_row.cells.value(place);
            if (isAssertionField(heading, said)) {
                assertion = united(assertion, assertionOf({{heading, said}}));
            } else if (!said.isEmpty()) {
                ignoreOnce(heading);
            }
        }
        return {};
    }

    /// Aligns labels without offsets, and returns the document.
    Result<std::optional<Document>> finishDocument()
    {
        Document document = std::move(*m_document);
        m_document.reset();
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
    TableRows m_rows;
    TripleRows m_about;
    CsvHeader m_header;
    QSet<QString> m_ignored; ///< headings of judgements with other values
    bool m_isBegun = false;
    CsvRow m_row;
    bool m_hasRow = false; ///< read, but of the next document
    bool m_isTextLost = false; ///< the last row with a text could not be read
    std::optional<Document> m_document;
    RowPlaces m_places; ///< in its text
    QString m_documentId;
    std::vector<qint64> m_lines; ///< of its labels
    UnrelatedPairs m_unrelated;
    bool m_isDirectionTold = false;
    ReadCounts m_counts;
    Result<void> m_state;
};

} // namespace

std::unique_ptr<RecordReader> makeTripleRowReader(
    QIODevice &device, const ReadOptions &options, const CsvDialect &dialect, const TripleRows &rows)
{
    return std::make_unique<TripleRowReader>(device, options, dialect, rows);
}

} // namespace spotter
