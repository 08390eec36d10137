// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QByteArray biomedicalFile(const QString &name)
{
    QFile file(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "subject — predicate — object" of all documents.
QStringList triplesOf(const ReadOutcome &read)
{
    QStringList found;
    for (const Document &document : read.documents) {
        for (const LabelledTriple &label : document.triples)
            found.append(label.triple.subject.text + u'|' + label.triple.predicate + u'|' + label.triple.object.text);
    }
    return found;
}

qsizetype keptEntitiesOf(const Document &document)
{
    return document.metadata.value("spotter:entities"_L1).toArray().size();
}

/// A BioC document in JSON with single quotes.
QByteArray bioc(QByteArray passages, QByteArray relations = {})
{
    QByteArray made = "{'documents': [{'id': 'd', 'passages': [" + passages + "], 'relations': [" + relations + "]}]}";
    return made.replace('\'', '"');
}

} // namespace

/// PubTator and BioC: units, passages, pieces, relations of mentions and of concepts.
class TestBiomedicalFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pubTator();
    void pubTatorVariants_data();
    void pubTatorVariants();
    void relationsOfConceptsPreferOneSentence_data();
    void relationsOfConceptsPreferOneSentence();
    void biocXml();
    void biocJson();
    void bigBio();
    void biocVariants_data();
    void biocVariants();
    void whatIsNotKeptIsNamedOnce_data();
    void whatIsNotKeptIsNamedOnce();
    void unitsThatFit_data();
    void unitsThatFit();
    void errors_data();
    void errors();
    void declarationsInXmlAreRefused();
    void manyAnnotationsEnd();
};

void TestBiomedicalFormats::pubTator()
{
    const ReadOutcome read = readAll(biomedicalFile(u"sample.pubtator"_s), {}, {.name = u"f.txt"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    const Document &document = read.documents[0];
    QCOMPARE(document.triples.size(), 1U);
    // Of five mentions of aspirin the nearest one in the sentence of the bleeding.
    QCOMPARE(document.triples[0].triple,
        (Triple{mentionAt(document.text, 32, 35, u"Chemical"_s), u"CID"_s,
            mentionAt(document.text, 44, 52, u"Disease"_s)}));
    QCOMPARE(keptEntitiesOf(document), 6);
    QCOMPARE(read.counts.leftOut, 1);
    QVERIFY(read.issues[0].message.startsWith(u"f.txt:10:1: a relation of a concept that the text does not mention"));
    QCOMPARE(read.documents[1].text, u"Nothing here"_s);
}

void TestBiomedicalFormats::relationsOfConceptsPreferOneSentence_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("abstract");
    QTest::addColumn<qsizetype>("subject");
    QTest::addColumn<qsizetype>("object");
    // C is the chemical, D the disease; what is right begins at these places.
    QTest::newRow("one sentence has both, although another pair is nearer")
        << QByteArray("We gave C there. D was seen.") << QByteArray("C is, after years and years, a cause of D.")
        << qsizetype(29) << qsizetype(69);
    QTest::newRow("one passage has both, although a pair across passages is nearer")
        << QByteArray("A study of C") << QByteArray("D is rare. It was seen. After years we then gave C.")
        << qsizetype(62) << qsizetype(13);
    QTest::newRow("only across passages")
        << QByteArray("Effects of C") << QByteArray("Many had D. D ended.") << qsizetype(11) << qsizetype(22);
    QTest::newRow("the nearest of one sentence")
        << QByteArray("C, and again C with D.") << QByteArray("None.") << qsizetype(13) << qsizetype(20);
}

void TestBiomedicalFormats::relationsOfConceptsPreferOneSentence()
{
    QFETCH(const QByteArray, title);
    QFETCH(const QByteArray, abstract);
    QFETCH(const qsizetype, subject);
    QFETCH(const qsizetype, object);
    const QByteArray text = title + '\n' + abstract;
    QByteArray pubTator = "1|t|" + title + "\n1|a|" + abstract + '\n';
    QByteArray annotations;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isWord = (i == 0 || !isalpha(text[i - 1])) && (i + 1 == text.size() || !isalpha(text[i + 1]));
        if (!isWord || (text[i] != 'C' && text[i] != 'D')) continue;
        const QByteArray at = QByteArray::number(i);
        const QByteArray name(1, text[i]);
        pubTator += "1\t" + at + '\t' + QByteArray::number(i + 1) + '\t' + name + "\tType\tM" + name + '\n';
        annotations += (annotations.isEmpty() ? "" : ",") + ("{'id':'" + at)
            + "','infons':{'type':'Type','identifier':'M" + name + "'},'text':'" + name
            + "','locations':[{'offset':" + at + ",'length':1}]}";
    }
    const ReadOutcome one = readAll(pubTator + "1\tCID\tMC\tMD\n", u"pubtator"_s);
    // The annotations of all passages may be listed with one of them.
    const ReadOutcome other = readAll(
        bioc("{'offset':0,'text':'" + title + "','annotations':[]},{'offset':" + QByteArray::number(title.size() + 1)
                + ",'text':'" + abstract + "','annotations':[" + annotations + "]}",
            "{'id':'R','infons':{'type':'CID','entity1':'MC','entity2':'MD'},'nodes':[]}"),
        u"bioc-json"_s);
    for (const ReadOutcome &read : {one, other}) {
        QVERIFY2(!read.error, qPrintable(read.message()));
        const Triple triple = read.documents.at(0).triples.at(0).triple;
        QCOMPARE(triple.subject.span.beginUtf16, subject);
        QCOMPARE(triple.object.span.beginUtf16, object);
    }
}

