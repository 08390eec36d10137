// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/chinese_script.h"
#include "core/facts/name_shape.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

using enum SameNameReason;

/// Words that say what kind of thing a name is, and may be left out.
bool isKindWord(const QString &word)
{
    static const QSet<QString> words{u"university"_s, u"college"_s, u"school"_s, u"company"_s, u"city"_s, u"river"_s,
        u"lake"_s, u"mountain"_s, u"mount"_s, u"mt"_s, u"island"_s, u"museum"_s, u"palace"_s, u"cathedral"_s,
        u"prize"_s, u"award"_s, u"awards"_s, u"band"_s, u"county"_s, u"province"_s, u"dynasty"_s, u"airlines"_s,
        u"studios"_s, u"pictures"_s, u"records"_s, u"press"_s, u"group"_s, u"foundation"_s, u"medal"_s, u"king"_s,
        u"queen"_s, u"emperor"_s, u"pope"_s, u"saint"_s, u"prince"_s, u"princess"_s, u"tsar"_s};
    return words.contains(word);
}

bool isLegalForm(const QString &word)
{
    static const QSet<QString> words{u"inc"_s, u"ltd"_s, u"limited"_s, u"corporation"_s, u"corp"_s, u"co"_s, u"llc"_s,
        u"plc"_s, u"gmbh"_s, u"ag"_s, u"sa"_s, u"s.a"_s, u"company"_s, u"incorporated"_s, u"holdings"_s, u"nv"_s};
    return words.contains(word);
}

bool isTitle(const QString &word)
{
    static const QSet<QString> words{u"mr"_s, u"mrs"_s, u"ms"_s, u"miss"_s, u"dr"_s, u"doctor"_s, u"prof"_s,
        u"professor"_s, u"sir"_s, u"president"_s, u"senator"_s, u"lord"_s, u"lady"_s, u"captain"_s, u"general"_s};
    return words.contains(word);
}

/// What a Chinese name may leave out at its end. Not 区 and 县: 西湖区 is no 西湖; not 山 and 江: 刘江山 is no 刘江.
const QStringList &chineseKinds()
{
    static const QStringList kinds{u"股份有限公司"_s, u"有限责任公司"_s, u"有限公司"_s, u"集团公司"_s, u"公司"_s,
        u"集团"_s, u"大学"_s, u"学院"_s, u"王朝"_s, u"省"_s, u"市"_s, u"自治区"_s, u"奖"_s, u"电影节"_s, u"出版社"_s,
        u"银行"_s, u"博物馆"_s, u"壮族自治区"_s, u"维吾尔自治区"_s, u"回族自治区"_s};
    return kinds;
}

/// Whether a Chinese name is of a kind whose names are commonly shortened to a few of their characters.
bool isOftenAbbreviated(const QString &name)
{
    static const QStringList kinds{u"大学"_s, u"学院"_s, u"中学"_s, u"公司"_s, u"集团"_s, u"银行"_s, u"出版社"_s,
        u"电视台"_s, u"协会"_s, u"委员会"_s, u"组织"_s, u"联盟"_s, u"医院"_s, u"研究院"_s, u"研究所"_s, u"局"_s,
        u"部"_s, u"院"_s, u"厂"_s, u"俱乐部"_s, u"合众国"_s, u"共和国"_s, u"大会"_s, u"中心"_s};
    return std::ranges::any_of(kinds, [&](const QString &kind) { return name.endsWith(kind); });
}

bool isCommonSurname(QChar character)
{
    static const QString surnames
        = u"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺"_s;
    return surnames.contains(character);
}

const QStringList &chineseTitles()
{
    static const QStringList titles{u"先生"_s, u"女士"_s, u"教授"_s, u"博士"_s, u"老师"_s, u"院士"_s, u"医生"_s,
        u"主席"_s, u"总统"_s, u"导演"_s, u"校长"_s, u"总理"_s, u"将军"_s, u"小姐"_s, u"同志"_s, u"夫人"_s};
    return titles;
}

/// Whether a word can stand for another in a person's name: the same, or its initial.
bool standsFor(const QString &a, const QString &b)
{
    return a == b || (a.size() == 1 && b.startsWith(a)) || (b.size() == 1 && a.startsWith(b));
}

