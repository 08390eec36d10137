// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/optimizer_p.h"
#include "core/training/trainer.h"
#include "core/training/unfinished_run.h"
#include "tests/support/tiny_corpus.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestUnfinishedRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void settingsSurviveJson();
    void optimizerGoesOnWhereItWas();
    void optimizerRefusesTheStateOfAnother();
    void goesOnWithItsEpochs();
    void goesOnWithItsTime();
    void isKeptTwice();
    void isKeptWhilePretraining();
    void goesOnWithAGrownSchema();
    void refusesAnotherCorpus();
    void correctionsStayCorrections();
    void refusesDamagedFolders_data();
    void refusesDamagedFolders();
    void neverOverwritesForeignFiles();
    void theBestEpochIsThereWhereNothingCanBeWritten();
    void removesOnlyItself();

private:
    struct Told {
        std::vector<int> epochs;
        std::vector<qint64> steps; ///< first and last
        TrainingPlan plan;
    };

    static TrainingOptions tinyOptions();
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"run"_s); }
    /// Trains until `when` holds, and keeps the run then; else to its end.
    Result<TrainingOutcome> trainAndKeep(const TrainingSet &set, const TrainingOptions &options,
        const std::function<bool(const TrainingStep &)> &when, const QString &keepIn, Told *told = nullptr);
    /// Keeps a run of some epochs.
    void makeRun();
    QJsonObject runFile() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestUnfinishedRun::init() { m_folder = std::make_unique<QTemporaryDir>(); }

TrainingOptions TestUnfinishedRun::tinyOptions()
{
    TrainingOptions options;
    options.model.hidden = 32;
    options.model.dilations = {1, 2, 1};
    options.model.maximumTokens = 64;
    options.batchSize = 8;
    options.epochs = 30;
    options.learningRate = 0.005;
    options.emaDecay = 0.9;
    options.threads = 1;
    return options;
}

Result<TrainingOutcome> TestUnfinishedRun::trainAndKeep(const TrainingSet &set, const TrainingOptions &options,
    const std::function<bool(const TrainingStep &)> &when, const QString &keepIn, Told *told)
{
    std::stop_source source;
    TrainingCallbacks callbacks;
    callbacks.onPlan = [&](const TrainingPlan &plan) {
        if (told) told->plan = plan;
    };
    callbacks.onStep = [&](const TrainingStep &step) {
        if (told) told->steps.push_back(step.step);
        if (when && when(step)) source.request_stop();
    };
    callbacks.onEpoch = [&](const TrainingEpoch &epoch) {
        if (told) told->epochs.push_back(epoch.epoch);
        if (when && when({.step = 0, .epoch = double(epoch.epoch), .share = 0})) source.request_stop();
    };
    callbacks.keepIn = [&] { return keepIn; };
    return train(set, options, source.get_token(), callbacks);
}

void TestUnfinishedRun::makeRun()
{
    const auto kept = trainAndKeep(
        tests::tinyTrainingSet(), tinyOptions(), [](const TrainingStep &step) { return step.epoch >= 8; }, folder());
    QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().message));
    QCOMPARE(kept->keptIn, folder());
    QVERIFY(!kept->model);
    QVERIFY(holdsUnfinishedRun(folder()));
}