void TestBiomedicalFormats::pubTatorVariants_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("triples");
    const QByteArray text = "1|t|Ab cd\n1|a|ef Gh\n";
    QTest::newRow("five columns of a relation")
        << text + "1\t0\t2\tAb\tG\t11\n1\t9\t11\tGh\tG\t22\n1\tAssociation\t11\t22\tNovel\n"
        << QStringList{u"Ab|Association|Gh"_s};
    QTest::newRow("case and space of the text differ")
        << text + "1\t3\t8\tCD EF\tG\t11\n1\t9\t11\tgh\tG\t22\n1\tr\t11\t22\n"
        << QStringList{u"cd\nef|r|Gh"_s};
    QTest::newRow("no empty line between") << text + "2|t|x\n2|a|\n" << QStringList();
    QTest::newRow("CRLF") << QByteArray(
        "1|t|Ab\r\n1|a|cd\r\n1\t0\t2\tAb\tG\t1;2\r\n1\t3\t5\tcd\tG\t3\r\n1\tr\t2\t3\r\n")
                          << QStringList{u"Ab|r|cd"_s};
    QTest::newRow("UTF-16 offsets") << QByteArray(
        "1|t|😀 Ab\n1|a|cd\n1\t3\t5\tAb\tG\t1\n1\t6\t8\tcd\tG\t2\n1\tr\t1\t2\n")
                                    << QStringList{u"Ab|r|cd"_s};
    QTest::newRow("a bar in the title") << QByteArray("x1|t|a|b\nx1|a|\nx1\t2\t3\tb\tG\t1\nx1\tr\t1\t1\n")
                                        << QStringList{u"b|r|b"_s};
}

void TestBiomedicalFormats::pubTatorVariants()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, triples);
    const ReadOutcome read = readAll(bytes, u"pubtator"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(triplesOf(read), triples);
}

