// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/database/transaction.h"
#include "tests/ui/page/pdf_samples.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/documents/document_model.h"
#include "ui/import/import_dialog.h"
#include "ui/shell/file_workflow.h"
#include "ui/shell/save_as.h"
#include "ui/window/banner.h"
#include "ui/window/work_progress.h"

#include <QDockWidget>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QToolButton>

#include <unistd.h>

using namespace spotter;
using namespace spotter::tests;

namespace {

constexpr int patience = 30'000;
constexpr int many = 20'000;

QString oldCorpus(const WindowFixture &bench)
{
    const QString path = bench.dir.filePath(u"old.spotter"_s);
    return QFile::copy(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/corpus/data/version_1.spotter"_s, path)
        ? path
        : QString();
}

bool makeLargeCorpus(const QString &path, int documents)
{
    const auto corpus = Corpus::create(path, filmSchema());
    if (!corpus) return false;
    auto transaction = Transaction::begin((*corpus)->database(), u"Import"_s);
    for (int number = 0; transaction && number < documents; ++number)
        if (!(*corpus)->documents().import(filmDocument(number))) return false;
    return transaction && transaction->commit();
}

QListView &list(WindowFixture &bench)
{
    return *bench.window.findChild<QDockWidget *>(u"documents"_s)->findChild<QListView *>();
}

QToolButton *visibleStop(WindowFixture &bench)
{
    for (auto *work : bench.window.findChildren<WorkProgress *>())
        if (work->isVisible()) return work->findChild<QToolButton *>();
    return nullptr;
}

/// What the list says in place of rows; empty where it says nothing.
QString words(WindowFixture &bench)
{
    const auto *label = list(bench).findChild<QLabel *>();
    return label && label->isVisible() ? label->text() : QString();
}

} // namespace

/// What opening, copying and undoing leave to threads, in the real window.
class TestOpening final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOlderCorpusIsBroughtUpToDateOnAThread()
    {
        WindowFixture bench;
        const QString path = oldCorpus(bench);
        QVERIFY(!path.isEmpty() && Corpus::isOutdated(path));
        QSignalSpy noted(bench.window.findChild<FileWorkflow *>(), &FileWorkflow::noted);
        bench.window.openFiles({path});
        QVERIFY(!bench.controller().corpus());
        QCOMPARE(noted.size(), 1);
        QVERIFY2(noted.front().front().toString().contains(u"is being upgraded"_s),
            qPrintable(noted.front().front().toString()));
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().corpus(), patience);
        QCOMPARE(bench.controller().corpus()->path(), path);
        QVERIFY(bench.controller().isWritable());
        QVERIFY(bench.controller().documentId().isValid());
        QVERIFY(!Corpus::isOutdated(path));
        // Where the old one is kept is said last.
        QCOMPARE(noted.size(), 2);
        const QString last = noted.back().front().toString();
        const QStringList kept = QDir(bench.dir.path()).entryList({u"old*"_s}, QDir::Files);
        QVERIFY2(std::ranges::any_of(
                     kept, [&](const QString &name) { return name != u"old.spotter"_s && last.contains(u'/' + name); }),
            qPrintable(last + u'\n' + kept.join(u' ')));
    }

    void aWrongFileLeavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("picture") << u"photo.jpg"_s
                                 << QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF", 10) + QByteArray(999, '\1')
                                 << u"is a picture"_s;
        QTest::newRow("empty") << u"empty.txt"_s << QByteArray() << u"empty"_s;
        QTest::newRow("program") << u"run"_s
                                 << QByteArray("\x7F"
                                               "ELF\2\1\1",
                                        7)
                + QByteArray(999, '\0')
                                 << u"is a program"_s;
        QByteArray noise;
        for (int i = 0; i < 4000; ++i) noise += char(i * 7919 >> 3);
        QTest::newRow("noise") << u"noise.bin"_s << noise << u"noise.bin"_s;
    }
    void aWrongFileLeavesNothing()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, says);
        WindowFixture bench;
        const QString text = bench.dir.filePath(u"good.txt"_s);
        const QString wrong = bench.dir.filePath(name);
        for (const auto &[path, content] : {std::pair{text, QByteArray("Ada wrote.\n")}, {wrong, bytes}}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        }
        bench.window.openFiles({text});
        QVERIFY(bench.controller().corpus());
        const QString open = bench.controller().corpus()->path();
        const QDir scratch(QFileInfo(open).absolutePath());
        const QStringList before = scratch.entryList(QDir::Files);
        bench.window.openFiles({wrong});
        QCOMPARE(bench.controller().corpus()->path(), open);
        QCOMPARE(bench.controller().document().text, u"Ada wrote.\n"_s);
        QCOMPARE(scratch.entryList(QDir::Files), before);
        QVERIFY(!bench.preferences.recentFiles().contains(wrong));
        const QString problem = bench.window.findChild<Banner *>(u"problemBanner"_s)->text();
        QVERIFY2(problem.contains(says) && problem.size() < 300, qPrintable(problem));
    }

    void aPdfThatIsOpenedIsShown_data()
    {
        QTest::addColumn<bool>("isLarge"); ///< so that it is imported on a thread
        QTest::newRow("small") << false;
        QTest::newRow("large") << true;
    }
    void aPdfThatIsOpenedIsShown()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) QSKIP("pdftotext is not installed");
        QFETCH(const bool, isLarge);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const DocumentId before = bench.controller().documentId();
        const QString path = bench.dir.filePath(u"rays.pdf"_s);
        // Readers pass over what follows the end.
        const QByteArray rest(isLarge ? 200'000 : 0, '\n');
        QVERIFY(writeBytes(path, handmadePdf(handmadeText(72, 700, "Roentgen discovered the rays.")) + rest));
        bench.window.openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.controller().document().text.contains(u"Roentgen discovered the rays."_s), patience);
        QVERIFY(bench.controller().documentId() != before);
        const auto *dialog = bench.window.findChild<ImportDialog *>();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), patience);
        // Once more: it is there already, and shown again.
        QVERIFY(bench.controller().openDocument(before));
        bench.window.openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().document().text.contains(u"Roentgen"_s), patience);
        QCOMPARE(*bench.controller().corpus()->documents().count(), 4);
    }

    void whatWasOpenedMeanwhileStays()
    {
        WindowFixture bench;
        const QString path = oldCorpus(bench);
        QSignalSpy noted(bench.window.findChild<FileWorkflow *>(), &FileWorkflow::noted);
        bench.window.openFiles({path});
        QVERIFY(bench.openCorpus());
        const QString shown = bench.controller().corpus()->path();
        QTRY_VERIFY_WITH_TIMEOUT(!Corpus::isOutdated(path) && noted.size() == 2, patience);
        QCOMPARE(bench.controller().corpus()->path(), shown);
        bench.window.openFiles({path});
        QCOMPARE(bench.controller().corpus()->path(), path);
    }

    void anOlderCorpusThatCannotBeWrittenSaysSo()
    {
        if (geteuid() == 0) QSKIP("root may write everywhere");
        WindowFixture bench;
        const QString path = oldCorpus(bench);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
        QSignalSpy failed(&bench.controller(), &CorpusController::failed);
        bench.window.openFiles({path});
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QVERIFY(!bench.controller().corpus());
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    }

    void savingAsCanBeStopped()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"large.spotter"_s);
        QVERIFY(makeLargeCorpus(path, many));
        bench.window.openFiles({path});
        const QString target = bench.dir.filePath(u"copy.spotter"_s);
        QVERIFY(filmCorpus(target, 1));
        QVERIFY(!visibleStop(bench));
        QSignalSpy noted(bench.window.findChild<FileWorkflow *>(), &FileWorkflow::noted);
        bench.window.files().savingAs().start(target);
        QToolButton *stop = visibleStop(bench);
        QVERIFY(stop);
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(noted.size(), 1, patience);
        QVERIFY2(noted[0][0].toString().contains(u"stopped"_s), qPrintable(noted[0][0].toString()));
        QVERIFY(!visibleStop(bench));
        QCOMPARE(bench.controller().corpus()->path(), path);
        const auto kept = Corpus::open(target);
        QVERIFY(kept);
        QCOMPARE(*(*kept)->documents().count(), 1);
    }

    void undoingAnImportCanBeStopped()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"large.spotter"_s);
        QVERIFY(makeLargeCorpus(path, many));
        bench.window.openFiles({path});
        QSignalSpy ended(&bench.controller(), &CorpusController::jobEnded);
        bench.window.actions().undo->trigger();
        QVERIFY(bench.controller().isJobRunning());
        QToolButton *stop = visibleStop(bench);
        QVERIFY(stop);
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QVERIFY(!visibleStop(bench));
        QCOMPARE(*bench.controller().corpus()->documents().count(), many); // all or nothing
        QVERIFY(bench.window.actions().undo->isEnabled());
        QVERIFY(bench.controller().documentId().isValid());
    }

    void undoingAChangeOfTheSchemaOfALargeCorpusIsAJob()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"large.spotter"_s);
        QVERIFY(makeLargeCorpus(path, many));
        bench.window.openFiles({path});
        const QString &text = bench.controller().document().text;
        bench.controller().add(spanOf(text, u"红日"_s), u"评分"_s, spanOf(text, u"北京"_s)); // a new predicate
        QVERIFY(bench.controller().schema().indexOf(u"评分"_s) >= 0);
        bench.window.actions().undo->trigger();
        QVERIFY(bench.controller().isJobRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!bench.controller().isJobRunning(), patience);
        QCOMPARE(bench.controller().schema().indexOf(u"评分"_s), -1);
        // What takes no time is there at once.
        bench.controller().accept(bench.indexOf(u"导演"_s));
        bench.window.actions().undo->trigger();
        QVERIFY(!bench.controller().isJobRunning());
        QVERIFY(bench.rowOf(u"导演"_s)->state != ReviewState::Accepted);
    }

    void theListOfALargeCorpusIsReadOnAThread()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"large.spotter"_s);
        QVERIFY(makeLargeCorpus(path, many));
        bench.window.openFiles({path});
        auto *model = qobject_cast<DocumentModel *>(list(bench).model());
        QVERIFY(model && model->isSearching());
        QVERIFY(bench.controller().documentId().isValid()); // the text does not wait for the list
        QCOMPARE(words(bench), QString()); // not that the corpus is empty
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), many, patience);
        QCOMPARE(words(bench), QString());
        QCOMPARE(list(bench).currentIndex().row(), model->rowOf(bench.controller().documentId()));
        // A letter does not read all rows to find one that begins with it.
        const QModelIndex current = list(bench).currentIndex();
        QTest::keyClick(&list(bench), Qt::Key_A);
        QCOMPARE(list(bench).currentIndex(), current);
        // A small one's is there at once.
        QVERIFY(bench.openCorpus());
        QVERIFY(!model->isSearching());
        QCOMPARE(model->rowCount(), 3);
    }
};

QTEST_MAIN(TestOpening)
#include "test_opening.moc"