QJsonObject TestUnfinishedRun::runFile() const
{
    QFile file(folder() + u"/run.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void TestUnfinishedRun::settingsSurviveJson()
{
    TrainingOptions options = tinyOptions();
    options.imbalance = Imbalance::Focal;
    options.sampling = SubjectSampling::One;
    options.refusedSubjects = false;
    options.minutes = 2.5;
    options.seed = 123'456'789'012;
    options.encoderFolder = u"/some/where"_s;
    options.frozenLayers = 3;
    options.useReview = true;
    const TrainingOptions read = TrainingOptions::fromJson(options.toJson(), options.model);
    QCOMPARE(read.toJson(), options.toJson());
    QCOMPARE(read.model.hidden, 32);
    QCOMPARE(read.seed, 123'456'789'012ULL);
    // What is not there, or no such value, stays usual.
    const TrainingOptions usual = TrainingOptions::fromJson({{u"epochs"_s, u"many"_s}}, {});
    QCOMPARE(usual.toJson(), TrainingOptions().toJson());
}

namespace {

void step(Optimizer &optimizer, torch::Tensor &parameter)
{
    optimizer.zeroGradients();
    (parameter - 3).pow(2).sum().backward();
    QVERIFY(optimizer.step(0.1));
}

} // namespace

void TestUnfinishedRun::optimizerGoesOnWhereItWas()
{
    auto whole = torch::zeros({4, 2}).set_requires_grad(true);
    Optimizer uninterrupted({{{whole}, 1}}, {.weightDecay = 0.01});
    for (int i = 0; i < 11; ++i) step(uninterrupted, whole);
    auto part = torch::zeros({4, 2}).set_requires_grad(true);
    Optimizer first({{{part}, 1}}, {.weightDecay = 0.01});
    for (int i = 0; i < 5; ++i) step(first, part);
    Optimizer second({{{part}, 1}}, {.weightDecay = 0.01});
    QVERIFY(second.restore(first.state()));
    for (int i = 0; i < 6; ++i) step(second, part);
    QVERIFY(torch::equal(part.detach(), whole.detach()));
    uninterrupted.swapAverage();
    second.swapAverage();
    QVERIFY(torch::equal(part.detach(), whole.detach()));
}

void TestUnfinishedRun::optimizerRefusesTheStateOfAnother()
{
    auto small = torch::zeros({4, 2}).set_requires_grad(true);
    auto grown = torch::zeros({6, 2}).set_requires_grad(true);
    auto other = torch::zeros({4, 3}).set_requires_grad(true);
    Optimizer first({{{small}, 1}}, {});
    step(first, small);
    QVERIFY(Optimizer({{{grown}, 1}}, {}).restore(first.state()));
    QVERIFY(!Optimizer({{{other}, 1}}, {}).restore(first.state()));
    QVERIFY(!Optimizer({{{small, other}, 1}}, {}).restore(first.state()));
    Optimizer larger({{{grown}, 1}}, {});
    QVERIFY(!Optimizer({{{small}, 1}}, {}).restore(larger.state()));
}

void TestUnfinishedRun::goesOnWithItsEpochs()
{
    makeRun();
    const auto run = readUnfinishedRun(folder());
    QVERIFY(run.has_value());
    QCOMPARE(run->options.unfinishedRun, folder());
    QVERIFY2(std::abs(run->share - 8.0 / 30) < 0.05, qPrintable(QString::number(run->share)));
    QVERIFY(run->kept.secsTo(QDateTime::currentDateTimeUtc()) < 60);

    Told told;
    const auto outcome = trainAndKeep(tests::tinyTrainingSet(), run->options, {}, {}, &told);
    QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().message));
    QVERIFY(outcome->model && outcome->keptIn.isEmpty() && !outcome->stoppedEarly);
    QCOMPARE(told.epochs.size(), 30U);
    for (int i = 0; i < 30; ++i) QCOMPARE(told.epochs[size_t(i)], i + 1); // the first eight are told again
    QVERIFY2(outcome->devScore.total.f1() > 0.9, qPrintable(QString::number(outcome->devScore.total.f1())));
    QCOMPARE(outcome->model->training().value("parent"_L1).toString(), QString());
    QVERIFY(!outcome->model->training().contains("unfinished"_L1));
    QVERIFY(holdsUnfinishedRun(folder())); // whoever has the outcome says when it may go
}

void TestUnfinishedRun::goesOnWithItsTime()
{
    TrainingOptions options = tinyOptions();
    options.minutes = 3.0 / 60;
    const auto kept = trainAndKeep(
        tests::tinyTrainingSet(), options, [](const TrainingStep &step) { return step.elapsedSeconds > 2; }, folder());
    QVERIFY(kept && !kept->keptIn.isEmpty());
    const auto run = readUnfinishedRun(folder());
    QVERIFY(run && run->elapsedSeconds > 2);
    double earliest = std::numeric_limits<double>::max();
    const auto outcome = trainAndKeep(tests::tinyTrainingSet(), run->options,
        [&](const TrainingStep &step) {
            if (step.step > 0) earliest = std::min(earliest, step.elapsedSeconds); // not at an epoch's end
            return false;
        },
        {});
    QVERIFY(outcome && outcome->model);
    QVERIFY2(earliest > 2, qPrintable(QString::number(earliest))); // not three seconds once more
    QVERIFY(outcome->model->training().value("seconds"_L1).toDouble() > 2.5);
}

void TestUnfinishedRun::isKeptTwice()
{
    makeRun();
    const auto first = readUnfinishedRun(folder());
    QVERIFY(first.has_value());
    Told told;
    const auto again = trainAndKeep(
        tests::tinyTrainingSet(), first->options, [](const TrainingStep &step) { return step.epoch >= 14; }, folder(),
        &told);
    QVERIFY(again && again->keptIn == folder());
    const auto second = readUnfinishedRun(folder());
    QVERIFY(second && second->share > first->share);
    QVERIFY(told.epochs.back() >= 13); // the one that it was stopped in begins anew
    const auto outcome = trainAndKeep(tests::tinyTrainingSet(), second->options, {}, {});
    QVERIFY(outcome && outcome->devScore.total.f1() > 0.9);
}

void TestUnfinishedRun::isKeptWhilePretraining()
{
    TrainingSet set = tests::tinyTrainingSet();
    for (int i = 0; i < 400; ++i) set.unlabelled.push_back(u"第%1天：他们看了一部电影，读了两本小说。"_s.arg(i));
    TrainingOptions options = tinyOptions();
    options.epochs = 200;
    options.pretrainingShare = 0.5;
    const auto inPretraining
        = [](const TrainingStep &step) { return step.phase == TrainingPhase::Pretraining && step.share > 0.02; };
    const auto kept = trainAndKeep(set, options, inPretraining, folder());
    QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().message));
    const auto run = readUnfinishedRun(folder());
    QVERIFY(run && run->share > 0.02 && run->share < 0.5);
    QCOMPARE(run->bestF1, 0.0);
    QCOMPARE(run->options.pretrainingShare, 0.5);
    double first = -1;
    const auto stillReading = [&](const TrainingStep &step) {
        if (first < 0 && step.share > 0) first = step.phase == TrainingPhase::Pretraining ? step.share : 2;
        return first >= 0;
    };
    (void)trainAndKeep(set, run->options, stillReading, folder());
    QVERIFY2(first >= run->share && first < 0.5, qPrintable(QString::number(first)));
}

