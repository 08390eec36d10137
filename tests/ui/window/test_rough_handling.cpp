// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
// What happens to files and windows behind the program's back: it says what is wrong, and loses nothing.
#include "core/corpus/check.h"
#include "core/corpus/model_store.h"
#include "core/workspace/model_shelf.h"
#include "tests/ui/shell/training_hands.h"
#include "ui/shell/file_workflow.h"
#include "ui/window/banner.h"

#include <QDialog>
#include <QDir>
#include <QProcess>

#include <cstdio>

using namespace spotter;
using namespace spotter::tests;

namespace {

constexpr int patience = 60'000;

QString problemOf(WindowFixture &bench)
{
    const auto *banner = bench.window.findChild<Banner *>(u"problemBanner"_s);
    return banner->isVisible() ? banner->text() : QString();
}

/// The open corpus uses a model of its own.
QString modelBeside(WindowFixture &bench)
{
    const auto made = tinyModel();
    if (!made) return {};
    const auto kept = saveBeside(bench.controller().corpus()->path(), *made->model);
    if (!kept || !recordCurrent(*bench.controller().corpus(), **kept, {}, {})) return {};
    bench.controller().setModel(*kept);
    return (*kept)->folder();
}

QByteArray manyTexts(int documents)
{
    QByteArray lines;
    for (int number = 0; number < documents; ++number)
        lines += "{\"text\":\"Ada " + QByteArray::number(number) + " wrote a letter.\",\"spo_list\":[]}\n";
    return lines;
}

/// What the child process does that is killed in the middle of an import.
int importAndWait(const QString &corpus, const QString &file)
{
    WindowFixture bench;
    bench.window.openFiles({corpus});
    QObject::connect(&bench.controller(), &CorpusController::jobProgressed, &bench.window, [](qint64 done, qint64) {
        if (done == 0) return;
        std::puts("ready");
        std::fflush(stdout);
    });
    bench.window.files().importNow({file});
    return QCoreApplication::exec();
}

} // namespace

