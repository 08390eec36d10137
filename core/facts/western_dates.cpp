// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/dates.h"
#include "core/facts/month_names.h"

#include <QRegularExpression>
#include <QStringList>

#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

enum class DayOrder { DayFirst, MonthFirst, Unknown };

/// How a language writes a date in digits; a bare "en" may be American or British.
DayOrder orderIn(QStringView language, QChar separator)
{
    if (language.startsWith(u"en-US"_s) || language.startsWith(u"en_US"_s)) return DayOrder::MonthFirst;
    if (separator == u'.') return DayOrder::DayFirst;
    const bool isOpen = language.isEmpty() || language == u"en" || language.startsWith(u"zh"_s)
        || language.startsWith(u"ja"_s) || language.startsWith(u"ko"_s);
    return isOpen ? DayOrder::Unknown : DayOrder::DayFirst;
}

std::optional<PartialDate> dateInDigits(const QString &text, QStringView language)
{
    static const QRegularExpression yearFirst(u"^(\\d{4})([-/.]) ?(\\d{1,2})(?:\\2 ?(\\d{1,2})\\.?)?$"_s);
    static const QRegularExpression yearLast(u"^(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4})$"_s);
    if (const auto match = yearFirst.match(text); match.hasMatch()) {
        const bool mayBeDecimal = match.captured(2) == u"."_s && match.captured(4).isEmpty();
        if (mayBeDecimal) return {};
        PartialDate date{match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt()};
        if (date.month == 0 || (!match.captured(4).isEmpty() && date.day == 0)) return {};
        return date;
    }
    const auto match = yearLast.match(text);
    if (!match.hasMatch()) return {};
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const PartialDate dayFirst{match.captured(4).toInt(), second, first};
    const PartialDate monthFirst{match.captured(4).toInt(), first, second};
    if (first == 0 || second == 0) return {};
    if (first == second || !isPossible(monthFirst)) return dayFirst;
    if (!isPossible(dayFirst)) return monthFirst;
    switch (orderIn(language, match.captured(2).front())) {
    case DayOrder::DayFirst:
        return dayFirst;
    case DayOrder::MonthFirst:
        return monthFirst;
    case DayOrder::Unknown:
        return {};
    }
    return {};
}

/// What the words of a date say, before it is decided which number is the year.
struct DateWords {
    std::vector<int> numbers;
    std::vector<qsizetype> digitCounts;
    std::vector<bool> areOrdinal;
    int month = 0;
    int season = 0;
    bool hasEra = false;
    bool isBeforeChrist = false;
};

bool readNumber(const QString &word, DateWords &words)
{
    static const QRegularExpression number(u"^(\\d{1,4})(st|nd|rd|th|er|º|\\.)?$"_s);
    const auto match = number.match(word);
    if (!match.hasMatch()) return false;
    words.numbers.push_back(match.captured(1).toInt());
    words.digitCounts.push_back(match.capturedLength(1));
    words.areOrdinal.push_back(!match.captured(2).isEmpty());
    return true;
}

bool readEra(const QString &word, DateWords &words)
{
    const QString era = QString(word).remove(u'.');
    const bool isBefore = era == u"BC"_s || era == u"BCE"_s;
    if (!isBefore && era != u"AD"_s && era != u"CE"_s) return false;
    if (words.hasEra) return false;
    words.hasEra = true;
    words.isBeforeChrist = isBefore;
    return true;
}

int seasonOf(const QString &word)
{
    static const QStringList seasons{u"spring"_s, u"summer"_s, u"autumn"_s, u"winter"_s};
    const QString lower = word.toLower();
    if (lower == u"fall"_s) return 23;
    const qsizetype index = seasons.indexOf(lower);
    return index < 0 ? 0 : int(21 + index);
}

/// The words of a text; nothing if one of them belongs to no date.
std::optional<DateWords> dateWordsIn(const QString &text, QStringView language)
{
    static const QStringList fillers{u"the"_s, u"of"_s, u"de"_s, u"del"_s, u"den"_s, u"le"_s};
    static const QRegularExpression quarter(u"^Q([1-4])$"_s);
    static const QRegularExpression joined(u"^(\\d{1,2})-(\\p{L}{3,9})-(\\d{4})$"_s);
    DateWords words;
    bool isFirst = true;
    QString spaced = text;
    spaced.replace(joined, u"\\1 \\2 \\3"_s).replace(u',', u' ');
    for (const QString &word : spaced.split(u' ', Qt::SkipEmptyParts)) {
        const bool wasFirst = std::exchange(isFirst, false);
        if (fillers.contains(word.toLower())) continue;
        if (readNumber(word, words) || readEra(word, words)) continue;
        if (const int month = monthOf(word, language); month != 0 && words.month == 0) {
            words.month = month;
        } else if (const auto match = quarter.match(word); match.hasMatch() && words.season == 0) {
            words.season = 32 + match.captured(1).toInt();
        } else if (const int season = seasonOf(word); season != 0 && words.season == 0) {
            words.season = season;
        } else if (!wasFirst || !isWeekday(word, language)) {
            return {};
        }
    }
    return words;
}

