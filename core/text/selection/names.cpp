// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/selection/names.h"

#include "core/text/mention_edges.h"

#include <QString>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// No name is longer; bounds the work in texts such as base64.
constexpr qsizetype longestNameUtf16 = 200;

constexpr QStringView bracketsThatOpen = u"([{<（［｛〈《「『【〔“‘";
constexpr QStringView bracketsThatClose = u")]}>）］｝〉》」』】〕”’";

/// Characters that write the sounds of foreign names. A dictionary has only the most frequent of these names; one with
/// a middle dot is put together from these characters on both sides of the dot.
constexpr QStringView soundsOfNames = u"阿埃艾爱安昂奥巴白拜班邦包保鲍贝本比彼毕别宾波玻伯博勃布采查昌楚茨达戴丹道德登"
                                      u"邓迪蒂丁东杜敦多厄恩尔耳法凡范菲费芬"
                                      u"冯夫弗福富盖甘冈高戈哥格葛根古瓜圭哈海汉汗豪赫黑亨洪胡华怀惠霍基吉季加贾简姜杰"
                                      u"金津京久卡开凯坎康考柯科克肯孔库夸奎昆"
                                      u"拉莱赖兰郎劳勒雷蕾黎里理利莉力丽廉林琳柳龙隆卢鲁路露伦罗洛吕马玛麦曼芒毛梅门蒙"
                                      u"米密敏缪摩莫默姆木穆纳娜乃南瑙内尼妮涅"
                                      u"宁牛纽努诺欧帕潘庞培佩彭皮平珀坡普齐奇契恰钱乔切琴丘屈热仁荣茹瑞若萨塞赛桑瑟森"
                                      u"莎沙珊山尚绍舍申生圣施诗史什舒朔斯丝松"
                                      u"苏索塔泰坦唐汤陶特藤提图托瓦万旺威韦维魏温文翁沃乌伍武西希锡席夏香肖谢辛欣休许"
                                      u"雪亚雅扬杨耶叶伊易英尤雨约泽扎詹张章珍芝兹"
                                      u"佐贡";
constexpr qsizetype longestPartOfName = 12;

struct CloseIterator {
    void operator()(UBreakIterator *iterator) const { ubrk_close(iterator); }
};

char32_t characterAt(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    return unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()
        ? QChar::surrogateToUcs4(unit, text[at + 1])
        : unit.unicode();
}

qsizetype lengthAt(QStringView text, qsizetype at) { return QChar::requiresSurrogates(characterAt(text, at)) ? 2 : 1; }

/// The begin of the character that the offset is in.
qsizetype characterBegin(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate() ? at - 1 : at;
}

/// The begin of the character before an offset, its marks passed over; -1 if there is none.
qsizetype letterBefore(QStringView text, qsizetype end)
{
    const qsizetype least = end - 8; // no letter has more marks
    while (end > 0 && end > least) {
        end = characterBegin(text, end - 1);
        if (!QChar::isMark(characterAt(text, end))) return end;
    }
    return -1;
}

bool isLetterOrDigit(char32_t character)
{
    return QChar::isLetterOrNumber(character) && QChar::category(character) != QChar::Number_Other;
}

bool isEmoji(char32_t character)
{
    return character > 0x2000 && QChar::category(character) != QChar::Other_NotAssigned
        && (u_hasBinaryProperty(UChar32(character), UCHAR_EXTENDED_PICTOGRAPHIC) != 0
            || u_hasBinaryProperty(UChar32(character), UCHAR_EMOJI_PRESENTATION) != 0);
}

bool isReadByDictionary(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return character == 0x30fc; // the mark of a long vowel, which has no script of its own
    }
}

bool isPartOfName(char32_t character) { return isLetterOrDigit(character) || isEmoji(character); }

bool isAlphabetic(char32_t character) { return isLetterOrDigit(character) && !isReadByDictionary(character); }

bool isDash(QChar unit)
{
    return unit == u'-' || unit == u'/' || unit == QChar(0x2010) || unit == QChar(0x2011) || unit == QChar(0x2013)
        || unit == QChar(0x05be);
}

bool isApostrophe(QChar unit) { return unit == u'\'' || unit == QChar(0x2019); }

/// The dots within Chinese and Catalan names.
bool isMiddleDot(QChar unit) { return unit == QChar(0x00b7) || unit == QChar(0x2027) || unit == QChar(0x2022); }

/// The dots within Japanese names, which also separate the items of a list.
bool isKatakanaDot(QChar unit) { return unit == QChar(0x30fb) || unit == QChar(0xff65); }

