// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/column_names.h"
#include "core/formats/tables/csv_header.h"
#include "tests/formats/format_testing.h"

#include <QJsonArray>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// How the columns of a table are found, by their headings, their number or what is in them.
class TestCsvColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offsetsOfOtherTools_data();
    void offsetsOfOtherTools();
    void headingsOfOtherTools_data();
    void headingsOfOtherTools();
    void edges_data();
    void edges();
    void contradictedEdges_data();
    void contradictedEdges();
    void offsetsFromOne_data();
    void offsetsFromOne();
    void verticalBars_data();
    void verticalBars();
    void directionsTurnTheTriple();
    void columnsAreMapped();
    void columnsAreMappedByNumber_data();
    void columnsAreMappedByNumber();
    void rowsWithoutHeadingsHaveOneWidth();
    void labelsAndHeadings_data();
    void labelsAndHeadings();
    void columnsThatCannotBeMapped_data();
    void columnsThatCannotBeMapped();
    void labelsThatAreNoHeadings_data();
    void labelsThatAreNoHeadings();
};

void TestCsvColumns::offsetsOfOtherTools_data()
{
    QTest::addColumn<QString>("headings");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject"); // and its offsets
    QTest::addColumn<QString>("object");
    QTest::addColumn<Span>("subjectSpan");
    QTest::addColumn<Span>("objectSpan");
    QTest::addColumn<int>("misplaced");
    const QString deepKe = u"sentence,relation,head,head_offset,tail,tail_offset"_s;
    const QString twice = u"Bo met Al. Bo met Al."_s;
    const auto row = [](const char *tag, const QString &headings, const QString &text, const char *subject,
                         const char *object, Span subjectSpan, Span objectSpan, int misplaced = 0) {
        QTest::newRow(tag) << headings << text << QString::fromUtf8(subject) << QString::fromUtf8(object) << subjectSpan
                           << objectSpan << misplaced;
    };
    row("begin only", deepKe, twice, "Bo,11", "Al,7", {11, 13}, {7, 9});
    row("as a float", deepKe, twice, "Bo,11.0", "Al,18.0", {11, 13}, {18, 20});
    row("both in one cell", deepKe, twice, "Bo,\"[11, 13]\"", "Al,18-20", {11, 13}, {18, 20});
    row("inclusive end in one cell", deepKe, twice, "Bo,\"(11, 12)\"", "Al,18:19", {11, 13}, {18, 20});
    row("code points", deepKe, u"😀 Bo met Al. Bo."_s, "Bo,13", "Al,9", {14, 16}, {10, 12});
    row("UTF-16 units", deepKe, u"😀 Bo met Al. Bo."_s, "Bo,14", "Al,10", {14, 16}, {10, 12});
    row("tokens", deepKe, twice, "Bo,3", "Al,5", {11, 13}, {18, 20});
    row("none in a row", deepKe, twice, "Bo,", "Al,-1", {11, 13}, {7, 9});
    row("not where it says", deepKe, twice, "Bo,12", "Al,7", {11, 13}, {7, 9}, 1);
    row("no number", deepKe, twice, "Bo,here", "Al,7", {11, 13}, {7, 9}, 1);
    row("end that does not fit", deepKe, twice, "Bo,0-9", "Al,7", {11, 13}, {7, 9}, 1);
    const QString camel = u"text,relation,subj,subjStart,obj,objStart"_s;
    row("other names", camel, twice, "Bo,11", "Al,18", {11, 13}, {18, 20});
    row("Chinese names", u"句子,关系,头实体,头实体位置,尾实体,尾实体位置"_s, twice, "Bo,11", "Al,18", {11, 13},
        {18, 20});
    row("our own names, inclusive",
        u"text,predicate,subject,subject_start,subject_end,object,object_start,object_end"_s, twice, "Bo,11,12",
        "Al,18,19", {11, 13}, {18, 20});
    row("begin and end", u"text,predicate,e1,e1_begin,e1_end,e2,e2_begin,e2_end"_s, twice, "Bo,11,13", "Al,18,20",
        {11, 13}, {18, 20});
}

