// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/extractor.h"
#include "core/training/recipes.h"
#include "core/training/trainer.h"
#include "tests/support/slow_build.h"
#include "tests/support/tiny_corpus.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestTrainer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void overfitsATinySet_data();
    void overfitsATinySet();
    void sameSeedGivesTheSameWeights();
    void anotherSeedGivesOthers();
    void stopEndsTheStepAndNoMore();
    void stopKeepsTheBestEpoch();
    void timeBudgetIsKept();
    void measuringTakesASmallPartOfTheTime();
    void continuesUntilItIsUsable();
    void endsWhereMoreTimeBringsNothing();
    void pretrainsWhereThereIsMoreUnlabelledText();
    void refuses_data();
    void refuses();
    void negatedLabelsAreLeftOutOrLearned_data();
    void negatedLabelsAreLeftOutOrLearned();
    void goesOutOfBoundsWithASentence();
    void warmStartKeepsWhatItKnew();
    void warmStartRemembersNoFactsWhereItsModelDoesNot();
    void aCorrectionIsLearntFromAWarmStart();
    void savesAndLoads();
    void refusesDamagedFolders_data();
    void refusesDamagedFolders();
    void neverOverwritesForeignFiles();

private:
    static TrainingOptions tinyOptions();
};

TrainingOptions TestTrainer::tinyOptions()
{
    TrainingOptions options;
    options.model.hidden = 32;
    options.model.dilations = {1, 2, 1};
    options.model.maximumTokens = 64;
    options.batchSize = 8;
    options.epochs = 40;
    options.learningRate = 0.005;
    options.emaDecay = 0.9;
    options.threads = 1;
    return options;
}

void TestTrainer::overfitsATinySet_data()
{
    QTest::addColumn<TrainingOptions>("options");
    QTest::newRow("the defaults") << tinyOptions();
    TrainingOptions article = tinyOptions();
    article.sampling = SubjectSampling::One;
    article.epochs = 60;
    QTest::newRow("one subject a sentence, as the article") << article;
    TrainingOptions focal = tinyOptions();
    focal.imbalance = Imbalance::Focal;
    QTest::newRow("focal loss") << focal;
    TrainingOptions weights = tinyOptions();
    weights.imbalance = Imbalance::ClassWeight;
    QTest::newRow("class weights") << weights;
    TrainingOptions addition = tinyOptions();
    addition.model.conditioning = Conditioning::Addition;
    QTest::newRow("the subject added instead of the conditional layer norm") << addition;
    TrainingOptions everything = tinyOptions();
    everything.model.objectConvolution = true;
    everything.model.subjectDistance = true;
    everything.model.bigramBuckets = 256;
    everything.entitySwapProbability = 0.3;
    everything.pretrainingShare = 0.2;
    QTest::newRow("every option at once") << everything;
}

void TestTrainer::overfitsATinySet()
{
    QFETCH(const TrainingOptions, options);
    int epochs = 0;
    TrainingPlan plan;
    TrainingCallbacks callbacks;
    callbacks.onPlan = [&](const TrainingPlan &sent) { plan = sent; };
    callbacks.onEpoch = [&](const TrainingEpoch &) { ++epochs; };
    const TrainingSet set = tests::tinyTrainingSet();
    const auto outcome = train(set, options, {}, callbacks);
    QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().message));
    QVERIFY2(outcome->devScore.total.f1() > 0.95, qPrintable(QString::number(outcome->devScore.total.f1())));
    QVERIFY(epochs > 0);
    QCOMPARE(plan.trainSentences, qint64(set.train.size()));
    QCOMPARE(plan.labels, 48);
    // The same through the extractor, which knows nothing of the training.
    ScoreTable table;
    std::vector<QString> texts;
    for (const Document &document : set.dev) texts.push_back(document.text);
    const auto found = Extractor(outcome->model).extract(texts);
    QVERIFY(found.has_value());
    for (size_t i = 0; i < texts.size(); ++i) addToScore(table, set.dev[i].triples, (*found)[i]);
    QCOMPARE(table.total.correct, outcome->devScore.total.correct);
    QCOMPARE(table.total.predicted, outcome->devScore.total.predicted);
}

void TestTrainer::sameSeedGivesTheSameWeights()
{
    TrainingOptions options = tinyOptions();
    options.epochs = 3;
    options.pretrainingShare = 0.25;
    options.entitySwapProbability = 0.5;
    const auto first = train(tests::tinyTrainingSet(), options);
    const auto second = train(tests::tinyTrainingSet(), options);
    QVERIFY(first && second);
    QCOMPARE(first->model->sha256(), second->model->sha256());
}

