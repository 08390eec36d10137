// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/character_classes.h"

#include <QChar>

namespace spotter {

namespace {

bool isAsciiLetter(char32_t codePoint) { return (codePoint | 0x20) >= U'a' && (codePoint | 0x20) <= U'z'; }

} // namespace

bool isReadByCharacter(char32_t codePoint)
{
    switch (QChar::script(codePoint)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return false;
    }
}

CharacterKind characterKind(char32_t codePoint)
{
    using enum CharacterKind;
    if (codePoint < 0x80) {
        if (codePoint <= 0x20 || codePoint == 0x7f) return Nothing;
        return isAsciiLetter(codePoint) ? Letter : Single;
    }
    switch (QChar::category(codePoint)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
        return Nothing;
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
        return isReadByCharacter(codePoint) ? Single : Letter;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return Letter;
    default:
        return Single;
    }
}

char32_t lowerCased(char32_t codePoint)
{
    if (codePoint < 0x80) return codePoint >= U'A' && codePoint <= U'Z' ? codePoint + 0x20 : codePoint;
    const char32_t lower = QChar::toLower(codePoint);
    return QChar::requiresSurrogates(lower) == QChar::requiresSurrogates(codePoint) ? lower : codePoint;
}

bool isBertChinese(char32_t codePoint)
{
    const auto within = [codePoint](char32_t first, char32_t last) { return codePoint >= first && codePoint <= last; };
    return within(0x4e00, 0x9fff) || within(0x3400, 0x4dbf) || within(0x20000, 0x2a6df) || within(0x2a700, 0x2b73f)
        || within(0x2b740, 0x2b81f) || within(0x2b920, 0x2ceaf) || within(0xf900, 0xfaff) || within(0x2f800, 0x2fa1f);
}

bool isBertPunctuation(char32_t codePoint)
{
    if (codePoint < 0x80)
        return codePoint > 0x20 && codePoint < 0x7f && !isAsciiLetter(codePoint)
            && !(codePoint >= U'0' && codePoint <= U'9');
    return QChar::isPunct(codePoint);
}

} // namespace spotter
