// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/subwords/byte_pair_tokenizer.h"

#include "core/text/code_points.h"
#include "core/text/messages.h"

#include <QRegularExpression>

#include <algorithm>
#include <queue>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// Bytes that are printable characters in Latin-1 are those; the others follow from U+0100 on, in their order.
std::array<char16_t, 256> byteCharacters()
{
    std::array<char16_t, 256> characters{};
    char16_t next = 0x100;
    for (size_t byte = 0; byte < characters.size(); ++byte) {
        const bool isPrintable
            = (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || (byte >= 0xae && byte <= 0xff);
        characters[byte] = isPrintable ? char16_t(byte) : next++;
    }
    return characters;
}

quint64 keyOf(qint32 left, qint32 right) { return quint64(quint32(left)) << 32 | quint32(right); }

/// White space at the end of a run belongs to the word that follows.
const QRegularExpression &wordPattern()
{
    static const QRegularExpression pattern(
        uR"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// The bytes of a word, and where each is from.
struct Bytes {
    std::vector<uchar> values;
    std::vector<Span> origins; ///< of the character that the byte is of
};

Bytes bytesOf(const NormalizedText &text, Span word)
{
    Bytes bytes;
    CodePointReader codePoints(QStringView(text.text).sliced(word.beginUtf16, word.length()));
    while (codePoints.hasNext()) {
        const qsizetype begin = word.beginUtf16 + codePoints.offsetUtf16();
        codePoints.next();
        const qsizetype end = word.beginUtf16 + codePoints.offsetUtf16();
        const QByteArray utf8 = QStringView(text.text).sliced(begin, end - begin).toUtf8();
        for (const char byte : utf8) {
            bytes.values.push_back(uchar(byte));
            bytes.origins.push_back(text.origin(begin, end));
        }
    }
    return bytes;
}

/// A piece of a word while its pieces are joined: a node of a list in which a joined one drops out.
struct Node {
    qint32 piece = -1; ///< -1: joined to the one before it
    qsizetype previous = -1;
    qsizetype next = -1;
    qsizetype begin = 0; ///< bytes
    qsizetype end = 0;
};

/// Two neighbours that may be joined, unless one of them has been joined to another since.
struct Candidate {
    qint32 rank = 0;
    qsizetype left = 0;
    qint32 leftPiece = -1;
    qint32 rightPiece = -1;
    qint32 joined = -1;

    /// The first in the queue: the first merge, and of the same the first in the text.
    friend bool operator<(const Candidate &a, const Candidate &b)
    {
        return a.rank != b.rank ? a.rank > b.rank : a.left > b.left;
    }
};

/// The part of the original text that these bytes stand for, without blanks at its ends.
Span originOf(const Bytes &bytes, qsizetype begin, qsizetype end)
{
    while (begin < end && bytes.values[size_t(begin)] == ' ') ++begin;
    while (begin < end && bytes.values[size_t(end - 1)] == ' ') --end;
    if (begin == end) return {};
    return {bytes.origins[size_t(begin)].beginUtf16, bytes.origins[size_t(end - 1)].endUtf16};
}

} // namespace

Result<std::unique_ptr<BytePairTokenizer>> BytePairTokenizer::create(BytePairModel model)
{
    const auto known = [&](qint32 id) { return id >= 0 && id < model.pieces.size(); };
    const auto &entries = model.pieces.entries();
    const bool isSound = std::ranges::all_of(model.special, known) && known(model.begin) && known(model.end)
        && known(model.pad) && known(model.unknown)
        && std::ranges::all_of(model.merges, [&](const std::pair<qint32, qint32> &pair) {
               return known(pair.first) && known(pair.second)
                   && model.pieces.idOf(entries[size_t(pair.first)] + entries[size_t(pair.second)]) >= 0;
           });
    if (!isSound) return failure(ErrorCode::Content, TextMessages::tr("its list of pieces is damaged"));
    return std::unique_ptr<BytePairTokenizer>(new BytePairTokenizer(std::move(model)));
}

BytePairTokenizer::BytePairTokenizer(BytePairModel model) : m_model(std::move(model))
{
    const auto characters = byteCharacters();
    for (size_t byte = 0; byte < m_bytes.size(); ++byte) {
        const qint32 id = m_model.pieces.idOf(QStringView(&characters[byte], 1));
        m_bytes[byte] = id < 0 ? m_model.unknown : id;
    }
    const auto &entries = m_model.pieces.entries();
    m_joins.reserve(m_model.merges.size());
    for (size_t rank = 0; rank < m_model.merges.size(); ++rank) {
        const auto [left, right] = m_model.merges[rank];
        const qint32 joined = m_model.pieces.idOf(entries[size_t(left)] + entries[size_t(right)]);
        m_joins.try_emplace(keyOf(left, right), Join{qint32(rank), joined});
    }
}

const BytePairTokenizer::Join *BytePairTokenizer::joinOf(qint32 left, qint32 right) const
{
    const auto found = m_joins.find(keyOf(left, right));
    return found == m_joins.end() ? nullptr : &found->second;
}

void BytePairTokenizer::cutWord(const NormalizedText &text, Span word, TokenSequence &tokens) const
{
    const Bytes bytes = bytesOf(text, word);
    const auto count = qsizetype(bytes.values.size());
    std::vector<Node> nodes(static_cast<size_t>(count));
    std::priority_queue<Candidate> candidates;
    const auto consider = [&](qsizetype left) {
        if (left < 0 || nodes[size_t(left)].next < 0) return;
        const qint32 first = nodes[size_t(left)].piece;
        const qint32 second = nodes[size_t(nodes[size_t(left)].next)].piece;
        if (const Join *const join = joinOf(first, second))
            candidates.push({join->rank, left, first, second, join->piece});
    };
    for (qsizetype i = 0; i < count; ++i)
        nodes[size_t(i)] = {m_bytes[bytes.values[size_t(i)]], i - 1, i + 1 < count ? i + 1 : -1, i, i + 1};
    for (qsizetype i = 0; i < count; ++i) consider(i);
    while (!candidates.empty()) {
        const Candidate best = candidates.top();
        candidates.pop();
        Node &left = nodes[size_t(best.left)];
        if (left.piece != best.leftPiece || left.next < 0) continue;
        Node &right = nodes[size_t(left.next)];
        if (right.piece != best.rightPiece) continue;
        left.piece = best.joined;
        left.end = right.end;
        left.next = right.next;
        right.piece = -1;
        if (left.next >= 0) nodes[size_t(left.next)].previous = best.left;
        consider(left.previous);
        consider(best.left);
    }
    for (qsizetype i = 0; i >= 0 && i < count; i = nodes[size_t(i)].next) {
        tokens.ids.push_back(nodes[size_t(i)].piece);
        tokens.spans.push_back(originOf(bytes, nodes[size_t(i)].begin, nodes[size_t(i)].end));
    }
}

TokenSequence BytePairTokenizer::tokenize(QStringView text) const
{
    NormalizedText normalized = applySteps(text, m_model.steps);
    if (m_model.addsBlank && !normalized.text.isEmpty() && normalized.text[0] != u' ') {
        normalized.text.prepend(u' ');
        normalized.origins.insert(normalized.origins.begin(), Span());
    }
    TokenSequence tokens;
    tokens.ids.push_back(m_model.begin);
    tokens.spans.emplace_back();
    auto words = wordPattern().globalMatch(normalized.text);
    while (words.hasNext()) {
        const QRegularExpressionMatch match = words.next();
        cutWord(normalized, {match.capturedStart(), match.capturedEnd()}, tokens);
    }
    tokens.ids.push_back(m_model.end);
    tokens.spans.emplace_back();
    return tokens;
}

} // namespace spotter
