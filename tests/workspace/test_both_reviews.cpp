// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/training/recipes.h"
#include "tests/app/cli_runner.h"
#include "ui/review/review_service.h"

#include <QHash>
#include <QSignalSpy>

#include <csignal>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

/// The review of the window's service and that of the real spotter-cli are one: what is asked of the same corpus with
/// the same model, in which order, and what a stop leaves.
class TestBothReviews final : public QObject {
    Q_OBJECT

private:
    static constexpr int many = 3000; ///< documents, more than a model reads in one go

    /// The window's review: the service, and its readings stored as the window stores them.
    struct Window {
        std::unique_ptr<Corpus> corpus;
        ReviewService service;
        ReviewJob job;
        qsizetype readNow = 0; ///< documents that a model has read
        bool stopsAtOnce = false; ///< when the first readings have come

        explicit Window(const QString &path)
        {
            if (auto opened = Corpus::open(path)) corpus = std::move(*opened);
            job.corpus.path = path;
            job.threads = 1;
            job.ranking.below = 1;
            connect(&service, &ReviewService::readingsCame, &service,
                [this](const CorpusAddress &, const QString &round, const std::vector<StoredReading> &readings) {
                    if (corpus->review().storeReadings(round, readings)) readNow += qsizetype(readings.size());
                    if (stopsAtOnce) service.stop();
                });
        }
        /// What it ends with: "finished", "stopped" or what has failed.
        QString run(bool reads = true)
        {
            QString end;
            QObject context;
            connect(&service, &ReviewService::finished, &context, [&](const ReviewOutcome &outcome) {
                end = u"finished"_s;
                queue.clear();
                for (size_t group = 0; group < outcome.queue.groups.size(); ++group)
                    for (const Finding &finding : outcome.queue.groups[group].findings)
                        queue += u"%1 %2 %3"_s.arg(group + 1).arg(finding.id).arg(finding.quality, 0, 'f', 3);
            });
            connect(&service, &ReviewService::stopped, &context, [&] { end = u"stopped"_s; });
            connect(&service, &ReviewService::failed, &context, [&](const Error &error) { end = error.message; });
            readNow = 0;
            reads ? service.read(job) : service.rank(job);
            (void)QTest::qWaitFor([&] { return !end.isEmpty(); }, 300'000);
            return end;
        }
        QStringList queue; ///< group, finding and quality, in the order in which they are asked
    };

    QTemporaryDir m_dir;
    std::shared_ptr<const ModelSnapshot> m_model;

    QString at(const QString &name) const { return m_dir.filePath(name); }
    static QStringList queueOf(const QByteArray &json)
    {
        QStringList queue;
        for (const QJsonObject &finding : jsonLines(json))
            queue += u"%1 %2 %3"_s.arg(finding[u"group"_s].toInt())
                         .arg(finding[u"id"_s].toString())
                         .arg(finding[u"quality"_s].toDouble(), 0, 'f', 3);
        return queue;
    }
    /// How two queues differ; empty: they do not. Other numbers of threads round the qualities otherwise.
    static QString difference(const QStringList &one, const QStringList &other)
    {
        if (one.size() != other.size()) return u"%1 and %2 findings"_s.arg(one.size()).arg(other.size());
        const auto quality = [](const QString &line) { return line.section(u' ', -1).toDouble(); };
        for (qsizetype i = 0; i < one.size(); ++i) {
            const bool isSame = one[i].section(u' ', 0, -2) == other[i].section(u' ', 0, -2)
                && std::abs(quality(one[i]) - quality(other[i])) < 0.002;
            if (!isSame) return one[i] + u" and "_s + other[i];
        }
        return {};
    }
    static QStringList reviewArguments(const QString &corpus, const QStringList &options)
    {
        return QStringList{
                   u"review"_s, corpus, u"--threads"_s, u"1"_s, u"--json"_s, u"--limit"_s, u"0"_s, u"--below"_s, u"1"_s}
        + options;
    }
    static qsizetype keptIn(const QString &path)
    {
        const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
        if (!corpus) return -1;
        return qsizetype((*corpus)->review().readings().value_or(std::vector<StoredReading>{}).size());
    }
    /// A new corpus from a file of records.
    bool makeCorpus(const QString &name, const std::vector<Document> &documents) const
    {
        return writeRecords(at(u"records.jsonl"_s), documents) && runCli({u"new"_s, at(name)}).code == 0
            && runCli({u"import"_s, at(name), u"--split"_s, u"train"_s, at(u"records.jsonl"_s)}).code == 0;
    }
    /// Adds a label that no reading knows yet to a document.
    static bool edit(Corpus &corpus)
    {
        const auto ids = corpus.documents().ids();
        if (!ids || ids->size() < 2) return false;
        const DocumentId document = (*ids)[1];
        const auto labels = corpus.annotations().forDocument(document);
        if (!labels || labels->empty()) return false;
        Triple triple = labels->front().label.triple;
        std::swap(triple.subject, triple.object);
        triple.subject.type.clear();
        triple.object.type.clear();
        LabelledTriple label;
        label.triple = std::move(triple);
        return corpus.annotations().add(document, label).has_value();
    }

