// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_points.h"
#include "core/text/passages.h"
#include "core/text/sentences.h"
#include "tests/support/growth.h"
#include "tests/text/random_text.h"

#include <QTest>
#include <QTextBoundaryFinder>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestPassages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void a_long_sentence_is_cut_at_clauses();
    void ten_thousand_characters_without_a_sign();
    void overlap_is_shared_by_neighbours();
    void bad_options_still_cut();
    void graphemes_stay_whole();
    void a_grapheme_longer_than_a_passage_is_cut();
    void passages_cover_random_text();
    void a_megabyte_without_a_sign_is_quick();
    void rows_of_marks_are_linear();
    void a_row_of_marks_ends_no_sentence_within();
};

namespace {

QStringList strings(const QString &text, const std::vector<Span> &spans)
{
    QStringList found;
    for (const Span &span : spans) found.append(text.mid(span.beginUtf16, span.length()));
    return found;
}

} // namespace

void TestPassages::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QStringList &expected, const QString &between = u" "_s) {
        QTest::newRow(name) << expected.join(between) << expected;
    };
    QTest::newRow("empty") << u""_s << QStringList{};
    QTest::newRow("white space only") << u" \r\n\u3000\t"_s << QStringList{};
    row("one without a sign", {u"just words"_s});
    row("two English", {u"He came."_s, u"She left."_s});
    row("questions and cries", {u"Who?"_s, u"Me!"_s, u"Really?!"_s, u"Yes."_s});
    row("Chinese without spaces", {u"他来了。"_s, u"真的吗？"_s, u"是！"_s, u"好；"_s, u"走"_s}, {});
    row("Chinese quotes belong to what they close", {u"他说：“我来了。”"_s, u"她走了。"_s}, {});
    row("corner quotes", {u"「行。」"_s, u"『好！』"_s, u"走"_s}, {});
    row("ASCII signs in Chinese", {u"好吗?"_s, u"好!"_s, u"走吧"_s}, {});
    row("doctor", {u"Dr. Smith met Mrs. Jones."_s, u"They talked."_s});
    row("countries and initials", {u"The U.S. Army and J. R. R. Tolkien met."_s, u"It rained."_s});
    row("for example", {u"Fruit, e.g. Apples, i.e. Food."_s, u"Good."_s});
    row("number", {u"Pi is 3.14 or 3.1416."_s, u"No. 5 is alive."_s});
    row("small letter after a full stop", {u"approx. three etc. and more."_s, u"End."_s});
    row("addresses", {u"See www.example.org/a?b=c or mail a.b@example.org."_s, u"Thanks."_s});
    row("company that cries", {u"Yahoo! is old."_s, u"True."_s});
    row("English quotes", {u"He said \"Stop.\""_s, u"Then \"Go!\" was heard."_s, u"\"No.\""_s, u"Fine."_s});
    row("quote opens after a full stop", {u"He left."_s, u"\"Good,\" she said."_s});
    row("parentheses", {u"It rained (a lot.)"_s, u"Then (again) it stopped."_s});
    row("ellipsis goes on", {u"Well… maybe... not."_s, u"Done..."_s, u"Next."_s});
    row("Chinese ellipsis", {u"我想……"_s, u"算了。"_s}, {});
    row("ellipsis before a comma", {u"我……，算了。"_s});
    row("ellipsis before another sign", {u"什么……？"_s, u"走"_s}, {});
    row("a title is not cut", {u"《你好！李焕英》和《谁？》是电影。"_s, u"好看。"_s}, {});
    row("a title without its end is", {u"《你好！"_s, u"李焕英。"_s}, {});
    row("list item keeps its number", {u"1. Open it."_s, u"2. Close it."_s}, u"\n"_s);
    row("year ends a sentence", {u"She was born in 1990."_s, u"He was not."_s});
    row("LF", {u"one"_s, u"two"_s}, u"\n"_s);
    row("CRLF", {u"one"_s, u"two."_s, u"three"_s}, u"\r\n"_s);
    row("CR", {u"one"_s, u"two"_s}, u"\r"_s);
    row("paragraph separator", {u"one"_s, u"two"_s}, u"\u2029"_s);
    row("empty lines", {u"one"_s, u"two"_s}, u"\n \n\r\n"_s);
    row("wide spaces", {u"一。"_s, u"二。"_s}, u"\u3000"_s);
    row("astral letters", {u"𠮷。"_s, u"😀！"_s, u"😀"_s}, {});
}

void TestPassages::sentences()
{
    QFETCH(QString, text);
    QTEST(strings(text, splitIntoPassages(text)), "expected");
}

void TestPassages::a_long_sentence_is_cut_at_clauses()
{
    const QString text = u"一二三四五六七，一二三四五六七八，一二三四五六七八九十"_s;
    QCOMPARE(strings(text, splitIntoPassages(text, {.maximumUtf16 = 12, .overlapUtf16 = 0})),
        (QStringList{u"一二三四五六七，"_s, u"一二三四五六七八，"_s, u"一二三四五六七八九十"_s}));
    const QString words = u"alpha beta gamma delta"_s;
    QCOMPARE(strings(words, splitIntoPassages(words, {.maximumUtf16 = 13, .overlapUtf16 = 0})),
        (QStringList{u"alpha beta"_s, u"gamma delta"_s}));
}

