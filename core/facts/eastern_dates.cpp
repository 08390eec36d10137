// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/chinese_numerals.h"
#include "core/facts/chinese_script.h"
#include "core/facts/dates.h"

#include <QRegularExpression>
#include <QStringList>
#include <vector>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// The years of a reign or a republic.
struct CalendarEra {
    QString name; ///< simplified, as the text is
    int firstYear = 0;
    int yearCount = 0;
    bool isSolar = true; ///< its months are those of the Gregorian calendar
};

/// Eras of the Chinese republic and of Japan since its Gregorian calendar, then those of Ming, Qing and early Tang,
/// whose months are lunar: only their years are read.
const std::vector<CalendarEra> &calendarEras()
{
    static const std::vector<CalendarEra> eras = [] {
        std::vector<CalendarEra> list{{u"民国"_s, 1912, 200}, {u"明治"_s, 1868, 45}, {u"大正"_s, 1912, 15},
            {u"昭和"_s, 1926, 64}, {u"平成"_s, 1989, 31}, {u"令和"_s, 2019, 100}, {u"洪武"_s, 1368, 31, false},
            {u"建文"_s, 1399, 4, false}, {u"永乐"_s, 1403, 22, false}, {u"洪熙"_s, 1425, 1, false},
            {u"宣德"_s, 1426, 10, false}, {u"正统"_s, 1436, 14, false}, {u"景泰"_s, 1450, 8, false},
            {u"天顺"_s, 1457, 8, false}, {u"成化"_s, 1465, 23, false}, {u"弘治"_s, 1488, 18, false},
            {u"正德"_s, 1506, 16, false}, {u"嘉靖"_s, 1522, 45, false}, {u"隆庆"_s, 1567, 6, false},
            {u"万历"_s, 1573, 48, false}, {u"天启"_s, 1621, 7, false}, {u"崇祯"_s, 1628, 17, false},
            {u"顺治"_s, 1644, 18, false}, {u"康熙"_s, 1662, 61, false}, {u"雍正"_s, 1723, 13, false},
            {u"乾隆"_s, 1736, 60, false}, {u"嘉庆"_s, 1796, 25, false}, {u"道光"_s, 1821, 30, false},
            {u"咸丰"_s, 1851, 11, false}, {u"同治"_s, 1862, 13, false}, {u"光绪"_s, 1875, 34, false},
            {u"宣统"_s, 1909, 3, false}, {u"贞观"_s, 627, 23, false}, {u"开元"_s, 713, 29, false},
            {u"天宝"_s, 742, 15, false}};
        for (CalendarEra &era : list)
            for (QChar &character : era.name) character = simplifiedChinese(character);
        return list;
    }();
    return eras;
}

/// A number of a date in digits or in Chinese, or -1. 廿 and 卅 are twenty and thirty.
int dateNumber(QString text)
{
    bool isNumber = false;
    const int digits = text.toInt(&isNumber);
    if (isNumber) return digits;
    text.replace(u"廿"_s, u"二十"_s).replace(u"卅"_s, u"三十"_s);
    if (text.size() > 1)
        if (const auto row = chineseDigits(text)) return *row;
    const auto value = chineseNumber(text);
    return value ? int(*value) : -1;
}

/// A month or a day: digits in a row only if one is zero (一〇月), since 二三日 are two days.
int partNumber(const QString &written)
{
    const bool isRow = written.size() > 1 && chineseDigits(written) && !written.front().isDigit();
    const bool hasZero = written.contains(u'〇') || written.contains(u'零') || written.contains(u'○');
    return isRow && !hasZero ? -1 : dateNumber(written);
}

/// The year of an era, or nothing.
std::optional<int> yearOfEra(const QString &name, const QString &written)
{
    const int number = written == u"元"_s ? 1 : dateNumber(written);
    for (const CalendarEra &era : calendarEras())
        if (era.name == name && number >= 1 && number <= era.yearCount) return era.firstYear + number - 1;
    return {};
}

/// A year as it is written without an era: four digits or three (755年), no abbreviation (98年) and no count of years
/// (一百年, 300年).
std::optional<int> plainYear(const QString &written, bool hasPrefix)
{
    const int number = dateNumber(written);
    if (number < 1 || number > 9999) return {};
    const bool isCounted = number % 100 == 0 && (number < 1000 || written.contains(u'千'));
    if (isCounted && !hasPrefix) return {};
    return hasPrefix || number >= 100 ? std::optional(number) : std::nullopt;
}

