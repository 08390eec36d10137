// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/alignment.h"
#include "core/text/word_boundaries.h"
#include "tests/support/growth.h"
#include "tests/text/random_text.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <tuple>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestAlignment final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void occurrences_data();
    void occurrences();
    void occurrences_agree_with_trying_every_place();
    void closest_data();
    void closest();
    void closest_agrees_with_trying_every_pair();
    void ten_thousand_repeats_are_quick();
    void near_misses_are_linear();
    void align_places_both_mentions();
    void align_keeps_given_spans();
    void align_leaves_what_is_not_there();
    void align_takes_the_surface_where_case_differs();
    void align_places_qualifiers_near_the_object();
    void align_keeps_ends_out_of_longer_qualifiers();
    void align_prefers_whole_words();
};

namespace {

using Places = QList<std::pair<int, int>>;

Places places(const std::vector<Span> &spans)
{
    Places found;
    for (const Span &span : spans) found.append({int(span.beginUtf16), int(span.endUtf16)});
    return found;
}

} // namespace

void TestAlignment::occurrences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("needle");
    QTest::addColumn<Places>("expected");
    QTest::newRow("empty needle") << u"abc"_s << u""_s << Places{};
    QTest::newRow("empty text") << u""_s << u"a"_s << Places{};
    QTest::newRow("absent") << u"abc"_s << u"d"_s << Places{};
    QTest::newRow("whole text") << u"abc"_s << u"abc"_s << Places{{0, 3}};
    QTest::newRow("overlapping") << u"aaaa"_s << u"aa"_s << Places{{0, 2}, {1, 3}, {2, 4}};
    QTest::newRow("Chinese") << u"北京的北京人"_s << u"北京"_s << Places{{0, 2}, {3, 5}};
    QTest::newRow("exact before case") << u"May may MAY"_s << u"may"_s << Places{{4, 7}};
    QTest::newRow("case when nothing exact") << u"Alan ALAN alan"_s << u"aLAN"_s << Places{{0, 4}, {5, 9}, {10, 14}};
    QTest::newRow("case of Cyrillic") << u"МОСКВА"_s << u"Москва"_s << Places{{0, 6}};
    QTest::newRow("astral") << u"a𠮷b𠮷"_s << u"𠮷"_s << Places{{1, 3}, {4, 6}};
    QTest::newRow("half a pair is no place") << u"a😀b"_s << QString(QChar(0xd83d)) << Places{};
    QTest::newRow("other half is no place") << u"a😀b"_s << QString(QChar(0xde00)) + u'b' << Places{};
    QTest::newRow("needle longer than the text") << u"ab"_s << u"abc"_s << Places{};
    QTest::newRow("white space") << u"a  b"_s << u" "_s << Places{{1, 2}, {2, 3}};
    QTest::newRow("whole word before part of one") << u"Syrian Syria Syrians"_s << u"Syria"_s << Places{{7, 12}};
    QTest::newRow("part of a word when there is no whole one") << u"Syrian Assyria"_s << u"Syria"_s << Places{{0, 5}};
    QTest::newRow("parts when no whole one has the case") << u"Syrian"_s << u"yria"_s << Places{{1, 5}};
    QTest::newRow("whole word in another case before part of one")
        << u"Romeo in ROME"_s << u"Rome"_s << Places{{9, 13}};
    QTest::newRow("exact whole word before one in another case") << u"ROME Rome"_s << u"Rome"_s << Places{{5, 9}};
    QTest::newRow("part of a word in another case is something else") << u"by bus"_s << u"US"_s << Places{};
    QTest::newRow("number in a number") << u"1990年9月"_s << u"9"_s << Places{{5, 6}};
    QTest::newRow("word with a space") << u"New Yorker, New York"_s << u"New York"_s << Places{{12, 20}};
    QTest::newRow("missing character") << u"符箓与箓"_s << u"箓"_s << Places{{1, 2}, {3, 4}};
}

void TestAlignment::occurrences()
{
    QFETCH(QString, text);
    QFETCH(QString, needle);
    QTEST(places(spotter::occurrences(text, needle)), "expected");
}

