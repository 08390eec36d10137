// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/fact_value.h"

#include "core/facts/dates.h"
#include "core/facts/number_value.h"
#include "core/facts/value_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// Two dates in one: 同治十一年(1872年). The one that says more, if both can be true.
std::optional<PartialDate> glossedDate(const QString &text, QStringView language);

/// 20160418 and 2016.04, which without a date being expected are numbers.
QString withHyphens(const QString &text)
{
    static const QRegularExpression compact(u"^(\\d{4})(\\d\\d)(\\d\\d)$"_s);
    static const QRegularExpression pointed(u"^(\\d{4})\\.(\\d\\d)$"_s);
    return QString(text).replace(compact, u"\\1-\\2-\\3"_s).replace(pointed, u"\\1-\\2"_s);
}

std::optional<PartialDate> readDate(const QString &text, QStringView language, bool isExpected)
{
    // Normal forms: without a date being expected, "0079" may be an identifier, and "2003-24" two years.
    if (const auto date = dateFromIso(text); date && (isExpected || (text.size() > 4 && date->season == 0)))
        return date;
    if (const auto date = dateFromIso(text); date && date->unknownDigits > 0) return date;
    QString exact = isExpected ? withHyphens(text) : text;
    const bool isApproximate = removeApproximation(exact);
    auto date = westernDate(exact, language);
    if (!date) {
        // 公元前约500年
        static const QString about = u"前约"_s;
        const bool isAbout = exact.contains(about);
        if (isAbout) exact.replace(about, u"前"_s);
        date = easternDate(exact);
        if (date && isAbout) date->isApproximate = true;
    }
    if (!date) date = glossedDate(exact, language);
    if (!date || !isPossible(*date)) return {};
    date->isApproximate = date->isApproximate || isApproximate;
    return date;
}

std::optional<PartialDate> glossedDate(const QString &text, QStringView language)
{
    static const QRegularExpression form(u"^([^()]+?) ?\\(([^()]+)\\)$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch()) return {};
    const auto outer = readDate(match.captured(1), language, false);
    const auto inner = readDate(match.captured(2), language, false);
    if (!outer || !inner) return {};
    const YearRange first = yearsOf(*outer);
    const YearRange second = yearsOf(*inner);
    if (first.begin >= second.end || second.begin >= first.end) return {};
    return second.end - second.begin < first.end - first.begin ? inner : outer;
}

/// The number rounded to some digits.
double roundedTo(double number, int digits) { return QString::number(number, 'e', std::max(digits - 1, 0)).toDouble(); }

int significantDigits(const QString &normal)
{
    QString digits;
    for (const QChar character : normal) {
        if (character == u' ') break;
        if (character.isDigit()) digits += character;
    }
    const bool isWhole = !normal.section(u' ', 0, 0).contains(u'.');
    while (isWhole && digits.endsWith(u'0')) digits.chop(1);
    while (digits.startsWith(u'0')) digits.removeFirst();
    return int(digits.size());
}

bool numbersAgree(const FactValue &a, const FactValue &b)
{
    if (a.unit != b.unit) return false;
    constexpr double noise = 1e-9;
    constexpr double approximation = 0.1;
    const bool isApproximate = a.normal.startsWith(u'~') || b.normal.startsWith(u'~');
    const double allowed = (isApproximate ? approximation : noise) * std::max(std::abs(a.order), std::abs(b.order));
    if (std::abs(a.order - b.order) <= allowed) return true;
    // 1.5 million and 1,532,000: one is the other, rounded. One digit is too little to say so.
    const int digits = std::min(significantDigits(a.normal), significantDigits(b.normal));
    if (digits < 2) return false;
    const double left = roundedTo(a.order, digits);
    const double right = roundedTo(b.order, digits);
    return std::abs(left - right) <= noise * std::abs(left);
}

} // namespace

FactValue factValue(QStringView text, QStringView language, std::optional<FactValue::Kind> expected)
{
    using enum FactValue::Kind;
    const FactValue asText{Text, text.trimmed().toString(), 0};
    if (expected == Text || text.size() > 100) return asText;
    QString even = evenValueText(text);
    while (!even.isEmpty() && u",;。、"_s.contains(even.back())) even.chop(1);
    if (expected != Number)
        if (const auto date = readDate(even, language, expected == Date))
            return {Date, isoDate(*date),
                yearsOf({date->year, date->month, date->day, date->season, date->unknownDigits}).begin};
    if (expected != Date)
        if (const auto number = numberValue(even, language)) return *number;
    return asText;
}

bool valuesAgree(const FactValue &a, const FactValue &b)
{
    if (a.kind != b.kind) return false;
    if (a.normal == b.normal) return true;
    if (a.kind == FactValue::Kind::Number) return numbersAgree(a, b);
    if (a.kind == FactValue::Kind::Text) return false;
    const auto left = dateFromIso(a.normal);
    const auto right = dateFromIso(b.normal);
    if (!left || !right) return false;
    const YearRange first = yearsOf(*left);
    const YearRange second = yearsOf(*right);
    constexpr double oneHour = 1.0 / (366 * 24);
    return first.begin < second.end - oneHour && second.begin < first.end - oneHour;
}

} // namespace spotter
