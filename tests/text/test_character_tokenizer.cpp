// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/character_classes.h"
#include "core/text/character_tokenizer.h"
#include "core/text/code_points.h"
#include "tests/text/random_text.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestCharacterTokenizer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cuts_data();
    void cuts();
    void spans_are_exact_and_in_order_on_random_text();
    void every_visible_code_point_is_covered_once();
    void refuses_a_vocabulary_without_its_special_entries();
    void vocabulary_order();
    void vocabulary_does_not_depend_on_hash_order();
    void vocabulary_keeps_its_maximum_size_data();
    void vocabulary_keeps_its_maximum_size();
    void frequent_words_are_whole_and_others_decompose();
    void rare_characters_are_unknown();
    void vocabulary_survives_a_file();
};

namespace {

std::unique_ptr<CharacterTokenizer> tokenizer(std::vector<QString> entries)
{
    auto made = CharacterTokenizer::create(Vocabulary(std::move(entries)));
    return made ? *std::move(made) : nullptr;
}

/// Vocabulary entries of the tokens, with the surface in brackets where it is another.
QString describe(const CharacterTokenizer &tokenizer, const QString &text)
{
    const TokenSequence tokens = tokenizer.tokenize(text);
    QStringList parts;
    for (size_t i = 0; i < tokens.ids.size(); ++i) {
        const QString surface = text.mid(tokens.spans[i].beginUtf16, tokens.spans[i].length());
        parts.append(tokenizer.vocabulary()[size_t(tokens.ids[i])] + u'(' + surface + u')');
    }
    return parts.join(u' ');
}

std::vector<QString> englishTexts()
{
    std::vector<QString> texts;
    for (const QString &stem : {u"work"_s, u"play"_s, u"walk"_s, u"talk"_s, u"jump"_s}) {
        for (const QString &ending : {u""_s, u"s"_s, u"ed"_s, u"ing"_s, u"er"_s})
            texts.insert(texts.end(), 4, stem + ending + u" in London 北京 2020."_s);
    }
    return texts;
}

} // namespace

void TestCharacterTokenizer::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("white space only") << u" \n\u3000\u00a0"_s << u""_s;
    QTest::newRow("Chinese by character") << u"北京。"_s << u"北(北) 京(京) 。(。)"_s;
    QTest::newRow("missing character is one unknown") << u"符箓北"_s << u"[UNK](符) [UNK](箓) 北(北)"_s;
    QTest::newRow("lower-cased, span exact") << u"The PEN"_s << u"the(The) p(P) ##e(E) ##n(N)"_s;
    QTest::newRow("longest match") << u"thermo"_s << u"the(the) ##r(r) [UNK](m) [UNK](o)"_s;
    QTest::newRow("digits one by one") << u"2020"_s << u"2(2) 0(0) 2(2) 0(0)"_s;
    QTest::newRow("letters touch CJK and digits") << u"北the2the"_s << u"北(北) the(the) 2(2) the(the)"_s;
    QTest::newRow("accents are letters") << u"éa"_s << u"é(é) [UNK](a)"_s;
    QTest::newRow("mark stays in its word") << u"e\u0301"_s << u"e(e) [UNK](\u0301)"_s;
    QTest::newRow("astral ideograph") << u"𠮷北"_s << u"𠮷(𠮷) 北(北)"_s;
    QTest::newRow("unknown astral letter is one token") << u"e𐐨e"_s << u"e(e) [UNK](𐐨) ##e(e)"_s;
    QTest::newRow("emoji") << u"😀北"_s << u"[UNK](😀) 北(北)"_s;
    QTest::newRow("zero-width makes no token") << u"北\u200b京\ufeff"_s << u"北(北) 京(京)"_s;
    QTest::newRow("a special entry is never read out of text")
        << u"[UNK]"_s << u"[UNK]([) [UNK](U) ##n(N) [UNK](K) [UNK](])"_s;
}

void TestCharacterTokenizer::cuts()
{
    const auto made = tokenizer({u"[PAD]"_s, u"[UNK]"_s, u"北"_s, u"京"_s, u"。"_s, u"the"_s, u"t"_s, u"p"_s, u"e"_s,
        u"##e"_s, u"##n"_s, u"##r"_s, u"2"_s, u"0"_s, u"é"_s, u"𠮷"_s});
    QVERIFY(made);
    QFETCH(QString, text);
    QTEST(describe(*made, text), "expected");
}

void TestCharacterTokenizer::spans_are_exact_and_in_order_on_random_text()
{
    const auto made = tokenizer(CharacterTokenizer::buildVocabulary(englishTexts()).entries());
    QRandomGenerator generator(21);
    for (int round = 0; round < 1000; ++round) {
        const QString text = test::randomText(generator, 60);
        const TokenSequence tokens = made->tokenize(text);
        QCOMPARE(tokens.ids.size(), tokens.spans.size());
        qsizetype end = 0;
        for (size_t i = 0; i < tokens.ids.size(); ++i) {
            const Span span = tokens.spans[i];
            QVERIFY(test::liesWithin(text, span));
            QVERIFY(!test::splitsSurrogatePair(text, span));
            QVERIFY(span.beginUtf16 >= end);
            end = span.endUtf16;
            QVERIFY(tokens.ids[i] >= 0 && size_t(tokens.ids[i]) < made->vocabulary().size());
        }
    }
}

