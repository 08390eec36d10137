// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/entity_store.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/facts/fact_query.h"

#include <QDeadlineTimer>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace spotter;
using namespace spotter::testing;

namespace {

/// What the lines that a writer got out say is in the corpus.
using Expected = QMap<qint64, QString>;

void follow(Expected &expected, const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3) return;
    if (words[0] == "remove")
        expected.remove(words[1].toLongLong());
    else
        expected[words[1].toLongLong()] = QString::fromLatin1(words[2]);
}

Expected presentLabels(Corpus &corpus)
{
    Expected present;
    const auto labels = corpus.annotations().forDocument({1});
    if (!labels) return present;
    for (const Annotation &label : *labels) present[label.id.value] = reviewStateName(label.label.state);
    return present;
}

/// A text of which the first letter of each sentence has a label with the second: a and b are subjects of a thousand.
Document manyLabels()
{
    Document document;
    for (int i = 0; i < 2000; ++i) {
        const QString object = u"c%1"_s.arg(i / 2);
        const qsizetype at = document.text.size();
        document.text += (i % 2 == 0 ? u"a "_s : u"b "_s) + object + u' ';
        LabelledTriple label;
        label.triple = {{{at, at + 1}, document.text.mid(at, 1), {}}, u"丈夫"_s,
            {{at + 2, at + 2 + object.size()}, object, {}}, {}};
        document.triples.push_back(label);
    }
    return document;
}

/// Everything that is known of facts, to the last key.
QStringList everyFact(Corpus &corpus)
{
    QStringList lines;
    for (const QString &sql : {u"SELECT subject || ' ' || object || ' ' || sentences || ' ' || rivals FROM facts "
                               "ORDER BY subject, object"_s,
             u"SELECT id || ' ' || entity || ' ' || uses FROM entity_names ORDER BY id"_s,
             u"SELECT name || ' ' || identifier FROM entities"_s, u"SELECT key || entity_id FROM entity_members"_s}) {
        auto statement = corpus.database().prepare(sql);
        if (!statement) return {statement.error().message};
        auto more = statement->execute().and_then([&] { return statement->next(); });
        for (; more && *more; more = statement->next()) lines += statement->text(0);
    }
    return lines;
}

} // namespace

/// Kills a process that edits, at random moments, and looks whether each edit that it acknowledged is there.
/// SPOTTER_KILLS says how often (20).
class TestKilledWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAcknowledgedEditSurvives()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.spotter"_s);
        MUST(newCorpus(folder)->documents().import(marriageDocument()));
        Expected expected = presentLabels(**Corpus::open(path));
        const int kills
            = qEnvironmentVariableIntValue("SPOTTER_KILLS") > 0 ? qEnvironmentVariableIntValue("SPOTTER_KILLS") : 20;
        QRandomGenerator random(20261123);
        qint64 acknowledged = 0;
        int unacknowledged = 0;
        for (int round = 0; round < kills; ++round) {
            QProcess writer;
            writer.setProgram(QCoreApplication::applicationDirPath() + u"/edit_writer"_s);
            writer.setArguments({u"write"_s, path, QString::number(round)});
            writer.start();
            // A number of edits, then a part of one: the moment is random within what the writer does next.
            const int edits = random.bounded(1, 12);
            int seen = 0;
            while (seen < edits) {
                QVERIFY2(
                    writer.canReadLine() || writer.waitForReadyRead(30'000), writer.readAllStandardError().constData());
                while (writer.canReadLine()) {
                    follow(expected, writer.readLine().trimmed());
                    ++seen;
                }
            }
            // Anywhere within the next edits, which take some milliseconds each, most of them for the disk.
            for (const QDeadlineTimer moment(std::chrono::microseconds(random.bounded(8'000)), Qt::PreciseTimer);
                !moment.hasExpired();)
                QThread::yieldCurrentThread();
            writer.kill();
            QVERIFY(writer.waitForFinished(30'000));
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            while (writer.canReadLine()) {
                follow(expected, writer.readLine().trimmed());
                ++seen;
            }
            acknowledged += seen;
            auto corpus = Corpus::open(path);
            MUST(corpus);
            QVERIFY2(!(*corpus)->isReadOnly(), qPrintable((*corpus)->readOnlyReason()));
            QCOMPARE(problemsOf(**corpus), QString());
            // One more edit may be there whole: on the disk, but killed before it could say so.
            if (Expected present = presentLabels(**corpus); present != expected) {
                MUST((*corpus)->journal().undo());
                QCOMPARE(presentLabels(**corpus), expected);
                MUST((*corpus)->journal().redo());
                QCOMPARE(presentLabels(**corpus), present);
                expected = present;
                ++unacknowledged;
            }
        }
        qInfo("%d kills, %lld acknowledged edits, none lost; %d times an edit was there that had not been acknowledged "
              "yet",
            kills, static_cast<long long>(acknowledged), unacknowledged);
    }

    /// Two entities with a thousand labels each become one, or do not.
    void aMergeIsThereWholeOrNotAtAll()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.spotter"_s);
        QStringList apart;
        QStringList together;
        {
            auto corpus = newCorpus(folder);
            MUST(corpus->documents().import(manyLabels()));
            MUST(buildFacts(corpus->database()));
            apart = everyFact(*corpus);
            EntityStore entities(corpus->database());
            MUST(entities.merge(entities.named(u"a"_s)->front().id, entities.named(u"b"_s)->front().id));
            together = everyFact(*corpus);
            MUST(corpus->journal().undo());
            QCOMPARE(everyFact(*corpus), apart);
        }
        QRandomGenerator random(20261130);
        int merged = 0;
        constexpr int kills = 12;
        for (int round = 0; round < kills; ++round) {
            QProcess writer;
            writer.setProgram(QCoreApplication::applicationDirPath() + u"/edit_writer"_s);
            writer.setArguments({u"merge"_s, path, u"a"_s, u"b"_s});
            writer.start();
            QVERIFY2(writer.waitForReadyRead(30'000), writer.readAllStandardError().constData());
            for (const QDeadlineTimer moment(std::chrono::microseconds(random.bounded(200'000)), Qt::PreciseTimer);
                !moment.hasExpired();)
                QThread::yieldCurrentThread();
            writer.kill();
            QVERIFY(writer.waitForFinished(30'000));
            QVERIFY2(writer.exitStatus() == QProcess::CrashExit, writer.readAllStandardError().constData());
            auto corpus = Corpus::open(path);
            MUST(corpus);
            QCOMPARE(problemsOf(**corpus), QString());
            const QStringList now = everyFact(**corpus);
            // Each merge that was undone has used up a key.
            const bool isMerged = now.size() == together.size();
            QVERIFY(now == apart || isMerged);
            merged += isMerged;
            if (isMerged) MUST((*corpus)->journal().undo());
            QCOMPARE(everyFact(**corpus), apart);
        }
        qInfo("%d kills, %d of them after a merge", kills, merged);
    }
};

QTEST_GUILESS_MAIN(TestKilledWriter)
#include "test_killed_writer.moc"
