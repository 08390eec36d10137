// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/training_set_of.h"
#include "corpus_testing.h"

#include <QDir>

using namespace spotter;
using namespace spotter::testing;

namespace {

/// A corpus as a killed process leaves it: its latest edits in -wal. Returns its files by suffix.
void makeKilledCorpus(const QTemporaryDir &folder, const QString &name, int documents)
{
    const QTemporaryDir workshop;
    const auto corpus = newCorpus(workshop, name);
    for (int i = 0; i < documents; ++i) MUST(corpus->documents().import(textOnly(u"old text %1"_s.arg(i))));
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QVERIFY(QFile::copy(corpus->path() + suffix, folder.filePath(name) + suffix));
}

} // namespace

class TestCorpusCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void copiesWhileOthersReadAndWrite()
    {
        const QTemporaryDir folder;
        const auto writer = newCorpus(folder);
        MUST(writer->documents().import(marriageDocument()));
        auto reader = Corpus::open(writer->path(), Corpus::Mode::ReadOnly);
        MUST(reader);
        const QString target = folder.filePath(u"copy.spotter"_s);
        MUST((*reader)->copyTo(target));
        MUST(writer->documents().import(textOnly(u"later"_s)));
        auto copy = Corpus::open(target);
        MUST(copy);
        QVERIFY(!(*copy)->isReadOnly());
        QCOMPARE(*(*copy)->documents().count(), 1);
        QCOMPARE(problemsOf(**copy), QString());
        copy->reset();
        QCOMPARE(QDir(folder.path()).entryList({u"copy*"_s}, QDir::Files), QStringList{u"copy.spotter"_s});
    }

    void replacesACorpusThatWasKilled()
    {
        const QTemporaryDir folder;
        makeKilledCorpus(folder, u"b.spotter"_s, 150);
        const auto source = newCorpus(folder);
        MUST(source->documents().import(marriageDocument()));
        MUST(source->copyTo(folder.filePath(u"b.spotter"_s)));
        auto copy = Corpus::open(folder.filePath(u"b.spotter"_s));
        MUST(copy);
        QCOMPARE(*(*copy)->documents().count(), 1);
        QCOMPARE(problemsOf(**copy), QString());
    }

    void aTargetThatIsOpenIsRefusedUnharmed()
    {
        const QTemporaryDir folder;
        const auto source = newCorpus(folder);
        const auto other = newCorpus(folder, u"b.spotter"_s);
        MUST(other->documents().import(marriageDocument()));
        const auto refused = source->copyTo(other->path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Busy);
        MUST(other->documents().import(textOnly(u"x"_s)));
        QCOMPARE(*other->documents().count(), 2);
        QCOMPARE(problemsOf(*other), QString());
        QVERIFY(!QFile::exists(folder.filePath(u"b.spotter.part"_s)));
    }

    void placesThatCannotBeAreRefused()
    {
        const QTemporaryDir folder;
        const auto source = newCorpus(folder);
        MUST(source->documents().import(marriageDocument()));
        QVERIFY(QFile::link(source->path(), folder.filePath(u"link.spotter"_s)));
        for (const QString &path : {source->path(), folder.filePath(u"link.spotter"_s), folder.path(),
                 folder.filePath(u"no/such.spotter"_s), folder.filePath(QString(90, u'长') + u".spotter"_s)}) {
            const auto refused = source->copyTo(path);
            QVERIFY2(!refused, qPrintable(path));
            QVERIFY2(refused.error().message.contains(path), qPrintable(refused.error().message));
        }
        QCOMPARE(*source->documents().count(), 1);
        QCOMPARE(problemsOf(*source), QString());
    }

    void aLinkToAnotherCorpusIsFollowed()
    {
        const QTemporaryDir folder;
        const auto source = newCorpus(folder);
        MUST(source->documents().import(marriageDocument()));
        newCorpus(folder, u"b.spotter"_s).reset();
        const QString link = folder.filePath(u"link.spotter"_s);
        QVERIFY(QFile::link(folder.filePath(u"b.spotter"_s), link));
        MUST(source->copyTo(link));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(*(*Corpus::open(folder.filePath(u"b.spotter"_s)))->documents().count(), 1);
    }

    void stoppedItLeavesTheTarget()
    {
        const QTemporaryDir folder;
        const auto source = newCorpus(folder);
        const QString target = folder.filePath(u"b.spotter"_s);
        writeFile(target, "precious");
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = source->copyTo(target, stop.get_token());
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Stopped);
        QCOMPARE(contentOf(target), QByteArray("precious"));
    }

    void createBesideTheLogOfADeletedCorpus()
    {
        const QTemporaryDir folder;
        makeKilledCorpus(folder, u"b.spotter"_s, 150);
        QVERIFY(QFile::remove(folder.filePath(u"b.spotter"_s)));
        auto made = newCorpus(folder, u"b.spotter"_s);
        QCOMPARE(*made->documents().count(), 0);
        QCOMPARE(problemsOf(*made), QString());
    }

    void longNamesWorkOrAreRefused()
    {
        const QTemporaryDir folder;
        {
            const auto corpus = newCorpus(folder, QString(75, u'长') + u".spotter"_s);
            MUST(corpus->documents().import(marriageDocument()));
            QCOMPARE(problemsOf(*corpus), QString());
        }
        const QString path = folder.filePath(QString(82, u'长') + u".spotter"_s);
        const auto refused = Corpus::create(path);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"too long"_s), qPrintable(refused.error().message));
    }

    void anInterruptedChangeIsTakenBackBeforeReading()
    {
        const QTemporaryDir folder;
        MUST(newCorpus(folder)->documents().import(marriageDocument()));
        const QString path = folder.filePath(u"a.spotter"_s);
        const QString killed = folder.filePath(u"killed.spotter"_s);
        {
            // In the middle of a big change with a rollback journal, spilled to the disk: as a killed migration.
            auto database = Database::open(path, Database::Access::ReadWrite);
            MUST(database);
            QVERIFY((*database)->integer(u"PRAGMA journal_mode = DELETE"_s));
            MUST((*database)->run(u"PRAGMA cache_size = 10"_s));
            auto change = Transaction::begin(**database);
            MUST(change);
            MUST((*database)->run(u"CREATE TABLE more (a)"_s));
            MUST((*database)->run(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                                  "INSERT INTO more SELECT randomblob(900) FROM n"_s));
            MUST((*database)->run(u"UPDATE documents SET source = hex(randomblob(5000))"_s));
            MUST((*database)->run(u"INSERT INTO more SELECT randomblob(900) FROM more"_s));
            QVERIFY(QFile::copy(path, killed));
            QVERIFY(QFile::copy(path + u"-journal"_s, killed + u"-journal"_s));
        }
        QVERIFY(QFileInfo(killed + u"-journal"_s).size() > 0);
        const auto read = Corpus::open(killed, Corpus::Mode::ReadOnly);
        MUST(read);
        QCOMPARE(*(*read)->documents().count(), 1);
        QCOMPARE((*read)->documents().load({1})->source, u"luxun.txt"_s);
        QCOMPARE(problemsOf(**read), QString());
    }

    void aViewInPlaceOfATableIsRefusedAtOnce()
    {
        const QTemporaryDir folder;
        MUST(newCorpus(folder)->documents().import(marriageDocument()));
        const QString path = folder.filePath(u"a.spotter"_s);
        {
            auto database = Database::open(path, Database::Access::ReadWrite);
            MUST(database);
            MUST((*database)->run(u"PRAGMA foreign_keys = OFF"_s));
            MUST((*database)->run(u"DROP TABLE journal_steps"_s));
            MUST((*database)->run(u"CREATE VIEW journal_steps AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i "
                                  "FROM n) SELECT i AS id, 0 AS at, '' AS who, 0 AS kind, NULL AS target, 0 AS state, "
                                  "'' AS title FROM n"_s));
        }
        for (const auto mode : {Corpus::Mode::ReadOnly, Corpus::Mode::ReadWrite}) {
            const auto refused = Corpus::open(path, mode);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Content);
        }
    }

    void aStatementWithoutEndIsStopped()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        std::stop_source stop;
        const Interruptible interruptible(corpus->database(), stop.get_token());
        stop.request_stop();
        const auto endless = corpus->database().integer(
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s);
        QVERIFY(!endless);
        QCOMPARE(endless.error().code, ErrorCode::Stopped);
    }

    void aReadTransactionSeesOneState()
    {
        const QTemporaryDir folder;
        const auto writer = newCorpus(folder);
        MUST(writer->documents().import(marriageDocument()));
        auto reader = Corpus::open(writer->path(), Corpus::Mode::ReadOnly);
        MUST(reader);
        {
            const auto snapshot = ReadTransaction::begin((*reader)->database());
            MUST(snapshot);
            MUST(writer->documents().setSplit({1}, Split::Dev));
            const auto set = trainingSetOf(**reader);
            MUST(set);
            QCOMPARE(set->train.size(), size_t(1));
            QCOMPARE(set->dev.size(), size_t(0));
        }
        QCOMPARE(trainingSetOf(**reader)->dev.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestCorpusCopy)
#include "test_corpus_copy.moc"
