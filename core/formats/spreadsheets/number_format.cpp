// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spreadsheets/number_format.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <vector>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr double secondsPerDay = 86'400;

/// A part of a format code.
struct FormatToken {
    enum class Kind { Literal, Date, Elapsed, HalfOfDay, Digits, Cell };
    Kind kind = Kind::Literal;
    QString text; ///< "yyyy", "#,##0.0", or the literal itself
};

using FormatTokens = std::vector<FormatToken>;

/// Sections for positive, negative and zero numbers; a semicolon in quotes separates none.
QStringList sectionsOf(const QString &code)
{
    QStringList sections(1);
    bool isQuoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (code[i] == u'"') isQuoted = !isQuoted;
        if (code[i] == u';' && !isQuoted) {
            sections += QString();
            continue;
        }
        sections.back() += code[i];
        if (code[i] == u'\\' && !isQuoted && i + 1 < code.size()) sections.back() += code[++i];
    }
    return sections;
}

bool isDateLetter(QChar unit) { return QStringView(u"ymdhsYMDHSea").contains(unit); }
bool isDigitSign(QChar unit) { return QStringView(u"0#?.,%").contains(unit); }

/// What brackets mean: a currency, elapsed time, or a colour, which is not shown.
FormatToken bracketed(const QString &inner)
{
    if (inner.startsWith(u'$')) return {FormatToken::Kind::Literal, inner.sliced(1).section(u'-', 0, 0)};
    const QString lower = inner.toLower();
    const bool isElapsed
        = !lower.isEmpty() && lower.count(lower.front()) == lower.size() && QStringView(u"hms").contains(lower.front());
    return isElapsed ? FormatToken{FormatToken::Kind::Elapsed, lower} : FormatToken{FormatToken::Kind::Literal, {}};
}

/// The run of one letter, or of signs of digits, that begins at a place.
QString runAt(const QString &section, qsizetype at)
{
    qsizetype end = at + 1;
    const bool isDigits = isDigitSign(section[at]);
    while (end < section.size()
        && (isDigits ? isDigitSign(section[end]) : section[end].toLower() == section[at].toLower()))
        ++end;
    return section.sliced(at, end - at);
}

FormatTokens tokensOfSection(const QString &section)
{
    using Kind = FormatToken::Kind;
    FormatTokens tokens;
    for (qsizetype i = 0; i < section.size();) {
        const QChar unit = section[i];
        const qsizetype closed = unit == u'"' ? section.indexOf(u'"', i + 1) : section.indexOf(u']', i + 1);
        const QStringView rest = QStringView(section).sliced(i);
        if ((unit == u'"' || unit == u'[') && closed > 0) {
            const QString inner = section.sliced(i + 1, closed - i - 1);
            tokens.push_back(unit == u'[' ? bracketed(inner) : FormatToken{Kind::Literal, inner});
            i = closed + 1;
        } else if (unit == u'\\' && i + 1 < section.size()) {
            tokens.push_back({Kind::Literal, section[i + 1]});
            i += 2;
        } else if (unit == u'_' || unit == u'*') { // as wide as the next sign, or filled with it
            tokens.push_back({Kind::Literal, unit == u'_' ? u" "_s : QString()});
            i += 2;
        } else if (rest.startsWith("AM/PM"_L1, Qt::CaseInsensitive) || rest.startsWith(u"上午/下午")) {
            tokens.push_back({Kind::HalfOfDay, section.sliced(i, 5)});
            i += 5;
        } else if (isDigitSign(unit) || isDateLetter(unit)) {
            const QString run = runAt(section, i);
            tokens.push_back({isDigitSign(unit) ? Kind::Digits : Kind::Date, run.toLower()});
            i += run.size();
        } else {
            tokens.push_back({unit == u'@' ? Kind::Cell : Kind::Literal, unit});
            ++i;
        }
    }
    return tokens;
}

bool hasToken(const FormatTokens &tokens, FormatToken::Kind kind)
{
    return std::ranges::contains(tokens, kind, &FormatToken::kind);
}

QString general(const QString &stored, double value)
{
    constexpr int meantDigits = 15; // the others come from binary fractions
    const bool isPlain = std::ranges::all_of(stored, [](QChar unit) { return unit.isDigit() || unit == u'-'; });
    const QString shown = isPlain ? stored : QString::number(value, 'g', meantDigits);
    return shown.contains(u'e') ? stored : shown;
}

