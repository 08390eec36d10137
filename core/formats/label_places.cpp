// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_places.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/usable_labels.h"
#include "core/text/alignment.h"
#include "core/text/word_boundaries.h"

namespace spotter {

namespace {

QString reducedForComparison(QStringView text, Compared compared)
{
    QString kept;
    for (const QChar unit : text) {
        const bool isKept
            = compared == Compared::Characters ? !unit.isSpace() : unit.isLetterOrNumber() || unit.isSurrogate();
        if (isKept) kept += unit.toCaseFolded();
    }
    return kept;
}

} // namespace

bool isSameText(QStringView said, QStringView there, Compared compared)
{
    return reducedForComparison(said, compared) == reducedForComparison(there, compared);
}

void placeLabels(Document &document, qint64 line, const ReadOptions &options, ReadCounts &counts)
{
    for (LabelledTriple &label : document.triples) {
        if (label.hasNoPlace) {
            ++counts.unaligned;
            const Mention &end = label.triple.subject.span.isValid() ? label.triple.object : label.triple.subject;
            const QString said = FormatMessages::tr("\"%1\" is in several pieces; the label is kept without a position")
                                     .arg(quotedBegin(end.text));
            const QString place = QStringLiteral("%1:%2:1: ").arg(options.name).arg(line);
            if (options.onIssue) options.onIssue({ReadIssue::Kind::Unaligned, line, 1, place + said});
            continue;
        }
        for (const PlaceFinding &found : placeLabel(document.text, label.triple, counts)) {
            if (!options.onIssue) continue;
            const QString place = QStringLiteral("%1:%2:1: ").arg(options.name).arg(line);
            options.onIssue({found.kind, line, 1, place + found.sentence});
        }
    }
}

PlaceOfText placeOfText(const QString &text, Span stated, qint64 begin, const QString &said)
{
    const QString wanted = said.simplified();
    const QStringView there = QStringView(text).sliced(stated.beginUtf16, stated.length());
    if (wanted.isEmpty() || isSameText(wanted, there, Compared::Characters)) return {stated, {}};
    const qsizetype from = stated.beginUtf16;
    const qsizetype before = from > 0 ? text.lastIndexOf(wanted, from - 1) : -1;
    const qsizetype after = text.indexOf(wanted, from);
    const bool isBefore = before >= 0 && (after < 0 || from - before < after - from);
    const qsizetype place = isBefore ? before : after;
    const QString sentence = place >= 0
        ? FormatMessages::tr("\"%1\" is not at offset %2; it is searched for instead")
        : FormatMessages::tr("\"%1\" is neither at offset %2 nor anywhere else in the text; what is there is used");
    return {place >= 0 ? Span{place, place + wanted.size()} : stated,
        PlaceFinding{ReadIssue::Kind::Misplaced, sentence.arg(quotedBegin(said)).arg(begin)}};
}

PlaceFinding unalignedLabel(const Triple &triple, ReadCounts &counts)
{
    ++counts.unaligned;
    const QString &missing = triple.subject.span.isValid() ? triple.object.text : triple.subject.text;
    return {ReadIssue::Kind::Unaligned,
        FormatMessages::tr("\"%1\" is not in the text; the label is kept without a position")
            .arg(quotedBegin(missing))};
}

PlaceFinding labelInsideWord(const QString &text, const Mention &mention, ReadCounts &counts)
{
    ++counts.insideWord;
    return {ReadIssue::Kind::InsideWord,
        FormatMessages::tr("\"%1\" is in the text only as part of \"%2\"; check the label")
            .arg(quotedBegin(mention.text), quotedBegin(wordAround(text, mention.span)))};
}

std::vector<PlaceFinding> placeLabel(const QString &text, Triple &triple, ReadCounts &counts)
{
    const QString subject = triple.subject.text;
    const QString object = triple.object.text;
    if (!isUsable(triple)) { // it will be left out, which is all that there is to say
        counts.unaligned += !align(text, triple);
        return {};
    }
    if (!align(text, triple)) return {unalignedLabel(triple, counts)};
    std::vector<PlaceFinding> findings;
    if (triple.subject.text != subject || triple.object.text != object) {
        ++counts.recased;
        const bool first = triple.subject.text != subject;
        findings.push_back({ReadIssue::Kind::Recased,
            FormatMessages::tr("\"%1\" is written \"%2\" in the text")
                .arg(quotedBegin(first ? subject : object),
                    quotedBegin(first ? triple.subject.text : triple.object.text))});
    }
    if (const Mention *inside = mentionInsideWord(text, triple))
        findings.push_back(labelInsideWord(text, *inside, counts));
    return findings;
}

} // namespace spotter
