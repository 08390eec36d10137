// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/month_names.h"

#include <QHash>
#include <QLocale>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

const QStringList &knownLanguages()
{
    static const QStringList languages{u"de"_s, u"fr"_s, u"es"_s, u"it"_s, u"pt"_s, u"nl"_s};
    return languages;
}

QString withoutDot(QString word)
{
    if (word.endsWith(u'.')) word.chop(1);
    return word;
}

void addMonths(QHash<QString, int> &months, const QLocale &locale, QLocale::FormatType format)
{
    for (int month = 1; month <= 12; ++month) {
        months.insert(withoutDot(locale.monthName(month, format)), month);
        months.insert(withoutDot(locale.standaloneMonthName(month, format)), month);
    }
}

QHash<QString, int> englishMonths()
{
    QHash<QString, int> months;
    addMonths(months, QLocale(QLocale::English), QLocale::LongFormat);
    addMonths(months, QLocale(QLocale::English), QLocale::ShortFormat);
    months.insert(u"Sept"_s, 9);
    QHash<QString, int> anyCase;
    for (const auto &[name, month] : months.asKeyValueRange()) anyCase.insert(name.toLower(), month);
    return anyCase;
}

QHash<QString, int> foreignMonths()
{
    QHash<QString, int> months;
    for (const QString &language : knownLanguages()) addMonths(months, QLocale(language), QLocale::LongFormat);
    return months;
}

/// Both forms of the names, in small letters.
QHash<QString, int> monthsOf(const QString &language)
{
    QHash<QString, int> written;
    addMonths(written, QLocale(language), QLocale::LongFormat);
    addMonths(written, QLocale(language), QLocale::ShortFormat);
    QHash<QString, int> months;
    for (const auto &[name, month] : written.asKeyValueRange()) months.insert(name.toLower(), month);
    return months;
}

QSet<QString> weekdays()
{
    QSet<QString> names;
    for (const QString &language : QStringList{u"en"_s} + knownLanguages()) {
        const QLocale locale(language);
        for (int day = 1; day <= 7; ++day) {
            names.insert(locale.dayName(day, QLocale::LongFormat).toLower());
            if (language == u"en"_s) names.insert(locale.dayName(day, QLocale::ShortFormat).toLower());
        }
    }
    return names;
}

} // namespace

int monthOf(const QString &word, QStringView language)
{
    static const QHash<QString, int> english = englishMonths();
    static const QHash<QString, int> foreign = foreignMonths();
    const QString name = withoutDot(word);
    if (const int month = english.value(name.toLower())) return month;
    if (const int month = foreign.value(name)) return month;
    // A table of the asked language is made each time: such a hint is rare, and a cache would need a lock.
    if (language.isEmpty() || language.startsWith(u"en"_s) || language.startsWith(u"zh"_s)) return 0;
    return monthsOf(language.toString()).value(name.toLower());
}

bool isWeekday(const QString &word, QStringView language)
{
    static const QSet<QString> known = weekdays();
    const QString name = withoutDot(word).toLower();
    if (known.contains(name)) return true;
    if (language.isEmpty()) return false;
    const QLocale locale(language.toString());
    for (int day = 1; day <= 7; ++day)
        if (locale.dayName(day, QLocale::LongFormat).toLower() == name) return true;
    return false;
}

} // namespace spotter
