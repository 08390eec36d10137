// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus.h"
#include "core/corpus/journal/journal.h"
#include "tests/app/cli_runner.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace spotter;
using namespace spotter::tests;

/// `spotter-cli edit`: lists triples, and changes many at once.
class TestCliEdit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void listsWhatMatches_data();
    void listsWhatMatches();
    void listsForPeople();
    void aPreviewChangesNothing();
    void changesAsOneStep_data();
    void changesAsOneStep();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] CliRun edit(const QStringList &options) const
    {
        return runCli(QStringList{u"edit"_s, m_corpus} + options);
    }
    [[nodiscard]] qsizetype count(const QStringList &filter) const
    {
        return qsizetype(jsonLines(edit(filter + QStringList{u"--json"_s}).out).size());
    }
    QTemporaryDir m_folder;
    QString m_corpus;
    int m_number = 0;
};

void TestCliEdit::initTestCase()
{
    m_corpus = m_folder.filePath(u"c.spotter"_s);
    const QString records = m_folder.filePath(u"r.jsonl"_s);
    QVERIFY(writeFile(records,
        "{\"text\": \"Emma married George.\", \"triples\": [{\"subject\": {\"text\": \"Emma\", \"type\": \"person\"}, "
        "\"predicate\": \"husband\", \"object\": {\"text\": \"George\", \"type\": \"person\"}}]}\n"
        "{\"text\": \"Jane married Frank in Highbury.\", \"triples\": [{\"subject\": {\"text\": \"Jane\", \"type\": "
        "\"person\"}, \"predicate\": \"husband\", \"object\": {\"text\": \"Frank\", \"type\": \"person\"}}, "
        "{\"subject\": {\"text\": \"Jane\", \"type\": \"person\"}, \"predicate\": \"place\", \"object\": {\"text\": "
        "\"Highbury\", \"type\": \"village\"}}]}\n"));
    COMPARE_CODE(runCli({u"new"_s, m_corpus}), 0);
    COMPARE_CODE(runCli({u"import"_s, m_corpus, records}), 0);
}

void TestCliEdit::init()
{
    m_corpus = m_folder.filePath(u"c%1.spotter"_s.arg(++m_number));
    QVERIFY(QFile::copy(m_folder.filePath(u"c.spotter"_s), m_corpus));
}

void TestCliEdit::listsWhatMatches_data()
{
    QTest::addColumn<QStringList>("filter");
    QTest::addColumn<int>("triples");
    QTest::newRow("all") << QStringList{} << 3;
    QTest::newRow("a predicate") << QStringList{u"--predicate"_s, u"husband"_s} << 2;
    QTest::newRow("part of a subject") << QStringList{u"--subject"_s, u"jan"_s} << 2;
    QTest::newRow("a type") << QStringList{u"--type"_s, u"village"_s} << 1;
    QTest::newRow("a text") << QStringList{u"--search"_s, u"married George"_s} << 1;
    QTest::newRow("a state") << QStringList{u"--state"_s, u"accepted"_s} << 0;
    QTest::newRow("an origin") << QStringList{u"--origin"_s, u"imported"_s} << 3;
    QTest::newRow("a score that none has") << QStringList{u"--score-from"_s, u"0.5"_s} << 0;
    QTest::newRow("a part of the corpus") << QStringList{u"--split"_s, u"test"_s} << 0;
}

void TestCliEdit::listsWhatMatches()
{
    QFETCH(const QStringList, filter);
    QFETCH(const int, triples);
    const CliRun json = edit(filter + QStringList{u"--json"_s});
    COMPARE_CODE(json, 0);
    const auto lines = jsonLines(json.out);
    QCOMPARE(int(lines.size()), triples);
    for (const QJsonObject &line : lines) {
        QVERIFY(!line[u"subject"_s].toString().isEmpty());
        QCOMPARE(line[u"state"_s].toString(), u"unreviewed"_s);
    }
}

void TestCliEdit::listsForPeople()
{
    const CliRun text = edit({u"--predicate"_s, u"husband"_s});
    COMPARE_CODE(text, 0);
    QVERIFY2(text.out.contains("George (person)") && text.out.contains("unreviewed"), text.out.constData());
    QVERIFY2(text.err.startsWith("2 triples, 2 documents"), text.err.constData());
}

void TestCliEdit::aPreviewChangesNothing()
{
    const CliRun run = edit({u"--predicate"_s, u"husband"_s, u"--reject"_s, u"--preview"_s});
    COMPARE_CODE(run, 0);
    QVERIFY2(run.err.contains("Would change: 2 triples, 2 documents"), run.err.constData());
    QVERIFY(run.out.contains("Frank"));
    QCOMPARE(count({u"--state"_s, u"rejected"_s}), 0);
}

void TestCliEdit::changesAsOneStep_data()
{
    QTest::addColumn<QStringList>("change");
    QTest::addColumn<QStringList>("filter"); // what the changed ones are found by
    QTest::newRow("accept") << QStringList{u"--accept"_s} << QStringList{u"--state"_s, u"accepted"_s};
    QTest::newRow("reject") << QStringList{u"--reject"_s} << QStringList{u"--state"_s, u"rejected"_s};
    QTest::newRow("predicate") << QStringList{u"--set-predicate"_s, u"spouse"_s}
                               << QStringList{u"--predicate"_s, u"spouse"_s};
    QTest::newRow("type of the subject") << QStringList{u"--set-subject-type"_s, u"woman"_s}
                                         << QStringList{u"--predicate"_s, u"husband"_s, u"--type"_s, u"woman"_s};
    QTest::newRow("type of the object") << QStringList{u"--set-object-type"_s, u"man"_s}
                                        << QStringList{u"--type"_s, u"man"_s};
}

void TestCliEdit::changesAsOneStep()
{
    QFETCH(const QStringList, change);
    QFETCH(const QStringList, filter);
    const CliRun run = edit(QStringList{u"--predicate"_s, u"husband"_s} + change);
    COMPARE_CODE(run, 0);
    QVERIFY2(run.err.contains("Changed: 2 triples, 2 documents"), run.err.constData());
    QCOMPARE(count(filter), 2);
    {
        const auto corpus = Corpus::open(m_corpus);
        QVERIFY(corpus);
        QVERIFY((*corpus)->journal().undo());
    }
    QCOMPARE(count(filter), 0);
}

void TestCliEdit::refuses_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("a change of everything by mistake") << QStringList{u"--reject"_s} << QByteArray("--all means every");
    QTest::newRow("two changes") << QStringList{u"--all"_s, u"--reject"_s, u"--accept"_s} << QByteArray("only one of");
    QTest::newRow("an unknown state") << QStringList{u"--state"_s, u"wrong"_s} << QByteArray("expected one of");
    QTest::newRow("a score above one") << QStringList{u"--score-from"_s, u"2"_s} << QByteArray("between 0 and 1");
}

void TestCliEdit::refuses()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, sentence);
    const CliRun run = edit(options);
    COMPARE_CODE(run, 2);
    QVERIFY2(run.err.contains(sentence), run.err.constData());
}

QTEST_GUILESS_MAIN(TestCliEdit)
#include "test_cli_edit.moc"
