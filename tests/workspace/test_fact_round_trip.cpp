// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/check.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/document_store.h"
#include "core/corpus/entity_store.h"
#include "core/corpus/facts/fact_build.h"
#include "core/formats/registry.h"
#include "core/workspace/authority_file.h"
#include "core/workspace/export_documents.h"
#include "core/workspace/fact_export.h"
#include "tests/support/python_check.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

#define MUST(result)                                                                                                   \
    do {                                                                                                               \
        const auto &outcome_ = (result);                                                                               \
        if (!outcome_) QFAIL(qPrintable(outcome_.error().message));                                                    \
    } while (false)

/// Names that end strings, cells, lists and identifiers.
const QStringList hostile{u"=cmd'\"`<&>"_s, u"a|b"_s, u"C:\\"_s, u"\\|"_s, u"'=x"_s, u"''-5"_s, u"-5"_s,
    u"《红,楼梦》"_s, u"O'Neil; DROP"_s, u"x\ny"_s, u"``"_s, u"tab\there"_s, u"\\u0060"_s};

Document stating(int number, const QString &subject, const QString &predicate, const QString &object)
{
    Document document;
    document.text = QString::number(number) + u": "_s + subject + u" / "_s + object;
    const qsizetype at = document.text.indexOf(subject, QString::number(number).size() + 2);
    LabelledTriple label;
    label.triple.subject = {{at, at + subject.size()}, subject, u"Per`son"_s};
    label.triple.predicate = predicate;
    label.triple.object = {{document.text.size() - object.size(), document.text.size()}, object, {}};
    document.triples = {label};
    return document;
}

std::unique_ptr<Corpus> newCorpus(const QTemporaryDir &folder, const QString &name = u"a.spotter"_s)
{
    auto corpus = Corpus::create(folder.filePath(name));
    if (!corpus) qFatal("%s", qPrintable(corpus.error().message));
    return *std::move(corpus);
}

/// Every fact with what people decided, a line each.
QStringList everyFact(Corpus &corpus)
{
    const auto page = factPage(corpus.database(), {}, nullptr, 10'000);
    if (!page) return {page.error().message};
    QStringList lines;
    for (const Fact &fact : *page) {
        QStringList cells;
        for (const FactPart &part : {fact.subject, fact.object}) cells += {part.name, part.type, part.identifier};
        cells += {
            fact.predicate, QString::number(fact.sentences), QString::number(fact.weight), factStateName(fact.state)};
        lines += cells.join(u'\t');
    }
    lines.sort();
    return lines;
}

/// What people decided of entities, without the numbers that a corpus gives them.
QStringList everyDecision(Corpus &corpus)
{
    QStringList lines;
    const auto entities = decidedEntities(corpus.database());
    if (!entities) return {entities.error().message};
    for (const DecidedEntity &entity : *entities) {
        QStringList members;
        for (const FactName &member : entity.members) members += entityKeyOf(member) + u'/' + member.type;
        members.sort();
        lines += entity.name + u'\t' + entity.type + u'\t' + entity.identifier + u'\t' + members.join(u'\t');
    }
    const auto apart = namesApart(corpus.database());
    if (!apart) return {apart.error().message};
    for (const NamesApart &pair : *apart)
        lines += u"apart\t"_s + entityKeyOf(pair.first) + u'\t' + entityKeyOf(pair.second);
    lines.sort();
    return lines;
}

QByteArray exported(Corpus &corpus, FactExportRequest request)
{
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly)) return "no buffer";
    request.name = u"out"_s;
    const auto done = exportFacts(corpus, buffer, request);
    return done ? buffer.data() : done.error().message.toUtf8();
}

void fillAtRandom(Corpus &corpus, std::mt19937 &random)
{
    const auto name = [&] {
        const size_t number = random() % 30;
        return number < size_t(hostile.size()) ? hostile[qsizetype(number)] : u"Name %1"_s.arg(number);
    };
    for (int i = 0; i < 60; ++i) {
        Document document = stating(i, name(), random() % 2 == 0 ? u"wr`ote"_s : u"kn\\ows"_s, name());
        document.triples[0].state = ReviewState(random() % 3);
        document.triples[0].score = double(random() % 100) / 100;
        const auto imported = corpus.documents().import(document);
        if (!imported) qFatal("%s", qPrintable(imported.error().message));
    }
}

/// Merges, names, links and keeps apart; what is refused is left as it is.
void decideAtRandom(Corpus &corpus, std::mt19937 &random)
{
    EntityStore entities(corpus.database());
    for (int i = 0; i < 40; ++i) {
        const auto all = entities.find();
        if (!all) qFatal("%s", qPrintable(all.error().message));
        const auto one = [&] { return (*all)[random() % all->size()].id; };
        switch (random() % 4) {
        case 0:
            (void)entities.merge(one(), one());
            break;
        case 1:
            (void)entities.link(one(), u"Q%1"_s.arg(random() % 100));
            break;
        case 2:
            (void)entities.rename(one(), hostile[qsizetype(random() % size_t(hostile.size()))] + QString::number(i));
            break;
        default:
            (void)entities.keepApart(one(), one());
        }
    }
}

} // namespace

