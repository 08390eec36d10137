// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
// Another file is copied over the corpus that the window shows: the inode stays, the content does not.
#include "tests/ui/shell/away_corpus.h"

#include <QFileDialog>
#include <QProcess>
#include <QSignalSpy>

using namespace spotter;
using namespace spotter::tests;

namespace {

bool copyOver(const QString &from, const QString &path) { return QProcess::execute(u"cp"_s, {from, path}) == 0; }

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestOverwrittenCorpus final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWindowShowsWhatIsThereNow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::newRow("English") << u"en"_s << u"Another file was copied over"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"被另一个文件覆盖"_s;
    }
    void theWindowShowsWhatIsThereNow()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, words);
        WindowFixture bench(language);
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        bench.controller().reject(bench.indexOf(u"导演"_s)); // is in the log
        QVERIFY(copyOver(strangeCorpus(bench), path));
        const Banner *bar = banner(bench, u"movedBanner"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), notice);
        QVERIFY2(bar->text().contains(words) && bar->text().contains(path), qPrintable(bar->text()));
        QCOMPARE(*bench.controller().corpus()->documents().count(), strangersDocuments);
        QVERIFY(bench.controller().isWritable() && bench.controller().documentId().isValid());
        QVERIFY(!banner(bench, u"readOnlyBanner"_s)->isVisible());
        QCOMPARE(labelsIn(path, ReviewState::Rejected), 0); // nothing of the log is in it
        bench.controller().reject(bench.indexOf(u"主演"_s));
        QCOMPARE(labelsIn(path, ReviewState::Rejected), 1);
    }

    void anEditInThatMomentIsNotMade()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        QVERIFY(copyOver(strangeCorpus(bench), path));
        bench.controller().reject(bench.indexOf(u"导演"_s)); // before any event
        QCOMPARE(*bench.controller().corpus()->documents().count(), strangersDocuments);
        QCOMPARE(labelsIn(path, ReviewState::Rejected), 0);
        QVERIFY(banner(bench, u"movedBanner"_s)->isVisible());
    }

    void whatIsNoCorpusIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a text") << QByteArray("Ada wrote a letter.\n").repeated(100);
        QTest::newRow("nothing") << QByteArray("");
    }
    void whatIsNoCorpusIsLeftAlone()
    {
        QFETCH(const QByteArray, bytes);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        bench.controller().reject(bench.indexOf(u"导演"_s));
        const QString text = bench.dir.filePath(u"text.txt"_s);
        QVERIFY(writeFile(text, bytes) && copyOver(text, path));
        const Banner *bar = banner(bench, u"problemBanner"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), notice);
        QVERIFY2(bar->text().contains(u"is not a corpus"_s), qPrintable(bar->text()));
        QVERIFY(!bench.controller().corpus());
        QCOMPARE(bytesOf(path), bytes);
    }

    /// A backup that is copied back has the same UUID.
    void anEarlierCopyIsNoticed()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        bench.controller().closeCorpus();
        const QString backup = bench.dir.filePath(u"backup.spotter"_s);
        QVERIFY(QFile::copy(path, backup));
        bench.window.openFiles({path});
        const QByteArray before = bytesOf(path);
        QVERIFY(bench.controller().corpus()->documents().import(filmDocument(40)).has_value());
        bench.controller().reject(bench.indexOf(u"导演"_s));
        QTRY_VERIFY_WITH_TIMEOUT(bytesOf(path) != before, patience); // is no longer only in the log
        QTest::qWait(notice); // the looks that follow know the file as it is now
        QCOMPARE(labelsIn(path, ReviewState::Rejected), 1);
        QVERIFY(!banner(bench, u"movedBanner"_s)->isVisible());
        QVERIFY(copyOver(backup, path));
        QTRY_VERIFY_WITH_TIMEOUT(banner(bench, u"movedBanner"_s)->isVisible(), notice);
        QCOMPARE(*bench.controller().corpus()->documents().count(), 3);
        QCOMPARE(labelsIn(path, ReviewState::Rejected), 0);
    }

    void ourOwnWritingIsNotTakenForAnother()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        const QSignalSpy overwritten(&bench.controller(), &CorpusController::overwritten);
        const QString path = bench.controller().corpus()->path();
        for (int round = 0; round < 40; ++round) {
            bench.controller().reject(bench.indexOf(u"导演"_s));
            QVERIFY(Corpus::gatherLog(path));
            bench.controller().accept(bench.indexOf(u"导演"_s));
            QCoreApplication::processEvents();
        }
        QCOMPARE(overwritten.size(), 0);
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Accepted);
        QCOMPARE(labelsIn(path, ReviewState::Accepted), 13);
    }

    void savingACopyInThatMomentCopiesNothing()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        const QString copy = bench.dir.filePath(u"copy.spotter"_s);
        bench.window.actions().saveAsCorpus->trigger();
        auto *chooser = bench.window.findChild<QFileDialog *>();
        QVERIFY(chooser);
        QVERIFY(copyOver(strangeCorpus(bench), path));
        Q_EMIT chooser->fileSelected(copy);
        chooser->close();
        QTRY_VERIFY_WITH_TIMEOUT(banner(bench, u"movedBanner"_s)->isVisible(), notice);
        QVERIFY(!QFileInfo::exists(copy));
    }
};

QTEST_MAIN(TestOverwrittenCorpus)
#include "test_overwritten_corpus.moc"
