// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/words.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// The words that statistics over a corpus count.
class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letterRunsAndSinglesHaveTheirPlaces()
    {
        const QString text = u"Tu Youyou，生于 1930"_s;
        const std::vector<Word> words = wordsOf(text);
        QStringList texts;
        for (const Word &word : words) {
            texts.append(word.text);
            QCOMPARE(text.sliced(word.span.beginUtf16, word.span.length()).toLower(), word.text);
        }
        QCOMPARE(texts, QStringList({u"tu"_s, u"youyou"_s, u"，"_s, u"生"_s, u"于"_s, u"1"_s, u"9"_s, u"3"_s, u"0"_s}));
    }

    void shapesAreToldApart()
    {
        const std::vector<Word> words = wordsOf(u"Ö wife 妻 7 !"_s);
        const std::vector<WordShape> expected{
            WordShape::Capitalised, WordShape::Lower, WordShape::Ideograph, WordShape::Digit, WordShape::Sign};
        QCOMPARE(words.size(), expected.size());
        for (size_t i = 0; i < words.size(); ++i) QCOMPARE(words[i].shape, expected[i]);
    }

    void whiteSpaceEndsAWordAndBelongsToNone()
    {
        QVERIFY(wordsOf({}).empty());
        QVERIFY(wordsOf(u" \t\n"_s).empty());
        QCOMPARE(wordsOf(u"ab cd"_s).size(), 2U);
    }

    void astralCharactersAreWhole()
    {
        const std::vector<Word> words = wordsOf(u"𠮷😀a"_s);
        QCOMPARE(words.size(), 3U);
        QCOMPARE(words[0].span, (Span{0, 2}));
        QCOMPARE(words[1].span, (Span{2, 4}));
        QCOMPARE(words[2].span, (Span{4, 5}));
    }
};

QTEST_APPLESS_MAIN(TestWords)
#include "test_words.moc"
