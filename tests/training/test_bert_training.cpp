// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/extractor.h"
#include "core/model/model_snapshot_p.h"
#include "core/training/pretraining/pretrainer.h"
#include "core/training/recipes.h"
#include "core/training/trainer.h"
#include "core/training/training_data.h"
#include "core/training/training_run_p.h"
#include "core/training/unfinished_run.h"
#include "tests/support/random_bert.h"
#include "tests/support/tiny_corpus.h"

#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Training on an encoder that was brought in, with the linking head, and on one that has only read texts.
class TestBertTraining : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void learns_data();
    void learns();
    void savesAndLoads();
    void trainsOnEachFamily_data();
    void trainsOnEachFamily();
    void storesInFloat32WhenAsked();
    void paddingAndPassesChangeLittle();
    void frozenLayersStay();
    void patienceEnds();
    void aKeptRunGoesOn();
    void warmStartTakesNewPredicates();
    void warmStartFreesTheModelThatItBeginsWith();
    void refusesWhatIsNoEncoder();
    void pretrainingGoesOn();
    void pretrainingIsNoTrainedModel();

private:
    [[nodiscard]] TrainingOptions options() const;

    QTemporaryDir m_folder;
    TrainingSet m_set;
};

void TestBertTraining::initTestCase()
{
    m_set = tests::tinyTrainingSet();
    std::vector<QString> texts;
    for (const Document &document : m_set.dev) texts.push_back(document.text);
    QVERIFY(tests::writeRandomBert(m_folder.filePath(u"bert"_s), texts));
}

TrainingOptions TestBertTraining::options() const
{
    TrainingOptions options = usualOptions(m_folder.filePath(u"bert"_s));
    options.batchSize = 8;
    options.epochs = 40;
    options.learningRate = 5e-3;
    options.encoderLearningRate = 2e-3; // it has not learnt anything yet
    options.emaDecay = 0.9;
    options.threads = 1;
    return options;
}

void TestBertTraining::learns_data()
{
    QTest::addColumn<TrainingOptions>("options");
    QTest::newRow("half-pointer head") << options();
    TrainingOptions linking = withLinkingHead(options());
    linking.epochs = 60;
    QTest::newRow("linking head") << linking;
    TrainingOptions after = options();
    after.model.beforeFinalNorm = false;
    QTest::newRow("features after the last norm") << after;
    TrainingOptions small = withLinkingHead({});
    small.model.hidden = 32;
    small.model.dilations = {1, 2, 1};
    small.epochs = 60;
    small.batchSize = 8;
    small.learningRate = 5e-3;
    small.emaDecay = 0.9;
    small.threads = 1;
    QTest::newRow("linking head on convolutions") << small;
}

void TestBertTraining::learns()
{
    QFETCH(const TrainingOptions, options);
    const auto outcome = train(m_set, options);
    QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().message));
    QVERIFY2(outcome->devScore.total.f1() > 0.9, qPrintable(QString::number(outcome->devScore.total.f1())));
}

void TestBertTraining::savesAndLoads()
{
    for (const TrainingOptions &chosen : {options(), withLinkingHead(options())}) {
        TrainingOptions quick = chosen;
        quick.epochs = 12;
        const auto outcome = train(m_set, quick);
        QVERIFY(outcome.has_value());
        const QString folder = m_folder.filePath(u"saved"_s);
        QVERIFY(outcome->model->save(folder).has_value());
        const auto loaded = ModelSnapshot::load(folder);
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().message));
        QCOMPARE((*loaded)->config().int8, outcome->model->config().int8);
        QCOMPARE((*loaded)->sha256(), outcome->model->sha256());
        std::vector<QString> texts;
        for (const Document &document : m_set.dev) texts.push_back(document.text);
        const auto before = Extractor(outcome->model).extract(texts);
        const auto after = Extractor(*loaded).extract(texts);
        QVERIFY(before && after);
        for (size_t i = 0; i < texts.size(); ++i) QCOMPARE((*before)[i].size(), (*after)[i].size());
        const auto exact = ModelSnapshot::load(folder, Precision::Float32);
        const auto coarse = ModelSnapshot::load(folder, Precision::Int8);
        QVERIFY(exact && !(*exact)->config().int8 && coarse && (*coarse)->config().int8);
    }
}