class TestRoughHandling final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoWindowsOnOneCorpus()
    {
        WindowFixture first;
        QVERIFY(first.openCorpus());
        const QString path = first.controller().corpus()->path();
        WindowFixture second;
        second.window.openFiles({path});
        QVERIFY(second.controller().documentId().isValid());
        QVERIFY(!second.controller().isWritable());
        second.controller().reject(0);
        QVERIFY(second.controller().triples().front().state != ReviewState::Rejected);
        first.controller().reject(first.indexOf(u"导演"_s));
        QCOMPARE(first.rowOf(u"导演"_s)->state, ReviewState::Rejected);
        first.controller().closeCorpus();
        second.controller().closeCorpus();
        second.window.openFiles({path});
        QVERIFY(second.controller().isWritable());
        QCOMPARE(second.rowOf(u"导演"_s)->state, ReviewState::Rejected);
    }

    void theModelInUseIsDeleted()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        const QString folder = modelBeside(bench);
        QVERIFY(!folder.isEmpty() && QDir(folder).removeRecursively());
        const QString path = bench.controller().corpus()->path();
        QVERIFY(bench.controller().openDocument({2})); // it is in memory
        QTRY_VERIFY(!bench.controller().isReading());
        QVERIFY2(problemOf(bench).isEmpty(), qPrintable(problemOf(bench)));
        QVERIFY(train(bench.window)); // from scratch
        QTRY_VERIFY(panelOf(bench.window).hasOutcome());
        panelOf(bench.window).discardOutcome();
        bench.controller().closeCorpus();
        bench.window.openFiles({path}); // it cannot be loaded any more
        QTRY_VERIFY_WITH_TIMEOUT(!bench.controller().isLoadingModel(), patience);
        QVERIFY2(problemOf(bench).contains(folder), qPrintable(problemOf(bench)));
        QVERIFY(bench.controller().documentId().isValid());
        bench.controller().accept(bench.indexOf(u"导演"_s));
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Accepted);
    }

    void theModelThatATrainingStartsFromIsDeleted()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        const QString folder = modelBeside(bench);
        QVERIFY(!folder.isEmpty() && QDir(folder).removeRecursively());
        TrainingOptions options = panelOf(bench.window).options();
        options.fromModel = folder;
        panelOf(bench.window).setOptions(options);
        QSignalSpy failed(&serviceOf(bench.window), &TrainingService::failed);
        QSignalSpy finished(&serviceOf(bench.window), &TrainingService::finished);
        begin(bench.window, 1);
        QTRY_VERIFY_WITH_TIMEOUT(failed.size() + finished.size() > 0, trainingMs);
        QCOMPARE(failed.size(), 1);
        const QString said = failed[0][0].value<Error>().message;
        QVERIFY2(said.contains(folder), qPrintable(said));
        QVERIFY(bench.window.actions().retrain->isEnabled());
    }

    void theEncoderIsDeleted()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        TrainingOptions options = panelOf(bench.window).options();
        options.encoderFolder = bench.dir.filePath(u"encoder that was here"_s);
        panelOf(bench.window).setOptions(options);
        QSignalSpy failed(&serviceOf(bench.window), &TrainingService::failed);
        begin(bench.window, 1);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, trainingMs);
        const QString said = failed[0][0].value<Error>().message;
        QVERIFY2(said.contains(u"encoder that was here"_s), qPrintable(said));
        QVERIFY(bench.window.actions().retrain->isEnabled());
    }

    void theProcessIsKilledDuringAnImport()
    {
        WindowFixture bench;
        const QString corpus = bench.dir.filePath(u"films.spotter"_s);
        QVERIFY(filmCorpus(corpus, 3));
        const QString file = bench.dir.filePath(u"many.jsonl"_s);
        QVERIFY(writeFile(file, manyTexts(60'000)));
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--child"_s, corpus, file});
        QByteArray said;
        while (!said.contains("ready") && process.waitForReadyRead(patience)) said += process.readAllStandardOutput();
        QVERIFY(said.contains("ready"));
        process.kill();
        QVERIFY(process.waitForFinished());
        bench.window.openFiles({corpus});
        QVERIFY(bench.controller().isWritable());
        const auto report = checkCorpus(*bench.controller().corpus());
        QVERIFY(report && report->problems.isEmpty());
        QVERIFY(*bench.controller().corpus()->documents().count() >= 3);
        bench.controller().reject(bench.indexOf(u"导演"_s));
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Rejected);
    }

    void theCorpusIsRenamedDuringAnImport()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        const QString now = bench.dir.filePath(u"cinema.spotter"_s);
        const QString file = bench.dir.filePath(u"many.jsonl"_s);
        QVERIFY(writeFile(file, manyTexts(60'000)));
        QSignalSpy progressed(&bench.controller(), &CorpusController::jobProgressed);
        bench.window.files().importNow({file});
        QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), patience);
        QVERIFY(QFile::rename(path, now));
        QTRY_VERIFY_WITH_TIMEOUT(!bench.controller().isJobRunning(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(bench.controller().corpus()->path(), now, patience);
        QVERIFY(bench.controller().isWritable());
        const auto report = checkCorpus(*bench.controller().corpus());
        QVERIFY(report && report->problems.isEmpty());
        QVERIFY(!QFileInfo::exists(path));
        bench.controller().reject(bench.indexOf(u"导演"_s));
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Rejected);
    }

    /// Whatever is open follows, and nothing is left in the other language.
    void theLanguageIsSwitchedInAnyDialog()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.view().setCurrentTriple(0);
        const Actions &a = bench.window.actions();
        for (QAction *action : {a.importFiles, a.exportTriples, a.selectTriples, a.settings, a.newDocument, a.help,
                 a.shortcuts, a.about, a.documentProperties, a.tripleNote, a.commandPalette, a.evaluateModel}) {
            QVERIFY2(action->isEnabled(), qPrintable(action->objectName()));
            action->trigger();
            for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
                bench.preferences.setLanguage(language);
                bench.appearance.apply();
                QCoreApplication::processEvents();
            }
            for (QWidget *widget : QApplication::topLevelWidgets())
                if (widget != &bench.window && widget->isVisible()) widget->close();
            for (QDialog *dialog : bench.window.findChildren<QDialog *>())
                if (dialog->isVisible()) dialog->reject();
            QCoreApplication::processEvents();
        }
        QVERIFY2(problemOf(bench).isEmpty(), qPrintable(problemOf(bench)));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"--child"_s) return importAndWait(arguments[2], arguments[3]);
    TestRoughHandling test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_rough_handling.moc"
