// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_runner.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace spotter;
using namespace spotter::tests;

/// `review` with the real program: labels that were spoilt are found, explained and settled.
class TestCliReview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void plantedErrorsComeFirst();
    void textSaysWhy();
    void speaksChinese();
    void readingsAreKept();
    void settlesWithoutAModel();
    void contradictionsShowBothSentences();
    void foldsGoOnWhereTheyWere();
    void partsBeginWithWhatHasReadTheTexts();
    void foldsOfSeveralJobsAreThoseOfOne();
    void modelsThatCannotBeKept();
    void refusals_data();
    void refusals();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] static QString triple(const QJsonObject &finding)
    {
        return finding[u"subject"_s].toString() + u'|' + finding[u"predicate"_s].toString() + u'|'
            + finding[u"object"_s].toString();
    }

    QTemporaryDir m_folder;
};

void TestCliReview::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const std::vector<Document> tiny = tinyDocuments();
    QVERIFY(writeRecords(at(u"clean.jsonl"_s), tiny));
    // One label is left out, one has the other predicate; the model below learns from the right ones.
    std::vector<Document> spoilt = tiny;
    spoilt[0].triples.clear();
    spoilt[1].triples.front().triple.predicate = u"导演"_s;
    spoilt[1].triples.front().triple.subject.type.clear();
    QVERIFY(writeRecords(at(u"spoilt.jsonl"_s), spoilt));
    COMPARE_CODE(runCli({u"new"_s, at(u"clean.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"clean.spotter"_s), u"--split"_s, u"train"_s, at(u"clean.jsonl"_s)}), 0);
    COMPARE_CODE(runCli({u"new"_s, at(u"c.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"c.spotter"_s), u"--split"_s, u"train"_s, at(u"spoilt.jsonl"_s)}), 0);
    COMPARE_CODE(runCli(QStringList{u"train"_s, at(u"clean.spotter"_s), u"--out"_s, at(u"model"_s)} + quickTraining()
                     + QStringList{u"--threads"_s, u"1"_s}),
        0);
}

void TestCliReview::plantedErrorsComeFirst()
{
    const CliRun run = runCli({u"review"_s, at(u"c.spotter"_s), u"--model"_s, at(u"model"_s), u"--threads"_s, u"1"_s,
        u"--json"_s, u"--limit"_s, u"0"_s, u"--below"_s, u"1"_s});
    COMPARE_CODE(run, 0);
    const auto findings = jsonLines(run.out);
    QVERIFY(findings.size() >= 2);
    QStringList errors;
    double last = 0;
    for (const QJsonObject &finding : findings) {
        for (const QString &key : {u"id"_s, u"document"_s, u"sentence"_s, u"kind"_s, u"error"_s, u"subject"_s,
                 u"predicate"_s, u"object"_s, u"quality"_s, u"probability"_s, u"reason"_s, u"group"_s, u"parts"_s})
            QVERIFY2(finding.contains(key), qPrintable(key));
        QVERIFY(!finding[u"reason"_s].toString().isEmpty());
        if (finding[u"group"_s].toInt() > 8) break;
        errors += finding[u"error"_s].toString();
        if (errors.size() == 1) last = finding[u"quality"_s].toDouble();
    }
    QVERIFY(last < 0.5);
    QVERIFY2(errors.contains(u"missing-triple"_s), qPrintable(errors.join(u' ')));
    QVERIFY2(errors.contains(u"wrong-predicate"_s), qPrintable(errors.join(u' ')));
}

void TestCliReview::textSaysWhy()
{
    const CliRun run = runCli(
        {u"review"_s, at(u"c.spotter"_s), u"--model"_s, at(u"model"_s), u"--threads"_s, u"1"_s, u"--limit"_s, u"3"_s});
    COMPARE_CODE(run, 0);
    QVERIFY2(run.out.contains("the model "), run.out.constData());
    QVERIFY2(run.err.contains("doubtful label"), run.err.constData());
}

void TestCliReview::speaksChinese()
{
    const CliRun run = runCli({u"review"_s, at(u"c.spotter"_s), u"--language"_s, u"zh_CN"_s, u"--limit"_s, u"3"_s});
    COMPARE_CODE(run, 0);
    QVERIFY(!run.out.isEmpty());
}

void TestCliReview::readingsAreKept()
{
    const QStringList arguments{u"review"_s, at(u"c.spotter"_s), u"--json"_s};
    const CliRun once = runCli(arguments); // the corpus has no model: what was read before is all there is
    COMPARE_CODE(once, 0);
    QVERIFY(!once.out.isEmpty());
    QCOMPARE(runCli(arguments).out, once.out);
}

void TestCliReview::settlesWithoutAModel()
{
    const auto findings = jsonLines(runCli({u"review"_s, at(u"c.spotter"_s), u"--json"_s, u"--limit"_s, u"0"_s}).out);
    QVERIFY(findings.size() >= 2);
    const QString first = findings[0][u"id"_s].toString();
    const QString second = findings[1][u"id"_s].toString();
    const CliRun run = runCli(
        {u"review"_s, at(u"c.spotter"_s), u"--settle"_s, first + u"=fix"_s, u"--settle"_s, second + u"=keep"_s});
    COMPARE_CODE(run, 0);
    QVERIFY2(run.err.contains("Settled 2"), run.err.constData());
    const CliRun after = runCli({u"review"_s, at(u"c.spotter"_s), u"--json"_s, u"--limit"_s, u"0"_s});
    COMPARE_CODE(after, 0);
    for (const QJsonObject &finding : jsonLines(after.out)) {
        QVERIFY(finding[u"id"_s].toString() != first);
        QVERIFY(finding[u"id"_s].toString() != second);
    }
    QVERIFY2(after.err.contains("2 settled"), after.err.constData());
    COMPARE_CODE(runCli({u"check"_s, at(u"c.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"review"_s, at(u"c.spotter"_s), u"--settle"_s, u"nothing=fix"_s}), 1);
}

/// Each film has six directors here, which somebody rules out.
void TestCliReview::contradictionsShowBothSentences()
{
    const QString corpus = at(u"k.spotter"_s);
    COMPARE_CODE(runCli({u"new"_s, corpus}), 0);
    COMPARE_CODE(runCli({u"import"_s, corpus, u"--split"_s, u"train"_s, at(u"clean.jsonl"_s)}), 0);
    const auto contradictions = [&](const QStringList &options = {}) {
        std::vector<QJsonObject> found;
        const CliRun run
            = runCli(QStringList{u"review"_s, corpus, u"--json"_s, u"--limit"_s, u"0"_s, u"--quiet"_s} + options);
        for (const QJsonObject &finding : jsonLines(run.out))
            if (finding[u"error"_s] == u"contradiction"_s) found.push_back(finding);
        return found;
    };
    QVERIFY(contradictions({u"--model"_s, at(u"model"_s), u"--threads"_s, u"1"_s}).empty());
    COMPARE_CODE(runCli({u"facts"_s, corpus, u"--accept-rule"_s, u"one-object:导演"_s}), 0);
    const auto found = contradictions();
    QVERIFY(!found.empty());
    const QJsonObject against = found.front()[u"against"_s].toObject();
    QCOMPARE(against[u"contradiction"_s].toString(), u"two objects"_s);
    QCOMPARE(against[u"triple"_s][u"subject"_s], found.front()[u"subject"_s]);
    QVERIFY(against[u"triple"_s][u"object"_s] != found.front()[u"object"_s]);
    QVERIFY(against[u"sentence"_s].toString().contains(u"执导的电影"_s));
    const CliRun text = runCli({u"review"_s, corpus, u"--limit"_s, u"0"_s, u"--quiet"_s});
    QVERIFY2(text.out.contains("Contradicts ") && text.out.contains("[document "), text.out.constData());
    QVERIFY(contradictions({u"--facts"_s, u"no"_s}).empty());
    // A decision about one settles it, like any other.
    const QString id = found.front()[u"id"_s].toString();
    COMPARE_CODE(runCli({u"review"_s, corpus, u"--settle"_s, id + u"=fix"_s}), 0);
    for (const QJsonObject &left : contradictions()) QVERIFY(left[u"id"_s].toString() != id);
}

void TestCliReview::foldsGoOnWhereTheyWere()
{
    const QStringList arguments{u"review"_s, at(u"clean.spotter"_s), u"--folds"_s, u"2"_s, u"--epochs"_s, u"1"_s,
        u"--threads"_s, u"1"_s, u"--json"_s, u"--below"_s, u"1"_s, u"--limit"_s, u"0"_s};
    const CliRun first = runCli(arguments);
    COMPARE_CODE(first, 0);
    QVERIFY(!first.out.isEmpty());
    const CliRun second = runCli(arguments);
    COMPARE_CODE(second, 0);
    QVERIFY2(second.err.contains("were judged before"), second.err.constData());
    QCOMPARE(second.out, first.out);
    // What the parts share is gone, their models wait for the next time.
    const QDir folder(at(u"clean.spotter.review"_s));
    QVERIFY(!folder.exists(u"texts"_s));
    const QStringList lists = folder.entryList({u"part-*-of-2-*.learnt"_s}, QDir::Files);
    QCOMPARE(lists.size(), 2);
    const QDateTime written = QFileInfo(folder.filePath(lists.first())).lastModified();
    const CliRun again = runCli(arguments + QStringList{u"--again"_s});
    COMPARE_CODE(again, 0);
    QVERIFY2(!again.err.contains("were judged before"), again.err.constData());
    QVERIFY(!again.out.isEmpty());
    QVERIFY(QFileInfo(folder.filePath(lists.first())).lastModified() > written); // its model has gone on
    // From now on that is the newest round.
    const CliRun last = runCli(arguments);
    COMPARE_CODE(last, 0);
    QVERIFY2(last.err.contains("were judged before"), last.err.constData());
    QCOMPARE(last.out, again.out);
}

void TestCliReview::partsBeginWithWhatHasReadTheTexts()
{
    COMPARE_CODE(runCli({u"pretrain"_s, at(u"clean.spotter"_s), u"--out"_s, at(u"read"_s), u"--minutes"_s, u"0.02"_s,
                     u"--hidden"_s, u"24"_s, u"--threads"_s, u"1"_s}),
        0);
    const CliRun run = runCli({u"review"_s, at(u"clean.spotter"_s), u"--folds"_s, u"2"_s, u"--epochs"_s, u"1"_s,
        u"--threads"_s, u"1"_s, u"--from"_s, at(u"read"_s), u"--json"_s, u"--below"_s, u"1"_s, u"--limit"_s, u"0"_s});
    COMPARE_CODE(run, 0);
    QVERIFY(!run.out.isEmpty());
    const QDir folder(at(u"clean.spotter.review"_s));
    const QStringList parts = folder.entryList({u"part-*-of-2-*"_s}, QDir::Dirs);
    QCOMPARE(parts.size(), 2); // those of other settings have gone
    for (const QString &part : parts) {
        QFile config(folder.filePath(part) + u"/config.json"_s);
        QVERIFY(config.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(config.readAll()).object()[u"hidden"_s].toInt(), 24); // the encoder's width
    }
}

void TestCliReview::foldsOfSeveralJobsAreThoseOfOne()
{
    const QStringList options{u"--folds"_s, u"2"_s, u"--epochs"_s, u"2"_s, u"--threads"_s, u"1"_s};
    const QStringList list{u"--json"_s, u"--limit"_s, u"0"_s, u"--below"_s, u"1"_s};
    for (const QString &name : {u"alone.spotter"_s, u"jobs.spotter"_s}) {
        COMPARE_CODE(runCli({u"new"_s, at(name)}), 0);
        COMPARE_CODE(runCli({u"import"_s, at(name), u"--split"_s, u"train"_s, at(u"spoilt.jsonl"_s)}), 0);
    }
    const CliRun alone = runCli(QStringList{u"review"_s, at(u"alone.spotter"_s)} + options + list);
    COMPARE_CODE(alone, 0);

    const QString folder = at(u"folds"_s);
    const auto readFold = [&](int fold) {
        return runCli(
            QStringList{u"review"_s, at(u"jobs.spotter"_s), u"--fold"_s, QString::number(fold), u"--into"_s, folder}
            + options);
    };
    const QStringList gather{u"review"_s, at(u"jobs.spotter"_s), u"--gather"_s, folder};
    COMPARE_CODE(readFold(2), 0);
    const CliRun incomplete = runCli(gather);
    COMPARE_CODE(incomplete, 1);
    QVERIFY2(incomplete.err.contains("lacks 1 fold of 2: 1"), incomplete.err);
    COMPARE_CODE(readFold(1), 0);
    const CliRun again = readFold(1); // a repeated job
    COMPARE_CODE(again, 0);
    QVERIFY2(again.err.contains("not judged again"), again.err);
    const CliRun gathered = runCli(gather + list);
    COMPARE_CODE(gathered, 0);
    QCOMPARE(gathered.out, alone.out);

    QFile half(folder + u"/fold-1-of-2.jsonl"_s);
    QVERIFY(half.resize(half.size() / 2));
    const CliRun damaged = runCli(gather);
    COMPARE_CODE(damaged, 1);
    QVERIFY2(damaged.err.contains("is not a fold of a review"), damaged.err);
    COMPARE_CODE(runCli({u"import"_s, at(u"jobs.spotter"_s), u"--split"_s, u"train"_s, at(u"clean.jsonl"_s),
                     u"--duplicates"_s, u"keep"_s}),
        0);
    QVERIFY(half.remove());
    COMPARE_CODE(readFold(1), 0);
    const CliRun mixed = runCli(gather);
    COMPARE_CODE(mixed, 1);
    QVERIFY2(mixed.err.contains("folds of several reviews"), mixed.err);
}

void TestCliReview::modelsThatCannotBeKept()
{
    QVERIFY(QFile::copy(at(u"clean.spotter"_s), at(u"other.spotter"_s)));
    QFile inTheWay(at(u"other.spotter.review"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // a file where the folder would be
    inTheWay.close();
    const CliRun run = runCli({u"review"_s, at(u"other.spotter"_s), u"--folds"_s, u"2"_s, u"--epochs"_s, u"1"_s,
        u"--threads"_s, u"1"_s, u"--seed"_s, u"5"_s, u"--json"_s});
    COMPARE_CODE(run, 0);
    QVERIFY2(run.err.contains("could not be kept for the next review"), run.err.constData());
}

void TestCliReview::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("a model beside folds") << QStringList{u"--model"_s, at(u"model"_s), u"--folds"_s, u"2"_s} << 2;
    QTest::newRow("a verdict that is none") << QStringList{u"--settle"_s, u"abc=maybe"_s} << 2;
    QTest::newRow("an order that is none") << QStringList{u"--order"_s, u"best"_s} << 2;
    QTest::newRow("again, but what") << QStringList{u"--again"_s} << 2;
    QTest::newRow("a beginning of no parts") << QStringList{u"--from"_s, at(u"model"_s)} << 2;
    QTest::newRow("two encoders") << QStringList{u"--folds"_s, u"2"_s, u"--from"_s, at(u"model"_s), u"--encoder"_s,
        at(u"model"_s)} << 2;
    QTest::newRow("a beginning that knows labels")
        << QStringList{u"--folds"_s, u"2"_s, u"--from"_s, at(u"model"_s)} << 1;
    QTest::newRow("a beginning that is not there")
        << QStringList{u"--folds"_s, u"2"_s, u"--from"_s, at(u"nowhere"_s)} << 1;
    QTest::newRow("a fold without its folder") << QStringList{u"--folds"_s, u"2"_s, u"--fold"_s, u"1"_s} << 2;
    QTest::newRow("a fold beyond their number")
        << QStringList{u"--folds"_s, u"2"_s, u"--fold"_s, u"3"_s, u"--into"_s, at(u"f"_s)} << 2;
    QTest::newRow("folds to gather and to read") << QStringList{u"--folds"_s, u"2"_s, u"--gather"_s, at(u"f"_s)} << 2;
    QTest::newRow("nothing to gather") << QStringList{u"--gather"_s, at(u"nowhere"_s)} << 1;
    QTest::newRow("one part alone") << QStringList{u"--folds"_s, u"1"_s} << 2;
    QTest::newRow("a model that is not there") << QStringList{u"--model"_s, at(u"nowhere"_s)} << 1;
    QTest::newRow("a part without documents") << QStringList{u"--split"_s, u"test"_s} << 1;
}

void TestCliReview::refusals()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, code);
    const CliRun run = runCli(QStringList{u"review"_s, at(u"c.spotter"_s)} + arguments);
    COMPARE_CODE(run, code);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(run.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliReview)
#include "test_cli_review.moc"