/// T. A. Edison, Thomas A. Edison, Thomas Edison, Thomas Alva Edison.
std::optional<NameRelation> initialsRelation(const NameShape &first, const NameShape &second)
{
    QStringList a = first.personNames;
    QStringList b = second.personNames;
    if (a.size() < 2 || b.size() < 2 || a.back() != b.back() || a.back().size() < 2) return {};
    a.removeLast();
    b.removeLast();
    if (!standsFor(a.front(), b.front())) return {};
    const bool isFirstShort = (a.front().size() == 1) != (b.front().size() == 1);
    if (a.size() == b.size()) {
        if (!std::ranges::equal(a, b, standsFor) || a == b) return {};
        return NameRelation{
            Initials, true, isFirstShort && a.size() == 1 ? 0.92 : 0.95, isFirstShort && a.size() == 1 ? 0.8 : 0.9};
    }
    const QStringList &fewer = a.size() < b.size() ? a : b;
    if (fewer.size() != 1 || a.front().size() == 1 || b.front().size() == 1) return {};
    return NameRelation{MiddleName, true, 0.94, 0.88};
}

/// The words that carry a name: without "of", "the", "for".
QStringList weightyWords(QStringList words)
{
    static const QSet<QString> small{
        u"of"_s, u"the"_s, u"for"_s, u"in"_s, u"a"_s, u"an"_s, u"and"_s, u"de"_s, u"du"_s, u"der"_s};
    words.removeIf([&](const QString &word) { return small.contains(word); });
    return words;
}

std::optional<NameRelation> wordRelation(const NameShape &first, const NameShape &second)
{
    const QStringList &a = first.words;
    const QStringList &b = second.words;
    const bool haveSmallWords = a.size() > 2 && b.size() > 2 && a.front() == b.front() && a.back() == b.back();
    if (haveSmallWords && weightyWords(a).size() > 1 && weightyWords(a) == weightyWords(b))
        return NameRelation{Article, false, 0.93, 0.9};
    if (a.isEmpty() || b.size() != a.size() + 1) {
        if (a.size() == 2 && b.size() >= 2 && isTitle(a.front()) && a.back() == b.back() && !isTitle(b.front()))
            return NameRelation{SurnameWithTitle, true, 0.9, 0.45};
        if (a.size() == 1 && b.size() > 1 && b.back() == a.front() && a.front().size() > 2)
            return NameRelation{SurnameOnly, true, 0.93, 0.6};
        return {};
    }
    const bool isPrefix = std::equal(a.begin(), a.end(), b.begin());
    const bool isSuffix = std::equal(a.begin(), a.end(), b.begin() + 1);
    const QString last = QString(b.back());
    if (isSuffix && (b.front() == u"the"_s || b.front() == u"a"_s)) return NameRelation{Article, false, 0.94, 0.92};
    if (isPrefix && isLegalForm(last)) return NameRelation{LegalForm, true, 0.95, 0.9};
    if (isPrefix && isKindWord(last)) return NameRelation{KindLeftOut, true, 0.92, 0.84};
    if (isSuffix && isKindWord(b.front())) return NameRelation{KindLeftOut, true, 0.94, 0.9};
    if (a.size() == 1 && isSuffix && a.front().size() > 2) return NameRelation{SurnameOnly, true, 0.95, 0.6};
    if (a.size() == 1 && isPrefix && a.front().size() > 2) return NameRelation{FirstNameOnly, true, 0.82, 0.4};
    if (a.size() == 2 && isTitle(a.front()) && a.back() == b.back())
        return NameRelation{SurnameWithTitle, true, 0.9, 0.45};
    return {};
}

std::optional<NameRelation> acronymRelation(const NameShape &first, const NameShape &second)
{
    if (!first.isAcronym || second.words.size() < 2) return {};
    const QString initials = initialsOf(second.words);
    QString withSmall;
    for (const QString &word : second.words) withSmall += word.front();
    const QString letters = first.letters.toLower();
    if (letters != initials && letters != withSmall) return {};
    return NameRelation{Acronym, true, 0.96, letters.size() >= 3 ? 0.84 : 0.5};
}

/// 北大 of 北京大学: its characters in order, beginning with the first, and none of them the last word's second half
/// only.
bool isChineseAbbreviation(const QString &brief, const QString &full)
{
    if (brief.size() < 2 || brief.size() > 4 || full.size() < brief.size() + 2 || brief.front() != full.front())
        return false;
    if (full.startsWith(brief)) return false;
    qsizetype at = 0;
    for (const QChar character : brief) {
        at = full.indexOf(character, at) + 1;
        if (at == 0) return false;
    }
    return true;
}

