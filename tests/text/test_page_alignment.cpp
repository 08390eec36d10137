// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pages/page_map.h"
#include "core/text/structure.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

Span spanOfUnits(const WordPlace &place)
{
    Span whole;
    for (const Span &unit : place) {
        if (!unit.isValid()) continue;
        if (!whole.isValid()) whole = unit;
        whole.beginUtf16 = std::min(whole.beginUtf16, unit.beginUtf16);
        whole.endUtf16 = std::max(whole.endUtf16, unit.endUtf16);
    }
    return whole;
}

/// What each word was found to be, as the text has it; "-" if it was not found.
QString found(const QStringList &words, const QString &text, Span part)
{
    QStringList places;
    for (const WordPlace &place : alignWords(words, text, part)) {
        const Span span = spanOfUnits(place);
        places += span.isValid() ? text.sliced(span.beginUtf16, span.length()) : u"-"_s;
    }
    return places.join(u'|');
}

/// Words in a row of boxes of 10 points for each unit.
std::vector<PageWord> rowOf(const QStringList &words, double top = 100)
{
    std::vector<PageWord> row;
    double left = 50;
    for (const QString &word : words) {
        row.push_back({word, {left, top, 10.0 * double(word.size()), 12}});
        left += 10.0 * double(word.size()) + 5;
    }
    return row;
}

} // namespace

