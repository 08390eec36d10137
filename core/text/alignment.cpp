// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/alignment.h"

#include "core/text/sentences.h"
#include "core/text/word_boundaries.h"

#include <QVarLengthArray>

#include <algorithm>
#include <memory>
#include <optional>
#include <tuple>

namespace spotter {

namespace {

bool splitsPair(QStringView text, qsizetype offset)
{
    return offset > 0 && offset < text.size() && text[offset].isLowSurrogate() && text[offset - 1].isHighSurrogate();
}

/// Longer words than these are the exception.
constexpr qsizetype usualUtf16 = 32;

/// Finds words in a text from the left, one place at a time, by the method of Knuth, Morris and Pratt: each unit of the
/// text is looked at once or twice, whatever is in it ("aaaa…" and words that differ from it in the last letter).
class Words {
public:
    /// words must outlive this.
    Words(QStringView words, Qt::CaseSensitivity sensitivity)
        : m_folds(sensitivity == Qt::CaseInsensitive), m_words(words)
    {
        if (m_folds) {
            m_folded.resize(words.size());
            for (qsizetype i = 0; i < words.size(); ++i) m_folded[i] = folded(words, i);
            m_words = m_folded;
        }
        m_borders.reserve(words.size());
        qint32 border = 0;
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            if (i > 0) border = grown(border, m_words[i]);
            m_borders.push_back(border);
        }
    }

    Words(const Words &) = delete;
    Words &operator=(const Words &) = delete;
    ~Words() = default;

    [[nodiscard]] qsizetype size() const { return m_words.size(); }
    [[nodiscard]] qint32 afterMatch() const { return m_borders.back(); }

    /// Reads on from a unit, of which so many before belong to a place that may be one; where a place ends, and how
    /// many units of it were read. -1: none.
    [[nodiscard]] qsizetype nextEnd(QStringView text, qsizetype at, qint32 matched) const
    {
        while (at < text.size()) {
            if (matched == 0 && !m_folds) { // most of a text is skipped at the machine's speed
                at = text.indexOf(m_words.front(), at);
                if (at < 0) return -1;
            }
            const QChar unit = m_folds ? folded(text, at) : text[at];
            while (matched > 0 && m_words[matched] != unit) matched = m_borders[matched - 1];
            matched += m_words[matched] == unit;
            ++at;
            if (matched == m_words.size()) return at;
        }
        return -1;
    }

private:
    /// The longest border of the words up to a unit, of which one more was read. Only for the table.
    [[nodiscard]] qint32 grown(qint32 border, QChar unit) const
    {
        while (border > 0 && m_words[border] != unit) border = m_borders[border - 1];
        return border + (m_words[border] == unit);
    }

    /// The unit without its case; of a pair, the half of the pair without its case.
    static QChar folded(QStringView text, qsizetype at)
    {
        const QChar unit = text[at];
        if (!unit.isSurrogate()) return unit.toCaseFolded();
        const bool isLow = unit.isLowSurrogate();
        const qsizetype high = isLow ? at - 1 : at;
        if (high < 0 || high + 1 >= text.size() || !text[high].isHighSurrogate() || !text[high + 1].isLowSurrogate())
            return unit;
        const char32_t whole = QChar::toCaseFolded(QChar::surrogateToUcs4(text[high], text[high + 1]));
        if (!QChar::requiresSurrogates(whole)) return unit;
        return isLow ? QChar(QChar::lowSurrogate(whole)) : QChar(QChar::highSurrogate(whole));
    }

    bool m_folds;
    QString m_folded;
    QStringView m_words;
    QVarLengthArray<qint32, usualUtf16> m_borders; ///< by Knuth, Morris, Pratt: of the words up to each unit
};

/// The places of some words from the left, one at a time: a text of a million equal letters has as many. Only the best
/// kind of place that the text has: whole words, whole words in another case, parts of longer words.
class Places {
public:
    Places(QStringView text, QStringView words) : m_text(text)
    {
        if (words.isEmpty() || words.size() > text.size()) return;
        const auto exact = std::make_shared<const Words>(words, Qt::CaseSensitive);
        look(exact, true);
        if (m_next.isValid()) return;
        const bool isInside = m_hasPassedOver;
        look(std::make_shared<const Words>(words, Qt::CaseInsensitive), true);
        if (!m_next.isValid() && isInside) look(exact, false);
    }

