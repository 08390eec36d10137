// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_boundaries.h"

#include "core/text/character_classes.h"

#include <QChar>

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace spotter {

namespace {

/// What a code point does to the word boundaries beside it.
enum class WordRole : quint8 {
    Other, ///< a word of its own, or none
    Letter,
    Digit,
    Connector, ///< "_": joins letters and digits
    BetweenLetters, ///< joins the letters on both sides of it
    BetweenDigits, ///< likewise digits: "1,000"
    BetweenBoth, ///< ".", of both
    Mark, ///< belongs to the character before it
    Invisible, ///< is passed over
};

/// Further marks and format characters in a row are taken for the end of the text: no language needs more, and a text
/// of nothing else would take long.
constexpr int mostPassedOver = 6;
constexpr qsizetype mostShownUtf16 = 60;

bool isColon(char32_t codePoint) { return codePoint == U':' || codePoint == 0xfe55 || codePoint == 0xff1a; }

WordRole lookedUpRole(char32_t codePoint)
{
    using enum WordRole;
    switch (u_getIntPropertyValue(UChar32(codePoint), UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
    case U_WB_HEBREW_LETTER:
        return isReadByCharacter(codePoint) ? Other : Letter;
    case U_WB_NUMERIC:
        return Digit;
    case U_WB_EXTENDNUMLET:
        return Connector;
    case U_WB_MIDLETTER:
        return isColon(codePoint) ? Other : BetweenLetters;
    case U_WB_MIDNUM:
    case U_WB_SINGLE_QUOTE:
        return BetweenDigits;
    case U_WB_MIDNUMLET:
        // The two typographic apostrophes.
        return codePoint == 0x2018 || codePoint == 0x2019 ? BetweenDigits : BetweenBoth;
    case U_WB_EXTEND:
    case U_WB_ZWJ:
        return Mark;
    case U_WB_FORMAT:
        return Invisible;
    default:
        return Other;
    }
}

constexpr auto rolesOfAscii = [] {
    std::array<WordRole, 0x80> roles{};
    for (char32_t c = U'0'; c <= U'9'; ++c) roles[c] = WordRole::Digit;
    for (char32_t c = U'a'; c <= U'z'; ++c) roles[c] = roles[c - U'a' + U'A'] = WordRole::Letter;
    for (const char32_t c : {U',', U';', U'\''}) roles[c] = WordRole::BetweenDigits;
    roles[U'.'] = WordRole::BetweenBoth;
    roles[U'_'] = WordRole::Connector;
    return roles;
}();

/// Most of a Chinese text, and of the signs in it.
bool isChinese(char32_t codePoint)
{
    return (codePoint >= 0x4e00 && codePoint <= 0x9fff) || (codePoint >= 0x3000 && codePoint <= 0x3020);
}

WordRole roleOf(char32_t codePoint)
{
    if (codePoint < rolesOfAscii.size()) return rolesOfAscii[codePoint];
    if (isChinese(codePoint)) return WordRole::Other;
    constexpr std::size_t remembered = 0x3000; // alphabets, their marks, and signs
    static const auto roles = [] {
        std::array<WordRole, remembered> looked{};
        for (char32_t c = 0; c < looked.size(); ++c) looked[c] = lookedUpRole(c);
        return looked;
    }();
    return codePoint < roles.size() ? roles[codePoint] : lookedUpRole(codePoint);
}

/// The code point at an offset, or the half of one.
char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    return unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()
        ? QChar::surrogateToUcs4(unit, text[at + 1])
        : unit.unicode();
}

/// Begin of the code point that ends at an offset.
qsizetype stepBack(QStringView text, qsizetype end)
{
    return end > 1 && text[end - 1].isLowSurrogate() && text[end - 2].isHighSurrogate() ? end - 2 : end - 1;
}

struct Neighbour {
    WordRole role = WordRole::Other; ///< Other where there is none
    qsizetype at = 0; ///< its begin or, looking forward, its end
};

/// What stands before an offset, its marks aside.
Neighbour before(QStringView text, qsizetype end)
{
    for (int passed = 0; end > 0 && passed < mostPassedOver; ++passed) {
        end = stepBack(text, end);
        const WordRole role = roleOf(codePointAt(text, end));
        if (role != WordRole::Mark && role != WordRole::Invisible) return {role, end};
    }
    return {};
}

/// What stands at an offset; only what is invisible is passed over, and marks too if wanted.
Neighbour behind(QStringView text, qsizetype at, bool passesMarks)
{
    for (int passed = 0; at < text.size() && passed < mostPassedOver; ++passed) {
        const char32_t codePoint = codePointAt(text, at);
        at += QChar::requiresSurrogates(codePoint) ? 2 : 1;
        const WordRole role = roleOf(codePoint);
        if (role != WordRole::Invisible && (role != WordRole::Mark || !passesMarks)) return {role, at};
    }
    return {};
}

bool isPartOfWord(WordRole role)
{
    return role == WordRole::Letter || role == WordRole::Digit || role == WordRole::Connector;
}

/// Whether a sign joins two of these.
bool joins(WordRole sign, WordRole sides)
{
    using enum WordRole;
    return (sides == Letter && (sign == BetweenLetters || sign == BetweenBoth))
        || (sides == Digit && (sign == BetweenDigits || sign == BetweenBoth));
}

} // namespace

bool isWordBoundary(QStringView text, qsizetype offsetUtf16)
{
    if (offsetUtf16 <= 0 || offsetUtf16 >= text.size()) return true;
    if (const char32_t unit = text[offsetUtf16].unicode();
        isChinese(unit) || (unit < rolesOfAscii.size() && rolesOfAscii[unit] == WordRole::Other))
        return true; // by far the most frequent
    if (text[offsetUtf16].isLowSurrogate() && text[offsetUtf16 - 1].isHighSurrogate()) return false;
    const Neighbour right = behind(text, offsetUtf16, false);
    if (right.role == WordRole::Other) return true;
    if (right.role == WordRole::Mark) return false;
    const Neighbour left = before(text, offsetUtf16);
    if (left.role == WordRole::Other) return true;
    if (isPartOfWord(left.role) && isPartOfWord(right.role)) return false;
    if (joins(right.role, left.role)) return behind(text, right.at, true).role != left.role;
    if (joins(left.role, right.role)) return before(text, left.at).role != right.role;
    return true;
}

bool isWholeWord(QStringView text, Span span)
{
    return isWordBoundary(text, span.beginUtf16) && isWordBoundary(text, span.endUtf16);
}

const Mention *mentionInsideWord(QStringView text, const Triple &triple)
{
    const auto isInside
        = [text](const Mention &mention) { return mention.span.isValid() && !isWholeWord(text, mention.span); };
    if (isInside(triple.subject)) return &triple.subject;
    if (isInside(triple.object)) return &triple.object;
    for (const Qualifier &qualifier : triple.qualifiers)
        if (isInside(qualifier.value)) return &qualifier.value;
    return nullptr;
}

QString wordAround(QStringView text, Span span)
{
    Span word{span.beginUtf16, std::min(span.endUtf16, text.size())};
    while (span.beginUtf16 - word.beginUtf16 < mostShownUtf16 && !isWordBoundary(text, word.beginUtf16))
        word.beginUtf16 = stepBack(text, word.beginUtf16);
    while (word.endUtf16 - span.endUtf16 < mostShownUtf16 && !isWordBoundary(text, word.endUtf16))
        word.endUtf16 += text[word.endUtf16].isHighSurrogate() && word.endUtf16 + 1 < text.size() ? 2 : 1;
    return text.sliced(word.beginUtf16, word.length()).toString();
}

} // namespace spotter
