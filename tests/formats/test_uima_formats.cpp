// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QByteArray uimaFile(const QString &name)
{
    QFile file(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray xmi(const QByteArray &structures, const QByteArray &text = "Ada met Bo")
{
    return "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:cas=\"http:///uima/cas.ecore\" "
           "xmlns:c=\"http:///my/custom.ecore\">"
        + structures + "<cas:Sofa xmi:id=\"1\" sofaID=\"_InitialView\" sofaString=\"" + text + "\"/></xmi:XMI>";
}

QStringList uimaTriples(const ReadOutcome &read)
{
    QStringList found;
    for (const Document &document : read.documents) {
        for (const LabelledTriple &label : document.triples)
            found.append(label.triple.subject.text + u'|' + label.triple.predicate + u'|' + label.triple.object.text);
    }
    return found;
}

} // namespace

/// UIMA's CAS in XMI and JSON: relation layers, slots, other type systems.
class TestUimaFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layers_data();
    void layers();
    void variants_data();
    void variants();
    void featuresAreNamedOnce_data();
    void featuresAreNamedOnce();
    void structuresById();
    void keysAreNoTypes();
    void legacyJson_data();
    void legacyJson();
    void olderJson();
    void severalTexts();
    void errors_data();
    void errors();
};

void TestUimaFormats::layers_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("leftOut");
    QTest::newRow("XMI") << u"cas.xmi"_s << 2; // the annotation without text, and a relation of it
    QTest::newRow("JSON") << u"cas.json"_s << 1;
}

void TestUimaFormats::layers()
{
    QFETCH(QString, file);
    QFETCH(int, leftOut);
    const ReadOutcome read = readAll(uimaFile(file), {}, {.name = file});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    const Document &document = read.documents[0];
    QCOMPARE(document.text, u"😀 Ada founded North Quay in\n1999 Bo."_s);
    QCOMPARE(
        uimaTriples(read), (QStringList{u"North Quay|founder|Ada"_s, u"founded|agent|Ada"_s, u"founded|args|1999"_s}));
    QCOMPARE(document.triples[0].triple.subject.type, u"Organization"_s);
    QCOMPARE(document.triples[0].triple.object.type, u"Person"_s);
    QCOMPARE(document.triples[1].triple.subject.type, u"Event"_s);
    QCOMPARE(document.triples[2].triple.object.type, u"Date"_s);
    QCOMPARE(read.counts.leftOut, leftOut);
    QCOMPARE(read.counts.triples, 3);
}

void TestUimaFormats::variants_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("triples");
    const QByteArray spans
        = "<c:E xmi:id=\"2\" sofa=\"1\" begin=\"0\" end=\"3\"/><c:E xmi:id=\"3\" sofa=\"1\" begin=\"8\" end=\"10\"/>";
    QTest::newRow("relation before its ends") << xmi(
        "<c:R xmi:id=\"9\" sofa=\"1\" begin=\"0\" end=\"3\" Governor=\"2\" Dependent=\"3\" label=\"met\"/>" + spans)
                                              << QStringList{u"Ada|met|Bo"_s};
    QTest::newRow("without a label") << xmi(
        spans + "<c:Meeting xmi:id=\"9\" sofa=\"1\" begin=\"0\" end=\"3\" Governor=\"2\" Dependent=\"3\"/>")
                                     << QStringList{u"Ada|Meeting|Bo"_s};
    QTest::newRow("source and target, no place of its own")
        << xmi(spans + "<c:R xmi:id=\"9\" source=\"2\" target=\"3\" type=\"met\"/>") << QStringList{u"Ada|met|Bo"_s};
    QTest::newRow("arguments are structures") << xmi(spans
        + "<c:BinaryTextRelation xmi:id=\"9\" arg1=\"20\" arg2=\"21\" category=\"met\"/>"
          "<c:RelationArgument xmi:id=\"20\" argument=\"2\" role=\"Argument\"/>"
          "<c:RelationArgument xmi:id=\"21\" argument=\"3\" role=\"Related_to\"/>")
                                              << QStringList{u"Ada|met|Bo"_s};
    QTest::newRow("links in an array") << xmi(spans
        + "<c:Host xmi:id=\"9\" sofa=\"1\" begin=\"4\" end=\"7\" who=\"30\"/><cas:FSArray xmi:id=\"30\" elements=\"31 "
          "32\"/>"
          "<c:HostWhoLink xmi:id=\"31\" role=\"one\" target=\"2\"/><c:HostWhoLink xmi:id=\"32\" role=\"two\" "
          "target=\"3\"/>") << QStringList{u"met|one|Ada"_s, u"met|two|Bo"_s};
    QTest::newRow("a number is no link") << xmi(
        spans + "<c:Host xmi:id=\"9\" sofa=\"1\" begin=\"4\" end=\"7\" order=\"2\"/>")
                                         << QStringList();
    QTest::newRow("outside of the text") << xmi(
        spans + "<c:E xmi:id=\"4\" sofa=\"1\" begin=\"8\" end=\"99\"/><c:R Governor=\"2\" Dependent=\"4\"/>")
                                         << QStringList();
}

