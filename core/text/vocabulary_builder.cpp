// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/character_classes.h"
#include "core/text/character_tokenizer.h"
#include "core/text/code_points.h"
#include "core/text/piece_learner.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// A longer run of letters is not a word of a language: it is split into single letters.
constexpr qsizetype longestWordUtf16 = 40;
/// A piece below this multiple of the minimum count is seen too seldom outside of the words it was made for to be
/// worth an embedding; the words themselves need the minimum only.
constexpr qint64 pieceRarity = 4;

struct CharacterCount {
    char32_t character = 0;
    qint64 count = 0;
};

/// What a corpus is made of.
class Census {
public:
    Census();
    void add(QStringView text);

    /// By frequency, then code point; a–z and 0–9 whatever their count.
    [[nodiscard]] std::vector<CharacterCount> characters(qint64 minimumCount) const;
    [[nodiscard]] const QHash<QString, qint64> &words() const { return m_words; }

private:
    void endWord();

    std::vector<qint64> m_counts;
    QHash<QString, qint64> m_words;
    QString m_word;
};

Census::Census() : m_counts(size_t(QChar::LastValidCodePoint) + 1) { }

void Census::endWord()
{
    if (m_word.size() > 1 && m_word.size() <= longestWordUtf16) ++m_words[m_word];
    m_word.clear();
}

void Census::add(QStringView text)
{
    CodePointReader codePoints(text);
    while (codePoints.hasNext()) {
        const char32_t codePoint = lowerCased(codePoints.next());
        const CharacterKind kind = characterKind(codePoint);
        if (kind != CharacterKind::Nothing) ++m_counts[codePoint];
        if (kind == CharacterKind::Letter)
            m_word.append(QStringView(QChar::fromUcs4(codePoint)));
        else
            endWord();
    }
    endWord();
}

bool isAlwaysKept(char32_t character)
{
    return (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9');
}

std::vector<CharacterCount> Census::characters(qint64 minimumCount) const
{
    std::vector<CharacterCount> found;
    for (char32_t character = 0; character < m_counts.size(); ++character) {
        const qint64 count = m_counts[character];
        if ((count > 0 && count >= minimumCount) || isAlwaysKept(character)) found.push_back({character, count});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &CharacterCount::count);
    return found;
}

/// Learned pieces and whole words, the most frequent first, at most as many as there is room for.
std::vector<LearnedPiece> pieces(const QHash<QString, qint64> &words, qsizetype room, qint64 minimumCount)
{
    if (room <= 0) return {};
    std::vector<LearnedPiece> found = learnPieces(words, room, pieceRarity * minimumCount);
    QSet<QString> known;
    for (const LearnedPiece &piece : found) known.insert(piece.text);
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        if (word.value() >= minimumCount && !known.contains(word.key())) found.push_back({word.key(), word.value()});
    }
    std::ranges::sort(found, [](const LearnedPiece &a, const LearnedPiece &b) {
        return std::tie(b.count, a.text) < std::tie(a.count, b.text);
    });
    found.resize(std::min(found.size(), size_t(room)));
    return found;
}

} // namespace

Vocabulary CharacterTokenizer::buildVocabulary(const std::vector<QString> &texts, const VocabularyOptions &options)
{
    Census census;
    for (const QString &text : texts) census.add(text);
    std::vector<QString> entries{u"[PAD]"_s, u"[UNK]"_s, u"[MASK]"_s};
    const auto room = [&] { return options.maximumSize - qsizetype(entries.size()); };
    std::vector<QString> letters;
    for (const CharacterCount &found : census.characters(options.minimumCount)) {
        const QString character = QString::fromUcs4(&found.character, 1);
        const bool isLetter = characterKind(found.character) == CharacterKind::Letter;
        // A letter needs two places, and takes both or none.
        if (room() < qsizetype(letters.size()) + (isLetter ? 2 : 1)) continue;
        entries.push_back(character);
        if (isLetter) letters.push_back(u"##"_s + character);
    }
    entries.insert(entries.end(), letters.begin(), letters.end());
    for (const LearnedPiece &piece : pieces(census.words(), room(), options.minimumCount))
        entries.push_back(piece.text);
    return Vocabulary(std::move(entries));
}

} // namespace spotter