void TestCharacterTokenizer::every_visible_code_point_is_covered_once()
{
    const auto made = tokenizer({u"[PAD]"_s, u"[UNK]"_s});
    QRandomGenerator generator(22);
    for (int round = 0; round < 500; ++round) {
        const QString text = test::randomText(generator, 40);
        std::vector<Span> expected;
        for (CodePointReader reader(text); reader.hasNext();) {
            const qsizetype begin = reader.offsetUtf16();
            if (characterKind(reader.next()) != CharacterKind::Nothing)
                expected.push_back({begin, reader.offsetUtf16()});
        }
        QVERIFY(made->tokenize(text).spans == expected);
    }
}

void TestCharacterTokenizer::refuses_a_vocabulary_without_its_special_entries()
{
    for (const QString &only : {u"[PAD]"_s, u"[UNK]"_s}) {
        const auto made = CharacterTokenizer::create(Vocabulary({only, u"a"_s}));
        QVERIFY(!made && made.error().code == ErrorCode::Content);
    }
    const auto made = tokenizer({u"a"_s, u"[UNK]"_s, u"[PAD]"_s});
    QCOMPARE(made->padId(), 2);
    QCOMPARE(made->unknownId(), 1);
}

void TestCharacterTokenizer::vocabulary_order()
{
    const Vocabulary vocabulary = CharacterTokenizer::buildVocabulary({u"北北北京京京海海。。。。"_s, u"海𠮷𠮷罕"_s});
    const QStringList entries(vocabulary.entries().begin(), vocabulary.entries().end());
    // By frequency, equal ones by code point; then what is always there.
    QCOMPARE(entries.first(8),
        (QStringList{u"[PAD]"_s, u"[UNK]"_s, u"[MASK]"_s, u"。"_s, u"京"_s, u"北"_s, u"海"_s, u"𠮷"_s}));
    QCOMPARE(entries.size(), 8 + 10 + 26 + 26);
    QVERIFY(!entries.contains(u"罕"_s));
    QCOMPARE(entries[8], u"0"_s);
    QCOMPARE(entries.last(), u"##z"_s);
}

void TestCharacterTokenizer::vocabulary_does_not_depend_on_hash_order()
{
    const std::vector<QString> texts = englishTexts();
    const std::vector<QString> first = CharacterTokenizer::buildVocabulary(texts).entries();
    std::vector<QString> reversed(texts.rbegin(), texts.rend());
    QCOMPARE(CharacterTokenizer::buildVocabulary(reversed).entries(), first);
}

void TestCharacterTokenizer::vocabulary_keeps_its_maximum_size_data()
{
    QTest::addColumn<int>("maximum");
    for (const int maximum : {0, 3, 4, 10, 70, 100, 150}) QTest::addRow("%d entries", maximum) << maximum;
}

void TestCharacterTokenizer::vocabulary_keeps_its_maximum_size()
{
    QFETCH(int, maximum);
    const Vocabulary vocabulary = CharacterTokenizer::buildVocabulary(englishTexts(), {.maximumSize = maximum});
    QVERIFY2(vocabulary.size() <= std::max(maximum, 3), qPrintable(QString::number(vocabulary.size())));
    QCOMPARE(QSet<QString>(vocabulary.entries().begin(), vocabulary.entries().end()).size(), vocabulary.size());
    for (const QString &entry : vocabulary.entries()) {
        if (entry.size() == 1 && characterKind(entry[0].unicode()) == CharacterKind::Letter)
            QVERIFY2(vocabulary.idOf(QString(u"##"_s + entry)) >= 0, qPrintable(entry));
    }
    QVERIFY(CharacterTokenizer::create(vocabulary));
}

void TestCharacterTokenizer::frequent_words_are_whole_and_others_decompose()
{
    const auto made = tokenizer(CharacterTokenizer::buildVocabulary(englishTexts()).entries());
    QCOMPARE(describe(*made, u"London"_s), u"london(London)"_s);
    QCOMPARE(describe(*made, u"walking"_s), u"walking(walking)"_s);
    const QString unseen = describe(*made, u"jinging"_s);
    QVERIFY2(unseen.endsWith(u"##ing(ing)"_s), qPrintable(unseen));
    QVERIFY2(!describe(*made, u"xylophone zzz"_s).contains(u"[UNK]"_s), "single letters always exist");
}

void TestCharacterTokenizer::rare_characters_are_unknown()
{
    const std::vector<QString> texts{u"北北京 Ωω ж"_s};
    const auto made = tokenizer(CharacterTokenizer::buildVocabulary(texts, {.minimumCount = 2}).entries());
    QCOMPARE(describe(*made, u"北京ωж"_s), u"北(北) [UNK](京) ω(ω) [UNK](ж)"_s);
    const auto all = tokenizer(CharacterTokenizer::buildVocabulary(texts, {.minimumCount = 1}).entries());
    QVERIFY(!describe(*all, u"北京ωж"_s).contains(u"[UNK]"_s));
}

void TestCharacterTokenizer::vocabulary_survives_a_file()
{
    const QString strange = u"a\u2028b\u0085\u000b\u000c c\r\n\u001c"_s.repeated(3);
    const Vocabulary vocabulary = CharacterTokenizer::buildVocabulary({strange});
    for (const QString &entry : vocabulary.entries()) {
        QVERIFY(!entry.contains(u'\n') && !entry.contains(u'\r'));
        QVERIFY(entry == entry.trimmed() && !entry.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCharacterTokenizer)
#include "test_character_tokenizer.moc"