void TestTrainer::anotherSeedGivesOthers()
{
    TrainingOptions options = tinyOptions();
    options.epochs = 1;
    const auto first = train(tests::tinyTrainingSet(), options);
    options.seed = 43;
    const auto second = train(tests::tinyTrainingSet(), options);
    QVERIFY(first && second);
    QVERIFY(first->model->sha256() != second->model->sha256());
}

void TestTrainer::stopEndsTheStepAndNoMore()
{
    TrainingOptions options = tinyOptions();
    options.epochs = 1'000'000;
    std::stop_source source;
    int stepsAfterStop = 0;
    TrainingCallbacks callbacks;
    callbacks.onStep = [&](const TrainingStep &) {
        if (!source.request_stop()) ++stepsAfterStop;
    };
    const auto outcome = train(tests::tinyTrainingSet(), options, source.get_token(), callbacks);
    QVERIFY(source.stop_requested());
    QCOMPARE_LE(stepsAfterStop, 1); // the one that was under way
    if (outcome)
        QVERIFY(outcome->stoppedEarly);
    else
        QCOMPARE(outcome.error().code, ErrorCode::Stopped);
}

void TestTrainer::stopKeepsTheBestEpoch()
{
    TrainingOptions options = tinyOptions();
    options.epochs = 1'000'000;
    std::stop_source source;
    TrainingCallbacks callbacks;
    callbacks.onEpoch = [&](const TrainingEpoch &epoch) {
        if (epoch.score.f1() > 0.5) source.request_stop();
    };
    const auto outcome = train(tests::tinyTrainingSet(), options, source.get_token(), callbacks);
    QVERIFY(outcome.has_value());
    QVERIFY(outcome->stoppedEarly);
    QVERIFY(outcome->devScore.total.f1() > 0.5);
}

void TestTrainer::timeBudgetIsKept()
{
    TrainingOptions options = tinyOptions();
    options.minutes = 0.03;
    options.pretrainingShare = 0.3;
    double last = 0;
    TrainingCallbacks callbacks;
    callbacks.onEpoch = [&](const TrainingEpoch &epoch) { last = epoch.seconds; };
    const auto outcome = train(tests::tinyTrainingSet(), options, {}, callbacks);
    QVERIFY(outcome.has_value());
    QVERIFY2(last > 1 && last < 30, qPrintable(QString::number(last)));
}