void TestBiomedicalFormats::biocXml()
{
    const ReadOutcome read = readAll(biomedicalFile(u"bioc.xml"_s), {}, {.name = u"f.xml"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    const Document &document = read.documents[0];
    QCOMPARE(document.text, u"Aspirin & β-blockers\nAspirin causes renal and liver failure."_s);
    QCOMPARE(triplesOf(read), (QStringList{u"Aspirin|causes|liver failure"_s, u"Aspirin|causes|renal failure"_s}));
    QCOMPARE(document.triples[0].triple.subject.span.beginUtf16, 21); // the one in the abstract, in its role of a cause
    QVERIFY(!document.triples[1].triple.isAligned()); // in two pieces
    QCOMPARE(read.counts.unaligned, 1);
    QCOMPARE(read.counts.leftOut, 2); // "gone", and a relation of three
    QCOMPARE(document.metadata.value("year"_L1).toString(), u"2026"_s);
    QCOMPARE(read.documents[1].text, u"One. Two."_s);
    QCOMPARE(keptEntitiesOf(read.documents[1]), 1);
}

void TestBiomedicalFormats::biocJson()
{
    const ReadOutcome read = readAll(biomedicalFile(u"bioc.json"_s), {}, {.name = u"f.json"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(triplesOf(read), (QStringList{u"Aspirin|Association|bleeding"_s, u"bleeding|in|Bo"_s}));
    QCOMPARE(read.counts.leftOut, 0);
}

void TestBiomedicalFormats::bigBio()
{
    const ReadOutcome read = readAll(QByteArray(R"({"id": "0", "document_id": "7", "passages": [
        {"id": "1", "type": "title", "text": ["β Aspirin."], "offsets": [[0, 10]]},
        {"id": "2", "type": "abstract", "text": ["It stops renal and liver failure."], "offsets": [[11, 44]]}],
        "entities": [{"id": "3", "type": "Drug", "text": ["Aspirin"], "offsets": [[2, 9]], "normalized": []},
        {"id": "4", "type": "Disease", "text": ["liver failure"], "offsets": [[30, 43]],
         "normalized": [{"db_name": "MESH", "db_id": "D1"}]},
        {"id": "5", "type": "Disease", "text": ["renal", "failure"], "offsets": [[20, 25], [36, 43]], "normalized": []},
        {"id": "6", "type": "Drug", "text": ["nowhere"], "offsets": [[2, 9]], "normalized": []}],
        "events": [], "coreferences": [{"id": "8", "entity_ids": ["3", "4"]}],
        "relations": [{"id": "9", "type": "stops", "arg1_id": "3", "arg2_id": "4", "normalized": []},
        {"id": "10", "type": "stops", "arg1_id": "3", "arg2_id": "5", "normalized": []}]})"),
        {}, {.name = u"f.jsonl"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Document &document = read.documents.at(0);
    QCOMPARE(document.text, u"β Aspirin.\nIt stops renal and liver failure."_s);
    QCOMPARE(triplesOf(read), (QStringList{u"Aspirin|stops|liver failure"_s, u"Aspirin|stops|renal failure"_s}));
    QCOMPARE(document.triples[0].triple.subject, mentionAt(document.text, 2, 9, u"Drug"_s));
    QCOMPARE(read.counts.unaligned, 1); // in two pieces
    QCOMPARE(read.counts.leftOut, 1); // not where it says
    QCOMPARE(document.metadata.value("id"_L1).toString(), u"7"_s);
    QVERIFY(document.metadata.contains("coreferences"_L1) && !document.metadata.contains("events"_L1));
}

void TestBiomedicalFormats::biocVariants_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("documents");
    QTest::newRow("one document") << QByteArray(R"({"id": "1", "passages": [{"offset": 0, "text": "a"}]})") << 1;
    QTest::newRow("list") << QByteArray(R"([{"id": "1", "passages": [{"text": "a"}]}, {"id": 2, "passages": []}])")
                          << 2;
    QTest::newRow("lines") << QByteArray("{\"id\": 1, \"passages\": []}\n\n{\"id\": 2, \"passages\": []}\n") << 2;
    QTest::newRow("PubTator 3") << QByteArray(R"({"PubTator3": [{"_id": "1|None", "id": "1", "passages": []}]})") << 1;
    QTest::newRow("list of collections") << QByteArray(R"([{"documents": [{"id": "1", "passages": []}]}])") << 1;
    QTest::newRow("null") << QByteArray(R"({"source": null, "documents": null, "infons": null})") << 0;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{\"id\": 1, \"passages\": []}") << 1;
}

void TestBiomedicalFormats::biocVariants()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, documents);
    const ReadOutcome read = readAll(bytes, u"bioc-json"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), std::size_t(documents));
}

void TestBiomedicalFormats::whatIsNotKeptIsNamedOnce_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("ignored");
    QTest::addColumn<QStringList>("messages");
    QTest::newRow("PubTator")
        << u"pubtator"_s
        << QByteArray(
               "1|t|Ab cd\n1|a|\n1\t0\t2\tAb\tG\t11\n1\t3\t5\tcd\tG\t22\tmore\n1\tr\t11\t22\n1\tr\t11\t22\tNovel\n"
               "1\tr\t22\t11\tNo\n")
        << 2
        << QStringList{u"f:4:1: further columns of mentions, such as \"more\", are not kept"_s,
               u"f:6:1: further columns of relations, such as \"Novel\", are not kept"_s};
    const QStringList infons{u"the infon \"novel\" of relations is not kept"_s,
        u"the infon \"section\" of passages is not kept"_s, u"the infon \"type\" of passages is not kept"_s};
    const auto at = [&infons](const QString &place) {
        QStringList messages;
        for (const QString &infon : infons) messages.append(place + infon);
        return messages;
    };
    const QByteArray relation = "{'id': 'R', 'infons': {'type': 'r', 'novel': 'Yes', 'entity1': '1', 'entity2': '2'}, "
                                "'nodes': []}";
    QTest::newRow("BioC in JSON")
        << u"bioc-json"_s
        << bioc("{'offset': 0, 'text': 'a', 'infons': {'type': 'title', 'section': 's'}}, {'offset': 2, 'infons': "
                "{'type': 'abstract'}, 'sentences': [{'offset': 2, 'text': 'b', 'infons': null}], "
                "'annotations': [{'id': '1', 'infons': {'identifier': '1'}, 'text': 'a', 'locations': [{'offset': 0, "
                "'length': 1}]}, {'id': '2', 'infons': {'identifier': '2'}, 'text': 'b', 'locations': [{'offset': 2, "
                "'length': 1}]}]}",
               relation + ", " + relation)
        << 5 << at(u"f, document d: "_s);
    QTest::newRow("BioC in XML")
        << u"bioc-xml"_s
        << QByteArray("<collection><document><id>d</id><passage><infon key='type'>title</infon><infon key='section'>s"
                      "</infon><offset>0</offset><text>a b</text><annotation id='1'><infon key='type'>t</infon>"
                      "<location offset='0' length='1'/><text>a</text></annotation><relation id='R'><infon "
                      "key='type'>r</infon><infon key='novel'>Yes</infon><node refid='1'/><node refid='1'/></relation>"
                      "</passage></document><document><id>e</id><passage><infon key='type'>title</infon>"
                      "<text>c</text></passage></document></collection>")
        << 4 << at(u"f:1:1: "_s);
}

