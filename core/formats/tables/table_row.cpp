// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/table_row.h"

#include "core/formats/relations/marked_text.h"
#include "core/formats/tables/offset_base.h"

namespace spotter {

using namespace Qt::StringLiterals;

QString TableRow::cell(CsvColumn column) const
{
    if (!m_header.has(column)) return {};
    QString value = m_row.cells.value(m_header.cellOf(column));
    if (value == "NA"_L1 && isMissing(column)) return {};
    if (column == CsvColumn::Neutralised || !value.startsWith(u'\'') || !m_header.has(CsvColumn::Neutralised))
        return value;
    const QStringList changed = cell(CsvColumn::Neutralised).split(u' ');
    if (changed.contains(csvColumnNames[std::size_t(column)])) value.remove(0, 1);
    return value;
}

/// Whether NA in this column is R's sign for a value that is missing, and not a word of the text or a predicate.
bool TableRow::isMissing(CsvColumn column) const
{
    if (m_header.isSpotters() || column == CsvColumn::Text || column == CsvColumn::Predicate) return false;
    if (column != CsvColumn::Subject && column != CsvColumn::Object) return true;
    return !m_row.cells.value(m_header.cellOf(CsvColumn::Text)).contains("NA"_L1);
}

StatedDirection TableRow::direction() const
{
    if (m_header.directionCell() < 0) return StatedDirection::Forward;
    const QString stated = m_row.cells.value(m_header.directionCell());
    return statedDirection(m_header.directionHeading(), stated == "NA"_L1 ? QString() : stated);
}

bool TableRow::hasEnds(const TaggedSentence &sentence) const
{
    const auto isMarked = [&](CsvColumn column, std::size_t end) {
        const Span span = sentence.mentions[end];
        const QStringView words = QStringView(sentence.text).sliced(span.beginUtf16, span.length());
        return words.compare(cell(column).trimmed(), Qt::CaseInsensitive) == 0;
    };
    return (isMarked(CsvColumn::Subject, 0) && isMarked(CsvColumn::Object, 1))
        || (isMarked(CsvColumn::Subject, 1) && isMarked(CsvColumn::Object, 0));
}

TaggedSentence TableRow::sentence() const
{
    QString text = cell(CsvColumn::Text);
    if (m_header.isSpotters()) return {std::move(text), {}, {}};
    if (firstSemevalTag(text).isEmpty()) {
        if (TextMarks marks = textMarks(text); marks.kind == TextMarks::Kind::Pair && hasEnds(marks.sentence))
            return std::move(marks.sentence);
    }
    return sentenceInCell(std::move(text));
}

} // namespace spotter
