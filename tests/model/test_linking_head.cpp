// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/link_reader_p.h"
#include "core/model/network_reader_p.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

constexpr float yes = 9;
constexpr float no = -9;

/// Logits that deny everything, over one sentence.
PairLogits denied(int64_t channels, int64_t tokens)
{
    return {torch::zeros({1, tokens, tokens}), torch::full({1, channels, tokens}, no / 2),
        torch::full({1, channels, tokens}, no / 2)};
}

TokenSequence sequence(int length, int first)
{
    TokenSequence tokens;
    for (int i = 0; i < length; ++i) {
        tokens.ids.push_back(first + i % 7);
        tokens.spans.push_back({i, i + 1});
    }
    return tokens;
}

constexpr Thresholds half{0.5F, 0.5F, 0.5F, 0.5F};

} // namespace

/// The linking head and what is read off it.
class TestLinkingHead : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTriplesWhoseSubjectsStartAlike();
    void distrustsHalfALink();
    void aHeadThatSaysEverythingSaysNothing();
    void thresholdsFilter();
    void paddingChangesNothing();
    void positionsCount();
};

void TestLinkingHead::readsTriplesWhoseSubjectsStartAlike()
{
    // Subjects [0, 1] and [0, 3], object [5, 6]; predicate 0 for the short subject, 1 for the long one.
    LinkLogits logits{denied(2, 8), denied(2, 8), denied(2, 8)};
    constexpr float part = 3; // of a row or a column: both together are yes, one alone is no
    logits.entities.row.index_put_({0, 0, 0}, part);
    logits.entities.column.index_put_({0, 0, 1}, part);
    logits.entities.column.index_put_({0, 0, 3}, part);
    logits.entities.row.index_put_({0, 1, 5}, part);
    logits.entities.column.index_put_({0, 1, 6}, part);
    for (const int predicate : {0, 1}) {
        logits.heads.row.index_put_({0, predicate, 0}, part);
        logits.heads.column.index_put_({0, predicate, 5}, part);
        logits.tails.row.index_put_({0, predicate, predicate == 0 ? 1 : 3}, part);
        logits.tails.column.index_put_({0, predicate, 6}, part);
    }
    const TokenSequence tokens = sequence(8, 1);
    const TokenSequence *const sequences[] = {&tokens};
    const auto triples = decode(readLinks(logits, sequences, half).front(), half);
    QCOMPARE(triples.size(), size_t(2));
    QCOMPARE(triples[0].subjectEnd, 1);
    QCOMPARE(triples[0].predicate, 0);
    QCOMPARE(triples[1].subjectEnd, 3);
    QCOMPARE(triples[1].predicate, 1);
    for (const TokenTriple &triple : triples) {
        QCOMPARE(triple.subjectStart, 0);
        QCOMPARE(triple.objectStart, 5);
        QCOMPARE(triple.objectEnd, 6);
        QVERIFY(triple.score() > 0.98);
    }
}

void TestLinkingHead::distrustsHalfALink()
{
    LinkLogits logits{denied(2, 6), denied(1, 6), denied(1, 6)};
    logits.entities.row.index_put_({0, 0, 0}, yes);
    logits.entities.column.index_put_({0, 0, 0}, yes);
    logits.entities.row.index_put_({0, 1, 4}, yes);
    logits.entities.column.index_put_({0, 1, 4}, yes);
    logits.heads.base.index_put_({0, 0, 4}, 3 * yes);
    const TokenSequence tokens = sequence(6, 1);
    const TokenSequence *const sequences[] = {&tokens};
    QVERIFY(readLinks(logits, sequences, half).front().linked.empty());
    logits.tails.base.index_put_({0, 0, 4}, 3 * yes);
    QCOMPARE(readLinks(logits, sequences, half).front().linked.size(), size_t(1));
}

void TestLinkingHead::aHeadThatSaysEverythingSaysNothing()
{
    // Everything is possible, as before the first steps: 200 tokens would be 20,100 subjects times as many objects.
    LinkLogits logits{denied(2, 200), denied(3, 200), denied(3, 200)};
    for (PairLogits *part : {&logits.entities, &logits.heads, &logits.tails}) part->base.fill_(3 * yes);
    const TokenSequence tokens = sequence(200, 1);
    const TokenSequence *const sequences[] = {&tokens};
    const PointerScores scores = readLinks(logits, sequences, half).front();
    QVERIFY(scores.linked.empty());
    QVERIFY(scores.subjectStarts.empty());
}

void TestLinkingHead::thresholdsFilter()
{
    PointerScores scores;
    scores.linked.push_back({0, 0, 1, 2, 2, {0.9F, 0.8F, 0.7F, 0.6F}});
    QCOMPARE(decode(scores, half).size(), size_t(1));
    QCOMPARE(decode(scores, {0.5F, 0.5F, 0.5F, 0.65F}).size(), size_t(0));
    QCOMPARE(decode(scores, {0.95F, 0.5F, 0.5F, 0.5F}).size(), size_t(0));
    QVERIFY(std::abs(decode(scores, half).front().score() - 0.9 * 0.8 * 0.7 * 0.6) < 1e-6);
}

void TestLinkingHead::paddingChangesNothing()
{
    torch::manual_seed(1);
    ModelConfig config;
    config.head = HeadKind::Linking;
    config.hidden = 16;
    config.dilations = {1, 2};
    Network network(config, 20, 3);
    const torch::InferenceMode guard;
    const TokenSequence shortOne = sequence(5, 1);
    const TokenSequence longOne = sequence(41, 2);
    const TokenSequence *alone[] = {&shortOne};
    const TokenSequence *together[] = {&longOne, &shortOne};
    constexpr Thresholds none{0, 0, 0, 0};
    const auto a = readBatch(network, config, alone, 0, {none, {}});
    const auto b = readBatch(network, config, together, 0, {none, {}});
    QVERIFY(!a.front().linked.empty());
    QCOMPARE(a.front().linked.size(), b.back().linked.size());
    for (size_t i = 0; i < a.front().linked.size(); ++i)
        for (size_t k = 0; k < 4; ++k)
            QVERIFY(std::abs(a.front().linked[i].probabilities[k] - b.back().linked[i].probabilities[k]) < 1e-5F);
}

void TestLinkingHead::positionsCount()
{
    // The same token twice: only rotary positions can tell that 0 comes before 1.
    torch::manual_seed(2);
    GlobalPointer pointer(16, 1);
    const torch::InferenceMode guard;
    const auto hidden = torch::randn({1, 1, 16}).expand({1, 6, 16});
    const auto base = pointer.forward(hidden).base[0];
    QVERIFY(std::abs(base[0][1].item<float>() - base[1][0].item<float>()) > 1e-4F);
    QVERIFY(std::abs(base[0][1].item<float>() - base[3][4].item<float>()) < 1e-5F); // the distance alone counts
}

QTEST_GUILESS_MAIN(TestLinkingHead)
#include "test_linking_head.moc"
