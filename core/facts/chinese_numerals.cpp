// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/chinese_numerals.h"

#include <QString>

#include <array>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// 0 to 9, or -1. With the forms that documents of value use.
int digitOf(QChar character)
{
    static const std::array<QStringView, 10> digits{
        u"0〇零○", u"1一壹", u"2二两贰", u"3三叁", u"4四肆", u"5五伍", u"6六陆", u"7七柒", u"8八捌", u"9九玖"};
    for (size_t digit = 0; digit < digits.size(); ++digit)
        if (digits[digit].contains(character)) return int(digit);
    return -1;
}

double multiplierOf(QChar character)
{
    switch (character.unicode()) {
    case u'十':
    case u'拾':
        return 10;
    case u'百':
    case u'佰':
        return 100;
    case u'千':
    case u'仟':
        return 1000;
    case u'万':
        return 1e4;
    case u'亿':
        return 1e8;
    default:
        return 0;
    }
}

/// Plain digits with a decimal point or 点; no multiplier.
std::optional<double> plainNumber(QStringView text)
{
    QString digits;
    bool hasArabic = false;
    bool hasChinese = false;
    for (const QChar character : text) {
        const int digit = digitOf(character);
        if (digit >= 0)
            digits += QChar(u'0' + digit);
        else if ((character == u'.' || character == u'点') && !digits.contains(u'.') && !digits.isEmpty())
            digits += u'.';
        else
            return {};
        (character < u'\u0080' ? hasArabic : hasChinese) = true;
    }
    if (digits.isEmpty() || digits.endsWith(u'.') || (hasArabic && hasChinese)) return {};
    const qsizetype whole = digits.indexOf(u'.') < 0 ? digits.size() : digits.indexOf(u'.');
    if (hasChinese && whole > 1) return {}; // 三五: three or five
    if (whole > 1 && digits.startsWith(u'0')) return {};
    return digits.toDouble();
}

std::optional<double> partialNumber(QStringView text, double above);

/// What is after a multiplier: 三万五 is 35,000, 三万零五 is 30,005.
std::optional<double> remainder(QStringView text, double multiplier)
{
    if (text.isEmpty()) return 0;
    const bool hasZero = digitOf(text.front()) == 0 && text.front() != u'0';
    if (hasZero) text = text.sliced(1);
    if (text.isEmpty()) return {};
    const auto value = partialNumber(text, multiplier);
    if (!value) return {};
    const bool isShort = !hasZero && multiplier > 10 && text.size() == 1 && text.front() > u'\u0080' && *value < 10;
    return isShort ? *value * multiplier / 10 : *value;
}

/// A number whose multipliers are below `above`.
std::optional<double> partialNumber(QStringView text, double above)
{
    for (const double multiplier : {1e8, 1e4, 1e3, 1e2, 1e1}) {
        qsizetype at = text.size() - 1;
        // 万亿: the last sign of the greatest multiplier splits
        while (at >= 0 && multiplierOf(text[at]) != multiplier) --at;
        if (at < 0) continue;
        if (multiplier >= above && above > 0) return {};
        const QStringView before = text.first(at);
        std::optional<double> times;
        if (before.isEmpty())
            times = multiplier == 10 ? std::optional(1.0) : std::nullopt;
        else
            times = partialNumber(before, multiplier >= 1e8 ? 0 : multiplier);
        const auto rest = remainder(text.sliced(at + 1), multiplier);
        if (!times || !rest || *times == 0 || *rest >= multiplier) return {};
        if (multiplier < 1e4 && *times >= 10 && before.back() > u'\u0080') return {};
        return *times * multiplier + *rest;
    }
    return plainNumber(text);
}

} // namespace

bool isChineseNumeral(QChar character)
{
    return character > u'\u0080'
        && (digitOf(character) >= 0 || multiplierOf(character) > 0 || u"点半"_s.contains(character));
}

std::optional<double> chineseNumber(QStringView text)
{
    if (text == u"半") return 0.5;
    return text.isEmpty() ? std::nullopt : partialNumber(text, 0);
}

std::optional<int> chineseDigits(QStringView text)
{
    if (text.isEmpty() || text.size() > 4) return {};
    int value = 0;
    for (const QChar character : text) {
        const int digit = digitOf(character);
        if (digit < 0 || character == u'两') return {};
        value = value * 10 + digit;
    }
    return value;
}

} // namespace spotter