class TestPageAlignment final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the same words") << QStringList{u"Ada"_s, u"met"_s, u"Charles."_s} << u"Ada met Charles."_s
                                        << u"Ada|met|Charles."_s;
        QTest::newRow("a word that a line end divides") << QStringList{u"much"_s, u"infor-"_s, u"mation"_s, u"here"_s}
                                                        << u"much information here"_s << u"much|infor|mation|here"_s;
        QTest::newRow("a hyphen that stays")
            << QStringList{u"a"_s, u"well-"_s, u"Known"_s} << u"a well- Known"_s << u"a|well-|Known"_s;
        QTest::newRow("ligatures on the page")
            << QStringList{u"e\ufb03cient"_s, u"\ufb02ow"_s} << u"efficient flow"_s << u"efficient|flow"_s;
        QTest::newRow("ligatures in the text")
            << QStringList{u"efficient"_s, u"flow"_s} << u"e\ufb03cient \ufb02ow"_s << u"e\ufb03cient|\ufb02ow"_s;
        QTest::newRow("accents apart") << QStringList{u"Rene\u0301"_s, u"Curie"_s} << u"René Curie"_s
                                       << u"René|Curie"_s;
        QTest::newRow("curly quotes") << QStringList{u"\u201ca\u201d"_s, u"it\u2019s"_s} << u"\"a\" it's"_s
                                      << u"\"a\"|it's"_s;
        QTest::newRow("repeated words") << QStringList{u"the"_s, u"cat"_s, u"and"_s, u"the"_s, u"dog"_s}
                                        << u"the cat and the dog"_s << u"the|cat|and|the|dog"_s;
        QTest::newRow("Chinese, lines joined without a space") << QStringList{u"居里夫人发现了"_s,
            u"镭和钋。"_s} << u"居里夫人发现了镭和钋。"_s << u"居里夫人发现了|镭和钋。"_s;
        QTest::newRow("radicals for characters") << QStringList{u"⽇本⼈"_s} << u"日本人"_s << u"日本人"_s;
        QTest::newRow("full width for half width") << QStringList{u"ＡＢＣ"_s, u"x"_s} << u"ABC x"_s << u"ABC|x"_s;
        QTest::newRow("characters of two units")
            << QStringList{u"𠮷野家"_s, u"😀"_s} << u"𠮷野家 😀"_s << u"𠮷野家|😀"_s;
        QTest::newRow("a running head that the text left out")
            << QStringList{u"Journal"_s, u"XII"_s, u"Ada"_s, u"wrote"_s, u"programs"_s} << u"Ada wrote programs"_s
            << u"-|-|Ada|wrote|programs"_s;
        QTest::newRow("a running head that comes after the paragraph")
            << QStringList{u"Journal"_s, u"XII"_s, u"of"_s, u"the"_s, u"engine"_s, u"and"_s, u"its"_s, u"notes."_s}
            << u"a description of the engine and its notes.\n\nJournal XII\n\nMore"_s
            << u"Journal|XII|of|the|engine|and|its|notes."_s;
        QTest::newRow("a page of another document")
            << QStringList{u"quick"_s, u"zebras"_s, u"jump"_s} << u"Ada Lovelace wrote notes."_s << u"-|-|-"_s;
        QTest::newRow("no words") << QStringList{} << u"Ada"_s << QString();
        QTest::newRow("a word without letters") << QStringList{u"\u00ad"_s, u"Ada"_s} << u"Ada"_s << u"-|Ada"_s;
    }
    void findsWords()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(found(words, text, {0, text.size()}), expected);
    }

    void textOfThePageBeforeDoesNotAttractWords()
    {
        // The same head is on both pages.
        const QString text = u"Annual Report 2024\n\nAda met Charles.\n\nAnnual Report 2024\n\nShe wrote notes."_s;
        const auto places = alignWords(
            {u"Annual"_s, u"Report"_s, u"2024"_s, u"She"_s, u"wrote"_s, u"notes."_s}, text, {0, text.size()});
        QCOMPARE(spanOfUnits(places.front()).beginUtf16, text.lastIndexOf(u"Annual"_s));
        QCOMPARE(spanOfUnits(places[3]).beginUtf16, text.indexOf(u"She"_s));
    }

    void onlyThePartIsSearched()
    {
        const QString text = u"Ada met Ada"_s;
        const auto places = alignWords({u"Ada"_s}, text, {4, text.size()});
        QCOMPARE(spanOfUnits(places.front()), (Span{8, 11}));
        QVERIFY(!spanOfUnits(alignWords({u"Ada"_s}, text, {}).front()).isValid());
    }

    void longPagesAreAlignedBetweenAnchors()
    {
        // More than what is compared letter by letter, with an insertion and a word that is everywhere.
        QStringList words;
        QString text = u"Something before that is not on the page.\n\n"_s;
        for (int i = 0; i < 1500; ++i) {
            const QString word = i % 3 == 0 ? u"the"_s : u"w%1"_s.arg(i * 7919);
            words += word;
            text += word + u' ';
            if (i == 700) text += u"a footnote of the other page stands here "_s;
        }
        const auto places = alignWords(words, text, {0, text.size()});
        for (qsizetype i = 0; i < words.size(); ++i) {
            const Span span = spanOfUnits(places[std::size_t(i)]);
            QVERIFY2(span.isValid() && text.sliced(span.beginUtf16, span.length()) == words[i], qPrintable(words[i]));
        }
    }

    void pagesOfOneLetterEnd()
    {
        const QStringList words(4000, u"aaaa"_s);
        const QString text(20000, u'a');
        QCOMPARE(alignWords(words, text, {0, text.size()}).size(), std::size_t(words.size()));
    }

    void mapsMentionsToBoxes()
    {
        const QString text = u"Ada Lovelace wrote notes."_s;
        const PageMap map(rowOf({u"Ada"_s, u"Lovelace"_s, u"wrote"_s, u"notes."_s}), text, {0, text.size()});
        QCOMPARE(map.boxesOf({0, 12}), (std::vector<QRectF>{{50, 100, 115, 12}})); // one line is one box
        QCOMPARE(map.boxesOf({19, 24}), (std::vector<QRectF>{{225, 100, 50, 12}})); // without the full stop
        QVERIFY(map.boxesOf({12, 13}).empty());
        QVERIFY(map.boxesOf({}).empty());
        QCOMPARE(map.placedShare(), 1.0);
    }

    void aMentionOnTwoLinesHasTwoBoxes()
    {
        const QString text = u"by Ada Lovelace"_s;
        std::vector<PageWord> words = rowOf({u"by"_s, u"Ada"_s});
        words.push_back({u"Lovelace"_s, {50, 116, 80, 12}});
        const PageMap map(words, text, {0, text.size()});
        QCOMPARE(map.boxesOf({3, 15}).size(), std::size_t(2));
    }

    void columnsAreNotJoined()
    {
        const QString text = u"left right"_s;
        const PageMap map({{u"left"_s, {50, 100, 40, 12}}, {u"right"_s, {300, 100, 50, 12}}}, text, {0, text.size()});
        QCOMPARE(map.boxesOf({0, 10}).size(), std::size_t(2));
    }

    void aClickFindsTheWordAndInChineseTheCharacter()
    {
        const QString text = u"Ada knows 居里夫人"_s;
        const PageMap map(rowOf({u"Ada"_s, u"knows"_s, u"居里夫人"_s}), text, {0, text.size()});
        QCOMPARE(map.placeAt({55, 105}), (Span{0, 3}));
        QCOMPARE(map.placeAt({140 + 15, 105}), (Span{11, 12}));
        QVERIFY(!map.placeAt({55, 300}).isValid());
        QCOMPARE(map.wordAt({55, 300}), qsizetype(-1));
    }

    void aMentionInAChineseLineIsAPartOfIt()
    {
        const QString text = u"居里夫人发现了镭。"_s;
        const PageMap map({{text, {0, 0, 90, 10}}}, text, {0, text.size()});
        QCOMPARE(map.boxesOf({4, 6}), (std::vector<QRectF>{{40, 0, 20, 10}}));
        const PageMap vertical({{text, {0, 0, 10, 90}}}, text, {0, text.size()});
        QCOMPARE(vertical.boxesOf({4, 6}), (std::vector<QRectF>{{0, 40, 10, 20}}));
        QCOMPARE(vertical.placeAt({5, 45}), (Span{4, 5}));
    }

    void aParagraphOnTwoPages()
    {
        const QString text = u"begins on one page and ends on the next"_s;
        const PageMap first(rowOf({u"begins"_s, u"on"_s, u"one"_s, u"page"_s}), text, {0, text.size()});
        const PageMap second(rowOf({u"ends"_s, u"on"_s, u"the"_s, u"next"_s}), text, {0, text.size()});
        const Span block{0, text.size()};
        QVERIFY(first.contains(3, block));
        QVERIFY(!first.contains(30, block));
        QVERIFY(second.contains(30, block));
        QVERIFY(!second.contains(3, block));
        QVERIFY(second.overlaps(block));
        QVERIFY(!second.overlaps({0, 6}));
    }

    void thePartAroundAPage()
    {
        const QString text = u"aa\n\nbb\n\ncc\n\ndd"_s;
        const std::vector<TextBlock> blocks{{.span = {0, 2}, .page = 1}, {.span = {4, 6}, .page = 2},
            {.span = {8, 10}, .page = 3}, {.span = {12, 14}, .page = 5}};
        const DocumentStructure structure(text, {{u"structure"_s, structureToJson(blocks, CodePointMap(text))}});
        QVERIFY(structure.hasPages());
        QCOMPARE(structure.aroundPage(1), (Span{0, 2}));
        QCOMPARE(structure.aroundPage(3), (Span{4, 10}));
        QCOMPARE(structure.aroundPage(4), (Span{8, 10})); // only what may be continued there
        QCOMPARE(structure.aroundPage(5), (Span{8, 14}));
        QVERIFY(!structure.aroundPage(0).isValid());
        QCOMPARE(structure.blockAt(5)->page, 2);
        QVERIFY(!DocumentStructure().blockAt(0));
        QVERIFY(!DocumentStructure().hasPages());
        QVERIFY(!DocumentStructure().aroundPage(1).isValid());
    }
};

QTEST_GUILESS_MAIN(TestPageAlignment)
#include "test_page_alignment.moc"
