// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SPOTTER_SESSION_ACTIONS (400), SPOTTER_SESSION_SEED and SPOTTER_SESSION_LOG=1 (every action to standard error) make
// longer and other sessions, SPOTTER_SESSION_SENTENCES (200000) the large corpus smaller; tests/benchmarks/README.md
// says how they are run under the sanitizers.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/annotation_store.h"
#include "core/corpus/check.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/rebuild.h"
#include "core/training/training_service.h"
#include "tests/support/main_thread_cost.h"
#include "tests/support/random_corpus.h"
#include "tests/support/slow_build.h"
#include "tests/ui/shell/random_session.h"

#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

/// As many sentences as other programs of the kind give up at, each a document of its own: the longest list.
Result<void> addSentences(Corpus &corpus, int sentences)
{
    auto transaction = Transaction::begin(corpus.database(), u"Import"_s);
    if (!transaction) return std::unexpected(transaction.error());
    for (int number = 0; number < sentences; ++number) {
        const auto imported = corpus.documents().import(filmDocument(1000 + number));
        if (!imported) return std::unexpected(imported.error());
    }
    return transaction->commit();
}

/// Films, and texts of everything that breaks programs.
bool makeCorpus(const QString &path, int sentences)
{
    const auto corpus = filmCorpus(path, 24);
    if (!corpus || !addSentences(**corpus, sentences)) return false;
    RandomCorpus random({.seed = 20261123, .longestText = 300, .mostLabels = 12});
    for (int i = 0; i < 60; ++i) {
        // Not every random label is one that a corpus takes; the text is what matters.
        Document document = random.document();
        // SQLite gives U+FFFF back as U+FFFD; what a file brings of it is the import's to settle, not a
        // session's.
        if (std::ranges::any_of(document.text, [](QChar c) { return c == QChar(0xFFFF); })
            || document.text.startsWith(QChar::ByteOrderMark))
            continue;
        if ((*corpus)->documents().import(document)) continue;
        document.triples.clear();
        (void)(*corpus)->documents().import(document);
    }
    return (*corpus)->documents().count().value_or(0) > 24;
}

/// Every label of every document in words: the state that a session leaves.
Result<QStringList> stateOf(Corpus &corpus)
{
    QStringList state;
    const auto ids = corpus.documents().ids();
    if (!ids) return std::unexpected(ids.error());
    for (const DocumentId id : *ids) {
        const auto labels = corpus.annotations().forDocument(id);
        if (!labels) return std::unexpected(labels.error());
        for (const Annotation &label : *labels) {
            const Triple &triple = label.label.triple;
            state += u"%1 %2: %3-%4 %5 %6-%7 (%8)"_s.arg(id.value)
                         .arg(label.id.value)
                         .arg(triple.subject.span.beginUtf16)
                         .arg(triple.subject.span.endUtf16)
                         .arg(triple.predicate)
                         .arg(triple.object.span.beginUtf16)
                         .arg(triple.object.span.endUtf16)
                         .arg(int(label.label.state));
        }
    }
    state.sort();
    return state;
}

constexpr double mostMs = 100; ///< of the main thread's own processor time, in one piece

int fromEnvironment(const char *name, int usual)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? number : usual;
}

} // namespace

class TestRandomSession final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingBreaksAndTheJournalTellsTheState_data()
    {
        QTest::addColumn<int>("sentences");
        QTest::newRow("a handful of documents") << 0;
        QTest::newRow("a large corpus") << fromEnvironment("SPOTTER_SESSION_SENTENCES", 200'000);
    }

    void nothingBreaksAndTheJournalTellsTheState()
    {
        QFETCH(const int, sentences);
        auto *application = static_cast<MeasuredApplication *>(qApp); // main() made it
        const int actions = fromEnvironment("SPOTTER_SESSION_ACTIONS", 400);
        const auto seed = quint32(fromEnvironment("SPOTTER_SESSION_SEED", 20261123));
        QTextStream errors(stderr);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"session.spotter"_s);
        QVERIFY(makeCorpus(path, sentences));
        {
            WindowFixture bench;
            bench.window.openFiles({path});
            auto *panel = bench.window.findChild<TrainingPanel *>();
            TrainingOptions options = panel->options();
            options.model.hidden = 16;
            options.model.dilations = {1, 2};
            options.epochs = 2;
            options.minutes = 0;
            options.pretrainingShare = 0;
            panel->setOptions(options);
            RandomSession session(
                bench, path, seed, qEnvironmentVariableIsSet("SPOTTER_SESSION_LOG") ? &errors : nullptr, application);
            application->restart();
            for (int i = 0; i < actions; ++i) session.act();
            application->boundary({});
            const auto longest = application->longest();
            auto *service = bench.window.findChild<TrainingService *>();
            service->stop();
            QTRY_VERIFY_WITH_TIMEOUT(!service->isRunning(), 60'000);
            bench.window.close();
            QStringList
                pieces; // printed by itself: the test framework leaves out what comes after thousands of messages
            for (const MainThreadPiece &piece : longest)
                pieces += u"%1 ms after \"%2\" %3"_s.arg(piece.ms, 0, 'f', 1).arg(piece.after, piece.in);
            errors << "the main thread's longest pieces: " << pieces.join(u"; "_s) << Qt::endl;
            // Sanitizers and debug builds compute more. On a crowded processor even this thread's own time may double:
            // only two pieces above the limit prove something, or one of twice the length.
            const bool isQuick = longest[0].ms < 2 * mostMs && longest[1].ms < mostMs;
            if (!isSlowBuild && sentences > 0) QVERIFY2(isQuick, qPrintable(pieces.join(u"; "_s)));
        }
        // What was asked for last, undoing an import perhaps, ends on its thread.
        const auto isFree = [&] {
            return Corpus::open(path).transform(
                [](const std::unique_ptr<Corpus> &corpus) { return !corpus->isReadOnly(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isFree().value_or(false), 300'000);
        const auto corpus = Corpus::open(path);
        QVERIFY2(corpus, corpus ? "" : qPrintable(corpus.error().message));
        const auto report = checkCorpus(**corpus);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QVERIFY2(report->problems.isEmpty(), qPrintable(report->problems.join(u'\n')));
        QVERIFY2(report->journalEntries > actions / 50, "the session hardly edited anything");
        const auto before = stateOf(**corpus);
        QVERIFY(before);
        const auto rebuilt = rebuildFromJournal(**corpus);
        QVERIFY2(rebuilt, rebuilt ? "" : qPrintable(rebuilt.error().message));
        const auto after = stateOf(**corpus);
        QVERIFY(after);
        QCOMPARE(*after, *before);
        qInfo("%d actions, seed %u: %lld steps of the journal, %lld labels", actions, seed,
            static_cast<long long>(report->journalEntries), static_cast<long long>(report->annotations));
    }
};

int main(int argc, char **argv)
{
    MeasuredApplication application(argc, argv);
    QTEST_SET_MAIN_SOURCE_PATH
    TestRandomSession test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_random_session.moc"
