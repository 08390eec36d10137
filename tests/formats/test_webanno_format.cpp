// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/archive.h"
#include "core/formats/webanno/webanno_text.h"
#include "tests/formats/format_testing.h"

#include <QFile>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QByteArray firstMember(QByteArray archive)
{
    QBuffer buffer(&archive);
    buffer.open(QIODevice::ReadOnly);
    Archive reader(buffer, u"z"_s);
    const auto member = reader.next([](const QString &) { return true; }, 64 << 20);
    return member && *member ? (*member)->content : QByteArray("FAILED");
}

QByteArray file(const QByteArray &rest)
{
    return "#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n#T_RL=custom.Relation|label|BT_custom.Span\n\n\n" + rest;
}

} // namespace

class TestWebAnnoFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFeature();
    void whatCoversNoTextIsLeftOut();
    void slotsAreRelations();
    void writtenAsIncepTionReadsIt();
    void overlapsAndSentences();
    void spansWithoutRelationComeBack();
    void starIsNoValueAndUnderscoreNoAnnotation();
    void escapes_data();
    void escapes();
    void stacks_data();
    void stacks();
    void sentencesWithGaps();
    void errors_data();
    void errors();
};

void TestWebAnnoFormat::everyFeature()
{
    QFile golden(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats/webanno.tsv"_s);
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const ReadOutcome read = readAll(golden, u"webanno"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Document &document = read.documents[0];
    QCOMPARE(document.text, u"😀 Ada Lovelace\tfounded North Quay.\nShe led\nthe North-East wing\\."_s);
    QCOMPARE(document.triples.size(), 5U);
    const Triple &founder = document.triples[0].triple;
    QCOMPARE(founder.subject, mentionAt(document.text, 24, 34, u"Organization"_s));
    QCOMPARE(founder.predicate, u"founder"_s);
    QCOMPARE(founder.object, mentionAt(document.text, 36, 39, u"Person"_s));
    QCOMPARE(document.triples[1].triple.subject, mentionAt(document.text, 7, 15, u"Name_of|x"_s));
    QCOMPARE(document.triples[1].triple.predicate, u"led;ran"_s);
    QCOMPARE(document.triples[2].triple.object, mentionAt(document.text, 54, 58)); // a part of a token, without a label
    QCOMPARE(document.triples[2].triple.predicate, u"Relation"_s); // without a label
    QStringList ignored;
    for (const ReadIssue &issue : read.issues) ignored.append(issue.message);
    QVERIFY(ignored.join(u'\n').contains(u"custom.Span|note") && ignored.join(u'\n').contains(u"custom.CorefLink"));
    const Triple &agent = document.triples[3].triple; // of a slot
    QCOMPARE(agent.subject, mentionAt(document.text, 16, 23, u"Event"_s));
    QCOMPARE(agent.predicate, u"agent"_s);
    QCOMPARE(agent.object, mentionAt(document.text, 3, 15, u"Person"_s));
    QCOMPARE(document.triples[4].triple.predicate, u"theme"_s);
}

void TestWebAnnoFormat::whatCoversNoTextIsLeftOut()
{
    const ReadOutcome read
        = readAll(file("#Text=Ada met Bo.\n1-1\t0-3\tAda\tPerson\t_\t_\t\n1-1.1\t0-0\t\tGap\t*\t1-1\t\n"
                       "1-2\t4-7\tmet\t_\t_\t_\t\n1-3\t8-10\tBo\tPerson\tmet\t1-1\t\n1-4\t10-11\t.\t_\t_\t_\t\n"
                       "1-4.1\t11-11\t\t*\t_\t_\t\n"),
            u"webanno"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents[0].triples.size(), 1U);
    QCOMPARE(read.documents[0].triples[0].triple.predicate, u"met"_s);
    QCOMPARE(read.counts.leftOut, 3); // two annotations and a relation
    QCOMPARE(read.issues.size(), 3U);
    QCOMPARE(read.issues[0].message, u"f:8:1: a relation of an annotation that covers no text is left out"_s);
    QVERIFY(read.documents[0].metadata.isEmpty());
}

void TestWebAnnoFormat::slotsAreRelations()
{
    const QByteArray head
        = "#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Entity|value\n"
          "#T_SP=custom.Host|kind|ROLE_custom.Host:its_parts_custom.HostLink|uima.tcas.Annotation\n\n\n";
    const ReadOutcome read = readAll(head
            + "#Text=Ada founded it in May\n1-1\t0-3\tAda\tPerson\t_\t_\t_\t\n"
              "1-2\t4-11\tfounded\t_\tact[1]|state[2]\tagent;*[1]|*[2]\t1-1;1-5|*[2]\t\n"
              "1-3\t12-14\tit\t_\tact[1]\tagent;*[1]\t1-1;1-5\t\n"
              "1-4\t15-17\tin\t_\t_\t_\t_\t\n1-5\t18-21\tMay\tDate\t_\t_\t_\t\n"
              "1-5.1\t21-21\t\t_\tact\tgone\t1-1\t\n",
        u"webanno"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Document &document = read.documents[0];
    QCOMPARE(document.triples.size(), 2U); // what a host of two tokens repeats is there once
    const Mention host = mentionAt(document.text, 4, 14, u"act"_s);
    QCOMPARE(document.triples[0].triple, (Triple{host, u"agent"_s, mentionAt(document.text, 0, 3, u"Person"_s)}));
    QCOMPARE(document.triples[1].triple, (Triple{host, u"its_parts"_s, mentionAt(document.text, 18, 21, u"Date"_s)}));
    QCOMPARE(read.counts.leftOut, 2); // the host without text and its slot
}

void TestWebAnnoFormat::writtenAsIncepTionReadsIt()
{
    Document document;
    document.text = u"Ada Lovelace met Bo.\nShe left."_s;
    const auto ada = mentionAt(document.text, 0, 12, u"Person"_s);
    document.triples.push_back(labelOf(ada, u"met|saw"_s, mentionAt(document.text, 17, 19)));
    QCOMPARE(firstMember(written(u"webanno"_s, {document})),
        QByteArray(
            "#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n#T_RL=custom.Relation|label|BT_custom.Span\n\n\n"
            "#Text=Ada Lovelace met Bo.\n#Text=\n"
            "1-1\t0-3\tAda\tPerson[1]\t_\t_\t\n1-2\t4-12\tLovelace\tPerson[1]\t_\t_\t\n1-3\t13-16\tmet\t_\t_\t_\t\n"
            "1-4\t17-19\tBo\t*[2]\tmet\\|saw\t1-1[1_2]\t\n1-5\t19-20\t.\t_\t_\t_\t\n\n"
            "#Text=She left.\n2-1\t21-24\tShe\t_\t_\t_\t\n2-2\t25-29\tleft\t_\t_\t_\t\n2-3\t29-30\t.\t_\t_\t_\t\n"));
}

void TestWebAnnoFormat::overlapsAndSentences()
{
    Document document;
    document.text = u" \r\nOne. Two three. \U0001F600e\u0301 four.\n\n  "_s;
    const auto at = [&](qsizetype begin, qsizetype end, const QString &type) {
        return mentionAt(document.text, begin, end, type);
    };
    document.triples.push_back(labelOf(at(3, 12, u"over two sentences"_s), u"p"_s, at(4, 6, u"in a word"_s)));
    document.triples.push_back(labelOf(at(3, 12, u"other type"_s), u"q"_s, at(3, 12, u"over two sentences"_s)));
    document.triples.push_back(labelOf(at(6, 8, u"white space at its end"_s), u"s|"_s,
        at(document.text.size() - 2, document.text.size(), u"only white space"_s)));
    document.triples.push_back(labelOf(at(0, document.text.size(), u"everything"_s), u"r"_s, at(0, 2, u"front"_s)));
    const ReadOutcome read = readAll(written(u"webanno"_s, {document, {}}), u"webanno"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(read.documents[0].text, document.text);
    QCOMPARE(read.documents[1].text, QString());
    QCOMPARE(read.documents[0].triples.size(), 4U);
    for (const LabelledTriple &label : document.triples)
        QVERIFY2(std::ranges::find(read.documents[0].triples, label) != read.documents[0].triples.end(),
            qPrintable(label.triple.subject.type));
}

void TestWebAnnoFormat::spansWithoutRelationComeBack()
{
    const ReadOutcome first = readAll(
        file("#Text=😀 Ada Bo\n1-1\t0-2\t😀\t_\t_\t_\t\n1-2\t3-6\tAda\tPerson\t_\t_\t\n1-3\t7-9\tBo\t_\t_\t_\t\n"),
        u"webanno"_s);
    QVERIFY2(!first.error, qPrintable(first.message()));
    QVERIFY(!first.documents[0].metadata.isEmpty());
    const ReadOutcome again = readAll(firstMember(written(u"webanno"_s, first.documents)), u"webanno"_s);
    QVERIFY2(!again.error, qPrintable(again.message()));
    QCOMPARE(again.documents[0].metadata, first.documents[0].metadata);
}

void TestWebAnnoFormat::starIsNoValueAndUnderscoreNoAnnotation()
{
    // As the format's own documentation has it: "_" where nothing is annotated, "*" for an annotation whose feature is
    // not set.
    const ReadOutcome read = readAll(file("#Text=Ada met Bo\n1-1\t0-3\tAda\t*\t_\t_\t\n1-2\t4-7\tmet\t_\t_\t_\t\n"
                                          "1-3\t8-10\tBo\tPerson\t*\t1-1\t\n"),
        u"webanno"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents[0].triples.size(), 1U);
    const Triple &triple = read.documents[0].triples[0].triple;
    QCOMPARE(triple.subject.text, u"Ada"_s);
    QCOMPARE(triple.subject.type, QString());
    QCOMPARE(triple.object.type, u"Person"_s);
    QVERIFY(read.documents[0].metadata.isEmpty()); // no entity at "met"
}

void TestWebAnnoFormat::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("separators") << u"a|b[c]d_e;f*g->h\\i-j"_s;
    QTest::newRow("controls") << u"\t\n\r\f\b\v\u0001\u001F"_s + QChar(0);
    QTest::newRow("escapes that are none") << u"\\t\\n\\\\"_s;
    QTest::newRow("backslash at the end") << u"a\\"_s;
}

void TestWebAnnoFormat::escapes()
{
    QFETCH(QString, text);
    QCOMPARE(webAnnoUnescaped(webAnnoEscapedText(text)), text);
    QCOMPARE(webAnnoUnescaped(webAnnoEscapedValue(text)), text);
    QVERIFY(!webAnnoEscapedText(text).contains(u'\n') && !webAnnoEscapedValue(text).contains(u'\t'));
    QCOMPARE(webAnnoStack(webAnnoEscapedValue(text)).size(), 1);
    QCOMPARE(webAnnoUnescaped(u"\\u0041", true), u"A"_s);
}

void TestWebAnnoFormat::stacks_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QStringList>("values");
    QTest::newRow("one") << u"a"_s << QStringList{u"a"_s};
    QTest::newRow("two") << u"a[1]|b\\|c[2]"_s << QStringList{u"a[1]"_s, u"b\\|c[2]"_s};
    QTest::newRow("empty") << QString() << QStringList{QString()};
    QTest::newRow("ends with a bar") << u"a|"_s << QStringList{u"a"_s, QString()};
    QTest::newRow("ends with a backslash") << u"a|b\\"_s << QStringList{u"a"_s, u"b\\"_s};
}

void TestWebAnnoFormat::stacks()
{
    QFETCH(QString, cell);
    QFETCH(QStringList, values);
    QCOMPARE(webAnnoStack(cell), values);
}

void TestWebAnnoFormat::sentencesWithGaps()
{
    const ReadOutcome read
        = readAll(file("#Text=a.\n1-1\t2-3\ta\t_\t_\t_\t\n\n#Text=b\n2-1\t6-7\tb\t_\t_\t_\t\n"), u"webanno"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents[0].text, u"  a.\n b"_s);
}

void TestWebAnnoFormat::errors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("version 2") << QByteArray("# webanno.custom\n") << u"f:1:1: expected \"#FORMAT=WebAnno TSV 3.3\""_s;
    QTest::newRow("empty") << QByteArray() << u"f:1:1: expected"_s;
    QTest::newRow("no layer") << QByteArray("#FORMAT=WebAnno TSV 3.2\n#T_XX=a\n") << u"f:2:1: expected a layer"_s;
    QTest::newRow("too few cells") << file("#Text=a\n1-1\t0-1\ta\t_\n") << u"f:7:1: expected 6 cell"_s;
    QTest::newRow("another text") << file("#Text=a\n1-1\t0-1\tb\t_\t_\t_\t\n")
                                  << u"f:7:1: the text there is \"a\", not \"b\""_s;
    QTest::newRow("no place") << file("#Text=a\n1-1\tx-1\ta\t_\t_\t_\t\n")
                              << u"f:7:1: \"x-1\" is not a pair of offsets"_s;
    QTest::newRow("behind the text") << file("#Text=a\n1-1\t0-9\ta\t_\t_\t_\t\n")
                                     << u"f:7:1: the token ends after the end"_s;
    QTest::newRow("far away") << file("#Text=a\n1-1\t2000000000-2000000001\ta\t_\t_\t_\t\n")
                              << u"f:7:1: the sentence begins at"_s;
    QTest::newRow("relation from nowhere")
        << file("#Text=a\n1-1\t0-1\ta\tX\tp\t9-9\t\n") << u"f:7:1: the relation starts at \"9-9\""_s;
}

void TestWebAnnoFormat::errors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const ReadOutcome read = readAll(bytes, u"webanno"_s);
    QVERIFY(read.error);
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

QTEST_GUILESS_MAIN(TestWebAnnoFormat)
#include "test_webanno_format.moc"