void TestBiomedicalFormats::whatIsNotKeptIsNamedOnce()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, bytes);
    QFETCH(int, ignored);
    QFETCH(QStringList, messages);
    const ReadOutcome read = readAll(bytes, format);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.counts.ignoredKeys, ignored);
    QStringList found;
    for (const ReadIssue &issue : read.issues) found.append(issue.message);
    QCOMPARE(found, messages);
}

void TestBiomedicalFormats::unitsThatFit_data()
{
    QTest::addColumn<int>("begin");
    QTest::newRow("code points") << 12;
    QTest::newRow("UTF-16 units") << 13;
    QTest::newRow("bytes") << 16;
}

void TestBiomedicalFormats::unitsThatFit()
{
    QFETCH(int, begin);
    const ReadOutcome read
        = readAll(bioc("{'offset': 10, 'text': '\U0001F600\u03b2 Ab'"
                       ", 'annotations': [{'id': '1', 'infons': {'type': 'G'}, 'text': 'Ab', "
                       "'locations': [{'offset': "
                          + QByteArray::number(begin + 1) + ", 'length': 2}]}]}",
                      "{'id': 'R', 'infons': {'type': 'r'}, 'nodes': [{'refid': '1'}, {'refid': '1'}]}"),
            u"bioc-json"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(triplesOf(read), QStringList{u"Ab|r|Ab"_s});
}

void TestBiomedicalFormats::errors_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("mention of another text") << u"pubtator"_s << QByteArray("1|t|Ab\n1|a|\n1\t0\t2\tXy\tG\n")
                                             << u"f:3:1: the text from 0 to 2 is \"Ab\", not \"Xy\""_s;
    QTest::newRow("no title") << u"pubtator"_s << QByteArray("1\t0\t2\tXy\tG\n") << u"f:1:1: expected a title"_s;
    QTest::newRow("neither mention nor relation")
        << u"pubtator"_s << QByteArray("1|t|Ab\n1|a|\nnote\n") << u"f:3:1: expected a mention"_s;
    QTest::newRow("not JSON") << u"bioc-json"_s << QByteArray("{\"documents\": [}") << u"f:1:16: "_s;
    QTest::newRow("passages with lists of texts")
        << u"bioc-json"_s << QByteArray(R"({"id": "7", "passages": [{"type": "title", "text": ["a"], "infons": {}}]})")
        << u"f: the passages of the document \"7\" have no text as BioC writes it"_s;
    QTest::newRow("passages of a search") << u"bioc-json"_s << QByteArray(R"({"passages": [{"passage_text": "a"}]})")
                                          << u"f: the passages of the document \"\" have no text"_s;
    QTest::newRow("not XML") << u"bioc-xml"_s << QByteArray("<collection><document></collection>") << u"f:1:"_s;
}

void TestBiomedicalFormats::errors()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const ReadOutcome read = readAll(bytes, format);
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

void TestBiomedicalFormats::declarationsInXmlAreRefused()
{
    const ReadOutcome read
        = readAll("<!DOCTYPE collection [<!ENTITY a \"b\">]><collection><document/></collection>", u"bioc-xml"_s);
    QVERIFY2(read.message().contains(u"document type declarations are not read"), qPrintable(read.message()));
}

void TestBiomedicalFormats::manyAnnotationsEnd()
{
    QByteArray annotations;
    for (int i = 0; i < 20000; ++i)
        annotations += (i > 0 ? "," : "") + QByteArray("{'id': '") + QByteArray::number(i)
            + "', 'text': 'é', 'locations': [{'offset': " + QByteArray::number(i) + ", 'length': 2}]}";
    QByteArray passages;
    for (int i = 0; i < 20000; ++i) passages += "{'offset': 0, 'text': 'éé', 'annotations': []},";
    const ReadOutcome read
        = readAll(bioc(passages + "{'offset': 0, 'text': 'éé', 'annotations': [" + annotations + "]}"), u"bioc-json"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
}

QTEST_GUILESS_MAIN(TestBiomedicalFormats)
#include "test_biomedical_formats.moc"
