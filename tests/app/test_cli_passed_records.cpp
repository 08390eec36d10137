// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_runner.h"

#include <QDir>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace spotter;
using namespace spotter::tests;

namespace {

/// Records and, apart, their scores: these depend in the last digits on which texts were calculated together.
struct Parsed {
    QJsonArray records;
    QList<double> scores;
};

Parsed parsed(const QByteArray &lines)
{
    Parsed result;
    for (const QByteArray &line : lines.split('\n')) {
        QJsonObject record = QJsonDocument::fromJson(line).object();
        QJsonArray triples;
        for (const QJsonValue &value : record.value(u"triples"_s).toArray()) {
            QJsonObject triple = value.toObject();
            result.scores += triple.take(u"score"_s).toDouble();
            triples += triple;
        }
        record.insert(u"triples"_s, triples);
        result.records += record;
    }
    return result;
}

} // namespace

/// "extract" between other programs: records that pass through with all their fields, and parts of an input.
class TestCliPassedRecords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fieldsPassUnchanged_data();
    void fieldsPassUnchanged();
    void triplesAreThoseOfAnExtraction();
    void partsAreTheWhole();
    void partsOfAFolderAreItsFiles();
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] CliRun extract(const QStringList &options, const QByteArray &input = {}) const
    {
        return runCli(QStringList{u"--quiet"_s, u"extract"_s, u"--model"_s, at(u"model"_s)} + options, input);
    }

    QTemporaryDir m_folder;
    QByteArray m_records;
};

void TestCliPassedRecords::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(writeRecords(at(u"in.jsonl"_s), tinyDocuments()));
    QVERIFY(runCli({u"new"_s, at(u"c.spotter"_s)}).code == 0);
    QVERIFY(runCli({u"import"_s, at(u"c.spotter"_s), at(u"in.jsonl"_s)}).code == 0);
    const CliRun trained
        = runCli(QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"model"_s)} + quickTraining());
    QVERIFY2(trained.code == 0, trained.err);
    int id = 0;
    for (const Document &document : tinyDocuments()) {
        const QJsonObject record{{u"id"_s, ++id}, {u"body"_s, document.text}, {u"tags"_s, QJsonArray{1, u"ä"_s}}};
        m_records += QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
    }
    QVERIFY(writeFile(at(u"records.jsonl"_s), m_records));
}

void TestCliPassedRecords::fieldsPassUnchanged_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("passed");

    QTest::newRow("order, numbers and escapes as they are written")
        << R"({"z":1.50,"text":"x","a":{"b":[1,2.0e3,"\u00e9\"}"]},"n":null})"_ba
        << R"({"z": 1.50, "text": "x", "a": {"b":[1,2.0e3,"\u00e9\"}"]}, "n": null, "triples": []})"_ba;
    QTest::newRow("a number of more than 64 bits")
        << R"({"id":123456789012345678901234567890,"text":"x"})"_ba
        << R"({"id": 123456789012345678901234567890, "text": "x", "triples": []})"_ba;
    QTest::newRow("earlier results are replaced") << R"({"text":"x","triples":[{"old":1}],"error":"old","id":1})"_ba
                                                  << R"({"text": "x", "id": 1, "triples": []})"_ba;
    QTest::newRow("pretty-printed") << "{\n  \"text\": \"x\",\n  \"list\": [1,\n 2]\n}"_ba
                                    << R"({"text": "x", "list": [1,  2], "triples": []})"_ba;
    QTest::newRow("without a text") << R"({"id":"a"})"_ba
                                    << R"({"id": "a", "error": "\"text\" with a text is missing"})"_ba;
    QTest::newRow("text that is none") << R"({"text":5,"id":"a"})"_ba
                                       << R"({"text": 5, "id": "a", "error": "\"text\" with a text is missing"})"_ba;
    QTest::newRow("nothing at all") << "{}"_ba << R"({"error": "\"text\" with a text is missing"})"_ba;
    QTest::newRow("a number that is none") << R"({"id":01,"text":"x"})"_ba << QByteArray();
    QTest::newRow("cut off") << R"({"id":1)"_ba << QByteArray();
}

void TestCliPassedRecords::fieldsPassUnchanged()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QByteArray, passed);

    const CliRun run = extract({u"--keep-fields"_s}, record + "\n"_ba);
    QCOMPARE(run.code, 0);
    if (!passed.isEmpty()) {
        QCOMPARE(run.out, passed + '\n');
    } else {
        const QJsonObject written = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(written.keys(), QStringList{u"error"_s});
    }
}

