// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which documents spotter-cli export writes.
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/corpus/search/saved_filters.h"
#include "tests/app/cli_runner.h"

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestCliFilters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(writeFile(at(u"in.jsonl"_s),
            R"({"text":"one Ada met Bob","triples":[{"subject":"Ada","predicate":"met","object":"Bob"}]})"
            "\n"
            R"({"text":"two Ada knew Eve","triples":[{"subject":"Ada","predicate":"knew","object":"Eve"}]})"
            "\n"
            R"({"text":"three nobody","triples":[]})"
            "\n"));
        QCOMPARE(runCli({u"new"_s, corpus()}).code, 0);
        const CliRun imported = runCli({u"import"_s, corpus(), u"--split"_s, u"train"_s, at(u"in.jsonl"_s)});
        QVERIFY2(imported.code == 0, imported.err.constData());
        const auto opened = Corpus::open(corpus());
        QVERIFY(opened);
        QVERIFY((*opened)->documents().setDetails({3}, {.title = u"A name"_s, .note = {}, .tags = {u"later"_s}}));
        QVERIFY(saveFilter((*opened)->database(), {u"with Ada"_s, {.search = u"ada"_s, .synthetic = false}}));
    }

    void exportsWhatTheFilterLetsThrough_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArrayList>("texts");
        QTest::newRow("everything") << QStringList{} << QByteArrayList{"one", "two", "three"};
        QTest::newRow("search") << QStringList{u"--search"_s, u"EVE"_s} << QByteArrayList{"two"};
        QTest::newRow("title") << QStringList{u"--search"_s, u"a name"_s} << QByteArrayList{"three"};
        QTest::newRow("predicate") << QStringList{u"--predicate"_s, u"met"_s} << QByteArrayList{"one"};
        QTest::newRow("tag") << QStringList{u"--tag"_s, u"later"_s} << QByteArrayList{"three"};
        QTest::newRow("split") << QStringList{u"--split"_s, u"dev"_s} << QByteArrayList{};
        QTest::newRow("state") << QStringList{u"--state"_s, u"unreviewed"_s} << QByteArrayList{"one", "two"};
        QTest::newRow("edited") << QStringList{u"--edited-days"_s, u"1"_s} << QByteArrayList{"three"};
        QTest::newRow("not edited") << QStringList{u"--unedited-days"_s, u"2"_s} << QByteArrayList{"one", "two"};
        QTest::newRow("no model") << QStringList{u"--differing"_s} << QByteArrayList{};
        QTest::newRow("saved") << QStringList{u"--filter"_s, u"with Ada"_s} << QByteArrayList{"one", "two"};
        QTest::newRow("saved, narrowed down")
            << QStringList{u"--filter"_s, u"with Ada"_s, u"--predicate"_s, u"knew"_s} << QByteArrayList{"two"};
    }
    void exportsWhatTheFilterLetsThrough()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QByteArrayList, texts);
        const CliRun run = runCli(QStringList{u"export"_s, corpus()} + options);
        QVERIFY2(run.code == 0, run.err.constData());
        for (const QByteArray text : {"one", "two", "three"})
            QVERIFY2(run.out.contains("\"" + text + " ") == texts.contains(text), run.out.constData());
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("saved filter") << QStringList{u"--filter"_s, u"none"_s} << 1 << QByteArray("with Ada");
        QTest::newRow("state") << QStringList{u"--state"_s, u"new"_s} << 2 << QByteArray("state");
        QTest::newRow("days") << QStringList{u"--edited-days"_s, u"0"_s} << 2 << QByteArray("edited-days");
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(const QStringList, options);
        QFETCH(const int, code);
        QFETCH(const QByteArray, word);
        const CliRun run = runCli(QStringList{u"export"_s, corpus()} + options);
        QCOMPARE(run.code, code);
        QVERIFY2(run.err.contains(word), run.err.constData());
        QVERIFY(run.out.isEmpty());
    }

private:
    QString at(const QString &name) { return m_folder.filePath(name); }
    QString corpus() { return at(u"c.spotter"_s); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliFilters)
#include "test_cli_filters.moc"
