// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/partial_date.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr int firstGregorianYear = 1583;

int daysIn(int month, int year)
{
    static constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isLeap = year % 4 == 0 && (year < firstGregorianYear || year % 100 != 0 || year % 400 == 0);
    return days[size_t(month - 1)] + (month == 2 && isLeap ? 1 : 0);
}

bool isSeason(int season) { return (season >= 21 && season <= 24) || (season >= 33 && season <= 36); }

QString yearDigits(int year)
{
    return (year < 0 ? u"-"_s : QString()) + QString::number(std::abs(year)).rightJustified(4, u'0');
}

} // namespace

bool isPossible(const PartialDate &date)
{
    if (date.year < -9999 || date.year > 9999) return false;
    if (date.season != 0) return isSeason(date.season) && date.month == 0 && date.day == 0;
    if (date.month == 0) return date.day == 0;
    if (date.month < 1 || date.month > 12) return false;
    return date.day >= 0 && date.day <= daysIn(date.month, date.year);
}

QString isoDate(const PartialDate &date)
{
    QString text = yearDigits(date.year);
    if (date.unknownDigits > 0) {
        text.chop(date.unknownDigits);
        text += QString(date.unknownDigits, u'X');
    }
    const int second = date.season != 0 ? date.season : date.month;
    if (second != 0) text += u'-' + QString::number(second).rightJustified(2, u'0');
    if (date.day != 0) text += u'-' + QString::number(date.day).rightJustified(2, u'0');
    return date.isApproximate ? text + u'~' : text;
}

std::optional<PartialDate> dateFromIso(QStringView text)
{
    static const QRegularExpression form(u"^(-?)(\\d{2})(\\d\\d|\\dX|XX)(?:-(\\d\\d))?(?:-(\\d\\d))?(~?)$"_s);
    const auto match = form.matchView(text);
    if (!match.hasMatch()) return {};
    PartialDate date;
    date.unknownDigits = int(match.captured(3).count(u'X'));
    date.year = (match.captured(2) + match.captured(3).replace(u'X', u'0')).toInt();
    if (!match.captured(1).isEmpty()) date.year = -date.year;
    const int second = match.captured(4).toInt();
    (second > 12 ? date.season : date.month) = second;
    date.day = match.captured(5).toInt();
    date.isApproximate = !match.captured(6).isEmpty();
    if (date.unknownDigits > 0 && (second != 0 || date.day != 0)) return {};
    return isPossible(date) ? std::optional(date) : std::nullopt;
}

YearRange yearsOf(const PartialDate &date)
{
    constexpr double month = 1.0 / 12;
    constexpr double day = month / 31;
    YearRange range{double(date.year), double(date.year + 1)};
    if (date.unknownDigits > 0) {
        const double span = std::pow(10, date.unknownDigits);
        range = date.year < 0 ? YearRange{date.year - span + 1, double(date.year + 1)}
                              : YearRange{double(date.year), date.year + span};
    } else if (date.season >= 33) {
        range.begin += (date.season - 33) * 3 * month;
        range.end = range.begin + 3 * month;
    } else if (date.season == 24) {
        range.end += 3 * month; // a winter begins in one year and ends in the next, or is its beginning
    } else if (date.season >= 21) {
        range.begin += (2 + (date.season - 21) * 3) * month;
        range.end = range.begin + 4 * month; // astronomical or meteorological
    } else if (date.month > 0) {
        range.begin += (date.month - 1) * month;
        range.end = range.begin + month;
        if (date.day > 0) {
            range.begin += (date.day - 1) * day;
            range.end = range.begin + day;
        }
    }
    if (date.isApproximate) {
        const double reach = date.month > 0 ? month : 5;
        range.begin -= reach;
        range.end += reach;
    }
    return range;
}

} // namespace spotter