void TestBertTraining::trainsOnEachFamily_data()
{
    QTest::addColumn<QString>("family");
    for (const QString &family : {u"roberta"_s, u"xlm_roberta"_s, u"electra_small"_s, u"albert"_s, u"distilbert"_s})
        QTest::newRow(qPrintable(family)) << family;
}

/// Trained, frozen in part, pretrained, stored and read again: the same model.
void TestBertTraining::trainsOnEachFamily()
{
    QFETCH(const QString, family);
    TrainingOptions chosen = options();
    chosen.encoderFolder = qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/encoders/families/"_s + family;
    chosen.epochs = 2;
    chosen.frozenLayers = 1;
    const auto outcome = train(m_set, chosen);
    QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().message));
    const QString folder = m_folder.filePath(family);
    QVERIFY(outcome->model->save(folder).has_value());
    const auto loaded = ModelSnapshot::load(folder);
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().message));
    QCOMPARE((*loaded)->sha256(), outcome->model->sha256());
    QCOMPARE((*loaded)->config().bert, outcome->model->config().bert);
    QVERIFY((*loaded)->config().halfWeights);
    const qint64 stored = QFileInfo(folder + u"/weights.safetensors"_s).size();
    QVERIFY2(stored < 2 * outcome->model->parameters() + 16'000, qPrintable(QString::number(stored)));
    for (const Document &document : m_set.dev)
        QCOMPARE((*loaded)->tokenizer().tokenize(document.text).ids,
            outcome->model->tokenizer().tokenize(document.text).ids);
    const auto read = pretrain(m_set, chosen);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
}

void TestBertTraining::storesInFloat32WhenAsked()
{
    TrainingOptions chosen = options();
    chosen.epochs = 1;
    chosen.float32Weights = true;
    const auto outcome = train(m_set, chosen);
    QVERIFY(outcome.has_value() && !outcome->model->config().halfWeights);
    const QString folder = m_folder.filePath(u"float32"_s);
    QVERIFY(outcome->model->save(folder).has_value());
    QVERIFY(QFileInfo(folder + u"/weights.safetensors"_s).size() > 4 * outcome->model->parameters());
    const auto loaded = ModelSnapshot::load(folder);
    QVERIFY(loaded.has_value());
    QCOMPARE((*loaded)->sha256(), outcome->model->sha256());
}

void TestBertTraining::paddingAndPassesChangeLittle()
{
    // One step's gradients are the same whether its sentences are read at once or a few at a time.
    std::vector<double> losses;
    for (const int tokens : {4096, 64}) {
        TrainingOptions chosen = options();
        chosen.model.dropout = 0;
        chosen.refusedSubjects = false;
        chosen.tokensPerPass = tokens;
        chosen.epochs = 3;
        TrainingCallbacks callbacks;
        callbacks.onEpoch = [&](const TrainingEpoch &epoch) { losses.push_back(epoch.loss); };
        QVERIFY(train(m_set, withLinkingHead(chosen), {}, callbacks).has_value());
    }
    QVERIFY(losses.size() >= 2);
    // Dropout of the encoder draws other numbers, so that they are alike and not the same.
    QVERIFY(std::abs(losses.front() - losses[losses.size() / 2]) < 0.2 * losses.front());
}

