// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/amount.h"

#include "core/facts/chinese_numerals.h"
#include "core/facts/english_numerals.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr qsizetype mostDigits = 15; ///< what a double keeps
constexpr qsizetype mostSigns = 40; ///< with the zeros at both ends

bool hasDecimalComma(QStringView language)
{
    return !language.isEmpty() && QLocale(language.toString()).decimalPoint() == u","_s;
}

/// The digits between the zeros at both ends.
qsizetype digitsBetweenZeros(const QString &number)
{
    static const QRegularExpression zeros(u"^[0.]*|\\.|0*(?:\\.0*)?$"_s);
    return QString(number).remove(zeros).size();
}

/// The value of digits with separators; nothing where they are ambiguous or an identifier.
std::optional<double> valueOfDigits(QString digits, bool decimalComma)
{
    static const QRegularExpression plain(u"^\\d*(?:\\.\\d+)?$"_s);
    static const QRegularExpression commaGroups(u"^\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?$"_s);
    static const QRegularExpression pointGroups(u"^\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?$"_s);
    static const QRegularExpression decimal(u"^\\d+,\\d+$"_s);
    static const QRegularExpression otherGroups(u"^\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d+)?$"_s);
    if (otherGroups.match(digits).hasMatch()) {
        digits.remove(u' ').remove(u'\'').replace(u',', u'.');
    } else if (pointGroups.match(digits).hasMatch()
        && (decimalComma || digits.count(u'.') > 1 || digits.contains(u','))) {
        digits.remove(u'.').replace(u',', u'.');
    } else if (decimalComma && decimal.match(digits).hasMatch()) {
        digits.replace(u',', u'.');
    } else if (commaGroups.match(digits).hasMatch()) {
        digits.remove(u',');
    }
    if (!plain.match(digits).hasMatch() || digits.isEmpty()) return {};
    if (digits.size() > 1 && digits[0] == u'0' && digits[1] != u'.') return {};
    if (digitsBetweenZeros(digits) > mostDigits || digits.size() > mostSigns) return {};
    return digits.toDouble();
}

/// "3.2", then ×10^8, e6, a fraction, or a magnitude in words.
std::optional<Amount> digitAmount(QStringView text, QStringView language)
{
    static const QRegularExpression number(u"^(?:\\d[\\d.,' ]*\\d|\\d|\\.\\d+)"_s);
    static const QRegularExpression power(
        u"^(?:\\s?[×x*]\\s?10\\^(-?\\d{1,2})(?!\\d)|e([+-]?\\d{1,2})(?!\\w)|\\^(-?\\d)(?!\\d))"_s);
    static const QRegularExpression fraction(u"^( ?)(\\d{1,2})([⁄/])(\\d{1,3})(?![\\d/])"_s);
    static const QRegularExpression magnitude(
        u"^[ -]?(hundred|thousand|million|billion|trillion|mn|bn|tn)(?![\\p{L}])"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = number.matchView(text);
    if (!match.hasMatch()) return {};
    QString digits = match.captured();
    // 2 1⁄2: this blank does not separate groups of digits
    if (const auto mixed = QRegularExpression(u"^(\\d+) \\d{1,2}[⁄/]"_s).matchView(text); mixed.hasMatch())
        digits = mixed.captured(1);
    qsizetype length = digits.size();
    std::optional<double> value;
    if (const auto vulgar = QRegularExpression(u"^(\\d{1,2})⁄(\\d{1,3})"_s).matchView(text);
        vulgar.hasMatch() && vulgar.captured(2).toInt() > 0) {
        value = vulgar.captured(1).toDouble() / vulgar.captured(2).toDouble();
        length = vulgar.capturedLength();
    } else {
        value = valueOfDigits(digits, hasDecimalComma(language));
    }
    if (!value) return {};
    const QStringView rest = text.sliced(length);
    if (const auto raised = power.matchView(rest); raised.hasMatch()) {
        if (const QString exponent = raised.captured(3); !exponent.isEmpty())
            value = std::pow(*value, exponent.toInt());
        else
            value = *value * std::pow(10.0, (raised.captured(1) + raised.captured(2)).toInt());
        length += raised.capturedLength();
    } else if (const auto part = fraction.matchView(rest);
        part.hasMatch() && part.capturedLength(1) == 1 && part.captured(4).toInt() > 0) {
        value = *value + part.captured(2).toDouble() / part.captured(4).toDouble();
        length += part.capturedLength();
    }
    if (const auto words = magnitude.matchView(text.sliced(length)); words.hasMatch()) {
        static const QHash<QString, QString> shortForms{
            {u"mn"_s, u"million"_s}, {u"bn"_s, u"billion"_s}, {u"tn"_s, u"trillion"_s}};
        const QString word = words.captured(1).toLower();
        value = *value * englishMultiplier(shortForms.value(word, word));
        length += words.capturedLength();
    }
    return Amount{*value, length, true};
}

/// Chinese numerals, perhaps mixed with digits: 三百二十, 3万5千, 12亿, 两个半.
std::optional<Amount> chineseAmount(QStringView text)
{
    qsizetype length = 0;
    bool hasChinese = false;
    while (length < text.size()) {
        const QChar character = text[length];
        const bool isDigit = character.isDigit() || character == u'.' || character == u',';
        if (!isDigit && !isChineseNumeral(character)) break;
        if (character == u'半' && length > 0) break;
        hasChinese = hasChinese || !isDigit;
        ++length;
    }
    if (!hasChinese) return {};
    QString digits = text.first(length).toString();
    // 1,200万: groups are taken out where they are whole
    static const QRegularExpression groups(u"(?<=\\d),(?=\\d{3}(?!\\d))"_s);
    digits.remove(groups);
    const auto value = chineseNumber(digits);
    if (!value) return {};
    if (text.sliced(length).startsWith(u"个半"_s)) return Amount{*value + 0.5, length + 2, false};
    return Amount{*value, length, false};
}

/// English number words; the length ends after the last of them.
std::optional<Amount> wordAmount(QStringView text)
{
    static const QRegularExpression word(u"[A-Za-z]+"_s);
    static const QRegularExpression start(u"^[A-Za-z]"_s);
    if (!start.matchView(text).hasMatch()) return {};
    QStringList words;
    std::vector<qsizetype> ends;
    qsizetype last = 0;
    for (const QRegularExpressionMatch &match : word.globalMatchView(text)) {
        const QStringView between = text.sliced(last, match.capturedStart() - last);
        if (!words.isEmpty() && between != u" " && between != u"-") break;
        words += match.captured().toLower();
        last = match.capturedEnd();
        ends.push_back(last);
    }
    const auto number = spelledNumber(words);
    if (!number) return {};
    return Amount{number->value, ends[size_t(number->wordCount - 1)], false};
}

} // namespace

std::optional<Amount> leadingAmount(QStringView text, QStringView language)
{
    if (const auto amount = chineseAmount(text)) return amount;
    if (const auto amount = digitAmount(text, language)) {
        const QStringView rest = text.sliced(amount->lengthUtf16);
        // 3百 and the like that could not be read as a whole
        if (!rest.isEmpty() && (rest.front().isDigit() || isChineseNumeral(rest.front())) && rest.front() != u'半')
            return {};
        return amount;
    }
    return wordAmount(text);
}

} // namespace spotter
