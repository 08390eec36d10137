// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_points.h"
#include "core/text/subwords/unigram_tokenizer.h"
#include "core/text/token_locator.h"
#include "tests/text/random_text.h"

#include <QTest>

#include <limits>
#include <random>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

constexpr qint32 beginId = 0;
constexpr qint32 padId = 1;
constexpr qint32 endId = 2;
constexpr qint32 unknownId = 3;

UnigramModel small()
{
    const std::vector<std::pair<QString, double>> entries{{u"<s>"_s, 0}, {u"<pad>"_s, 0}, {u"</s>"_s, 0},
        {u"<unk>"_s, 0}, {u"▁"_s, -2}, {u"a"_s, -3}, {u"b"_s, -3}, {u"ab"_s, -4}, {u"▁ab"_s, -4.5}, {u"▁a"_s, -4},
        {u"ba"_s, -9}, {u"北"_s, -4}, {u"京"_s, -4}, {u"北京"_s, -5}, {u"😀"_s, -6}, {u"日在"_s, -5}, {u"日"_s, -6},
        {u"在北京"_s, -5}, {u"在"_s, -6}};
    UnigramModel model;
    std::vector<QString> pieces;
    for (const auto &[piece, score] : entries) {
        pieces.push_back(piece);
        model.scores.push_back(score);
    }
    model.pieces = Vocabulary(std::move(pieces));
    model.special = {beginId, padId, endId, unknownId};
    model.splitsAtBlanks = false;
    return model;
}

/// The tokens of a text as "piece@begin-end", without the special ones at its ends.
QString cut(const UnigramTokenizer &tokenizer, const QString &text)
{
    const TokenSequence tokens = tokenizer.tokenize(text);
    QStringList parts;
    for (size_t i = 1; i + 1 < tokens.ids.size(); ++i) {
        const Span span = tokens.spans[i];
        const QString place = span.isValid() ? u"%1-%2"_s.arg(span.beginUtf16).arg(span.endUtf16) : u"none"_s;
        parts.append(tokenizer.vocabulary()[size_t(tokens.ids[i])] + u'@' + place);
    }
    return parts.join(u' ');
}

} // namespace