/// The word of ICU's dictionary, or the whole emoji, at a character.
Span dictionaryWord(QStringView text, qsizetype at)
{
    thread_local const std::unique_ptr<UBreakIterator, CloseIterator> words = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<UBreakIterator, CloseIterator>(ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status));
    }();
    const Span one{at, at + lengthAt(text, at)};
    const auto belongs = [text](qsizetype place) {
        const char32_t character = characterAt(text, place);
        return isReadByDictionary(character) || QChar::isMark(character) || character == 0x200d || isEmoji(character);
    };
    Span run = one;
    while (run.beginUtf16 > 0 && one.beginUtf16 - run.beginUtf16 < longestNameUtf16
        && belongs(characterBegin(text, run.beginUtf16 - 1)))
        run.beginUtf16 = characterBegin(text, run.beginUtf16 - 1);
    while (run.endUtf16 < text.size() && run.endUtf16 - one.endUtf16 < longestNameUtf16 && belongs(run.endUtf16))
        run.endUtf16 += lengthAt(text, run.endUtf16);
    if (!words) return one; // ICU without its data; Debian's has it
    const QStringView part = text.sliced(run.beginUtf16, run.length());
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(words.get(), reinterpret_cast<const UChar *>(part.utf16()), int32_t(part.size()), &status);
    if (U_FAILURE(status)) return one;
    const auto place = int32_t(at - run.beginUtf16);
    const int32_t end = ubrk_following(words.get(), place);
    const int32_t begin = end == UBRK_DONE ? UBRK_DONE : ubrk_preceding(words.get(), end);
    if (begin == UBRK_DONE) return one;
    return {run.beginUtf16 + begin, run.beginUtf16 + end};
}

/// The word at a letter, without what joins it to others.
Span plainWordAt(QStringView text, qsizetype at)
{
    const char32_t character = characterAt(text, at);
    if (isReadByDictionary(character) || isEmoji(character)) return dictionaryWord(text, at);
    return snappedToWords(text, {at, at + lengthAt(text, at)});
}

/// Whether an apostrophe is part of a name: O'Brien, Xi'an and don't, but not Obama's, l'Italie or dell'Arte.
bool joinsByApostrophe(QStringView text, qsizetype at, qsizetype left)
{
    const Span before = snappedToWords(text, {left, left + lengthAt(text, left)});
    const Span behind = snappedToWords(text, {at + 1, at + 1 + lengthAt(text, at + 1)});
    const QString first = text.sliced(before.beginUtf16, before.length()).toString();
    const QString second = text.sliced(behind.beginUtf16, behind.length()).toString();
    if (second.compare("s"_L1, Qt::CaseInsensitive) == 0) return false;
    if ((first == "O"_L1 || first == "D"_L1) && second[0].isUpper()) return true;
    static const QStringList articles{u"l"_s, u"d"_s, u"j"_s, u"c"_s, u"m"_s, u"n"_s, u"s"_s, u"t"_s, u"qu"_s, u"un"_s,
        u"all"_s, u"dall"_s, u"dell"_s, u"nell"_s, u"sull"_s, u"jusqu"_s, u"lorsqu"_s, u"puisqu"_s};
    return !articles.contains(first, Qt::CaseInsensitive);
}

/// Whether the sign at an offset joins what is on both sides of it to one name.
bool joinsAt(QStringView text, qsizetype at)
{
    if (at <= 0 || at + 1 >= text.size()) return false;
    const QChar sign = text[at];
    if (!isDash(sign) && !isApostrophe(sign) && !isMiddleDot(sign) && !isKatakanaDot(sign)) return false;
    const qsizetype left = letterBefore(text, at);
    if (left < 0) return false;
    const char32_t before = characterAt(text, left);
    const char32_t behind = characterAt(text, at + 1);
    if (isDash(sign)) return isAlphabetic(before) && isAlphabetic(behind);
    if (isApostrophe(sign))
        return isAlphabetic(before) && isAlphabetic(behind) && QChar::isLetter(before) && QChar::isLetter(behind)
            && joinsByApostrophe(text, at, left);
    if (isMiddleDot(sign)) return QChar::isLetter(before) && QChar::isLetter(behind);
    const auto isKatakana
        = [](char32_t letter) { return QChar::script(letter) == QChar::Script_Katakana || letter == 0x30fc; };
    return isKatakana(before) && isKatakana(behind);
}

/// A word next to a middle dot, or one that is made of the sounds up to it, as the whole part of the name.
Span wholePart(QStringView text, Span word)
{
    const auto isSound = [text](qsizetype at) { return soundsOfNames.contains(text[at]); };
    Span part = word;
    while (part.beginUtf16 > 0 && word.beginUtf16 - part.beginUtf16 < longestPartOfName && isSound(part.beginUtf16 - 1))
        --part.beginUtf16;
    while (part.endUtf16 < text.size() && part.endUtf16 - word.endUtf16 < longestPartOfName && isSound(part.endUtf16))
        ++part.endUtf16;
    const auto hasDot = [text](qsizetype at) { return joinsAt(text, at) && isMiddleDot(text[at]); };
    const bool isNextToDot = hasDot(part.beginUtf16 - 1) || hasDot(part.endUtf16);
    const bool isTouching = hasDot(word.beginUtf16 - 1) || hasDot(word.endUtf16);
    const bool isOfSounds = std::ranges::all_of(
        text.sliced(word.beginUtf16, word.length()), [](QChar unit) { return soundsOfNames.contains(unit); });
    return isNextToDot && (isTouching || isOfSounds) ? part : word;
}

