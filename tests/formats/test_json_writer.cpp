// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/json_writer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestJsonWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strings_data();
    void strings();
    void loneSurrogatesAreCounted();
    void numbers();
    void nesting();
};

void TestJsonWriter::strings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QString() << QByteArray("\"\"");
    QTest::newRow("non-ASCII stays") << u"é中😀"_s << QByteArray("\"é中😀\"");
    QTest::newRow("quotes and backslashes") << u"\"\\/"_s << QByteArray("\"\\\"\\\\/\"");
    QTest::newRow("short escapes") << u"\b\f\n\r\t"_s << QByteArray(R"("\b\f\n\r\t")");
    QTest::newRow("control characters") << u"\u0001\u001F\u007F"_s << QByteArray("\"\\u0001\\u001f\x7F\"");
    QTest::newRow("NUL") << QString(QChar(0)) << QByteArray(R"("\u0000")");
    QTest::newRow("escape between characters") << u"中\n😀\"é"_s << QByteArray("\"中\\n😀\\\"é\"");
}

void TestJsonWriter::strings()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    JsonWriter writer;
    writer.string(text);
    QCOMPARE(writer.bytes(), json);
    QCOMPARE(writer.loneSurrogates(), 0);
}

void TestJsonWriter::loneSurrogatesAreCounted()
{
    const QString text = u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00) + QChar(0xD83D);
    JsonWriter writer;
    writer.string(text);
    QCOMPARE(writer.bytes(), QByteArray("\"a\uFFFDb\uFFFD\uFFFD\""));
    QCOMPARE(writer.loneSurrogates(), 3);
    writer.clear();
    QCOMPARE(writer.loneSurrogates(), 0);
}

void TestJsonWriter::numbers()
{
    JsonWriter writer;
    writer.beginArray();
    writer.number(0.1);
    writer.number(1e300);
    writer.number(std::numeric_limits<double>::quiet_NaN());
    writer.integer(std::numeric_limits<qint64>::min());
    writer.value(QJsonValue(qint64(9007199254740993)));
    writer.endArray();
    QCOMPARE(writer.bytes(), QByteArray("[0.1, 1e+300, null, -9223372036854775808, 9007199254740993]"));
}

void TestJsonWriter::nesting()
{
    JsonWriter writer;
    writer.beginObject();
    writer.key(u"a");
    writer.beginArray();
    writer.endArray();
    writer.field(u"b\"", u"c");
    writer.key(u"d");
    writer.value(QJsonObject{{u"e"_s, QJsonArray{true, QJsonValue::Null, u"f"_s}}});
    writer.endObject();
    QCOMPARE(writer.bytes(), QByteArray("{\"a\": [], \"b\\\"\": \"c\", \"d\": {\"e\": [true, null, \"f\"]}}"));
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "test_json_writer.moc"
