// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/row_places.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/tables/csv_qualifiers.h"

namespace spotter {

using namespace Qt::StringLiterals;

void RowPlaces::begin(const QString &text)
{
    m_text = text;
    m_fitter.emplace(m_text);
}

Result<void> RowPlaces::place(const TableRow &row, Triple &triple, ReadCounts &counts)
{
    m_isReversed = false;
    if (!row.header().isSpotters()) readMarks(row, triple);
    const auto subject = placeOf(row, triple.subject, CsvColumn::SubjectStart, CsvColumn::SubjectEnd);
    if (!subject) return std::unexpected(subject.error());
    const auto object = placeOf(row, triple.object, CsvColumn::ObjectStart, CsvColumn::ObjectEnd);
    if (!object) return std::unexpected(object.error());
    counts.misplaced += *subject == Fit::Misplaced || *object == Fit::Misplaced;
    counts.recased += *subject == Fit::Recased || *object == Fit::Recased;
    if (m_isReversed) std::swap(triple.subject, triple.object);
    return readQualifiers(row, triple);
}

/// What SemEval-2010 and corpora after it state by marks: "Cause-Effect(e2,e1)", <e1> and <e2> in the sentence. A
/// column may state the direction, too.
void RowPlaces::readMarks(const TableRow &row, Triple &triple)
{
    const auto directed = directedName(triple.predicate);
    m_isReversed = (directed && directed->isReversed) || row.direction() == StatedDirection::Reversed;
    if (directed) triple.predicate = directed->name;
    const TaggedSentence sentence = row.sentence();
    if (sentence.text != m_text) return;
    for (Mention *mention : {&triple.subject, &triple.object}) {
        for (std::size_t end = 0; end < sentence.mentions.size(); ++end) {
            const Span tagged = sentence.mentions[end];
            if (!tagged.isValid() || mention->span.isValid()) continue;
            const QStringView words = QStringView(sentence.text).sliced(tagged.beginUtf16, tagged.length());
            if (words.compare(mention->text, Qt::CaseInsensitive) != 0) continue;
            mention->span = tagged;
            mention->text = words.toString();
            if (mention->type.isEmpty()) mention->type = sentence.types[end];
        }
    }
}

/// Sets the position of a mention from two columns: our own offsets are binding, those of other tools are used if
/// they fit.
Result<RowPlaces::Fit> RowPlaces::placeOf(const TableRow &row, Mention &mention, CsvColumn start, CsvColumn end)
{
    const CsvHeader &header = row.header();
    if (!header.has(start) || mention.span.isValid()) return Fit::Exact;
    const QString beginCell = row.cell(start);
    const QString endCell = row.cell(end);
    CellOffsets offsets = cellOffsets(beginCell, endCell);
    if (offsets.begin) *offsets.begin -= m_firstOffset;
    if (offsets.end) *offsets.end -= m_firstOffset;
    if (header.isOurs(start) && header.isOurs(end) && m_firstOffset == 0) {
        const auto placed = placeExactly(row, mention, beginCell, endCell);
        if (placed) return Fit::Exact;
        const auto other = offsets.begin ? m_fitter->fit(mention.text, *offsets.begin, offsets.end) : std::nullopt;
        if (!other) return std::unexpected(placed.error());
    }
    if (offsets.isNumber && !offsets.begin) return Fit::Exact;
    const auto span = offsets.isNumber ? m_fitter->fit(mention.text, *offsets.begin, offsets.end) : std::nullopt;
    if (!span) {
        report(ReadIssue::Kind::Misplaced, row,
            FormatMessages::tr("\"%1\" is not at the offset %2 of the text; its place was looked for")
                .arg(mention.text.left(quotedUtf16),
                    (endCell.isEmpty() ? beginCell : beginCell + u'\u2013' + endCell).left(quotedUtf16)));
        return Fit::Misplaced;
    }
    mention.span = *span;
    const QString found = m_text.sliced(span->beginUtf16, span->length());
    if (found == mention.text) return Fit::Exact;
    report(ReadIssue::Kind::Recased, row,
        FormatMessages::tr("\"%1\" is written \"%2\" in the text")
            .arg(mention.text.left(quotedUtf16), found.left(quotedUtf16)));
    mention.text = found;
    return Fit::Recased;
}

/// Sets the position of a mention from two cells; none if they are empty.
Result<void> RowPlaces::placeExactly(
    const TableRow &row, Mention &mention, const QString &beginCell, const QString &endCell)
{
    if (beginCell.isEmpty() && endCell.isEmpty()) return {};
    const auto span = exactSpan(m_text, m_fitter->map(), mention.text, beginCell, endCell);
    if (!span) return failure(ErrorCode::Content, start(row) + span.error());
    mention.span = *span;
    return {};
}

Result<void> RowPlaces::readQualifiers(const TableRow &row, Triple &triple)
{
    const auto stated = statedQualifiers(row.cell(CsvColumn::Qualifiers), m_options);
    if (!stated)
        return failure(
            ErrorCode::Content, start(row) + FormatMessages::tr("the qualifiers are not a JSON array of objects"));
    for (const StatedQualifier &one : *stated) {
        Qualifier &qualifier = triple.qualifiers.emplace_back(one.qualifier);
        if (!one.begin && !one.end) continue;
        const auto placed = placeExactly(
            row, qualifier.value, QString::number(one.begin.value_or(-1)), QString::number(one.end.value_or(-1)));
        if (!placed) return placed;
    }
    return {};
}

QString RowPlaces::start(const TableRow &row) const { return u"%1:%2:1: "_s.arg(m_options.name).arg(row.line()); }

void RowPlaces::report(ReadIssue::Kind kind, const TableRow &row, const QString &message) const
{
    if (m_options.onIssue) m_options.onIssue({kind, row.line(), 1, start(row) + message});
}

} // namespace spotter
