// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_points.h"
#include "core/text/normalizer.h"
#include "tests/text/random_text.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestNormalizer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void known_texts_data();
    void known_texts();
    void origins_of_what_was_taken_apart();
    void options_leave_the_rest_alone();
    void decomposes_as_qt_does();
    void origins_are_valid_and_in_order_on_random_text();
    void a_million_marks_are_quick();
};

void TestNormalizer::known_texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("ASCII") << u"Hello, World"_s << u"hello, world"_s;
    QTest::newRow("Chinese stays") << u"符箓，北京"_s << u"符箓，北京"_s;
    QTest::newRow("accents") << u"Café Ångström"_s << u"cafe angstrom"_s;
    QTest::newRow("combining accents") << u"e\u0301\u0302x"_s << u"ex"_s;
    QTest::newRow("Hangul") << u"각가"_s << u"\u1100\u1161\u11a8\u1100\u1161"_s;
    QTest::newRow("Turkish I with dot") << u"İI"_s << u"ii"_s;
    QTest::newRow("sharp s stays") << u"ẞß"_s << u"ßß"_s;
    QTest::newRow("final sigma is no case of lower case") << u"ΟΔΟΣ"_s << u"οδοσ"_s;
    QTest::newRow("ligature is not canonical") << u"ﬁ"_s << u"ﬁ"_s;
    QTest::newRow("compatibility ideograph") << u"\uf900"_s << u"\u8c48"_s;
    QTest::newRow("controls and replacement go") << u"a\u0001\u200b\ufffd\ufeff\u00adb"_s << u"ab"_s;
    QTest::newRow("NUL goes") << u"a"_s + QChar(0) + u'b' << u"ab"_s;
    QTest::newRow("white space becomes spaces") << u"a\t\r\n\u00a0\u3000\u2028b"_s << u"a      b"_s;
    QTest::newRow("private use goes") << u"a\ue000b"_s << u"ab"_s;
    QTest::newRow("lone surrogates go") << QString(u"a") + QChar(0xd800) + u'b' + QChar(0xdc00) << u"ab"_s;
    QTest::newRow("astral letters") << u"𐐀😀"_s << u"𐐨😀"_s;
}

void TestNormalizer::known_texts()
{
    QFETCH(QString, text);
    QTEST(normalize(text).text, "expected");
}

void TestNormalizer::origins_of_what_was_taken_apart()
{
    const NormalizedText normalized = normalize(u"é각😀e\u0301x"_s);
    QCOMPARE(normalized.text, u"e\u1100\u1161\u11a8😀ex"_s);
    const std::vector<Span> expected{{0, 1}, {1, 2}, {1, 2}, {1, 2}, {2, 4}, {2, 4}, {4, 5}, {6, 7}};
    QVERIFY(normalized.origins == expected);
    QCOMPARE(normalized.origin(6, 8), (Span{4, 7})); // a removed mark inside belongs to the range
    QCOMPARE(normalized.origin(6, 7), (Span{4, 5})); // one at its end does not
}

void TestNormalizer::options_leave_the_rest_alone()
{
    const QString text = u"É\u200b각"_s;
    QCOMPARE(normalize(text, {.cleanUp = false, .decompose = false, .lowerCase = false}).text, text);
    QCOMPARE(normalize(text, {.cleanUp = true, .decompose = false, .lowerCase = false}).text, u"É각"_s);
    QCOMPARE(normalize(text, {.cleanUp = false, .decompose = false, .lowerCase = true}).text, u"é\u200b각"_s);
    QCOMPARE(normalize(text, {.cleanUp = false, .decompose = true, .lowerCase = false}).text,
        u"E\u200b\u1100\u1161\u11a8"_s);
}

void TestNormalizer::decomposes_as_qt_does()
{
    QRandomGenerator generator(11);
    for (int round = 0; round < 1000; ++round) {
        const QString text = test::randomText(generator, 30);
        if (!text.isValidUtf16()) continue;
        QString expected;
        const QString decomposed = text.normalized(QString::NormalizationForm_D);
        for (CodePointReader reader(decomposed); reader.hasNext();) {
            const char32_t codePoint = reader.next();
            if (QChar::category(codePoint) != QChar::Mark_NonSpacing)
                expected += QStringView(QChar::fromUcs4(codePoint));
        }
        QCOMPARE(normalize(text, {.cleanUp = false, .decompose = true, .lowerCase = false}).text, expected);
    }
}

void TestNormalizer::origins_are_valid_and_in_order_on_random_text()
{
    QRandomGenerator generator(12);
    for (int round = 0; round < 1000; ++round) {
        const QString text = test::randomText(generator, 60);
        const NormalizedText normalized = normalize(text, {.decompose = round % 2 == 0, .lowerCase = round % 3 == 0});
        QCOMPARE(normalized.origins.size(), size_t(normalized.text.size()));
        QVERIFY(normalized.text.isValidUtf16());
        qsizetype begin = 0;
        for (const Span &origin : normalized.origins) {
            QVERIFY(test::liesWithin(text, origin));
            QVERIFY(!test::splitsSurrogatePair(text, origin));
            QVERIFY(origin.beginUtf16 >= begin);
            begin = origin.beginUtf16;
        }
    }
}

void TestNormalizer::a_million_marks_are_quick()
{
    const QString text = u"a"_s + u"\u0301\u0323\u302e"_s.repeated(300'000);
    QCOMPARE(normalize(text).text.size(), 1 + 300'000); // U+302E is a spacing mark
}

QTEST_GUILESS_MAIN(TestNormalizer)
#include "test_normalizer.moc"
