// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/label_reader_p.h"
#include "core/model/network_reader_p.h"

#include <QTest>

using namespace spotter;

class TestNetwork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { torch::manual_seed(7); }
    void paddingChangesNothing_data();
    void paddingChangesNothing();
    void conditionalLayerNormStartsAsLayerNorm();
    void conditionalLayerNormDependsOnTheSubject();
    void readingAgreesWithTheFormula();
    void knownFactsAreAskedAboutWhateverTheThresholds_data();
    void knownFactsAreAskedAboutWhateverTheThresholds();
    void dropoutIsRepeatableAndKeepsTheMean();
    void dropoutOfASentenceDependsOnNoOther();
};

namespace {

TokenSequence sequence(int length, int seed)
{
    TokenSequence tokens;
    for (int i = 0; i < length; ++i) {
        tokens.ids.push_back(1 + (i * 7 + seed) % 19);
        tokens.spans.push_back({i, i + 1});
    }
    return tokens;
}

ModelConfig smallConfig()
{
    ModelConfig config;
    config.hidden = 16;
    config.dilations = {1, 2, 5, 1};
    config.maximumTokens = 64;
    config.thresholds = {0.05F, 0.05F, 0.01F, 0.01F};
    return config;
}

/// Random weights everywhere, so that nothing passes because it is zero.
void randomise(Network &network)
{
    const torch::NoGradGuard guard;
    for (torch::Tensor &parameter : network.parameters()) parameter.normal_(0, 0.2);
}

} // namespace

void TestNetwork::paddingChangesNothing_data()
{
    QTest::addColumn<bool>("objectConvolution");
    QTest::addColumn<bool>("subjectDistance");
    QTest::addColumn<int>("bigrams");
    QTest::addColumn<bool>("addition");
    QTest::newRow("the article's head") << false << false << 0 << false;
    QTest::newRow("object convolution") << true << false << 0 << false;
    QTest::newRow("distance to the subject") << false << true << 0 << false;
    QTest::newRow("bigrams") << false << false << 64 << false;
    QTest::newRow("adding the subject") << true << true << 64 << true;
}

void TestNetwork::paddingChangesNothing()
{
    QFETCH(const bool, objectConvolution);
    QFETCH(const bool, subjectDistance);
    QFETCH(const int, bigrams);
    QFETCH(const bool, addition);
    ModelConfig config = smallConfig();
    config.objectConvolution = objectConvolution;
    config.subjectDistance = subjectDistance;
    config.bigramBuckets = bigrams;
    config.conditioning = addition ? Conditioning::Addition : Conditioning::LayerNorm;
    Network network(config, 20, 3);
    randomise(network);
    const torch::InferenceMode guard;
    const TokenSequence shortOne = sequence(5, 1);
    const TokenSequence longOne = sequence(41, 2);
    const TokenSequence *alone[] = {&shortOne};
    const TokenSequence *together[] = {&longOne, &shortOne};
    const PaddedBatch single = padBatch(alone, 0);
    const PaddedBatch padded = padBatch(together, 0);
    const Encoded a = network.encoder().encode(single.ids, single.mask);
    const Encoded b = network.encoder().encode(padded.ids, padded.mask);
    const auto subjectDifference = torch::sigmoid(network.halfPointer()->subjectLogits(a)[0].slice(0, 0, 5))
        - torch::sigmoid(network.halfPointer()->subjectLogits(b)[1].slice(0, 0, 5));
    QVERIFY2(subjectDifference.abs().max().item<float>() < 1e-5F, "subject probabilities");
    const auto index = [](int64_t value) { return torch::full({1}, value, torch::kInt64); };
    const auto first = network.halfPointer()->objectLogits(a, single.mask, {index(0), index(1), index(2)});
    const auto second = network.halfPointer()->objectLogits(b, padded.mask, {index(1), index(1), index(2)});
    const auto objectDifference = torch::sigmoid(first.slice(1, 0, 5)) - torch::sigmoid(second.slice(1, 0, 5));
    QVERIFY2(objectDifference.abs().max().item<float>() < 1e-5F, "object probabilities");
    QVERIFY2(torch::sigmoid(first).std().item<float>() > 1e-3F, "the outputs differ at all");
}