void TestCsvColumns::offsetsOfOtherTools()
{
    QFETCH(QString, headings);
    QFETCH(QString, text);
    QFETCH(QString, subject);
    QFETCH(QString, object);
    QFETCH(int, misplaced);
    const QString table = headings + u'\n' + text + u",knows,"_s + subject + u',' + object + u'\n';
    const ReadOutcome read = readAll(table.toUtf8(), {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    const Triple &triple = read.documents[0].triples.at(0).triple;
    QTEST(triple.subject.span, "subjectSpan");
    QTEST(triple.object.span, "objectSpan");
    QCOMPARE(read.counts.misplaced, misplaced);
    QCOMPARE(std::ranges::count(read.issues, ReadIssue::Kind::Misplaced, &ReadIssue::kind), misplaced);
    QCOMPARE(read.counts.ignoredKeys, 0);
}

void TestCsvColumns::headingsOfOtherTools_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("semicolons") << QByteArray("text;subject;predicate;object\nAda, of X.;Ada;of;X\n");
    QTest::newRow("sep line") << QByteArray("sep=;\r\ntext;subject;predicate;object\r\nAda, of X.;Ada;of;X\r\n");
    QTest::newRow("spaces and capitals") << QByteArray(
        "Sentence,Head Entity,Relation,Tail Entity\n\"Ada, of X.\",Ada,of,X\n");
    QTest::newRow("numbers") << QByteArray("sentence\tentity1\trelation\tentity2\nAda, of X.\tAda\tof\tX\n");
    QTest::newRow("Chinese") << QByteArray("文本\t主体\t关系\t客体\nAda, of X.\tAda\tof\tX\n");
}

void TestCsvColumns::headingsOfOtherTools()
{
    QFETCH(QByteArray, table);
    const ReadOutcome read = readAll(table, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QCOMPARE(read.documents[0].text, u"Ada, of X."_s);
    QCOMPARE(read.documents[0].triples.at(0).triple.object.span, (Span{8, 9}));
}

void TestCsvColumns::edges_data()
{
    QTest::addColumn<QByteArray>("headings"); // of the text, the subject, the predicate and the object
    QTest::newRow("source and target") << QByteArray("text,source,relation,target");
    QTest::newRow("with a direction") << QByteArray("sentence,Source Entity,relationship,Target Entity");
    QTest::newRow("from and to") << QByteArray("text,from,relation,to");
    QTest::newRow("numbered nodes") << QByteArray("text,node_1,edge,node_2");
    QTest::newRow("short") << QByteArray("text,src,rel,dst");
    QTest::newRow("Chinese") << QByteArray("文本,源实体,关系,目标实体");
    QTest::newRow("head and tail") << QByteArray("text,head,relation,tail");
}

void TestCsvColumns::edges()
{
    QFETCH(QByteArray, headings);
    const ReadOutcome read = readAll(headings + "\n\"Ada, of X.\",Ada,of,X\n", {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.counts.ignoredKeys, 0);
    const Triple &triple = read.documents.at(0).triples.at(0).triple;
    QCOMPARE(triple.subject.span, (Span{0, 3}));
    QCOMPARE(triple.object.span, (Span{8, 9}));
    QCOMPARE(read.documents[0].source, QString());
    // Their types and offsets have the same names.
    const ReadOutcome typed = readAll("text,source,source_type,source_start,relation,target,target_type,target_start\n"
                                      "X and Ada of X.,Ada,PER,6,of,X,LOC,13\n",
        {});
    QVERIFY2(!typed.error, qPrintable(typed.message()));
    QCOMPARE(typed.documents.at(0).triples.at(0).triple,
        (Triple{mentionAt(u"X and Ada of X."_s, 6, 9, u"PER"_s), u"of"_s,
            mentionAt(u"X and Ada of X."_s, 13, 14, u"LOC"_s)}));
}

void TestCsvColumns::contradictedEdges_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("subject");
    QTest::newRow("subject and object are there")
        << QByteArray("text,subject,predicate,object,source,target\nAda of X,Ada,of,X,a.txt,t\n") << u"Ada"_s;
    QTest::newRow("the source is a file")
        << QByteArray("text,source,source_entity,relation,target_entity\nAda of X,a.txt,Ada,of,X\n") << u"Ada"_s;
    QTest::newRow("a source without a target")
        << QByteArray("text,source,relation,object\nAda of X,a.txt,of,X\n") << QString();
    QTest::newRow("two sources") << QByteArray("text,source,source,relation,target\nAda of X,Ada,b,of,X\n")
                                 << QString();
}

void TestCsvColumns::contradictedEdges()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, subject);
    const ReadOutcome read = readAll(table, u"csv"_s);
    if (subject.isEmpty()) {
        QVERIFY2(read.message().contains(u"\"subject\" is missing"), qPrintable(read.message()));
        return;
    }
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).source, u"a.txt"_s);
    QCOMPARE(read.documents[0].triples.at(0).triple.subject.text, subject);
}

