// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus_remains.h"
#include "core/corpus/database/writer_lock.h"
#include "corpus_testing.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>

#include <csignal>

#include <unistd.h>

using namespace spotter;
using namespace spotter::testing;

namespace {

using Place = CorpusPlace::Kind;

bool addText(Corpus &corpus, const QString &text)
{
    const auto added = corpus.documents().import(textOnly(text));
    return added.has_value();
}

/// The texts of a corpus in a file of its own, without anything that SQLite may have left beside another name.
qint64 textsAlone(const QString &path)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"alone.spotter"_s);
    if (!QFile::copy(path, copy)) return -1;
    const auto corpus = Corpus::open(copy);
    return corpus ? (*corpus)->documents().count().value_or(-1) : -1;
}

QString sentence(const Result<qint64> &result) { return result ? QString() : result.error().message; }

Result<qint64> tryToEdit(Corpus &corpus)
{
    return corpus.documents().import(textOnly(u"一句新的话。"_s)).transform([](const auto &) { return qint64(1); });
}

using Labels = QMap<QByteArray, QByteArray>; ///< of the first document: id and state

Labels labelsOf(Corpus &corpus)
{
    Labels present;
    const auto labels = corpus.annotations().forDocument({1});
    if (!labels) return present;
    for (const Annotation &label : *labels)
        present[QByteArray::number(label.id.value)] = reviewStateName(label.label.state).toLatin1();
    return present;
}

} // namespace

