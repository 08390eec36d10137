// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"

#include <QJsonArray>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// "subject|predicate|object", with types if there are any.
QStringList tableLabels(const ReadOutcome &read)
{
    QStringList labels;
    for (const Document &document : read.documents) {
        for (const LabelledTriple &label : document.triples) {
            const auto &[subject, predicate, object, qualifiers] = label.triple;
            labels += subject.text + (subject.type.isEmpty() ? QString() : u':' + subject.type) + u'|' + predicate
                + u'|' + object.text + (object.type.isEmpty() ? QString() : u':' + object.type);
        }
    }
    return labels;
}

/// "text|type" of the entities that are in no label.
QStringList tableEntities(const ReadOutcome &read)
{
    QStringList entities;
    for (const Document &document : read.documents) {
        const QJsonArray list = document.metadata.value("spotter:entities"_L1).toArray();
        for (const QJsonValue entity : list) {
            const qsizetype begin = entity["start"_L1].toInteger();
            entities
                += document.text.mid(begin, entity["end"_L1].toInteger() - begin) + u'|' + entity["type"_L1].toString();
        }
    }
    return entities;
}

bool tells(const ReadOutcome &read, ReadIssue::Kind kind, const QString &words)
{
    return std::ranges::any_of(
        read.issues, [&](const ReadIssue &issue) { return issue.kind == kind && issue.message.contains(words); });
}

} // namespace

/// Tables whose rows are not one triple each below their headings: several triples a row, lines above the headings, an
/// entity a row.
class TestTableShapes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void severalTriplesOfARow_data();
    void severalTriplesOfARow();
    void rowsOfSeveralTriplesCanBeWrong();
    void otherNumbersAreNoTriples();
    void linesAboveHeadings_data();
    void linesAboveHeadings();
    void linesAboveMappedHeadings();
    void commentsBetweenRows();
    void examplesInTextsAreNoTables();
    void headingsInOtherLanguages_data();
    void headingsInOtherLanguages();
    void valuesOfOtherTools();
    void entitiesByRow_data();
    void entitiesByRow();
    void entitiesThatDoNotFit();
    void otherTablesHaveNoEntities();
};

void TestTableShapes::severalTriplesOfARow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray rows = "Bo met Al and saw Eve.,Bo,met,Al,Al,saw,Eve\nEve slept.,,,,,,\nAl met Bo.,Al,met,Bo,,,\n";
    QTest::newRow("numbers") << "text,subject1,predicate1,object1,subject2,predicate2,object2\n" + rows;
    QTest::newRow("the first without a number")
        << "text,subject,predicate,object,subject.1,predicate.1,object.1\n" + rows;
    QTest::newRow("the same headings again") << "text,Head,Relation,Tail,head,relation,tail\n" + rows;
    QTest::newRow("a number in front")
        << "text,triple1_subject,triple1_predicate,triple1_object,triple2_subject,triple2_predicate,triple2_object\n"
            + rows;
    QTest::newRow("entities are numbered, too")
        << "text,entity1_1,relation_1,entity2_1,entity1_2,relation_2,entity2_2\n" + rows;
    QTest::newRow("Chinese") << "文本,主体1,关系1,客体1,主体2,关系2,客体2\n" + rows;
}

