// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/relation_testing.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Corpora of relations whose records name mentions by strings or list entities, beyond golden files.
class TestRelationFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tplinkerIsCounted();
    void tplinkerOffsets_data();
    void tplinkerOffsets();
    void docredIsCounted();
    void docredLabelsStandInTheirEvidence();
    void docredColumns();
    void docredFaults_data();
    void docredFaults();
    void nytIsCounted();
    void nytNamesAreFound();
    void entitiesOfOneName_data();
    void entitiesOfOneName();
    void nytOffsetsAndIds_data();
    void nytOffsetsAndIds();
    void rebelIsCounted();
    void linesOfTextsAndTriples();
    void linearizedTriples_data();
    void linearizedTriples();
};

void TestRelationFormats::tplinkerIsCounted()
{
    const QByteArray bytes = goldenFile(u"tplinker.json"_s);
    const ReadOutcome read = readAll(bytes, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const QJsonArray expected = recordsIn(bytes);
    QCOMPARE(qsizetype(read.documents.size()), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QList<uint> codePoints = read.documents[std::size_t(i)].text.toUcs4();
        const QJsonArray relations = expected[i][u"relation_list"_s].toArray();
        QCOMPARE(qsizetype(read.documents[std::size_t(i)].triples.size()), relations.size());
        for (qsizetype k = 0; k < relations.size(); ++k) {
            const Triple &triple = read.documents[std::size_t(i)].triples[std::size_t(k)].triple;
            QCOMPARE(triple.subject.text, relations[k][u"subject"_s].toString());
            const QJsonArray span = relations[k][u"subj_char_span"_s].toArray();
            if (span.isEmpty()) continue;
            const auto slice = codePoints.sliced(span[0].toInteger(), span[1].toInteger() - span[0].toInteger());
            QCOMPARE(
                QString::fromUcs4(reinterpret_cast<const char32_t *>(slice.data()), slice.size()), triple.subject.text);
            const qsizetype before = triple.subject.span.beginUtf16;
            QCOMPARE(read.documents[std::size_t(i)].text.first(before).toUcs4().size(), span[0].toInteger());
        }
    }
    QCOMPARE(read.documents[1].triples[0].triple.subject.type, u"人物"_s);
}

void TestRelationFormats::tplinkerOffsets_data()
{
    QTest::addColumn<QByteArray>("spans");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("issues");
    QTest::newRow("code points") << QByteArray(R"("subj_char_span": [8, 10])") << 9 << 0;
    QTest::newRow("inclusive end") << QByteArray(R"("subj_char_span": [8, 9])") << 9 << 0;
    QTest::newRow("UTF-16") << QByteArray(R"("subj_char_span": [9, 11])") << 9 << 0;
    QTest::newRow("in a list") << QByteArray(R"("subj_char_span": [[8, 10]])") << 9 << 0;
    QTest::newRow("null") << QByteArray(R"("subj_char_span": null)") << 3 << 0;
    QTest::newRow("no offsets") << QByteArray(R"("x": 1)") << 3 << 1; // the key is not known
    QTest::newRow("elsewhere") << QByteArray(R"("subj_char_span": [0, 2])") << 3 << 1;
    QTest::newRow("beyond the text") << QByteArray(R"("subj_char_span": [80, 82])") << 3 << 1;
    QTest::newRow("negative") << QByteArray(R"("subj_char_span": [-8, -6])") << 3 << 1;
}

void TestRelationFormats::tplinkerOffsets()
{
    QFETCH(const QByteArray, spans);
    QFETCH(const int, begin);
    QFETCH(const int, issues);
    const QByteArray bytes
        = "\xEF\xBB\xBF"
          R"([{"text": "😀 Bo hi Bo", "relation_list": [{"subject": "Bo", "object": "hi", "predicate": "p", )"
        + spans + "}]}]\r\n";
    const ReadOutcome read = readAll(bytes, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents[0].triples[0].triple.subject, mentionAt(read.documents[0].text, begin, begin + 2));
    QCOMPARE(int(read.issues.size()), issues);
    if (issues == 1) QVERIFY2(read.issues[0].message.startsWith(u"f:1:"), qPrintable(read.issues[0].message));
}

void TestRelationFormats::docredIsCounted()
{
    const QByteArray bytes = goldenFile(u"docred.json"_s);
    const ReadOutcome read = readAll(bytes, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const QJsonArray expected = recordsIn(bytes);
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const Document &document = read.documents[std::size_t(i)];
        const QJsonArray labels = expected[i][u"labels"_s].toArray();
        const QJsonArray vertices = expected[i][u"vertexSet"_s].toArray();
        QCOMPARE(qsizetype(document.triples.size()), labels.size());
        qsizetype mentions = 0;
        for (const QJsonValue vertex : vertices) mentions += vertex.toArray().size();
        QCOMPARE(document.metadata[u"spotter:entities"_s].toArray().size(), mentions);
        for (qsizetype k = 0; k < labels.size(); ++k) {
            const Triple &triple = document.triples[std::size_t(k)].triple;
            QCOMPARE(triple.predicate, labels[k][u"r"_s].toString());
            QStringList names;
            const QJsonArray vertex = vertices[labels[k][u"h"_s].toInt()].toArray();
            for (const QJsonValue mention : vertex) names.append(mention[u"name"_s].toString());
            QVERIFY2(names.contains(triple.subject.text), qPrintable(tripleText(triple)));
        }
    }
}

void TestRelationFormats::docredLabelsStandInTheirEvidence()
{
    const ReadOutcome read = readAll(goldenFile(u"docred.json"_s), u"docred"_s);
    const Document &document = read.documents.at(0);
    QStringList all;
    for (const LabelledTriple &label : document.triples) all.append(tripleText(label.triple));
    QCOMPARE(all,
        (QStringList{u"Tarn P159 Oslo"_s, u"Tarn P571 2011"_s, u"Tarn P112 Mira Voss"_s, u"Voss P19 Bergen , Norway"_s,
            u"Voss P27 Norway"_s}));
    QCOMPARE(document.triples[3].triple.object.type, u"LOC"_s);
    const QByteArray again = written(u"docred"_s, read.documents);
    QVERIFY(again.contains(R"({"r": "P112", "h": 0, "t": 3, "evidence": [0, 1]})"));
    QVERIFY(again.contains(R"("name": "Bergen, Norway")"));
    QVERIFY(again.contains(R"("global_pos": [17, 17])"));
    // A label that a person puts at another mention of the entity keeps its place.
    std::vector<Document> moved = read.documents;
    moved[0].triples[0].triple.subject = mentionAt(document.text, 0, 9, u"ORG"_s);
    const QByteArray bytes = written(u"docred"_s, moved);
    QVERIFY2(bytes.contains(R"("evidence": [0], "mentions": [0, 0])"), bytes.constData());
    QCOMPARE(difference(readAll(bytes, u"docred"_s).documents.at(0), moved[0]), QString());
}

void TestRelationFormats::docredColumns()
{
    const ReadOutcome read = readAll(
        R"({"title": "t", "sents": [["Bo", "met", "Al"]], "vertexSet": [[{"sent_id": 0, "pos": [0, 1], "name": "Bo", "type": null}], [{"sent_id": 0, "pos": [2, 3], "name": "Al", "type": "PER"}]], "labels": {"head": [0, 1], "tail": [1, 0], "relation_id": ["P1", "P2"], "relation_text": ["met", "was met by"], "evidence": [[0], []]}})",
        {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).triples.size(), 2U);
    QCOMPARE(tripleText(read.documents[0].triples[1].triple), u"Al P2 Bo"_s);
    QVERIFY(written(u"docred"_s, read.documents).contains(R"("relation_text": "was met by")"));
}

void TestRelationFormats::docredFaults_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("message");
    QTest::newRow("sentence") << QByteArray(R"([[{"name": "Bo", "sent_id": 1, "pos": [0, 1]}]])")
                              << u"there is no sentence 1; the record has 1"_s;
    QTest::newRow("tokens") << QByteArray(R"([[{"name": "Bo", "sent_id": 0, "pos": [0, 9]}]])")
                            << u"tokens 0–9 are outside the record"_s;
    QTest::newRow("entity") << QByteArray(
        R"([[{"name": "Bo", "sent_id": 0, "pos": [0, 1]}]], "labels": [{"h": 0, "t": 1, "r": "P1"}])")
                            << u"there is no entity 1; the record lists 1"_s;
    QTest::newRow("entity without mentions") << QByteArray(R"([[]], "labels": [{"h": 0, "t": 0, "r": "P1"}])")
                                             << u"there is no entity 0; the record lists 1"_s;
}

