// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pages/page_alignment.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <limits>
#include <ranges>
#include <span>
#include <utility>

namespace spotter {
namespace {

/// Matching sequences of these lengths that occur once on both sides hold the alignment; the shorter ones are looked
/// for only between longer ones. In letters.
constexpr std::array anchorLengths{24, 12, 6};
/// What is compared letter by letter between two anchors; larger gaps stay open if they have no anchor.
constexpr qsizetype mostCompared = 2 << 20;
/// Shorter left-overs would be found anywhere.
constexpr qsizetype shortestLeftOver = 4;

/// A code point as it is compared, and where it stands: units of its word or of the text.
struct Letter {
    char32_t code = 0;
    qsizetype beginUtf16 = 0;
    qsizetype endUtf16 = 0;
    qsizetype word = 0;
};

char32_t plainMark(char32_t code)
{
    switch (code) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
        return U'-';
    case 0x2018:
    case 0x2019:
        return U'\'';
    case 0x201C:
    case 0x201D:
        return U'"';
    default:
        return code;
    }
}

/// What does not count: white space, what is not seen, and what only modifies the letter before.
bool isIgnored(char32_t code)
{
    if (code < 0x80) return code <= 0x20 || code == 0x7F;
    const QChar::Category category = QChar::category(code);
    return QChar::isSpace(code) || category == QChar::Mark_NonSpacing || category == QChar::Other_Format
        || category == QChar::Other_Control;
}

void appendLetters(std::vector<Letter> &letters, QStringView text, qsizetype offset, qsizetype word)
{
    for (qsizetype i = 0; i < text.size();) {
        const bool isPair
            = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate(); // one code point
        const qsizetype length = isPair ? 2 : 1;
        const char32_t code = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode());
        if (code < 0x80) {
            if (!isIgnored(code)) letters.push_back({QChar::toLower(code), offset + i, offset + i + length, word});
        } else {
            const QString plain = text.sliced(i, length).toString().normalized(QString::NormalizationForm_KD).toLower();
            for (const char32_t part : plain.toUcs4())
                if (!isIgnored(part)) letters.push_back({plainMark(part), offset + i, offset + i + length, word});
        }
        i += length;
    }
}

/// Whether the letters found are the word: most of them, and beside each other. A hyphen at the end of the line is not
/// in the text.
bool isPlausible(std::span<const qsizetype> partners)
{
    const auto letters = qsizetype(partners.size());
    qsizetype found = 0;
    qsizetype first = std::numeric_limits<qsizetype>::max();
    qsizetype last = -1;
    for (const qsizetype partner : partners) {
        if (partner < 0) continue;
        ++found;
        first = std::min(first, partner);
        last = std::max(last, partner);
    }
    return found > 0 && letters - found <= letters / 3 && last - first < letters + letters / 4;
}

using Range = std::pair<qsizetype, qsizetype>;

/// Aligns two sequences of letters.
class Aligner {
public:
    Aligner(const std::vector<Letter> &page, const std::vector<Letter> &text)
        : m_page(page), m_text(text), m_partner(page.size(), -1)
    {
    }

    void alignAll() { align({0, qsizetype(m_page.size())}, {0, qsizetype(m_text.size())}, 0); }

    /// The text of a page is not always in the order of the page: a running head comes after the paragraph that the
    /// page break divides. What is left over is looked for in what is left of the text.
    void placeLeftOvers()
    {
        std::vector<bool> isTaken(m_text.size(), false);
        for (const qsizetype partner : m_partner)
            if (partner >= 0) isTaken[std::size_t(partner)] = true;
        for (qsizetype begin = 0; begin < qsizetype(m_page.size());) {
            qsizetype end = begin;
            while (end < qsizetype(m_page.size()) && m_partner[std::size_t(end)] < 0) ++end;
            if (end - begin >= shortestLeftOver) placeRun({begin, end}, isTaken);
            begin = std::max(end, begin + 1);
        }
    }

    [[nodiscard]] qsizetype partnerOf(std::size_t letter) const { return m_partner[letter]; }

