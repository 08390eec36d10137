// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/json_view/json_indent.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestJsonIndent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void indents_data();
    void indents();
    void refusesWhatIsNotJson_data();
    void refusesWhatIsNotJson();
    void keepsWhatItMeans();
    void shortensLongStrings_data();
    void shortensLongStrings();
};

void TestJsonIndent::indents_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("an object in its own order") << u"{\"b\":1,\"a\":2}"_s << u"{\n  \"b\": 1,\n  \"a\": 2\n}"_s;
    QTest::newRow("empty brackets stay together")
        << u"{\"a\":{ },\"b\":[\n]}"_s << u"{\n  \"a\": {},\n  \"b\": []\n}"_s;
    QTest::newRow("a short list stays on its line") << u"[1,\n2,\"x\"]"_s << u"[1, 2, \"x\"]"_s;
    QTest::newRow("a list of objects does not") << u"[{\"a\":1}]"_s << u"[\n  {\"a\": 1}\n]"_s;
    QTest::newRow("a mention stays on its line")
        << u"{\"s\":{\"t\":\"红日\",\"at\":[1,3]}}"_s << u"{\n  \"s\": {\"t\": \"红日\", \"at\": [1, 3]}\n}"_s;
    QTest::newRow("an object of objects does not")
        << u"{\"a\":{\"b\":{\"c\":1}}}"_s << u"{\n  \"a\": {\n    \"b\": {\"c\": 1}\n  }\n}"_s;
    QTest::newRow("numbers stay as written") << u"{\"n\":1.50e+3}"_s << u"{\n  \"n\": 1.50e+3\n}"_s;
    QTest::newRow("brackets and quotes in strings") << u"[\"{\\\"]\",\"a, b: c\"]"_s << u"[\"{\\\"]\", \"a, b: c\"]"_s;
    QTest::newRow("JSON lines") << u"{\"a\":1}\n{\"a\":2}\n"_s << u"{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}"_s;
    QTest::newRow("a long list is broken") << u"["_s + QString(u"1234567890,"_s).repeated(9) + u"1]"_s
                                           << u"[\n"_s + QString(u"  1234567890,\n"_s).repeated(9) + u"  1\n]"_s;
}

void TestJsonIndent::indents()
{
    QFETCH(const QString, json);
    QFETCH(const QString, expected);
    QCOMPARE(indentJson(json).value_or(u"refused"_s), expected);
    QCOMPARE(indentJson(expected).value_or(u"refused"_s), expected); // a second time changes nothing
}

void TestJsonIndent::refusesWhatIsNotJson_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("nothing") << QString();
    QTest::newRow("prose") << u"Hello world"_s;
    QTest::newRow("a bracket that stays open") << u"{\"a\":[1,2}"_s;
    QTest::newRow("a bracket too many") << u"{}}"_s;
    QTest::newRow("a string that stays open") << u"[\"abc]"_s;
    QTest::newRow("ends in a backslash") << u"[\"abc\\"_s;
    QTest::newRow("a comma at the end") << u"{\"a\":1,}"_s;
    QTest::newRow("a comma at the end of a list") << u"[1,]"_s;
    QTest::newRow("no colon") << u"{\"a\" 1}"_s;
    QTest::newRow("no value") << u"{\"a\":}"_s;
    QTest::newRow("a key without quotes") << u"{a:1}"_s;
    QTest::newRow("a key that is a list") << u"{[1]:1}"_s;
    QTest::newRow("two values in a list") << u"[1 2]"_s;
    QTest::newRow("a leading zero") << u"[01]"_s;
    QTest::newRow("a line break in a string") << u"[\"a\nb\"]"_s;
    QTest::newRow("nested beyond reason") << QString(100'000, u'[');
}

void TestJsonIndent::refusesWhatIsNotJson()
{
    QFETCH(const QString, json);
    QVERIFY2(!indentJson(json).has_value(), qPrintable(indentJson(json).value_or(QString())));
}

void TestJsonIndent::keepsWhatItMeans()
{
    // Random mutations of a valid text: where Qt's parser reads both, they must mean the same.
    const QByteArray seed
        = R"({"text":"a\"b{ , }","spans":[[1,2],[3,-4.5e6]],"none":null,"deep":{"x":[{}, [], true]}})";
    QRandomGenerator random(11);
    int accepted = 0;
    for (int round = 0; round < 4000; ++round) {
        QByteArray json = seed;
        for (int change = random.bounded(3); change > 0; --change)
            json[random.bounded(int(json.size()))] = "{}[]\",:\\ 1tx"[random.bounded(12)];
        const auto indented = indentJson(QString::fromUtf8(json));
        QJsonParseError error;
        const QJsonDocument before = QJsonDocument::fromJson(json, &error);
        if (error.error == QJsonParseError::NoError) {
            QVERIFY2(indented.has_value(), json.constData());
            QCOMPARE(QJsonDocument::fromJson(indented->toUtf8()), before);
            ++accepted;
        }
    }
    QVERIFY(accepted > 500);
}

void TestJsonIndent::shortensLongStrings_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<qsizetype>("cut");
    QTest::newRow("short strings stay") << u"[\"abcde\", 1234567890]"_s << u"[\"abcde\", 1234567890]"_s << qsizetype(0);
    QTest::newRow("a long one is cut") << u"[\"abcdefgh\", \"x\"]"_s << u"[\"abcde…\", \"x\"]"_s << qsizetype(1);
    QTest::newRow("not within an escape") << u"[\"abcd\\n345\"]"_s << u"[\"abcd…\"]"_s << qsizetype(1);
    QTest::newRow("not within a \\u escape") << u"[\"ab\\u4e2d5678\"]"_s << u"[\"ab…\"]"_s << qsizetype(1);
    QTest::newRow("not within a surrogate pair") << u"[\"abcd😀fgh\"]"_s << u"[\"abcd…\"]"_s << qsizetype(1);
    QTest::newRow("an escaped quote does not end it") << u"[\"a\\\"bcdefgh\"]"_s << u"[\"a\\\"bc…\"]"_s << qsizetype(1);
}

void TestJsonIndent::shortensLongStrings()
{
    QFETCH(const QString, json);
    QFETCH(const QString, expected);
    QFETCH(const qsizetype, cut);
    const ShortenedJson result = shortenStrings(json, 5);
    QCOMPARE(result.text, expected);
    QCOMPARE(result.cutStrings, cut);
}

QTEST_GUILESS_MAIN(TestJsonIndent)
#include "test_json_indent.moc"