void TestCsvColumns::offsetsFromOne_data()
{
    QTest::addColumn<QByteArray>("rows"); // subject, its begin and end, object, its begin and end
    QTest::addColumn<bool>("isFromOne");
    QTest::addColumn<int>("misplaced");
    QTest::newRow("half-open") << QByteArray("Bo,12,14,Al,19,21\nBo,1,3,Al,8,10\n") << true << 0;
    QTest::newRow("the last character") << QByteArray("Bo,12,13,Al,19,20\nBo,1,2,Al,8,9\n") << true << 0;
    QTest::newRow("one row") << QByteArray("Bo,12,14,Al,19,21\n") << true << 0;
    QTest::newRow("a row without offsets") << QByteArray("Bo,,,Al,,\nBo,12,14,Al,19,21\n") << true << 0;
    QTest::newRow("one fits from 0") << QByteArray("Bo,12,14,Al,19,21\nBo,11,13,Al,18,20\n") << false << 1;
    QTest::newRow("one fits neither") << QByteArray("Bo,12,14,Al,19,21\nBo,3,5,Al,8,10\n") << false << 2;
    QTest::newRow("from 0") << QByteArray("Bo,11,13,Al,18,20\n") << false << 0;
}

void TestCsvColumns::offsetsFromOne()
{
    QFETCH(QByteArray, rows);
    QFETCH(bool, isFromOne);
    QFETCH(int, misplaced);
    QByteArray table = "text,relation,head,head_start,head_end,tail,tail_start,tail_end\n";
    for (const QByteArray &row : rows.trimmed().split('\n')) table += "Bo met Al. Bo met Al.,met," + row + '\n';
    const ReadOutcome read = readAll(table, {});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(std::ranges::count(read.issues, ReadIssue::Kind::Understood, &ReadIssue::kind), int(isFromOne));
    QCOMPARE(read.counts.misplaced, misplaced);
    const auto &labels = read.documents.at(0).triples;
    if (misplaced > 0) return;
    QCOMPARE((rows.startsWith("Bo,,") ? labels.back() : labels.front()).triple.subject.span, (Span{11, 13}));
    for (const LabelledTriple &label : labels) QVERIFY(label.triple.isAligned());
}

void TestCsvColumns::verticalBars_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<bool>("isTable");
    QTest::newRow("headings") << QByteArray("text|subject|predicate|object\nAda, of X.|Ada|of|X\n") << QString()
                              << true;
    QTest::newRow("quoted bar") << QByteArray("text|subject|predicate|object\n\"Ada, of X.\"|Ada|\"of\"|X\n")
                                << QString() << true;
    QTest::newRow("mapped by number") << QByteArray("Ada, of X.|Ada|of|X\nBo, of Y.|Bo|of|Y\n")
                                      << u"text=1,subject=2,predicate=3,object=4"_s << true;
    QTest::newRow("of Markdown") << QByteArray(
        "| text | subject | predicate | object |\n|---|---|---|---|\n| Ada, of X. | Ada | of | X |\n")
                                 << QString() << false;
}

void TestCsvColumns::verticalBars()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, columns);
    QFETCH(bool, isTable);
    const auto mapping = parseColumnMapping(columns);
    QVERIFY(mapping);
    const ReadOutcome read = readAll(table, {}, {.name = u"labels.psv"_s, .columns = *mapping});
    QCOMPARE(!read.error, isTable);
    if (!isTable) return;
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).text, u"Ada, of X."_s);
    QCOMPARE(read.documents[0].triples.at(0).triple.object.span, (Span{8, 9}));
}

void TestCsvColumns::directionsTurnTheTriple()
{
    const auto read = [](const QByteArray &heading, const QByteArray &cell) {
        return readAll("text,subject,predicate,object," + heading + "\nBo met Al,Bo,met,Al," + cell + "\n", u"csv"_s);
    };
    const auto subject = [&read](const QByteArray &heading, const QByteArray &cell) {
        const ReadOutcome one = read(heading, cell);
        return one.error ? one.message() : one.documents.at(0).triples.at(0).triple.subject.text;
    };
    QCOMPARE(subject("direction", "left"), u"Al"_s);
    QCOMPARE(subject("Direction", "\"(e2,e1)\""), u"Al"_s);
    QCOMPARE(subject("inverse", "True"), u"Al"_s);
    QCOMPARE(subject("is_reversed", "1"), u"Al"_s);
    QCOMPARE(subject("direction", "right"), u"Bo"_s);
    QCOMPARE(subject("swapped", "False"), u"Bo"_s);
    QCOMPARE(subject("swapped", ""), u"Bo"_s);
    QCOMPARE(read("inverse", "1").counts.ignoredKeys, 0);
    const ReadOutcome unclear = read("direction", "both");
    QCOMPARE(unclear.documents.at(0).triples.at(0).triple.subject.text, u"Bo"_s);
    QCOMPARE(unclear.counts.ignoredKeys, 1);
    QCOMPARE(unclear.issues.at(0).message,
        u"f:2:1: \"both\" in the column \"direction\" does not say which end is the subject; the columns of subject and object say it"_s);
}