void TestTrainer::measuringTakesASmallPartOfTheTime()
{
    // Few sentences to train with and very many to measure with: measuring all of them takes longer than the whole
    // budget.
    TrainingOptions options = tinyOptions();
    options.minutes = tests::isSlowBuild ? 0.5 : 0.05;
    TrainingSet set = tests::tinyTrainingSet();
    const std::vector<Document> few = set.dev;
    while (set.dev.size() < 20'000) set.dev.insert(set.dev.end(), few.begin(), few.end());
    std::vector<TrainingEpoch> epochs;
    TrainingCallbacks callbacks;
    callbacks.onEpoch = [&](const TrainingEpoch &epoch) { epochs.push_back(epoch); };
    const auto outcome = train(set, options, {}, callbacks);
    QVERIFY(outcome.has_value());
    const qint64 measured = outcome->model->training()["metrics"_L1]["sentences"_L1].toInteger();
    QVERIFY2(measured >= 20 && measured < 10'000, qPrintable(QString::number(measured)));
    QVERIFY(!epochs.empty());
    QVERIFY2(epochs.back().epoch > 3, qPrintable(QString::number(epochs.back().epoch)));
    QVERIFY2(outcome->devScore.total.f1() > 0.5, qPrintable(QString::number(outcome->devScore.total.f1())));
}

void TestTrainer::continuesUntilItIsUsable()
{
    TrainingOptions options = tinyOptions();
    options.knownFacts = false;
    options.minutes = 1e-5; // over before the first step
    options.untilF1 = 0.9;
    options.mostMinutes = 2;
    QStringList comments;
    TrainingCallbacks callbacks;
    callbacks.onEpoch = [&](const TrainingEpoch &epoch) { comments += epoch.comment; };
    const auto outcome = train(tests::tinyTrainingSet(), options, {}, callbacks);
    QVERIFY(outcome.has_value());
    QVERIFY2(outcome->devScore.total.f1() >= 0.9, qPrintable(QString::number(outcome->devScore.total.f1())));
    QVERIFY2(!comments.filter(u"the training continues until minute"_s).isEmpty(), qPrintable(comments.join(u'|')));
    QVERIFY(comments.last().isEmpty() || !comments.last().contains(u"the training continues"_s));
}

void TestTrainer::endsWhereMoreTimeBringsNothing()
{
    TrainingOptions options = tinyOptions();
    options.learningRate = 1e-9; // learns nothing
    options.minutes = 0.002;
    options.untilF1 = 0.9;
    options.mostMinutes = 0.02;
    const auto outcome = train(tests::tinyTrainingSet(), options);
    QVERIFY(outcome.has_value());
    QVERIFY(outcome->devScore.total.f1() < 0.9);
}

void TestTrainer::pretrainsWhereThereIsMoreUnlabelledText()
{
    const auto shareWith = [](const TrainingSet &set) {
        TrainingOptions options = tinyOptions();
        options.epochs = 1;
        const auto outcome = train(set, options);
        return outcome ? outcome->model->training()["settings"_L1]["pretrainingShare"_L1].toDouble(-1) : -1;
    };
    TrainingSet set = tests::tinyTrainingSet();
    QCOMPARE(shareWith(set), 0.0);
    QString text;
    for (const Document &document : set.dev) text += document.text + document.text;
    set.unlabelled = {text}; // one long document is cut into what the encoder reads at once
    QCOMPARE(shareWith(set), TrainingOptions::usualPretrainingShare);
}

void TestTrainer::refuses_data()
{
    QTest::addColumn<TrainingSet>("set");
    TrainingSet empty;
    QTest::newRow("an empty corpus") << empty;
    TrainingSet noPredicates = tests::tinyTrainingSet();
    noPredicates.schema = {};
    QTest::newRow("no predicates") << noPredicates;
    TrainingSet unaligned = tests::tinyTrainingSet();
    for (TrainingDocument &training : unaligned.train)
        for (LabelledTriple &label : training.document.triples) {
            label.triple.subject.span = {};
            label.triple.subject.text = u"不在这里"_s;
        }
    QTest::newRow("no label that stands in its text") << unaligned;
}

void TestTrainer::refuses()
{
    QFETCH(const TrainingSet, set);
    const auto outcome = train(set, tinyOptions());
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, ErrorCode::Content);
    QVERIFY(!outcome.error().message.isEmpty());
}

void TestTrainer::negatedLabelsAreLeftOutOrLearned_data()
{
    QTest::addColumn<bool>("learn");
    QTest::newRow("left out") << false;
    QTest::newRow("learned") << true;
}

/// All authors are denied; uncertain directors are learned in any case.
void TestTrainer::negatedLabelsAreLeftOutOrLearned()
{
    QFETCH(const bool, learn);
    TrainingSet set = tests::tinyTrainingSet();
    qint64 negated = 0;
    qint64 all = 0;
    const auto deny = [&](Document &document, qint64 &count) {
        for (LabelledTriple &label : document.triples) {
            ++all;
            label.assertion.negated = label.triple.predicate == u"作者"_s;
            label.assertion.uncertain = !label.assertion.negated;
            count += label.assertion.negated;
        }
    };
    for (TrainingDocument &training : set.train) deny(training.document, negated);
    const qint64 ofTrain = all;
    qint64 ofDev = 0;
    for (Document &document : set.dev) deny(document, ofDev);
    TrainingOptions options = tinyOptions();
    options.epochs = 2;
    options.learnNegated = learn;
    TrainingPlan plan;
    Score best;
    TrainingCallbacks callbacks;
    callbacks.onPlan = [&](const TrainingPlan &made) { plan = made; };
    callbacks.onEpoch = [&](const TrainingEpoch &epoch) { best = epoch.score; };
    const auto outcome = train(set, options, {}, callbacks);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(plan.labels, learn ? ofTrain : ofTrain - negated);
    QCOMPARE(plan.negatedLabels, learn ? 0 : negated);
    QCOMPARE(best.gold, learn ? all - ofTrain : all - ofTrain - ofDev);
    QCOMPARE(TrainingOptions::fromJson(options.toJson(), options.model).learnNegated, learn);
}

void TestTrainer::goesOutOfBoundsWithASentence()
{
    TrainingOptions options = tinyOptions();
    options.learningRate = 1e30;
    options.gradientNorm = 1e30;
    const auto outcome = train(tests::tinyTrainingSet(), options);
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, ErrorCode::Content);
}