void TestNetwork::conditionalLayerNormStartsAsLayerNorm()
{
    ConditionalLayerNorm norm(8, 16);
    const auto x = torch::randn({2, 5, 8});
    const auto out = norm.forward(ConditionalLayerNorm::normalise(x), torch::randn({2, 16}));
    const auto centred = x - x.mean(-1, true);
    const auto expected = centred / torch::sqrt(centred.square().mean(-1, true) + 1e-7);
    QVERIFY((out - expected).abs().max().item<float>() < 1e-5F);
}

void TestNetwork::conditionalLayerNormDependsOnTheSubject()
{
    ModelConfig config = smallConfig();
    Network network(config, 20, 3);
    randomise(network);
    const torch::InferenceMode guard;
    const TokenSequence tokens = sequence(9, 3);
    const TokenSequence *one[] = {&tokens};
    const PaddedBatch batch = padBatch(one, 0);
    const Encoded encoded = network.encoder().encode(batch.ids, batch.mask);
    const auto sentences = torch::zeros({2}, torch::kInt64);
    const auto starts = torch::tensor({int64_t(0), int64_t(4)});
    const auto logits = network.halfPointer()->objectLogits(encoded, batch.mask, {sentences, starts, starts + 1});
    QVERIFY((logits[0] - logits[1]).abs().max().item<float>() > 1e-3F);
}

void TestNetwork::readingAgreesWithTheFormula()
{
    ModelConfig config = smallConfig();
    Network network(config, 20, 3);
    randomise(network);
    const torch::InferenceMode guard;
    const TokenSequence tokens = sequence(12, 5);
    const TokenSequence *one[] = {&tokens};
    const PaddedBatch batch = padBatch(one, 0);
    const Encoded encoded = network.encoder().encode(batch.ids, batch.mask);
    const auto subject = torch::sigmoid(network.halfPointer()->subjectLogits(encoded)).pow(2);
    const auto scores = readBatch(network, config, one, 0, {config.thresholds, {}});
    int above = 0;
    for (int64_t t = 0; t < 12; ++t) above += subject[0][t][0].item<float>() > config.thresholds.subjectStart;
    QCOMPARE(int(scores[0].subjectStarts.size()), above);
    QVERIFY(above > 0);
    for (const Pointer &pointer : scores[0].subjectStarts)
        QVERIFY(std::abs(pointer.probability - subject[0][pointer.token][0].item<float>()) < 1e-5F);
    QVERIFY(!scores[0].objects.empty());
    const ObjectPointers &objects = scores[0].objects.front();
    const auto index = [](int64_t value) { return torch::full({1}, value, torch::kInt64); };
    const auto object = torch::sigmoid(network.halfPointer()->objectLogits(encoded, batch.mask,
                                           {index(0), index(objects.subjectStart), index(objects.subjectEnd)}))
                            .pow(4);
    for (const auto &channel : objects.channels)
        for (const Pointer &pointer : channel.ends)
            QVERIFY(
                std::abs(pointer.probability - object[0][pointer.token][channel.predicate][1].item<float>()) < 1e-5F);
}

void TestNetwork::knownFactsAreAskedAboutWhateverTheThresholds_data()
{
    QTest::addColumn<bool>("linking");
    QTest::newRow("half-pointer head") << false;
    QTest::newRow("linking head") << true;
}