/// What is written of facts is what is read back, by Spotter or by what others have made.
class TestFactRoundTrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decisionsTravelWithTheDocuments_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 5; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void decisionsTravelWithTheDocuments()
    {
        QFETCH(const unsigned, seed);
        std::mt19937 random(seed);
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        fillAtRandom(*corpus, random);
        MUST(buildFacts(corpus->database()));
        decideAtRandom(*corpus, random);
        QVERIFY(everyDecision(*corpus).size() > 5);
        ExportRequest request;
        request.corpusPath = corpus->path();
        request.formatId = u"spotter"_s;
        request.target = folder.filePath(u"out.jsonl"_s);
        MUST(writeExport(request));
        const auto second = newCorpus(folder, u"b.spotter"_s);
        QFile file(request.target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto reader = openReader(file, {.name = request.target}, u"spotter"_s);
        MUST(reader);
        auto record = (*reader)->next();
        for (; record && *record; record = (*reader)->next()) MUST(second->documents().import(**record));
        MUST(record);
        MUST(buildFacts(second->database()));
        QCOMPARE(everyDecision(*second), everyDecision(*corpus));
        QCOMPARE(everyFact(*second), everyFact(*corpus));
        QCOMPARE(checkCorpus(*second)->problems, QStringList());
    }

    void namesComeBackFromAnAuthorityFile_data()
    {
        QTest::addColumn<bool>("json");
        QTest::newRow("CSV") << false;
        QTest::newRow("JSON lines") << true;
    }
    void namesComeBackFromAnAuthorityFile()
    {
        QFETCH(const bool, json);
        std::vector<KnownEntity> entities;
        for (qsizetype i = 0; i < hostile.size(); ++i) {
            KnownEntity entity{
                1, hostile[i], hostile[(i + 1) % hostile.size()], hostile[(i + 2) % hostile.size()], {}, 1};
            for (qsizetype alias = 0; alias <= i; ++alias) entity.names.push_back({hostile[alias], entity.type});
            entities.push_back(entity);
        }
        QBuffer buffer;
        buffer.setData(json ? authorityJson(entities) : authorityCsv(entities));
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto read = readAuthority(buffer, u"known"_s);
        MUST(read);
        QCOMPARE(read->size(), entities.size());
        for (size_t i = 0; i < entities.size(); ++i) {
            const AuthorityEntry &entry = (*read)[i];
            QCOMPARE(entry.name, entities[i].name);
            QCOMPARE(entry.type, entities[i].type);
            QCOMPARE(entry.identifier, entities[i].identifier);
            QCOMPARE(entry.aliases, hostile.first(qsizetype(i))); // the name itself is none
        }
    }

    void factsComeBackFromJsonLines()
    {
        std::mt19937 random(3);
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        fillAtRandom(*corpus, random);
        MUST(buildFacts(corpus->database()));
        decideAtRandom(*corpus, random);
        const auto page = factPage(corpus->database(), {}, nullptr, 10'000);
        MUST(page);
        QSet<QString> stored;
        for (const Fact &fact : *page)
            stored.insert(QStringList{fact.subject.name, fact.predicate, fact.object.name, fact.subject.identifier,
                QString::number(fact.sentences)}
                    .join(u'\t'));
        QSet<QString> read;
        const QByteArrayList lines = exported(*corpus, {.format = u"jsonl"_s}).trimmed().split('\n');
        for (const QByteArray &line : lines) {
            const QJsonObject fact = QJsonDocument::fromJson(line).object();
            read.insert(QStringList{fact["subject"_L1]["name"_L1].toString(), fact["predicate"_L1].toString(),
                fact["object"_L1]["name"_L1].toString(), fact["subject"_L1]["identifier"_L1].toString(),
                QString::number(fact["sentences"_L1].toInt())}
                    .join(u'\t'));
        }
        QCOMPARE(read, stored);
        QCOMPARE(lines.size(), qsizetype(page->size()));
    }

    /// https://www.wikidata.org/wiki/Help:QuickStatements: item, property, value, with a tab between them.
    void quickStatementsFollowTheirGrammar_data()
    {
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("value"); // empty: cannot be written
        QTest::newRow("a day") << u"11 February 1847"_s << u"Date"_s << QByteArray("+1847-02-11T00:00:00Z/11");
        QTest::newRow("a month") << u"1952年8月"_s << u"Date"_s << QByteArray("+1952-08-00T00:00:00Z/10");
        QTest::newRow("a year") << u"1877"_s << u"Date"_s << QByteArray("+1877-00-00T00:00:00Z/9");
        QTest::newRow("a year BC") << u"公元前256年"_s << u"Date"_s << QByteArray("-0256-00-00T00:00:00Z/9");
        QTest::newRow("the year before AD 1") << u"公元前1年"_s << u"Date"_s << QByteArray("-0001-00-00T00:00:00Z/9");
        QTest::newRow("a number") << u"1,500,000"_s << u"Number"_s << QByteArray("1500000");
        QTest::newRow("a number with a unit") << u"25 kg"_s << u"Number"_s << QByteArray();
        QTest::newRow("about a year") << u"about 1850"_s << u"Date"_s << QByteArray();
        QTest::newRow("words") << u"long ago"_s << u"Date"_s << QByteArray();
        QTest::newRow("a hostile name") << u"Q1\tP2\nQ3"_s << u"Thing"_s << QByteArray();
    }
    void quickStatementsFollowTheirGrammar()
    {
        QFETCH(const QString, object);
        QFETCH(const QString, type);
        QFETCH(const QByteArray, value);
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        Document document = stating(0, u"Ann"_s, u"made"_s, object);
        document.triples[0].triple.object.type = type;
        MUST(corpus->documents().import(document));
        MUST(buildFacts(corpus->database()));
        EntityStore entities(corpus->database());
        MUST(entities.link(entities.named(u"Ann"_s)->front().id, u"Q42"_s));
        const QByteArray text
            = exported(*corpus, {.format = u"quickstatements"_s, .properties = {{u"made"_s, u"P7"_s}}});
        QCOMPARE(text, value.isEmpty() ? QByteArray() : "Q42\tP7\t" + value + '\n');
        static const QRegularExpression grammar(
            u"^(Q[1-9]\\d*\\tP[1-9]\\d*\\t(Q[1-9]\\d*|[+-]\\d{4,}-\\d\\d-\\d\\dT00:00:00Z/(9|1[01])|[+-]?\\d+(\\.\\d+)?)\\n)*$"_s,
            QRegularExpression::DontCaptureOption);
        QVERIFY2(grammar.match(QString::fromUtf8(text)).hasMatch(), text.constData());
    }

    /// By the grammar of antlr's collection. It does not know doubled backticks within a name, which openCypher has:
    /// these are taken out before, also of strings. A constraint is Neo4j's own.
    void cypherIsParsed()
    {
        const QString python = pythonWith(u"antlr4_cypher"_s);
        if (python.isEmpty()) QSKIP("antlr4-cypher is not there: install it with pip to parse what is written");
        std::mt19937 random(11);
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        fillAtRandom(*corpus, random);
        MUST(buildFacts(corpus->database()));
        decideAtRandom(*corpus, random);
        QFile script(folder.filePath(u"out.cypher"_s));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(exported(*corpus, {.format = u"cypher"_s}));
        script.close();
        const QByteArray said = outputOf(python,
            {u"-c"_s, uR"(
import json, sys
from antlr4 import CommonTokenStream, InputStream
from antlr4.error.ErrorListener import ErrorListener
from antlr4_cypher import CypherLexer, CypherParser

class Faults(ErrorListener):
    def __init__(self):
        self.found = []
    def syntaxError(self, recognizer, symbol, line, column, message, error):
        self.found.append(message)

lines = open(sys.argv[1], encoding="utf8").read().split(";\n")
assert lines[0].startswith("CREATE CONSTRAINT") and lines[-1] == ""
names, faults = [], Faults()
for line in lines[1:-1]:
    lexer = CypherLexer(InputStream(line.replace("``", "_")))
    tokens = CommonTokenStream(lexer)
    parser = CypherParser(tokens)
    for part in (lexer, parser):
        part.removeErrorListeners()
        part.addErrorListener(faults)
    parser.script()
    texts = [token.text for token in tokens.tokens if token.text.strip()]
    for i in range(len(texts) - 4):
        if texts[i:i + 4] == ["n", ".", "name", "="]:
            literal = texts[i + 4][1:-1].replace("\\'", "'")
            names.append(json.loads('"' + literal.replace('"', '\\"') + '"'))
print(json.dumps([faults.found, sorted(names)]))
)"_s,
                script.fileName()});
        const QJsonArray result = QJsonDocument::fromJson(said).array();
        QVERIFY2(result.size() == 2, said.constData());
        QCOMPARE(result[0].toArray(), QJsonArray());
        const auto page = factPage(corpus->database(), {}, nullptr, 10'000);
        MUST(page);
        QHash<qint64, QString> nodes;
        for (const Fact &fact : *page)
            for (const FactPart &part : {fact.subject, fact.object})
                nodes.insert(part.id, QString(part.name).replace(u"``"_s, u"_"_s));
        QStringList stored = nodes.values();
        QStringList parsed;
        for (const QJsonValue name : result[1].toArray()) parsed += name.toString();
        stored.sort();
        parsed.sort();
        QCOMPARE(parsed, stored);
    }
};

QTEST_GUILESS_MAIN(TestFactRoundTrip)
#include "test_fact_round_trip.moc"