void TestTrainer::warmStartKeepsWhatItKnew()
{
    QTemporaryDir dir;
    const auto first = train(tests::tinyTrainingSet(), tinyOptions());
    QVERIFY(first.has_value());
    QVERIFY(first->model->save(dir.filePath(u"model"_s)).has_value());

    TrainingSet more = tests::tinyTrainingSet();
    more.schema.addPredicate(u"主演"_s, {u"影视作品"_s, u"人物"_s});
    TrainingOptions options = tinyOptions();
    options.fromModel = dir.filePath(u"model"_s);
    options.epochs = 1;
    options.learningRate = 1e-4;
    const auto second = train(more, options);
    QVERIFY2(second.has_value(), second ? "" : qPrintable(second.error().message));
    QCOMPARE(second->model->schema().predicates().size(), 3U);
    QVERIFY2(second->devScore.total.f1() > 0.9, qPrintable(QString::number(second->devScore.total.f1())));
    QCOMPARE(second->model->training()["parent"_L1].toString().toLatin1(), first->model->sha256());
}

void TestTrainer::warmStartRemembersNoFactsWhereItsModelDoesNot()
{
    for (const bool facts : {true, false}) {
        TrainingOptions options = tinyOptions();
        options.epochs = 1;
        options.knownFacts = facts;
        const auto model = train(tests::tinyTrainingSet(), options);
        const QTemporaryDir dir;
        QVERIFY(model && model->model->save(dir.filePath(u"model"_s)));
        QCOMPARE(warmStartOptions(dir.filePath(u"model"_s), model->model->config()).knownFacts, facts);
    }
    QVERIFY(warmStartOptions(u"/nowhere"_s, {}).knownFacts); // the run itself says what is wrong
}

void TestTrainer::aCorrectionIsLearntFromAWarmStart()
{
    const QTemporaryDir dir;
    TrainingSet set = tests::tinyTrainingSet();
    set.copiedAt = {7, QDateTime::currentDateTime().addSecs(-3600)}; // it was paused for an hour
    const auto first = train(set, tinyOptions());
    QVERIFY(first && first->model->save(dir.filePath(u"first"_s)));
    // 《红日》是王小山执导的电影: somebody says that he wrote it.
    Document &document = set.train.front().document;
    QCOMPARE(document.triples.front().triple.predicate, u"导演"_s);
    document.triples.front().triple.predicate = u"作者"_s;
    set.dev.front() = document; // one that says the opposite would rule out every epoch that has learnt it
    TrainingOptions options = tinyOptions();
    options.fromModel = dir.filePath(u"first"_s);
    options.epochs = 20;
    qint64 corrected = -1;
    TrainingCallbacks callbacks;
    callbacks.onPlan = [&](const TrainingPlan &plan) { corrected = plan.correctedSentences; };

    set.train[0].corrected = QDateTime::currentDateTime().addYears(-1); // before the first model: it has seen that
    options.epochs = 1;
    QVERIFY(train(set, options, {}, callbacks));
    QCOMPARE(corrected, 0);

    set.train[0].corrected = set.copiedAt.when; // the last edit that it has seen
    QVERIFY(train(set, options, {}, callbacks));
    QCOMPARE(corrected, 0);

    set.train[0].corrected = QDateTime::currentDateTime().addSecs(-1800); // during the pause
    options.epochs = 20;
    const auto second = train(set, options, {}, callbacks);
    QVERIFY(second);
    QCOMPARE(corrected, 1);
    const std::vector<QString> texts{document.text, set.dev[2].text};
    const auto found = Extractor(second->model).extract(texts);
    QVERIFY(found);
    QCOMPARE((*found)[0].size(), 1);
    QCOMPARE((*found)[0].front().triple.predicate, u"作者"_s);
    QCOMPARE((*found)[1].size(), 1);
    QCOMPARE((*found)[1].front().triple.predicate, u"导演"_s); // the others are as they were
}

