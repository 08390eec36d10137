// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/check.h"
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "tests/app/cli_runner.h"

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace spotter;
using namespace spotter::tests;

/// A command that takes long does not report success for a corpus that lost its name meanwhile.
class TestCliMovedCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importSavesNothingAndSaysWhy_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("to"); // empty: deleted
        QTest::addColumn<bool>("isReplaced");
        QTest::addColumn<QString>("says");
        QTest::newRow("renamed") << u"C.UTF-8"_s << u"b.spotter"_s << false << u"was moved to"_s;
        QTest::newRow("renamed, in Chinese") << u"zh_CN.UTF-8"_s << u"b.spotter"_s << false << u"被移动到了"_s;
        QTest::newRow("deleted") << u"C.UTF-8"_s << QString() << false << u"was deleted"_s;
        QTest::newRow("replaced") << u"C.UTF-8"_s << QString() << true << u"Another file"_s;
        QTest::newRow("renamed and replaced") << u"C.UTF-8"_s << u"b.spotter"_s << true << u"was moved to"_s;
    }
    void importSavesNothingAndSaysWhy()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, to);
        QFETCH(const bool, isReplaced);
        QFETCH(const QString, says);
        const QTemporaryDir folder;
        const QString corpus = folder.filePath(u"a.spotter"_s);
        const QString other = folder.filePath(u"other.spotter"_s);
        QVERIFY(writeRecords(folder.filePath(u"train.jsonl"_s), tinyDocuments()));
        const QByteArray records = fileBytes(folder.filePath(u"train.jsonl"_s));
        for (const QString &path : {corpus, other}) QVERIFY(Corpus::create(path));
        const QByteArray untouched = fileBytes(other);
        QProcess process;
        setUpEnvironment(process, locale);
        process.start(QStringLiteral(SPOTTER_CLI), {u"import"_s, corpus, u"--format"_s, u"spotter"_s, u"-"_s});
        // SQLite's file tells that the corpus is open; the records come through a pipe that is still empty.
        QVERIFY(QTest::qWaitFor([&] { return QFileInfo::exists(corpus + u"-shm"_s); }, 60'000));
        process.write(records);
        QVERIFY(QTest::qWaitFor([&] { return process.bytesToWrite() == 0; }, 60'000));
        QVERIFY(to.isEmpty() ? QFile::remove(corpus) : QFile::rename(corpus, folder.filePath(to)));
        if (isReplaced) QVERIFY(QFile::rename(other, corpus));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        const QString message = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(process.exitCode() != 0, qPrintable(message));
        QVERIFY2(message.contains(says) && message.contains(corpus), qPrintable(message));
        if (!to.isEmpty()) {
            const auto moved = Corpus::open(folder.filePath(to));
            QVERIFY(moved && checkCorpus(**moved)->problems.isEmpty());
            QCOMPARE(*(*moved)->documents().count(), 0);
        }
        if (isReplaced) QCOMPARE(fileBytes(corpus), untouched);
    }
};

QTEST_GUILESS_MAIN(TestCliMovedCorpus)
#include "test_cli_moved_corpus.moc"