void TestUimaFormats::variants()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, triples);
    const ReadOutcome read = readAll(bytes, {}, {.name = u"f.xml"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(uimaTriples(read), triples);
}

void TestUimaFormats::featuresAreNamedOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::newRow("XMI") << xmi(
        "<c:E xmi:id=\"2\" sofa=\"1\" begin=\"0\" end=\"3\" label=\"P\" note=\"x\" order=\"1\" who=\"31\" empty=\"\"/>"
        "<c:E xmi:id=\"3\" sofa=\"1\" begin=\"8\" end=\"10\" label=\"P\" note=\"y\"/>"
        "<c:WhoLink xmi:id=\"31\" role=\"one\" target=\"3\"/>"
        "<c:R xmi:id=\"9\" sofa=\"1\" begin=\"0\" end=\"3\" Governor=\"2\" Dependent=\"3\" value=\"met\" "
        "sure=\"true\"/>")
                         << u"f: "_s;
    QTest::newRow("JSON") << QByteArray(
        R"({"%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaString": "Ada met Bo"},
            {"%ID": 2, "%TYPE": "my.custom.E", "@sofa": 1, "begin": 0, "end": 3, "label": "P", "note": "x", "order": 1,
             "@who": 31, "empty": null},
            {"%ID": 3, "%TYPE": "my.custom.E", "@sofa": 1, "begin": 8, "end": 10, "label": "P", "note": "y"},
            {"%ID": 31, "%TYPE": "my.custom.WhoLink", "role": "one", "@target": 3},
            {"%ID": 9, "%TYPE": "my.custom.R", "@sofa": 1, "begin": 0, "end": 3, "@Governor": 2, "@Dependent": 3,
             "value": "met", "sure": true}]})")
                          << u"f:1:2: "_s;
}

void TestUimaFormats::featuresAreNamedOnce()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const ReadOutcome read = readAll(bytes, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(uimaTriples(read), (QStringList{u"Ada|one|Bo"_s, u"Ada|met|Bo"_s}));
    QStringList found;
    for (const ReadIssue &issue : read.issues) found.append(issue.message);
    QCOMPARE(found,
        (QStringList{place + u"\"my.custom.E|note\" is not kept"_s, place + u"\"my.custom.E|order\" is not kept"_s,
            place + u"\"my.custom.R|sure\" is not kept"_s}));
    QCOMPARE(read.counts.ignoredKeys, 3);
}

