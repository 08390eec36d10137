// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_points.h"
#include "core/text/word_piece_tokenizer.h"
#include "tests/text/random_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Ids and offsets are compared with those of the Rust package "tokenizers" in tests/data/tokenizer, which
/// make_fixture.py made. Left out there: the code points of excepted.txt, whose category differs between the Unicode
/// versions of that package (8 to 12) and of Qt (15.1): marks, punctuation and format characters that were added since.
class TestWordPieceTokenizer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agrees_with_the_reference_data();
    void agrees_with_the_reference();
    void a_missing_character_keeps_its_place();
    void special_tokens_are_a_choice();
    void special_tokens_are_never_read_out_of_a_text();
    void word_limit_is_a_choice();
    void spans_are_valid_and_in_order_on_random_text();
    void refuses_a_vocabulary_without_its_special_entries();

private:
    static QString dataPath(const QString &name);
    static std::unique_ptr<WordPieceTokenizer> tokenizer(WordPieceOptions options = {});
};

QString TestWordPieceTokenizer::dataPath(const QString &name)
{
    return qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/tokenizer/"_s + name;
}

std::unique_ptr<WordPieceTokenizer> TestWordPieceTokenizer::tokenizer(WordPieceOptions options)
{
    Result<Vocabulary> vocabulary = Vocabulary::load(dataPath(u"vocab.txt"_s));
    if (!vocabulary) qFatal("%s", qPrintable(vocabulary.error().message));
    auto made = WordPieceTokenizer::create(*std::move(vocabulary), options);
    return made ? *std::move(made) : nullptr;
}

void TestWordPieceTokenizer::agrees_with_the_reference_data()
{
    QTest::addColumn<QString>("fixture");
    QTest::addColumn<bool>("lowerCase");
    QTest::addColumn<int>("leastRows");
    QTest::newRow("uncased") << u"parity.jsonl"_s << true << 2000;
    QTest::newRow("cased") << u"parity_cased.jsonl"_s << false << 300;
}

void TestWordPieceTokenizer::agrees_with_the_reference()
{
    QFETCH(QString, fixture);
    QFETCH(bool, lowerCase);
    QFETCH(int, leastRows);
    const auto made = tokenizer({.lowerCase = lowerCase});
    QFile file(dataPath(fixture));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    int rows = 0;
    while (!file.atEnd()) {
        const QJsonObject row = QJsonDocument::fromJson(file.readLine()).object();
        QVERIFY(row.contains("text"_L1));
        const QString text = row.value("text"_L1).toString();
        const TokenSequence tokens = made->tokenize(text);
        const CodePointMap map(text);
        QJsonArray ids;
        QJsonArray offsets;
        for (size_t i = 0; i < tokens.ids.size(); ++i) {
            const Span span = tokens.spans[i].isValid() ? tokens.spans[i] : Span{0, 0};
            ids.append(tokens.ids[i]);
            offsets.append(QJsonArray{map.toCodePoint(span.beginUtf16), map.toCodePoint(span.endUtf16)});
        }
        ++rows;
        const QString place = u"%1, line %2: %3"_s.arg(fixture).arg(rows).arg(text);
        QVERIFY2(ids == row.value("ids"_L1).toArray(), qPrintable(place));
        QVERIFY2(offsets == row.value("offsets"_L1).toArray(), qPrintable(place));
    }
    QVERIFY2(rows >= leastRows, qPrintable(QString::number(rows)));
}

void TestWordPieceTokenizer::a_missing_character_keeps_its_place()
{
    const QString text = u"王箓在北京"_s;
    const auto made = tokenizer();
    const TokenSequence tokens = made->tokenize(text);
    QCOMPARE(tokens.size(), 7);
    QCOMPARE(tokens.ids[2], made->unknownId());
    QCOMPARE(text.mid(tokens.spans[1].beginUtf16, tokens.spans[2].endUtf16 - tokens.spans[1].beginUtf16), u"王箓"_s);
}

void TestWordPieceTokenizer::special_tokens_are_a_choice()
{
    const auto with = tokenizer();
    QCOMPARE(with->tokenize(u"").size(), 2);
    QVERIFY(!with->tokenize(u"a").spans.front().isValid());
    QVERIFY(!with->tokenize(u"a").spans.back().isValid());
    QCOMPARE(with->vocabulary()[size_t(with->tokenize(u"a").ids.front())], u"[CLS]"_s);
    QCOMPARE(with->vocabulary()[size_t(with->tokenize(u"a").ids.back())], u"[SEP]"_s);
    const auto without = tokenizer({.addSpecialTokens = false});
    QCOMPARE(without->tokenize(u"").size(), 0);
    QCOMPARE(without->tokenize(u"a").spans.size(), size_t(1));
    QCOMPARE(without->tokenize(u"a").spans[0], (Span{0, 1}));
}

void TestWordPieceTokenizer::special_tokens_are_never_read_out_of_a_text()
{
    const auto made = tokenizer({.addSpecialTokens = false});
    const std::vector<QString> &entries = made->vocabulary();
    for (const QString &special : {u"[SEP]"_s, u"[CLS]"_s, u"[PAD]"_s}) {
        for (const qint32 id : made->tokenize(special).ids) QVERIFY(entries[size_t(id)] != special);
    }
}

void TestWordPieceTokenizer::word_limit_is_a_choice()
{
    const auto made = tokenizer({.addSpecialTokens = false, .maxCharactersPerWord = 3});
    QCOMPARE(made->tokenize(u"aaa").ids.front() == made->unknownId(), false);
    const TokenSequence tokens = made->tokenize(u"aaaa b");
    QCOMPARE(tokens.ids.front(), made->unknownId());
    QCOMPARE(tokens.spans.front(), (Span{0, 4}));
    QCOMPARE(tokens.size(), 2);
}

void TestWordPieceTokenizer::spans_are_valid_and_in_order_on_random_text()
{
    QRandomGenerator generator(31);
    for (const bool lowerCase : {true, false}) {
        const auto made = tokenizer({.lowerCase = lowerCase, .addSpecialTokens = false});
        for (int round = 0; round < 1000; ++round) {
            const QString text = test::randomText(generator, 60);
            const TokenSequence tokens = made->tokenize(text);
            QCOMPARE(tokens.ids.size(), tokens.spans.size());
            qsizetype begin = 0;
            for (size_t i = 0; i < tokens.ids.size(); ++i) {
                const Span span = tokens.spans[i];
                QVERIFY(test::liesWithin(text, span));
                QVERIFY(!test::splitsSurrogatePair(text, span));
                QVERIFY(span.beginUtf16 >= begin);
                begin = span.beginUtf16;
                QVERIFY(tokens.ids[i] >= 0 && size_t(tokens.ids[i]) < made->vocabulary().size());
            }
        }
    }
}

void TestWordPieceTokenizer::refuses_a_vocabulary_without_its_special_entries()
{
    const std::vector<QString> needed{u"[PAD]"_s, u"[UNK]"_s, u"[CLS]"_s, u"[SEP]"_s};
    QVERIFY(WordPieceTokenizer::create(Vocabulary(needed)));
    for (const QString &missing : needed) {
        std::vector<QString> entries = needed;
        std::erase(entries, missing);
        const auto made = WordPieceTokenizer::create(Vocabulary(entries));
        QVERIFY(!made && made.error().code == ErrorCode::Content);
        QVERIFY(made.error().message.contains(missing));
    }
}

QTEST_GUILESS_MAIN(TestWordPieceTokenizer)
#include "test_word_piece_tokenizer.moc"