    /// Ctrl-C as soon as the corpus keeps something of what the command does; a code of -1 where that did not work.
    static CliRun interruptOnceKept(const QStringList &arguments, const QString &corpus)
    {
        QProcess process;
        setUpEnvironment(process);
        process.start(QStringLiteral(SPOTTER_CLI), arguments);
        const auto isTime = [&] { return keptIn(corpus) > 0 || process.state() == QProcess::NotRunning; };
        const bool interrupted = QTest::qWaitFor(isTime, 120'000) && ::kill(pid_t(process.processId()), SIGINT) == 0;
        const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
        return {interrupted && ended ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const std::vector<Document> tiny = tinyDocuments();
        QVERIFY(makeCorpus(u"clean.spotter"_s, tiny));
        const CliRun trained = runCli(QStringList{u"train"_s, at(u"clean.spotter"_s), u"--out"_s, at(u"model"_s)}
            + quickTraining() + QStringList{u"--threads"_s, u"1"_s});
        COMPARE_CODE(trained, 0);
        const auto model = ModelSnapshot::load(at(u"model"_s));
        QVERIFY(model);
        m_model = *model;
        std::vector<Document> spoilt = tiny;
        spoilt[0].triples.clear();
        for (size_t i = 1; i < spoilt.size(); i += 5) {
            if (spoilt[i].triples.empty()) continue;
            spoilt[i].triples.front().triple.predicate = u"导演"_s;
            spoilt[i].triples.front().triple.subject.type.clear();
        }
        QVERIFY(makeCorpus(u"spoilt.spotter"_s, spoilt));
    }

    void theSameCorpusAndModelGiveTheSameQueue()
    {
        const QString ofCommand = at(u"command.spotter"_s);
        QVERIFY(QFile::copy(at(u"spoilt.spotter"_s), at(u"window.spotter"_s)));
        QVERIFY(QFile::copy(at(u"spoilt.spotter"_s), ofCommand));
        Window window(at(u"window.spotter"_s));
        QVERIFY(window.corpus);
        const auto command = [&](const QStringList &options) {
            const CliRun run = runCli(reviewArguments(ofCommand, options));
            return run.code == 0 ? queueOf(run.out) : QStringList(QString::fromUtf8(run.err));
        };
        const QStringList byModel{u"--model"_s, at(u"model"_s)};

        window.job.model = m_model;
        QCOMPARE(window.run(), u"finished"_s);
        const QStringList quick = window.queue;
        QVERIFY(quick.size() > 2);
        QCOMPARE(difference(command(byModel), quick), QString());
        QCOMPARE(window.run(false), u"finished"_s); // what was kept
        QCOMPARE(difference(window.queue, quick), QString());
        QCOMPARE(difference(command({}), quick), QString());

        window.job.folds = 2;
        window.job.training = usualOptions();
        window.job.training.epochs = 1;
        window.job.training.threads = 1;
        QCOMPARE(window.run(), u"finished"_s);
        const QStringList thorough = window.queue;
        QVERIFY(thorough != quick);
        QCOMPARE(difference(command({u"--folds"_s, u"2"_s, u"--epochs"_s, u"1"_s}), thorough), QString());

        // What was read held out says more than the model, which is trained on the labels, though it came later.
        window.job.folds = 0;
        QCOMPARE(window.run(), u"finished"_s);
        QCOMPARE(window.readNow, 0);
        QCOMPARE(difference(window.queue, thorough), QString());
        QCOMPARE(difference(command(byModel), thorough), QString());
        QCOMPARE(difference(command({}), thorough), QString());

        // Of one document, it does not know the labels any more.
        QVERIFY(edit(*window.corpus));
        {
            const auto corpus = Corpus::open(ofCommand);
            QVERIFY(corpus && edit(**corpus));
        }
        QCOMPARE(window.run(), u"finished"_s);
        QCOMPARE(window.readNow, 1);
        QVERIFY(window.queue != thorough);
        QCOMPARE(difference(command(byModel), window.queue), QString());
        QCOMPARE(window.run(false), u"finished"_s);
        QCOMPARE(difference(command({}), window.queue), QString());
    }

    void aModelJudgesAloneWhereAsked()
    {
        const QString path = at(u"alone.spotter"_s);
        QVERIFY(QFile::copy(at(u"spoilt.spotter"_s), path));
        const QStringList byModel{u"--model"_s, at(u"model"_s)};
        const CliRun alone = runCli(reviewArguments(path, byModel));
        COMPARE_CODE(alone, 0);
        COMPARE_CODE(runCli(reviewArguments(path, {u"--folds"_s, u"2"_s, u"--epochs"_s, u"1"_s})), 0);
        const CliRun beside = runCli(reviewArguments(path, byModel));
        COMPARE_CODE(beside, 0);
        QVERIFY(queueOf(beside.out) != queueOf(alone.out));
        QVERIFY2(beside.err.contains("judged by models that were not trained on them"), beside.err.constData());
        const CliRun again = runCli(reviewArguments(path, byModel + QStringList{u"--again"_s}));
        COMPARE_CODE(again, 0);
        QCOMPARE(queueOf(again.out), queueOf(alone.out));
        // Whatever was listed can be settled, also what only one of the two finds.
        QSet<QString> usual;
        for (const QJsonObject &finding : jsonLines(beside.out)) usual += finding[u"id"_s].toString();
        for (const QJsonObject &finding : jsonLines(again.out)) {
            const QString id = finding[u"id"_s].toString();
            if (usual.contains(id)) continue;
            const CliRun settled = runCli({u"review"_s, path, u"--settle"_s, id + u"=keep"_s});
            COMPARE_CODE(settled, 0);
            return;
        }
        QSKIP("the model finds nothing that the parts do not find");
    }

    void stoppedBothKeepWhatWasReadAndGoOn()
    {
        std::vector<Document> documents;
        const std::vector<Document> tiny = tinyDocuments();
        for (int i = 0; i < many; ++i) {
            documents.push_back(tiny[size_t(i) % (tiny.size() - 1)]);
            documents.back().text += u"（%1）"_s.arg(i);
        }
        QVERIFY(makeCorpus(u"many.spotter"_s, documents));
        const QString ofCommand = at(u"many command.spotter"_s);
        QVERIFY(QFile::copy(at(u"many.spotter"_s), ofCommand));
        const QString ofNobody = at(u"many whole.spotter"_s);
        QVERIFY(QFile::copy(at(u"many.spotter"_s), ofNobody));

        Window window(at(u"many.spotter"_s));
        QVERIFY(window.corpus);
        window.job.model = m_model;
        window.stopsAtOnce = true;
        QCOMPARE(window.run(), u"stopped"_s);
        const qsizetype kept = keptIn(window.job.corpus.path);
        QCOMPARE(kept, window.readNow);
        QVERIFY2(kept > 0 && kept < many, qPrintable(QString::number(kept)));
        window.stopsAtOnce = false;
        QCOMPARE(window.run(), u"finished"_s);
        QCOMPARE(window.readNow, many - kept); // and nothing twice

        const QStringList arguments = reviewArguments(ofCommand, {u"--model"_s, at(u"model"_s)});
        const CliRun stopped = interruptOnceKept(arguments, ofCommand);
        COMPARE_CODE(stopped, 130);
        QVERIFY2(stopped.out.isEmpty(), "half a queue was listed");
        const qsizetype keptByCommand = keptIn(ofCommand);
        QVERIFY2(keptByCommand > 0 && keptByCommand < many, qPrintable(QString::number(keptByCommand)));
        QVERIFY2(stopped.err.contains("Kept the results of " + QByteArray::number(keptByCommand) + " document"),
            stopped.err.constData());
        const CliRun rest = runCli(arguments);
        COMPARE_CODE(rest, 0);
        QCOMPARE(keptIn(ofCommand), many);

        // Both come to what a round without a stop comes to.
        const CliRun whole = runCli(reviewArguments(ofNobody, {u"--model"_s, at(u"model"_s)}));
        COMPARE_CODE(whole, 0);
        QCOMPARE(queueOf(rest.out), queueOf(whole.out));
        QCOMPARE(difference(window.queue, queueOf(whole.out)), QString());
    }

    void stoppedPartsAreNotReadAgain()
    {
        const QString ofCommand = at(u"parts command.spotter"_s);
        QVERIFY(QFile::copy(at(u"spoilt.spotter"_s), at(u"parts.spotter"_s)));
        QVERIFY(QFile::copy(at(u"spoilt.spotter"_s), ofCommand));
        Window window(at(u"parts.spotter"_s));
        QVERIFY(window.corpus);
        window.job.folds = 2;
        window.job.training = usualOptions();
        window.job.training.epochs = 40;
        window.job.training.threads = 1;
        window.stopsAtOnce = true;
        QCOMPARE(window.run(), u"stopped"_s);
        const qsizetype kept = keptIn(window.job.corpus.path);
        QVERIFY2(kept > 0 && kept < 49, qPrintable(QString::number(kept)));
        window.stopsAtOnce = false;
        QCOMPARE(window.run(), u"finished"_s);
        QCOMPARE(window.readNow, 49 - kept);

        const QStringList arguments = reviewArguments(ofCommand, {u"--folds"_s, u"2"_s, u"--epochs"_s, u"40"_s});
        const CliRun stopped = interruptOnceKept(arguments, ofCommand);
        COMPARE_CODE(stopped, 130);
        QCOMPARE(keptIn(ofCommand), kept); // the same part
        QVERIFY2(stopped.err.contains("for the next review"), stopped.err.constData());
        const CliRun rest = runCli(arguments);
        COMPARE_CODE(rest, 0);
        QVERIFY2(rest.err.contains("1 fold was judged before"), rest.err.constData());
        QCOMPARE(difference(queueOf(rest.out), window.queue), QString());
    }
};

QTEST_GUILESS_MAIN(TestBothReviews)
#include "test_both_reviews.moc"
