// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/training/recipes.h"
#include "tests/support/tiny_corpus.h"
#include "ui/training/training_chart.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestTrainingPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void withoutDataItCannotStart();
    void optionsComeBackAsTheyWere();
    void minutesAndEpochs();
    void startsFromTheModelInUseOnlyWhereThereIsOne();
    void encodersAreOffered();
    void aStartFromABertHasItsSettings();
    void aRunFromNothingStartsFromTheTextsThatWereRead();
    void theTextsAreReadFirst();
    void aRealRunEndsInAdopt();
    void aRunThatIsStoppedEndsOnce();
    void aRunIsHeldAndGoesOn();
    void aFailedLoaderIsSaidInline();
    void aWorseModelIsSaidToBeWorse();
    void discardAsksForNothingMore();
    void curvesStayBounded();
    void historyOffersModels();
    void everyFieldHasAName();

private:
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] bool shows(const QString &text) const;
    [[nodiscard]] static TrainingOptions tinyOptions(int epochs);
    [[nodiscard]] static TrainingService::Loader tinyLoader();

    std::unique_ptr<TrainingService> m_service;
    std::unique_ptr<TrainingPanel> m_panel;
};

void TestTrainingPanel::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_service = std::make_unique<TrainingService>();
    m_panel = std::make_unique<TrainingPanel>(*m_service);
    m_panel->resize(420, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestTrainingPanel::cleanup()
{
    m_panel.reset();
    m_service.reset();
}

QPushButton *TestTrainingPanel::button(const QString &text) const
{
    // Two buttons are called Resume: the bar of a kept run has one, too, and is hidden without such a run.
    QPushButton *hidden = nullptr;
    for (QPushButton *button : m_panel->findChildren<QPushButton *>()) {
        if (button->text() != text) continue;
        if (button->isVisibleTo(m_panel.get())) return button;
        hidden = button;
    }
    return hidden;
}

/// Whether a visible label contains the text.
bool TestTrainingPanel::shows(const QString &text) const
{
    for (const QLabel *label : m_panel->findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(text)) return true;
    return false;
}

TrainingOptions TestTrainingPanel::tinyOptions(int epochs)
{
    TrainingOptions options;
    options.model.hidden = 16;
    options.model.dilations = {1, 2};
    options.batchSize = 8;
    options.epochs = epochs;
    options.threads = 1;
    return options;
}

TrainingService::Loader TestTrainingPanel::tinyLoader()
{
    return [](const TrainingOptions &, std::stop_token) -> Result<TrainingSet> { return tests::tinyTrainingSet(); };
}

void TestTrainingPanel::withoutDataItCannotStart()
{
    m_panel->setLoader({}, u"Open a corpus first"_s);
    QVERIFY(!button(u"Retrain"_s)->isEnabled());
    QVERIFY(shows(u"Open a corpus first"_s));
    m_panel->start();
    QVERIFY(!m_service->isRunning());
    m_panel->setLoader(tinyLoader());
    QVERIFY(button(u"Retrain"_s)->isEnabled());
    QVERIFY(!shows(u"Open a corpus first"_s));
}

void TestTrainingPanel::optionsComeBackAsTheyWere()
{
    TrainingOptions options = tinyOptions(7);
    options.seed = 99;
    options.learningRate = 0.0005;
    options.imbalance = Imbalance::Focal; // something that the panel does not show
    options.entitySwapProbability = 0.5;
    m_panel->setOptions(options);
    QCOMPARE(m_panel->options().toJson(), options.toJson());
    QCOMPARE(m_panel->options().model.hidden, 16);
}

void TestTrainingPanel::minutesAndEpochs()
{
    TrainingOptions options;
    options.minutes = 30;
    m_panel->setOptions(options);
    QCOMPARE(m_panel->options().minutes, 30.0);
    auto *unit = m_panel->findChild<QComboBox *>(u"unit"_s);
    unit->setCurrentIndex(1);
    auto *amount = unit->parentWidget()->findChild<QSpinBox *>();
    amount->setValue(5);
    QCOMPARE(m_panel->options().minutes, 0.0);
    QCOMPARE(m_panel->options().epochs, 5);
}

void TestTrainingPanel::encodersAreOffered()
{
    TrainingSettings &settings = m_panel->settings();
    auto *box = settings.findChild<QComboBox *>(u"encoder"_s);
    QCOMPARE(box->currentText(), u"Fast, built in"_s);
    settings.setEncoders({{u"MiniLM"_s, u"/encoders/MiniLM"_s}});
    QCOMPARE(box->currentText(), u"Fast, built in"_s);
    const int encoder = box->findText(u"MiniLM (BERT)"_s);
    QVERIFY(encoder > 0);

    TrainingOptions before;
    before.minutes = 7;
    before.seed = 5;
    m_panel->setOptions(before);
    box->setCurrentIndex(encoder);
    Q_EMIT box->activated(encoder);
    const TrainingOptions chosen = m_panel->options();
    const TrainingOptions usual = usualOptions(u"/encoders/MiniLM"_s);
    QCOMPARE(chosen.encoderFolder, usual.encoderFolder);
    QCOMPARE(chosen.learningRate, usual.learningRate);
    QCOMPARE(chosen.batchSize, usual.batchSize);
    QCOMPARE(chosen.minutes, 7.0);
    QCOMPARE(chosen.seed, 5);

    // Getting another one leaves the choice as it is, until there is one.
    QSignalSpy wanted(&settings, &TrainingSettings::encoderWanted);
    Q_EMIT box->activated(box->count() - 1);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(box->currentIndex(), encoder);
    QCOMPARE(m_panel->options().encoderFolder, usual.encoderFolder);

    // A run that goes on from a model keeps its network.
    m_panel->setCurrentModel(u"/models/1"_s, {});
    m_panel->findChild<QCheckBox *>()->setChecked(true);
    QVERIFY(!box->isEnabled());
    m_panel->findChild<QCheckBox *>()->setChecked(false);
    QVERIFY(box->isEnabled());

    // A folder that is not in the library is shown all the same.
    TrainingOptions elsewhere = usualOptions(u"/home/me/bert"_s);
    m_panel->setOptions(elsewhere);
    QCOMPARE(box->currentText(), u"bert (BERT)"_s);
}

void TestTrainingPanel::startsFromTheModelInUseOnlyWhereThereIsOne()
{
    auto *box = m_panel->findChild<QCheckBox *>();
    QVERIFY(!box->isEnabled());
    QVERIFY(m_panel->options().fromModel.isEmpty());
    m_panel->setCurrentModel(u"/somewhere/model"_s, 0.7);
    QVERIFY(box->isEnabled());
    QVERIFY(m_panel->options().fromModel.isEmpty()); // it is an offer
    box->click();
    QCOMPARE(m_panel->options().fromModel, u"/somewhere/model"_s);
    QCOMPARE(m_panel->options().minutes, 1.0); // enough for a few corrections
    box->click();
    QVERIFY(m_panel->options().fromModel.isEmpty());
    QCOMPARE(m_panel->options().epochs, TrainingOptions().epochs);
    QCOMPARE(m_panel->options().minutes, 0.0);
    box->click();
    m_panel->setCurrentModel({}, {});
    QVERIFY(m_panel->options().fromModel.isEmpty());
}

void TestTrainingPanel::aStartFromABertHasItsSettings()
{
    const QTemporaryDir dir;
    ModelConfig config;
    config.encoder = u"bert"_s;
    config.bert.vocabulary = 100;
    config.hidden = config.bert.hidden;
    QFile file(dir.filePath(u"config.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(config.toJson()).toJson());
    file.close();
    m_panel->setCurrentModel(dir.path(), 0.7);
    m_panel->findChild<QCheckBox *>()->click();
    const TrainingOptions expected = warmStartOptions(dir.path(), config);
    QCOMPARE(m_panel->options().batchSize, expected.batchSize);
    QCOMPARE(m_panel->options().learningRate, expected.learningRate);
    QCOMPARE(m_panel->options().fromModel, dir.path());
}

void TestTrainingPanel::aRunFromNothingStartsFromTheTextsThatWereRead()
{
    m_panel->settings().setPretraining(u"/corpus.models/pretraining"_s);
    QCOMPARE(m_panel->options().fromModel, u"/corpus.models/pretraining"_s);
    m_panel->setOptions(usualOptions(u"/encoders/MiniLM"_s)); // a BERT has read enough
    QVERIFY(m_panel->options().fromModel.isEmpty());
    m_panel->setOptions({});
    m_panel->settings().setPretraining({});
    QVERIFY(m_panel->options().fromModel.isEmpty());
}

void TestTrainingPanel::theTextsAreReadFirst()
{
    const QTemporaryDir dir;
    m_panel->setLoader(tinyLoader());
    QSignalSpy started(m_panel.get(), &TrainingPanel::started);
    QSignalSpy stepped(m_service.get(), &TrainingService::stepped);
    QSignalSpy pretrained(m_service.get(), &TrainingService::pretrained);
    m_panel->startPretraining(dir.filePath(u"pretraining"_s));
    QTRY_VERIFY_WITH_TIMEOUT(stepped.count() > 0, 60'000);
    m_panel->stop();
    QTRY_COMPARE_WITH_TIMEOUT(pretrained.count(), 1, 10'000);
    QVERIFY(QFileInfo::exists(dir.filePath(u"pretraining/config.json"_s)));
    QCOMPARE(started.count(), 0); // it is no run of the history
    QVERIFY(!m_panel->hasOutcome());
    QVERIFY(button(u"Retrain"_s)->isEnabled());
}

void TestTrainingPanel::aRealRunEndsInAdopt()
{
    m_panel->setOptions(tinyOptions(3));
    m_panel->setLoader(tinyLoader());
    m_panel->setCurrentModel({}, 0.0);
    QSignalSpy started(m_panel.get(), &TrainingPanel::started);
    QSignalSpy adopted(m_panel.get(), &TrainingPanel::adoptRequested);
    QSignalSpy finished(m_service.get(), &TrainingService::finished);
    button(u"Retrain"_s)->click();
    QCOMPARE(started.count(), 1);
    QVERIFY(!button(u"Retrain"_s)->isEnabled());
    QVERIFY(button(u"Stop"_s)->isEnabled());
    QVERIFY(m_panel->findChild<QProgressBar *>()->isVisible());
    m_panel->start(); // a second one is not begun
    QCOMPARE(started.count(), 1);
    QVERIFY(QTest::qWaitFor([&] { return finished.count() == 1; }, 120'000));

    QVERIFY(m_panel->hasOutcome());
    QVERIFY(shows(u"held-out sentence"_s) || shows(u"finds nothing yet"_s));
    QVERIFY(shows(u"Trains on"_s));
    QVERIFY(m_panel->findChild<TrainingChart *>()->epochPoints() >= 1);
    QVERIFY(!m_panel->findChild<QProgressBar *>()->isVisible());
    QVERIFY(!button(u"Retrain"_s)->isEnabled()); // the answer comes first
    button(u"Adopt"_s)->click();
    QCOMPARE(adopted.count(), 1);
    QVERIFY(adopted[0][0].value<TrainingOutcome>().model != nullptr);
    QVERIFY(m_panel->hasOutcome()); // until it is adopted
    m_panel->withdraw();
    QVERIFY(!m_panel->hasOutcome());
    QVERIFY(button(u"Retrain"_s)->isEnabled());
}

void TestTrainingPanel::aRunIsHeldAndGoesOn()
{
    m_panel->setOptions(tinyOptions(5000));
    m_panel->setLoader(tinyLoader());
    QSignalSpy stepped(m_service.get(), &TrainingService::stepped);
    QSignalSpy stopped(m_service.get(), &TrainingService::stopped);
    QVERIFY(!button(u"Pause"_s)->isEnabled());
    m_panel->start();
    QVERIFY(QTest::qWaitFor([&] { return stepped.count() > 0; }, 60'000));
    button(u"Pause"_s)->click();
    QVERIFY(m_service->isPaused());
    QVERIFY(shows(u"Paused"_s));
    button(u"Resume"_s)->click();
    QVERIFY(!m_service->isPaused());
    const qsizetype before = stepped.count();
    QVERIFY(QTest::qWaitFor([&] { return stepped.count() > before + 1; }, 60'000));
    button(u"Pause"_s)->click();
    button(u"Stop"_s)->click(); // a held run can be stopped
    QVERIFY(QTest::qWaitFor([&] { return stopped.count() == 1; }, 30'000));
    QVERIFY(!button(u"Pause"_s)->isEnabled());
    if (m_panel->hasOutcome()) m_panel->discardOutcome();
}

void TestTrainingPanel::aRunThatIsStoppedEndsOnce()
{
    m_panel->setOptions(tinyOptions(5000));
    m_panel->setLoader(tinyLoader());
    QSignalSpy stepped(m_service.get(), &TrainingService::stepped);
    QSignalSpy stopped(m_service.get(), &TrainingService::stopped);
    m_panel->start();
    QVERIFY(QTest::qWaitFor([&] { return stepped.count() > 0; }, 60'000));
    button(u"Stop"_s)->click();
    QVERIFY(!button(u"Stop"_s)->isEnabled());
    QVERIFY(QTest::qWaitFor([&] { return stopped.count() == 1; }, 30'000));
    QCOMPARE(m_panel->hasOutcome(), stopped[0][0].value<TrainingOutcome>().model != nullptr);
    QVERIFY(!m_panel->findChild<QProgressBar *>()->isVisible());
}

void TestTrainingPanel::aFailedLoaderIsSaidInline()
{
    m_panel->setLoader([](const TrainingOptions &, std::stop_token) -> Result<TrainingSet> {
        return failure(ErrorCode::Io, u"the disk is gone"_s);
    });
    QSignalSpy failed(m_service.get(), &TrainingService::failed);
    m_panel->start();
    QVERIFY(QTest::qWaitFor([&] { return failed.count() == 1; }, 10'000));
    QVERIFY(shows(u"the disk is gone"_s));
    QVERIFY(button(u"Retrain"_s)->isEnabled());
    m_panel->setLoader(tinyLoader());
    m_panel->setOptions(tinyOptions(1));
    m_panel->start();
    QVERIFY(!shows(u"the disk is gone"_s)); // of the run before
}

void TestTrainingPanel::aWorseModelIsSaidToBeWorse()
{
    m_panel->setCurrentModel(u"/somewhere"_s, 0.74);
    TrainingPlan plan;
    plan.devSentences = 120;
    plan.warnings = {u"Only one predicate has labels"_s};
    m_panel->showPlan(plan);
    QVERIFY(shows(u"Only one predicate has labels"_s));
    TrainingOutcome outcome;
    outcome.model = nullptr;
    m_panel->showOutcome(outcome);
    QVERIFY(!m_panel->hasOutcome()); // there is no model to adopt
    QVERIFY(shows(u"before the first epoch"_s));
}

void TestTrainingPanel::discardAsksForNothingMore()
{
    m_panel->setOptions(tinyOptions(1));
    m_panel->setLoader(tinyLoader());
    QSignalSpy adopted(m_panel.get(), &TrainingPanel::adoptRequested);
    QSignalSpy discarded(m_panel.get(), &TrainingPanel::discardRequested);
    m_panel->start();
    QVERIFY(QTest::qWaitFor([&] { return m_panel->hasOutcome(); }, 120'000));
    button(u"Discard"_s)->click();
    QCOMPARE(discarded.count(), 1);
    QCOMPARE(adopted.count(), 0);
    QVERIFY(!m_panel->hasOutcome());
    QVERIFY(button(u"Retrain"_s)->isEnabled());
}

void TestTrainingPanel::curvesStayBounded()
{
    auto *chart = m_panel->findChild<TrainingChart *>();
    TrainingStep step;
    for (int i = 0; i < 30'000; ++i) {
        step.elapsedSeconds = i / 10.0;
        step.loss = 1.0 / (1 + i);
        chart->addStep(step);
    }
    QVERIFY(chart->lossPoints() <= 4001);
    QVERIFY(chart->lossPoints() >= 1900);
    step.loss = std::numeric_limits<double>::quiet_NaN();
    const qsizetype before = chart->lossPoints();
    chart->addStep(step);
    QCOMPARE(chart->lossPoints(), before);
    chart->clear();
    QCOMPARE(chart->lossPoints(), 0);
}

void TestTrainingPanel::historyOffersModels()
{
    RunRecord old;
    old.started = QDateTime(QDate(2026, 11, 1), QTime(10, 0));
    old.ended = old.started.addSecs(600);
    old.outcome = u"done"_s;
    old.epochs = {QJsonObject{{u"f1"_s, 0.5}}, QJsonObject{{u"f1"_s, 0.72}}, QJsonObject{{u"f1"_s, 0.6}}};
    old.model = {7};
    RunRecord failed = old;
    failed.started = old.started.addDays(1);
    failed.outcome = u"failed"_s;
    failed.epochs = {};
    failed.model = {};
    m_panel->setRuns({failed, old});
    QTableView *table = nullptr;
    for (auto *candidate : m_panel->findChildren<QTableView *>())
        if (candidate->accessibleName() == u"Earlier training runs") table = candidate;
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 2);
    QPushButton *use = button(u"Use this run’s model"_s);
    QVERIFY(!use->isEnabled());
    table->selectRow(0); // the failed one, newest first
    QVERIFY(!use->isEnabled());
    table->selectRow(1);
    QVERIFY(use->isEnabled());
    QCOMPARE(table->model()->index(1, 2).data().toString(), u"0.72"_s);
    QSignalSpy requested(m_panel.get(), &TrainingPanel::modelRequested);
    use->click();
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested[0][0].value<ModelId>(), ModelId{7});
}

void TestTrainingPanel::everyFieldHasAName()
{
    for (const auto *field : m_panel->findChildren<QAbstractSpinBox *>())
        QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->parentWidget()->objectName()));
    for (const auto *box : m_panel->findChildren<QComboBox *>()) QVERIFY(!box->accessibleName().isEmpty());
    for (const auto *table : m_panel->findChildren<QTableView *>()) QVERIFY(!table->accessibleName().isEmpty());
}

QTEST_MAIN(TestTrainingPanel)
#include "test_training_panel.moc"
