// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/document_store.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/journal/journal.h"
#include "core/workspace/reconciliation.h"
#include "tests/support/reconciliation_server.h"

#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

#define MUST(result)                                                                                                   \
    do {                                                                                                               \
        const auto &outcome_ = (result);                                                                               \
        if (!outcome_) QFAIL(qPrintable(outcome_.error().message));                                                    \
    } while (false)

QJsonObject candidate(const QString &id, const QString &name, double score, bool match)
{
    return ReconciliationServer::candidate(id, name, score, match);
}

QStringList identifiers(const ReconciledEntity &reconciled)
{
    QStringList all;
    for (const ReconciliationCandidate &one : reconciled.candidates) all += one.identifier;
    return all;
}

} // namespace

/// Identifiers from a service that follows the Reconciliation Service API, with a small one on this machine.
class TestReconciliation : public QObject {
    Q_OBJECT

    void add(const QString &subject, const QString &object)
    {
        Document document;
        document.text = subject + u" : "_s + object;
        LabelledTriple label;
        label.triple.subject = {{0, subject.size()}, subject, u"Person"_s};
        label.triple.predicate = u"in"_s;
        label.triple.object = {{subject.size() + 3, document.text.size()}, object, u"Place"_s};
        document.triples = {label};
        const auto imported = m_corpus->documents().import(document);
        if (!imported) qFatal("%s", qPrintable(imported.error().message));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_corpus = *Corpus::create(m_folder->filePath(u"a.spotter"_s));
        add(u"Thomas Edison"_s, u"Milan"_s);
        add(u"Thomas Edison"_s, u"Menlo Park"_s);
        add(u"李白"_s, u"Milan"_s);
        if (!buildFacts(m_corpus->database())) qFatal("no facts");
    }
    void cleanup() { m_corpus.reset(); }

    void candidatesComeBestFirst()
    {
        ReconciliationServer server;
        server.knows(u"Thomas Edison"_s,
            {candidate(u"Q8743"_s, u"Thomas Edison"_s, 97.5, true), candidate(u"Q2"_s, u"Edison"_s, 40, false)});
        server.knows(u"李白"_s, {QJsonObject{{u"id"_s, 7071}, {u"name"_s, u"李\n白"_s}, {u"type"_s, u"poet"_s}}});
        const auto reconciled = reconcile(*m_corpus, {.address = server.address()});
        MUST(reconciled);
        QCOMPARE(reconciled->service, u"Known Things"_s);
        QCOMPARE(reconciled->entities.size(), size_t(4));
        const ReconciledEntity &edison = reconciled->entities.front(); // named most often
        QCOMPARE(edison.entity.name, u"Thomas Edison"_s);
        QCOMPARE(identifiers(edison), (QStringList{u"Q8743"_s, u"Q2"_s}));
        QCOMPARE(edison.candidates[0].types, QStringList{u"human"_s});
        QCOMPARE(edison.candidates[0].score, 97.5);
        QVERIFY(edison.match() && edison.match()->identifier == u"Q8743"_s);
        for (const ReconciledEntity &other : reconciled->entities) {
            if (other.entity.name != u"李白"_s) continue;
            QCOMPARE(identifiers(other), QStringList{u"7071"_s});
            QCOMPARE(other.candidates[0].name, u"李 白"_s); // in one line
            QCOMPARE(other.candidates[0].types, QStringList{u"poet"_s});
            QVERIFY(!other.match());
        }
        QVERIFY(m_corpus->journal().undoText() != u"Linked"_s);
    }

    /// What the help promises: names and types, and nothing besides.
    void onlyNamesAndTypesAreSent()
    {
        ReconciliationServer server;
        MUST(reconcile(*m_corpus, {.address = server.address(), .type = u"Person"_s}));
        const auto requests = server.requests();
        QCOMPARE(requests.size(), size_t(2));
        QVERIFY(requests[0].head.startsWith("GET /api HTTP/1.1") && requests[0].body.isEmpty());
        QVERIFY(requests[1].head.startsWith("POST /api HTTP/1.1"));
        QVERIFY(!requests[1].head.toLower().contains("cookie") && !requests[1].head.toLower().contains("referer"));
        const QJsonObject edison{{u"query"_s, u"Thomas Edison"_s}, {u"type"_s, u"Q5"_s}, {u"limit"_s, 5}};
        const QJsonObject poet{{u"query"_s, u"李白"_s}, {u"type"_s, u"Q5"_s}, {u"limit"_s, 5}};
        QCOMPARE(requests[1].queries(), (QJsonObject{{u"q0"_s, edison}, {u"q1"_s, poet}}));
        QVERIFY(!requests[1].body.contains("Milan") && !requests[1].body.contains("Park"));
    }

