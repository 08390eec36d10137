// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/number_value.h"

#include "core/facts/amount.h"
#include "core/facts/chinese_numerals.h"
#include "core/facts/units.h"
#include "core/facts/value_text.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// A number in its base unit.
struct Quantity {
    double value = 0;
    QString unit;
};

/// The currency before an amount, removed from text; empty if there is none.
QString takeCurrency(QString &text, QStringView language)
{
    static const QRegularExpression before(
        u"^((?:US|HK|NT|AU|CA|NZ|A|C|S|R)\\$|CN¥|JP¥|[$€£¥₩₹₽]|[A-Z]{3}(?=[ \\d])|人民币|港币|新台币)\\s*"_s);
    const auto match = before.match(text);
    if (!match.hasMatch()) return {};
    const QString code = currencyCode(match.captured(1), language);
    if (!code.isEmpty()) text.remove(0, match.capturedLength());
    return code;
}

/// k, m, b after an amount of money: "$5m". Removed from text; 1 if there is none.
double takeMoneyMagnitude(QString &text)
{
    static const QRegularExpression magnitude(
        u"^\\s?(k|m|mm|b|t)(?![\\p{L}])"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = magnitude.match(text);
    if (!match.hasMatch()) return 1;
    const QString letter = match.captured(1).toLower();
    text = text.sliced(match.capturedEnd());
    return letter == u"k"_s ? 1e3 : letter == u"b"_s ? 1e9 : letter == u"t"_s ? 1e12 : 1e6;
}

/// What is counted by a plain English word: "3,000 employees".
bool isCountedWord(const QString &text)
{
    // Measures that differ by country or mean money as well.
    static const QRegularExpression doubtful(
        u"^(?:tons|pounds|francs|crowns|quarts|pints|cups|points|times|stones)$"_s);
    if (doubtful.match(text).hasMatch()) return false;
    static const QRegularExpression word(u"^[a-z]{3,20}s$|^(?:children|men|women)$"_s);
    return word.match(text).hasMatch();
}

/// 百分之五十, 千分之五, 三分之二, 三成.
std::optional<Quantity> chineseShare(const QString &text)
{
    const auto numberIn = [](const QString &part) -> std::optional<double> {
        const auto amount = leadingAmount(part, {});
        return amount && amount->lengthUtf16 == part.size() ? std::optional(amount->value) : std::nullopt;
    };
    if (const qsizetype at = text.indexOf(u"分之"_s); at > 0) {
        const QString whole = text.first(at);
        const auto part = numberIn(text.sliced(at + 2));
        if (!part) return {};
        if (whole == u"百"_s) return Quantity{*part, u"%"_s};
        if (whole == u"千"_s) return Quantity{*part / 10, u"%"_s};
        if (whole == u"万"_s) return Quantity{*part / 100, u"%"_s};
        const auto divisor = numberIn(whole);
        return divisor && *divisor > 0 ? std::optional(Quantity{*part / *divisor, {}}) : std::nullopt;
    }
    if (text.endsWith(u'成')) {
        const auto tenths = numberIn(text.chopped(1));
        if (tenths && *tenths > 0 && *tenths <= 10) return Quantity{*tenths * 10, u"%"_s};
    }
    return {};
}

/// 3年 is three years, 98年 may be 1998.
bool isYearCount(const QString &rest, double value)
{
    constexpr double mostYears = 48; // from 49 on, two digits are more often a year of the last century
    return (rest == u"年"_s || rest == u"年间"_s) && (value <= mostYears || value >= 100);
}

/// One amount with its unit; nothing is left over.
std::optional<Quantity> simpleQuantity(QString text, QStringView language)
{
    const bool isNegativeOutside = text.startsWith(u'-');
    if (isNegativeOutside) text = text.sliced(1).trimmed();
    QString currency = takeCurrency(text, language);
    const bool isNegative = isNegativeOutside || (!currency.isEmpty() && text.startsWith(u'-'));
    if (isNegative && !isNegativeOutside) text = text.sliced(1);
    const auto amount = leadingAmount(text, language);
    if (!amount) return {};
    double value = isNegative ? -amount->value : amount->value;
    QString rest = text.sliced(amount->lengthUtf16);
    if (!currency.isEmpty()) value *= takeMoneyMagnitude(rest);
    rest = rest.trimmed();
    if (rest.startsWith(u'-') && !amount->isInDigits) rest = rest.sliced(1); // "three-year-old"
    if (!currency.isEmpty()) {
        const bool isRepeated = rest.isEmpty() || currencyCode(rest, language) == currency;
        return isRepeated ? std::optional(Quantity{value, currency}) : std::nullopt;
    }
    if (rest.isEmpty()) return Quantity{value, {}};
    if (const auto unit = measureUnit(rest)) return Quantity{value * unit->factor + unit->offset, unit->base};
    if (isYearCount(rest, value)) return Quantity{value, u"year"_s};
    if (currency = currencyCode(rest, language); !currency.isEmpty()) return Quantity{value, currency};
    static const QRegularExpression shortMoney(u"^(k|m|b)\\s+(.+)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = shortMoney.match(rest); match.hasMatch()) {
        currency = currencyCode(match.captured(2), language);
        if (!currency.isEmpty()) return Quantity{value * takeMoneyMagnitude(rest), currency};
    }
    if (amount->isInDigits && isCountedWord(rest)) return Quantity{value, rest};
    return {};
}

/// "3 hours 20 minutes", 3小时20分钟, "5 ft 11 inches": parts in one base unit, each smaller than the one before.
std::optional<Quantity> sumOfQuantities(const QString &text, QStringView language)
{
    static const QRegularExpression part(u"(\\d[\\d.,]*)\\s*([^\\d\\s,.]+)"_s);
    static const QRegularExpression between(u"^(?:,|\\s|\\band\\b|又)*$"_s);
    std::optional<Quantity> sum;
    double last = 0;
    qsizetype end = 0;
    int count = 0;
    for (const QRegularExpressionMatch &match : part.globalMatch(text)) {
        if (!between.match(text.sliced(end, match.capturedStart() - end)).hasMatch()) return {};
        QString name = match.captured(2);
        if (name == u"分"_s) name = u"分钟"_s;
        const auto quantity = simpleQuantity(match.captured(1) + u' ' + name, language);
        if (!quantity || quantity->unit.isEmpty()) return {};
        if (sum && (quantity->unit != sum->unit || quantity->value >= last)) return {};
        sum = Quantity{(sum ? sum->value : 0) + quantity->value, quantity->unit};
        last = quantity->value;
        end = match.capturedEnd();
        ++count;
    }
    if (count < 2 || end != text.size()) return {};
    const bool isMeasure = sum->unit == u"s"_s || sum->unit == u"m"_s || sum->unit == u"kg"_s || sum->unit == u"d"_s;
    return isMeasure ? sum : std::nullopt;
}

std::optional<Quantity> quantityOf(QString text, QStringView language)
{
    // 每天5毫克: the unit is put where others have it
    static const QRegularExpression each(u"^每(天|日|周|月|年|小时|分钟|秒|公斤|千克|平方公里|平方米|升|人)(.+)$"_s);
    if (const auto match = each.match(text); match.hasMatch())
        text = match.captured(2) + u'/' + (match.captured(1) == u"周"_s ? u"week"_s : match.captured(1));
    static const QRegularExpression below(u"^(?:零下|负|minus )"_s, QRegularExpression::CaseInsensitiveOption);
    if (below.match(text).hasMatch()) text.replace(below, u"-"_s);
    if (const auto share = chineseShare(text)) return share;
    static const QRegularExpression aged(u"^aged? (?:of )?(\\d{1,3})$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = aged.match(text); match.hasMatch()) return Quantity{match.captured(1).toDouble(), u"year"_s};
    if (const auto quantity = simpleQuantity(text, language)) return quantity;
    return sumOfQuantities(text, language);
}

} // namespace

QString numberText(double number)
{
    // 15 digits: what was multiplied by a factor gets rid of the noise after them
    const double rounded = QString::number(number, 'e', 14).toDouble();
    return rounded == 0 ? u"0"_s : QString::number(rounded, 'f', QLocale::FloatingPointShortest);
}

std::optional<FactValue> numberValue(QStringView text, QStringView language)
{
    QString exact = text.toString();
    const bool isApproximate = removeApproximation(exact);
    const auto quantity = quantityOf(exact, language);
    if (!quantity || !std::isfinite(quantity->value)) return {};
    QString normal = numberText(quantity->value);
    if (isApproximate) normal.prepend(u'~');
    if (!quantity->unit.isEmpty()) normal += u' ' + quantity->unit;
    return FactValue{FactValue::Kind::Number, normal, quantity->value, quantity->unit};
}

} // namespace spotter
