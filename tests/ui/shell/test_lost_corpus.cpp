// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/database/writer_lock.h"
#include "core/corpus/model_folders.h"
#include "core/corpus/model_store.h"
#include "core/workspace/model_shelf.h"
#include "tests/ui/shell/away_corpus.h"
#include "ui/shell/file_workflow.h"
#include "ui/triples/triple_panel.h"
#include "ui/window/status_line.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace spotter;
using namespace spotter::tests;

namespace {

QPushButton *saveACopy(WindowFixture &bench) { return banner(bench, u"readOnlyBanner"_s)->findChild<QPushButton *>(); }

} // namespace

/// The corpus that the window shows is moved, deleted or replaced behind its back.
class TestLostCorpus final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRenamedOneIsFollowed_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::newRow("English") << u"en"_s << u"was moved or renamed to"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"已移动或重命名为"_s;
    }
    void aRenamedOneIsFollowed()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, words);
        WindowFixture bench(language);
        QVERIFY(bench.openCorpus());
        const QString before = bench.controller().corpus()->path();
        const DocumentId document = bench.controller().documentId();
        bench.controller().accept(bench.indexOf(u"导演"_s));
        const QString now = bench.dir.filePath(u"cinema.spotter"_s);
        QVERIFY(QFile::rename(before, now));
        QTRY_COMPARE_WITH_TIMEOUT(bench.controller().corpus()->path(), now, notice);
        const Banner *bar = banner(bench, u"movedBanner"_s);
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains(words) && bar->text().contains(now), qPrintable(bar->text()));
        QVERIFY(!banner(bench, u"readOnlyBanner"_s)->isVisible());
        QVERIFY(bench.window.windowTitle().contains(u"cinema"_s));
        QCOMPARE(bench.preferences.recentFiles(), QStringList{now});
        QCOMPARE(bench.controller().documentId(), document);
        QVERIFY(!WriterLock::acquire(now));
        bench.controller().reject(bench.indexOf(u"主演"_s));
        QCOMPARE(bench.rowOf(u"主演"_s)->state, ReviewState::Rejected);
        QVERIFY(!QFileInfo::exists(before));
        QCOMPARE(labelsIn(now, ReviewState::Rejected), 1);
        bench.controller().undo();
        QCOMPARE(labelsIn(now, ReviewState::Rejected), 0);
    }

    void itsModelsFollow_data()
    {
        QTest::addColumn<bool>("isUndecided");
        QTest::newRow("all of them") << false;
        QTest::newRow("not while one waits for a decision") << true;
    }
    void itsModelsFollow()
    {
        QFETCH(const bool, isUndecided);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString before = bench.controller().corpus()->path();
        const QString now = bench.dir.filePath(u"cinema.spotter"_s);
        QVERIFY(QDir().mkpath(modelsFolderOf(before) + u"/1"_s));
        QVERIFY(writeFile(modelsFolderOf(before) + u"/1/config.json"_s, "{}"));
        if (isUndecided) QVERIFY(writeFile(waitingNoteOf(modelsFolderOf(before) + u"/1"_s), "{}"));
        QVERIFY(QFile::rename(before, now));
        QTRY_COMPARE_WITH_TIMEOUT(bench.controller().corpus()->path(), now, notice);
        QCOMPARE(QFileInfo::exists(modelsFolderOf(before)), isUndecided);
        QCOMPARE(QFileInfo::exists(modelsFolderOf(now) + u"/1/config.json"_s), !isUndecided);
        const Banner *bar = banner(bench, u"movedBanner"_s);
        QCOMPARE(bar->text().contains(u"Its models are still in "_s + modelsFolderOf(before)), isUndecided);
    }

    /// In the file manager, while the corpus was closed.
    void aModelIsFoundAfterBothWereRenamed()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString before = bench.controller().corpus()->path();
        const QString now = bench.dir.filePath(u"cinema.spotter"_s);
        const QString folder = modelsFolderOf(before) + u"/1"_s;
        QVERIFY(QDir().mkpath(folder));
        ModelRecord model;
        model.folder = folder;
        model.sha256 = "1";
        model.created = QDateTime::currentDateTimeUtc();
        const auto id = bench.controller().corpus()->models().add(model);
        QVERIFY(id);
        bench.controller().closeCorpus();
        QVERIFY(QFile::rename(before, now) && QDir().rename(modelsFolderOf(before), modelsFolderOf(now)));
        const auto corpus = Corpus::open(now);
        QVERIFY(corpus);
        const auto record = (*corpus)->models().load(*id);
        QVERIFY(record);
        QCOMPARE(modelFolder(**corpus, *record), modelsFolderOf(now) + u"/1"_s);
    }

    void anEditDoesNotWaitForTheNextLook()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString now = bench.dir.filePath(u"cinema.spotter"_s);
        QVERIFY(QFile::rename(bench.controller().corpus()->path(), now));
        const QSignalSpy failed(&bench.controller(), &CorpusController::failed);
        bench.controller().reject(bench.indexOf(u"导演"_s)); // before any event
        QCOMPARE(failed.size(), 0);
        QCOMPARE(bench.controller().corpus()->path(), now);
        QCOMPARE(labelsIn(now, ReviewState::Rejected), 1);
    }

    void aJobThatLosesItsCorpusSavesNothingAndSaysSo()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString now = bench.dir.filePath(u"cinema.spotter"_s);
        const QString before = bench.controller().corpus()->path();
        QString said;
        bench.controller().startJob(
            u"wait"_s,
            [before, now](Corpus &corpus, const Task &) -> Result<void> {
                const auto edited = corpus.documents().setSplit({1}, Split::Test);
                if (!edited) return std::unexpected(edited.error());
                if (!QFile::rename(before, now)) return failure(ErrorCode::Io, u"rename"_s);
                return corpus.documents().setSplit({2}, Split::Test);
            },
            [&](const Result<void> &done) { said = done ? u"done"_s : done.error().message; });
        QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), patience);
        QVERIFY2(said.contains(now) && said.contains(u"not saved"_s), qPrintable(said));
        QTRY_COMPARE_WITH_TIMEOUT(bench.controller().corpus()->path(), now, notice);
        QCOMPARE(bench.controller().corpus()->documents().load({1})->split, Split::Test); // what it had committed
        QVERIFY(bench.controller().isWritable());
    }

    void aDeletedOneIsSavedElsewhere_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("words");
        QTest::newRow("English") << u"en"_s << u"Save a Copy…"_s << u"was deleted"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"保存副本…"_s << u"已被删除"_s;
    }
    void aDeletedOneIsSavedElsewhere()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, button);
        QFETCH(const QString, words);
        WindowFixture bench(language);
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        bench.controller().reject(bench.indexOf(u"导演"_s));
        QVERIFY(QFile::remove(path));
        const Banner *bar = banner(bench, u"readOnlyBanner"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), notice);
        QVERIFY2(bar->text().contains(words) && bar->text().contains(path), qPrintable(bar->text()));
        QVERIFY(!bench.controller().isWritable());
        QVERIFY(!bench.window.actions().reject->isEnabled());
        QVERIFY(!bench.window.actions().undo->isEnabled());
        QVERIFY(!banner(bench, u"problemBanner"_s)->isVisible()); // said once
        QCOMPARE(bench.controller().triples().size(), size_t(2)); // still read
        const auto labels = bench.window.findChild<StatusLine *>()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return QRegularExpression(u"films.*(read-only|只读)"_s).match(label->text()).hasMatch();
        }));
        QVERIFY(saveACopy(bench)->isVisible());
        QCOMPARE(saveACopy(bench)->text(), button);
        if (qEnvironmentVariableIsSet("SPOTTER_PICTURES"))
            QVERIFY(bench.window.grab().save(
                qEnvironmentVariable("SPOTTER_PICTURES") + u"/lost-"_s + language + u".png"_s));
        QTest::mouseClick(saveACopy(bench), Qt::LeftButton);
        auto *chooser = bench.window.findChild<QFileDialog *>();
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(path); // where it was
        chooser->close();
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().isWritable(), patience);
        QCOMPARE(bench.controller().corpus()->path(), path);
        QVERIFY(!bar->isVisible());
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Rejected);
        bench.controller().reject(bench.indexOf(u"主演"_s));
        QCOMPARE(labelsIn(path, ReviewState::Rejected), 2);
    }

    void theFileAloneIsCompleteSoonAfterAnEdit()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.controller().reject(bench.indexOf(u"导演"_s));
        int copies = 0;
        const auto aloneHas = [&] {
            const QString copy = bench.dir.filePath(u"copy-%1.spotter"_s.arg(++copies));
            return QFile::copy(bench.controller().corpus()->path(), copy) && labelsIn(copy, ReviewState::Rejected) == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(aloneHas(), patience);
    }

    void closingAsksWhetherToSaveACopy_data()
    {
        QTest::addColumn<int>("button");
        QTest::addColumn<bool>("closes");
        QTest::newRow("save") << int(QMessageBox::AcceptRole) << false;
        QTest::newRow("close") << int(QMessageBox::DestructiveRole) << true;
        QTest::newRow("cancel") << int(QMessageBox::RejectRole) << false;
    }
    void closingAsksWhetherToSaveACopy()
    {
        QFETCH(const int, button);
        QFETCH(const bool, closes);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        QVERIFY(QFile::remove(bench.controller().corpus()->path()));
        bench.window.close(); // before any look
        QVERIFY(bench.window.isVisible());
        auto *question = bench.window.findChild<QMessageBox *>();
        QVERIFY(question && question->text().contains(bench.controller().corpus()->path()));
        QCOMPARE(question->buttonRole(question->defaultButton()), QMessageBox::RejectRole);
        for (QAbstractButton *choice : question->buttons())
            if (question->buttonRole(choice) == QMessageBox::ButtonRole(button)) choice->click();
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.isVisible(), !closes, patience);
        const auto *chooser = bench.window.findChild<QFileDialog *>();
        QCOMPARE(chooser && chooser->isVisible(), button == QMessageBox::AcceptRole);
    }

    void anEditOfADeletedOneIsRefused()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        QVERIFY(QFile::remove(bench.controller().corpus()->path()));
        bench.controller().reject(bench.indexOf(u"导演"_s)); // before any event
        QVERIFY(bench.rowOf(u"导演"_s)->state != ReviewState::Rejected);
        QVERIFY(banner(bench, u"readOnlyBanner"_s)->isVisible());
        QVERIFY(!banner(bench, u"problemBanner"_s)->isVisible());
    }

    void anotherFileInItsPlaceIsNotWrittenTo()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        const QString other = bench.dir.filePath(u"other.spotter"_s);
        QVERIFY(filmCorpus(other, 5));
        QFile file(other);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(std::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()), 0);
        bench.controller().reject(bench.indexOf(u"导演"_s));
        const Banner *bar = banner(bench, u"readOnlyBanner"_s);
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->text().startsWith(u"Another file"_s), qPrintable(bar->text()));
        // Opening it is another matter: the window shows what is there now.
        bench.window.openFiles({path});
        QCOMPARE(*bench.controller().corpus()->documents().count(), 5);
        QVERIFY(bench.controller().isWritable());
        bench.controller().closeCorpus();
        QFile after(path);
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll().size(), bytes.size());
        QCOMPARE(labelsIn(path, ReviewState::Rejected), 0);
    }

    void itComesBack()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        const QString trash = bench.dir.filePath(u"Trash/files"_s);
        QVERIFY(QDir().mkpath(trash) && QFile::rename(path, trash + u"/films.spotter"_s));
        const Banner *bar = banner(bench, u"readOnlyBanner"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), notice);
        QVERIFY2(bar->text().contains(u"trash"_s), qPrintable(bar->text()));
        QVERIFY(QFile::rename(trash + u"/films.spotter"_s, path));
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), notice);
        bench.controller().reject(bench.indexOf(u"导演"_s));
        QCOMPARE(labelsIn(path, ReviewState::Rejected), 1);
    }
};

QTEST_MAIN(TestLostCorpus)
#include "test_lost_corpus.moc"
