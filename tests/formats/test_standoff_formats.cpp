// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/told_labels.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// In any order.
QStringList toldMarks(const ReadOutcome &read)
{
    QStringList told = toldLabels(read);
    told.sort();
    return told;
}

QByteArray gate(const QByteArray &annotations)
{
    return "<GateDocument><TextWithNodes><Node id=\"0\"/>Ada<Node id=\"3\"/> met <Node id=\"8\"/>Bo<Node id=\"10\"/>"
           "</TextWithNodes>"
        + annotations + "</GateDocument>";
}

QByteArray annotation(const QByteArray &id, const QByteArray &type, const QByteArray &begin, const QByteArray &end,
    const std::vector<std::pair<QByteArray, QByteArray>> &features = {})
{
    QByteArray made
        = "<Annotation Id=\"" + id + "\" Type=\"" + type + "\" StartNode=\"" + begin + "\" EndNode=\"" + end + "\">";
    for (const auto &[name, value] : features)
        made += "<Feature><Name>" + name + "</Name><Value>" + value + "</Value></Feature>";
    return made + "</Annotation>";
}

QByteArray mae(const QByteArray &tags, const QByteArray &text = "😀 Ada met Bo")
{
    return "<Task><TEXT><![CDATA[" + text + "]]></TEXT><TAGS>" + tags + "</TAGS></Task>";
}

} // namespace

/// Annotations of a text in XML, beside the text: GATE and MAE.
class TestStandoffFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gateRelations_data();
    void gateRelations();
    void gateLeavesOut();
    void maeOffsets_data();
    void maeOffsets();
    void maeLinks_data();
    void maeLinks();
    void maeTypes_data();
    void maeTypes();
    void maeLeavesOut();
    void errors_data();
    void errors();
};

void TestStandoffFormats::gateRelations_data()
{
    QTest::addColumn<QByteArray>("annotations");
    const QByteArray ends = annotation("1", "P", "0", "3") + annotation("2", "Q", "8", "10");
    const auto set = [](const QByteArray &content) { return "<AnnotationSet>" + content + "</AnnotationSet>"; };
    QTest::newRow("arguments") << set(
        ends + annotation("3", "Relation", "0", "10", {{"arg1", "1"}, {"arg2", "2"}, {"type", "met"}}));
    QTest::newRow("named after the relation")
        << set(ends + annotation("3", "met", "0", "10", {{"sourceId", "1"}, {"targetId", "2"}}));
    QTest::newRow("before its ends") << set(
        annotation("3", "R", "0", "10", {{"relation", "met"}, {"from", "1"}, {"to", "2"}}) + ends);
    QTest::newRow("in another set") << set(ends) + "<AnnotationSet Name=\"Key\">"
            + annotation("3", "R", "0", "10", {{"head", "1"}, {"tail", "2"}, {"label", "met"}}) + "</AnnotationSet>";
    QTest::newRow("members") << set(ends)
            + "<RelationSet><Relation Id=\"3\" Type=\"met\" Members=\"1;2\"/></RelationSet>";
}

