// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_string.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestJsonString final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QString() << QByteArray("\"\"");
        QTest::newRow("non-ASCII") << u"é中😀"_s << QByteArray("\"é中😀\"");
        QTest::newRow("quotes and backslashes") << u"\"\\/"_s << QByteArray("\"\\\"\\\\/\"");
        QTest::newRow("short escapes") << u"a\b\f\n\r\t"_s << QByteArray(R"("a\b\f\n\r\t")");
        QTest::newRow("control characters") << u"\u0001\u001F\u007F"_s << QByteArray("\"\\u0001\\u001f\x7F\"");
        QTest::newRow("NUL") << QString(QChar(0)) + u'a' << QByteArray(R"("\u0000a")");
        QTest::newRow("a byte order mark first") << u"\uFEFF\uFEFFa\uFEFF"_s << QByteArray("\"\\ufeff\\ufeffa\uFEFF\"");
        QTest::newRow("escapes between characters") << u"中\n😀\"é"_s << QByteArray("\"中\\n😀\\\"é\"");
    }
    void isReadAsItWas()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, json);
        QByteArray bytes = "["; // what is there already stays
        QCOMPARE(appendJsonString(bytes, text), 0);
        QCOMPARE(bytes, "[" + json);
        QCOMPARE(QJsonDocument::fromJson(bytes + "]").array().first().toString(), text);
    }

    void loneSurrogatesAreCounted()
    {
        const QString text = u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00) + QChar(0xD83D);
        QByteArray bytes;
        QCOMPARE(appendJsonString(bytes, text), 3);
        QCOMPARE(bytes, QByteArray("\"a\uFFFDb\uFFFD\uFFFD\""));
    }

    void everyCharacterComesBack()
    {
        for (int unit = 0; unit < 0x10000; ++unit) {
            if (QChar::isSurrogate(char32_t(unit))) continue;
            const QString text = QString(QChar(unit)) + u'x' + QChar(unit);
            QByteArray bytes = "[";
            (void)appendJsonString(bytes, text);
            const QString read = QJsonDocument::fromJson(bytes + "]").array().first().toString();
            QVERIFY2(read == text, qPrintable(u"U+%1: %2"_s.arg(QString::number(unit, 16), QString::fromUtf8(bytes))));
        }
    }
};

QTEST_GUILESS_MAIN(TestJsonString)
#include "test_json_string.moc"