/// Whether "m" means minutes: it follows hours or precedes seconds.
bool meansMinutes(const FormatTokens &tokens, std::size_t index)
{
    const auto isTime = [](const FormatToken &token, QChar letter) {
        return (token.kind == FormatToken::Kind::Date || token.kind == FormatToken::Kind::Elapsed)
            && token.text.front() == letter;
    };
    const auto isOfDate = [](const FormatToken &token) {
        return token.kind == FormatToken::Kind::Date || token.kind == FormatToken::Kind::Elapsed;
    };
    for (std::size_t i = index; i-- > 0;) {
        if (isOfDate(tokens[i])) {
            if (isTime(tokens[i], u'h')) return true;
            break;
        }
    }
    for (std::size_t i = index + 1; i < tokens.size(); ++i) {
        if (isOfDate(tokens[i])) return isTime(tokens[i], u's');
    }
    return false;
}

QString padded(qint64 number, qsizetype width)
{
    return QString::number(number).rightJustified(std::min<qsizetype>(width, 2), u'0');
}

QString shownDatePart(const FormatTokens &tokens, std::size_t index, const QDateTime &when, bool isHalved)
{
    const QString &letters = tokens[index].text;
    const QLocale english = QLocale::c();
    const qsizetype width = letters.size();
    const QDate date = when.date();
    const QTime time = when.time();
    const auto form = width > 3 ? QLocale::LongFormat : QLocale::ShortFormat;
    switch (letters.front().unicode()) {
    case u'y':
        return width > 2 ? QString::number(date.year()) : padded(date.year() % 100, 2);
    case u'e':
        return QString::number(date.year());
    case u'd':
        return width > 2 ? english.dayName(date.dayOfWeek(), form) : padded(date.day(), width);
    case u'h':
        return padded(isHalved ? (time.hour() + 11) % 12 + 1 : time.hour(), width);
    case u's':
        return padded(time.second(), width);
    case u'a':
        return (width > 3 ? u"星期"_s : QString()) + u"一二三四五六日"_s.sliced(date.dayOfWeek() - 1, 1);
    default:
        break;
    }
    if (meansMinutes(tokens, index)) return padded(time.minute(), width);
    constexpr qsizetype oneLetter = 5;
    if (width == oneLetter) return english.monthName(date.month()).first(1);
    return width > 2 ? english.monthName(date.month(), form) : padded(date.month(), width);
}

/// Nothing for a number that is not a date.
QString shownDate(const FormatTokens &tokens, double value, bool startsIn1904)
{
    constexpr double afterLastDay = 2'958'466; // the end of 9999
    constexpr double wrongLeapDay = 60; // 29 February 1900, which there was not
    if (value < 0 || value >= afterLastDay) return {};
    const qint64 seconds = std::llround(value * secondsPerDay);
    const QDate first = startsIn1904 ? QDate(1904, 1, 1) : QDate(1899, 12, value < wrongLeapDay ? 31 : 30);
    const auto perDay = qint64(secondsPerDay);
    const QDateTime when(first.addDays(seconds / perDay), QTime(0, 0).addSecs(int(seconds % perDay)), QTimeZone::UTC);
    const bool isHalved = hasToken(tokens, FormatToken::Kind::HalfOfDay);
    QString shown;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const FormatToken &token = tokens[i];
        if (token.kind == FormatToken::Kind::Date) {
            shown += shownDatePart(tokens, i, when, isHalved);
        } else if (token.kind == FormatToken::Kind::Elapsed) {
            const QChar unit = token.text.front();
            shown += padded(seconds / (unit == u'h' ? 3600 : unit == u'm' ? 60 : 1), token.text.size());
        } else if (token.kind == FormatToken::Kind::HalfOfDay) {
            const bool isMorning = when.time().hour() < 12;
            shown
                += token.text.startsWith(u'上') ? (isMorning ? u"上午"_s : u"下午"_s) : (isMorning ? u"AM"_s : u"PM"_s);
        } else if (token.kind == FormatToken::Kind::Literal) {
            shown += token.text;
        } else if (token.text.startsWith(u'.')) { // of a second, which is rounded
            continue;
        } else {
            shown += token.text;
        }
    }
    return shown;
}

QString grouped(const QString &digits)
{
    QString made = digits;
    for (qsizetype at = made.size() - 3; at > 0; at -= 3) made.insert(at, u',');
    return made;
}