void TestTableShapes::severalTriplesOfARow()
{
    QFETCH(const QByteArray, bytes);
    const ReadOutcome read = readAll(bytes, {}, {.name = u"f.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 3U);
    QCOMPARE(tableLabels(read), (QStringList{u"Bo|met|Al"_s, u"Al|saw|Eve"_s, u"Al|met|Bo"_s}));
    QVERIFY(tells(read, ReadIssue::Kind::Understood, u"several triples, up to 2"_s));
    QCOMPARE(read.counts.ignoredKeys, 0);
}

void TestTableShapes::rowsOfSeveralTriplesCanBeWrong()
{
    // One subject, types and offsets of their own; offsets of other tools need not fit.
    const ReadOutcome read
        = readAll("text,subject,subject_type,predicate1,object1,object1_type,object1_start,predicate2,object2\n"
                  "Bo met Al.,Bo,PER,met,Al,PER,7,was,Al\nBo met Al.,Bo,PER,met,Al,PER,3,,\n",
            {}, {.name = u"f.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(tableLabels(read), (QStringList{u"Bo:PER|met|Al:PER"_s, u"Bo:PER|was|Al"_s, u"Bo:PER|met|Al:PER"_s}));
    QCOMPARE(read.counts.misplaced, 1);
    const ReadOutcome wide
        = readAll("text,subject1,predicate1,object1,subject2,predicate2,object2\nBo met Al.,Bo,met,Al,,,,x\n", {},
            {.name = u"f.csv"_s});
    QCOMPARE(wide.message(), u"f.csv:2:1: this row has 8 cells, but the first row has 7"_s);
}

void TestTableShapes::otherNumbersAreNoTriples()
{
    const ReadOutcome read = readAll(
        "text,subject,relation,object,relation2,note1\nBo met Al.,Bo,met,Al,knew,x\n", {}, {.name = u"f.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(tableLabels(read), QStringList{u"Bo|met|Al"_s});
    QCOMPARE(read.counts.ignoredKeys, 2);
}

void TestTableShapes::linesAboveHeadings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::newRow("comments") << u"f.csv"_s
                              << QByteArray("# exported by curator, today\n# 1 label\ntext,subject,predicate,object\n"
                                            "Bo met Al.,Bo,met,Al\n")
                              << u"f.csv:3:1: "_s;
    QTest::newRow("a title") << u"f.csv"_s
                             << QByteArray(
                                    "Labels;;;\n\nby hand;;;\nSatz;Subjekt;Prädikat;Objekt\nBo met Al.;Bo;met;Al\n")
                             << u"f.csv:4:1: "_s;
    QTest::newRow("tabs") << u"f.tsv"_s
                          << QByteArray("My labels\ntext\tsubject\tpredicate\tobject\nBo met Al.\tBo\tmet\tAl\n")
                          << u"f.tsv:2:1: "_s;
}

void TestTableShapes::linesAboveHeadings()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, place);
    const ReadOutcome read = readAll(bytes, {}, {.name = name});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(tableLabels(read), QStringList{u"Bo|met|Al"_s});
    QVERIFY(tells(read, ReadIssue::Kind::Understood, place + u"the lines above the headings"_s));
}

void TestTableShapes::linesAboveMappedHeadings()
{
    const QByteArray bytes = "Labels,,,\nS,A,B,C\nBo met Al.,Bo,met,Al\n";
    const ColumnMapping byHeading{
        {u"text"_s, u"S"_s}, {u"subject"_s, u"A"_s}, {u"predicate"_s, u"B"_s}, {u"object"_s, u"C"_s}};
    QCOMPARE(tableLabels(readAll(bytes, {}, {.name = u"f.csv"_s, .columns = byHeading})), QStringList{u"Bo|met|Al"_s});
    // Numbers map rows, not headings that happen to be numbers.
    const ColumnMapping byNumber{
        {u"text"_s, u"4"_s}, {u"subject"_s, u"1"_s}, {u"predicate"_s, u"2"_s}, {u"object"_s, u"3"_s}};
    const ReadOutcome read
        = readAll("2,is,3,2 is not 3.\n1,2,4,1 2 4 3.\n", {}, {.name = u"f.csv"_s, .columns = byNumber});
    QCOMPARE(read.documents.size(), 2U);
}

void TestTableShapes::commentsBetweenRows()
{
    const ReadOutcome read = readAll(
        "text,subject,predicate,object\n# one\nBo met Al.,Bo,met,Al\nNA,NA,NA,NA\n# two,,,\n# Al saw Bo.,Al,saw,Bo\n",
        {}, {.name = u"f.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(tableLabels(read), (QStringList{u"Bo|met|Al"_s, u"Al|saw|Bo"_s}));
}

void TestTableShapes::headingsInOtherLanguages_data()
{
    QTest::addColumn<QByteArray>("headings");
    for (const char *headings : {"句子,主語,關係,賓語", "文本,頭實體,關係,尾實體", "文章,主語,述語,目的語",
             "Oración,Sujeto,Predicado,Objeto", "Satz,Entität 1,Beziehung,Entität 2",
             "Sentence,Entity A,Relation,Entity B", "Testo,Soggetto,Relazione,Oggetto"})
        QTest::newRow(headings) << QByteArray(headings);
}

void TestTableShapes::headingsInOtherLanguages()
{
    QFETCH(const QByteArray, headings);
    const ReadOutcome read = readAll(headings + "\nBo met Al.,Bo,met,Al\n", {}, {.name = u"f.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(tableLabels(read), QStringList{u"Bo|met|Al"_s});
}

/// Parts of a corpus, scores, and types and places whose headings name the ends by numbers or letters.
void TestTableShapes::valuesOfOtherTools()
{
    const ReadOutcome read = readAll("text,entity1,type1,start1,end1,entity2,type2,h_start,relation,split,confidence\n"
                                     "Al met Bo and Al.,Al,PER,14,16,Bo,PER,,met,Validation,0.8\n"
                                     "Bo met Al.,Bo,PER,0,2,Al,PER,,met,Train,high\n",
        {}, {.name = u"f.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(tableLabels(read), (QStringList{u"Al:PER|met|Bo:PER"_s, u"Bo:PER|met|Al:PER"_s}));
    QCOMPARE(read.documents[0].split, Split::Dev);
    QCOMPARE(read.documents[1].split, Split::Train);
    QCOMPARE(read.documents[0].triples[0].triple.subject.span, (Span{14, 16}));
    QCOMPARE(read.documents[0].triples[0].score, std::optional(0.8));
    QVERIFY(!read.documents[1].triples[0].score);
    QVERIFY(tells(read, ReadIssue::Kind::Ignored, u"\"score\" is not kept"_s));
    // Ours is strict.
    QVERIFY(readAll("text,subject,predicate,object,score\nBo met Al.,Bo,met,Al,high\n", {}, {.name = u"f.csv"_s})
            .message()
            .contains(u"expected a number"_s));
}

void TestTableShapes::examplesInTextsAreNoTables()
{
    const ReadOutcome read = readAll(
        "A table looks like this:\n\ntext,subject,predicate,object\nBo met Al.,Bo,met,Al\n", {}, {.name = u"f.txt"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QVERIFY(tableLabels(read).isEmpty());
}

void TestTableShapes::entitiesByRow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("names") << QByteArray("text,entity,label\nBo met Al.,Bo,PER\nBo met Al.,Al,PER\nNobody came.,,\n");
    QTest::newRow("merged cells") << QByteArray("文本;实体;实体类型\nBo met Al.;Bo;PER\n;Al;PER\nNobody came.;;\n");
    QTest::newRow("offsets") << QByteArray(
        "sentence\tstart\tend\ttype\nBo met Al.\t0\t2\tPER\nBo met Al.\t7\t9\tPER\nNobody came.\t\t\t\n");
    QTest::newRow("offsets with an inclusive end")
        << QByteArray("text,entity,start,end,label\nBo met Al.,Bo,0,1,PER\nBo met Al.,Al,7,8,PER\nNobody came.,,,,\n");
}

void TestTableShapes::entitiesByRow()
{
    QFETCH(const QByteArray, bytes);
    const ReadOutcome read = readAll(bytes, {}, {.name = bytes.contains('\t') ? u"f.tsv"_s : u"f.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(read.counts.documents, 2);
    QCOMPARE(tableEntities(read), (QStringList{u"Bo|PER"_s, u"Al|PER"_s}));
    QVERIFY(read.documents.back().metadata.isEmpty());
    QCOMPARE(read.counts.leftOut + read.counts.misplaced, 0);
}

void TestTableShapes::entitiesThatDoNotFit()
{
    const ReadOutcome read
        = readAll("id,text,entity,start,end,label,split\n1,Bo met Al.,Al,1,3,PER,val\n"
                  "2,Bo met Al.,Bo,0,2,PER,val\n3,Bo met Al.,Zoe,,,PER,val\n4,Bo met Al.,,4,99,V,val\n",
            {}, {.name = u"f.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(tableEntities(read), (QStringList{u"Bo|PER"_s, u"Al|PER"_s}));
    QCOMPARE(read.documents.front().split, Split::Dev);
    QCOMPARE(read.counts.misplaced, 1);
    QCOMPARE(read.counts.leftOut, 2);
    QVERIFY(tells(read, ReadIssue::Kind::LeftOut, u"f.csv:4:1: the entity \"Zoe\""_s));
    QVERIFY(tells(read, ReadIssue::Kind::LeftOut, u"f.csv:5:1: the offset 4"_s));
    QVERIFY(tells(read, ReadIssue::Kind::Ignored, u"\"id\" is not kept"_s));
    const QByteArray unknown = "text,entity,label,split\nBo met Al.,Bo,PER,half\nAl met Bo.,Al,PER,dev\n";
    QVERIFY(readAll(unknown, {}, {.name = u"f.csv"_s}).message().startsWith(u"f.csv:2:1: \"half\" is not valid"_s));
    const ReadOutcome without = readAll(unknown, {}, {.name = u"f.csv"_s, .skipBad = true});
    QCOMPARE(without.counts.skipped, 1);
    QCOMPARE(tableEntities(without), QStringList{u"Al|PER"_s});
}

void TestTableShapes::otherTablesHaveNoEntities()
{
    // Classes of texts, and entities of which hardly any is in its text.
    for (const QByteArray &bytes : {QByteArray("text,label\nBo met Al.,positive\n"),
             QByteArray("text,entity,label\nBo met Al.,x1,PER\nAl came.,x2,PER\nEve came.,Eve,PER\n")}) {
        const ReadOutcome read = readAll(bytes, {}, {.name = u"f.csv"_s});
        QVERIFY(read.error);
        QVERIFY2(read.message().contains(u"looks like a table"_s), qPrintable(read.message()));
    }
}

QTEST_GUILESS_MAIN(TestTableShapes)
#include "test_table_shapes.moc"
