// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_runner.h"
#include "core/corpus/corpus.h"
#include "core/corpus/facts/rule_decisions.h"
#include "core/corpus/journal/journal.h"
#include "tests/support/reconciliation_server.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

/// `facts` and `entities`, with the real program.
class TestCliFacts : public QObject {
    Q_OBJECT

    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }

    static Document stating(const QString &subject, const QString &predicate, const QString &object)
    {
        Document document;
        document.text = subject + u" -- "_s + object;
        LabelledTriple label;
        label.triple.subject = {{0, subject.size()}, subject, u"Person"_s};
        label.triple.predicate = predicate;
        label.triple.object = {{subject.size() + 4, document.text.size()}, object, u"Place"_s};
        document.triples = {label};
        return document;
    }

    [[nodiscard]] QByteArrayList facts(const QStringList &options = {}) const
    {
        const CliRun run = runCli(QStringList{u"facts"_s, at(u"c.spotter"_s), u"--quiet"_s} + options);
        if (run.code != 0) return {run.err};
        return run.out.trimmed().split('\n').sliced(1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        std::vector<Document> documents{stating(u"Edison"_s, u"born"_s, u"Milan"_s),
            stating(u"Thomas Edison"_s, u"born"_s, u"Milan"_s),
            stating(u"Thomas Edison"_s, u"died"_s, u"West Orange"_s)};
        for (int i = 0; i < 20; ++i) documents.push_back(stating(u"P%1"_s.arg(i), u"born"_s, u"Q%1"_s.arg(i)));
        documents.push_back(stating(u"P3"_s, u"born"_s, u"Rome"_s));
        QVERIFY(writeRecords(at(u"a.jsonl"_s), documents));
        QCOMPARE(runCli({u"new"_s, at(u"c.spotter"_s)}).code, 0);
        const CliRun imported = runCli({u"import"_s, at(u"c.spotter"_s), at(u"a.jsonl"_s)});
        QVERIFY2(imported.code == 0, imported.err.constData());
    }

    void filters_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<qsizetype>("facts");
        QTest::newRow("all") << QStringList{} << qsizetype(24);
        QTest::newRow("a predicate") << QStringList{u"--predicate"_s, u"died"_s} << qsizetype(1);
        QTest::newRow("an entity, however written") << QStringList{u"--entity"_s, u"MILAN"_s} << qsizetype(2);
        QTest::newRow("contradictions") << QStringList{u"--contradictions"_s} << qsizetype(2);
        QTest::newRow("a state without facts, but a header")
            << QStringList{u"--state"_s, u"accepted"_s} << qsizetype(0);
        QTest::newRow("not that sure") << QStringList{u"--min-sureness"_s, u"0.95"_s} << qsizetype(0);
    }
    void filters()
    {
        QFETCH(const QStringList, options);
        QFETCH(const qsizetype, facts);
        QCOMPARE(this->facts(options).size(), facts);
    }

    /// Before anything is decided: each pair comes with its reason, and goes when somebody says never.
    void suggestionsHaveReasons()
    {
        const QString corpus = at(u"c.spotter"_s);
        const QStringList list{u"entities"_s, corpus, u"--suggestions"_s, u"--quiet"_s};
        const CliRun run = runCli(list);
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY2(run.out.startsWith("name,other,type,confidence,certain,reason\nThomas Edison,Edison,Person,0."),
            run.out.constData());
        QVERIFY2(run.out.contains("can be the last name of"), run.out.constData());
        QCOMPARE(runCli(list + QStringList{u"--min-confidence"_s, u"0.99"_s}).out.count('\n'), 1);
        const CliRun json = runCli(list + QStringList{u"--format"_s, u"jsonl"_s});
        const QJsonObject first = QJsonDocument::fromJson(json.out.split('\n').first()).object();
        QCOMPARE(first["name"_L1].toString(), u"Thomas Edison"_s);
        QCOMPARE(first["other"_L1].toString(), u"Edison"_s);
        const CliRun apart = runCli({u"entities"_s, corpus, u"--apart"_s, u"Edison"_s, u"Thomas Edison"_s});
        QVERIFY2(apart.code == 0, apart.err.constData());
        QVERIFY(!runCli(list).out.contains("Edison"));
        const CliRun refused = runCli({u"entities"_s, corpus, u"--merge"_s, u"Thomas Edison"_s, u"Edison"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("never one") && refused.err.contains("--force"), refused.err.constData());
        const CliRun forced
            = runCli({u"entities"_s, corpus, u"--merge"_s, u"Thomas Edison"_s, u"Edison"_s, u"--force"_s});
        QVERIFY2(forced.code == 0, forced.err.constData());
        QCOMPARE(runCli({u"entities"_s, corpus, u"--split"_s, u"Edison"_s}).code, 0);
        const CliRun accepted = runCli({u"entities"_s, corpus, u"--accept-above"_s, u"0.5"_s});
        QVERIFY2(accepted.code == 0 && accepted.err.contains("Merged 1 pair of names"), accepted.err.constData());
        QCOMPARE(runCli({u"entities"_s, corpus, u"--split"_s, u"Edison"_s}).code, 0);
        QCOMPARE(runCli({u"check"_s, corpus}).code, 0);
    }

    /// When facts are collected, what can hardly be two things is one, and undone in one step.
    void namesThatAreCertainlyOneAreMergedAtFirst()
    {
        const QString corpus = at(u"m.spotter"_s);
        QVERIFY(writeRecords(at(u"m.jsonl"_s),
            {stating(u"Apple Inc."_s, u"in"_s, u"Cupertino"_s), stating(u"Apple"_s, u"made in"_s, u"China"_s)}));
        QCOMPARE(runCli({u"new"_s, corpus}).code, 0);
        QCOMPARE(runCli({u"import"_s, corpus, at(u"m.jsonl"_s)}).code, 0);
        const CliRun run = runCli({u"facts"_s, corpus, u"--entity"_s, u"Apple Inc."_s});
        QVERIFY2(run.err.contains("Merged 1 pair of names that mean one thing"), run.err.constData());
        QCOMPARE(run.out.count('\n'), 3);
        QVERIFY(!runCli({u"facts"_s, corpus}).err.contains("Merged"));
        QCOMPARE(runCli({u"check"_s, corpus}).code, 0);
    }

    void rulesAndWhatContradictsThem()
    {
        const QString corpus = at(u"c.spotter"_s);
        const CliRun rules = runCli({u"facts"_s, corpus, u"--rules"_s, u"--quiet"_s});
        QVERIFY2(rules.code == 0 && rules.out.startsWith("proposed: “born” has one object – "), rules.out.constData());
        const CliRun found = runCli({u"facts"_s, corpus, u"--findings"_s, u"--quiet"_s});
        for (const char *said :
            {"“P3” has more than one object of “born”", "    P3 -- Q3 [document", "    P3 -- Rome [document"})
            QVERIFY2(found.out.contains(said), found.out.constData());
        // A schema file carries what was decided.
        QVERIFY(writeFile(at(u"s.json"_s),
            R"({"predicates":[{"name":"born","pairs":[]}],"rules":[{"kind":"one object","predicate":"born"}]})"));
        const CliRun made = runCli({u"new"_s, at(u"r.spotter"_s), u"--schema"_s, at(u"s.json"_s)});
        QVERIFY2(made.code == 0, made.err.constData());
        const CliRun schema = runCli({u"schema"_s, at(u"r.spotter"_s), u"--out"_s, u"-"_s});
        QVERIFY2(schema.out.contains("\"rules\":[{\"accepted\":true,\"kind\":\"one object\",\"predicate\":\"born\"}]}"),
            schema.out.constData());
        QCOMPARE(runCli({u"facts"_s, at(u"r.spotter"_s), u"--rules"_s, u"--quiet"_s}).out,
            "decided: “born” has one object  [one-object:born]\n");
    }

    void rulesAreDecided()
    {
        const QString corpus = at(u"d.spotter"_s);
        QCOMPARE(runCli({u"new"_s, corpus}).code, 0);
        QCOMPARE(runCli({u"import"_s, corpus, at(u"a.jsonl"_s)}).code, 0);
        const auto decide
            = [&](const QStringList &options) { return runCli(QStringList{u"facts"_s, corpus} + options); };
        const auto rules = [&] { return runCli({u"facts"_s, corpus, u"--rules"_s, u"--quiet"_s}).out; };
        QVERIFY2(rules().trimmed().endsWith("[one-object:born]"), rules().constData());
        CliRun run = decide({u"--accept-rule"_s, u"one-object:died"_s, u"--accept-rule"_s, u"inverse:born=died"_s,
            u"--refuse-rule"_s, u"one-object:born"_s, u"--accept-rule"_s, u"values:died=date"_s, u"--accept-rule"_s,
            u"symmetric:died"_s});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY2(run.err.contains("not so: “born” has one object"), run.err.constData());
        QCOMPARE(rules(),
            "not so: “born” has one object  [one-object:born]\n"
            "decided: “born” is the inverse of “died”  [inverse:born=died]\n"
            "decided: “died” has one object  [one-object:died]\n"
            "decided: “died” holds in both directions  [symmetric:died]\n"
            "decided: the objects of “died” are dates  [values:died=date]\n");
        run = decide({u"--reopen-rule"_s, u"one-object:born"_s, u"--reopen-rule"_s, u"inverse:died=born"_s});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY2(rules().contains("proposed: “born” has one object"), rules().constData());
        QVERIFY2(!rules().contains("inverse"), rules().constData());
        QCOMPARE(runCli({u"check"_s, corpus}).code, 0);
        // All of one command is one step in the history.
        const auto opened = Corpus::open(corpus, Corpus::Mode::ReadWrite);
        QVERIFY(opened);
        for (int i = 0; i < 3; ++i) QVERIFY((*opened)->journal().undo());
        const auto left = ruleDecisions((*opened)->database());
        QVERIFY(left && left->empty());
    }

    void anEntityHasAPage()
    {
        const CliRun run = runCli({u"entities"_s, at(u"c.spotter"_s), u"--show"_s, u"thomas edison"_s, u"--quiet"_s});
        QVERIFY2(run.code == 0, run.err.constData());
        for (const char *said :
            {"Thomas Edison (Person): 2 mentions", "Names\n  Thomas Edison [", "Said of it\n  born: Milan [1 sentence"})
            QVERIFY2(run.out.contains(said), run.out.constData());
        const CliRun json = runCli(
            {u"entities"_s, at(u"c.spotter"_s), u"--show"_s, u"Milan"_s, u"--format"_s, u"jsonl"_s, u"--quiet"_s});
        QVERIFY2(json.out.contains("\"section\":\"said of others\"") && json.out.contains("\"about\":\"Edison\""),
            json.out.constData());
    }

    void decisionsChangeTheFacts()
    {
        const QString corpus = at(u"c.spotter"_s);
        const auto decide
            = [&](const QStringList &options) { return runCli(QStringList{u"entities"_s, corpus} + options); };
        CliRun run = decide({u"--merge"_s, u"Thomas Edison"_s, u"Edison"_s});
        QVERIFY2(run.code == 0, run.err.constData());
        run = decide({u"--link"_s, u"Edison"_s, u"Q8743"_s});
        QVERIFY2(run.code == 0, run.err.constData());
        const QByteArrayList merged = facts({u"--entity"_s, u"Edison"_s, u"--sort"_s, u"sentences"_s});
        QCOMPARE(merged.size(), 2);
        QVERIFY2(merged[0].startsWith("Thomas Edison,born,Milan,Person,Place,Q8743,,2,"), merged[0].constData());
        const CliRun listed = runCli({u"entities"_s, corpus, u"--search"_s, u"edison"_s});
        QCOMPARE(listed.out, "name,type,identifier,mentions,aliases\nThomas Edison,Person,Q8743,3,Edison\n");
        run = decide({u"--split"_s, u"Edison"_s});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(facts({u"--entity"_s, u"Edison"_s}).size(), 1);
        run = decide({u"--rename"_s, u"Edison"_s, u"Young Edison"_s, u"--apart"_s, u"P1"_s, u"P2"_s});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(facts({u"--entity"_s, u"Edison"_s})[0].startsWith("Young Edison,"));
        QCOMPARE(runCli({u"check"_s, corpus}).code, 0);
    }

    void knownEntitiesAreMatched()
    {
        QVERIFY(writeFile(at(u"known.csv"_s), "name,aliases,type,identifier\nMilan (Ohio),Milan,Place,Q2\n"));
        const CliRun run = runCli({u"entities"_s, at(u"c.spotter"_s), u"--authority"_s, at(u"known.csv"_s)});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(facts({u"--entity"_s, u"Milan"_s})[0].contains("Milan (Ohio)"));
        QVERIFY(writeFile(
            at(u"known.csv"_s), "name,aliases,type,identifier\nMilan,,Place,Q3\nAtlantis,,Place,Q4\n,x,,Q5\n"));
        const CliRun passedOver = runCli({u"entities"_s, at(u"c.spotter"_s), u"--authority"_s, at(u"known.csv"_s)});
        QCOMPARE(passedOver.code, 0);
        for (const char *said :
            {"another identifier, which stays: Milan", "name and type: Atlantis", "1 row without a name"})
            QVERIFY2(passedOver.err.contains(said), passedOver.err.constData());
    }

    /// A service proposes; only what the user asks for is linked.
    void identifiersComeFromAService()
    {
        ReconciliationServer service;
        service.knows(u"P3"_s, {ReconciliationServer::candidate(u"Q33"_s, u"=P three"_s, 100, true)});
        service.knows(u"P4"_s, {ReconciliationServer::candidate(u"Q44"_s, u"P four"_s, 80, false)});
        const QStringList ask{
            u"entities"_s, at(u"c.spotter"_s), u"--reconcile"_s, service.address(), u"--search"_s, u"p"_s};
        const CliRun proposed = runCli(ask + QStringList{u"--type"_s, u"Person"_s, u"--quiet"_s});
        QVERIFY2(proposed.code == 0, proposed.err.constData());
        for (const char *row : {"\nP3,Person,2,Q33,'=P three,human,100,yes,\n",
                 "\nP4,Person,1,Q44,P four,human,80,no,\n", "\nP5,Person,1,,,,,,\n"})
            QVERIFY2(proposed.out.contains(row), proposed.out.constData());
        QVERIFY(!facts({u"--entity"_s, u"P3"_s})[0].contains("Q33"));
        const CliRun linked = runCli(ask + QStringList{u"--accept-matches"_s, u"--format"_s, u"jsonl"_s});
        QVERIFY2(linked.code == 0 && linked.err.contains("Linked 1 entity of which Known Things is certain"),
            linked.err.constData());
        QCOMPARE(jsonLines(linked.out).size(), size_t(20));
        QVERIFY(facts({u"--entity"_s, u"P3"_s})[0].contains("Q33"));
        QVERIFY(!facts({u"--entity"_s, u"P4"_s})[0].contains("Q44"));
        QCOMPARE(runCli({u"check"_s, at(u"c.spotter"_s)}).code, 0);
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("said");
        const QString corpus = at(u"c.spotter"_s);
        QTest::newRow("nobody of that name")
            << QStringList{u"facts"_s, corpus, u"--entity"_s, u"Nobody"_s} << 1 << QByteArray("Nobody");
        QTest::newRow("a format that there is not")
            << QStringList{u"facts"_s, corpus, u"--format"_s, u"xlsx"_s} << 2 << QByteArray("csv");
        QTest::newRow("no rule") << QStringList{u"facts"_s, corpus, u"--accept-rule"_s, u"born"_s} << 2
                                 << QByteArray("one-object:NAME");
        QTest::newRow("a rule without its other half") << QStringList{u"facts"_s, corpus, u"--accept-rule"_s,
            u"inverse:born"_s} << 2 << QByteArray("inverse:NAME=OTHER");
        QTest::newRow("a kind of value that there is not") << QStringList{u"facts"_s, corpus, u"--refuse-rule"_s,
            u"values:born=colour"_s} << 2 << QByteArray("values:NAME");
        QTest::newRow("a predicate that there is not")
            << QStringList{u"facts"_s, corpus, u"--accept-rule"_s, u"one-object:eats"_s} << 1 << QByteArray("eats");
        QTest::newRow("no property") << QStringList{u"facts"_s, corpus, u"--property"_s, u"born=19"_s} << 2
                                     << QByteArray("P19");
        QTest::newRow("an output that is the corpus")
            << QStringList{u"facts"_s, corpus, u"--out"_s, corpus} << 1 << QByteArray("c.spotter");
        QTest::newRow("merging with nobody")
            << QStringList{u"entities"_s, corpus, u"--merge"_s, u"P1"_s, u"Nobody"_s} << 1 << QByteArray("Nobody");
        QTest::newRow("one name") << QStringList{u"entities"_s, corpus, u"--split"_s, u"P1"_s} << 1
                                  << QByteArray("one name only");
        QTest::newRow("no such type") << QStringList{u"entities"_s, corpus, u"--type"_s, u"Ship"_s, u"--rename"_s,
            u"P1"_s, u"X"_s} << 1 << QByteArray("P1");
        QTest::newRow("accepting what nobody was asked for")
            << QStringList{u"entities"_s, corpus, u"--accept-matches"_s} << 2 << QByteArray("--reconcile");
        QTest::newRow("asking and deciding")
            << QStringList{u"entities"_s, corpus, u"--reconcile"_s, u"http://127.0.0.1:9/"_s, u"--split"_s, u"P1"_s}
            << 2 << QByteArray("--reconcile");
        QTest::newRow("an address that is none")
            << QStringList{u"entities"_s, corpus, u"--reconcile"_s, u"wikidata"_s} << 1 << QByteArray("https://");
        QTest::newRow("a service that is not there") << QStringList{u"entities"_s, corpus, u"--reconcile"_s,
            u"http://127.0.0.1:9/"_s} << 1 << QByteArray("http://127.0.0.1:9/ cannot be reached");
        QTest::newRow("no file") << QStringList{u"entities"_s, corpus, u"--authority"_s, at(u"none.csv"_s)} << 1
                                 << QByteArray("none.csv");
    }
    void refusals()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        QFETCH(const QByteArray, said);
        const CliRun run = runCli(arguments);
        QCOMPARE(run.code, code);
        QVERIFY2(run.err.contains(said), run.err.constData());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliFacts)
#include "test_cli_facts.moc"
