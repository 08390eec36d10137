// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/selection/names.h"
#include "tests/text/random_text.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestNames final : public QObject {
    Q_OBJECT

    static QString partOf(const QString &text, Span span)
    {
        return span.isValid() ? text.sliced(span.beginUtf16, span.length()) : QString();
    }

private Q_SLOTS:
    void aWordIsTakenWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("at"); ///< the place is the begin of this
        QTest::addColumn<QString>("name");
        const auto row = [](const char *name, const QString &text, const QString &at, const QString &whole) {
            QTest::newRow(name) << text << at << whole;
        };
        row("second part of a hyphenated name", u"the BCR-ABL gene"_s, u"ABL"_s, u"BCR-ABL"_s);
        row("its hyphen", u"the BCR-ABL gene"_s, u"-"_s, u"BCR-ABL"_s);
        row("before a full stop", u"binds BCR-ABL."_s, u"BL"_s, u"BCR-ABL"_s);
        row("slashes", u"IL-2/IL-15 axis"_s, u"2"_s, u"IL-2/IL-15"_s);
        row("four parts", u"a-b-c-d"_s, u"c"_s, u"a-b-c-d"_s);
        row("a dash between words", u"one - two"_s, u"one"_s, u"one"_s);
        row("a hyphen at the end", u"end-"_s, u"end"_s, u"end"_s);
        row("a hyphen by itself", u"one - two"_s, u"-"_s, QString());
        row("a unit", u"took 5mg/kg daily"_s, u"kg"_s, u"5mg/kg"_s);
        row("a decimal", u"about 3.5 litres"_s, u"5"_s, u"3.5"_s);
        row("thousands", u"some 1,000 people"_s, u"000"_s, u"1,000"_s);
        row("years", u"in 2010–2015."_s, u"2015"_s, u"2010–2015"_s);
        row("O'Brien", u"met O'Brien's dog"_s, u"Brien"_s, u"O'Brien"_s);
        row("O’Brien", u"met O’Brien."_s, u"O"_s, u"O’Brien"_s);
        row("a possessive", u"Obama's wife"_s, u"Obama"_s, u"Obama"_s);
        row("an article", u"de l'Italie"_s, u"Italie"_s, u"Italie"_s);
        row("D'Angelo", u"by D'Angelo"_s, u"Angelo"_s, u"D'Angelo"_s);
        row("Xi'an", u"to Xi'an"_s, u"an"_s, u"Xi'an"_s);
        row("do not", u"they don't go"_s, u"don"_s, u"don't"_s);
        row("an abbreviation", u"in the U.S. today"_s, u"U"_s, u"U.S."_s);
        row("the end of a sentence", u"the end. Then"_s, u"end"_s, u"end"_s);
        row("a combining mark", u"cafe\u0301-bar x"_s, u"bar"_s, u"cafe\u0301-bar"_s);
        row("on a combining mark", u"cafe\u0301 x"_s, u"\u0301"_s, u"cafe\u0301"_s);
        row("letters beyond the first plane", u"x 𝒜𝒷-𝒸 y"_s, u"𝒸"_s, u"𝒜𝒷-𝒸"_s);
        row("a family", u"yes 👨‍👩‍👧 no"_s, u"👨"_s, u"👨‍👩‍👧"_s);
        row("a flag", u"🇨🇳🇩🇪!"_s, u"🇩"_s, u"🇩🇪"_s);
        row("Hebrew", u"אני גר בתל־אביב"_s, u"ר "_s, u"גר"_s);
        row("a Hebrew hyphen", u"אני גר בתל־אביב"_s, u"ביב"_s, u"בתל־אביב"_s);
        row("Arabic in brackets", u"(القاهرة)"_s, u"ا"_s, u"القاهرة"_s);
        row("white space", u"a b"_s, u" "_s, QString());
        row("punctuation", u"a, b"_s, u","_s, QString());
        row("Chinese by the dictionary", u"他在北京大学读书"_s, u"京"_s, u"北京"_s);
        row("a character that is no word's", u"周伯宜卧病"_s, u"伯"_s, u"伯"_s);
        row("Latin in Chinese", u"使用PD-1抑制剂"_s, u"1"_s, u"PD-1"_s);
        row("a hyphen between Chinese", u"中-文"_s, u"中"_s, u"中"_s);
        row("a foreign name", u"发明家托马斯·爱迪生在1931年去世"_s, u"迪"_s, u"托马斯·爱迪生"_s);
        row("its first part", u"发明家托马斯·爱迪生在1931年去世"_s, u"托"_s, u"托马斯·爱迪生"_s);
        row("its dot", u"发明家托马斯·爱迪生在1931年去世"_s, u"·"_s, u"托马斯·爱迪生"_s);
        row("what is before it", u"发明家托马斯·爱迪生在1931年去世"_s, u"发"_s, u"发明"_s);
        row("a name of three parts", u"与弗拉基米尔·弗拉基米罗维奇·普京访问"_s, u"京"_s,
            u"弗拉基米尔·弗拉基米罗维奇·普京"_s);
        row("one that no dictionary has", u"塔拉·韦斯特弗的书"_s, u"特"_s, u"塔拉·韦斯特弗"_s);
        row("two names", u"谢尔盖·布林和拉里·佩奇创立了谷歌"_s, u"奇"_s, u"拉里·佩奇"_s);
        row("initials", u"作家C·S·路易斯写"_s, u"易"_s, u"C·S·路易斯"_s);
        row("Japanese", u"マイケル・ジャクソンの歌"_s, u"ソン"_s, u"マイケル・ジャクソン"_s);
        row("Thai", u"ภาษาไทยง่าย"_s, u"ไทย"_s, u"ไทย"_s);
        row("a book's title", u"读《百年孤独》"_s, u"百"_s, u"百年"_s);
    }
    void aWordIsTakenWhole()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, at);
        QFETCH(const QString, name);
        const qsizetype place = text.indexOf(at);
        QVERIFY(place >= 0);
        QCOMPARE(partOf(text, nameAt(text, place)), name);
    }

    void steps_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("neither punctuation nor blanks")
            << u"Imatinib  inhibits (BCR-ABL), a kinase."_s
            << QStringList{u"Imatinib"_s, u"inhibits"_s, u"BCR-ABL"_s, u"a"_s, u"kinase"_s};
        QTest::newRow("no possessive") << u"O'Brien's 5mg/kg of 3.5 for the U.S. side"_s
                                       << QStringList{u"O'Brien"_s, u"5mg/kg"_s, u"of"_s, u"3.5"_s, u"for"_s, u"the"_s,
                                              u"U.S."_s, u"side"_s};
        QTest::newRow("lines") << u"one\n\n- two\r\nthree"_s << QStringList{u"one"_s, u"two"_s, u"three"_s};
        QTest::newRow("Chinese") << u"鲁迅在北京，读《百年孤独》。"_s
                                 << QStringList{u"鲁迅"_s, u"在"_s, u"北京"_s, u"读"_s, u"百年"_s, u"孤独"_s};
        QTest::newRow("nothing") << u" … — "_s << QStringList();
    }
    void steps()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, names);
        QStringList forward;
        for (Span name = nextName(text, 0); name.isValid(); name = nextName(text, name.endUtf16))
            forward.append(partOf(text, name));
        QCOMPARE(forward, names);
        QStringList back;
        for (Span name = previousName(text, text.size()); name.isValid(); name = previousName(text, name.beginUtf16))
            back.prepend(partOf(text, name));
        QCOMPARE(back, names);
    }

    void fromInsideAWord()
    {
        const QString text = u"the BCR-ABL gene"_s;
        QVERIFY((nextName(text, 6) == Span{4, 11}));
        QVERIFY((nextName(text, 7) == Span{4, 11}));
        QVERIFY((previousName(text, 8) == Span{4, 11}));
        QVERIFY((nextName(text, 11) == Span{12, 16}));
        QVERIFY((previousName(text, 4) == Span{0, 3}));
        QVERIFY(!nextName(text, 16).isValid() && !previousName(text, 0).isValid());
        QVERIFY(!nameAt(text, -1).isValid() && !nameAt(text, 16).isValid());
    }

    void brackets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("at");
        QTest::addColumn<QString>("inside");
        QTest::newRow("a title") << u"读《狂人 日记》。"_s << qsizetype(1) << u"狂人 日记"_s;
        QTest::newRow("from its end") << u"读《狂人 日记》。"_s << qsizetype(7) << u"狂人 日记"_s;
        QTest::newRow("one within another") << u"a ( b (c) d )"_s << qsizetype(2) << u"b (c) d"_s;
        QTest::newRow("from the end of the outer one") << u"a ( b (c) d )"_s << qsizetype(12) << u"b (c) d"_s;
        QTest::newRow("quotation marks") << u"say “yes”"_s << qsizetype(4) << u"yes"_s;
        QTest::newRow("no partner") << u"a ( b"_s << qsizetype(2) << QString();
        QTest::newRow("in another line") << u"( a\nb )"_s << qsizetype(0) << QString();
        QTest::newRow("nothing between") << u"f( )"_s << qsizetype(1) << QString();
        QTest::newRow("a letter") << u"(a)"_s << qsizetype(1) << QString();
    }
    void brackets()
    {
        QFETCH(const QString, text);
        QFETCH(const qsizetype, at);
        QFETCH(const QString, inside);
        QCOMPARE(partOf(text, insideBrackets(text, at)), inside);
    }

    void anyText()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 5'000; ++round) {
            const QString text = test::randomText(random, 40);
            for (qsizetype at = 0; at < text.size(); ++at) {
                const Span name = nameAt(text, at);
                if (!name.isValid()) continue;
                QVERIFY(test::liesWithin(text, name) && !test::splitsSurrogatePair(text, name));
                QVERIFY(name.beginUtf16 <= at && at < name.endUtf16);
                QVERIFY(!text[name.beginUtf16].isSpace() && !text[name.endUtf16 - 1].isSpace());
            }
            qsizetype last = 0;
            for (Span name = nextName(text, 0); name.isValid(); name = nextName(text, last)) {
                QVERIFY(name.endUtf16 > last);
                last = name.endUtf16;
            }
            qsizetype first = text.size();
            for (Span name = previousName(text, first); name.isValid(); name = previousName(text, first)) {
                QVERIFY(name.beginUtf16 < first);
                first = name.beginUtf16;
            }
        }
    }

    void longRunsEnd()
    {
        const QString run = QString(100'000, u'x') + QString(100'000, u'字') + u"a-"_s.repeated(100'000);
        for (const qsizetype at : {50'000, 150'000, 300'000}) QVERIFY(nameAt(run, at).length() < 1'000);
        const QString blanks(3'000'000, u' ');
        QVERIFY(!nextName(blanks, 0).isValid() && !previousName(blanks, blanks.size()).isValid());
    }
};

QTEST_APPLESS_MAIN(TestNames)
#include "test_names.moc"
