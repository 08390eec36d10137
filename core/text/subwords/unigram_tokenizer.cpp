// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/subwords/unigram_tokenizer.h"

#include "core/text/code_points.h"
#include "core/text/messages.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace spotter {

namespace {

constexpr QChar blankMark(u'▁');

/// An unknown character scores this much less than the least probable piece (SentencePiece's kUnkPenalty).
constexpr double unknownPenalty = 10;

/// The best way to cut a word up to one of its units.
struct Arrival {
    double score = 0;
    qint32 piece = -1;
    qsizetype begin = -1; ///< of that piece; -1: no way
};

bool isSingleCharacter(QStringView piece)
{
    return piece.size() == 1 || (piece.size() == 2 && piece[0].isHighSurrogate() && piece[1].isLowSurrogate());
}

std::vector<qint32> usablePieces(const UnigramModel &model)
{
    std::vector<char> usable(size_t(model.pieces.size()), 1);
    for (const qint32 id : model.special) usable[size_t(id)] = 0;
    for (const qint32 id : model.barred) usable[size_t(id)] = 0;
    std::vector<qint32> ids;
    for (size_t id = 0; id < usable.size(); ++id)
        if (usable[id] != 0 && !model.pieces.entries()[id].isEmpty()) ids.push_back(qint32(id));
    return ids;
}

double leastScore(const UnigramModel &model)
{
    double least = 0;
    for (const double score : model.scores) least = std::min(least, score);
    return least;
}

bool isPiece(const UnigramModel &model, qint32 id) { return id >= 0 && id < model.pieces.size(); }

} // namespace

Result<std::unique_ptr<UnigramTokenizer>> UnigramTokenizer::create(UnigramModel model)
{
    const bool isWhole = model.pieces.size() > 0 && qsizetype(model.scores.size()) == model.pieces.size();
    const auto known = [&](qint32 id) { return isPiece(model, id); };
    if (!isWhole || !std::ranges::all_of(model.special, known) || !std::ranges::all_of(model.barred, known)
        || !known(model.begin) || !known(model.end) || !known(model.pad) || !known(model.unknown)
        || !std::ranges::all_of(model.scores, [](double score) { return std::isfinite(score); }))
        return failure(ErrorCode::Content, TextMessages::tr("its list of pieces is damaged"));
    return std::unique_ptr<UnigramTokenizer>(new UnigramTokenizer(std::move(model)));
}

UnigramTokenizer::UnigramTokenizer(UnigramModel model)
    : m_model(std::move(model)), m_trie(m_model.pieces.entries(), usablePieces(m_model)),
      m_unknownScore(leastScore(m_model) - unknownPenalty)
{
}

UnigramTokenizer::Marked UnigramTokenizer::mark(QStringView text) const
{
    const NormalizedText normalized = applySteps(text, m_model.steps);
    Marked marked;
    marked.text.text.reserve(normalized.text.size() + 1);
    marked.text.origins.reserve(normalized.origins.size() + 1);
    bool isFirst = true;
    const auto add = [&](qsizetype begin, qsizetype end) {
        if (begin == end) return;
        qsizetype wordBegin = marked.text.text.size();
        const QChar first = normalized.text[begin];
        const bool hasMark = first == blankMark || first == u' ';
        if (!hasMark && (m_model.prefix == BlankPrefix::Always || (m_model.prefix == BlankPrefix::First && isFirst))) {
            marked.text.text.append(blankMark);
            marked.text.origins.emplace_back();
        }
        isFirst = false;
        for (qsizetype at = begin; at < end; ++at) {
            const QChar unit = normalized.text[at] == u' ' ? blankMark : normalized.text[at];
            const qsizetype here = marked.text.text.size();
            if (m_model.splitsAtBlanks && unit == blankMark && here > wordBegin) {
                marked.words.push_back({wordBegin, here});
                wordBegin = here;
            }
            marked.text.text.append(unit);
            marked.text.origins.push_back(normalized.origins[size_t(at)]);
        }
        marked.words.push_back({wordBegin, marked.text.text.size()});
    };
    if (!m_model.splitsAtWhiteSpace) {
        add(0, normalized.text.size());
        return marked;
    }
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= normalized.text.size(); ++at) {
        if (at < normalized.text.size() && !normalized.text[at].isSpace()) continue;
        add(begin, at);
        begin = at + 1;
    }
    return marked;
}

