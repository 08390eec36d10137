// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/character_tokenizer.h"

#include "core/text/character_classes.h"
#include "core/text/code_points.h"
#include "core/text/messages.h"

#include <QVarLengthArray>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t basicPlaneSize = 0x10000;

} // namespace

Result<std::unique_ptr<CharacterTokenizer>> CharacterTokenizer::create(Vocabulary vocabulary)
{
    for (const QLatin1StringView needed : {"[PAD]"_L1, "[UNK]"_L1}) {
        if (vocabulary.idOf(QString(needed)) < 0)
            return failure(ErrorCode::Content,
                TextMessages::tr(
                    "The vocabulary lacks the entry %1; choose the vocabulary that was saved with the model")
                    .arg(needed));
    }
    return std::unique_ptr<CharacterTokenizer>(new CharacterTokenizer(std::move(vocabulary)));
}

CharacterTokenizer::CharacterTokenizer(Vocabulary vocabulary)
    : m_vocabulary(std::move(vocabulary)), m_matcher(m_vocabulary), m_basicPlaneIds(basicPlaneSize, -1),
      m_padId(m_vocabulary.idOf(u"[PAD]")), m_unknownId(m_vocabulary.idOf(u"[UNK]"))
{
    for (qsizetype id = 0; id < m_vocabulary.size(); ++id) {
        const QString &entry = m_vocabulary.entries()[size_t(id)];
        if (entry.size() == 1) m_basicPlaneIds[entry[0].unicode()] = qint32(id);
    }
}

qint32 CharacterTokenizer::idOfCharacter(char32_t character) const
{
    const qint32 id = character < basicPlaneSize ? m_basicPlaneIds[character]
                                                 : m_vocabulary.idOf(QStringView(QChar::fromUcs4(character)));
    return id < 0 ? m_unknownId : id;
}

void CharacterTokenizer::cutWord(QStringView word, qsizetype beginUtf16, TokenSequence &tokens) const
{
    for (qsizetype at = 0; at < word.size();) {
        PieceMatcher::Match match = m_matcher.longest(word.sliced(at), at > 0);
        if (match.id < 0) match = {m_unknownId, word[at].isHighSurrogate() ? 2 : 1};
        tokens.ids.push_back(match.id);
        tokens.spans.push_back({beginUtf16 + at, beginUtf16 + at + match.lengthUtf16});
        at += match.lengthUtf16;
    }
}

TokenSequence CharacterTokenizer::tokenize(QStringView text) const
{
    TokenSequence tokens;
    tokens.ids.reserve(size_t(text.size()));
    tokens.spans.reserve(size_t(text.size()));
    QVarLengthArray<QChar, 64> word;
    qsizetype wordBegin = 0;
    const auto endWord = [&] {
        if (!word.isEmpty()) cutWord(word, wordBegin, tokens);
        word.clear();
    };
    CodePointReader codePoints(text);
    while (codePoints.hasNext()) {
        const qsizetype begin = codePoints.offsetUtf16();
        const char32_t codePoint = codePoints.next();
        const CharacterKind kind = characterKind(codePoint);
        if (kind == CharacterKind::Letter) {
            if (word.isEmpty()) wordBegin = begin;
            for (const char16_t unit : QChar::fromUcs4(lowerCased(codePoint))) word.append(unit);
            continue;
        }
        endWord();
        if (kind == CharacterKind::Nothing) continue;
        tokens.ids.push_back(idOfCharacter(lowerCased(codePoint)));
        tokens.spans.push_back({begin, codePoints.offsetUtf16()});
    }
    endWord();
    return tokens;
}

} // namespace spotter
