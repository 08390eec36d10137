// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/entity_name.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Which names are one entity by default, and which are not.
class TestEntityName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOneName_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("case") << u"IBM"_s << u"ibm"_s;
        QTest::newRow("full width") << u"ＩＢＭ"_s << u"IBM"_s;
        QTest::newRow("title marks") << u"《红楼梦》"_s << u"红楼梦"_s;
        QTest::newRow("corner brackets") << u"「红楼梦」"_s << u"红楼梦"_s;
        QTest::newRow("quotation marks") << u"“Alien”"_s << u"\"Alien\""_s;
        QTest::newRow("traditional Chinese") << u"愛迪生"_s << u"爱迪生"_s;
        QTest::newRow("variant character") << u"錢鍾書"_s << u"钱锺书"_s;
        QTest::newRow("comma before a legal form") << u"Tesla, Inc."_s << u"Tesla Inc."_s;
        QTest::newRow("no-break space") << u"Marie\u00a0Curie"_s << u"Marie Curie"_s;
        QTest::newRow("blank between ideographs") << u"张 三丰"_s << u"张三丰"_s;
        QTest::newRow("kinds of middle dots") << u"托马斯·爱迪生"_s << u"托马斯・爱迪生"_s;
        QTest::newRow("initials with blanks") << u"J. K. Rowling"_s << u"J.K. Rowling"_s;
        QTest::newRow("initials without dots") << u"J.K. Rowling"_s << u"JK Rowling"_s;
        QTest::newRow("title before a full name") << u"Dr. Marie Curie"_s << u"Marie Curie"_s;
        QTest::newRow("ampersand") << u"Johnson & Johnson"_s << u"Johnson and Johnson"_s;
        QTest::newRow("hyphen") << u"Bong Joon-ho"_s << u"Bong Joon ho"_s;
        QTest::newRow("apostrophe") << u"O’Connor"_s << u"O'Connor"_s;
    }
    void isOneName()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QCOMPARE(entityKey(a), entityKey(b));
        QCOMPARE(entityKey(entityKey(a)), entityKey(a));
    }

    void areTwoNames_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("titles of one surname") << u"Mr. Smith"_s << u"Mrs. Smith"_s;
        QTest::newRow("numbers") << u"Apollo 11"_s << u"Apollo 12"_s;
        QTest::newRow("junior") << u"Robert Downey"_s << u"Robert Downey Jr."_s;
        QTest::newRow("word and initials") << u"WHO"_s << u"Who"_s;
        QTest::newRow("Chinese numerals") << u"上海一中"_s << u"上海二中"_s;
    }
    void areTwoNames()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QVERIFY2(entityKey(a) != entityKey(b), qPrintable(entityKey(a)));
    }
};

QTEST_GUILESS_MAIN(TestEntityName)
#include "test_entity_name.moc"