Span partAt(QStringView text, qsizetype at)
{
    const Span word = plainWordAt(text, at);
    return word.isValid() && QChar::script(characterAt(text, at)) == QChar::Script_Han ? wholePart(text, word) : word;
}

/// "U.S" and the like, whose last dot belongs to it.
bool isAbbreviation(QStringView word)
{
    if (word.size() < 3 || word.size() % 2 == 0) return false;
    for (qsizetype i = 0; i < word.size(); ++i)
        if (i % 2 == 0 ? !word[i].isLetter() : word[i] != u'.') return false;
    return true;
}

bool isPossessive(QStringView text, Span name)
{
    return name.length() == 1 && text[name.beginUtf16].toLower() == u's' && name.beginUtf16 >= 2
        && isApostrophe(text[name.beginUtf16 - 1]) && text[name.beginUtf16 - 2].isLetter();
}

} // namespace

Span nameAt(QStringView text, qsizetype offsetUtf16)
{
    if (offsetUtf16 < 0 || offsetUtf16 >= text.size()) return {};
    qsizetype at = characterBegin(text, offsetUtf16);
    if (joinsAt(text, at) || QChar::isMark(characterAt(text, at))) at = letterBefore(text, at);
    if (at < 0 || !isPartOfName(characterAt(text, at))) return {};
    Span name = partAt(text, at);
    if (!name.isValid()) return {};
    const Span start = name;
    while (joinsAt(text, name.beginUtf16 - 1) && start.beginUtf16 - name.beginUtf16 < longestNameUtf16)
        name.beginUtf16 = partAt(text, letterBefore(text, name.beginUtf16 - 1)).beginUtf16;
    while (joinsAt(text, name.endUtf16) && name.endUtf16 - start.endUtf16 < longestNameUtf16)
        name.endUtf16 = partAt(text, name.endUtf16 + 1).endUtf16;
    if (name.endUtf16 < text.size() && text[name.endUtf16] == u'.'
        && isAbbreviation(text.sliced(name.beginUtf16, name.length())))
        ++name.endUtf16;
    return name;
}

Span nextName(QStringView text, qsizetype offsetUtf16)
{
    for (qsizetype at = characterBegin(text, std::max<qsizetype>(0, offsetUtf16)); at < text.size();) {
        const Span name = nameAt(text, at);
        const bool isMeant = name.isValid() && name.endUtf16 > offsetUtf16 && !isPossessive(text, name);
        if (isMeant) return name;
        at = std::max(at + lengthAt(text, at), name.endUtf16);
    }
    return {};
}

Span previousName(QStringView text, qsizetype offsetUtf16)
{
    for (qsizetype end = std::min(offsetUtf16, text.size()); end > 0;) {
        const qsizetype at = characterBegin(text, end - 1);
        const Span name = nameAt(text, at);
        const bool isMeant = name.isValid() && name.beginUtf16 < offsetUtf16 && !isPossessive(text, name);
        if (isMeant) return name;
        end = name.isValid() ? std::min(at, name.beginUtf16) : at;
    }
    return {};
}

Span insideBrackets(QStringView text, qsizetype offsetUtf16)
{
    if (offsetUtf16 < 0 || offsetUtf16 >= text.size()) return {};
    const QChar mark = text[offsetUtf16];
    const bool isOpening = bracketsThatOpen.contains(mark);
    if (!isOpening && !bracketsThatClose.contains(mark)) return {};
    const QChar partner = isOpening ? bracketsThatClose[bracketsThatOpen.indexOf(mark)]
                                    : bracketsThatOpen[bracketsThatClose.indexOf(mark)];
    const qsizetype step = isOpening ? 1 : -1;
    int depth = 0;
    for (qsizetype at = offsetUtf16 + step; at >= 0 && at < text.size(); at += step) {
        const QChar unit = text[at];
        if (unit == u'\n' || unit == u'\r' || unit == QChar(0x2029)) return {};
        if (std::abs(at - offsetUtf16) > longestNameUtf16) return {};
        if (unit == mark) ++depth;
        if (unit != partner || depth-- > 0) continue;
        return withoutInvisibleEdges(text, {std::min(at, offsetUtf16) + 1, std::max(at, offsetUtf16)});
    }
    return {};
}

bool isWrittenWithoutSpaces(QStringView text, qsizetype offsetUtf16)
{
    return offsetUtf16 >= 0 && offsetUtf16 < text.size()
        && isReadByDictionary(characterAt(text, characterBegin(text, offsetUtf16)));
}

} // namespace spotter