/// What the package "tokenizers" makes of the same texts is compared in tests/model/test_unigram_file.
class TestUnigramTokenizer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsByScore_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("the best way, not the longest piece") << u"baab"_s << u"▁@none b@0-1 a@1-2 ab@2-4"_s;
        QTest::newRow("the mark before a word is no part of it") << u"ab ab"_s << u"▁ab@0-2 ▁ab@3-5"_s;
        QTest::newRow("a lone blank has no place") << u"b  b"_s << u"▁@none b@0-1 ▁@none ▁@none b@3-4"_s;
        QTest::newRow("unknown characters stay separate") << u"xy"_s << u"▁@none <unk>@0-1 <unk>@1-2"_s;
        QTest::newRow("a surrogate pair is one") << u"a😀𝔸b"_s << u"▁a@0-1 😀@1-3 <unk>@3-5 b@5-6"_s;
        QTest::newRow("special pieces are not read out of a text")
            << u"<s>"_s << u"▁@none <unk>@0-1 <unk>@1-2 <unk>@2-3"_s;
        QTest::newRow("Chinese") << u"日在北京"_s << u"▁@none 日在@0-2 北京@2-4"_s;
    }
    void cutsByScore()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, tokens);
        const auto tokenizer = UnigramTokenizer::create(small());
        QVERIFY(tokenizer);
        QCOMPARE(cut(**tokenizer, text), tokens);
    }

    void barredPiecesAreNotUsed()
    {
        UnigramModel model = small();
        model.barred = {15}; // 日在
        const auto tokenizer = UnigramTokenizer::create(model);
        QVERIFY(tokenizer);
        QCOMPARE(cut(**tokenizer, u"日在北京"_s), u"▁@none 日@0-1 在北京@1-4"_s);
        model.barred = {15, 17}; // and 在北京
        const auto both = UnigramTokenizer::create(model);
        QCOMPARE(cut(**both, u"日在北京"_s), u"▁@none 日@0-1 在@1-2 北京@2-4"_s);
    }

    void mentionsAreFoundAcrossLoneBlanks()
    {
        const auto tokenizer = UnigramTokenizer::create(small());
        const QString text = u"a b a"_s; // ▁a ▁ b ▁a
        const TokenSequence tokens = (*tokenizer)->tokenize(text);
        const TokenLocator locator(tokens, 100);
        const PlacedRange range = locator.locate({0, 3});
        QCOMPARE(range.placement, Placement::Placed);
        QCOMPARE(range.range, (TokenRange{1, 3}));
        QCOMPARE(locator.locate({2, 5}).range, (TokenRange{3, 4}));
        QCOMPARE(locator.locate({0, 9}).placement, Placement::Unaligned);
    }

    void prefixAndSplitting_data()
    {
        QTest::addColumn<int>("prefix");
        QTest::addColumn<bool>("atWhiteSpace");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("always, white space splits") << int(BlankPrefix::Always) << true << u"▁ab@0-2 ▁ab@3-5"_s;
        QTest::newRow("first, white space splits") << int(BlankPrefix::First) << true << u"▁ab@0-2 ab@3-5"_s;
        QTest::newRow("never") << int(BlankPrefix::Never) << false << u"ab@0-2 <unk>@2-3 ab@3-5"_s;
    }
    void prefixAndSplitting()
    {
        QFETCH(const int, prefix);
        QFETCH(const bool, atWhiteSpace);
        QFETCH(const QString, tokens);
        UnigramModel model = small();
        model.prefix = BlankPrefix(prefix);
        model.splitsAtWhiteSpace = atWhiteSpace;
        const auto tokenizer = UnigramTokenizer::create(model);
        QCOMPARE(cut(**tokenizer, u"ab\tab"_s), tokens);
    }

    void keepsWhatTextsNeed()
    {
        const UnigramModel model = small();
        const auto whole = UnigramTokenizer::create(model);
        const std::vector<QString> texts{u"日在北京"_s, u"ab"_s};
        const std::vector<qint32> kept = (*whole)->neededFor(texts);
        const auto pruned = UnigramTokenizer::create(withPieces(model, kept));
        QVERIFY(pruned);
        QVERIFY((*pruned)->vocabulary().size() < (*whole)->vocabulary().size()); // "ba" is in no text
        for (const QString &text : texts) QCOMPARE(cut(**pruned, text), cut(**whole, text));
        QCOMPARE(cut(**pruned, u"ba😀"_s), u"▁@none b@0-1 a@1-2 😀@2-4"_s); // single characters are always there
        QCOMPARE((*pruned)->unknownId(), (*pruned)->model().pieces.idOf(u"<unk>"));
        QCOMPARE((*pruned)->padId(), (*pruned)->model().pieces.idOf(u"<pad>"));
    }

    void spansAreInOrderOnRandomText()
    {
        UnigramModel model = small();
        model.steps = {ReplacePattern{QRegularExpression(u"\\s+"_s), u" "_s}, UnicodeForm::KC};
        const auto tokenizer = UnigramTokenizer::create(model);
        QRandomGenerator random(5);
        for (int i = 0; i < 500; ++i) {
            const QString text = test::randomText(random, 60);
            qsizetype begin = 0;
            for (const Span span : (*tokenizer)->tokenize(text).spans) {
                if (!span.isValid()) continue;
                QVERIFY(span.beginUtf16 >= begin && span.endUtf16 <= text.size());
                QVERIFY(!test::splitsSurrogatePair(text, span));
                begin = span.beginUtf16;
            }
        }
    }

    void refusesDamagedModels_data()
    {
        QTest::addColumn<int>("damage");
        for (const auto &[name, damage] : {std::pair("fewer scores", 0), std::pair("no pieces", 1),
                 std::pair("special id outside", 2), std::pair("unknown id outside", 3), std::pair("NaN", 4)})
            QTest::newRow(name) << damage;
    }
    void refusesDamagedModels()
    {
        QFETCH(const int, damage);
        UnigramModel model = small();
        if (damage == 0) model.scores.pop_back();
        if (damage == 1) model = {};
        if (damage == 2) model.special.push_back(400);
        if (damage == 3) model.unknown = -1;
        if (damage == 4) model.scores[5] = std::numeric_limits<double>::quiet_NaN();
        const auto made = UnigramTokenizer::create(std::move(model));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Content);
    }

    void readsNoDamagedMap_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("\x10\0\0\0abc", 7);
        QTest::newRow("odd size") << QByteArray("\x03\0\0\0abcd", 8);
    }
    void readsNoDamagedMap()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!PrecompiledMap::read(bytes));
    }

    void aWildMapEndsAnywhere()
    {
        std::mt19937 random(9);
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes("\x40\0\0\0", 4);
            for (int i = 0; i < 80; ++i) bytes.append(char(random()));
            const auto map = PrecompiledMap::read(bytes);
            QVERIFY(map);
            for (int i = 0; i < 20; ++i) {
                const QByteArray key(1 + int(random() % 5), char(random()));
                (void)map->replacement(key); // reads nothing outside: for the sanitizers
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestUnigramTokenizer)
#include "test_unigram_tokenizer.moc"