void TestCsvColumns::columnsAreMapped()
{
    const QByteArray table = "S;A;at;B;label;text\nBo met Al. Bo met Al.;Bo;11;Al;met;a note\n";
    const auto columns = parseColumnMapping(u"text=s, subject=A,subject_start=at,object=B,predicate=label"_s);
    QVERIFY(columns);
    const ReadOutcome read = readAll(table, {}, {.name = u"f.csv"_s, .columns = *columns});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Triple &triple = read.documents.at(0).triples.at(0).triple;
    QCOMPARE(triple.predicate, u"met"_s);
    QCOMPARE(triple.subject.span, (Span{11, 13}));
    QCOMPARE(triple.object.span, (Span{7, 9}));
    QCOMPARE(read.counts.ignoredKeys, 1); // the column that is called text
}

void TestCsvColumns::columnsAreMappedByNumber_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QStringList>("triples");
    const auto row = [](const char *tag, const char *table, const char *columns, const QStringList &triples) {
        QTest::newRow(tag) << QByteArray(table) << QString::fromUtf8(columns) << triples;
    };
    const QStringList met{u"Bo met Al"_s, u"Al saw Bo"_s};
    const char *all = "subject=1,object=2,predicate=3,text=4";
    row("tabs", "Bo\tAl\tmet\tBo, as I said, met Al, too.\nAl\tBo\tsaw\tAl saw Bo.\n", all, met);
    row("commas", "Bo,Al,met,\"Bo, I said, met Al.\"\nAl,Bo,saw,Al saw Bo.\n", all, met);
    row("a number in the first row", "2\tBo\tAl\tmet\tBo met Al.\n3\tAl\tBo\tsaw\tAl saw Bo.\n",
        "subject=2,object=3,predicate=4,text=5", met);
    row("headings that are numbers", "0,1,2,3\nBo,Al,met,Bo met Al.\nAl,Bo,saw,Al saw Bo.\n",
        "subject=0,object=1,predicate=2,text=3", met);
    row("headings that are known", "sentence,relation,a,b\nBo met Al.,met,Bo,Al\nAl saw Bo.,saw,Al,Bo\n",
        "subject=3,object=4", met);
    row("the mark of NYT10", "x\ty\tBo\tAl\tmet\tBo met Al . ###END###\nx\ty\tAl\tBo\tsaw\tAl saw Bo . ###END### \n",
        "subject=3,object=4,predicate=5,text=6", met);
    row("rows without a text", "Bo\tAl\tmet\tBo met Al.\nAl\tBo\tsaw\t\n", all, met);
    row("a separator row", "sep=;\nBo;Al;met;Bo met Al.\nAl;Bo;saw;Al saw Bo.\n", all, met);
}

void TestCsvColumns::columnsAreMappedByNumber()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, columns);
    QFETCH(QStringList, triples);
    const auto mapping = parseColumnMapping(columns);
    QVERIFY(mapping);
    const ReadOutcome read = readAll(table, {}, {.name = u"f.txt"_s, .columns = *mapping});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QStringList found;
    for (const Document &document : read.documents) {
        QVERIFY2(document.text.endsWith(u'.'), qPrintable(document.text));
        for (const LabelledTriple &label : document.triples) {
            QVERIFY(label.triple.isAligned());
            found += label.triple.subject.text + u' ' + label.triple.predicate + u' ' + label.triple.object.text;
        }
    }
    QCOMPARE(found, triples);
}