/// The digits of a number as signs such as "#,##0.0#" ask for them.
QString shownDigits(const QString &signs, double value)
{
    constexpr qsizetype mostDecimals = 30;
    const qsizetype point = signs.indexOf(u'.');
    const QString whole = point < 0 ? signs : signs.first(point);
    const QString fraction = point < 0 ? QString() : signs.sliced(point + 1);
    const auto digitsIn = [](const QString &part) { return part.count(u'0') + part.count(u'#') + part.count(u'?'); };
    QString bare = whole;
    while (bare.endsWith(u',')) { // each divides by a thousand
        bare.chop(1);
        value /= 1000;
    }
    for (qsizetype i = 0; i < signs.count(u'%'); ++i) value *= 100;
    const qsizetype decimals = std::min(digitsIn(fraction), mostDecimals);
    QString made = QString::number(value, 'f', int(decimals));
    while (made.contains(u'.') && made.endsWith(u'0') && made.size() - made.indexOf(u'.') - 1 > fraction.count(u'0'))
        made.chop(1);
    if (made.endsWith(u'.')) made.chop(1);
    QString front = made.section(u'.', 0, 0).rightJustified(bare.count(u'0'), u'0');
    if (bare.count(u'0') == 0 && front == "0"_L1 && made.contains(u'.')) front.clear();
    if (bare.contains(u',')) front = grouped(front);
    return front + made.sliced(made.indexOf(u'.') < 0 ? made.size() : made.indexOf(u'.'))
        + QString(signs.count(u'%'), u'%');
}

} // namespace

QString shownNumber(const QString &stored, const QString &code, bool startsIn1904)
{
    using Kind = FormatToken::Kind;
    bool isNumber = false;
    const double value = stored.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value)) return stored;
    const QStringList sections = sectionsOf(code);
    const bool isUnderstood = !code.contains("general"_L1, Qt::CaseInsensitive) && !code.contains(u"E+"_s)
        && !code.contains(u"E-"_s) && !code.contains("[<"_L1) && !code.contains("[>"_L1) && !code.contains("[="_L1);
    if (code.isEmpty() || !isUnderstood) return general(stored, value);
    const bool hasNegative = value < 0 && sections.size() > 1;
    const FormatTokens tokens
        = tokensOfSection(hasNegative ? sections[1] : sections[value == 0 && sections.size() > 2 ? 2 : 0]);
    if (hasToken(tokens, Kind::Date) || hasToken(tokens, Kind::Elapsed)) {
        const QString date = shownDate(tokens, value, startsIn1904);
        return date.isEmpty() ? general(stored, value) : date;
    }
    const bool isFraction = std::ranges::any_of(
        tokens, [](const FormatToken &token) { return token.kind == Kind::Literal && token.text == "/"_L1; });
    const auto digits = std::ranges::count(tokens, Kind::Digits, &FormatToken::kind);
    if (hasToken(tokens, Kind::Cell) || isFraction || digits > 1) return general(stored, value);
    QString shown = value < 0 && !hasNegative ? u"-"_s : QString();
    for (const FormatToken &token : tokens)
        shown += token.kind == Kind::Digits ? shownDigits(token.text, std::abs(value)) : token.text;
    return shown.trimmed();
}

QString builtInNumberFormat(int number)
{
    // A date as the system shows it is different on each, so it is shown as ISO 8601 has it.
    static const QHash<int, QString> codes{{1, u"0"_s}, {2, u"0.00"_s}, {3, u"#,##0"_s}, {4, u"#,##0.00"_s},
        {9, u"0%"_s}, {10, u"0.00%"_s}, {14, u"yyyy-mm-dd"_s}, {15, u"d-mmm-yy"_s}, {16, u"d-mmm"_s}, {17, u"mmm-yy"_s},
        {18, u"h:mm AM/PM"_s}, {19, u"h:mm:ss AM/PM"_s}, {20, u"h:mm"_s}, {21, u"h:mm:ss"_s},
        {22, u"yyyy-mm-dd h:mm"_s}, {27, u"yyyy年m月"_s}, {28, u"m月d日"_s}, {29, u"m月d日"_s}, {30, u"m-d-yy"_s},
        {31, u"yyyy年m月d日"_s}, {32, u"h时mm分"_s}, {33, u"h时mm分ss秒"_s}, {36, u"yyyy年m月"_s},
        {37, u"#,##0;(#,##0)"_s}, {38, u"#,##0;(#,##0)"_s}, {39, u"#,##0.00;(#,##0.00)"_s},
        {40, u"#,##0.00;(#,##0.00)"_s}, {45, u"mm:ss"_s}, {46, u"[h]:mm:ss"_s}, {50, u"yyyy年m月"_s}, {51, u"m月d日"_s},
        {52, u"yyyy年m月"_s}, {53, u"m月d日"_s}, {54, u"m月d日"_s}, {57, u"yyyy年m月"_s}, {58, u"m月d日"_s}};
    return codes.value(number);
}

} // namespace spotter
