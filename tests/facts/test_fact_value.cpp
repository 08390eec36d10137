// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/fact_value.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <vector>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

struct ValueCase {
    int line = 0;
    QString text;
    QString language;
    std::optional<FactValue::Kind> expected;
    FactValue::Kind kind = FactValue::Kind::Text;
    QString normal;
};

std::optional<FactValue::Kind> kindNamed(const QString &name)
{
    if (name == u"date"_s) return FactValue::Kind::Date;
    if (name == u"number"_s) return FactValue::Kind::Number;
    return name == u"text"_s ? std::optional(FactValue::Kind::Text) : std::nullopt;
}

std::vector<ValueCase> valueCases()
{
    std::vector<ValueCase> cases;
    QFile file(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/facts/values.tsv"_s);
    if (!file.open(QIODevice::ReadOnly)) return cases;
    int line = 0;
    for (const QString &row : QString::fromUtf8(file.readAll()).split(u'\n', Qt::KeepEmptyParts)) {
        ++line;
        if (row.isEmpty() || row.startsWith(u'#')) continue;
        const QStringList cells = row.split(u'\t');
        if (cells.size() != 5 || !kindNamed(cells[3])) return {};
        cases.push_back({line, cells[0], cells[1], kindNamed(cells[2]), *kindNamed(cells[3]), cells[4]});
    }
    return cases;
}

} // namespace

/// Dates, numbers, units and money in normal forms, and what stays text.
class TestFactValue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<std::optional<FactValue::Kind>>("expected");
        QTest::addColumn<FactValue::Kind>("kind");
        QTest::addColumn<QString>("normal");
        const auto cases = valueCases();
        QVERIFY2(cases.size() >= 220, "the table of values was not found, or a row of it has not five cells");
        for (const ValueCase &row : cases)
            QTest::addRow("line %d: %s", row.line, qPrintable(row.text))
                << row.text << row.language << row.expected << row.kind << row.normal;
    }
    void reads()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, language);
        QFETCH(const std::optional<FactValue::Kind>, expected);
        QFETCH(const FactValue::Kind, kind);
        QFETCH(const QString, normal);
        const FactValue value = factValue(text, language, expected);
        QCOMPARE(value.normal, normal);
        QCOMPARE(value.kind, kind);
        // A normal form is its own normal form.
        const FactValue again = factValue(value.normal, language == u"de" ? QString() : language, value.kind);
        QCOMPARE(again.normal, normal);
        QVERIFY(valuesAgree(value, again));
    }

    void sorts_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("years") << u"1847"_s << u"1877"_s;
        QTest::newRow("before and after Christ") << u"公元前221年"_s << u"AD 79"_s;
        QTest::newRow("two before Christ") << u"221 BC"_s << u"44 BC"_s;
        QTest::newRow("months of a year") << u"1952年8月"_s << u"September 1952"_s;
        QTest::newRow("months with two digits") << u"1952年9月"_s << u"1952年10月"_s;
        QTest::newRow("days of a month") << u"11 February 1847"_s << u"1847年2月12日"_s;
        QTest::newRow("last day and first day") << u"31 December 1999"_s << u"1 January 2000"_s;
        QTest::newRow("centuries") << u"18th century"_s << u"1850"_s;
        QTest::newRow("numbers by amount") << u"9"_s << u"1,234"_s;
        QTest::newRow("numbers of two languages") << u"2万"_s << u"1.5 million"_s;
        QTest::newRow("units") << u"500克"_s << u"2 kg"_s;
        QTest::newRow("below zero") << u"零下5℃"_s << u"3 °C"_s;
    }
    void sorts()
    {
        QFETCH(const QString, first);
        QFETCH(const QString, second);
        const FactValue a = factValue(first);
        const FactValue b = factValue(second);
        QVERIFY(a.kind != FactValue::Kind::Text);
        QCOMPARE(a.kind, b.kind);
        QVERIFY2(a.order < b.order, qPrintable(u"%1, %2"_s.arg(a.order).arg(b.order)));
    }

    void agrees_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("agree");
        QTest::newRow("two languages") << u"11 February 1847"_s << u"1847年2月11日"_s << true;
        QTest::newRow("year and day of it") << u"1847"_s << u"11 February 1847"_s << true;
        QTest::newRow("month and day of it") << u"1847年2月"_s << u"11 February 1847"_s << true;
        QTest::newRow("another month") << u"1847年3月"_s << u"11 February 1847"_s << false;
        QTest::newRow("another year") << u"1846"_s << u"11 February 1847"_s << false;
        QTest::newRow("neighbouring years") << u"1846"_s << u"1847"_s << false;
        QTest::newRow("neighbouring days") << u"1847-02-11"_s << u"1847-02-12"_s << false;
        QTest::newRow("last day and next year") << u"31 December 1846"_s << u"1847"_s << false;
        QTest::newRow("decade and year") << u"1990s"_s << u"1994"_s << true;
        QTest::newRow("decade and year after it") << u"1990s"_s << u"2000"_s << false;
        QTest::newRow("century and year") << u"19世纪"_s << u"1847"_s << true;
        QTest::newRow("century before Christ") << u"5th century BC"_s << u"427 BC"_s << true;
        QTest::newRow("another century before Christ") << u"5th century BC"_s << u"384 BC"_s << false;
        QTest::newRow("season and month") << u"spring 1990"_s << u"April 1990"_s << true;
        QTest::newRow("season and other month") << u"spring 1990"_s << u"August 1990"_s << false;
        QTest::newRow("about") << u"c. 1850"_s << u"1852"_s << true;
        QTest::newRow("not even about") << u"c. 1850"_s << u"1870"_s << false;
        QTest::newRow("one amount in two units") << u"500克"_s << u"0.5 kg"_s << true;
        QTest::newRow("one amount in two languages") << u"1.5 million"_s << u"150万"_s << true;
        QTest::newRow("rounded") << u"1.5 million"_s << u"1,532,000"_s << true;
        QTest::newRow("rounded to one digit") << u"2 million"_s << u"1,532,000"_s << false;
        QTest::newRow("other numbers") << u"1.5 million"_s << u"1,632,000"_s << false;
        QTest::newRow("about a number") << u"约300万"_s << u"3,100,000"_s << true;
        QTest::newRow("other units") << u"5 kg"_s << u"5 m"_s << false;
        QTest::newRow("other currencies") << u"5 USD"_s << u"5 EUR"_s << false;
        QTest::newRow("texts") << u"Milan"_s << u"Milan"_s << true;
        QTest::newRow("other texts") << u"Milan"_s << u"Rome"_s << false;
        QTest::newRow("a date and a text") << u"1847"_s << u"early 1847"_s << false;
    }
    void agrees()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const bool, agree);
        QCOMPARE(valuesAgree(factValue(a), factValue(b)), agree);
        QCOMPARE(valuesAgree(factValue(b), factValue(a)), agree);
    }

    void readsHostileTexts()
    {
        for (const QString &text : {QString(), u" "_s, QString(10'000'000, u'9'), QString(99, u'十'),
                 QString(99, u'万'), QString(33, u' ') + QString(60, u'.'), u"1e9999"_s, u"9^9"_s,
                 QString(50, u"亿"_s[0]) + u"元"_s, u"\U0001F600"_s, QString(QChar(0xd800)), u"1\u00000"_s, u"百分之"_s,
                 u"分之一"_s, u"成"_s, u"$"_s, u"-"_s}) {
            const FactValue value = factValue(text);
            QVERIFY(std::isfinite(value.order));
        }
    }
};

QTEST_GUILESS_MAIN(TestFactValue)
#include "test_fact_value.moc"