void TestPassages::ten_thousand_characters_without_a_sign()
{
    const QString text(10'000, u'字');
    const std::vector<Span> passages = splitIntoPassages(text);
    QCOMPARE(passages.front(), (Span{0, 200}));
    QCOMPARE(passages.back().endUtf16, 10'000);
    for (size_t i = 1; i < passages.size(); ++i) {
        QCOMPARE(passages[i].beginUtf16, passages[i - 1].endUtf16 - 50);
        QVERIFY(passages[i].length() <= 200);
    }
    QCOMPARE(passages.size(), size_t(67)); // (10,000 − 50) / 150, rounded up
}

void TestPassages::overlap_is_shared_by_neighbours()
{
    const QString text = u"some words of ordinary length follow "_s.repeated(30);
    const std::vector<Span> passages = splitIntoPassages(text, {.maximumUtf16 = 100, .overlapUtf16 = 30});
    QVERIFY(passages.size() > 10);
    for (size_t i = 1; i < passages.size(); ++i) {
        const qsizetype shared = passages[i - 1].endUtf16 - passages[i].beginUtf16;
        QVERIFY2(shared > 15 && shared <= 30, qPrintable(QString::number(shared)));
        QVERIFY(text[passages[i].beginUtf16 - 1] == u' '); // no word is cut
        QVERIFY(text[passages[i].endUtf16] == u' ');
    }
}

void TestPassages::bad_options_still_cut()
{
    const QString text = u"a😀b字字字字字"_s;
    for (const qsizetype maximum : {-5, 0, 1, 2, 3}) {
        for (const qsizetype overlap : {-1, 0, 1, 1000}) {
            const std::vector<Span> passages
                = splitIntoPassages(text, {.maximumUtf16 = maximum, .overlapUtf16 = overlap});
            QVERIFY(!passages.empty());
            QCOMPARE(passages.back().endUtf16, text.size());
            for (const Span &passage : passages) {
                QVERIFY(passage.isValid() && passage.length() <= std::max<qsizetype>(maximum, 2));
                QVERIFY(!test::splitsSurrogatePair(text, passage));
            }
        }
    }
}

void TestPassages::graphemes_stay_whole()
{
    const QString text = u"👨‍👩‍👧‍👦e\u0301\u0323각🇨🇳👍🏽"_s.repeated(40);
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text);
    for (const qsizetype maximum : {20, 25, 31, 64}) {
        for (const Span &passage : splitIntoPassages(text, {.maximumUtf16 = maximum, .overlapUtf16 = 7})) {
            for (const qsizetype end : {passage.beginUtf16, passage.endUtf16}) {
                graphemes.setPosition(end);
                QVERIFY2(graphemes.isAtBoundary(), qPrintable(u"%1 in %2"_s.arg(end).arg(maximum)));
            }
            QVERIFY(passage.length() <= maximum);
        }
    }
}

void TestPassages::a_grapheme_longer_than_a_passage_is_cut()
{
    const QString text = u"a"_s + QString(1000, QChar(0x301)) + u"b"_s;
    const std::vector<Span> passages = splitIntoPassages(text, {.maximumUtf16 = 50, .overlapUtf16 = 10});
    QCOMPARE(passages.front().beginUtf16, 0);
    QCOMPARE(passages.back().endUtf16, text.size());
    for (const Span &passage : passages) QVERIFY(passage.length() <= 50);
}

void TestPassages::passages_cover_random_text()
{
    QRandomGenerator generator(41);
    for (int round = 0; round < 1500; ++round) {
        const QString text
            = round % 2 ? test::randomText(generator, 200) : QString(test::randomText(generator, 30)).repeated(9);
        const PassageOptions options{.maximumUtf16 = generator.bounded(2, 60), .overlapUtf16 = generator.bounded(40)};
        const std::vector<Span> passages = splitIntoPassages(text, options);
        qsizetype covered = 0;
        Span before{-1, -1};
        for (const Span &passage : passages) {
            QVERIFY(test::liesWithin(text, passage));
            QVERIFY(!test::splitsSurrogatePair(text, passage));
            QVERIFY(passage.length() <= options.maximumUtf16);
            QVERIFY(passage.beginUtf16 > before.beginUtf16 && passage.endUtf16 > before.endUtf16);
            QVERIFY(!text[passage.beginUtf16].isSpace() && !text[passage.endUtf16 - 1].isSpace());
            for (; covered < passage.beginUtf16; ++covered) QVERIFY(text[covered].isSpace());
            covered = passage.endUtf16;
            before = passage;
        }
        for (; covered < text.size(); ++covered) QVERIFY(text[covered].isSpace());
    }
}

void TestPassages::a_megabyte_without_a_sign_is_quick()
{
    // A look at the whole rest of the text for every cut would run into the test's time limit.
    QVERIFY(splitIntoPassages(QString(1'000'000, u'字')).size() > 6000);
    QVERIFY(splitIntoPassages(QString(1'000'000, u'.')).size() > 4000);
    QVERIFY(splitIntoPassages(QString(1'000'000, u'《')).size() > 4000);
    QCOMPARE(splitIntoPassages(QString(1'000'000, u'\n')).size(), size_t(0));
}

void TestPassages::rows_of_marks_are_linear()
{
    VERIFY_GROWS_LINEARLY(5'000, [](int size) {
        QCOMPARE(splitIntoSentences(QString(size, u'!') + u',').size(), size_t(1));
        QCOMPARE(splitIntoSentences(QString(size, u'?') + QString(size, u')') + u'a').size(), size_t(1));
    });
}

void TestPassages::a_row_of_marks_ends_no_sentence_within()
{
    const QString text = u"Well…!? maybe so!!? Yes! "_s;
    QCOMPARE(strings(text, splitIntoSentences(text)), (QStringList{u"Well…!? maybe so!!?"_s, u"Yes!"_s}));
}

QTEST_GUILESS_MAIN(TestPassages)
#include "test_passages.moc"