void TestUnfinishedRun::goesOnWithAGrownSchema()
{
    makeRun();
    TrainingSet set = tests::tinyTrainingSet();
    set.schema.addPredicate(u"上映时间"_s, {u"影视作品"_s, u"日期"_s});
    const auto run = readUnfinishedRun(folder());
    QVERIFY(run.has_value());
    const auto outcome = trainAndKeep(set, run->options, {}, {});
    QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->model->schema().predicates().size(), 3);
    QVERIFY(outcome->devScore.total.f1() > 0.9);
}

void TestUnfinishedRun::refusesAnotherCorpus()
{
    const QDateTime begun = QDateTime::currentDateTimeUtc();
    TrainingSet ours = tests::tinyTrainingSet();
    ours.copiedAt = {7, begun.addSecs(60), begun};
    const auto kept
        = trainAndKeep(ours, tinyOptions(), [](const TrainingStep &step) { return step.step > 1; }, folder());
    QVERIFY(kept && kept->keptIn == folder());
    const auto run = readUnfinishedRun(folder());
    QVERIFY(run.has_value());
    TrainingOptions options = run->options;
    TrainingSet other = tests::tinyTrainingSet();
    other.copiedAt = {7, begun.addSecs(60), begun.addMSecs(1)};
    const auto refused = train(other, options, {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Content);
    QVERIFY2(refused.error().message.contains(u"another corpus"_s), qPrintable(refused.error().message));
    QVERIFY(holdsUnfinishedRun(folder()));
    ours.copiedAt.step = 9; // corrected since
    QVERIFY(trainAndKeep(ours, options, [](const TrainingStep &) { return true; }, folder()).has_value());
}

void TestUnfinishedRun::correctionsStayCorrections()
{
    TrainingOptions options = tinyOptions();
    const auto parent = trainAndKeep(tests::tinyTrainingSet(), options, {}, {});
    QVERIFY(parent && parent->model->save(m_folder->filePath(u"parent"_s)));
    TrainingSet set = tests::tinyTrainingSet();
    set.train[3].corrected = QDateTime::currentDateTime().addSecs(60);
    options.fromModel = m_folder->filePath(u"parent"_s);
    Told first;
    const auto kept
        = trainAndKeep(set, options, [](const TrainingStep &step) { return step.epoch >= 2; }, folder(), &first);
    QVERIFY(kept && kept->keptIn == folder());
    QCOMPARE(first.plan.correctedSentences, 1);
    const auto run = readUnfinishedRun(folder());
    QVERIFY(run.has_value());
    Told second;
    const auto outcome = trainAndKeep(set, run->options, {}, {}, &second);
    QVERIFY(outcome.has_value());
    QCOMPARE(second.plan.correctedSentences, 1);
    QCOMPARE(outcome->model->training().value("parent"_L1).toString().toLatin1(), parent->model->sha256());

    // A run from scratch has nothing that it could have forgotten.
    makeRun();
    const auto scratch = readUnfinishedRun(folder());
    Told third;
    QVERIFY(scratch && trainAndKeep(set, scratch->options, {}, {}, &third));
    QCOMPARE(third.plan.correctedSentences, 0);
}

void TestUnfinishedRun::refusesDamagedFolders_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no run") << u"run.json"_s << QByteArray() << ErrorCode::NotFound;
    QTest::newRow("no JSON") << u"run.json"_s << QByteArray("{\"format\":1,") << ErrorCode::Syntax;
    QTest::newRow("another JSON") << u"run.json"_s << QByteArray("{}") << ErrorCode::Content;
    QTest::newRow("a newer one") << u"run.json"_s << QByteArray("{\"format\":2}") << ErrorCode::Version;
    QTest::newRow("no model") << u"model/config.json"_s << QByteArray() << ErrorCode::NotFound;
    QTest::newRow("no optimizer") << u"optimizer.safetensors"_s << QByteArray() << ErrorCode::NotFound;
    QTest::newRow("a cut optimizer") << u"optimizer.safetensors"_s << QByteArray("\x40\0\0\0\0\0\0\0{", 9)
                                     << ErrorCode::Content;
    QTest::newRow("another's optimizer") << u"optimizer.safetensors"_s
                                         << safetensorsBytes(
                                                {{"averageStep", torch::ones({})}, {"average.0", torch::ones({2})}})
                                         << ErrorCode::Content;
}