void TestAlignment::occurrences_agree_with_trying_every_place()
{
    QRandomGenerator generator(3);
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = generator.bounded(1, 40); i > 0; --i)
            text += QStringView(u"abA中 ").sliced(generator.bounded(5), 1);
        QString needle = text.mid(generator.bounded(int(text.size())), generator.bounded(1, 4));
        if (round % 3 == 0) needle = needle.toUpper();
        std::array<Places, 3> kinds; // whole words, whole words in another case, parts of words
        for (int at = 0; at + needle.size() <= text.size(); ++at) {
            const int end = at + int(needle.size());
            const QStringView slice = QStringView(text).sliced(at, needle.size());
            if (slice.compare(needle, Qt::CaseInsensitive) != 0) continue;
            const bool isExact = slice == needle;
            const bool isWhole = isWholeWord(text, {at, end});
            if (isWhole && isExact) kinds[0].append({at, end});
            if (isWhole) kinds[1].append({at, end});
            if (!isWhole && isExact) kinds[2].append({at, end});
        }
        const auto best = std::ranges::find_if(kinds, [](const Places &kind) { return !kind.isEmpty(); });
        QCOMPARE(places(spotter::occurrences(text, needle)), best == kinds.end() ? Places{} : *best);
    }
}

void TestAlignment::closest_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("object");
    QTest::addColumn<Places>("expected"); // empty: nothing
    QTest::newRow("only pair") << u"李安导演卧虎藏龙"_s << u"卧虎藏龙"_s << u"李安"_s << Places{{4, 8}, {0, 2}};
    QTest::newRow("second subject is closer") << u"A xx yy A B"_s << u"A"_s << u"B"_s << Places{{8, 9}, {10, 11}};
    QTest::newRow("object before the subject is closer")
        << u"B A xxxx B"_s << u"A"_s << u"B"_s << Places{{2, 3}, {0, 1}};
    QTest::newRow("leftmost of equals") << u"B A B A"_s << u"A"_s << u"B"_s << Places{{2, 3}, {0, 1}};
    QTest::newRow("disjoint before overlapping")
        << u"北京大学 xxxxxx 北京"_s << u"北京大学"_s << u"北京"_s << Places{{0, 4}, {12, 14}};
    QTest::newRow("overlapping when there is no other")
        << u"北京大学"_s << u"北京大学"_s << u"北京"_s << Places{{0, 4}, {0, 2}};
    QTest::newRow("same string twice") << u"a b a"_s << u"a"_s << u"a"_s << Places{{0, 1}, {4, 5}};
    QTest::newRow("same string once") << u"a b"_s << u"a"_s << u"a"_s << Places{{0, 1}, {0, 1}};
    QTest::newRow("whole words before closer parts")
        << u"Syrian army xx Syria"_s << u"Syria"_s << u"army"_s << Places{{15, 20}, {7, 11}};
    QTest::newRow("within a sentence before closer ones")
        << u"Obama was born in Hawaii. Obama studied law."_s << u"Obama"_s << u"Hawaii"_s << Places{{0, 5}, {18, 24}};
    QTest::newRow("within a sentence, the object first")
        << u"Bo met Ada. Ada met Cy."_s << u"Ada"_s << u"Bo"_s << Places{{7, 10}, {0, 2}};
    QTest::newRow("within the second sentence")
        << u"Ada met Bo. Cy saw how Bo met Di."_s << u"Cy"_s << u"Bo"_s << Places{{12, 14}, {23, 25}};
    QTest::newRow("within a Chinese sentence")
        << u"奥巴马出生于夏威夷。奥巴马学习法律。"_s << u"奥巴马"_s << u"夏威夷"_s << Places{{0, 3}, {6, 9}};
    QTest::newRow("an abbreviation ends no sentence")
        << u"Bo and his wife, with Dr. Ada. Bo left."_s << u"Ada"_s << u"Bo"_s << Places{{26, 29}, {0, 2}};
    QTest::newRow("a line ends a sentence") << u"A likes B\nA"_s << u"A"_s << u"B"_s << Places{{0, 1}, {8, 9}};
    QTest::newRow("in no sentence together: the nearest")
        << u"Ada left. A man came. Bo left. Ada came."_s << u"Ada"_s << u"Bo"_s << Places{{31, 34}, {22, 24}};
    QTest::newRow("touching") << u"ab"_s << u"b"_s << u"a"_s << Places{{1, 2}, {0, 1}};
    QTest::newRow("subject absent") << u"ab"_s << u"c"_s << u"a"_s << Places{};
    QTest::newRow("object absent") << u"ab"_s << u"a"_s << u"c"_s << Places{};
    QTest::newRow("empty object") << u"ab"_s << u"a"_s << u""_s << Places{};
}

