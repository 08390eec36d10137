// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/token_layout.h"

#include "core/text/character_classes.h"

#include <algorithm>

namespace spotter {

namespace {

/// The begins and ends of entities, each sorted.
struct Edges {
    std::vector<qsizetype> begins;
    std::vector<qsizetype> ends;
    std::vector<qsizetype> all;

    explicit Edges(const std::vector<Entity> &entities)
    {
        for (const Entity &entity : entities) {
            begins.push_back(entity.span.beginUtf16);
            ends.push_back(entity.span.endUtf16);
        }
        std::ranges::sort(begins);
        std::ranges::sort(ends);
        std::ranges::set_union(begins, ends, std::back_inserter(all));
    }

    /// Whether an entity begins in [begin, end) or ends in (begin, end].
    [[nodiscard]] bool touch(Span gap) const
    {
        const auto first = std::ranges::lower_bound(begins, gap.beginUtf16);
        const auto last = std::ranges::upper_bound(ends, gap.beginUtf16);
        return (first != begins.end() && *first < gap.endUtf16) || (last != ends.end() && *last <= gap.endUtf16);
    }
    /// Splits a span at the edges inside it and adds the pieces.
    void cut(Span span, std::vector<Span> &pieces) const
    {
        qsizetype begin = span.beginUtf16;
        for (auto edge = std::ranges::upper_bound(all, begin); edge != all.end() && *edge < span.endUtf16; ++edge) {
            if (*edge == begin) continue;
            pieces.push_back({begin, *edge});
            begin = *edge;
        }
        pieces.push_back({begin, span.endUtf16});
    }
};

std::vector<Span> betweenSpaces(QStringView text)
{
    std::vector<Span> tokens;
    qsizetype begin = -1;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool space = at == text.size() || text[at].isSpace();
        if (space && begin >= 0) tokens.push_back({begin, at});
        if (space) begin = -1;
        if (!space && begin < 0) begin = at;
    }
    return tokens;
}

/// Whether a piece of a text split at spaces still contains a punctuation mark that tokenizers would separate.
bool holdsSign(QStringView token, bool endsLine)
{
    if (token.size() == 1) return false;
    const auto isWide = [](QChar c) { return (c.unicode() >> 8) == 0x30 ? c < u'\u3040' : (c.unicode() >> 8) == 0xFF; };
    if (std::ranges::any_of(token, isWide)) return true;
    return QStringView(u",;!?").contains(token.back()) || (endsLine && token.back() == u'.');
}

/// Whether a text consists of tokens joined by single spaces, and lines joined by line feeds.
bool isJoined(QStringView text, const std::vector<Span> &tokens, const Edges &edges)
{
    if (tokens.size() < 2 || tokens.front().beginUtf16 != 0 || tokens.back().endUtf16 != text.size()) return false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Span token = tokens[i];
        bool endsLine = i + 1 == tokens.size();
        if (!endsLine) {
            const QChar gap = text[token.endUtf16];
            if (tokens[i + 1].beginUtf16 != token.endUtf16 + 1 || (gap != u' ' && gap != u'\n')) return false;
            endsLine = gap == u'\n';
        }
        if (holdsSign(text.sliced(token.beginUtf16, token.length()), endsLine)) return false;
    }
    const auto fits = [&tokens](qsizetype edge, auto member) {
        const auto found = std::ranges::lower_bound(tokens, edge, {}, member);
        return found != tokens.end() && std::invoke(member, *found) == edge;
    };
    return std::ranges::all_of(edges.begins, [&](qsizetype edge) { return fits(edge, &Span::beginUtf16); })
        && std::ranges::all_of(edges.ends, [&](qsizetype edge) { return fits(edge, &Span::endUtf16); });
}

/// Words, with each CJK character and each punctuation mark as a token of its own, including following marks and
/// joiners.
std::vector<Span> words(QStringView text)
{
    std::vector<Span> tokens;
    bool inWord = false;
    bool joined = false; // by a zero-width joiner
    CodePointReader reader(text);
    while (reader.hasNext()) {
        const qsizetype begin = reader.offsetUtf16();
        const char32_t c = reader.next();
        const bool touches = !tokens.empty() && tokens.back().endUtf16 == begin;
        const bool letter = QChar::isLetterOrNumber(c) && !isBertChinese(c)
            && (QChar::isNumber(c) || characterKind(c) == CharacterKind::Letter);
        const bool mark = QChar::isMark(c) || QChar::category(c) == QChar::Other_Format;
        if (QChar::isSpace(c)) {
            inWord = false;
        } else if (touches && (mark || joined || (letter && inWord))) {
            tokens.back().endUtf16 = reader.offsetUtf16();
        } else {
            tokens.push_back({begin, reader.offsetUtf16()});
            inWord = letter;
        }
        constexpr char32_t zeroWidthJoiner = 0x200D;
        joined = c == zeroWidthJoiner;
    }
    return tokens;
}

