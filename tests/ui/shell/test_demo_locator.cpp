// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/demo_locator.h"

#include "tests/ui/shell/shell_samples.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestDemoLocator final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("SPOTTER_DEMO_DIR"); }

    void findsCorpusAndModelWhereItIsTold()
    {
        const QTemporaryDir dir;
        qputenv("SPOTTER_DEMO_DIR", dir.path().toUtf8());
        QVERIFY(locateDemo({}).corpus.isEmpty());
        QVERIFY(writeFile(dir.filePath(u"demo.spotter"_s), "x"));
        QCOMPARE(locateDemo({}).corpus, dir.filePath(u"demo.spotter"_s));
        QVERIFY(locateDemo({}).model.isEmpty());
        QVERIFY(QDir(dir.path()).mkdir(u"model"_s));
        QVERIFY(writeFile(dir.filePath(u"model/config.json"_s), "{}"));
        QCOMPARE(locateDemo({}).model, dir.filePath(u"model"_s));
    }

    void importsSentencesButNotTheKeyToTheirErrors()
    {
        const QTemporaryDir dir;
        qputenv("SPOTTER_DEMO_DIR", dir.path().toUtf8());
        for (const QString &name : {u"synthetic.jsonl"_s, u"errors.jsonl"_s, u"demo.jsonl"_s})
            QVERIFY(writeFile(dir.filePath(name), "{}"));
        QCOMPARE(
            locateDemo({}).sources, QStringList({dir.filePath(u"demo.jsonl"_s), dir.filePath(u"synthetic.jsonl"_s)}));
        QVERIFY(locateDemo({}).schema.isEmpty());
    }

    void everyFileOfTheDemoIsThereAndTheTextsComeFirst()
    {
        const QString folder = qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/resources/demo"_s;
        if (!QDir(folder).exists()) QSKIP("not run from the source tree");
        qputenv("SPOTTER_DEMO_DIR", folder.toUtf8());
        const DemoPlaces demo = locateDemo({});
        QVERIFY(demo.sources.value(0).endsWith(u"/documents/银幕与书页.md"_s));
        QCOMPARE(demo.sources.size(), QDir(folder + u"/documents"_s).entryList(QDir::Files).size() + 2);
        QCOMPARE(demo.schema, folder + u"/schema.json"_s);
    }

    void aFolderThatIsNotThereGivesNothing()
    {
        qputenv("SPOTTER_DEMO_DIR", "/nowhere/at/all");
        const DemoPlaces demo = locateDemo({});
        QVERIFY(demo.corpus.isEmpty() && demo.model.isEmpty() && demo.sources.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDemoLocator)
#include "test_demo_locator.moc"
