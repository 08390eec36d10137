// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/alignment.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace spotter {

namespace {

bool splitsPair(QStringView text, qsizetype offset)
{
    return offset > 0 && offset < text.size() && text[offset].isLowSurrogate() && text[offset - 1].isHighSurrogate();
}

std::vector<Span> find(QStringView text, QStringView needle, Qt::CaseSensitivity sensitivity)
{
    std::vector<Span> found;
    for (qsizetype at = text.indexOf(needle, 0, sensitivity); at >= 0; at = text.indexOf(needle, at + 1, sensitivity)) {
        const Span span{at, at + needle.size()};
        if (!splitsPair(text, span.beginUtf16) && !splitsPair(text, span.endUtf16)) found.push_back(span);
    }
    return found;
}

/// How far apart two spans are, to be compared: disjoint before overlapping, then the gap, then the place.
std::tuple<bool, qsizetype, qsizetype, qsizetype> distance(Span a, Span b)
{
    const auto [left, right] = std::minmax(a, b);
    const bool overlap = a.overlaps(b);
    return {overlap, overlap ? 0 : right.beginUtf16 - left.endUtf16, left.beginUtf16, right.beginUtf16};
}

/// The one of places (sorted, of equal length, not empty) that stands closest to the anchor.
Span closestTo(Span anchor, const std::vector<Span> &places)
{
    // Only the last place that ends before the anchor, the first that begins after it, and the first that overlaps it
    // can be closest: three candidates keep a text of ten thousand equal letters from costing their square.
    const auto overlapping
        = std::ranges::partition_point(places, [anchor](Span place) { return place.endUtf16 <= anchor.beginUtf16; });
    const auto after
        = std::ranges::partition_point(places, [anchor](Span place) { return place.beginUtf16 < anchor.endUtf16; });
    Span best;
    const auto consider = [&](Span candidate) {
        if (!best.isValid() || distance(anchor, candidate) < distance(anchor, best)) best = candidate;
    };
    if (overlapping != places.begin()) consider(*std::prev(overlapping));
    if (overlapping != places.end()) consider(*overlapping);
    if (after != places.end()) consider(*after);
    return best;
}

void place(QStringView text, Mention &mention, Span span)
{
    mention.span = span;
    // A place that differs in case: the string follows it, for a mention's text is what stands in the document.
    const QStringView surface = text.sliced(span.beginUtf16, span.length());
    if (mention.text != surface) mention.text = surface.toString();
}

/// Places the mention closest to the anchor, or at its first occurrence where the anchor is nowhere.
void placeNear(QStringView text, Mention &mention, Span anchor)
{
    if (mention.span.isValid()) return;
    const std::vector<Span> places = occurrences(text, mention.text);
    if (places.empty()) return;
    place(text, mention, anchor.isValid() ? closestTo(anchor, places) : places.front());
}

} // namespace

std::vector<Span> occurrences(QStringView text, QStringView needle)
{
    if (needle.isEmpty()) return {};
    std::vector<Span> found = find(text, needle, Qt::CaseSensitive);
    if (found.empty()) found = find(text, needle, Qt::CaseInsensitive);
    return found;
}

std::optional<std::pair<Span, Span>> closestPair(QStringView text, QStringView subject, QStringView object)
{
    const std::vector<Span> subjects = occurrences(text, subject);
    if (subjects.empty()) return std::nullopt;
    const std::vector<Span> objects = occurrences(text, object);
    if (objects.empty()) return std::nullopt;
    std::optional<std::pair<Span, Span>> best;
    for (const Span &candidate : subjects) {
        const Span partner = closestTo(candidate, objects);
        if (!best || distance(candidate, partner) < distance(best->first, best->second)) best = {candidate, partner};
    }
    return best;
}

bool align(QStringView text, Triple &triple)
{
    if (!triple.subject.span.isValid() && !triple.object.span.isValid()) {
        if (const auto pair = closestPair(text, triple.subject.text, triple.object.text)) {
            place(text, triple.subject, pair->first);
            place(text, triple.object, pair->second);
        }
    }
    placeNear(text, triple.subject, triple.object.span);
    placeNear(text, triple.object, triple.subject.span);
    const Span anchor = triple.object.span.isValid() ? triple.object.span : triple.subject.span;
    for (Qualifier &qualifier : triple.qualifiers) placeNear(text, qualifier.value, anchor);
    return triple.isAligned();
}

} // namespace spotter
