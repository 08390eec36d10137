// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
// Another file is put at the path of the corpus that the window shows: nothing of the one is done to the other.
#include "core/corpus/model_folders.h"
#include "core/corpus/model_store.h"
#include "core/corpus/run_store.h"
#include "core/training/unfinished_run.h"
#include "core/workspace/waiting_model.h"
#include "tests/ui/shell/away_corpus.h"
#include "tests/ui/shell/training_hands.h"
#include "ui/documents/document_model.h"
#include "ui/training/unfinished_bar.h"

#include <QAbstractButton>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>

using namespace spotter;
using namespace spotter::tests;

namespace {

bool hasNoticed(WindowFixture &bench)
{
    return QTest::qWaitFor([&] { return !bench.controller().isWritable(); }, notice);
}

qint64 runsIn(const QString &path)
{
    const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
    if (!corpus) return -1;
    const auto runs = (*corpus)->runs().all();
    return runs ? qint64(runs->size()) : -1;
}

qsizetype waitingIn(const QString &path)
{
    const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
    if (!corpus) return -1;
    const auto waiting = waitingModels(**corpus);
    return waiting ? qsizetype(waiting->size()) : -1;
}

} // namespace

class TestReplacedCorpus final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingWorksOnTheOther_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::newRow("English") << u"en"_s << u"Another file was put in the place of"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"另一个文件"_s;
    }
    void nothingWorksOnTheOther()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, words);
        WindowFixture bench(language);
        QVERIFY(bench.openCorpus(12));
        QVERIFY(replaceCorpus(bench) && hasNoticed(bench));
        const Actions &a = bench.window.actions();
        for (const QAction *action : {a.retrain, a.readTexts, a.importFiles, a.newDocument, a.pasteDocument,
                 a.exportTriples, a.evaluateModel, a.undo, a.accept, a.setSubject, a.renameDocument}) {
            QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
            QVERIFY2(action->toolTip().contains(words), qPrintable(action->objectName() + u": "_s + action->toolTip()));
            QVERIFY2(action->statusTip().contains(words), qPrintable(action->objectName()));
        }
        QVERIFY(a.saveAsCorpus->isEnabled());
        panelOf(bench.window).start(); // by a key or a button that was not disabled in time
        QVERIFY(!serviceOf(bench.window).isRunning());
        const QString path = bench.controller().corpus()->path();
        QCOMPARE(runsIn(path), 0);
        QVERIFY(!QFileInfo::exists(modelsFolderOf(path)));
    }

    /// The window has not noticed yet, and the training thread opens the file.
    void aRunThatBeginsInThatMomentTrainsOnNothing()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        const QString path = bench.controller().corpus()->path();
        QSignalSpy failed(&serviceOf(bench.window), &TrainingService::failed);
        QVERIFY(replaceCorpus(bench));
        begin(bench.window, 1);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, trainingMs);
        const QString said = failed[0][0].value<Error>().message;
        QVERIFY2(said.contains(u"Another file is in the place of"_s) && said.contains(path), qPrintable(said));
        QVERIFY(!panelOf(bench.window).hasOutcome());
        QCOMPARE(runsIn(path), 0);
    }

    void aModelIsNotOfferedToTheOther()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12) && trains(bench.window));
        const QString path = bench.controller().corpus()->path();
        const QString copy = bench.dir.filePath(u"kept.spotter"_s);
        QVERIFY(bench.controller().corpus()->copyTo(copy)); // with the run that has begun
        QVERIFY(replaceCorpus(bench) && hasNoticed(bench));
        QVERIFY(stops(bench.window));
        QVERIFY(panelOf(bench.window).hasOutcome()); // of the corpus that is still shown
        const Actions &actions = bench.window.actions();
        QVERIFY(!actions.adoptModel->isEnabled() && !actions.discardModel->isEnabled());
        for (const QString &name : {u"Adopt"_s, u"Discard"_s}) {
            const auto buttons = panelOf(bench.window).findChildren<QPushButton *>();
            QVERIFY(std::ranges::none_of(buttons, [&](const QPushButton *button) {
                return button->text() == name && button->isVisible() && button->isEnabled();
            }));
        }
        panelOf(bench.window).adoptOutcome(); // refused, and not silently
        const auto *bar = bench.window.findChild<Banner *>(u"readOnlyBanner"_s);
        QVERIFY(bar->isVisible() && panelOf(bench.window).hasOutcome());
        QCOMPARE(runsIn(path), 0);
        QCOMPARE(waitingIn(path), 0);
        bench.window.openFiles({path}); // the other one
        QCOMPARE(*bench.controller().corpus()->documents().count(), strangersDocuments);
        QVERIFY(bench.controller().isWritable());
        QVERIFY(!QTest::qWaitFor([&] { return panelOf(bench.window).hasOutcome(); }, notice));
        QVERIFY(!bench.controller().model());
        QCOMPARE(runsIn(path), 0);
        // It waits for its own corpus, and is offered when that is back.
        bench.controller().closeCorpus();
        QVERIFY(QFile::remove(path) && QFile::rename(copy, path));
        bench.window.openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(panelOf(bench.window).hasOutcome(), patience);
        panelOf(bench.window).adoptOutcome();
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().model() && !panelOf(bench.window).hasOutcome(), patience);
        QVERIFY(bench.controller().corpus()->models().current().value_or(std::nullopt).has_value());
    }

    void aKeptRunIsNotResumedOnTheOther()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12) && trains(bench.window));
        const QString path = bench.controller().corpus()->path();
        QSignalSpy kept(&serviceOf(bench.window), &TrainingService::kept);
        panelOf(bench.window).keep(unfinishedFolderOf(path));
        QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);
        const auto *bar = bench.window.findChild<UnfinishedBar *>();
        QVERIFY(bar->run());
        QVERIFY(replaceCorpus(bench) && hasNoticed(bench));
        bench.window.openFiles({path});
        QVERIFY(bench.controller().isWritable());
        QVERIFY(!bar->run());
        QVERIFY(holdsUnfinishedRun(unfinishedFolderOf(path))); // it is left alone
    }

    void aMovedCorpusKeepsItsModel()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12) && trains(bench.window));
        const QString now = bench.dir.filePath(u"cinema.spotter"_s);
        QVERIFY(QFile::rename(bench.controller().corpus()->path(), now));
        QTRY_COMPARE_WITH_TIMEOUT(bench.controller().corpus()->path(), now, notice);
        QVERIFY(stops(bench.window));
        QTRY_VERIFY(panelOf(bench.window).hasOutcome());
        QCOMPARE(runsIn(now), 1);
        QCOMPARE(waitingIn(now), 1); // where the next start looks for it
        panelOf(bench.window).adoptOutcome();
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().model() && !panelOf(bench.window).hasOutcome(), patience);
    }

    void theListShowsNothingOfTheOther()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(3));
        QVERIFY(replaceCorpus(bench) && hasNoticed(bench));
        auto *model = bench.window.findChild<DocumentModel *>();
        DocumentFilter filter;
        filter.search = u"红日"_s; // is looked for on a thread, in the file at the path
        model->setFilter(filter);
        QTRY_VERIFY_WITH_TIMEOUT(!model->isSearching(), patience);
        QCOMPARE(model->rowCount(), 0);
    }

    void closingSaysWhatHappened_data()
    {
        QTest::addColumn<bool>("isReplaced");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::newRow("replaced") << true << u"en"_s << u"Another file was put in the place of"_s;
        QTest::newRow("replaced, Chinese") << true << u"zh_CN"_s << u"另一个文件"_s;
        QTest::newRow("deleted") << false << u"en"_s << u"was deleted"_s;
    }
    void closingSaysWhatHappened()
    {
        QFETCH(const bool, isReplaced);
        QFETCH(const QString, language);
        QFETCH(const QString, words);
        WindowFixture bench(language);
        QVERIFY(bench.openCorpus());
        QVERIFY(isReplaced ? replaceCorpus(bench) : QFile::remove(bench.controller().corpus()->path()));
        bench.window.close();
        QVERIFY(bench.window.isVisible());
        auto *question = bench.window.findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY2(question->text().contains(words), qPrintable(question->text()));
        QVERIFY(std::ranges::any_of(question->buttons(), [&](const QAbstractButton *button) {
            return question->buttonRole(const_cast<QAbstractButton *>(button)) == QMessageBox::AcceptRole;
        }));
        question->reject();
    }
};

QTEST_MAIN(TestReplacedCorpus)
#include "test_replaced_corpus.moc"