/// A corpus whose file is moved, renamed, deleted or replaced while it is open.
class TestMovedCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWrittenBeforeItIsFollowed()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        QVERIFY(addText(*corpus, u"第一句。"_s));
        QVERIFY(corpus->isInPlace());
        QVERIFY(!corpus->moveCheck()());
        auto transaction = Transaction::begin(corpus->database());
        QVERIFY(transaction && addText(*corpus, u"第二句。"_s));
        QVERIFY(QFile::rename(corpus->path(), folder.filePath(u"b.spotter"_s)));
        QVERIFY(!corpus->isInPlace());
        QVERIFY(corpus->moveCheck()());
        const auto committed = transaction->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, ErrorCode::NotFound);
        QVERIFY2(
            committed.error().message.contains(folder.filePath(u"b.spotter"_s)), qPrintable(committed.error().message));
        QCOMPARE(*corpus->documents().count(), 1);
        QCOMPARE(sentence(tryToEdit(*corpus)), committed.error().message); // nor begun
    }

    void anIdleFileIsCompleteByItself()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        QVERIFY(addText(*corpus, u"第一句。"_s));
        QCOMPARE(textsAlone(corpus->path()), 0); // the log has it
        MUST(Corpus::gatherLog(corpus->path()));
        QCOMPARE(textsAlone(corpus->path()), 1);
        QVERIFY(addText(*corpus, u"第二句。"_s));
        QVERIFY(QFile::rename(corpus->path(), folder.filePath(u"b.spotter"_s)));
        QVERIFY(!Corpus::gatherLog(corpus->path()));
        QVERIFY(!QFileInfo::exists(corpus->path())); // not created
    }

    void itFollows_data()
    {
        QTest::addColumn<QString>("openBy"); // within the folder
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("isNow");
        QTest::newRow("renamed") << u"one/a.spotter"_s << u"one/a.spotter"_s << u"one/b c’.spotter"_s
                                 << u"one/b c’.spotter"_s;
        QTest::newRow("moved to another folder")
            << u"one/a.spotter"_s << u"one/a.spotter"_s << u"two/a.spotter"_s << u"two/a.spotter"_s;
        QTest::newRow("parent folder renamed") << u"one/a.spotter"_s << u"one"_s << u"three"_s << u"three/a.spotter"_s;
        QTest::newRow("behind a link") << u"link.spotter"_s << u"one/a.spotter"_s << u"two/b.spotter"_s
                                       << u"two/b.spotter"_s;
        QTest::newRow("its link is gone")
            << u"link.spotter"_s << u"link.spotter"_s << u"other.spotter"_s << u"one/a.spotter"_s;
    }
    void itFollows()
    {
        QFETCH(const QString, openBy);
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, isNow);
        const QTemporaryDir folder;
        const QDir in(folder.path());
        QVERIFY(in.mkpath(u"one"_s) && in.mkpath(u"two"_s));
        MUST(Corpus::create(in.filePath(u"one/a.spotter"_s), smallSchema()));
        QVERIFY(QFile::link(in.filePath(u"one/a.spotter"_s), in.filePath(u"link.spotter"_s)));
        auto opened = Corpus::open(in.filePath(openBy));
        MUST(opened);
        Corpus &corpus = **opened;
        QVERIFY(addText(corpus, u"之前的话。"_s)); // in the log only
        if (to == u"other.spotter")
            QVERIFY(QFile::remove(in.filePath(from)));
        else
            QVERIFY(QDir().rename(in.filePath(from), in.filePath(to)));
        const auto place = corpus.follow();
        MUST(place);
        QCOMPARE(int(place->kind), int(Place::Moved));
        const QString now = QDir(in.canonicalPath()).filePath(isNow);
        QCOMPARE(QFileInfo(corpus.path()).canonicalFilePath(), now);
        QVERIFY(corpus.isInPlace() && !corpus.isReadOnly());
        QVERIFY(!corpus.moveCheck()());
        QCOMPARE(textsAlone(now), 1); // complete before it is edited again
        QVERIFY(addText(corpus, u"之后的话。"_s));
        QCOMPARE(*corpus.documents().count(), 2);
        MUST(corpus.journal().undo());
        MUST(corpus.journal().redo());
        // The lock follows: nobody else may write there, and anybody may where it was.
        QVERIFY(!WriterLock::acquire(now));
        if (from.endsWith(u".spotter") && from != u"link.spotter") QVERIFY(WriterLock::acquire(in.filePath(from)));
        opened->reset();
        QVERIFY(WriterLock::acquire(now));
        QCOMPARE(textsAlone(now), 2);
        QCOMPARE(problemsOf(**Corpus::open(now)), QString());
        // Nothing is left of it elsewhere.
        const QString old = in.filePath(u"one/a.spotter"_s);
        if (now != QFileInfo(old).absoluteFilePath())
            for (const QString &suffix : {u"-wal"_s, u"-shm"_s, u"-lock"_s}) QVERIFY(!QFileInfo::exists(old + suffix));
    }

    void whatIsPutInItsPlaceIsNotTouched()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        const QString path = corpus->path();
        QVERIFY(addText(*corpus, u"只在这里。"_s));
        const QString other = folder.filePath(u"other.spotter"_s);
        {
            const auto made = newCorpus(folder, u"other.spotter"_s);
            QVERIFY(addText(*made, u"另一个。"_s) && addText(*made, u"另外两个。"_s));
        }
        QFile before(other);
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray bytes = before.readAll();
        QCOMPARE(::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()), 0);
        QVERIFY(!tryToEdit(*corpus));
        const auto place = corpus->follow();
        MUST(place);
        QCOMPARE(int(place->kind), int(Place::Replaced));
        QVERIFY(corpus->isReadOnly());
        QVERIFY2(corpus->readOnlyReason().contains(path), qPrintable(corpus->readOnlyReason()));
        const auto refused = tryToEdit(*corpus);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
        QCOMPARE(*corpus->documents().count(), 1); // still read
        QFile after(path);
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), bytes);
        // Others can open it: neither our lock nor our log is in their way.
        const auto theirs = Corpus::open(path);
        MUST(theirs);
        QVERIFY(!(*theirs)->isReadOnly());
        QCOMPARE(*(*theirs)->documents().count(), 2);
        QVERIFY(addText(**theirs, u"第三个。"_s));
        QCOMPARE(problemsOf(**theirs), QString());
    }

    /// Nobody looks where the file is, as in a command that is about to end: its log must not stay beside the other.
    void noLogIsLeftBesideAnotherFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.spotter"_s);
        const QString other = folder.filePath(u"b.spotter"_s);
        {
            auto theirs = Corpus::create(other);
            MUST(theirs);
            QVERIFY(addText(**theirs, u"他们的。"_s));
        }
        {
            auto corpus = Corpus::create(path);
            MUST(corpus);
            QVERIFY(addText(**corpus, u"第一个。"_s));
            QVERIFY(QFile::exists(path + u"-wal"_s));
            QVERIFY(std::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()) == 0);
        }
        QVERIFY(!QFile::exists(path + u"-wal"_s) && !QFile::exists(path + u"-shm"_s));
        const auto theirs = Corpus::open(path);
        MUST(theirs);
        QCOMPARE(*(*theirs)->documents().count(), 1);
        QCOMPARE(problemsOf(**theirs), QString());
    }

    void aDeletedOneCanBeCopied_data()
    {
        QTest::addColumn<QString>("to");
        QTest::newRow("elsewhere") << u"copy.spotter"_s;
        QTest::newRow("where it was") << u"a.spotter"_s;
    }
    void aDeletedOneCanBeCopied()
    {
        QFETCH(const QString, to);
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        QVERIFY(addText(*corpus, u"第一句。"_s) && addText(*corpus, u"第二句。"_s));
        QVERIFY(QFile::remove(corpus->path()));
        const auto place = corpus->follow();
        MUST(place);
        QCOMPARE(int(place->kind), int(Place::Gone));
        QVERIFY(corpus->isReadOnly() && !corpus->isInPlace());
        QVERIFY(!corpus->moveCheck()()); // that is known
        const auto remains = corpus->remains();
        MUST(remains);
        std::stop_source stopped;
        stopped.request_stop();
        const QString path = folder.filePath(to);
        const auto none = (*remains)->copyTo(path, stopped.get_token());
        QVERIFY(!none && none.error().code == ErrorCode::Stopped);
        QVERIFY(!QFileInfo::exists(path));
        MUST((*remains)->copyTo(path));
        QCOMPARE(*corpus->documents().count(), 2);
        corpus.reset();
        const auto copy = Corpus::open(path);
        MUST(copy);
        QVERIFY(!(*copy)->isReadOnly());
        QCOMPARE(*(*copy)->documents().count(), 2);
        QCOMPARE(problemsOf(**copy), QString());
    }

    void aReaderOfADeletedOneIsWaitedFor()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        const auto reader = Corpus::open(corpus->path(), Corpus::Mode::ReadOnly);
        QVERIFY(addText(*corpus, u"第一句。"_s));
        {
            const auto reading = ReadTransaction::begin((*reader)->database());
            QVERIFY(reading && addText(*corpus, u"第二句。"_s));
            QVERIFY(QFile::remove(corpus->path()));
            MUST(corpus->follow());
            QVERIFY(corpus->isReadOnly());
            const auto remains = corpus->remains();
            QVERIFY(!remains);
            QCOMPARE(remains.error().code, ErrorCode::Busy);
        }
        const auto remains = corpus->remains();
        MUST(remains);
        MUST((*remains)->copyTo(folder.filePath(u"copy.spotter"_s)));
        QCOMPARE(textsAlone(folder.filePath(u"copy.spotter"_s)), 2);
    }

    void aReaderOfAMovedOneIsWaitedFor()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        const auto reader = Corpus::open(corpus->path(), Corpus::Mode::ReadOnly);
        QVERIFY(addText(*corpus, u"第一句。"_s));
        {
            const auto reading = ReadTransaction::begin((*reader)->database());
            QVERIFY(reading && addText(*corpus, u"第二句。"_s));
            QVERIFY(QFile::rename(corpus->path(), folder.filePath(u"b.spotter"_s)));
            const auto followed = corpus->follow();
            QVERIFY(!followed);
            QCOMPARE(followed.error().code, ErrorCode::Busy);
            QVERIFY(!tryToEdit(*corpus));
        }
        MUST(corpus->follow());
        QVERIFY(tryToEdit(*corpus));
        QCOMPARE(*corpus->documents().count(), 3);
    }

    void itComesBackFromTheTrash()
    {
        const QTemporaryDir folder;
        const QString trash = folder.filePath(u".Trash-%1/files"_s.arg(getuid()));
        QVERIFY(QDir().mkpath(trash));
        const auto corpus = newCorpus(folder);
        const QString path = corpus->path();
        QVERIFY(addText(*corpus, u"第一句。"_s));
        QVERIFY(QFile::rename(path, trash + u"/a.spotter"_s));
        QCOMPARE(int(corpus->follow().value_or(CorpusPlace()).kind), int(Place::Trashed));
        QVERIFY(corpus->isReadOnly() && !tryToEdit(*corpus));
        QCOMPARE(textsAlone(trash + u"/a.spotter"_s), 1);
        QVERIFY(!corpus->moveCheck()());
        QVERIFY(QFile::rename(trash + u"/a.spotter"_s, path));
        QVERIFY(corpus->moveCheck()());
        MUST(corpus->follow());
        QVERIFY(!corpus->isReadOnly());
        QCOMPARE(corpus->path(), path);
        QVERIFY(addText(*corpus, u"第二句。"_s));
        QVERIFY(!WriterLock::acquire(path));
    }

    void anotherWriterAtTheNewPathIsRespected()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        QVERIFY(addText(*corpus, u"第一句。"_s));
        const QString now = folder.filePath(u"b.spotter"_s);
        QVERIFY(QFile::rename(corpus->path(), now));
        QProcess other;
        other.setProgram(QCoreApplication::applicationDirPath() + u"/edit_writer"_s);
        MUST(newCorpus(folder, u"c.spotter"_s)->documents().import(marriageDocument()));
        // Their file at that path, so that a lock is held there by another process.
        const auto theirs = fileIdentity(now);
        QVERIFY(QFile::rename(now, folder.filePath(u"kept"_s)) && QFile::rename(folder.filePath(u"c.spotter"_s), now));
        other.setArguments({u"write"_s, now, u"1"_s});
        other.start();
        QVERIFY(other.waitForReadyRead(30'000));
        QCOMPARE(::kill(pid_t(other.processId()), SIGSTOP), 0); // or its next edit finds the file moved, and it ends
        QVERIFY(QFile::rename(now, folder.filePath(u"theirs"_s)) && QFile::rename(folder.filePath(u"kept"_s), now));
        QCOMPARE(fileIdentity(now), theirs);
        MUST(corpus->follow());
        QVERIFY(corpus->isReadOnly());
        QVERIFY(!tryToEdit(*corpus));
        other.kill();
        QVERIFY(other.waitForFinished(30'000));
        MUST(corpus->follow());
        QVERIFY(corpus->isReadOnly()); // what they changed meanwhile is not overwritten
    }

    /// SPOTTER_KILLS says how often (6).
    void everyEditSurvivesAMoveAndAKill()
    {
        const QTemporaryDir folder;
        QString path = folder.filePath(u"a.spotter"_s);
        MUST(newCorpus(folder)->documents().import(marriageDocument()));
        const int kills = qMax(6, qEnvironmentVariableIntValue("SPOTTER_KILLS"));
        QRandomGenerator random(20261130);
        for (int round = 0; round < kills; ++round) {
            Labels expected = labelsOf(**Corpus::open(path));
            QProcess writer;
            writer.setProgram(QCoreApplication::applicationDirPath() + u"/edit_writer"_s);
            writer.setArguments({u"follow"_s, path, QString::number(round)});
            writer.start();
            const auto await = [&](int edits) {
                for (int seen = 0; seen < edits;) {
                    if (!writer.canReadLine() && !writer.waitForReadyRead(30'000)) return false;
                    while (writer.canReadLine()) {
                        const QList<QByteArray> words = writer.readLine().trimmed().split(' ');
                        if (words.size() != 3) return false;
                        if (words[0] == "remove")
                            expected.remove(words[1]);
                        else
                            expected[words[1]] = words[2];
                        ++seen;
                    }
                }
                return true;
            };
            QVERIFY2(await(random.bounded(1, 20)), writer.readAllStandardError().constData());
            const QString next = folder.filePath(u"moved-%1.spotter"_s.arg(round));
            QVERIFY(QFile::rename(path, next));
            // Past those that were announced before the move.
            QVERIFY2(await(60 + random.bounded(0, 9)), writer.readAllStandardError().constData());
            writer.kill();
            QVERIFY(writer.waitForFinished(30'000));
            (void)await(int(writer.peek(1 << 20).count('\n')));
            path = next;
            const auto corpus = Corpus::open(path);
            MUST(corpus);
            QVERIFY2(!(*corpus)->isReadOnly(), qPrintable((*corpus)->readOnlyReason()));
            QCOMPARE(problemsOf(**corpus), QString());
            if (labelsOf(**corpus) != expected)
                MUST((*corpus)->journal().undo()); // one more was on the disk, unannounced
            QCOMPARE(labelsOf(**corpus), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestMovedCorpus)
#include "test_moved_corpus.moc"