bool readSuffix(const QString &suffix, PartialDate &date)
{
    static const QRegularExpression season(u"^([春夏秋冬])(?:天|季|节)?$"_s);
    static const QRegularExpression quarter(u"^第?([一二三四1-4])季度$"_s);
    static const QRegularExpression weekday(u"^\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?$"_s);
    if (suffix.isEmpty()) return true;
    if (suffix == u"元旦"_s && date.month == 0) {
        date.month = date.day = 1;
        return true;
    }
    if (const auto match = season.match(suffix); match.hasMatch() && date.month == 0) {
        date.season = 21 + int(u"春夏秋冬"_s.indexOf(match.captured(1)));
        return true;
    }
    if (const auto match = quarter.match(suffix); match.hasMatch() && date.month == 0) {
        date.season = 32 + dateNumber(match.captured(1));
        return true;
    }
    return date.day != 0 && weekday.match(suffix).hasMatch();
}

const QString &eraNames()
{
    static const QString names = [] {
        QStringList list;
        for (const CalendarEra &era : calendarEras()) list += era.name;
        return list.join(u'|');
    }();
    return names;
}

bool isLunarEra(const QString &name)
{
    for (const CalendarEra &era : calendarEras())
        if (era.name == name) return !era.isSolar;
    return false;
}

std::optional<PartialDate> dateByParts(const QString &text)
{
    static const QString numeral = u"[0-9〇零○一二三四五六七八九十百千两廿卅]"_s;
    static const QRegularExpression form(
        u"^(公元前|西元前|纪元前|公元|西元|前)?(?:[唐明清](?:朝|代)?(?=%1))?(%1)?(元|%2{1,6})年(?:(元|%2{1,3})月份?(?:(%2{1,4})[日号])?)?(.*)$"_s
            .arg(eraNames(), numeral));
    const auto match = form.match(text);
    if (!match.hasMatch()) return {};
    const QString prefix = match.captured(1);
    const QString era = match.captured(2);
    if (!prefix.isEmpty() && !era.isEmpty()) return {};
    const auto year
        = era.isEmpty() ? plainYear(match.captured(3), !prefix.isEmpty()) : yearOfEra(era, match.captured(3));
    if (!year) return {};
    PartialDate date;
    date.year = prefix.endsWith(u'前') ? 1 - *year : *year;
    if (match.hasCaptured(4)) {
        if (isLunarEra(era)) return {};
        date.month = match.captured(4) == u"元"_s ? 1 : partNumber(match.captured(4));
        if (date.month < 1) return {};
    }
    if (match.hasCaptured(5)) {
        date.day = partNumber(match.captured(5));
        if (date.day < 1) return {};
    }
    return readSuffix(match.captured(6), date) ? std::optional(date) : std::nullopt;
}

/// 20世纪90年代, 上世纪八十年代, 1990年代, 90年代; 19世纪, 公元前五世纪.
std::optional<PartialDate> decadeOrCentury(const QString &text)
{
    static const QRegularExpression form(
        u"^(公元前|公元|前)?(?:(上)世纪|([0-9]{1,2}|[一二三四五六七八九十]{1,3})世纪)?(?:([0-9]{2,4}|[〇零一二三四五六七八九十]{2,4})年代)?$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch()) return {};
    const bool isBefore = match.captured(1).endsWith(u'前');
    const int century
        = match.captured(2).isEmpty() ? (match.captured(3).isEmpty() ? 0 : dateNumber(match.captured(3))) : 20;
    PartialDate date;
    if (match.captured(4).isEmpty()) {
        // 上世纪 alone depends on when it was written.
        if (century < 1 || !match.captured(2).isEmpty() || (isBefore && century == 1)) return {};
        date.year = (century - 1) * 100 * (isBefore ? -1 : 1);
        date.unknownDigits = 2;
        return date;
    }
    const int decade = dateNumber(match.captured(4));
    if (isBefore || decade < 10 || decade % 10 != 0) return {};
    date.unknownDigits = 1;
    if (decade >= 100) {
        date.year = decade;
        return century == 0 && decade >= 1000 ? std::optional(date) : std::nullopt;
    }
    if (century == 0 && decade < 30) return {}; // 20年代 is of the last century or of this one
    date.year = (century == 0 ? 19 : century - 1) * 100 + decade;
    return date;
}

} // namespace

std::optional<PartialDate> easternDate(QString text)
{
    text.remove(u' ');
    text.replace(u'년', u'年').replace(u'월', u'月').replace(u'일', u'日');
    if (const auto date = dateByParts(text)) return date;
    return decadeOrCentury(text);
}

} // namespace spotter