std::optional<NameRelation> hanRelation(const NameShape &first, const NameShape &second)
{
    const QString &a = first.key;
    const QString &b = second.key;
    if (second.parts.size() > 1) {
        if (first.parts.size() == 1 && second.parts.back() == a && a.size() > 1)
            // Of the short ones, others bear the name as well: 贝尔, 希尔.
            return NameRelation{TransliteratedPart, true, 0.97, a.size() > 3 ? 0.82 : 0.78};
        if (first.parts.size() == 1 && second.parts.front() == a && a.size() > 1)
            return NameRelation{FirstNameOnly, true, 0.82, 0.4};
        const bool isMiddle = first.parts.size() == 2 && second.parts.size() == 3
            && first.parts.front() == second.parts.front() && first.parts.back() == second.parts.back();
        if (isMiddle) return NameRelation{MiddleName, true, 0.95, 0.9};
    }
    for (const QString &title : chineseTitles()) {
        if (!a.endsWith(title)) continue;
        const QString surname = a.chopped(title.size());
        if (surname.isEmpty() || title == u"夫人"_s) continue;
        if (b.startsWith(surname) && b.size() <= 4 && b != surname && !b.endsWith(title) && second.parts.size() == 1)
            return NameRelation{SurnameWithTitle, true, surname.size() > 1 ? 0.93 : 0.88, 0.4};
        if (second.parts.size() > 1 && second.parts.back() == surname)
            return NameRelation{SurnameWithTitle, true, 0.95, 0.8};
        if (b == surname && surname.size() > 1) return NameRelation{SurnameWithTitle, true, 0.9, 0.84};
    }
    for (const QString &kind : chineseKinds()) {
        if (a.isEmpty() || b != a + kind) continue;
        const bool isLegal = kind.endsWith(u"公司"_s) || kind == u"集团"_s;
        return NameRelation{isLegal ? LegalForm : KindLeftOut, true, 0.94, 0.88};
    }
    if (a.size() == 1 && (b == a + u'朝' || b == a + u'代')) return NameRelation{KindLeftOut, true, 0.94, 0.88};
    const bool isDynasty = a.size() == 2 && b.size() == 2 && a.front() == b.front()
        && ((a.back() == u'朝' && b.back() == u'代') || (a.back() == u'代' && b.back() == u'朝'));
    if (isDynasty) return NameRelation{KindLeftOut, false, 0.94, 0.9};
    if (a.size() == 2 && b.size() == 3 && b.endsWith(a) && isCommonSurname(b.front()))
        return NameRelation{GivenNameOnly, true, 0.84, 0.3};
    if (isOftenAbbreviated(b) && isChineseAbbreviation(a, b)) return NameRelation{Abbreviation, true, 0.88, 0.55};
    return {};
}