void TestRelationFormats::docredFaults()
{
    QFETCH(const QByteArray, rest);
    QFETCH(const QString, message);
    const ReadOutcome read = readAll("[{\"sents\": [[\"Bo\"]], \"vertexSet\": " + rest + "}]", u"docred"_s);
    QVERIFY(read.error);
    QVERIFY2(read.message().startsWith(u"f:1:") && read.message().contains(message), qPrintable(read.message()));
}

void TestRelationFormats::nytIsCounted()
{
    const QByteArray bytes = goldenFile(u"nyt.json"_s);
    const ReadOutcome read = readAll(bytes, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    qsizetype expected = 0;
    const QJsonArray all = recordsIn(bytes);
    for (const QJsonValue record : all) {
        const QJsonArray relations = record[u"relationMentions"_s].toArray();
        for (const QJsonValue relation : relations) expected += relation[u"label"_s].toString() != u"None";
    }
    QCOMPARE(read.counts.triples, expected);
    const QByteArray again = written(u"nyt"_s, read.documents);
    QCOMPARE(again.count("\"label\": \"None\""), 1);
    QVERIFY(again.contains("listened .\\r\\n\""));
    // A label that would be read as "no relation" is left out.
    Document document;
    document.text = u"Bo met Al"_s;
    document.triples.push_back(labelOf(mentionAt(document.text, 0, 2), u"None"_s, mentionAt(document.text, 7, 9)));
    const auto losses = writeAll(nullptr, u"nyt"_s, {document});
    QVERIFY(losses);
    QCOMPARE(lossCount(*losses, LossKind::Predicate), 1);
    QVERIFY(!written(u"nyt"_s, {document}).contains("None"));
}

void TestRelationFormats::nytNamesAreFound()
{
    const ReadOutcome read = readAll(goldenFile(u"nyt.json"_s), u"nyt"_s);
    const Document &document = read.documents.at(0);
    QCOMPARE(document.triples[0].triple.subject, mentionAt(document.text, 0, 9, u"PERSON"_s));
    QCOMPARE(document.triples[0].triple.object, mentionAt(document.text, 13, 22, u"ORGANIZATION"_s));
    QVERIFY(!document.triples[1].triple.isAligned()); // Bergen is not in the text
    // Oslo is in no label that is a triple.
    const QJsonObject free = document.metadata[u"spotter:entities"_s][0].toObject();
    QCOMPARE(free[u"type"_s].toString(), u"LOCATION"_s);
    const ReadOutcome other = readAll(
        R"({"sentText": "Bo met Al", "intraRelationMentions": [{"em1Text": "Bo", "em2Text": "Al", "label": "met"}], "entityMentions": null})",
        {});
    QVERIFY2(!other.error, qPrintable(other.message()));
    QCOMPARE(tripleText(other.documents.at(0).triples.at(0).triple), u"Bo met Al"_s);
}

void TestRelationFormats::entitiesOfOneName_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("NYT") << u"nyt"_s;
    QTest::newRow("OneKE") << u"oneke"_s;
}