void UnigramTokenizer::cutWord(const Marked &marked, Span word, TokenSequence &tokens) const
{
    const QStringView text = QStringView(marked.text.text).sliced(word.beginUtf16, word.length());
    std::vector<Arrival> arrivals(size_t(text.size()) + 1);
    CodePointReader codePoints(text);
    while (codePoints.hasNext()) {
        const qsizetype begin = codePoints.offsetUtf16();
        codePoints.next();
        const qsizetype next = codePoints.offsetUtf16();
        const double before = arrivals[size_t(begin)].score;
        // Of equal scores the one that was found first, whose last piece is the longest, wins.
        const auto arrive = [&](qsizetype end, qint32 piece, double score) {
            Arrival &arrival = arrivals[size_t(end)];
            if (arrival.begin < 0 || before + score > arrival.score) arrival = {before + score, piece, begin};
        };
        bool isKnown = false;
        m_trie.prefixesOf(text.sliced(begin), [&](qint32 piece, qsizetype length) {
            arrive(begin + length, piece, m_model.scores[size_t(piece)]);
            isKnown = isKnown || begin + length == next;
        });
        if (!isKnown) arrive(next, m_model.unknown, m_unknownScore);
    }
    const size_t first = tokens.ids.size();
    for (qsizetype end = text.size(); end > 0; end = arrivals[size_t(end)].begin) {
        const Arrival &arrival = arrivals[size_t(end)];
        tokens.ids.push_back(arrival.piece);
        const bool hasMark = text[arrival.begin] == blankMark;
        const qsizetype begin = arrival.begin + (hasMark ? 1 : 0);
        tokens.spans.push_back(
            begin == end ? Span() : marked.text.origin(word.beginUtf16 + begin, word.beginUtf16 + end));
    }
    std::ranges::reverse(tokens.ids.begin() + qsizetype(first), tokens.ids.end());
    std::ranges::reverse(tokens.spans.begin() + qsizetype(first), tokens.spans.end());
}

TokenSequence UnigramTokenizer::tokenize(QStringView text) const
{
    const Marked marked = mark(text);
    TokenSequence tokens;
    tokens.ids.reserve(marked.text.origins.size() + 2);
    tokens.spans.reserve(marked.text.origins.size() + 2);
    tokens.ids.push_back(m_model.begin);
    tokens.spans.emplace_back();
    for (const Span word : marked.words) cutWord(marked, word, tokens);
    tokens.ids.push_back(m_model.end);
    tokens.spans.emplace_back();
    return tokens;
}

std::vector<qint32> UnigramTokenizer::neededFor(const std::vector<QString> &texts) const
{
    const std::vector<QString> &pieces = m_model.pieces.entries();
    std::vector<char> needed(pieces.size(), 0);
    for (const qint32 id : m_model.special) needed[size_t(id)] = 1;
    for (const qint32 id : {m_model.begin, m_model.end, m_model.pad, m_model.unknown}) needed[size_t(id)] = 1;
    for (size_t id = 0; id < pieces.size(); ++id) {
        const QStringView piece = pieces[id];
        if (isSingleCharacter(piece) || (piece.startsWith(blankMark) && isSingleCharacter(piece.sliced(1))))
            needed[id] = 1;
    }
    for (const QString &text : texts) {
        const Marked marked = mark(text);
        for (const Span word : marked.words)
            for (qsizetype at = word.beginUtf16; at < word.endUtf16; ++at)
                m_trie.prefixesOf(QStringView(marked.text.text).sliced(at, word.endUtf16 - at),
                    [&](qint32 piece, qsizetype /*length*/) { needed[size_t(piece)] = 1; });
    }
    std::vector<qint32> ids;
    for (size_t id = 0; id < needed.size(); ++id)
        if (needed[id] != 0) ids.push_back(qint32(id));
    return ids;
}

UnigramModel withPieces(const UnigramModel &model, const std::vector<qint32> &kept)
{
    std::vector<qint32> renumbered(size_t(model.pieces.size()), -1);
    std::vector<QString> entries;
    UnigramModel result;
    for (const qint32 id : kept) {
        renumbered[size_t(id)] = qint32(entries.size());
        entries.push_back(model.pieces.entries()[size_t(id)]);
        result.scores.push_back(model.scores[size_t(id)]);
    }
    const auto renumber = [&](const std::vector<qint32> &ids) {
        std::vector<qint32> left;
        for (const qint32 id : ids)
            if (renumbered[size_t(id)] >= 0) left.push_back(renumbered[size_t(id)]);
        return left;
    };
    result.pieces = Vocabulary(std::move(entries));
    result.special = renumber(model.special);
    result.barred = renumber(model.barred);
    result.steps = model.steps;
    result.splitsAtWhiteSpace = model.splitsAtWhiteSpace;
    result.splitsAtBlanks = model.splitsAtBlanks;
    result.prefix = model.prefix;
    result.begin = renumbered[size_t(model.begin)];
    result.end = renumbered[size_t(model.end)];
    result.pad = renumbered[size_t(model.pad)];
    result.unknown = renumbered[size_t(model.unknown)];
    return result;
}

} // namespace spotter