void TestUnfinishedRun::refusesDamagedFolders()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, bytes);
    makeRun();
    const auto run = readUnfinishedRun(folder());
    QVERIFY(run.has_value());
    const QString path = folder() + u'/' + file;
    QVERIFY(QFile::remove(path));
    if (!bytes.isEmpty()) {
        QFile damaged(path);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(bytes);
    }
    const auto outcome = trainAndKeep(tests::tinyTrainingSet(), run->options, {}, {});
    QVERIFY(!outcome.has_value());
    QTEST(outcome.error().code, "code");
    QVERIFY2(outcome.error().message.contains(folder()), qPrintable(outcome.error().message));
}

void TestUnfinishedRun::neverOverwritesForeignFiles()
{
    QVERIFY(QDir().mkpath(folder()));
    QFile letter(folder() + u"/letter.txt"_s);
    QVERIFY(letter.open(QIODevice::WriteOnly));
    const auto kept = trainAndKeep(
        tests::tinyTrainingSet(), tinyOptions(), [](const TrainingStep &step) { return step.epoch >= 2; }, folder());
    QVERIFY(kept.has_value() && kept->model && kept->keptIn.isEmpty() && kept->unsaved); // its best epoch
    QCOMPARE(kept->unsaved->code, ErrorCode::Content);
    QVERIFY(letter.exists());
}

void TestUnfinishedRun::theBestEpochIsThereWhereNothingCanBeWritten()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto kept = trainAndKeep(
        tests::tinyTrainingSet(), tinyOptions(), [](const TrainingStep &step) { return step.epoch >= 2; },
        file.fileName() + u"/run"_s);
    QVERIFY(kept.has_value() && kept->model && kept->keptIn.isEmpty() && kept->stoppedEarly && kept->unsaved);
    QCOMPARE(kept->unsaved->code, ErrorCode::Io);
}

void TestUnfinishedRun::removesOnlyItself()
{
    makeRun();
    QCOMPARE(runFile().value("format"_L1).toInt(), 1);
    QFile letter(folder() + u"/letter.txt"_s);
    QVERIFY(letter.open(QIODevice::WriteOnly));
    QVERIFY(removeUnfinishedRun(folder()).has_value());
    QVERIFY(!holdsUnfinishedRun(folder()));
    QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"letter.txt"_s});
    QVERIFY(letter.remove());
    QVERIFY(removeUnfinishedRun(folder()).has_value()); // nothing is there
    QVERIFY(!QDir(folder()).exists());
}

QTEST_GUILESS_MAIN(TestUnfinishedRun)
#include "test_unfinished_run.moc"