void TestNetwork::knownFactsAreAskedAboutWhateverTheThresholds()
{
    QFETCH(const bool, linking);
    ModelConfig config = smallConfig();
    config.head = linking ? HeadKind::Linking : HeadKind::HalfPointer;
    Network network(config, 20, 3);
    randomise(network);
    const torch::InferenceMode guard;
    const TokenSequence tokens = sequence(12, 5);
    const TokenSequence *const two[] = {&tokens, &tokens};
    const std::vector<std::vector<KnownCandidate>> known{
        {}, {{{1, 2}, 2, {5, 6}, 4, 0.8F}, {{3, 3}, 0, {9, 9}, 1, 0.8F}, {{3, 3}, 0, {7, 7}, 1, 0.8F}}};
    const float never = 0.999999F;
    const auto scores = readBatch(network, config, two, 0, {{never, never, never, never}, {}, known});
    QVERIFY(scores[0].known.empty());
    QVERIFY(scores[1].objects.empty() && scores[1].linked.empty());
    QCOMPARE(scores[1].known.size(), 3U);
    QCOMPARE(scores[1].known[0].fact, 1); // places of a fact stand together
    QCOMPARE(scores[1].known[1].fact, 1);
    QCOMPARE(scores[1].known[2].fact, 4);
    // The same as those who ask about labels are told.
    const std::vector<std::vector<PairQuestion>> questions{{}, {{{1, 2}, {5, 6}}, {{3, 3}, {9, 9}}, {{3, 3}, {7, 7}}}};
    const auto answers = answerBatch(network, config, two, questions, 0, 0.5F);
    for (const KnownTriple &triple : scores[1].known) {
        const auto question = std::ranges::find_if(questions[1], [&](const PairQuestion &q) {
            return q.subject.start == triple.triple.subjectStart && q.object.start == triple.triple.objectStart;
        });
        QVERIFY(question != questions[1].end());
        const auto &parts
            = answers[1].pairs[size_t(question - questions[1].begin())].asked[size_t(triple.triple.predicate)];
        for (size_t i = 0; i < 4; ++i) QVERIFY(std::abs(parts[i] - triple.triple.probabilities[i]) < 1e-5F);
        QCOMPARE(triple.triple.known, knownProbability(triple.triple.probabilities, 0.8F));
    }
}

void TestNetwork::dropoutIsRepeatableAndKeepsTheMean()
{
    const auto x = torch::ones({4, 25, 1000});
    DropoutKeys first({3, 4, 5, 6});
    DropoutKeys second({3, 4, 5, 6});
    const auto a = fastDropout(x, 0.1F, &first);
    QVERIFY(torch::equal(a, fastDropout(x, 0.1F, &second)));
    QVERIFY(!torch::equal(a, fastDropout(x, 0.1F, &second))); // the next mask of the pass
    QVERIFY(!torch::equal(a[0], a[1]));
    QVERIFY(std::abs(a.mean().item<double>() - 1) < 0.01);
    QVERIFY(std::abs((a == 0).to(torch::kFloat32).mean().item<double>() - 0.1) < 0.01);
    QVERIFY(torch::equal(fastDropout(x, 0.1F, nullptr), x));
}

void TestNetwork::dropoutOfASentenceDependsOnNoOther()
{
    DropoutKeys together({3, 4, 5});
    const auto all = fastDropout(torch::ones({3, 6, 21}), 0.3F, &together);
    DropoutKeys alone({4});
    QVERIFY(torch::equal(all.slice(0, 1, 2), fastDropout(torch::ones({1, 6, 21}), 0.3F, &alone)));
    DropoutKeys shorter({4});
    const auto part = fastDropout(torch::ones({1, 6, 13}), 0.3F, &shorter); // less padding
    QVERIFY(torch::equal(all.slice(0, 1, 2).slice(2, 0, 13), part));
    DropoutKeys flat({3, 4, 5});
    QVERIFY(torch::equal(all.view({18, 21}), fastDropout(torch::ones({18, 21}), 0.3F, &flat)));
    const int64_t of[] = {0, 1, 1};
    const int64_t ofSecond[] = {0, 0};
    DropoutKeys rows = DropoutKeys({3, 4}).ofRows(of);
    DropoutKeys rowsOfSecond = DropoutKeys({4}).ofRows(ofSecond);
    const auto each = fastDropout(torch::ones({3, 4, 16}), 0.3F, &rows);
    QVERIFY(torch::equal(each.slice(0, 1), fastDropout(torch::ones({2, 4, 16}), 0.3F, &rowsOfSecond)));
    QVERIFY(!torch::equal(each[1], each[2]));
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "test_network.moc"