void TestUimaFormats::structuresById()
{
    const ReadOutcome read = readAll("{\"%FEATURE_STRUCTURES\": {\"1\": {\"%TYPE\": \"uima.cas.Sofa\", \"sofaString\": "
                                     "\"Ada\"}, \"2\": {\"%TYPE\": \"c.E\", \"@sofa\": 1, \"begin\": 0, \"end\": 3}}}",
        {}, {.name = u"f.json"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents[0].metadata.value("spotter:entities"_L1).toArray().size(), 1);
}

/// cTAKES states for each mention in which segment and how it was found, and INCEpTION the identifier of a concept.
void TestUimaFormats::keysAreNoTypes()
{
    const ReadOutcome read
        = readAll(xmi("<c:Person xmi:id=\"2\" sofa=\"1\" begin=\"0\" end=\"3\" segmentID=\"S\" subject=\"patient\"/>"
                      "<c:Place xmi:id=\"3\" sofa=\"1\" begin=\"8\" end=\"10\" identifier=\"http://a/Q1\"/>"
                      "<c:Met xmi:id=\"4\" sofa=\"1\" arg1=\"2\" arg2=\"3\" id=\"x1\"/>"),
            u"xmi"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Triple &triple = read.documents.at(0).triples.at(0).triple;
    QCOMPARE(triple.subject.type, u"Person"_s);
    QCOMPARE(triple.predicate, u"Met"_s);
    QCOMPARE(triple.object.type, u"Place"_s);
}

void TestUimaFormats::legacyJson_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray context
        = R"("_context": {"_types": {"Sofa": {"_id": "uima.cas.Sofa"}, "Token": {"_id": "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"},)"
          R"( "Span": {"_id": "custom.Span", "_feature_types": {"sofa": "_ref"}},)"
          R"( "Rel": {"_id": "custom.Rel", "_feature_types": {"sofa": "_ref", "Governor": "_ref", "Dependent": "_ref"}},)"
          R"( "Event": {"_id": "custom.Event", "_feature_types": {"sofa": "_ref", "args": "_array"}},)"
          R"( "ArgLink": {"_id": "custom.ArgLink", "_feature_types": {"target": "_ref"}}}})";
    const QByteArray sofa
        = R"("1": {"_type": "Sofa", "sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text", "sofaString": "Ada met Bo"})";
    const QByteArray spans = R"("12": {"_type": "Span", "sofa": 1, "begin": 0, "end": 3, "label": "P"},)"
                             R"( "7": {"_type": "Span", "sofa": 1, "begin": 8, "end": 10, "label": "Q"})";
    QTest::newRow("references") << "{" + context
            + R"(, "_views": {"_InitialView": {"Span": [12, 7], "Token": [{"sofa": 1, "begin": 0, "end": 3}],)"
            + R"( "Rel": [{"sofa": 1, "begin": 8, "end": 10, "Governor": 12, "Dependent": 7, "label": "knows"}],)"
            + R"( "Event": [{"sofa": 1, "begin": 4, "end": 7, "args": [5]}]}},)"
            + R"( "_referenced_fss": {"5": {"_type": "ArgLink", "role": "agent", "target": 12}, )" + sofa + ", " + spans
            + "}}";
    QTest::newRow("in place, and zeros left out") << "{" + context
            + R"(, "_views": {"_InitialView": {)"
              R"("Rel": [{"sofa": 1, "begin": 8, "end": 10, "Governor": {"_type": "Span", "sofa": 1, "end": 3, "label": "P"},)"
              R"( "Dependent": {"_type": "Span", "sofa": 1, "begin": 8, "end": 10, "label": "Q"}, "label": "knows"}],)"
              R"( "Event": [{"sofa": 1, "begin": 4, "end": 7, "args": [{"_type": "ArgLink", "role": "agent",)"
              R"( "target": {"_type": "Span", "sofa": 1, "end": 3, "label": "P"}}]}]}}, "_referenced_fss": {)"
            + sofa + "}}";
    QTest::newRow("the context last")
        << R"({"_views": {"_InitialView": {)"
           R"("Rel": [{"sofa": 1, "begin": 8, "end": 10, "Governor": 12, "Dependent": 7, "label": "knows"}],)"
           R"( "Event": [{"sofa": 1, "begin": 4, "end": 7, "args": 20}]}},)"
           R"( "_referenced_fss": {"5": {"_type": "ArgLink", "role": "agent", "target": 12},)"
           R"( "20": {"_type": "FSArray", "_collection": [5]}, )"
            + sofa + ", " + spans + "}, " + context + "}";
}

void TestUimaFormats::legacyJson()
{
    QFETCH(QByteArray, json);
    const ReadOutcome read = readAll(json, {}, {.name = u"a.json"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QCOMPARE(read.documents[0].text, u"Ada met Bo"_s);
    QStringList triples = uimaTriples(read);
    triples.sort();
    QCOMPARE(triples, (QStringList{u"Ada|knows|Bo"_s, u"met|agent|Ada"_s}));
    for (const LabelledTriple &label : read.documents[0].triples) {
        if (label.triple.predicate != u"knows") continue;
        QCOMPARE(label.triple.subject.type, u"P"_s);
        QCOMPARE(label.triple.object.type, u"Q"_s);
    }
}

void TestUimaFormats::olderJson()
{
    const ReadOutcome read = readAll(
        R"({"%FSES": [{"%ID": "1", "%TYPE": "uima.cas.Sofa", "sofaString": "Ada met Bo"},)"
        R"( {"%ID": "2", "%TYPE": "custom.Span", "@sofa": "1", "begin": 0, "end": 3, "label": "P"},)"
        R"( {"%ID": "3", "%TYPE": "custom.Span", "@sofa": "1", "begin": 8, "end": 10, "label": "P"},)"
        R"( {"%ID": "4", "%TYPE": "custom.R", "@sofa": "1", "begin": 0, "end": 3, "@Governor": "2", "@Dependent": "3", "label": "met"}],)"
        R"( "%TYPES": {}})",
        {}, {.name = u"a.json"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(uimaTriples(read), QStringList{u"Ada|met|Bo"_s});
    const ReadOutcome none = readAll(R"({"_context": {"_types": {}}, "_views": {}})", {}, {.name = u"a.json"_s});
    QVERIFY2(none.message().contains(u"holds no text"), qPrintable(none.message()));
}

void TestUimaFormats::severalTexts()
{
    const ReadOutcome read = readAll(xmi("<cas:Sofa xmi:id=\"7\" sofaID=\"other\" sofaString=\"Eve\"/><c:E "
                                         "xmi:id=\"2\" sofa=\"1\" begin=\"0\" end=\"3\"/>"
                                         "<c:E xmi:id=\"3\" sofa=\"1\" begin=\"8\" end=\"10\"/><c:E xmi:id=\"4\" "
                                         "sofa=\"7\" begin=\"0\" end=\"3\"/>"),
        u"xmi"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents[0].text, u"Ada met Bo"_s);
    QCOMPARE(read.counts.leftOut, 1);
}

void TestUimaFormats::errors_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("no text") << u"xmi"_s << QByteArray("<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"/>")
                             << u"f: the file holds no text"_s;
    QTest::newRow("cut off") << u"xmi"_s << QByteArray("<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\">") << u"f:1:"_s;
    QTest::newRow("declarations") << u"xmi"_s << QByteArray("<!DOCTYPE a><a/>") << u"f:1:"_s;
    QTest::newRow("JSON without text") << u"cas-json"_s << QByteArray("{\"%FEATURE_STRUCTURES\": []}")
                                       << u"f:1:2: the file holds no text"_s;
    QTest::newRow("another JSON") << u"cas-json"_s << QByteArray("{\"a\": 1}")
                                  << u"f:1:2: \"%FEATURE_STRUCTURES\" is missing"_s;
}

void TestUimaFormats::errors()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const ReadOutcome read = readAll(bytes, format);
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

QTEST_GUILESS_MAIN(TestUimaFormats)
#include "test_uima_formats.moc"