void TestCsvColumns::rowsWithoutHeadingsHaveOneWidth()
{
    const auto columns = parseColumnMapping(u"subject=1,object=2,predicate=3,text=4"_s);
    QVERIFY(columns);
    for (const char *row : {"Al\tBo\tsaw\tAl saw Bo.\t\n", "Al\tBo\tsaw\n"}) {
        const ReadOutcome read
            = readAll("Bo\tAl\tmet\tBo met Al.\n" + QByteArray(row), u"tsv"_s, {.name = u"f"_s, .columns = *columns});
        QVERIFY2(read.message().startsWith(u"f:2:1: this row has "), qPrintable(read.message()));
    }
}

void TestCsvColumns::labelsAndHeadings_data()
{
    QTest::addColumn<QStringList>("row");
    QTest::addColumn<bool>("isLabel");
    QTest::newRow("FinRE") << QStringList{u"东方航空"_s, u"上航"_s, u"合并"_s, u"东方航空将与上航合并"_s} << true;
    QTest::newRow("NYT10") << QStringList{u"m.1"_s, u"queens"_s, u"belle_harbor"_s, u"NA"_s,
        u"in belle_harbor , queens"_s}
                           << true;
    QTest::newRow("CaRB") << QStringList{u"Bob gave Ann a book ."_s, u"gave"_s, u"Bob"_s, u"Ann"_s} << true;
    QTest::newRow("headings") << QStringList{u"text"_s, u"subject"_s, u"predicate"_s, u"object"_s} << false;
    QTest::newRow("a heading of two others") << QStringList{u"subject"_s, u"type"_s, u"subject type"_s} << false;
    QTest::newRow("two others joined") << QStringList{u"subject"_s, u"object"_s, u"subject_and_object"_s} << false;
    QTest::newRow("Chinese headings") << QStringList{u"主体"_s, u"类型"_s, u"主体类型"_s, u"文本"_s} << false;
    QTest::newRow("one name only") << QStringList{u"Bo"_s, u"x"_s, u"Ann"_s, u"Bo left."_s} << false;
    QTest::newRow("nothing") << QStringList() << false;
}

void TestCsvColumns::labelsAndHeadings()
{
    QFETCH(QStringList, row);
    QFETCH(bool, isLabel);
    QCOMPARE(looksLikeLabel(row), isLabel);
}

void TestCsvColumns::columnsThatCannotBeMapped_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown role") << u"txt=a"_s
                                  << u"There is no column \"txt\" to map; choose from document, subject"_s;
    QTest::newRow("no sign") << u"text"_s << u"\"text\" does not map a column"_s;
    QTest::newRow("twice") << u"text=a,text=b"_s << u"The column \"text\" is mapped twice"_s;
    QTest::newRow("unknown heading") << u"text=x"_s
                                     << u"f:1:1: there is no column \"x\"; the columns are text, subject"_s;
    QTest::newRow("left alone") << u"text="_s
                                << u"f:1:1: the first row must name the columns, but the column \"text\""_s;
    QTest::newRow("no such number") << u"text=9"_s << u"f:1:1: there is no column 9; the first row has "_s;
}

void TestCsvColumns::labelsThatAreNoHeadings_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("message");
    QTest::newRow("cells named as headings") << u"subject=Bo,object=Al,predicate=met,text=Bo met Al."_s
                                             << u"f:1:1: the first row is a label, not headings; map the columns by"_s;
    QTest::newRow("a number is missing") << u"subject=1,object=2,predicate=3"_s
                                         << u"f:1:1: the columns are mapped by number, but the column \"text\""_s;
    QTest::newRow("no such number") << u"subject=1,object=2,predicate=3,text=5"_s
                                    << u"f:1:1: there is no column 5; the first row has "_s;
}

void TestCsvColumns::labelsThatAreNoHeadings()
{
    QFETCH(QString, words);
    QFETCH(QString, message);
    const auto columns = parseColumnMapping(words);
    QVERIFY(columns);
    const ReadOutcome read
        = readAll(QByteArray("Bo\tAl\tmet\tBo met Al.\n"), {}, {.name = u"f"_s, .columns = *columns});
    QVERIFY(read.error);
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

void TestCsvColumns::columnsThatCannotBeMapped()
{
    QFETCH(QString, words);
    QFETCH(QString, message);
    const auto columns = parseColumnMapping(words);
    if (!columns) {
        QVERIFY2(columns.error().message.startsWith(message), qPrintable(columns.error().message));
        return;
    }
    const ReadOutcome read
        = readAll(QByteArray("text,subject,predicate,object\na,a,a,a\n"), {}, {.name = u"f"_s, .columns = *columns});
    QVERIFY(read.error);
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

QTEST_GUILESS_MAIN(TestCsvColumns)
#include "test_csv_columns.moc"
