// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/extractor.h"
#include "core/model/label_scorer.h"
#include "core/training/recipes.h"
#include "core/training/trainer.h"
#include "tests/support/tiny_corpus.h"

#include <QTest>

#include <cmath>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

TrainingOptions quick()
{
    TrainingOptions options;
    options.model.hidden = 32;
    options.model.dilations = {1, 2, 1};
    options.model.maximumTokens = 48;
    options.batchSize = 8;
    options.epochs = 40;
    options.learningRate = 0.005;
    options.emaDecay = 0.9;
    options.hiddenTokenShare = 0;
    options.vocabularyMinimumCount = 1;
    options.threads = 1;
    return options;
}

} // namespace

/// Small real models on the tiny set: what they say of labels, right and wrong.
class TestLabelScorer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void agreesWithTheExtractor_data();
    void agreesWithTheExtractor();
    void wrongLabelsAreLess_data();
    void wrongLabelsAreLess();
    void missingTriplesAreCandidates();
    void labelsThatCannotBeRead();
    void probesAreAnswered();
    void batchingChangesNothing();
    void stops();

private:
    [[nodiscard]] Result<DocumentReading> read(const std::shared_ptr<const ModelSnapshot> &model,
        const Document &document, const std::vector<Triple> &probes = {})
    {
        const std::vector<ReadingRequest> requests{{&document, probes}};
        auto readings = LabelScorer(model).read(requests);
        if (!readings) return std::unexpected(readings.error());
        return readings->front();
    }

    TrainingSet m_set = tests::tinyTrainingSet();
    std::vector<Document> m_documents = tests::tinyDocuments();
    std::shared_ptr<const ModelSnapshot> m_pointer;
    std::shared_ptr<const ModelSnapshot> m_linking;
};

void TestLabelScorer::initTestCase()
{
    auto pointer = train(m_set, quick());
    QVERIFY2(pointer, qPrintable(pointer ? QString() : pointer.error().message));
    m_pointer = pointer->model;
    auto linking = train(m_set, withLinkingHead(quick()));
    QVERIFY2(linking, qPrintable(linking ? QString() : linking.error().message));
    m_linking = linking->model;
}

void TestLabelScorer::agreesWithTheExtractor_data()
{
    QTest::addColumn<bool>("linking");
    QTest::newRow("half-pointer head") << false;
    QTest::newRow("linking head") << true;
}

void TestLabelScorer::agreesWithTheExtractor()
{
    QFETCH(const bool, linking);
    const auto &model = linking ? m_linking : m_pointer;
    int compared = 0;
    for (const Document &document : m_documents) {
        const std::vector<QString> texts{document.text};
        const auto extracted = Extractor(model).extract(texts);
        QVERIFY(extracted.has_value());
        const auto reading = read(model, document);
        QVERIFY(reading.has_value());
        QCOMPARE(reading->labels.size(), document.triples.size());
        for (const LabelReading &label : reading->labels) {
            QCOMPARE(label.place, LabelPlace::Read);
            for (const ScoredTriple &found : extracted->front()) {
                if (!sameTriple(found.triple, label.label.triple)) continue;
                QVERIFY(std::abs(found.score - model->config().calibration(label.label.score())) < 1e-4);
                ++compared;
            }
        }
    }
    QVERIFY2(compared > 24, qPrintable(QString::number(compared)));
}

void TestLabelScorer::wrongLabelsAreLess_data() { agreesWithTheExtractor_data(); }

void TestLabelScorer::wrongLabelsAreLess()
{
    QFETCH(const bool, linking);
    const auto &model = linking ? m_linking : m_pointer;
    int named = 0;
    int sentences = 0;
    for (const Document &original : m_documents) {
        if (original.triples.empty()) continue;
        ++sentences;
        Document changed = original;
        Triple &label = changed.triples.front().triple;
        label.predicate = label.predicate == u"导演"_s ? u"作者"_s : u"导演"_s;
        const auto reading = read(model, changed);
        QVERIFY(reading.has_value());
        const LabelReading &read = reading->labels.front();
        QVERIFY(read.otherPredicate && read.swapped);
        if (read.otherPredicate->triple.predicate == original.triples.front().triple.predicate
            && read.otherPredicate->least() > read.label.least())
            ++named;
    }
    QVERIFY2(named * 10 >= sentences * 8, qPrintable(u"%1 of %2"_s.arg(named).arg(sentences)));
}