    /// Words whose letters were matched by chance, inside other text, are free again.
    void dropImplausible()
    {
        for (std::size_t begin = 0; begin < m_page.size();) {
            std::size_t end = begin;
            while (end < m_page.size() && m_page[end].word == m_page[begin].word) ++end;
            const auto partners
                = std::ranges::subrange(m_partner.begin() + qsizetype(begin), m_partner.begin() + qsizetype(end));
            if (!isPlausible(std::span(partners))) std::ranges::fill(partners, -1);
            begin = end;
        }
    }

private:
    struct Anchor {
        qsizetype page = 0;
        qsizetype text = 0;
    };

    [[nodiscard]] bool isEqual(qsizetype page, qsizetype text, int length) const
    {
        for (int i = 0; i < length; ++i)
            if (m_page[std::size_t(page + i)].code != m_text[std::size_t(text + i)].code) return false;
        return true;
    }

    /// The positions of the sequences that occur once; −1 for those that occur more often.
    static QHash<quint64, qsizetype> onceIn(const std::vector<Letter> &letters, Range range, int length)
    {
        QHash<quint64, qsizetype> once;
        once.reserve(range.second - range.first);
        for (qsizetype i = range.first; i + length <= range.second; ++i) {
            quint64 key = 14695981039346656037U; // FNV-1a
            for (int k = 0; k < length; ++k) key = (key ^ letters[std::size_t(i + k)].code) * 1099511628211U;
            if (const auto place = once.find(key); place != once.end())
                *place = -1;
            else
                once.insert(key, i);
        }
        return once;
    }

    /// The longest chain of anchors that rise on both sides.
    static std::vector<Anchor> rising(const std::vector<Anchor> &anchors)
    {
        std::vector<std::size_t> ends; // of the chains of each length, the one that ends first in the text
        std::vector<qsizetype> before(anchors.size(), -1);
        for (std::size_t i = 0; i < anchors.size(); ++i) {
            const auto place = std::ranges::lower_bound(
                ends, anchors[i].text, {}, [&](std::size_t index) { return anchors[index].text; });
            if (place != ends.begin()) before[i] = qsizetype(*std::prev(place));
            if (place == ends.end())
                ends.push_back(i);
            else
                *place = i;
        }
        std::vector<Anchor> chain;
        for (qsizetype i = ends.empty() ? -1 : qsizetype(ends.back()); i >= 0; i = before[std::size_t(i)])
            chain.push_back(anchors[std::size_t(i)]);
        std::ranges::reverse(chain);
        return chain;
    }

    void align(Range page, Range text, std::size_t level)
    {
        const qsizetype pageLength = page.second - page.first;
        const qsizetype textLength = text.second - text.first;
        if (pageLength <= 0 || textLength <= 0) return;
        if (pageLength * textLength <= mostCompared) return compare(page, text);
        if (level >= anchorLengths.size()) return;
        const int length = anchorLengths[level];
        const auto onPage = onceIn(m_page, page, length);
        const auto inText = onceIn(m_text, text, length);
        std::vector<Anchor> anchors;
        for (const auto [key, place] : onPage.asKeyValueRange()) {
            const qsizetype other = inText.value(key, -1);
            if (place >= 0 && other >= 0 && isEqual(place, other, length)) anchors.push_back({place, other});
        }
        std::ranges::sort(anchors, {}, &Anchor::page);
        qsizetype nextPage = page.first;
        qsizetype nextText = text.first;
        for (const Anchor &anchor : rising(anchors)) {
            // Anchors overlap: of the letters of this one the first may have their partner already.
            const qsizetype skipped = std::max({nextPage - anchor.page, nextText - anchor.text, qsizetype(0)});
            if (skipped >= length) continue;
            align({nextPage, anchor.page + skipped}, {nextText, anchor.text + skipped}, level + 1);
            for (qsizetype i = skipped; i < length; ++i) m_partner[std::size_t(anchor.page + i)] = anchor.text + i;
            nextPage = anchor.page + length;
            nextText = anchor.text + length;
        }
        align({nextPage, page.second}, {nextText, text.second}, level + 1);
    }