void TestTrainer::savesAndLoads()
{
    QTemporaryDir dir;
    TrainingOptions options = tinyOptions();
    options.epochs = 10;
    const auto outcome = train(tests::tinyTrainingSet(), options);
    QVERIFY(outcome.has_value());
    const QString folder = dir.filePath(u"a/模型 1"_s);
    QVERIFY(outcome->model->save(folder).has_value());
    QVERIFY(outcome->model->save(folder).has_value()); // replaces it
    QCOMPARE(QDir(dir.filePath(u"a"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{u"模型 1"_s});
    const auto loaded = ModelSnapshot::load(folder);
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().message));
    QCOMPARE((*loaded)->sha256(), outcome->model->sha256());
    QCOMPARE((*loaded)->config().toJson(), outcome->model->config().toJson());
    QVERIFY((*loaded)->schema() == outcome->model->schema());
    QCOMPARE((*loaded)->parameters(), outcome->model->parameters());
    const std::vector<QString> texts{u"《红日》是王小山执导的电影"_s};
    QVERIFY(Extractor(*loaded).extract(texts).value() == Extractor(outcome->model).extract(texts).value());
    // What was learnt of the scores on the dev split is part of the model.
    QVERIFY(outcome->model->config().calibration != ScoreCalibration());
    QJsonObject bare = outcome->model->config().toJson();
    bare.remove(u"calibration"_s);
    QFile config(folder + u"/config.json"_s);
    QVERIFY(config.open(QIODevice::WriteOnly | QIODevice::Truncate));
    config.write(QJsonDocument(bare).toJson());
    config.close();
    const auto uncalibrated = ModelSnapshot::load(folder);
    QVERIFY2(uncalibrated.has_value(), uncalibrated ? "" : qPrintable(uncalibrated.error().message));
    const auto before = Extractor(*uncalibrated).extract(texts).value();
    const auto after = Extractor(*loaded).extract(texts).value();
    QVERIFY(!after[0].empty());
    QCOMPARE(before[0].size(), after[0].size());
    for (size_t i = 0; i < after[0].size(); ++i)
        QVERIFY(std::abs(after[0][i].score - (*loaded)->config().calibration(before[0][i].score)) < 1e-6);
}

void TestTrainer::refusesDamagedFolders_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no config") << u"config.json"_s << QByteArray();
    QTest::newRow("config of another version") << u"config.json"_s << QByteArray(R"({"format": 99})");
    QTest::newRow("config that is no JSON") << u"config.json"_s << QByteArray("{");
    QTest::newRow("schema that is no JSON") << u"schema.json"_s << QByteArray("[]");
    QTest::newRow("fewer predicates than weights")
        << u"schema.json"_s << QByteArray(R"({"predicates": [{"name": "x"}]})");
    QTest::newRow("another vocabulary") << u"vocab.txt"_s << QByteArray("[PAD]\n[UNK]\n[MASK]\na\n");
    QTest::newRow("no weights") << u"weights.safetensors"_s << QByteArray();
    QTest::newRow("truncated weights") << u"weights.safetensors"_s << QByteArray("\x08\0\0\0\0\0\0\0{}", 10);
}

void TestTrainer::refusesDamagedFolders()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, content);
    static QTemporaryDir dir;
    const QString good = dir.filePath(u"good"_s);
    if (!QDir(good).exists()) {
        TrainingOptions options = tinyOptions();
        options.epochs = 1;
        const auto outcome = train(tests::tinyTrainingSet(), options);
        QVERIFY(outcome && outcome->model->save(good));
    }
    QTemporaryDir copy;
    for (const QString &name : QDir(good).entryList(QDir::Files))
        QVERIFY(QFile::copy(good + u'/' + name, copy.filePath(name)));
    QVERIFY(QFile::remove(copy.filePath(file)));
    if (!content.isEmpty()) {
        QFile out(copy.filePath(file));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    const auto loaded = ModelSnapshot::load(copy.path());
    QVERIFY(!loaded.has_value());
    QVERIFY2(loaded.error().message.contains(copy.path()), qPrintable(loaded.error().message));
}

void TestTrainer::neverOverwritesForeignFiles()
{
    QTemporaryDir dir;
    QFile thesis(dir.filePath(u"thesis.txt"_s));
    QVERIFY(thesis.open(QIODevice::WriteOnly));
    thesis.write("years of work");
    thesis.close();
    TrainingOptions options = tinyOptions();
    options.epochs = 1;
    const auto outcome = train(tests::tinyTrainingSet(), options);
    QVERIFY(outcome.has_value());
    const auto saved = outcome->model->save(dir.path());
    QVERIFY(!saved.has_value());
    QCOMPARE(saved.error().code, ErrorCode::Content);
    QVERIFY(thesis.exists());
    const auto onFile = outcome->model->save(thesis.fileName());
    QVERIFY(!onFile.has_value());
}

QTEST_GUILESS_MAIN(TestTrainer)
#include "test_trainer.moc"
