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

/// The places of some words from the left, one at a time: a text of a million equal letters has as many.
class Places {
public:
    Places(QStringView text, QStringView words) : m_text(text), m_words(words)
    {
        m_next = words.isEmpty() ? Span{} : find(0);
        if (m_next.isValid() || words.isEmpty()) return;
        m_sensitivity = Qt::CaseInsensitive;
        m_next = find(0);
    }

    /// Invalid behind the last.
    [[nodiscard]] Span current() const { return m_next; }
    void goOn() { m_next = find(m_next.beginUtf16 + 1); }

private:
    [[nodiscard]] Span find(qsizetype from) const
    {
        for (qsizetype at = m_text.indexOf(m_words, from, m_sensitivity); at >= 0;
            at = m_text.indexOf(m_words, at + 1, m_sensitivity)) {
            const Span span{at, at + m_words.size()};
            if (!splitsPair(m_text, span.beginUtf16) && !splitsPair(m_text, span.endUtf16)) return span;
        }
        return {};
    }

    QStringView m_text;
    QStringView m_words;
    Qt::CaseSensitivity m_sensitivity = Qt::CaseSensitive;
    Span m_next;
};

/// How far apart two spans are, to be compared: disjoint before overlapping, then the gap, then the place.
std::tuple<bool, qsizetype, qsizetype, qsizetype> distance(Span a, Span b)
{
    const auto [left, right] = std::minmax(a, b);
    const bool overlap = a.overlaps(b);
    return {overlap, overlap ? 0 : right.beginUtf16 - left.endUtf16, left.beginUtf16, right.beginUtf16};
}

/// The place of some words that stands closest to an anchor, for anchors that go up.
class ClosestPlace {
public:
    explicit ClosestPlace(const Places &places) : m_at(places), m_after(places) { }

    [[nodiscard]] Span to(Span anchor)
    {
        // Only the last place that ends before the anchor, the first behind that, and the first that begins after the
        // anchor can be closest. All three go up with the anchor: one way through the text, whatever is in it.
        while (m_at.current().isValid() && m_at.current().endUtf16 <= anchor.beginUtf16) {
            m_before = m_at.current();
            m_at.goOn();
        }
        while (m_after.current().isValid() && m_after.current().beginUtf16 < anchor.endUtf16) m_after.goOn();
        Span best;
        for (const Span candidate : {m_before, m_at.current(), m_after.current()}) {
            if (candidate.isValid() && (!best.isValid() || distance(anchor, candidate) < distance(anchor, best)))
                best = candidate;
        }
        return best;
    }

private:
    Span m_before;
    Places m_at;
    Places m_after;
};

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
    const Places places(text, mention.text);
    if (!places.current().isValid()) return;
    place(text, mention, anchor.isValid() ? ClosestPlace(places).to(anchor) : places.current());
}

} // namespace

std::vector<Span> occurrences(QStringView text, QStringView needle)
{
    std::vector<Span> found;
    for (Places places(text, needle); places.current().isValid(); places.goOn()) found.push_back(places.current());
    return found;
}

std::optional<std::pair<Span, Span>> closestPair(QStringView text, QStringView subject, QStringView object)
{
    Places subjects(text, subject);
    if (!subjects.current().isValid()) return std::nullopt;
    const Places objects(text, object);
    if (!objects.current().isValid()) return std::nullopt;
    ClosestPlace closest(objects);
    std::optional<std::pair<Span, Span>> best;
    for (; subjects.current().isValid(); subjects.goOn()) {
        const Span candidate = subjects.current();
        const Span partner = closest.to(candidate);
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
