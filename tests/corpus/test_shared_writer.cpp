// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/corpus_files.h"
#include "corpus_testing.h"

#include <QDir>

#include <future>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

using namespace spotter;
using namespace spotter::testing;

namespace {

constexpr auto shared = Corpus::Mode::ReadWriteShared;

Schema schemaWith(const QString &predicate)
{
    Schema schema;
    schema.addPredicate(predicate);
    return schema;
}

} // namespace

/// Two connections of one process that both write: the window's and a job's in the background.
class TestSharedWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothWriteAndSeeEachOther()
    {
        const QTemporaryDir folder;
        newCorpus(folder).reset();
        auto opened = Corpus::open(folder.filePath(u"a.spotter"_s), shared);
        MUST(opened);
        Corpus &window = **opened;
        MUST(window.documents().import(marriageDocument()));
        QVERIFY(window.schema().load()->indexOf(u"同事"_s) < 0);
        QVERIFY(!*window.refresh());
        MUST(std::async(std::launch::async, [&]() -> Result<void> {
            auto job = Corpus::open(folder.filePath(u"a.spotter"_s), shared);
            if (!job) return std::unexpected(job.error());
            if ((*job)->isReadOnly()) return failure(ErrorCode::ReadOnly, (*job)->readOnlyReason());
            return (*job)->schema().merge(schemaWith(u"同事"_s)).and_then([&] {
                return (*job)->documents().import(textOnly(u"第二篇"_s)).transform([](const auto &) { });
            });
        }).get());
        QVERIFY(*window.refresh());
        QVERIFY(!*window.refresh());
        QVERIFY(window.schema().load()->indexOf(u"同事"_s) >= 0);
        QCOMPARE(*window.documents().count(), 2);
        // The job's edits are on the one stack of undo, above the window's own.
        MUST(window.annotations().add({1}, labelIn(marriage, u"鲁迅"_s, u"同事"_s, u"许广平"_s)));
        for (int step = 0; step < 4; ++step) MUST(window.journal().undo());
        QVERIFY(!*window.journal().canUndo());
        QVERIFY(window.schema().load()->indexOf(u"同事"_s) < 0);
        QCOMPARE(*window.documents().count(), 0);
        QVERIFY(!*window.refresh()); // its own edits are no news
        QCOMPARE(problemsOf(window), QString());
    }

    void anEditSeesASchemaThatAnotherChangedWithoutRefresh()
    {
        const QTemporaryDir folder;
        newCorpus(folder).reset();
        auto window = Corpus::open(folder.filePath(u"a.spotter"_s), shared);
        auto job = Corpus::open(folder.filePath(u"a.spotter"_s), shared);
        MUST(window);
        MUST(job);
        MUST((*window)->documents().import(marriageDocument()));
        MUST((*window)->schema().load());
        // A predicate that comes, goes, and comes again has another key.
        MUST((*job)->schema().merge(schemaWith(u"同事"_s)));
        MUST((*window)->annotations().add({1}, labelIn(marriage, u"鲁迅"_s, u"同事"_s, u"许广平"_s)));
        MUST((*job)->journal().undo());
        MUST((*job)->journal().undo());
        MUST((*job)->schema().merge(schemaWith(u"朋友"_s)));
        MUST((*job)->schema().merge(schemaWith(u"同事"_s)));
        MUST((*window)->annotations().add({1}, labelIn(marriage, u"鲁迅"_s, u"同事"_s, u"许广平"_s)));
        QCOMPARE(problemsOf(**window), QString());
        QVERIFY(*(*window)->refresh());
    }

    void aStrangerStillReadsOnly()
    {
        const QTemporaryDir folder;
        newCorpus(folder).reset();
        auto window = Corpus::open(folder.filePath(u"a.spotter"_s), shared);
        auto job = Corpus::open(folder.filePath(u"a.spotter"_s), shared);
        MUST(window);
        MUST(job);
        const auto stranger = Corpus::open(folder.filePath(u"a.spotter"_s));
        MUST(stranger);
        QVERIFY((*stranger)->isReadOnly());
        // The lock goes with the last of them.
        window->reset();
        QVERIFY((*Corpus::open(folder.filePath(u"a.spotter"_s)))->isReadOnly());
        job->reset();
        QVERIFY(!(*Corpus::open(folder.filePath(u"a.spotter"_s)))->isReadOnly());
        // One that does not share keeps others out as ever.
        const auto alone = Corpus::open(folder.filePath(u"a.spotter"_s));
        QVERIFY((*Corpus::open(folder.filePath(u"a.spotter"_s)))->isReadOnly());
    }

    void anEditDuringALongTransactionFailsWhenPatienceEnds()
    {
        const QTemporaryDir folder;
        newCorpus(folder).reset();
        auto window = Corpus::open(folder.filePath(u"a.spotter"_s), shared);
        auto job = Corpus::open(folder.filePath(u"a.spotter"_s), shared);
        MUST(window);
        MUST(job);
        (*window)->setBusyTimeout(std::chrono::milliseconds(20));
        auto import = Transaction::begin((*job)->database(), u"import"_s);
        MUST(import);
        MUST((*job)->documents().import(marriageDocument()));
        QCOMPARE(*(*window)->documents().count(), 0); // reading goes on
        const auto refused = (*window)->documents().import(textOnly(u"x"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Busy);
        MUST(import->commit());
        MUST((*window)->documents().import(textOnly(u"x"_s)));
        QCOMPARE(*(*window)->documents().count(), 2);
        QCOMPARE(problemsOf(**window), QString());
    }

    void manyThreadsLoseNothing()
    {
        const QTemporaryDir folder;
        newCorpus(folder).reset();
        const QString path = folder.filePath(u"a.spotter"_s);
        constexpr int threads = 4;
        constexpr int rounds = 25;
        std::vector<std::future<QString>> writers;
        for (int writer = 0; writer < threads; ++writer) {
            writers.push_back(std::async(std::launch::async, [&path, writer]() -> QString {
                for (int round = 0; round < rounds; ++round) {
                    // Opened and closed each time: the lock goes round, too.
                    auto corpus = Corpus::open(path, shared);
                    if (!corpus) return corpus.error().message;
                    if ((*corpus)->isReadOnly()) return (*corpus)->readOnlyReason();
                    auto done = (*corpus)->documents().import(textOnly(u"text %1 of %2"_s.arg(round).arg(writer)));
                    if (!done) return done.error().message;
                    auto merged = (*corpus)->schema().merge(schemaWith(u"p%1"_s.arg(round)));
                    if (!merged) return merged.error().message;
                }
                return {};
            }));
        }
        for (auto &writer : writers) QCOMPARE(writer.get(), QString());
        auto corpus = Corpus::open(path);
        MUST(corpus);
        QVERIFY(!(*corpus)->isReadOnly());
        QCOMPARE(*(*corpus)->documents().count(), threads * rounds);
        QCOMPARE(problemsOf(**corpus), QString());
    }

    void aLinkLeadsToTheSameLock()
    {
        const QTemporaryDir folder;
        const auto first = newCorpus(folder);
        QVERIFY(QDir(folder.path()).mkdir(u"elsewhere"_s));
        const QString link = folder.filePath(u"elsewhere/b.spotter"_s);
        QVERIFY(QFile::link(first->path(), link));
        const auto second = Corpus::open(link);
        MUST(second);
        QVERIFY((*second)->isReadOnly());
        QVERIFY2((*second)->readOnlyReason().contains(u"another window or program"_s),
            qPrintable((*second)->readOnlyReason()));
    }

    void lookingAtAnOpenCorpusKeepsItsLocks()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        MUST(corpus->documents().import(marriageDocument()));
        struct stat file{};
        QCOMPARE(::stat(qPrintable(corpus->path()), &file), 0);
        const QByteArray inode = ':' + QByteArray::number(qulonglong(file.st_ino)) + ' ';
        const auto isLocked = [&] { return contentOf(u"/proc/locks"_s).contains(inode); };
        if (!isLocked()) QSKIP("the system does not tell who holds locks");
        QVERIFY(isDatabaseFile(corpus->path()));
        QVERIFY(isLocked());
        QVERIFY(!isDatabaseFile(folder.path()));
        writeFile(folder.filePath(u"a.txt"_s), "SQLite");
        QVERIFY(!isDatabaseFile(folder.filePath(u"a.txt"_s)));
    }

    void aCorpusWithTwoNamesIsNotWritten()
    {
        const QTemporaryDir folder;
        MUST(newCorpus(folder)->documents().import(marriageDocument()));
        const QString path = folder.filePath(u"a.spotter"_s);
        const QString other = folder.filePath(u"b.spotter"_s);
        QCOMPARE(::link(qPrintable(path), qPrintable(other)), 0);
        const auto corpus = Corpus::open(path);
        MUST(corpus);
        QVERIFY((*corpus)->isReadOnly());
        QVERIFY2((*corpus)->readOnlyReason().contains(u"hard link"_s), qPrintable((*corpus)->readOnlyReason()));
        QVERIFY(QFile::remove(other));
        QVERIFY(!(*Corpus::open(path))->isReadOnly());
    }
};

QTEST_GUILESS_MAIN(TestSharedWriter)
#include "test_shared_writer.moc"