/// Whether at most one insertion, deletion, substitution or exchange of neighbours separates two strings.
bool isOneEditApart(const QString &a, const QString &b)
{
    if (std::abs(a.size() - b.size()) > 1) return false;
    qsizetype front = 0;
    while (front < std::min(a.size(), b.size()) && a[front] == b[front]) ++front;
    qsizetype back = 0;
    while (back < std::min(a.size(), b.size()) - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
    const qsizetype inA = a.size() - front - back;
    const qsizetype inB = b.size() - front - back;
    if (inA <= 1 && inB <= 1) return true;
    return inA == 2 && inB == 2 && a[front] == b[front + 1] && a[front + 1] == b[front];
}

/// Characters that write the sounds of foreign names.
bool isTransliteration(const QString &text)
{
    static const QString characters
        = u"阿埃艾爱安奥巴贝本比毕宾波伯勃布查达戴黛丹德登迪蒂丁顿多恩尔法菲费芬夫弗福盖冈戈格古哈海汉赫亨胡华霍基吉加贾简杰金卡凯坎康考科克肯库昆拉莱赖兰朗劳勒雷里丽利莉列林琳龙卢鲁路伦罗洛马玛迈麦曼梅门蒙米密明莫姆穆纳娜奈南内尼妮宁诺帕派潘佩彭皮珀普奇齐恰强乔切琴让热茹瑞若撒萨塞赛桑瑟森沙莎珊尚圣施史斯丝苏索塔泰坦汤特提廷图托瓦万威维韦魏温文翁沃乌伍西希席夏肖谢辛欣休许雅亚延杨耶伊因英尤约泽扎詹珍芝逊生什士范凡"_s;
    return std::ranges::all_of(
        text, [](QChar character) { return character == u'·' || characters.contains(character); });
}

QStringList initialsAlone(QStringList names)
{
    names.removeIf([](const QString &name) { return name.size() > 1; });
    return names;
}

/// Names that sound alike, or foreign names of which one character is written otherwise: 哈姆雷特 – 哈姆莱特.
std::optional<NameRelation> chineseSpelling(const NameShape &first, const NameShape &second)
{
    const QString &a = first.key;
    const QString &b = second.key;
    if (a.size() != b.size() || a.size() < 2) return {};
    const bool isForeign = isTransliteration(a) && isTransliteration(b) && (a.size() > 2 || first.parts.size() > 1);
    if (pinyinOf(a) == pinyinOf(b)) {
        const double sure = isForeign ? 0.88 : a.size() >= 4 ? 0.86 : a.size() == 3 ? 0.5 : 0.3;
        return NameRelation{SameSound, false, sure, isForeign ? sure : sure - 0.08};
    }
    qsizetype different = 0;
    qsizetype place = 0;
    for (qsizetype at = 0; at < a.size(); ++at)
        if (a[at] != b[at]) {
            ++different;
            place = at;
        }
    if (!isForeign || a.size() < 4 || different != 1 || a.front() != b.front()) return {};
    // 雷 and 莱, 文 and 芬, but not 赫 and 林.
    const QString one = pinyinOf(a.sliced(place, 1)).trimmed();
    const QString other = pinyinOf(b.sliced(place, 1)).trimmed();
    if (one.front() != other.front()
        && (one.size() < 3 || one.last(2) != other.last(std::min<qsizetype>(2, other.size()))))
        return {};
    const double sure = a.size() >= 6 ? 0.86 : 0.81;
    return NameRelation{Spelling, false, sure, sure};
}

std::optional<NameRelation> spellingRelation(const NameShape &first, const NameShape &second)
{
    if (first.letters == second.letters) {
        const bool isOnlyCase = first.key.compare(second.key, Qt::CaseInsensitive) == 0; // WHO and Who
        return isOnlyCase ? std::nullopt : std::optional(NameRelation{Punctuation, false, 0.95, 0.94});
    }
    if (first.plain != second.plain && !first.words.isEmpty() && first.words == second.words)
        return NameRelation{ShortWord, false, 0.95, 0.94};
    if (first.isHan != second.isHan) return {};
    const auto isMixed
        = [](const NameShape &shape) { return !shape.isHan && std::ranges::any_of(shape.key, isEastAsian); };
    if (isMixed(first) || isMixed(second)) return {}; // 韩国KBS电视台 and 韩国SBS电视台
    if (first.isHan) return chineseSpelling(first, second);
    constexpr qsizetype shortName = 5;
    if (first.plain == second.plain) {
        const double sure = first.plain.size() > shortName ? 0.94 : first.plain.size() > 3 ? 0.84 : 0.5;
        return NameRelation{Accents, false, sure, sure};
    }
    const auto spelledOut
        = [](QString key) { return key.replace(u"ä"_s, u"ae"_s).replace(u"ö"_s, u"oe"_s).replace(u"ü"_s, u"ue"_s); };
    if (spelledOut(first.letters) == spelledOut(second.letters)) return NameRelation{Accents, false, 0.92, 0.9};
    const qsizetype size = std::min(first.plain.size(), second.plain.size());
    if (size < shortName || first.plain.front() != second.plain.front() || first.isAcronym || second.isAcronym)
        return {};
    // George W. Bush and George H. W. Bush
    if (initialsAlone(first.personNames) != initialsAlone(second.personNames)) return {};
    if (!isOneEditApart(first.plain, second.plain)) return {};
    const double sure = size >= 8 ? 0.86 : 0.72;
    return NameRelation{Spelling, false, sure, sure};
}

} // namespace

std::optional<NameRelation> nameRelation(const NameShape &first, const NameShape &second)
{
    if (first.isHan && second.isHan) {
        const auto isElsewhere = [&](const QString &number) { return !second.key.contains(number); };
        if (std::ranges::any_of(first.numbers, isElsewhere)) return {};
    } else if (first.numbers != second.numbers) {
        return {};
    }
    std::optional<NameRelation> best;
    const auto offer = [&](const std::optional<NameRelation> &relation) {
        if (relation && (!best || relation->elsewhere > best->elsewhere)) best = relation;
    };
    offer(spellingRelation(first, second));
    if (first.isHan && second.isHan) {
        offer(hanRelation(first, second));
    } else if (!first.isHan && !second.isHan) {
        offer(acronymRelation(first, second));
        offer(wordRelation(first, second));
        offer(initialsRelation(first, second));
    }
    return best;
}

} // namespace spotter