void TestStandoffFormats::gateRelations()
{
    QFETCH(QByteArray, annotations);
    const ReadOutcome read = readAll(gate(annotations), {}, {.name = u"a.xml"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QCOMPARE(read.documents[0].text, u"Ada met Bo"_s);
    QCOMPARE(toldMarks(read), QStringList{u"Ada/P -met-> Bo/Q"_s});
    QCOMPARE(read.counts.leftOut, 0);
    QCOMPARE(read.counts.ignoredKeys, 0);
}

void TestStandoffFormats::gateLeavesOut()
{
    const ReadOutcome read
        = readAll(gate("<AnnotationSet>" + annotation("1", "P", "0", "3", {{"rule", "x"}})
                      + annotation("2", "P", "8", "10", {{"rule", "y"}}) + annotation("3", "Token", "0", "3")
                      + annotation("4", "Gap", "3", "3") + annotation("5", "Far", "3", "99")
                      + annotation("6", "R", "0", "3", {{"arg1", "1"}, {"arg2", "4"}})
                      + "</AnnotationSet><AnnotationSet Name=\"Original markups\">" + annotation("7", "p", "0", "10")
                      + "</AnnotationSet>"),
            u"gate"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldMarks(read), (QStringList{u"Ada/P"_s, u"Bo/P"_s}));
    QCOMPARE(read.counts.leftOut, 3); // two that cover no text, and the relation of one
    QCOMPARE(read.counts.ignoredKeys, 2); // Token, and the feature once
}

void TestStandoffFormats::maeOffsets_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::addColumn<int>("notes");
    QTest::newRow("code points") << QByteArray("<P id=\"0\" start=\"2\" end=\"5\" text=\"Ada\"/>") << 0;
    QTest::newRow("UTF-16 units") << QByteArray("<P id=\"0\" start=\"3\" end=\"6\" text=\"Ada\"/>") << 0;
    QTest::newRow("spans") << QByteArray("<P id=\"0\" spans=\"2~5\" text=\"Ada\"/>") << 0;
    QTest::newRow("without a text") << QByteArray("<P id=\"0\" spans=\"3~6\"/>") << 0;
    QTest::newRow("from 1, UTF-16 units") << QByteArray("<P id=\"0\" spans=\"4~7\" text=\"Ada\"/>") << 1;
    QTest::newRow("a type of its own") << QByteArray("<PHI id=\"0\" start=\"2\" end=\"5\" text=\"Ada\" TYPE=\"P\"/>")
                                       << 0;
}

void TestStandoffFormats::maeOffsets()
{
    QFETCH(QByteArray, tags);
    QFETCH(int, notes);
    const ReadOutcome read = readAll(mae(tags), {}, {.name = u"a.xml"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldMarks(read), QStringList{u"Ada/P"_s});
    QCOMPARE(int(read.issues.size()), notes);
}

void TestStandoffFormats::maeLinks_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::newRow("from and to") << QByteArray(
        "<LINK id=\"L\" fromID=\"A\" fromText=\"Ada\" toID=\"B\" toText=\"Bo\" type=\"met\"/>");
    QTest::newRow("numbered") << QByteArray(
        "<met id=\"L\" arg0ID=\"A\" arg0Text=\"Ada\" arg1ID=\"B\" arg1Text=\"Bo\"/>");
}

void TestStandoffFormats::maeLinks()
{
    QFETCH(QByteArray, link);
    const ReadOutcome read = readAll(
        mae(link + "<P id=\"A\" spans=\"2~5\" text=\"Ada\"/><P id=\"B\" spans=\"10~12\" text=\"Bo\"/>"), u"mae"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldMarks(read), QStringList{u"Ada/P -met-> Bo/P"_s});
    QCOMPARE(read.counts.ignoredKeys, 0);
}

void TestStandoffFormats::maeTypes_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::addColumn<QStringList>("labels");
    const auto tags = [](const QByteArray &first, const QByteArray &second, const QByteArray &link = {}) {
        return "<" + first + " id=\"A\" spans=\"2~5\" text=\"Ada\"/><" + second
            + " id=\"B\" spans=\"10~12\" text=\"Bo\"/>" + link;
    };
    QTest::newRow("the names of tags") << tags("PER type=\"king\"", "DOG type=\"hound\"")
                                       << QStringList{u"Ada/PER"_s, u"Bo/DOG"_s};
    QTest::newRow("the type of the only tag")
        << tags("NAME TYPE=\"king\"", "NAME TYPE=\"hound\"") << QStringList{u"Ada/king"_s, u"Bo/hound"_s};
    QTest::newRow("no other attribute") << tags("PER kind=\"king\"", "PER class=\"hound\"")
                                        << QStringList{u"Ada/PER"_s, u"Bo/PER"_s};
    QTest::newRow("general tags") << tags("EVENT type=\"TEST\"", "TIMEX3 type=\"DATE\"")
                                  << QStringList{u"Ada/TEST"_s, u"Bo/DATE"_s};
    QTest::newRow("the names of links") << tags("PER", "PER",
        "<met id=\"L\" fromID=\"A\" toID=\"B\" kind=\"twice\" type=\"long\"/>"
        "<saw id=\"M\" fromID=\"B\" toID=\"A\"/>")
                                        << QStringList{u"Ada/PER -met-> Bo/PER"_s, u"Bo/PER -saw-> Ada/PER"_s};
    QTest::newRow("general links") << tags(
        "PER", "PER", "<TLINK id=\"L\" fromID=\"A\" toID=\"B\" type=\"met\"/><saw id=\"M\" fromID=\"B\" toID=\"A\"/>")
                                   << QStringList{u"Ada/PER -met-> Bo/PER"_s, u"Bo/PER -saw-> Ada/PER"_s};
}

void TestStandoffFormats::maeTypes()
{
    QFETCH(QByteArray, tags);
    QFETCH(QStringList, labels);
    const ReadOutcome read = readAll(mae(tags), u"mae"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldMarks(read), labels);
}

void TestStandoffFormats::maeLeavesOut()
{
    const ReadOutcome read
        = readAll(mae("<P id=\"A\" spans=\"2~5\" text=\"Ada\" comment=\"seen\"/>"
                      "<P id=\"B\" spans=\"2~5,10~12\" text=\"Ada ... Bo\"/>"
                      "<P id=\"C\" spans=\"10~12\" text=\"Eve\"/><P id=\"D\" spans=\"-1~-1\" text=\"\"/>"
                      "<L id=\"L\" fromID=\"A\" toID=\"B\"/>"),
            u"mae"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldMarks(read), QStringList{u"Ada/P"_s});
    QCOMPARE(read.counts.leftOut, 4); // in two pieces, not there, nowhere, and the relation of the first of these
    QCOMPARE(read.counts.ignoredKeys, 1);
}

void TestStandoffFormats::errors_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("no text in GATE") << u"gate"_s << QByteArray("<GateDocument/>") << u"f: it has no <TextWithNodes>"_s;
    QTest::newRow("no text in MAE") << u"mae"_s << QByteArray("<Task/>") << u"f: it has no <TEXT>"_s;
    QTest::newRow("not XML") << u"gate"_s << QByteArray("<GateDocument>\n<a></b>") << u"f:2:"_s;
    QTest::newRow("entities") << u"mae"_s << QByteArray("<!DOCTYPE a [<!ENTITY b 'c'>]><Task><TEXT>&b;</TEXT></Task>")
                              << u"f:1:"_s;
}

void TestStandoffFormats::errors()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const ReadOutcome read = readAll(bytes, format);
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

QTEST_GUILESS_MAIN(TestStandoffFormats)
#include "test_standoff_formats.moc"