void TestBertTraining::frozenLayersStay()
{
    TrainingOptions chosen = options();
    chosen.epochs = 2;
    chosen.frozenLayers = 1;
    chosen.float32Weights = true; // or frozen weights would be rounded
    const auto outcome = train(m_set, chosen);
    QVERIFY(outcome.has_value());
    const auto read = readSafetensors(m_folder.filePath(u"bert/model.safetensors"_s));
    QVERIFY(read.has_value());
    const auto parameters = outcome->model->parts().network->named_parameters();
    QVERIFY(torch::equal(parameters["encoder.tokens"], read->at("bert.embeddings.word_embeddings.weight")));
    QVERIFY(torch::equal(
        parameters["encoder.layer0.expand.weight"], read->at("bert.encoder.layer.0.intermediate.dense.weight")));
    QVERIFY(!torch::equal(
        parameters["encoder.layer1.expand.weight"], read->at("bert.encoder.layer.1.intermediate.dense.weight")));
}

void TestBertTraining::patienceEnds()
{
    TrainingOptions chosen = options();
    chosen.epochs = 300;
    chosen.patience = 20;
    int epochs = 0;
    TrainingCallbacks callbacks;
    callbacks.onEpoch = [&](const TrainingEpoch &epoch) { epochs = epoch.epoch; };
    const auto outcome = train(m_set, chosen, {}, callbacks);
    QVERIFY(outcome.has_value());
    QVERIFY2(epochs < 300, qPrintable(QString::number(epochs)));
    QVERIFY(outcome->devScore.total.f1() > 0.5);
}

void TestBertTraining::aKeptRunGoesOn()
{
    const QString folder = m_folder.filePath(u"unfinished"_s);
    TrainingOptions frozen = withLinkingHead(options());
    frozen.frozenLayers = 1;
    frozen.epochs = 60;
    std::stop_source source;
    TrainingCallbacks callbacks;
    callbacks.onEpoch = [&](const TrainingEpoch &epoch) {
        if (epoch.epoch == 20) source.request_stop();
    };
    callbacks.keepIn = [&] { return folder; };
    const auto kept = train(m_set, frozen, source.get_token(), callbacks);
    QVERIFY2(kept && kept->keptIn == folder, kept ? "not kept" : qPrintable(kept.error().message));
    const auto run = readUnfinishedRun(folder);
    QVERIFY(run.has_value());
    QCOMPARE(run->options.frozenLayers, 1);
    QCOMPARE(run->options.encoderLearningRate, frozen.encoderLearningRate);
    const auto outcome = train(m_set, run->options);
    QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().message));
    QVERIFY2(outcome->devScore.total.f1() > 0.9, qPrintable(QString::number(outcome->devScore.total.f1())));
}

void TestBertTraining::warmStartTakesNewPredicates()
{
    for (const TrainingOptions &chosen : {options(), withLinkingHead(options())}) {
        TrainingOptions first = chosen;
        first.epochs = 30;
        const auto parent = train(m_set, first);
        QVERIFY(parent.has_value());
        const QString folder = m_folder.filePath(u"parent"_s);
        QVERIFY(parent->model->save(folder).has_value());
        TrainingSet grown = m_set;
        grown.schema.addPredicate(u"编剧"_s, {u"影视作品"_s, u"人物"_s});
        TrainingOptions next = chosen;
        next.encoderFolder.clear();
        next.fromModel = folder;
        next.epochs = 1;
        next.learningRate = 1e-6;
        next.encoderLearningRate = 1e-6;
        const auto child = train(grown, next);
        QVERIFY2(child.has_value(), child ? "" : qPrintable(child.error().message));
        QCOMPARE(child->model->schema().predicates().size(), m_set.schema.predicates().size() + 1);
        QCOMPARE(child->model->config().encoder, u"bert"_s);
        QVERIFY2(child->devScore.total.f1() > parent->devScore.total.f1() - 0.05,
            qPrintable(QString::number(child->devScore.total.f1())));
    }
}