/// Makes tokens of the white space between two tokens where needed.
void fillGap(QStringView text, Span gap, const Edges &edges, WhiteSpace whiteSpace, std::vector<Span> &tokens)
{
    if (!gap.isValid()) return;
    const bool touched = edges.touch(gap);
    if (whiteSpace == WhiteSpace::BetweenTokens) {
        if (touched) edges.cut(gap, tokens);
        return;
    }
    const Span first{gap.beginUtf16, gap.beginUtf16 + 1};
    const bool follows = gap.beginUtf16 > 0 && text[gap.beginUtf16] == u' ' && !edges.touch(first);
    if (follows) ++gap.beginUtf16;
    if (gap.isValid()) edges.cut(gap, tokens);
}

std::vector<Span> baseTokens(const Document &document, const Edges &edges, const CodePointMap &map)
{
    if (document.metadata.contains(tokensKey)) {
        if (auto kept = tokensFromOffsets(document.metadata.value(tokensKey), map)) return std::move(*kept);
    }
    std::vector<Span> tokens = betweenSpaces(document.text);
    return isJoined(document.text, tokens, edges) ? tokens : words(document.text);
}

} // namespace

std::vector<Span> tokensOf(
    const Document &document, const std::vector<Entity> &entities, const CodePointMap &map, WhiteSpace whiteSpace)
{
    const Edges edges(entities);
    const QStringView text = document.text;
    std::vector<Span> tokens;
    qsizetype end = 0;
    for (const Span token : baseTokens(document, edges, map)) {
        fillGap(text, {end, token.beginUtf16}, edges, whiteSpace, tokens);
        edges.cut(token, tokens);
        end = token.endUtf16;
    }
    fillGap(text, {end, text.size()}, edges, whiteSpace, tokens);
    return tokens;
}

void keepTokens(Document &document, const std::vector<Span> &tokens, const std::vector<Entity> &entities)
{
    const CodePointMap map(document.text);
    document.metadata.remove(tokensKey);
    if (tokensOf(document, entities, map, WhiteSpace::BetweenTokens) == tokens) return;
    document.metadata.insert(tokensKey, tokenOffsets(tokens, map));
}

QJsonArray tokenOffsets(const std::vector<Span> &tokens, const CodePointMap &map)
{
    QJsonArray offsets;
    for (const Span token : tokens) {
        offsets.append(qint64(map.toCodePoint(token.beginUtf16)));
        offsets.append(qint64(map.toCodePoint(token.endUtf16)));
    }
    return offsets;
}

std::optional<std::vector<Span>> tokensFromOffsets(const QJsonValue &offsets, const CodePointMap &map)
{
    if (!offsets.isArray()) return std::nullopt;
    const QJsonArray list = offsets.toArray();
    if (list.size() % 2 != 0) return std::nullopt;
    std::vector<Span> tokens;
    tokens.reserve(std::size_t(list.size() / 2));
    for (qsizetype i = 0; i < list.size(); i += 2) {
        const Span token = map.spanFromCodePoints(list[i].toInteger(-1), list[i + 1].toInteger(-1));
        if (!token.isValid() || (!tokens.empty() && token.beginUtf16 < tokens.back().endUtf16)) return std::nullopt;
        tokens.push_back(token);
    }
    return tokens;
}

std::optional<std::vector<Span>> findTokens(QStringView text, const QStringList &tokens)
{
    std::vector<Span> found;
    found.reserve(std::size_t(tokens.size()));
    qsizetype at = 0;
    for (const QString &token : tokens) {
        // Each position is visited once: a token that begins with white space must directly follow the previous one.
        const bool skips = !token.isEmpty() && !token.front().isSpace();
        while (skips && at < text.size() && text[at].isSpace()) ++at;
        if (!text.sliced(at).startsWith(token)) return std::nullopt;
        found.push_back({at, at + token.size()});
        at += token.size();
    }
    const QStringView rest = text.sliced(at);
    if (!std::ranges::all_of(rest, [](QChar c) { return c.isSpace(); })) return std::nullopt;
    return found;
}

TokenSpan tokenSpan(const std::vector<Span> &tokens, Span span)
{
    const auto first = std::ranges::lower_bound(tokens, span.beginUtf16, {}, &Span::beginUtf16);
    const auto last = std::ranges::lower_bound(first, tokens.end(), span.endUtf16, {}, &Span::endUtf16);
    Q_ASSERT(first != tokens.end() && first->beginUtf16 == span.beginUtf16);
    Q_ASSERT(last != tokens.end() && last->endUtf16 == span.endUtf16);
    return {first - tokens.begin(), last - tokens.begin() + 1};
}

std::vector<qsizetype> tokenLines(
    QStringView text, const std::vector<Span> &tokens, const std::vector<TokenSpan> &uncut)
{
    std::vector<int> crossing(tokens.size() + 1); // difference array: stretches over the gap before each token
    for (const TokenSpan stretch : uncut) {
        ++crossing[std::size_t(stretch.first) + 1];
        --crossing[std::size_t(stretch.last)];
    }
    std::vector<qsizetype> counts;
    int over = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        over += crossing[i];
        const qsizetype gapBegin = i == 0 ? 0 : tokens[i - 1].endUtf16;
        const QStringView gap = text.sliced(gapBegin, tokens[i].beginUtf16 - gapBegin);
        if (i == 0 || (over == 0 && gap.contains(u'\n'))) counts.push_back(0);
        ++counts.back();
    }
    return counts;
}

} // namespace spotter