void TestAlignment::closest()
{
    QFETCH(QString, text);
    QFETCH(QString, subject);
    QFETCH(QString, object);
    const auto pair = closestPair(text, subject, object);
    QTEST(pair ? places({pair->first, pair->second}) : Places{}, "expected");
}

void TestAlignment::closest_agrees_with_trying_every_pair()
{
    QRandomGenerator generator(5);
    const auto cost = [](Span a, Span b) {
        const qsizetype gap = std::max({a.beginUtf16 - b.endUtf16, b.beginUtf16 - a.endUtf16, qsizetype(0)});
        return std::tuple(
            a.overlaps(b), gap, std::min(a.beginUtf16, b.beginUtf16), std::max(a.beginUtf16, b.beginUtf16));
    };
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int i = generator.bounded(1, 30); i > 0; --i) text += QStringView(u"abc ").sliced(generator.bounded(4), 1);
        const QString subject = text.mid(generator.bounded(int(text.size())), generator.bounded(1, 5));
        const QString object = text.mid(generator.bounded(int(text.size())), generator.bounded(1, 5));
        std::optional<decltype(cost({}, {}))> best;
        for (const Span &a : spotter::occurrences(text, subject)) {
            for (const Span &b : spotter::occurrences(text, object))
                best = std::min(best.value_or(cost(a, b)), cost(a, b));
        }
        const auto pair = closestPair(text, subject, object);
        QVERIFY(pair && best);
        QVERIFY2(cost(pair->first, pair->second) == *best, qPrintable(text + u'/' + subject + u'/' + object));
    }
}

void TestAlignment::ten_thousand_repeats_are_quick()
{
    // 10,000 × 10,000 distances would run into the test's time limit.
    const QString text = QString(100'000, u'a') + u'b' + QString(100'000, u'a');
    const auto pair = closestPair(text, u"aaa", u"b");
    QVERIFY(pair);
    QCOMPARE(pair->first, (Span{99'997, 100'000}));
    QVERIFY(closestPair(text, u"aa", u"aaa"));
}

void TestAlignment::near_misses_are_linear()
{
    VERIFY_GROWS_LINEARLY(20'000, [](int size) {
        const QString text(4 * size, u'a');
        const QString late = QString(size, u'a') + u'b';
        const QString middle = QString(size / 2, u'a') + u'b' + QString(size / 2, u'a');
        QVERIFY(spotter::occurrences(text, late).empty());
        QVERIFY(spotter::occurrences(text, middle).empty());
        QVERIFY(closestPair(text, QString(size, u'a'), QString(size / 2, u'a')));
        QVERIFY(!closestPair(text, QString(size, u'a'), QString(size / 2, u'A')));
    });
}

void TestAlignment::align_places_both_mentions()
{
    Triple triple{
        .subject = {{}, u"卧虎藏龙"_s, u"影视作品"_s}, .predicate = u"导演"_s, .object = {{}, u"李安"_s, u"人物"_s}};
    QVERIFY(align(u"李安说，李安导演了《卧虎藏龙》", triple));
    QCOMPARE(triple.subject.span, (Span{10, 14}));
    QCOMPARE(triple.object.span, (Span{4, 6}));
    QCOMPARE(triple.subject.type, u"影视作品"_s);
}

void TestAlignment::align_keeps_given_spans()
{
    const QString text = u"a b a b"_s;
    Triple triple{.subject = {{0, 1}, u"a"_s, {}}, .predicate = u"p"_s, .object = {{6, 7}, u"b"_s, {}}};
    const Triple before = triple;
    QVERIFY(align(text, triple));
    QVERIFY(triple == before);
    triple.object.span = {};
    QVERIFY(align(text, triple));
    QCOMPARE(triple.object.span, (Span{2, 3})); // the one next to the given subject
    triple.subject.span = {};
    triple.object.span = {6, 7};
    QVERIFY(align(text, triple));
    QCOMPARE(triple.subject.span, (Span{4, 5}));
}

