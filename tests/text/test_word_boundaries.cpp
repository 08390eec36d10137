// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_boundaries.h"
#include "tests/support/growth.h"
#include "tests/text/random_text.h"

#include <QTest>

#include <unicode/brkiter.h>

#include <memory>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestWordBoundaries final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whole_words_data();
    void whole_words();
    void agrees_with_unicode();
    void any_text_is_read();
    void marks_without_end_are_quick();
    void names_the_mention_inside_a_word();
    void the_word_around_is_shown();
};

namespace {

/// The place of the words between brackets, which are not part of the text.
std::pair<QString, Span> bracketed(QString text)
{
    const qsizetype begin = text.indexOf(u'[');
    text.remove(begin, 1);
    const qsizetype end = text.indexOf(u']');
    text.remove(end, 1);
    return {text, {begin, end}};
}

} // namespace

void TestWordBoundaries::whole_words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("whole text") << u"[Oslo]"_s << true;
    QTest::newRow("between spaces") << u"in [Oslo] now"_s << true;
    QTest::newRow("begin of a longer word") << u"the [Syria]n army"_s << false;
    QTest::newRow("end of a longer word") << u"by b[us] now"_s << false;
    QTest::newRow("several words") << u"the [New York] mayor"_s << true;
    QTest::newRow("several words, the last cut") << u"the [New York]er"_s << false;
    QTest::newRow("full stop") << u"It is [Oslo]."_s << true;
    QTest::newRow("full stop between letters") << u"the U.[S].A"_s << false;
    QTest::newRow("hyphen") << u"[Oslo]-born"_s << true;
    QTest::newRow("slash") << u"Oslo/[Bergen]/Moss"_s << true;
    QTest::newRow("brackets") << u"(\u200a[Oslo])"_s << true;
    QTest::newRow("straight apostrophe") << u"[Obama]'s wife"_s << true;
    QTest::newRow("typographic apostrophe") << u"[Obama]\u2019s wife"_s << true;
    QTest::newRow("elision") << u"l\u2019[Italie]"_s << true;
    QTest::newRow("colon") << u"born:[Oslo]"_s << true;
    QTest::newRow("underscore") << u"[Oslo]_Airport"_s << false;
    QTest::newRow("number in a number") << u"in 1[99]0"_s << false;
    QTest::newRow("decimal") << u"[3].14 m"_s << false;
    QTest::newRow("thousands") << u"1,[000] m"_s << false;
    QTest::newRow("comma behind a number") << u"in [1990], when"_s << true;
    QTest::newRow("letter and digit") << u"[iPhone]6"_s << false;
    QTest::newRow("accent of its own") << u"[cafe]\u0301"_s << false;
    QTest::newRow("accent within") << u"le [cafe\u0301] noir"_s << true;
    QTest::newRow("accent before the cut") << u"[cafe\u0301]s"_s << false;
    QTest::newRow("precomposed") << u"[caf\u00e9]s"_s << false;
    QTest::newRow("soft hyphen at the end") << u"[Oslo]\u00ad is"_s << true;
    QTest::newRow("soft hyphen in a word") << u"[Oslo]\u00adfjord"_s << false;
    QTest::newRow("directional mark") << u"\u200e[Oslo]\u200e"_s << true;
    QTest::newRow("byte order mark") << u"\ufeff[Oslo] is"_s << true;
    QTest::newRow("Chinese") << u"他在[北京]大学"_s << true;
    QTest::newRow("Chinese beside Latin letters") << u"买[iPhone]手机"_s << true;
    QTest::newRow("Chinese beside a number") << u"于[1990]年"_s << true;
    QTest::newRow("rare ideograph") << u"[𠮷]野家"_s << true;
    QTest::newRow("Hiragana") << u"これは[ねこ]です"_s << true;
    QTest::newRow("Katakana") << u"[ソニー]グループ"_s << true;
    QTest::newRow("Korean particle") << u"[서울]은"_s << true;
    QTest::newRow("Thai") << u"ใน[กรุงเทพ]มหานคร"_s << true;
    QTest::newRow("Thai vowel sign") << u"[ก]\u0e34น"_s << false;
    QTest::newRow("Cyrillic") << u"в [Москв]е"_s << false;
    QTest::newRow("Arabic with its article") << u"ال[عراق]"_s << false;
    QTest::newRow("Hebrew") << u"ב[ישראל]"_s << false;
    QTest::newRow("emoji") << u"[Oslo]\U0001F600"_s << true;
    QTest::newRow("Gothic, beyond the first plane") << u"[\U00010330]\U00010331"_s << false;
}