void TestRelationFormats::entitiesOfOneName()
{
    QFETCH(const QString, format);
    const auto entity = [](int start, int end, const QString &type) {
        return QJsonObject{{u"start"_s, start}, {u"end"_s, end}, {u"type"_s, type}};
    };
    Document inLabel; // "Bo" is read where the label has it
    inLabel.text = u"Bo met Al and Bo saw Al"_s;
    inLabel.triples.push_back(
        labelOf(mentionAt(inLabel.text, 0, 2, u"P"_s), u"met"_s, mentionAt(inLabel.text, 7, 9, u"P"_s)));
    inLabel.metadata.insert(
        u"spotter:entities"_s, QJsonArray{entity(0, 2, u"Q"_s), entity(10, 13, u"X"_s), entity(14, 16, u"P"_s)});
    Document twoTypes; // both are read at the first place
    twoTypes.text = u"Bo and Bo"_s;
    twoTypes.metadata.insert(u"spotter:entities"_s, QJsonArray{entity(0, 2, u"P"_s), entity(7, 9, u"Q"_s)});
    const auto losses = writeAll(nullptr, format, {inLabel, twoTypes});
    QVERIFY(losses);
    QCOMPARE(lossCount(*losses, LossKind::EntityPlace), 2);
    const ReadOutcome back = readAll(written(format, {inLabel, twoTypes}), format);
    QVERIFY2(!back.error, qPrintable(back.message()));
    QCOMPARE(back.documents.size(), 2U);
    QCOMPARE(back.documents[0].metadata[u"spotter:entities"_s].toArray(),
        (QJsonArray{entity(0, 2, u"Q"_s), entity(10, 13, u"X"_s)}));
    QCOMPARE(back.documents[1].metadata[u"spotter:entities"_s].toArray(),
        (QJsonArray{entity(0, 2, u"P"_s), entity(0, 2, u"Q"_s)}));
    const auto again = writeAll(nullptr, format, back.documents);
    QVERIFY(again);
    QCOMPARE(lossCount(*again, LossKind::EntityPlace), 0);
}

