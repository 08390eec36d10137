// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_runner.h"
#include "ui/session/document_extraction.h"

#include <QJsonArray>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

/// What the window finds in an open document and what the real spotter-cli finds in it are one.
class TestBothExtractions final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::shared_ptr<const ModelSnapshot> m_model;

    QString at(const QString &name) const { return m_dir.filePath(name); }
    static QString line(const QString &subject, const QString &predicate, const QString &object, double score)
    {
        return u"%1 %2 %3 %4"_s.arg(subject, predicate, object).arg(score, 0, 'f', 4);
    }
    /// Triples with their scores, nothing where the model could not read it.
    std::optional<QStringList> inTheWindow(const QString &text) const
    {
        DocumentExtraction extraction;
        extraction.setThreads(1);
        std::optional<QStringList> found;
        connect(&extraction, &DocumentExtraction::finished, &extraction, [&] {
            found.emplace();
            for (const ScoredTriple &scored : extraction.triples())
                *found += line(
                    scored.triple.subject.text, scored.triple.predicate, scored.triple.object.text, scored.score);
        });
        extraction.start(m_model, text);
        (void)QTest::qWaitFor([&] { return found.has_value(); }, 60'000);
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        std::vector<Document> tiny = tinyDocuments();
        for (Document &document : tiny) document.text += u'。'; // as in the texts below
        QVERIFY(writeRecords(at(u"records.jsonl"_s), tiny));
        const CliRun made = runCli({u"new"_s, at(u"c.spotter"_s)});
        COMPARE_CODE(made, 0);
        const CliRun filled
            = runCli({u"import"_s, at(u"c.spotter"_s), u"--split"_s, u"train"_s, at(u"records.jsonl"_s)});
        COMPARE_CODE(filled, 0);
        const CliRun trained = runCli(QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(u"model"_s)}
            + quickTraining() + QStringList{u"--threads"_s, u"1"_s});
        COMPARE_CODE(trained, 0);
        const auto model = ModelSnapshot::load(at(u"model"_s));
        QVERIFY(model);
        m_model = *model;
    }

    void theSameDocumentGivesTheSameTriples_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mediaType");
        const QString one = u"《红日》是王小山执导的电影。"_s;
        const QString two = u"李大河写过小说《长河落日》。"_s;
        const QString plain = u"text/plain"_s;
        QTest::newRow("a sentence") << one << plain;
        QTest::newRow("two sentences on one line") << one + two << plain;
        QTest::newRow("two on one line of Markdown") << one + two << u"text/markdown"_s;
        QTest::newRow("two on two lines") << one + u'\n' + two << plain;
        QTest::newRow("a line with a line feed") << one + two + u'\n' << plain;
        QTest::newRow("more than the model reads at once") << (one + two).repeated(40) << plain;
    }
    void theSameDocumentGivesTheSameTriples()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, mediaType);
        Document document;
        document.text = text;
        document.mediaType = mediaType;
        QVERIFY(writeRecords(at(u"input.jsonl"_s), {document}));
        const CliRun run
            = runCli({u"extract"_s, u"--model"_s, at(u"model"_s), u"--threads"_s, u"1"_s, at(u"input.jsonl"_s)});
        COMPARE_CODE(run, 0);
        const auto records = jsonLines(run.out);
        QCOMPARE(records.size(), size_t(1));
        QStringList found;
        for (const QJsonValue value : records[0][u"triples"_s].toArray()) {
            const QJsonObject triple = value.toObject();
            found += line(triple[u"subject"_s][u"text"_s].toString(), triple[u"predicate"_s].toString(),
                triple[u"object"_s][u"text"_s].toString(), triple[u"score"_s].toDouble());
        }
        QVERIFY2(!found.isEmpty(), run.out.constData());
        const auto shown = inTheWindow(text);
        QVERIFY(shown);
        QCOMPARE(*shown, found);
    }
};

QTEST_GUILESS_MAIN(TestBothExtractions)
#include "test_both_extractions.moc"