    /// Invalid behind the last.
    [[nodiscard]] Span current() const { return m_next; }
    void advance() { m_next = find(m_next.endUtf16, m_words->afterMatch()); }

private:
    void look(std::shared_ptr<const Words> words, bool wholeOnly)
    {
        m_words = std::move(words);
        m_wholeOnly = wholeOnly;
        m_next = find(0, 0);
    }

    [[nodiscard]] Span find(qsizetype at, qint32 matched)
    {
        for (at = m_words->nextEnd(m_text, at, matched); at >= 0;
            at = m_words->nextEnd(m_text, at, m_words->afterMatch())) {
            const Span span{at - m_words->size(), at};
            if (splitsPair(m_text, span.beginUtf16) || splitsPair(m_text, span.endUtf16)) continue;
            if (!m_wholeOnly || isWholeWord(m_text, span)) return span;
            m_hasPassedOver = true;
        }
        return {};
    }

    QStringView m_text;
    std::shared_ptr<const Words> m_words; ///< of all copies
    bool m_wholeOnly = true;
    bool m_hasPassedOver = false; ///< parts of longer words
    Span m_next;
};

/// Whether a sentence ends between two disjoint spans. Only the text at hand is read: it is asked for every place of a
/// name.
bool isSentenceEndBetween(QStringView text, Span left, Span right)
{
    // No sentence is that long, or the two are so far apart that it does not matter.
    constexpr qsizetype longestSentence = 1000;
    // Read with the gap: an abbreviation, the begin of a title, the word that follows.
    constexpr qsizetype around = 60;
    const qsizetype gap = right.beginUtf16 - left.endUtf16;
    if (gap > longestSentence) return true;
    const qsizetype begin = std::max(left.beginUtf16, left.endUtf16 - around);
    const qsizetype end = std::min(right.endUtf16, right.beginUtf16 + around);
    std::vector<Span> sentences = splitIntoSentences(text.sliced(begin, end - begin));
    if (!sentences.empty()) sentences.pop_back(); // ends where the reading does
    return std::ranges::any_of(sentences, [&](Span sentence) {
        return sentence.endUtf16 + begin >= left.endUtf16 && sentence.endUtf16 + begin <= right.beginUtf16;
    });
}

/// How far apart two spans are, to be compared: disjoint before overlapping, then those within one sentence, then the
/// gap, then the place.
class Distance {
public:
    Distance(QStringView text, Span a, Span b) : m_text(text), m_left(std::min(a, b)), m_right(std::max(a, b)) { }

    /// Both of the same text.
    [[nodiscard]] bool isBelow(const Distance &other) const
    {
        if (overlap() != other.overlap()) return other.overlap();
        if (overlap()) return key() < other.key();
        // The sentences are looked at only if they can turn what the gaps say.
        if (key() < other.key()) return !crosses() || other.crosses();
        return other.crosses() && !crosses();
    }

private:
    [[nodiscard]] bool overlap() const { return m_left.overlaps(m_right); }
    [[nodiscard]] bool crosses() const
    {
        if (!m_crosses) m_crosses = isSentenceEndBetween(m_text, m_left, m_right);
        return *m_crosses;
    }
    [[nodiscard]] std::tuple<qsizetype, qsizetype, qsizetype> key() const
    {
        return {overlap() ? 0 : m_right.beginUtf16 - m_left.endUtf16, m_left.beginUtf16, m_right.beginUtf16};
    }

    QStringView m_text;
    Span m_left;
    Span m_right;
    mutable std::optional<bool> m_crosses;
};

/// The occurrence closest to an anchor; anchors must be in ascending order.
class ClosestPlace {
public:
    ClosestPlace(QStringView text, const Places &places) : m_text(text), m_at(places), m_after(places) { }