void TestLabelScorer::missingTriplesAreCandidates()
{
    int found = 0;
    int sentences = 0;
    for (const Document &original : m_documents) {
        if (original.triples.empty()) continue;
        ++sentences;
        Document empty = original;
        empty.triples.clear();
        const auto reading = read(m_pointer, empty);
        QVERIFY(reading.has_value());
        for (size_t i = 1; i < reading->candidates.size(); ++i)
            QVERIFY(reading->candidates[i - 1].least() >= reading->candidates[i].least());
        for (const ReadTriple &candidate : reading->candidates) {
            const Span span = candidate.triple.subject.span;
            QCOMPARE(empty.text.mid(span.beginUtf16, span.length()), candidate.triple.subject.text);
        }
        found += !reading->candidates.empty()
            && sameTriple(reading->candidates.front().triple, original.triples.front().triple);
    }
    QVERIFY2(found * 10 >= sentences * 7, qPrintable(u"%1 of %2"_s.arg(found).arg(sentences)));
    // A label that is there, or was refused, is no candidate.
    for (const auto state : {ReviewState::Unreviewed, ReviewState::Rejected}) {
        Document document = m_documents.front();
        document.triples.front().state = state;
        const auto reading = read(m_pointer, document);
        QVERIFY(reading.has_value());
        QCOMPARE(reading->labels.size(), state == ReviewState::Rejected ? size_t(0) : size_t(1));
        for (const ReadTriple &candidate : reading->candidates)
            QVERIFY(!sameTriple(candidate.triple, document.triples.front().triple));
    }
}

void TestLabelScorer::labelsThatCannotBeRead()
{
    Document document = m_documents.front();
    LabelledTriple label = document.triples.front();
    label.triple.predicate = u"unheard of"_s;
    document.triples.push_back(label);
    label = document.triples.front();
    label.triple.subject = {{}, u"not in there"_s, {}};
    document.triples.push_back(label);
    const auto reading = read(m_pointer, document);
    QVERIFY(reading.has_value());
    QCOMPARE(reading->labels.size(), size_t(3));
    QCOMPARE(reading->labels[0].place, LabelPlace::Read);
    QCOMPARE(reading->labels[1].place, LabelPlace::UnknownPredicate);
    QCOMPARE(reading->labels[2].place, LabelPlace::Unaligned);
    Document empty;
    QVERIFY(read(m_pointer, empty).has_value());
}

void TestLabelScorer::probesAreAnswered()
{
    Document document = m_documents.front();
    const Triple probe{{{}, u"王小山"_s, {}}, u"作者"_s, {{}, u"红日"_s, {}}};
    const auto reading = read(m_pointer, document, {probe});
    QVERIFY(reading.has_value());
    QVERIFY(std::ranges::any_of(reading->candidates, [](const ReadTriple &candidate) {
        return candidate.triple.subject.text == u"王小山"_s && candidate.triple.predicate == u"作者"_s;
    }));
}

void TestLabelScorer::batchingChangesNothing()
{
    std::vector<ReadingRequest> requests;
    for (const Document &document : m_documents) requests.push_back({&document, {}});
    const auto together = LabelScorer(m_pointer).read(requests);
    LabelScorerOptions small;
    small.tokensPerBatch = 16;
    const auto alone = LabelScorer(m_pointer, small).read(requests);
    QVERIFY(together && alone);
    QCOMPARE(together->size(), requests.size());
    for (size_t i = 0; i < requests.size(); ++i)
        for (size_t l = 0; l < (*together)[i].labels.size(); ++l)
            QVERIFY(std::abs((*together)[i].labels[l].label.score() - (*alone)[i].labels[l].label.score()) < 1e-4);
}

void TestLabelScorer::stops()
{
    std::stop_source source;
    source.request_stop();
    const std::vector<ReadingRequest> requests{{&m_documents.front(), {}}};
    const auto reading = LabelScorer(m_pointer).read(requests, source.get_token());
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::Stopped);
}

QTEST_GUILESS_MAIN(TestLabelScorer)
#include "test_label_scorer.moc"
