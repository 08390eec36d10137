// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/span_unit.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/text/word_boundaries.h"

#include <algorithm>

namespace spotter {

ByteOffsets::ByteOffsets(QStringView text, std::span<const StatedPlace> places)
{
    std::vector<qint64> wanted;
    for (const StatedPlace &place : places) {
        wanted.push_back(place.begin);
        wanted.push_back(place.end);
    }
    std::ranges::sort(wanted);
    CodePointReader reader(text);
    qint64 bytes = 0;
    auto next = std::ranges::lower_bound(wanted, 0);
    while (next != wanted.end()) {
        for (; next != wanted.end() && *next <= bytes; ++next) {
            if (*next == bytes) m_utf16.insert(bytes, reader.offsetUtf16());
        }
        if (!reader.hasNext()) break;
        const char32_t character = reader.next();
        bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}

Span ByteOffsets::spanOf(StatedPlace place) const
{
    const Span span{m_utf16.value(place.begin, -1), m_utf16.value(place.end, -1)};
    return span.isValid() ? span : Span{};
}

Span spanIn(StatedPlace place, SpanUnit unit, QStringView text, const CodePointMap &map, const ByteOffsets *bytes)
{
    if (unit.bytes) return bytes ? bytes->spanOf(place) : Span{};
    const qint64 begin = place.begin - (unit.fromOne ? 1 : 0);
    if (begin < 0 || place.end < place.begin || place.end > text.size() + (unit.fromOne ? 1 : 0)) return {};
    const qint64 end = place.end + (unit.inclusive ? 1 : 0) - (unit.fromOne ? 1 : 0);
    if (!unit.utf16) return map.spanFromCodePoints(begin, end);
    const auto splits = [&text](qint64 at) {
        return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
    };
    const bool isInside = begin < end && end <= text.size() && !splits(begin) && !splits(end);
    return isInside ? Span{begin, end} : Span{};
}

bool cutsWords(QStringView text, Span span)
{
    return text[span.beginUtf16].isSpace() || text[span.endUtf16 - 1].isSpace() || !isWholeWord(text, span);
}

std::optional<SpanUnit> unitOfWholeWords(
    QStringView text, const CodePointMap &map, std::span<const StatedPlace> places, SpanUnit previous)
{
    constexpr SpanUnit utf16{true, false, false, false};
    constexpr SpanUnit inclusive{false, true, false, false};
    constexpr SpanUnit bytes{false, false, false, true};
    const auto cuts = [&](StatedPlace place, SpanUnit unit, const ByteOffsets *offsets) {
        const Span span = spanIn(place, unit, text, map, offsets);
        return !span.isValid() || cutsWords(text, span);
    };
    const auto cut = std::ranges::count_if(places, [&](StatedPlace place) { return cuts(place, {}, nullptr); });
    if (cut == 0) return std::nullopt;
    std::optional<SpanUnit> found;
    const ByteOffsets offsets(text, places);
    for (const SpanUnit unit : {utf16, inclusive, bytes}) {
        constexpr qsizetype fewest = 2;
        const bool isLikely
            = unit != inclusive || previous == inclusive || (cut == std::ssize(places) && std::ssize(places) >= fewest);
        const bool fits
            = isLikely && std::ranges::none_of(places, [&](StatedPlace place) { return cuts(place, unit, &offsets); });
        if (fits && found) return std::nullopt;
        if (fits) found = unit;
    }
    return found;
}

QString unitSentence(SpanUnit unit)
{
    if (unit.bytes)
        return FormatMessages::tr(
            "the offsets cut words, which they would not as bytes of UTF-8; check how the file counts characters");
    if (unit.utf16)
        return FormatMessages::tr(
            "the offsets cut words, which they would not as UTF-16 units; check how the file counts characters");
    return FormatMessages::tr("the offsets cut words, which they would not if each end is that of the last character; "
                              "check how the file counts characters");
}

QString cutWordsSentence(QStringView text, std::span<const Entity> entities)
{
    const auto isCut = [text](const Entity &entity) { return cutsWords(text, entity.span); };
    const auto first = std::ranges::find_if(entities, isCut);
    if (first == entities.end()) return {};
    const QString mention = text.sliced(first->span.beginUtf16, first->span.length()).toString();
    return FormatMessages::tr(
        "%Ln entity(s) of this record begin or end inside a word or with a blank, such as \"%1\"; check how the file "
        "counts characters",
        nullptr, int(std::ranges::count_if(entities, isCut)))
        .arg(quotedBegin(mention));
}

} // namespace spotter
