// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/piece_learner.h"

#include "core/text/code_points.h"

#include <QSet>

#include <algorithm>
#include <queue>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

using PieceId = quint32;
using Pair = std::pair<PieceId, PieceId>;

/// A word as a row of pieces.
struct CountedWord {
    std::vector<PieceId> pieces;
    qint64 count = 0;
};

struct Candidate {
    qint64 count = 0;
    Pair pair;

    /// The queue's top is the largest: the most frequent pair, of equals the one of the oldest pieces.
    friend bool operator<(const Candidate &a, const Candidate &b)
    {
        return a.count != b.count ? a.count < b.count : a.pair > b.pair;
    }
};

class Learner {
public:
    explicit Learner(const QHash<QString, qint64> &wordCounts);
    std::vector<LearnedPiece> run(qsizetype maximumPieces, qint64 minimumCount);

private:
    PieceId idOf(const QString &piece);
    void addWord(const QString &text, qint64 count);
    void change(Pair pair, qsizetype word, qint64 by);
    void join(Pair pair, PieceId joined);

    std::vector<QString> m_pieces;
    QHash<QString, PieceId> m_ids;
    std::vector<CountedWord> m_words;
    QHash<Pair, qint64> m_counts;
    QHash<Pair, std::vector<qsizetype>> m_wordsOfPair; ///< may name a word that lost the pair, or one twice
    QSet<Pair> m_grown; ///< pairs whose count rose in the current step
    std::priority_queue<Candidate> m_queue; ///< counts may be out of date: checked when taken
};

Learner::Learner(const QHash<QString, qint64> &wordCounts)
{
    QStringList texts = wordCounts.keys();
    std::ranges::sort(texts); // a hash has no order of its own
    m_words.reserve(size_t(texts.size()));
    for (const QString &text : std::as_const(texts)) addWord(text, wordCounts.value(text));
    for (auto pair = m_counts.cbegin(); pair != m_counts.cend(); ++pair) m_queue.push({pair.value(), pair.key()});
}

PieceId Learner::idOf(const QString &piece)
{
    const auto known = m_ids.constFind(piece);
    if (known != m_ids.cend()) return *known;
    const auto id = PieceId(m_pieces.size());
    m_pieces.push_back(piece);
    m_ids.insert(piece, id);
    return id;
}

void Learner::addWord(const QString &text, qint64 count)
{
    CountedWord word{.pieces = {}, .count = count};
    CodePointReader letters(text);
    while (letters.hasNext()) {
        const char32_t letter = letters.next();
        const QString piece = QString::fromUcs4(&letter, 1);
        word.pieces.push_back(idOf(word.pieces.empty() ? piece : u"##"_s + piece));
    }
    const auto index = qsizetype(m_words.size());
    for (size_t i = 1; i < word.pieces.size(); ++i) change({word.pieces[i - 1], word.pieces[i]}, index, count);
    m_words.push_back(std::move(word));
}

void Learner::change(Pair pair, qsizetype word, qint64 by)
{
    m_counts[pair] += by;
    if (by <= 0) return;
    m_grown.insert(pair);
    std::vector<qsizetype> &words = m_wordsOfPair[pair];
    if (words.empty() || words.back() != word) words.push_back(word);
}

void Learner::join(Pair pair, PieceId joined)
{
    const std::vector<qsizetype> affected = m_wordsOfPair.take(pair);
    for (const qsizetype index : affected) {
        CountedWord &word = m_words[size_t(index)];
        std::vector<PieceId> &pieces = word.pieces;
        for (size_t i = 0; i + 1 < pieces.size(); ++i) {
            if (pieces[i] != pair.first || pieces[i + 1] != pair.second) continue;
            if (i > 0) {
                change({pieces[i - 1], pair.first}, index, -word.count);
                change({pieces[i - 1], joined}, index, word.count);
            }
            if (i + 2 < pieces.size()) {
                change({pair.second, pieces[i + 2]}, index, -word.count);
                change({joined, pieces[i + 2]}, index, word.count);
            }
            pieces[i] = joined;
            pieces.erase(pieces.begin() + qsizetype(i) + 1);
        }
    }
    m_counts.remove(pair);
}

std::vector<LearnedPiece> Learner::run(qsizetype maximumPieces, qint64 minimumCount)
{
    std::vector<LearnedPiece> learned;
    while (qsizetype(learned.size()) < maximumPieces && !m_queue.empty()) {
        const Candidate best = m_queue.top();
        m_queue.pop();
        const qint64 count = m_counts.value(best.pair, 0);
        if (count < minimumCount) continue;
        if (count != best.count) {
            m_queue.push({count, best.pair});
            continue;
        }
        const QString text = m_pieces[best.pair.first] + m_pieces[best.pair.second].sliced(2);
        // Different pairs may give the same text (a+bc, ab+c): one piece, joined from both.
        if (!m_ids.contains(text)) learned.push_back({text, count});
        m_grown.clear();
        join(best.pair, idOf(text));
        for (const Pair &pair : std::as_const(m_grown)) m_queue.push({m_counts.value(pair), pair});
    }
    return learned;
}

} // namespace

std::vector<LearnedPiece> learnPieces(
    const QHash<QString, qint64> &wordCounts, qsizetype maximumPieces, qint64 minimumCount)
{
    return Learner(wordCounts).run(maximumPieces, std::max<qint64>(1, minimumCount));
}

} // namespace spotter