std::optional<PartialDate> dateInWords(const QString &text, QStringView language)
{
    const auto words = dateWordsIn(text, language);
    if (!words || words->numbers.empty() || words->numbers.size() > 2) return {};
    if (words->month != 0 && words->season != 0) return {};
    const size_t last = words->numbers.size() - 1;
    // Three digits or more are a year; with an era, the last number is.
    const auto isYear = [&](size_t index) {
        return !words->areOrdinal[index] && (words->digitCounts[index] >= 3 || (words->hasEra && index == last));
    };
    size_t yearIndex = last;
    if (!isYear(yearIndex)) yearIndex = 0;
    if (!isYear(yearIndex)) return {};
    PartialDate date;
    const int year = words->numbers[yearIndex];
    if (year == 0) return {};
    date.year = words->isBeforeChrist ? 1 - year : year;
    date.month = words->month;
    date.season = words->season;
    if (last == 1) {
        const size_t dayIndex = 1 - yearIndex;
        if (words->month == 0 || words->digitCounts[dayIndex] > 2 || words->numbers[dayIndex] == 0) return {};
        date.day = words->numbers[dayIndex];
        return date;
    }
    const bool isBareYear = words->month == 0 && words->season == 0 && !words->hasEra;
    if (isBareYear && (words->digitCounts[0] != 4 || year < 1000 || year > 2999 || text.size() != 4)) return {};
    return date;
}

/// "the 1990s", "1990's", "the '90s", "the nineties". The twenties and the 1900s can be two things.
std::optional<PartialDate> decade(const QString &text)
{
    static const QRegularExpression full(u"^(?:the )?(\\d{3})0'?s$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression brief(u"^(?:the '?|')([3-9])0'?s$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(u"^(?:the )?(thirties|forties|fifties|sixties|seventies|eighties|nineties)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QStringList words{
        u"thirties"_s, u"forties"_s, u"fifties"_s, u"sixties"_s, u"seventies"_s, u"eighties"_s, u"nineties"_s};
    PartialDate date;
    date.unknownDigits = 1;
    if (const auto match = full.match(text); match.hasMatch()) {
        if (match.captured(1).endsWith(u'0') || match.captured(1).startsWith(u'0')) return {};
        date.year = match.captured(1).toInt() * 10;
        return date;
    }
    if (const auto match = brief.match(text); match.hasMatch()) {
        date.year = 1900 + match.captured(1).toInt() * 10;
        return date;
    }
    const auto match = word.match(text);
    if (!match.hasMatch()) return {};
    date.year = int(1930 + 10 * words.indexOf(match.captured(1).toLower()));
    return date;
}

/// "19th century", "the fifth century BC". The first century before Christ has no name in ISO 8601.
std::optional<PartialDate> century(const QString &text)
{
    static const QRegularExpression form(
        u"^(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)|([a-z]+(?:-[a-z]+)?))[ -]century(?: (A\\.?D\\.?|C\\.?E\\.?|B\\.?C\\.?(?:E\\.?)?))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QStringList ordinals{u"first"_s, u"second"_s, u"third"_s, u"fourth"_s, u"fifth"_s, u"sixth"_s,
        u"seventh"_s, u"eighth"_s, u"ninth"_s, u"tenth"_s, u"eleventh"_s, u"twelfth"_s, u"thirteenth"_s,
        u"fourteenth"_s, u"fifteenth"_s, u"sixteenth"_s, u"seventeenth"_s, u"eighteenth"_s, u"nineteenth"_s,
        u"twentieth"_s, u"twenty-first"_s};
    const auto match = form.match(text);
    if (!match.hasMatch()) return {};
    const int number = match.captured(1).isEmpty() ? int(ordinals.indexOf(match.captured(2).toLower()) + 1)
                                                   : match.captured(1).toInt();
    const bool isBefore = match.captured(3).startsWith(u'B', Qt::CaseInsensitive);
    if (number < 1 || number > 99 || (isBefore && number == 1)) return {};
    PartialDate date;
    date.year = isBefore ? -(number - 1) * 100 : (number - 1) * 100;
    date.unknownDigits = 2;
    return date;
}

} // namespace

std::optional<PartialDate> westernDate(const QString &text, QStringView language)
{
    for (auto read : {dateInDigits, dateInWords})
        if (const auto date = read(text, language)) return date;
    if (const auto date = decade(text)) return date;
    return century(text);
}

} // namespace spotter