    void theServicesTypeCanBeNamed()
    {
        ReconciliationServer server;
        MUST(reconcile(*m_corpus, {.address = server.address(), .search = u"李"_s, .serviceType = u"Q214917"_s}));
        const QJsonObject queries = server.requests().back().queries();
        QCOMPARE(queries.size(), 1);
        QCOMPARE(queries["q0"_L1]["type"_L1].toString(), u"Q214917"_s);
        MUST(reconcile(*m_corpus, {.address = server.address(), .type = u"Place"_s})); // none that the service lists
        QVERIFY(!server.requests().back().queries()["q0"_L1].toObject().contains("type"_L1));
    }

    void namesGoTenAtATime()
    {
        for (int i = 0; i < 21; ++i) add(u"Person %1"_s.arg(i), u"Milan"_s);
        ReconciliationServer server;
        qint64 last = 0;
        const auto reconciled = reconcile(*m_corpus, {.address = server.address(), .type = u"Person"_s}, {},
            [&](const Progress &step) { last = step.done; });
        MUST(reconciled);
        QCOMPARE(reconciled->entities.size(), size_t(23));
        QCOMPARE(last, 23);
        QList<qsizetype> sizes;
        for (const HttpRequest &request : server.requests())
            if (request.isPost()) sizes += request.queries().size();
        QCOMPARE(sizes, (QList<qsizetype>{10, 10, 3}));
    }

    void onlyWhatIsCertainIsLinked()
    {
        ReconciliationServer server;
        server.knows(u"Thomas Edison"_s, {candidate(u"Q8743"_s, u"Thomas Edison"_s, 100, true)});
        server.knows(u"李白"_s, {candidate(u"Q7071"_s, u"李白"_s, 99, false)});
        server.knows(
            u"Milan"_s, {candidate(u"Q490"_s, u"Milan"_s, 100, true), candidate(u"Q1"_s, u"Milan"_s, 90, true)});
        const auto reconciled = reconcile(*m_corpus, {.address = server.address()});
        MUST(reconciled);
        EntityStore entities(m_corpus->database());
        const auto linked = entities.linkAll(certainLinks(*reconciled), reconciled->service);
        MUST(linked);
        QCOMPARE(*linked, 1);
        QCOMPARE(entities.named(u"Thomas Edison"_s)->front().identifier, u"Q8743"_s);
        QCOMPARE(entities.named(u"李白"_s)->front().identifier, QString());
        QCOMPARE(entities.named(u"Milan"_s)->front().identifier, QString());
        QCOMPARE(m_corpus->journal().undoText(), u"Linked entities as Known Things says"_s);
        // What has an identifier is not asked about again, nor linked again.
        const auto again = reconcile(*m_corpus, {.address = server.address(), .type = u"Person"_s});
        MUST(again);
        QCOMPARE(again->entities.size(), size_t(1));
        QCOMPARE(*entities.linkAll({{reconciled->entities.front().entity.names.front(), u"Q0"_s}}, u"x"_s), 0);
        QCOMPARE(entities.named(u"Thomas Edison"_s)->front().identifier, u"Q8743"_s);
        MUST(m_corpus->journal().undo());
        QCOMPARE(entities.named(u"Thomas Edison"_s)->front().identifier, QString());
    }

