// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/span_places.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace spotter {

namespace {

constexpr std::array<SpanUnit, 4> spanUnits{
    {{false, false, false}, {false, true, false}, {true, false, false}, {true, true, false}}};

StatedPlace statedPlace(const ListedSpan &raw) { return {*raw.begin, *raw.end}; }

} // namespace

std::vector<SpanPlaces::Remark> SpanPlaces::begin(const Record &record)
{
    m_record.emplace(record);
    std::vector<Remark> remarks;
    chooseOrigin(remarks);
    const bool wasFromOne = std::exchange(m_unit, unitOfTexts()).fromOne;
    if (m_unit.fromOne && !wasFromOne) {
        remarks.push_back({ReadIssue::Kind::Understood,
            FormatMessages::tr("the offsets start from 1, not from 0, and are read that way")});
    }
    tellUnitOfWords(remarks);
    return remarks;
}

/// The unit that fits the texts of all spans that have one; otherwise that of the previous records.
SpanUnit SpanPlaces::unitOfTexts() const
{
    const auto isChecked = [](const ListedSpan &raw) { return raw.claimed && raw.hasPlace(); };
    const auto fits = [&](const ListedSpan &raw, SpanUnit unit) {
        const Span span = placeIn(raw, unit);
        return span.isValid() && QStringView(m_record->text).sliced(span.beginUtf16, span.length()) == *raw.claimed;
    };
    const auto fitsAll = [&](SpanUnit unit) {
        return std::ranges::all_of(
            m_record->spans, [&](const ListedSpan &raw) { return !isChecked(raw) || fits(raw, unit); });
    };
    const auto countFitting = [&](SpanUnit unit) {
        return std::ranges::count_if(
            m_record->spans, [&](const ListedSpan &raw) { return isChecked(raw) && fits(raw, unit); });
    };
    constexpr auto units = spanUnits;
    if (fitsAll(m_unit)) return m_unit;
    if (const auto *found = std::ranges::find_if(units, fitsAll); found != units.end()) return *found;
    const auto fromOne = [](SpanUnit unit) { return SpanUnit{unit.utf16, unit.inclusive, true}; };
    const bool fitsNone = std::ranges::all_of(units, [&](SpanUnit unit) { return countFitting(unit) == 0; });
    const auto *shifted = std::ranges::find_if(units, [&](SpanUnit unit) { return fitsAll(fromOne(unit)); });
    if (fitsNone && shifted != units.end()) return fromOne(*shifted);
    // A few spans are wrong: the unit that most of them fit.
    SpanUnit most = m_unit;
    for (const SpanUnit unit : units) {
        if (countFitting(unit) > countFitting(most)) most = unit;
    }
    return 2 * countFitting(most) > std::ranges::count_if(m_record->spans, isChecked) ? most : m_unit;
}

/// Where a span is, counted from where the offsets of the record count.
Span SpanPlaces::placeIn(const ListedSpan &raw, SpanUnit unit) const
{
    if (!raw.sentence || !m_areOfSentences) return spanIn(statedPlace(raw), unit, m_record->text, m_record->map);
    const SpanSentences &sentences = m_record->sentences;
    const std::size_t number = *raw.sentence;
    return sentences.inText(number, spanIn(statedPlace(raw), unit, sentences.text(number), sentences.map(number)));
}

/// Whether offsets count from the beginning of the sentence in which a span is: what more spans fit, by their texts
/// or, without, by being in their sentence; otherwise as in the records before.
void SpanPlaces::chooseOrigin(std::vector<Remark> &remarks)
{
    const bool areListedThere
        = std::ranges::any_of(m_record->spans, [](const ListedSpan &raw) { return raw.scope > 0; });
    const bool before = m_wereOfSentences.value_or(areListedThere);
    const auto countFitting = [&](bool ofSentences) {
        m_areOfSentences = ofSentences;
        return std::ranges::count_if(m_record->spans, [&](const ListedSpan &raw) {
            if (!raw.sentence || !raw.hasPlace()) return false;
            return std::ranges::any_of(spanUnits, [&](SpanUnit unit) {
                const Span span = placeIn(raw, unit);
                if (!raw.claimed) return m_record->sentences.contains(*raw.sentence, span);
                return span.isValid()
                    && QStringView(m_record->text).sliced(span.beginUtf16, span.length()) == *raw.claimed;
            });
        });
    };
    const auto ofText = countFitting(false);
    const auto ofSentences = countFitting(true);
    m_areOfSentences = ofSentences == ofText ? before : ofSentences > ofText;
    if (ofSentences != ofText) m_wereOfSentences = m_areOfSentences;
    const bool isTold = std::ranges::any_of(m_record->spans, [](const ListedSpan &raw) { return raw.sentence > 0U; });
    if (!m_areOfSentences || !isTold || std::exchange(m_isOriginTold, true)) return;
    remarks.push_back({ReadIssue::Kind::Understood,
        FormatMessages::tr("the offsets count from the beginning of each sentence, and are read that way")});
}

/// If the record says no texts by which the unit could be known: tells the unit in which its places were whole
/// words. They are not read so: labels of parts of words exist, and their places are whole words in another unit by
/// chance.
void SpanPlaces::tellUnitOfWords(std::vector<Remark> &remarks)
{
    std::vector<StatedPlace> places;
    const auto take = [&](const ListedSpan &raw) {
        if (raw.hasPlace() && raw.claimed) m_isUnitProved = true;
        if (raw.hasPlace()) places.push_back(statedPlace(raw));
    };
    for (const ListedSpan &raw : m_record->spans) take(raw);
    for (const SpanLink &link : m_record->links) {
        for (const SpanLinkEnd *end : {&link.subject, &link.object}) {
            if (end->span) take(*end->span);
        }
    }
    if (m_isUnitProved || m_areOfSentences || places.empty()) return;
    const auto unit = unitOfWholeWords(m_record->text, m_record->map, places, std::exchange(m_wordUnit, SpanUnit()));
    if (!unit) return;
    m_wordUnit = *unit;
    remarks.push_back({ReadIssue::Kind::InsideWord, unitSentence(*unit)});
}

QString SpanPlaces::whyOutside(const ListedSpan &raw) const
{
    if (!raw.sentence || !m_areOfSentences) {
        return FormatMessages::tr(
            "offsets %1–%2 are outside the text (%Ln character(s))", nullptr, int(m_record->map.lengthCodePoints()))
            .arg(*raw.begin)
            .arg(*raw.end);
    }
    if (m_record->sentences.beginCodePoints(*raw.sentence) < 0) {
        return FormatMessages::tr("the sentence \"%1\" is not in the text of the record")
            .arg(m_record->sentences.text(*raw.sentence).left(quotedUtf16));
    }
    const auto length = int(m_record->sentences.map(*raw.sentence).lengthCodePoints());
    return FormatMessages::tr("offsets %1–%2 are outside their sentence (%Ln character(s))", nullptr, length)
        .arg(*raw.begin)
        .arg(*raw.end);
}

} // namespace spotter
