// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"
#include "tests/support/python_check.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// Everything that breaks graphs.
std::vector<Document> difficult()
{
    Document document;
    document.text = u"😀 Ada \"said\\\" <North & Quay>\r\n{founded} e\u0301 1999|`^ 中文"_s + QChar(0) + u"\u0001"_s;
    document.source = u"a \"b\".txt"_s;
    const auto label = [&](Mention subject, const QString &predicate, Mention object) {
        LabelledTriple made;
        made.triple = {std::move(subject), predicate, std::move(object)};
        return made;
    };
    const auto whole = mentionAt(document.text, 0, document.text.size(), u"All of it"_s);
    const auto ada = mentionAt(document.text, 3, 6, u"Person"_s);
    const qsizetype year = document.text.indexOf(u"1999");
    document.triples.push_back(label(whole, u"is <a> \"b\""_s, ada));
    document.triples.push_back(label(ada, u"出生"_s, mentionAt(document.text, year, year + 4, u"Date"_s)));
    document.triples.push_back(label(ada, u"knows"_s, {{}, u"no/body"_s, {}}));
    document.triples.back().state = ReviewState::Rejected;
    document.triples.push_back(label(ada, u""_s, ada));
    document.triples.back().origin = Origin::ModelAccepted;
    document.triples.back().score = 0.25;
    document.triples.back().triple.qualifiers.push_back(
        {u"on date"_s, mentionAt(document.text, year, year + 4, u"Date"_s)});
    return {document, document, {}};
}

QByteArray writtenWith(const QString &format, WriteOptions options)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    options.name = u"out"_s;
    const auto writer = makeWriter(format, &out, options);
    if (!writer) return "FAILED " + writer.error().message.toUtf8();
    if (const auto begun = (*writer)->begin(); !begun) return "FAILED " + begun.error().message.toUtf8();
    for (const Document &document : difficult()) {
        if (const auto done = (*writer)->write(document); !done) return "FAILED " + done.error().message.toUtf8();
    }
    return (*writer)->finish() ? out.data() : QByteArray("FAILED");
}

WriteOptions allOptions()
{
    return {.name = {},
        .baseIri = u"https://example.org/facts/"_s,
        .textLanguage = u"en-GB"_s,
        .literalTypes = {u"Date"_s},
        .provenance = true};
}

} // namespace

class TestRdfFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rdflibReadsTheSameGraphFromAll_data();
    void rdflibReadsTheSameGraphFromAll();
    void raptorReadsIt_data();
    void raptorReadsIt();
    void rejectedLabelsAreNoFacts();
    void aNodeIsDescribedOnce();
    void lossesAreTold();
    void wrongOptionsAreRefused_data();
    void wrongOptionsAreRefused();
};

void TestRdfFormats::rdflibReadsTheSameGraphFromAll_data()
{
    QTest::addColumn<bool>("full");
    QTest::newRow("plain") << false;
    QTest::newRow("with base, language, literals and provenance") << true;
}

void TestRdfFormats::rdflibReadsTheSameGraphFromAll()
{
    QFETCH(bool, full);
    const QString python = pythonWith(u"rdflib"_s);
    if (python.isEmpty()) QSKIP("rdflib is not there: install python3-rdflib to validate what is written");
    const QTemporaryDir folder;
    QStringList arguments{u"-c"_s,
        u"import rdflib, sys\n"
        "graphs = []\n"
        "for path, kind in zip(sys.argv[1:], ['nt', 'turtle', 'json-ld']):\n"
        "    g = rdflib.Graph(); g.parse(path, format=kind); graphs.append(set(g))\n"
        "assert graphs[0] == graphs[1], graphs[0] ^ graphs[1]\n"
        "assert graphs[0] == graphs[2], graphs[0] ^ graphs[2]\n"
        "langs = {o.language for s, p, o in graphs[0] if isinstance(o, rdflib.Literal)}\n"
        "labels = {str(o) for s, p, o in graphs[0] if p == rdflib.RDFS.label}\n"
        "prov = [1 for s, p, o in graphs[0] if str(p).endswith('prov#wasDerivedFrom')]\n"
        "print(len(graphs[0]) > 10, '\\U0001F600 Ada' in ' '.join(labels), sorted(map(str, langs)), len(prov))\n"_s};
    for (const QString &format : {u"ntriples"_s, u"turtle"_s, u"jsonld"_s}) {
        QFile file(folder.filePath(format));
        const QByteArray bytes = writtenWith(format, full ? allOptions() : WriteOptions{});
        QVERIFY2(!bytes.startsWith("FAILED"), bytes.constData());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        arguments.append(file.fileName());
    }
    QCOMPARE(outputOf(python, arguments).trimmed(),
        full ? QByteArray("True True ['None', 'en-GB'] 8") : QByteArray("True True ['None'] 0"));
}