void TestCliPassedRecords::triplesAreThoseOfAnExtraction()
{
    const QList<QByteArray> plain = extract({at(u"in.jsonl"_s)}).out.split('\n');
    const QList<QByteArray> passed
        = extract({u"--keep-fields"_s, u"--text-field"_s, u"body"_s}, m_records).out.split('\n');
    QCOMPARE(passed.size(), plain.size());
    qsizetype triples = 0;
    for (qsizetype i = 0; i + 1 < plain.size(); ++i) {
        const QJsonObject record = QJsonDocument::fromJson(passed[i]).object();
        const QJsonArray found = record.value(u"triples"_s).toArray();
        QCOMPARE(parsed(passed[i]).records.at(0)[u"triples"_s], parsed(plain[i]).records.at(0)[u"triples"_s]);
        QCOMPARE(record.value(u"id"_s).toInt(), int(i) + 1);
        QCOMPARE(record.value(u"tags"_s), QJsonValue(QJsonArray{1, u"ä"_s}));
        triples += found.size();
    }
    QVERIFY2(triples > 0, "the model finds something");
}

void TestCliPassedRecords::partsAreTheWhole()
{
    const QStringList options{u"--keep-fields"_s, u"--text-field"_s, u"body"_s, at(u"records.jsonl"_s)};
    const CliRun whole = extract(options);
    QCOMPARE(whole.code, 0);
    QCOMPARE(whole.out.count('\n'), m_records.count('\n'));
    for (const int of : {2, 12}) {
        QByteArray parts;
        for (int number = 1; number <= of; ++number) {
            const QString out = at(u"part"_s);
            const CliRun part
                = extract(options + QStringList{u"--shard"_s, u"%1/%2"_s.arg(number).arg(of), u"--out"_s, out});
            QVERIFY2(part.code == 0, part.err);
            parts += fileBytes(out); // there even if no line begins in this part
        }
        const Parsed together = parsed(parts);
        const Parsed alone = parsed(whole.out);
        QCOMPARE(together.records, alone.records);
        QCOMPARE(together.scores.size(), alone.scores.size());
        for (qsizetype i = 0; i < alone.scores.size(); ++i)
            QVERIFY2(
                std::abs(together.scores[i] - alone.scores[i]) < 1e-5, qPrintable(QString::number(together.scores[i])));
    }
}

void TestCliPassedRecords::partsOfAFolderAreItsFiles()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"texts"_s));
    for (int i = 0; i < 5; ++i)
        QVERIFY(writeFile(at(u"texts/%1.txt"_s.arg(i)), "Text " + QByteArray::number(i) + ".\n"));
    QStringList sources;
    for (int number = 1; number <= 3; ++number) {
        const CliRun part = extract({at(u"texts"_s), u"--shard"_s, u"%1/3"_s.arg(number)});
        QVERIFY2(part.code == 0, part.err);
        for (const QByteArray &line : part.out.split('\n')) {
            if (!line.isEmpty()) sources += QJsonDocument::fromJson(line).object().value(u"source"_s).toString();
        }
    }
    sources.sort();
    QCOMPARE(sources,
        (QStringList{u"texts/0.txt"_s, u"texts/1.txt"_s, u"texts/2.txt"_s, u"texts/3.txt"_s, u"texts/4.txt"_s}));
}

void TestCliPassedRecords::wrongUsageIsSaid_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");

    const QString file = at(u"records.jsonl"_s);
    QTest::newRow("part beyond the number of parts")
        << QStringList{file, u"--shard"_s, u"4/3"_s} << 2 << "such as 3/8, not 4/3"_ba;
    QTest::newRow("part 0") << QStringList{file, u"--shard"_s, u"0/3"_s} << 2 << "such as 3/8, not 0/3"_ba;
    QTest::newRow("no number") << QStringList{file, u"--shard"_s, u"3"_s} << 2 << "such as 3/8, not 3"_ba;
    QTest::newRow("part of a stream") << QStringList{u"--shard"_s, u"1/3"_s} << 2
                                      << "a stream cannot be read in parts"_ba;
    QTest::newRow("fields of lines of text")
        << QStringList{u"--keep-fields"_s, u"--lines"_s} << 2 << "--keep-fields"_ba;
    QTest::newRow("fields in another format")
        << QStringList{u"--keep-fields"_s, u"--format"_s, u"duie"_s} << 2 << "--keep-fields"_ba;
    QTest::newRow("part of a text that is one document")
        << QStringList{at(u"texts/0.txt"_s), u"--shard"_s, u"1/3"_s} << 1 << "say --lines if each line is a text"_ba;
}

void TestCliPassedRecords::wrongUsageIsSaid()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, code);
    QFETCH(const QByteArray, sentence);

    const CliRun run = extract(options, m_records);
    QCOMPARE(run.code, code);
    QVERIFY2(run.err.contains(sentence), run.err);
    QCOMPARE(run.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestCliPassedRecords)
#include "test_cli_passed_records.moc"
