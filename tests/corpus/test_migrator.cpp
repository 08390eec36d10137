// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/database/migrator.h"
#include "core/corpus/facts/entity_decisions.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/facts/fact_query.h"
#include "core/corpus/model_store.h"
#include "core/corpus/review_store.h"

#include <QDir>
#include <QFileInfo>

#include <csignal>

#include <sys/resource.h>

using namespace spotter;
using namespace spotter::testing;

namespace {

QString oldFile(const QString &name)
{
    const QString source = qEnvironmentVariable("SPOTTER_SOURCE_DIR");
    return source.isEmpty() ? QFINDTESTDATA(u"data/"_s + name) : source + u"/tests/corpus/data/"_s + name;
}

/// The format of the corpora that this program makes.
int newest() { return Migrator::builtIn().back().version; }
QString backupName(int number = 1)
{
    return number == 1 ? u".format-%1.backup"_s.arg(newest()) : u".format-%1-%2.backup"_s.arg(newest()).arg(number);
}

} // namespace

class TestMigrator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitsAtDashesOnly_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("semicolons in strings and triggers stay")
            << u"CREATE TRIGGER t BEGIN SELECT ';'; END\n---\nSELECT 1"_s
            << QStringList{u"CREATE TRIGGER t BEGIN SELECT ';'; END"_s, u"SELECT 1"_s};
        QTest::newRow("dashes within a line stay")
            << u"SELECT '---', 1 ---- x\n---\n"_s << QStringList{u"SELECT '---', 1 ---- x"_s};
        QTest::newRow("comments alone are no statement")
            << u"-- a\n---\n\n-- b\n---\nSELECT 1\n"_s << QStringList{u"SELECT 1"_s};
        QTest::newRow("line ends of Windows")
            << u"SELECT 1\r\n---\r\nSELECT 2\r\n"_s << QStringList{u"SELECT 1"_s, u"SELECT 2"_s};
        QTest::newRow("nothing") << QString() << QStringList{};
    }
    void splitsAtDashesOnly()
    {
        QFETCH(const QString, sql);
        QFETCH(const QStringList, statements);
        QCOMPARE(Migrator::splitStatements(sql), statements);
    }

    void builtInMigrationsAreComplete()
    {
        int version = 0;
        for (const Migration &migration : Migrator::builtIn()) {
            QCOMPARE(migration.version, ++version);
            QVERIFY2(QFile::exists(migration.path), qPrintable(migration.path));
        }
    }

    void storedOldFileIsBroughtUpToDate_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("version");
        QTest::newRow("version 1") << u"version_1.spotter"_s << 1;
        QTest::newRow("version 2") << u"version_2.spotter"_s << 2;
        QTest::newRow("version 3") << u"version_3.spotter"_s << 3;
        QTest::newRow("version 4") << u"version_4.spotter"_s << 4;
        QTest::newRow("version 5") << u"version_5.spotter"_s << 5;
        QTest::newRow("version 7") << u"version_7.spotter"_s << 7;
        QTest::newRow("version 8") << u"version_8.spotter"_s << 8;
        QTest::newRow("version 9") << u"version_9.spotter"_s << 9;
        QTest::newRow("version 10") << u"version_10.spotter"_s << 10;
    }
    void storedOldFileIsBroughtUpToDate()
    {
        QFETCH(const QString, file);
        QFETCH(const int, version);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old.spotter"_s);
        QVERIFY(QFile::copy(oldFile(file), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const QByteArray before = contentOf(path);
        auto corpus = Corpus::open(path);
        MUST(corpus);
        QVERIFY(QFile::exists((*corpus)->backupPath()));
        QCOMPARE(problemsOf(**corpus), QString());
        QCOMPARE(*(*corpus)->documents().count(), 1);
        QCOMPARE((*corpus)->annotations().forDocument({1})->size(), size_t(2));
        QCOMPARE(*(*corpus)->documents().updateSearchIndex(std::chrono::seconds(1)), 0);
        QCOMPARE((*corpus)->documents().ids({.search = u"许广平"_s})->size(), size_t(1));
        const auto labels = (*corpus)->annotations().forDocument({1});
        MUST(labels);
        for (const Annotation &annotation : *labels) QVERIFY(annotation.label.assertion.isPlain());
        QVERIFY(!(*(*corpus)->journal().undo()).empty());
        // The back-up is the old corpus, and is itself still readable by whoever knows its version.
        auto migrations = Migrator::builtIn();
        migrations.resize(size_t(version));
        const Migrator old(migrations);
        auto backup = Database::open((*corpus)->backupPath(), Database::Access::ReadOnly);
        MUST(backup);
        QCOMPARE(*old.check(**backup), version);
        QVERIFY(!before.isEmpty());
    }

    /// In the stored file, model 1 has found the two labels, model 2 one of them, model 3 one with another predicate.
    void whatModelsHaveFoundIsComparedWithTheLabels()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old.spotter"_s);
        QVERIFY(QFile::copy(oldFile(u"version_7.spotter"_s), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        auto corpus = Corpus::open(path);
        MUST(corpus);
        QList<qint64> differing;
        for (const qint64 model : {1, 2, 3}) {
            MUST((*corpus)->models().setCurrent({model}));
            differing += *(*corpus)->documents().count({.differingOnly = true});
        }
        QCOMPARE(differing, (QList<qint64>{0, 1, 1}));
    }

    /// The tables are there, and filled when somebody asks for facts.
    void factsOfAnOldFileAreCollectedAtFirstUse()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old.spotter"_s);
        QVERIFY(QFile::copy(oldFile(u"version_8.spotter"_s), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        auto corpus = Corpus::open(path);
        MUST(corpus);
        Database &database = (*corpus)->database();
        QCOMPARE(*factsAreBuilt(database), false);
        QCOMPARE(*database.integer(u"SELECT count(*) FROM facts"_s), 0);
        MUST(buildFacts(database));
        QCOMPARE(*database.integer(u"SELECT count(*) FROM fact_labels"_s), 2);
        QCOMPARE(problemsOf(**corpus), QString());
    }

    /// Decisions of before are kept; they have no features to learn from.
    void decisionsOfAnOldFileStay()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old.spotter"_s);
        QVERIFY(QFile::copy(oldFile(u"version_9.spotter"_s), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        auto corpus = Corpus::open(path);
        MUST(corpus);
        const auto results = (*corpus)->review().results();
        MUST(results);
        QCOMPARE(results->size(), size_t(1));
        QCOMPARE(results->front().verdict, Verdict::Kept);
        QCOMPARE(results->front().quality, 0.25);
        QVERIFY(results->front().features.empty());
    }

    /// The names of facts that were collected before are in the index.
    void namesOfAnOldFileAreFound()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old.spotter"_s);
        QVERIFY(QFile::copy(oldFile(u"version_10.spotter"_s), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        auto corpus = Corpus::open(path);
        MUST(corpus);
        QCOMPARE(*factsAreBuilt((*corpus)->database()), true);
        QCOMPARE(*countFacts((*corpus)->database(), {.search = u"呐喊"_s}, 10), 1);
        QCOMPARE(*countFacts((*corpus)->database(), {.search = u"迅"_s}, 10), 2);
        QCOMPARE(problemsOf(**corpus), QString());
    }

    /// What was decided about names replaces nothing and was united from nothing.
    void decisionsAboutNamesStay()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old.spotter"_s);
        QVERIFY(QFile::copy(oldFile(u"version_10_decisions.spotter"_s), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        auto corpus = Corpus::open(path);
        MUST(corpus);
        const auto entities = decidedEntities((*corpus)->database());
        MUST(entities);
        const DecidedEntity expected{1, u"周树人"_s, u"人物"_s, u"Q23114"_s, {{u"鲁迅"_s, u"人物"_s}}};
        QCOMPARE(*entities, std::vector{expected});
        QCOMPARE(namesApart((*corpus)->database())->size(), size_t(1));
        QCOMPARE(problemsOf(**corpus), QString());
    }

    void openingTwiceMigratesOnce()
    {
        const QTemporaryDir folder;
        newCorpus(folder);
        auto again = Corpus::open(folder.filePath(u"a.spotter"_s));
        MUST(again);
        QVERIFY((*again)->backupPath().isEmpty());
        again->reset();
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.spotter"_s});
    }

    void newerFileIsRefusedUnharmed()
    {
        const QTemporaryDir folder;
        MUST(newCorpus(folder)->database().run(u"PRAGMA user_version = 99"_s));
        const QString path = folder.filePath(u"a.spotter"_s);
        const QByteArray before = contentOf(path);
        for (const auto mode : {Corpus::Mode::ReadOnly, Corpus::Mode::ReadWrite}) {
            const auto opened = Corpus::open(path, mode);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::Version);
            QVERIFY(opened.error().message.contains(path));
            QVERIFY(opened.error().message.contains(u"99"_s));
        }
        QCOMPARE(contentOf(path), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.spotter"_s});
    }

    void failedMigrationRollsBack()
    {
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        const QString bad = folder.filePath(u"next_bad.sql"_s);
        writeFile(bad, "CREATE TABLE half (a)\n---\nDROP TABLE journal_steps\n---\nNONSENSE");
        auto migrations = Migrator::builtIn();
        migrations.push_back({newest() + 1, u"bad"_s, bad});
        const auto migrated = Migrator(migrations).run(corpus->database());
        QVERIFY(!migrated);
        QVERIFY(migrated.error().message.contains(u"bad"_s));
        QVERIFY2(migrated.error().message.contains(backupName()), qPrintable(migrated.error().message));
        QCOMPARE(*corpus->database().integer(u"PRAGMA user_version"_s), newest());
        QCOMPARE(*corpus->database().integer(u"SELECT count(*) FROM sqlite_master WHERE name = 'half'"_s), 0);
        QCOMPARE(problemsOf(*corpus), QString());
        QVERIFY(QFile::exists(corpus->path() + backupName()));
    }

    /// The old code said that the corpus was as it was, although an earlier step had changed it.
    void aLaterStepThatFailsSaysHowFarItCame()
    {
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        const QString good = folder.filePath(u"next_good.sql"_s);
        const QString bad = folder.filePath(u"after_next_bad.sql"_s);
        writeFile(good, "CREATE TABLE kept (a)");
        writeFile(bad, "CREATE TABLE half (a)\n---\nNONSENSE");
        auto migrations = Migrator::builtIn();
        migrations.push_back({newest() + 1, u"good"_s, good});
        migrations.push_back({newest() + 2, u"bad"_s, bad});
        const auto migrated = Migrator(migrations).run(corpus->database());
        QVERIFY(!migrated);
        const QString said = migrated.error().message;
        QVERIFY2(
            said.contains(u"only be upgraded to format %1 (step “bad” failed)"_s.arg(newest() + 1)), qPrintable(said));
        QVERIFY2(said.contains(corpus->path() + backupName()), qPrintable(said));
        QVERIFY2(!said.contains(u"is unchanged"_s), qPrintable(said));
        QCOMPARE(*corpus->database().integer(u"PRAGMA user_version"_s), newest() + 1);
        const QString tables = u"SELECT count(*) FROM sqlite_master WHERE name = '%1'"_s;
        QCOMPARE(*corpus->database().integer(tables.arg(u"kept"_s)), 1);
        QCOMPARE(*corpus->database().integer(tables.arg(u"half"_s)), 0);
        // The copy is of what it was before the first step.
        auto backup = Database::open(corpus->path() + backupName(), Database::Access::ReadOnly);
        MUST(backup);
        QCOMPARE(*(*backup)->integer(u"PRAGMA user_version"_s), newest());
        QCOMPARE(*(*backup)->integer(tables.arg(u"kept"_s)), 0);
    }

    /// A file that may not grow any further is as good a fault as a full disk, and comes in the middle of the copy.
    void halfABackupIsNeverCalledOne()
    {
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        for (int i = 0; i < 20; ++i) MUST(corpus->documents().import(textOnly(marriage.repeated(20 + i))));
        MUST(corpus->database().run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        const QString sql = folder.filePath(u"next.sql"_s);
        writeFile(sql, "CREATE TABLE more (a)");
        auto migrations = Migrator::builtIn();
        migrations.push_back({newest() + 1, u"more"_s, sql});
        const auto backups
            = [&] { return QDir(folder.path()).entryList({u"*.backup"_s, u"*.part"_s}, QDir::Files | QDir::Hidden); };
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit little{rlim_t(QFileInfo(corpus->path()).size() / 2), limit.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);
        const auto refused = Migrator(migrations).run(corpus->database());
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
        (void)std::signal(SIGXFSZ, before);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"was not changed"_s), qPrintable(refused.error().message));
        QCOMPARE(backups(), QStringList{});
        QCOMPARE(*corpus->database().integer(u"PRAGMA user_version"_s), newest());
        // The rest of a back-up that a killed process has left is not taken for one, and does not hinder the next.
        writeFile(corpus->path() + u".part"_s, "half a back-up");
        MUST(Migrator(migrations).run(corpus->database()));
        QCOMPARE(backups(), QStringList{QFileInfo(corpus->path()).fileName() + backupName()});
        auto backup = Database::open(corpus->path() + backupName(), Database::Access::ReadOnly);
        MUST(backup);
        QCOMPARE(*(*backup)->integer(u"SELECT count(*) FROM documents"_s), 20);
    }

    void aBackupIsNeverOverwritten()
    {
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        const QString sql = folder.filePath(u"next.sql"_s);
        writeFile(sql, "CREATE TABLE more (a)");
        writeFile(corpus->path() + backupName(), "precious");
        auto migrations = Migrator::builtIn();
        migrations.push_back({newest() + 1, u"more"_s, sql});
        const auto migrated = Migrator(migrations).run(corpus->database());
        MUST(migrated);
        QCOMPARE(migrated->outcome, MigrationOutcome::Migrated);
        QCOMPARE(migrated->backupPath, corpus->path() + backupName(2));
        QCOMPARE(contentOf(corpus->path() + backupName()), QByteArray("precious"));
    }

    void withoutABackupNothingIsDone()
    {
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        const QString sql = folder.filePath(u"next.sql"_s);
        writeFile(sql, "CREATE TABLE more (a)");
        auto migrations = Migrator::builtIn();
        migrations.push_back({newest() + 1, u"more"_s, sql});
        // VACUUM INTO refuses to run inside of a transaction: as good a fault as a full disk.
        auto transaction = Transaction::begin(corpus->database());
        MUST(transaction);
        QVERIFY(!Migrator(migrations).run(corpus->database()));
        QCOMPARE(*corpus->database().integer(u"PRAGMA user_version"_s), newest());
    }

    void olderFileIsNotReadWithoutMigration()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old.spotter"_s);
        QVERIFY(QFile::copy(oldFile(u"version_1.spotter"_s), path));
        const auto opened = Corpus::open(path, Corpus::Mode::ReadOnly);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "test_migrator.moc"