void TestRelationFormats::nytOffsetsAndIds_data()
{
    QTest::addColumn<QByteArray>("offset");
    QTest::addColumn<int>("begin"); // of the subject, in UTF-16
    QTest::addColumn<int>("issues");
    QTest::newRow("words") << QByteArray(R"("emId": "e2", "offset": [6, 7])") << 20 << 0;
    QTest::newRow("numbers as ids") << QByteArray(R"("emId": 2, "offset": [6, 7])") << 20 << 0;
    QTest::newRow("characters") << QByteArray(R"("emId": "e2", "offset": [19, 21])") << 20 << 0;
    QTest::newRow("elsewhere") << QByteArray(R"("emId": "e2", "offset": [4, 5])") << 3 << 2; // the entity and its label
    QTest::newRow("beyond the text") << QByteArray(R"("emId": "e2", "offset": [6, 70])") << 3 << 2;
    QTest::newRow("no offset") << QByteArray(R"("emId": "e2")") << 3 << 0;
    QTest::newRow("no entity of this id") << QByteArray(R"("emId": "e9", "offset": [6, 7])") << 3 << 0;
}

void TestRelationFormats::nytOffsetsAndIds()
{
    QFETCH(const QByteArray, offset);
    QFETCH(const int, begin);
    QFETCH(const int, issues);
    const QByteArray id = offset.contains("\"emId\": 2") ? "2" : "\"e2\"";
    const ReadOutcome read = readAll(R"({"relationMentions": [{"em1Id": )" + id
            + R"(, "em1Text": "Bo", "em2Text": "Al's", "em2Id": "e3", "label": "p"}], "entityMentions": [{"text": "Bo", "label": "A", )"
            + offset
            + R"(}, {"emId": "e3", "text": "Al 's", "label": "B", "offset": [2, 3]}], "sentText": "😀 Bo Al's Al's c d Bo ."})",
        {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Document &document = read.documents.at(0);
    const Triple &triple = document.triples.at(0).triple;
    QCOMPARE(triple.subject.span, (Span{begin, begin + 2}));
    QCOMPARE(triple.object, mentionAt(document.text, 6, 10, u"B"_s));
    QCOMPARE(int(read.issues.size()), issues);
}

void TestRelationFormats::rebelIsCounted()
{
    const QByteArray bytes = goldenFile(u"rebel.jsonl"_s);
    const ReadOutcome read = readAll(bytes, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const QJsonArray expected = recordsIn(bytes);
    for (qsizetype i = 0; i < 2; ++i) {
        const QJsonArray triples = expected[i][u"triples"_s].toArray();
        QCOMPARE(qsizetype(read.documents[std::size_t(i)].triples.size()), triples.size());
        for (qsizetype k = 0; k < triples.size(); ++k) {
            const LabelledTriple &label = read.documents[std::size_t(i)].triples[std::size_t(k)];
            QCOMPARE(label.triple.subject.text, triples[k][u"subject"_s][u"surfaceform"_s].toString());
            QCOMPARE(label.score, triples[k][u"confidence"_s].toDouble());
        }
    }
    QCOMPARE(tripleText(read.documents[2].triples.at(1).triple), u"Mira Voss residence Oslo"_s);
    QVERIFY(read.documents[2].triples[1].triple.isAligned());
    const QByteArray again = written(u"rebel"_s, read.documents);
    QVERIFY(again.contains(R"({"uri": "P159", "boundaries": null, "surfaceform": "headquarters location"})"));
    QVERIFY(again.contains(R"({"uri": "Q3", "boundaries": [34, 40], "surfaceform": "Norway"})"));
}

void TestRelationFormats::linesOfTextsAndTriples()
{
    const QByteArray lines = "Bo met Al in oslo\t<triplet> Bo <subj> Al <obj> met <subj> Oslo <obj> in\r\n\nNobody\t\n";
    const ReadOutcome read = readAll(lines, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(tripleText(read.documents[0].triples.at(1).triple), u"Bo in oslo"_s);
    QCOMPARE(read.counts.recased, 1);
    QVERIFY(read.documents[1].triples.empty());
    // What a model predicts, without the texts: not read as texts.
    const ReadOutcome alone = readAll("<triplet> Bo <subj> Al <obj> met\n", {});
    QVERIFY2(alone.message().startsWith(u"f:1:1: these triples have no text"), qPrintable(alone.message()));
}

void TestRelationFormats::linearizedTriples_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("triples");
    QTest::addColumn<int>("issues");
    QTest::newRow("one") << u"<triplet> Bo <subj> Al <obj> met"_s << QStringList{u"Bo met Al"_s} << 0;
    QTest::newRow("special tokens") << u"<s><triplet> Bo <subj> Al <obj> met</s><pad><pad>"_s
                                    << QStringList{u"Bo met Al"_s} << 0;
    QTest::newRow("objects of one subject") << u"<triplet> Bo <subj> Al <obj> met <subj> Oslo <obj> lives in"_s
                                            << QStringList{u"Bo met Al"_s, u"Bo lives in Oslo"_s} << 0;
    QTest::newRow("several") << u"<triplet> Bo <subj> Al <obj> met <triplet> Al <subj> Bo <obj> met"_s
                             << QStringList{u"Bo met Al"_s, u"Al met Bo"_s} << 0;
    QTest::newRow("types") << u"tp_XX<triplet> Bo <per> Oslo <loc> lives in"_s << QStringList{u"Bo lives in Oslo"_s}
                           << 0;
    QTest::newRow("broken off") << u"<triplet> Bo <subj> Al <obj> met <triplet> Al <subj> Bo"_s
                                << QStringList{u"Bo met Al"_s} << 1;
    QTest::newRow("less-than signs") << u"<triplet> Bo <subj> Al <obj> is < and a<b"_s
                                     << QStringList{u"Bo is < and a<b Al"_s} << 0;
    QTest::newRow("none") << QString() << QStringList() << 0;
    QTest::newRow("no triples") << u"nothing"_s << QStringList() << 1;
}

void TestRelationFormats::linearizedTriples()
{
    QFETCH(const QString, line);
    QFETCH(const QStringList, triples);
    QFETCH(const int, issues);
    const QJsonObject record{{u"context"_s, u"Bo met Al in Oslo"_s}, {u"triplets"_s, line}};
    const ReadOutcome read = readAll(QJsonDocument(record).toJson(QJsonDocument::Compact), u"rebel"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QStringList actual;
    for (const LabelledTriple &label : read.documents.at(0).triples) actual.append(tripleText(label.triple));
    QCOMPARE(actual, triples);
    QCOMPARE(int(read.issues.size()), issues);
}

QTEST_GUILESS_MAIN(TestRelationFormats)
#include "test_relation_formats.moc"