void TestRdfFormats::raptorReadsIt_data()
{
    QTest::addColumn<QString>("syntax");
    QTest::newRow("ntriples") << u"ntriples"_s;
    QTest::newRow("turtle") << u"turtle"_s;
}

void TestRdfFormats::raptorReadsIt()
{
    QFETCH(QString, syntax);
    if (QStandardPaths::findExecutable(u"rapper"_s).isEmpty())
        QSKIP("rapper is not there: install raptor2-utils to validate what is written");
    const QTemporaryDir folder;
    QFile file(folder.filePath(syntax));
    const QByteArray bytes = writtenWith(syntax, allOptions());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const QByteArray output = outputOf(u"rapper"_s, {u"-q"_s, u"-c"_s, u"-i"_s, syntax, file.fileName()});
    QVERIFY2(!output.startsWith("FAILED") && !output.contains("rror"), output.constData());
}

void TestRdfFormats::rejectedLabelsAreNoFacts()
{
    const QByteArray fact = "/entity/Person/Ada> <https://example.org/facts/predicate/knows>";
    QVERIFY(!writtenWith(u"ntriples"_s, allOptions()).contains(fact));
    QVERIFY(writtenWith(u"ntriples"_s, allOptions()).contains("https://example.org/facts/term/state/rejected"));
    QVERIFY(!writtenWith(u"ntriples"_s, {}).contains("no%2Fbody"));
}

void TestRdfFormats::aNodeIsDescribedOnce()
{
    const QByteArray bytes = writtenWith(u"ntriples"_s, {});
    QCOMPARE(bytes.count("<urn:spotter:entity/Person/Ada> <http://www.w3.org/2000/01/rdf-schema#label>"), 1);
    QCOMPARE(bytes.count("<urn:spotter:predicate/出生> <http://www.w3.org/2000/01/rdf-schema#label>"), 1);
}

void TestRdfFormats::lossesAreTold()
{
    const auto losses = writeAll(nullptr, u"turtle"_s, difficult());
    QVERIFY(losses);
    QList<LossKind> kinds;
    for (const Loss &loss : *losses) kinds.append(loss.kind);
    for (const LossKind kind : {LossKind::Source, LossKind::Text, LossKind::UnwrittenPlace, LossKind::Qualifier,
             LossKind::Score, LossKind::Rejected, LossKind::Character})
        QVERIFY(kinds.contains(kind));
    const auto text = std::ranges::find(*losses, LossKind::Text, &Loss::kind);
    QVERIFY2(text->message.endsWith(u"is not written"_s), qPrintable(text->message));
    QVERIFY(!kinds.contains(LossKind::Place)); // nothing is found again in a file without the text
    const auto writer = makeWriter(u"turtle"_s, nullptr, {.name = u"out"_s, .provenance = true});
    QVERIFY(writer && (*writer)->begin());
    for (const Document &document : difficult()) QVERIFY((*writer)->write(document));
    const std::vector<Loss> described = (*writer)->losses();
    for (const LossKind kind : {LossKind::Source, LossKind::UnwrittenPlace, LossKind::Qualifier, LossKind::Score})
        QCOMPARE(lossCount(described, kind), 0);
    QCOMPARE(lossCount(described, LossKind::Text), 3);
    QCOMPARE(lossCount(described, LossKind::QualifierPlace), 2);
}

void TestRdfFormats::wrongOptionsAreRefused_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("language");
    QTest::newRow("no scheme") << u"example.org/"_s << QString();
    QTest::newRow("a space") << u"https://example.org/a b/"_s << QString();
    QTest::newRow("a bracket") << u"https://example.org/>"_s << QString();
    QTest::newRow("no language") << QString() << u"zh Hans"_s;
}

void TestRdfFormats::wrongOptionsAreRefused()
{
    QFETCH(QString, base);
    QFETCH(QString, language);
    const QByteArray bytes = writtenWith(u"jsonld"_s, {.name = {}, .baseIri = base, .textLanguage = language});
    QVERIFY2(bytes.startsWith("FAILED \""), bytes.constData());
}

QTEST_GUILESS_MAIN(TestRdfFormats)
#include "test_rdf_formats.moc"