void TestAlignment::align_leaves_what_is_not_there()
{
    Triple triple{.subject = {{}, u"nowhere"_s, {}},
        .predicate = u"p"_s,
        .object = {{}, u"b"_s, {}},
        .qualifiers = {{u"inWork"_s, {{}, u"absent"_s, {}}}}};
    QVERIFY(!align(u"a b", triple));
    QVERIFY(!triple.subject.span.isValid());
    QCOMPARE(triple.subject.text, u"nowhere"_s);
    QCOMPARE(triple.object.span, (Span{2, 3}));
    QVERIFY(!triple.qualifiers[0].value.span.isValid());
    Triple empty;
    QVERIFY(!align(u"a b", empty));
    QVERIFY(empty == Triple());
}

void TestAlignment::align_takes_the_surface_where_case_differs()
{
    Triple triple{.subject = {{}, u"alan bean"_s, {}}, .predicate = u"p"_s, .object = {{}, u"nasa"_s, {}}};
    QVERIFY(align(u"Alan Bean joined NASA", triple));
    QCOMPARE(triple.subject.text, u"Alan Bean"_s);
    QCOMPARE(triple.object.text, u"NASA"_s);
}

void TestAlignment::align_keeps_ends_out_of_longer_qualifiers()
{
    const QString text = u"周迅在《如懿传》中饰演如懿"_s;
    const auto role = [](const QString &work) {
        return Triple{.subject = {{}, u"周迅"_s, {}},
            .predicate = u"饰演"_s,
            .object = {{}, u"如懿"_s, {}},
            .qualifiers = {{u"inWork"_s, {{}, work, {}}}}};
    };
    Triple part = role(u"如懿传"_s);
    QVERIFY(align(text, part));
    QCOMPARE(part.object.span, (Span{11, 13}));
    QCOMPARE(part.qualifiers[0].value.span, (Span{4, 7}));
    Triple other = role(u"周迅"_s); // contains neither: the nearest pair, as ever
    QVERIFY(align(text, other));
    QCOMPARE(other.object.span, (Span{4, 6}));
    Triple only = role(u"如懿传"_s); // it stands nowhere else
    QVERIFY(align(u"周迅演《如懿传》", only));
    QCOMPARE(only.object.span, (Span{4, 6}));
}

void TestAlignment::align_places_qualifiers_near_the_object()
{
    Triple triple{.subject = {{}, u"S"_s, {}},
        .predicate = u"p"_s,
        .object = {{}, u"O"_s, {}},
        .qualifiers = {{u"inWork"_s, {{}, u"W"_s, {}}}, {u"onDate"_s, {{0, 1}, u"W"_s, {}}}}};
    QVERIFY(align(u"W xx S O W", triple));
    QCOMPARE(triple.qualifiers[0].value.span, (Span{9, 10}));
    QCOMPARE(triple.qualifiers[1].value.span, (Span{0, 1}));
}

void TestAlignment::align_prefers_whole_words()
{
    const QString text = u"The Syrian army is in Syria, not in Assyria; a bus."_s;
    Triple triple{.subject = {{}, u"Syria"_s, {}},
        .predicate = u"p"_s,
        .object = {{}, u"army"_s, {}},
        .qualifiers = {{u"q"_s, {{}, u"Syria"_s, {}}}, {u"q"_s, {{}, u"US"_s, {}}}, {u"q"_s, {{}, u"bu"_s, {}}}}};
    QVERIFY(align(text, triple));
    QCOMPARE(triple.subject.span, (Span{22, 27}));
    QCOMPARE(triple.qualifiers[0].value.span, (Span{22, 27}));
    QVERIFY(!triple.qualifiers[1].value.span.isValid());
    QCOMPARE(triple.qualifiers[1].value.text, u"US"_s);
    QCOMPARE(mentionInsideWord(text, triple), &triple.qualifiers[2].value);
}

QTEST_GUILESS_MAIN(TestAlignment)
#include "test_alignment.moc"