void TestWordBoundaries::whole_words()
{
    QFETCH(QString, text);
    const auto [plain, span] = bracketed(text);
    QTEST(isWholeWord(plain, span), "expected");
}

void TestWordBoundaries::agrees_with_unicode()
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    QVERIFY(U_SUCCESS(status));
    // Without what is decided otherwise on purpose.
    const QStringView alphabet = u"aZéЖא19٣_.,;·- \u0301!";
    QRandomGenerator generator(11);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int i = generator.bounded(1, 9); i > 0; --i) {
            const QChar next = alphabet[generator.bounded(int(alphabet.size()))];
            if (next != u' ' || !text.endsWith(u' ')) text += next; // Unicode keeps spaces together
        }
        const icu::UnicodeString same(text.utf16(), int32_t(text.size()));
        iterator->setText(same);
        for (int at = 0; at <= text.size(); ++at)
            QVERIFY2(isWordBoundary(text, at) == bool(iterator->isBoundary(at)),
                qPrintable(u"%1 at %2"_s.arg(text).arg(at)));
    }
}

void TestWordBoundaries::any_text_is_read()
{
    QRandomGenerator generator(13);
    for (int round = 0; round < 3000; ++round) {
        const QString text = test::randomText(generator, 20);
        for (qsizetype at = 0; at <= text.size(); ++at) {
            for (qsizetype end = at + 1; end <= text.size(); ++end) {
                if (test::splitsSurrogatePair(text, {at, end})) continue;
                const QString around = wordAround(text, {at, end});
                QVERIFY(around.contains(QStringView(text).sliced(at, end - at)));
                QVERIFY(!isWholeWord(text, {at, end}) || around.size() == end - at);
            }
        }
    }
}

void TestWordBoundaries::marks_without_end_are_quick()
{
    VERIFY_GROWS_LINEARLY(100'000, [](int size) {
        const QString text = u'e' + QString(size, QChar(0x301)) + QString(size, QChar(0x200e)) + u'e';
        int boundaries = 0;
        for (qsizetype at = 0; at <= text.size(); ++at) boundaries += isWordBoundary(text, at);
        QVERIFY(boundaries > 0);
    });
}

void TestWordBoundaries::names_the_mention_inside_a_word()
{
    const QString text = u"The Syrian army by bus"_s;
    Triple triple{.subject = {{4, 9}, u"Syria"_s, {}}, .predicate = u"p"_s, .object = {{11, 15}, u"army"_s, {}}};
    QCOMPARE(mentionInsideWord(text, triple), &triple.subject);
    triple.subject = {{4, 10}, u"Syrian"_s, {}};
    QVERIFY(!mentionInsideWord(text, triple));
    triple.object = {{}, u"absent"_s, {}};
    QVERIFY(!mentionInsideWord(text, triple));
    triple.qualifiers = {{u"by"_s, {{20, 22}, u"us"_s, {}}}};
    QCOMPARE(mentionInsideWord(text, triple), &triple.qualifiers[0].value);
}

void TestWordBoundaries::the_word_around_is_shown()
{
    const auto [text, span] = bracketed(u"the pre-[Syria]ns came"_s);
    QCOMPARE(wordAround(text, span), u"Syrians"_s);
    const QString endless(1000, u'a');
    QVERIFY(wordAround(endless, {500, 501}).size() < 200);
}

QTEST_GUILESS_MAIN(TestWordBoundaries)
#include "test_word_boundaries.moc"