    [[nodiscard]] Span to(Span anchor)
    {
        // Only the last place that ends before the anchor, the first behind that, and the first that begins after the
        // anchor can be closest. All three go up with the anchor: one way through the text, whatever is in it.
        while (m_at.current().isValid() && m_at.current().endUtf16 <= anchor.beginUtf16) {
            m_before = m_at.current();
            m_at.advance();
        }
        while (m_after.current().isValid() && m_after.current().beginUtf16 < anchor.endUtf16) m_after.advance();
        Span best;
        for (const Span candidate : {m_before, m_at.current(), m_after.current()}) {
            if (candidate.isValid()
                && (!best.isValid() || Distance(m_text, anchor, candidate).isBelow(Distance(m_text, anchor, best))))
                best = candidate;
        }
        return best;
    }

private:
    QStringView m_text;
    Span m_before;
    Places m_at;
    Places m_after;
};

void place(QStringView text, Mention &mention, Span span)
{
    mention.span = span;
    // The match differs in case: take the document's spelling, because a mention's text must equal its span.
    const QStringView surface = text.sliced(span.beginUtf16, span.length());
    if (mention.text != surface) mention.text = surface.toString();
}

/// Places the mention closest to the anchor, or at its first occurrence if there is no anchor.
void placeNear(QStringView text, Mention &mention, Span anchor)
{
    if (mention.span.isValid()) return;
    const Places places(text, mention.text);
    if (!places.current().isValid()) return;
    place(text, mention, anchor.isValid() ? ClosestPlace(text, places).to(anchor) : places.current());
}

} // namespace

std::vector<Span> occurrences(QStringView text, QStringView needle)
{
    std::vector<Span> found;
    for (Places places(text, needle); places.current().isValid(); places.advance()) found.push_back(places.current());
    return found;
}

std::optional<Span> firstOccurrence(QStringView text, QStringView needle)
{
    const Span first = Places(text, needle).current();
    return first.isValid() ? std::optional(first) : std::nullopt;
}

std::optional<std::pair<Span, Span>> closestPair(QStringView text, QStringView subject, QStringView object)
{
    Places subjects(text, subject);
    if (!subjects.current().isValid()) return std::nullopt;
    const Places objects(text, object);
    if (!objects.current().isValid()) return std::nullopt;
    ClosestPlace closest(text, objects);
    std::optional<std::pair<Span, Span>> best;
    std::optional<Distance> least;
    for (; subjects.current().isValid(); subjects.advance()) {
        const Span candidate = subjects.current();
        const Span partner = closest.to(candidate);
        const Distance distance(text, candidate, partner);
        if (least && !distance.isBelow(*least)) continue;
        best = {candidate, partner};
        least = distance;
    }
    return best;
}

bool isTooMuchToAlign(QStringView text, std::span<const LabelledTriple> labels)
{
    qint64 mentions = 0;
    for (const LabelledTriple &label : labels) mentions += 2 + qint64(label.triple.qualifiers.size());
    // A few seconds of searching.
    constexpr qint64 most = 1LL << 31;
    return mentions > most / (text.size() + 1);
}

namespace {

/// The text with a sign in place of each unit of qualifiers' values that contain an end of the triple: in
/// “周迅在《如懿传》 中饰演如懿” the title is not where the part is. The same text if there are none.
QString withoutLongerValues(QStringView text, const Triple &triple)
{
    QString rest = text.toString();
    for (const Qualifier &qualifier : triple.qualifiers) {
        const QString &value = qualifier.value.text;
        const auto isPartOfValue = [&value](const Mention &end) {
            return !end.text.isEmpty() && end.text.size() < value.size() && value.contains(end.text);
        };
        if (!isPartOfValue(triple.subject) && !isPartOfValue(triple.object)) continue;
        for (const Span place : occurrences(text, value))
            std::fill_n(rest.begin() + place.beginUtf16, place.length(), QChar(QChar::ObjectReplacementCharacter));
    }
    return rest;
}

void alignEnds(QStringView text, Triple &triple)
{
    if (!triple.subject.span.isValid() && !triple.object.span.isValid()) {
        if (const auto pair = closestPair(text, triple.subject.text, triple.object.text)) {
            place(text, triple.subject, pair->first);
            place(text, triple.object, pair->second);
        }
    }
    placeNear(text, triple.subject, triple.object.span);
    placeNear(text, triple.object, triple.subject.span);
}

} // namespace

bool align(QStringView text, Triple &triple)
{
    if (!triple.qualifiers.empty()) {
        Triple apart = triple;
        alignEnds(withoutLongerValues(text, triple), apart);
        if (apart.isAligned()) triple = std::move(apart);
    }
    alignEnds(text, triple);
    const Span anchor = triple.object.span.isValid() ? triple.object.span : triple.subject.span;
    for (Qualifier &qualifier : triple.qualifiers) placeNear(text, qualifier.value, anchor);
    return triple.isAligned();
}

} // namespace spotter