void TestBertTraining::warmStartFreesTheModelThatItBeginsWith()
{
    TrainingOptions beginning = options();
    beginning.epochs = 1;
    const auto first = train(m_set, beginning);
    QVERIFY(first.has_value());
    const QString folder = m_folder.filePath(u"freed"_s);
    QVERIFY(first->model->save(folder).has_value());
    TrainingOptions warm = warmStartOptions(folder, first->model->config());
    warm.epochs = 1;
    auto data = prepareTrainingData(m_set, warm, {});
    QVERIFY(data.has_value());
    const std::weak_ptr<const ModelSnapshot> parent = data->parent;
    QVERIFY(!parent.expired());
    const TrainingCallbacks callbacks;
    TrainingGroup alone;
    TrainingRun run(std::move(*data), warm, {}, callbacks, alone);
    QVERIFY(parent.expired()); // before the run takes memory of its own
    const auto second = run.execute({}, 0);
    QVERIFY(second.has_value());
    QCOMPARE(second->model->training()["parent"_L1].toString().toLatin1(), first->model->sha256());
}

void TestBertTraining::refusesWhatIsNoEncoder()
{
    TrainingOptions chosen = options();
    chosen.encoderFolder = m_folder.filePath(u"nowhere"_s);
    const auto outcome = train(m_set, chosen);
    QVERIFY(!outcome && outcome.error().code == ErrorCode::NotFound);
    QVERIFY(outcome.error().message.contains(u"nowhere"_s));
}

void TestBertTraining::pretrainingGoesOn()
{
    TrainingOptions chosen = usualOptions();
    chosen.model.hidden = 32;
    chosen.model.dilations = {1, 2, 1};
    chosen.batchSize = 8;
    chosen.epochs = 30;
    chosen.threads = 1;
    std::stop_source source;
    TrainingCallbacks callbacks;
    callbacks.onStep = [&](const TrainingStep &step) {
        if (step.share > 0.3) source.request_stop();
    };
    const auto begun = pretrain(m_set, chosen, source.get_token(), callbacks);
    QVERIFY2(begun.has_value(), begun ? "" : qPrintable(begun.error().message));
    const auto share = pretrainedShare(**begun);
    QVERIFY(share.has_value());
    const QString folder = m_folder.filePath(u"read"_s);
    QVERIFY((*begun)->save(folder).has_value());
    chosen.fromModel = folder;
    const auto ended = pretrain(m_set, chosen);
    QVERIFY2(ended.has_value(), ended ? "" : qPrintable(ended.error().message));
    QCOMPARE(pretrainedShare(**ended), 1.0);
    QVERIFY((*ended)->save(folder).has_value());
    QVERIFY((*ended)->schema().isEmpty());
    // What is read once is used by any head, as often as wanted, and nothing more is read then.
    for (const TrainingOptions &head : {withHalfPointerHead(chosen), withLinkingHead(chosen)}) {
        TrainingOptions next = head;
        next.epochs = 40;
        next.learningRate = 5e-3;
        next.emaDecay = 0.9;
        const auto trained = train(m_set, next);
        QVERIFY2(trained.has_value(), trained ? "" : qPrintable(trained.error().message));
        QCOMPARE(trained->model->config().head, head.model.head);
        QVERIFY2(trained->devScore.total.f1() > 0.9, qPrintable(QString::number(trained->devScore.total.f1())));
    }
}

void TestBertTraining::pretrainingIsNoTrainedModel()
{
    TrainingOptions chosen = options();
    chosen.epochs = 1;
    const auto outcome = train(m_set, chosen);
    QVERIFY(outcome.has_value());
    QVERIFY(!pretrainedShare(*outcome->model).has_value());
    const QString folder = m_folder.filePath(u"trained"_s);
    QVERIFY(outcome->model->save(folder).has_value());
    TrainingOptions reading = usualOptions();
    reading.fromModel = folder;
    const auto refused = pretrain(m_set, reading);
    QVERIFY(!refused && refused.error().code == ErrorCode::Content);
    TrainingSet empty;
    QVERIFY(!pretrain(empty, usualOptions()));
}

QTEST_GUILESS_MAIN(TestBertTraining)
#include "test_bert_training.moc"