    void answersThatAreOfNoUseAreTold_data()
    {
        QTest::addColumn<QByteArray>("manifest");
        QTest::addColumn<QByteArray>("candidates");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        const QByteArray good = httpAnswer(ReconciliationServer::manifest());
        QTest::newRow("a page instead of JSON")
            << httpAnswer("<html>Hello</html>") << good << ErrorCode::Syntax << u"JSON object"_s;
        QTest::newRow("a list instead of an object") << httpAnswer("[1]") << good << ErrorCode::Syntax << u"JSON"_s;
        QTest::newRow("nothing") << httpAnswer(QByteArray()) << good << ErrorCode::Syntax << u"JSON"_s;
        QTest::newRow("no service") << httpAnswer("{\"a\":1}") << good << ErrorCode::Content << u"describe itself"_s;
        QTest::newRow("not there") << httpAnswer("{}", "404 Not Found") << good << ErrorCode::Io
                                   << u"error 404 Not Found"_s;
        QTest::newRow("broken") << good << httpAnswer("x", "500 Oh") << ErrorCode::Io << u"error 500 Oh"_s;
        QTest::newRow("moved elsewhere") << httpAnswer("{}", "302 Found", "Location: http://127.0.0.1:9/other\r\n")
                                         << good << ErrorCode::Content << u"http://127.0.0.1:9/other"_s;
        QTest::newRow("moved when asked")
            << good << httpAnswer("{}", "307 Away", "Location: /there\r\n") << ErrorCode::Content << u"/there"_s;
        QTest::newRow("hangs up") << QByteArray() << good << ErrorCode::Io << u"cannot be reached"_s;
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-x\r\n\r\n") << good << ErrorCode::Io << u"cannot be reached"_s;
        QTest::newRow("never answers") << good << QByteArray("silence") << ErrorCode::Io << u"within 1 second"_s;
        QTest::newRow("too long") << httpAnswer(QByteArray(3 << 20, ' ')) << good << ErrorCode::Limit << u"1 MiB"_s;
        QTest::newRow("too long when asked")
            << good << httpAnswer("{\"q0\":\"" + QByteArray(3 << 20, 'x') + "\"}") << ErrorCode::Limit << u"1 MiB"_s;
        QTest::newRow("no candidates for a name")
            << good << httpAnswer("{\"q0\":{\"result\":[]}}") << ErrorCode::Content << u"API"_s;
        QTest::newRow("candidates that are no list")
            << good << httpAnswer("{\"q0\":{\"result\":7},\"q1\":[]}") << ErrorCode::Content << u"API"_s;
        QTest::newRow("refused") << good << httpAnswer("{\"status\":\"error\",\"message\":\"too many names\"}")
                                 << ErrorCode::Content << u"too many names"_s;
    }
    void answersThatAreOfNoUseAreTold()
    {
        QFETCH(const QByteArray, manifest);
        QFETCH(const QByteArray, candidates);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, words);
        ReconciliationServer server(
            [&](const HttpRequest &request) { return request.isPost() ? candidates : manifest; });
        const auto reconciled = reconcile(*m_corpus, {.address = server.address(), .type = u"Person"_s}, {}, {},
            {.patience = candidates == "silence" ? 300ms : 60'000ms, .longest = 1 << 20});
        QVERIFY(!reconciled);
        QCOMPARE(reconciled.error().code, code);
        QVERIFY2(reconciled.error().message.contains(words), qPrintable(reconciled.error().message));
        QVERIFY2(reconciled.error().message.contains(server.address()), qPrintable(reconciled.error().message));
    }

    /// Candidates that cannot be used are left out, not more than were asked for are kept.
    void strangeCandidatesDoNoHarm()
    {
        ReconciliationServer server;
        QJsonArray many{QJsonObject{}, 7, QJsonValue(), QJsonObject{{u"name"_s, u"no id"_s}}};
        for (int i = 0; i < 30; ++i) many += candidate(u"Q%1"_s.arg(i), QString(5000, u'n'), i, false);
        server.knows(u"Thomas Edison"_s, many);
        const auto reconciled = reconcile(*m_corpus, {.address = server.address(), .type = u"Person"_s});
        MUST(reconciled);
        QCOMPARE(reconciled->entities.front().candidates.size(), size_t(5));
        QVERIFY(reconciled->entities.front().candidates[0].name.size() < 1000);
    }

    void addressesAreChecked_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address :
            {"", "wikidata", "file:///etc/passwd", "ftp://127.0.0.1/", "https://", "http:// a b"})
            QTest::addRow("“%s”", address) << QString::fromUtf8(address);
    }
    void addressesAreChecked()
    {
        QFETCH(const QString, address);
        const auto reconciled = reconcile(*m_corpus, {.address = address});
        QVERIFY(!reconciled);
        QCOMPARE(reconciled.error().code, ErrorCode::Content);
        QVERIFY2(reconciled.error().message.contains(u"https://"_s), qPrintable(reconciled.error().message));
    }

    void nobodyListens()
    {
        QString address;
        {
            const ReconciliationServer server;
            address = server.address();
        }
        const auto reconciled = reconcile(*m_corpus, {.address = address});
        QVERIFY(!reconciled);
        QCOMPARE(reconciled.error().code, ErrorCode::Io);
        QVERIFY2(reconciled.error().message.contains(address), qPrintable(reconciled.error().message));
    }

    void aStopEndsTheWaiting()
    {
        std::stop_source stop;
        ReconciliationServer server([&](const HttpRequest &) {
            stop.request_stop();
            return QByteArray("silence");
        });
        const auto reconciled = reconcile(*m_corpus, {.address = server.address()}, stop.get_token());
        QVERIFY(!reconciled);
        QCOMPARE(reconciled.error().code, ErrorCode::Stopped);
    }

    void tablesProtectSpreadsheets()
    {
        const Reconciliation reconciliation{u"x"_s,
            {{{1, u"=a"_s, u"Person"_s, {}, {}, 3},
                 {{u"Q1"_s, u"+b"_s, {u"human"_s, u"poet"_s}, u"c, d"_s, 7.5, true}}},
                {{2, u"Bo"_s, {}, {}, {}, 1}, {}}}};
        QCOMPARE(reconciliationCsv(reconciliation),
            "name,type,mentions,identifier,candidate,candidate type,score,match,description\n"
            "'=a,Person,3,Q1,'+b,human|poet,7.5,yes,\"c, d\"\nBo,,1,,,,,,\n");
        const auto lines = reconciliationJson(reconciliation).trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(first["name"_L1].toString(), u"=a"_s);
        QCOMPARE(first["candidates"_L1][0]["identifier"_L1].toString(), u"Q1"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
};

QTEST_GUILESS_MAIN(TestReconciliation)
#include "test_reconciliation.moc"
