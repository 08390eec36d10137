// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/words.h"

#include "core/text/character_classes.h"
#include "core/text/code_points.h"

namespace spotter {

namespace {

WordShape shapeOfSingle(char32_t codePoint)
{
    if (QChar::isDigit(codePoint)) return WordShape::Digit;
    return QChar::isLetter(codePoint) ? WordShape::Ideograph : WordShape::Sign;
}

} // namespace

std::vector<Word> wordsOf(const QString &text)
{
    std::vector<Word> words;
    bool inWord = false;
    CodePointReader codePoints(text);
    while (codePoints.hasNext()) {
        const qsizetype begin = codePoints.offsetUtf16();
        const char32_t codePoint = codePoints.next();
        const CharacterKind kind = characterKind(codePoint);
        const bool continues = inWord && kind == CharacterKind::Letter;
        inWord = kind == CharacterKind::Letter;
        if (kind == CharacterKind::Nothing) continue;
        if (!continues) {
            const WordShape letters = QChar::isUpper(codePoint) ? WordShape::Capitalised : WordShape::Lower;
            words.push_back({{begin, begin}, {}, inWord ? letters : shapeOfSingle(codePoint)});
        }
        words.back().span.endUtf16 = codePoints.offsetUtf16();
        words.back().text += QChar::fromUcs4(lowerCased(codePoint));
    }
    return words;
}

} // namespace spotter
