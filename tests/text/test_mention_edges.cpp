// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/mention_edges.h"
#include "core/text/word_boundaries.h"
#include "tests/text/random_text.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestMentionEdges final : public QObject {
    Q_OBJECT

    static Span placeOf(QStringView text, QStringView part)
    {
        const qsizetype at = text.indexOf(part);
        return {at, at + part.size()};
    }

private Q_SLOTS:
    void selectionsBecomeMentions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("selected");
        QTest::addColumn<QString>("mention");
        const auto row = [](const char *name, const QString &text, const QString &selected, const QString &mention) {
            QTest::newRow(name) << text << selected << mention;
        };
        row("blank behind", u"Penicillin helps."_s, u"Penicillin "_s, u"Penicillin"_s);
        row("part of a word", u"causes weight gain often"_s, u"weight gai"_s, u"weight gain"_s);
        row("part at the front", u"gives erlotinib daily"_s, u"rlotinib "_s, u"erlotinib"_s);
        row("an open bracket", u"dipeptidyl peptidase-4 (DPP-4)"_s, u"peptidyl peptidase-4 ("_s,
            u"dipeptidyl peptidase-4"_s);
        row("a closing bracket", u"(DPP-4) inhibits"_s, u") inhibits"_s, u"inhibits"_s);
        row("a closing bracket at the end", u"the gene (KIT) is"_s, u"KIT)"_s, u"KIT"_s);
        row("an opening bracket at the front", u"the gene (KIT) is"_s, u"(KIT"_s, u"KIT"_s);
        row("a closing quotation mark", u"called “Kit” here"_s, u"Kit”"_s, u"Kit"_s);
        row("an apostrophe at the end", u"the patients’ blood"_s, u"patients’"_s, u"patients’"_s);
        row("a Chinese bracket", u"基因（KIT）是"_s, u"KIT）"_s, u"KIT"_s);
        row("brackets in pairs", u"the Foo (bar) is"_s, u"Foo (bar)"_s, u"Foo (bar)"_s);
        row("Chinese by the character", u"周伯宜卧病多年"_s, u"伯宜卧"_s, u"伯宜卧"_s);
        row("a Chinese title", u"读《狂人日记》"_s, u"《狂人日记》"_s, u"《狂人日记》"_s);
        row("ideographic space", u"鲁迅　著"_s, u"鲁迅　"_s, u"鲁迅"_s);
        row("the line's end", u"Ada\nBob"_s, u"Ada\n"_s, u"Ada"_s);
        row("only space", u"a   b"_s, u"  "_s, QString());
        row("one bracket alone", u"a ( b"_s, u"("_s, u"("_s);
        row("part of a hyphenated name", u"the BCR-ABL gene"_s, u"ABL"_s, u"ABL"_s);
        row("emoji", u"yes 👨‍👩‍👧 no"_s, u"👨‍👩‍👧 "_s, u"👨‍👩‍👧"_s);
        row("beyond the first plane", u"x 𝒜𝒷𝒸 y"_s, u"𝒸"_s, u"𝒜𝒷𝒸"_s);
        row("numbers", u"costs 1,250.50 euros"_s, u"250.5"_s, u"1,250.50"_s);
    }
    void selectionsBecomeMentions()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, selected);
        QFETCH(const QString, mention);
        const Span span = snappedToWords(text, placeOf(text, selected));
        QCOMPARE(span.isValid() ? text.sliced(span.beginUtf16, span.length()) : QString(), mention);
    }

    void anyTextAndSpan()
    {
        QRandomGenerator random(7);
        const auto isSpace = [](QChar unit) {
            return unit.isSpace() || unit.category() == QChar::Other_Control
                || QStringView(u"\u200b\u2060\ufeff").contains(unit);
        };
        for (int round = 0; round < 20'000; ++round) {
            const QString text = test::randomText(random, 40);
            const qsizetype from = random.bounded(int(text.size()) + 3) - 1;
            const Span span{from, from + random.bounded(12)};
            const Span trimmed = withoutInvisibleEdges(text, span);
            const Span snapped = snappedToWords(text, span);
            QCOMPARE(trimmed.isValid(), snapped.isValid());
            if (!snapped.isValid()) continue;
            QVERIFY(snapped.endUtf16 <= text.size() && snapped.beginUtf16 >= 0);
            QVERIFY(!isSpace(text[snapped.beginUtf16]) && !isSpace(text[snapped.endUtf16 - 1]));
            // A mark may be on a blank, which is no part of a mention all the same.
            qsizetype begin = snapped.beginUtf16;
            while (!isWordBoundary(text, begin)) --begin;
            qsizetype end = snapped.endUtf16;
            while (!isWordBoundary(text, end)) ++end;
            const bool beginsWhole = begin == snapped.beginUtf16 || isSpace(text[begin]);
            const bool endsWhole = end == snapped.endUtf16 || isSpace(text[end - 1]) || isSpace(text[snapped.endUtf16]);
            QVERIFY2(beginsWhole && endsWhole,
                qPrintable(u"%1–%2 in "_s.arg(snapped.beginUtf16).arg(snapped.endUtf16)
                    + QString::fromLatin1(text.toUtf8().toPercentEncoding())));
            QCOMPARE(snappedToWords(text, snapped), snapped);
        }
    }

    void longRunsEnd()
    {
        const QString run(1'000'000, u'x');
        const Span span = snappedToWords(run, {500'000, 500'010});
        QCOMPARE(span, (Span{500'000, 500'010}));
    }
};

QTEST_APPLESS_MAIN(TestMentionEdges)
#include "test_mention_edges.moc"
