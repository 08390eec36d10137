// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/check.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/document_store.h"
#include "core/corpus/entity_store.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/schema/schema_store.h"
#include "core/formats/registry.h"
#include "core/formats/text/csv_rows.h"
#include "core/workspace/authority_file.h"
#include "core/workspace/export_documents.h"
#include "core/workspace/fact_export.h"
#include "tests/support/python_check.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

#define MUST(result)                                                                                                   \
    do {                                                                                                               \
        const auto &outcome_ = (result);                                                                               \
        if (!outcome_) QFAIL(qPrintable(outcome_.error().message));                                                    \
    } while (false)

/// Names that end strings, cells, tags and identifiers of every format.
const QString hostileSubject = u"=cmd'\"`<&>\\u0060; DROP"_s;
const QString hostilePredicate = u"+a`b\\c\"d<e>,f"_s;
const QString hostileObject = u"@O'Neil \\\" ]]> \u2028 ,x"_s;

void addLabel(Corpus &corpus, const QString &subject, const QString &predicate, const QString &object,
    const QString &subjectType = {}, const QString &objectType = {})
{
    Document document;
    document.source = u"a \"file\".txt"_s;
    document.text = u"First. "_s + subject + u" : "_s + object + u". Last."_s;
    LabelledTriple label;
    label.triple.subject = {{7, 7 + subject.size()}, subject, subjectType};
    label.triple.predicate = predicate;
    const qsizetype at = 7 + subject.size() + 3;
    label.triple.object = {{at, at + object.size()}, object, objectType};
    document.triples = {label};
    const auto imported = corpus.documents().import(document);
    if (!imported) qFatal("%s", qPrintable(imported.error().message));
}

std::unique_ptr<Corpus> newCorpus(const QTemporaryDir &folder)
{
    auto corpus = Corpus::create(folder.filePath(u"a.spotter"_s));
    if (!corpus) qFatal("%s", qPrintable(corpus.error().message));
    return *std::move(corpus);
}

QByteArray exported(Corpus &corpus, FactExportRequest request, FactExportResult *result = nullptr)
{
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly)) return "no buffer";
    request.name = u"out"_s;
    const auto done = exportFacts(corpus, buffer, request);
    if (!done) return done.error().message.toUtf8();
    if (result) *result = *done;
    return buffer.data();
}

std::vector<QStringList> csvOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    std::vector<QStringList> rows;
    if (!buffer.open(QIODevice::ReadOnly)) return rows;
    CsvRows reader(buffer, u"out"_s, 1 << 20, {});
    for (auto row = reader.next(); row && *row; row = reader.next()) rows.push_back((*row)->cells);
    return rows;
}

} // namespace

class TestFactExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_corpus = newCorpus(*m_folder);
    }
    void cleanup() { m_corpus.reset(); }

    void hostileNamesComeBackFromCsv()
    {
        addLabel(*m_corpus, hostileSubject, hostilePredicate, hostileObject, u"-type"_s);
        MUST(buildFacts(m_corpus->database()));
        const auto raw = csvOf(exported(*m_corpus, {.format = u"csv"_s, .safeCells = false}));
        QCOMPARE(raw.size(), size_t(2));
        QCOMPARE(raw[1].first(4), (QStringList{hostileSubject, hostilePredicate, hostileObject, u"-type"_s}));
        for (const auto &row : csvOf(exported(*m_corpus, {.format = u"csv"_s})))
            for (const QString &cell : row)
                QVERIFY2(cell.isEmpty() || !u"=+-@"_s.contains(cell.front()), qPrintable(cell));
    }

    /// Numbers and dates with a sign are no formulas.
    void signedValuesStayAsTheyAre()
    {
        addLabel(*m_corpus, u"Zhou"_s, u"fell"_s, u"公元前256年"_s, {}, u"Date"_s);
        addLabel(*m_corpus, u"-5"_s, u"is"_s, u"-3.2 %"_s);
        addLabel(*m_corpus, u"-2+3"_s, u"is"_s, u"-A1"_s);
        MUST(buildFacts(m_corpus->database()));
        QStringList cells;
        for (const auto &row : csvOf(exported(*m_corpus, {.format = u"csv"_s}))) cells += row.first(3);
        for (const QString &cell : {u"-0255"_s, u"-5"_s, u"-3.2 %"_s, u"'-2+3"_s, u"'-A1"_s})
            QVERIFY2(cells.contains(cell), qPrintable(cell + u" in "_s + cells.join(u'|')));
    }

    void evidenceIsTheSentence()
    {
        addLabel(*m_corpus, u"Ann"_s, u"wrote"_s, u"Emma"_s);
        MUST(buildFacts(m_corpus->database()));
        const auto rows = csvOf(exported(*m_corpus, {.format = u"csv"_s, .evidence = true}));
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[1].last(), u"Ann : Emma."_s);
        const QJsonObject json
            = QJsonDocument::fromJson(exported(*m_corpus, {.format = u"jsonl"_s, .evidence = true})).object();
        QCOMPARE(json["subject"_L1]["name"_L1].toString(), u"Ann"_s);
        QCOMPARE(json["sentences"_L1].toInt(), 1);
        QCOMPARE(json["evidence"_L1][0]["sentence"_L1].toString(), u"Ann : Emma."_s);
        QCOMPARE(json["evidence"_L1][0]["source"_L1].toString(), u"a \"file\".txt"_s);
    }

    void rdflibReadsOneIriForEachEntity_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("parser");
        QTest::newRow("Turtle") << u"rdf"_s << u"turtle"_s;
        QTest::newRow("N-Triples") << u"ntriples"_s << u"nt"_s;
    }
    void rdflibReadsOneIriForEachEntity()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, parser);
        const QString python = pythonWith(u"rdflib"_s);
        if (python.isEmpty()) QSKIP("rdflib is not there: install python3-rdflib to validate what is written");
        addLabel(*m_corpus, hostileSubject, hostilePredicate, hostileObject);
        addLabel(*m_corpus, u"Edison"_s, u"made"_s, u"bulb"_s);
        addLabel(*m_corpus, u"Thomas Edison"_s, u"made"_s, u"Bulb"_s);
        MUST(buildFacts(m_corpus->database()));
        EntityStore entities(m_corpus->database());
        const auto merged
            = entities.merge(entities.named(u"Edison"_s)->front().id, entities.named(u"Thomas Edison"_s)->front().id);
        MUST(merged);
        MUST(entities.link(*merged, u"Q8743"_s));
        const QString path = m_folder->filePath(u"out"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(exported(*m_corpus, {.format = format, .evidence = true}));
        file.close();
        const QByteArray said = outputOf(python,
            {u"-c"_s,
                u"import rdflib, sys\n"
                "g = rdflib.Graph(); g.parse(sys.argv[1], format=sys.argv[2])\n"
                "prov = rdflib.Namespace('http://www.w3.org/ns/prov#')\n"
                "same = list(g.subject_objects(rdflib.OWL.sameAs))\n"
                "made = [s for s in g.subjects(rdflib.RDF.type, rdflib.RDF.Property)]\n"
                "labels = sorted(str(o) for s, o in g.subject_objects(rdflib.RDFS.label))\n"
                "facts = list(g.subjects(rdflib.RDF.type, rdflib.RDF.Statement))\n"
                "evidence = sum(len(list(g.objects(f, prov.wasDerivedFrom))) for f in facts)\n"
                "bulb = g.value(predicate=rdflib.RDFS.label, object=rdflib.Literal('bulb'))\n"
                "print(len(same), str(same[0][1]), len(made), len(facts), evidence, "
                "len(list(g.subject_predicates(bulb))))\n"
                "print(sys.argv[3] in labels, sys.argv[4] in labels, sys.argv[5] in labels)\n"_s,
                path, parser, hostileSubject, hostilePredicate, hostileObject});
        // Two statements about the bulb: the fact, and its description as a statement.
        QCOMPARE(said, "1 http://www.wikidata.org/entity/Q8743 2 2 3 2\nTrue True True\n");
    }

    void graphMlIsXml()
    {
        addLabel(*m_corpus, hostileSubject, hostilePredicate, u"a\x01z"_s);
        MUST(buildFacts(m_corpus->database()));
        QXmlStreamReader xml(exported(*m_corpus, {.format = u"graphml"_s}));
        QStringList texts;
        int nodes = 0;
        int edges = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isCharacters() && !xml.isWhitespace()) texts += xml.text().toString();
            nodes += xml.isStartElement() && xml.name() == "node"_L1;
            edges += xml.isStartElement() && xml.name() == "edge"_L1;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(nodes, 2);
        QCOMPARE(edges, 1);
        QVERIFY(texts.join(QString()).contains(hostileSubject));
    }

    /// Every string and every name between backticks ends where it was meant to.
    void cypherKeepsHostileNamesInside()
    {
        addLabel(*m_corpus, hostileSubject, hostilePredicate, hostileObject, u"Ty`pe"_s);
        MUST(buildFacts(m_corpus->database()));
        const QString script = QString::fromUtf8(exported(*m_corpus, {.format = u"cypher"_s}));
        for (const QString &line : script.split(u'\n', Qt::SkipEmptyParts)) {
            QString outside;
            QChar quote;
            for (qsizetype i = 0; i < line.size(); ++i) {
                const QChar unit = line[i];
                if (quote == u'\'' && unit == u'\\') {
                    ++i;
                } else if (quote == u'`' && unit == u'`' && i + 1 < line.size() && line[i + 1] == u'`') {
                    ++i;
                } else if (!quote.isNull() && unit == quote) {
                    quote = QChar();
                } else if (quote.isNull() && (unit == u'\'' || unit == u'`')) {
                    quote = unit;
                } else if (quote.isNull()) {
                    outside += unit;
                } else {
                    QVERIFY(quote != u'`' || unit != u'\\');
                }
            }
            QVERIFY2(quote.isNull(), qPrintable(line));
            QCOMPARE(outside.count(u';'), 1);
            QVERIFY2(!outside.contains(u"DROP"_s) && !outside.contains(u'"'), qPrintable(outside));
        }
    }

    void quickStatementsHaveOnlyWhatIsIdentified()
    {
        addLabel(*m_corpus, u"Ann"_s, u"wrote"_s, u"Emma"_s);
        addLabel(*m_corpus, u"Ann"_s, u"knows"_s, u"Emma"_s);
        addLabel(*m_corpus, u"Bob"_s, u"wrote"_s, u"Emma"_s);
        MUST(buildFacts(m_corpus->database()));
        EntityStore entities(m_corpus->database());
        MUST(entities.link(entities.named(u"Ann"_s)->front().id, u"Q1"_s));
        MUST(entities.link(entities.named(u"Emma"_s)->front().id, u"Q2"_s));
        MUST(entities.link(entities.named(u"Bob"_s)->front().id, u"not\tan item"_s));
        FactExportResult result;
        const QByteArray text
            = exported(*m_corpus, {.format = u"quickstatements"_s, .properties = {{u"wrote"_s, u"P50"_s}}}, &result);
        QCOMPARE(text, "Q1\tP50\tQ2\n");
        QCOMPARE(result.facts, 1);
        QCOMPARE(result.leftOut, 2);
    }

    void neo4jGetsNodesAndRelationships()
    {
        addLabel(*m_corpus, hostileSubject, hostilePredicate, hostileObject);
        MUST(buildFacts(m_corpus->database()));
        const QByteArray zip = exported(*m_corpus, {.format = u"neo4j-csv"_s});
        QVERIFY(zip.startsWith("PK"));
        QVERIFY(zip.contains("nodes.csv") && zip.contains("relationships.csv"));
    }

    void anUnknownFormatIsRefused()
    {
        MUST(buildFacts(m_corpus->database()));
        QVERIFY(exported(*m_corpus, {.format = u"xlsx"_s}).contains("choose one of csv"));
        QVERIFY(exported(*m_corpus, {.format = u"rdf"_s, .baseIri = u"no iri"_s}).contains("IRI"));
    }

    /// What the help says about Parquet.
    void pyarrowMakesParquetOfJsonLines()
    {
        const QString python = pythonWith(u"pyarrow"_s);
        if (python.isEmpty()) QSKIP("pyarrow is not there: install it with pip to try the recipe of the help");
        addLabel(*m_corpus, u"Ann"_s, u"wrote"_s, u"Emma"_s, u"Person"_s);
        addLabel(*m_corpus, u"Ann"_s, u"born"_s, u"16 December 1775"_s, u"Person"_s, u"Date"_s);
        MUST(buildFacts(m_corpus->database()));
        QFile lines(m_folder->filePath(u"facts.jsonl"_s));
        QVERIFY(lines.open(QIODevice::WriteOnly));
        lines.write(exported(*m_corpus, {.format = u"jsonl"_s, .evidence = true}));
        lines.close();
        const QByteArray said = outputOf(python,
            {u"-c"_s,
                u"import os; os.chdir('%1')\n"
                "from pyarrow import json, parquet; parquet.write_table(json.read_json('facts.jsonl'), "
                "'facts.parquet')\n"
                "table = parquet.read_table('facts.parquet').to_pylist()\n"
                "print(sorted(row['subject']['name'] + ' ' + row['object']['name'] for row in table))"_s.arg(
                    m_folder->path())});
        QCOMPARE(said.trimmed(), "['Ann 1775-12-16', 'Ann Emma']");
    }

    void authorityFilesAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("entries"); // -1: refused
        QTest::newRow("CSV") << QByteArray("identifier,name,aliases\nQ1,Ann,A.|Annie\nQ2,\"Bo,b\",\n") << 2;
        QTest::newRow("JSON lines") << QByteArray(
            "{\"name\":\"Ann\",\"aliases\":[\"A.\",\"Annie\"]}\n\n{\"name\":\"Bo,b\"}\n")
                                    << 2;
        QTest::newRow("no names") << QByteArray("identifier,aliases\nQ1,A\n") << -1;
        QTest::newRow("JSON without a name") << QByteArray("{\"identifier\":\"Q1\"}\n") << -1;
        QTest::newRow("broken CSV") << QByteArray("name\n\"Ann\n") << -1;
        QTest::newRow("nothing") << QByteArray() << -1;
    }
    void authorityFilesAreRead()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, entries);
        QBuffer buffer;
        buffer.setData(bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto read = readAuthority(buffer, u"known.csv"_s);
        QCOMPARE(read.has_value(), entries >= 0);
        if (!read) {
            QVERIFY2(read.error().message.contains(u"known.csv"_s), qPrintable(read.error().message));
            return;
        }
        QCOMPARE(int(read->size()), entries);
        QCOMPARE(read->front().aliases, (QStringList{u"A."_s, u"Annie"_s}));
        QCOMPARE(read->back().name, u"Bo,b"_s);
    }

    /// What people decided in one corpus is matched in another.
    void decisionsTravelAsAnAuthorityFile_data()
    {
        QTest::addColumn<bool>("json");
        QTest::newRow("CSV") << false;
        QTest::newRow("JSON lines") << true;
    }
    void decisionsTravelAsAnAuthorityFile()
    {
        QFETCH(const bool, json);
        const QTemporaryDir other;
        const auto second = newCorpus(other);
        for (Corpus *corpus : {m_corpus.get(), second.get()}) {
            addLabel(*corpus, u"Edison"_s, u"made"_s, u"=bulb"_s);
            addLabel(*corpus, u"Thomas Edison"_s, u"made"_s, u"=bulb"_s);
            MUST(buildFacts(corpus->database()));
        }
        EntityStore entities(m_corpus->database());
        const auto merged
            = entities.merge(entities.named(u"Thomas Edison"_s)->front().id, entities.named(u"Edison"_s)->front().id);
        MUST(merged);
        MUST(entities.link(*merged, u"Q8743"_s));
        const auto all = entities.find();
        MUST(all);
        QBuffer buffer;
        buffer.setData(json ? authorityJson(*all) : authorityCsv(*all));
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto read = readAuthority(buffer, u"a"_s);
        MUST(read);
        EntityStore others(second->database());
        QCOMPARE(others.apply(*read)->changed, 1);
        const auto found = others.named(u"edison"_s);
        MUST(found);
        QCOMPARE(found->front().name, u"Thomas Edison"_s);
        QCOMPARE(found->front().identifier, u"Q8743"_s);
        QCOMPARE(found->front().mentions, 2);
    }

    /// The same by Spotter's own format, also if facts have never been asked for there.
    void decisionsTravelInSpottersFormat()
    {
        addLabel(*m_corpus, u"Edison"_s, u"made"_s, u"bulb"_s);
        addLabel(*m_corpus, u"Thomas Edison"_s, u"made"_s, u"phonograph"_s);
        addLabel(*m_corpus, u"Milan"_s, u"in"_s, u"Ohio"_s);
        MUST(buildFacts(m_corpus->database()));
        EntityStore entities(m_corpus->database());
        const auto merged
            = entities.merge(entities.named(u"Thomas Edison"_s)->front().id, entities.named(u"Edison"_s)->front().id);
        MUST(merged);
        MUST(entities.link(*merged, u"Q8743"_s));
        MUST(entities.keepApart(entities.named(u"Milan"_s)->front().id, entities.named(u"bulb"_s)->front().id));
        ExportRequest request;
        request.corpusPath = m_corpus->path();
        request.formatId = u"spotter"_s;
        request.target = m_folder->filePath(u"out.jsonl"_s);
        MUST(writeExport(request));
        const QTemporaryDir folder;
        const auto second = newCorpus(folder);
        QFile file(request.target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto reader = openReader(file, {.name = request.target}, u"spotter"_s);
        MUST(reader);
        for (auto record = (*reader)->next(); record && *record; record = (*reader)->next()) {
            for (int times = 0; times < 2; ++times) { // what is there already is not there twice
                const auto imported = second->documents().import(**record);
                MUST(imported);
                QVERIFY(second->documents().load(imported->id)->metadata.isEmpty());
            }
        }
        MUST(buildFacts(second->database()));
        EntityStore others(second->database());
        const auto found = others.named(u"edison"_s);
        MUST(found);
        QCOMPARE(found->front().name, u"Thomas Edison"_s);
        QCOMPARE(found->front().identifier, u"Q8743"_s);
        QCOMPARE(found->front().mentions, 2);
        QCOMPARE(namesApart(second->database())->size(), size_t(1));
        const auto report = checkCorpus(*second);
        MUST(report);
        QCOMPARE(report->problems, QStringList());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
};

QTEST_GUILESS_MAIN(TestFactExport)
#include "test_fact_export.moc"