    /// The common subsequence with the most letters, where a letter beside another one counts twice: a line that is on
    /// several pages is then found as a whole, in one place.
    void compare(Range page, Range text)
    {
        const auto rows = std::size_t(page.second - page.first);
        const auto columns = std::size_t(text.second - text.first);
        // For each pair of beginnings the best score, and the best of those that end in a match here.
        std::vector<int> above(columns + 1, 0);
        std::vector<int> row(columns + 1, 0);
        std::vector<int> matchAbove(columns + 1, 0);
        std::vector<int> matchHere(columns + 1, 0);
        enum : quint8 { Match = 1, SkipsPage = 2, Continues = 4 };
        std::vector<quint8> steps(rows * columns);
        for (std::size_t i = 0; i < rows; ++i) {
            const char32_t code = m_page[std::size_t(page.first) + i].code;
            for (std::size_t j = 0; j < columns; ++j) {
                quint8 step = 0;
                int match = 0;
                if (m_text[std::size_t(text.first) + j].code == code) {
                    const bool continues = matchAbove[j] > 0 && matchAbove[j] + 2 >= above[j] + 1;
                    match = continues ? matchAbove[j] + 2 : above[j] + 1;
                    if (continues) step = Continues;
                }
                matchHere[j + 1] = match;
                const int skipped = std::max(above[j + 1], row[j]);
                if (match > 0 && match >= skipped)
                    step = quint8(step | Match);
                else if (above[j + 1] >= row[j])
                    step = quint8(step | SkipsPage);
                row[j + 1] = std::max(match, skipped);
                steps[(i * columns) + j] = step;
            }
            std::swap(row, above);
            std::swap(matchHere, matchAbove);
            row[0] = 0;
        }
        bool isInRun = false; // the next match is the continuation of this one
        for (std::size_t i = rows, j = columns; i > 0 && j > 0;) {
            const quint8 step = steps[((i - 1) * columns) + j - 1];
            if (isInRun || (step & Match)) {
                m_partner[std::size_t(page.first) + i - 1] = text.first + qsizetype(j) - 1;
                isInRun = step & Continues;
                --i;
                --j;
            } else if (step & SkipsPage) {
                --i;
            } else {
                --j;
            }
        }
    }

    void placeRun(Range run, std::vector<bool> &isTaken)
    {
        const qsizetype length = run.second - run.first;
        for (qsizetype at = 0; at + length <= qsizetype(m_text.size()); ++at) {
            qsizetype same = 0;
            while (same < length && !isTaken[std::size_t(at + same)]
                && m_text[std::size_t(at + same)].code == m_page[std::size_t(run.first + same)].code)
                ++same;
            if (same < length) continue;
            for (qsizetype i = 0; i < length; ++i) {
                m_partner[std::size_t(run.first + i)] = at + i;
                isTaken[std::size_t(at + i)] = true;
            }
            return;
        }
    }

    const std::vector<Letter> &m_page;
    const std::vector<Letter> &m_text;
    std::vector<qsizetype> m_partner; ///< for each letter of the page that of the text; −1: none
};

} // namespace

std::vector<WordPlace> alignWords(const QStringList &words, QStringView text, Span part)
{
    std::vector<WordPlace> places;
    places.reserve(std::size_t(words.size()));
    std::vector<Letter> page;
    for (const QString &word : words) {
        appendLetters(page, word, 0, qsizetype(places.size()));
        places.emplace_back(std::size_t(word.size()));
    }
    if (!part.isValid()) return places;
    std::vector<Letter> letters;
    appendLetters(letters, text.sliced(part.beginUtf16, part.length()), part.beginUtf16, 0);
    Aligner aligner(page, letters);
    aligner.alignAll();
    aligner.dropImplausible();
    aligner.placeLeftOvers();
    aligner.dropImplausible();
    for (std::size_t i = 0; i < page.size(); ++i) {
        const qsizetype partner = aligner.partnerOf(i);
        if (partner < 0) continue;
        const Letter &found = letters[std::size_t(partner)];
        WordPlace &place = places[std::size_t(page[i].word)];
        for (qsizetype unit = page[i].beginUtf16; unit < page[i].endUtf16; ++unit) {
            Span &span = place[std::size_t(unit)];
            if (!span.isValid()) span = {found.beginUtf16, found.endUtf16};
            span.endUtf16 = std::max(span.endUtf16, found.endUtf16); // a ligature stands for several units
        }
    }
    return places;
}

} // namespace spotter
