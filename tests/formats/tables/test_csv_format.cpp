// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/column_names.h"
#include "core/formats/tables/csv_header.h"
#include "tests/formats/format_testing.h"

#include <QJsonArray>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QByteArray safely(const QString &format, const std::vector<Document> &documents)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto writer = makeWriter(format, &out, {.name = u"o"_s, .safeCells = true});
    if (!writer || !(*writer)->begin()) return "FAILED";
    for (const Document &document : documents) {
        if (!(*writer)->write(document)) return "FAILED";
    }
    return (*writer)->finish() ? out.data() : QByteArray("FAILED");
}

} // namespace

/// Rows, cells and documents of CSV and TSV.
class TestCsvFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void rowsWithoutPlacesAreAligned();
    void listsOfTriplesInCells_data();
    void listsOfTriplesInCells();
    void textsWithoutLabels_data();
    void textsWithoutLabels();
    void noRelationIsNoTriple_data();
    void noRelationIsNoTriple();
    void aPairWithoutRelationIsNotLost();
    void aPairWithoutRelationContinuesARow();
    void aPredicateOfOurOwnIsKept();
    void rowsOfOneDocument_data();
    void rowsOfOneDocument();
    void marksOfSemeval();
    void longTextsStandOnce();
    void decimalCommas_data();
    void decimalCommas();
    void formulasAreNeutralised();
    void errors_data();
    void errors();
    void skipBadLeavesRowsOut();
    void anUnclosedQuoteIsBounded();
};

void TestCsvFormat::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"\"Ada\" said \"\"no\"\""_s;
    QTest::newRow("separators") << u"a,b\tc;d"_s;
    QTest::newRow("line breaks") << u"a\r\nb\nc\rd"_s;
    QTest::newRow("astral, joined, combining") << u"😀 👩\u200D👩\u200D👧 e\u0301 𠮷"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("only a quote") << u"\""_s;
    QTest::newRow("white space outside") << u"  a  "_s;
    QTest::newRow("byte order mark") << u"\uFEFFa"_s;
}

void TestCsvFormat::cells()
{
    QFETCH(QString, text);
    Document document;
    document.text = text;
    document.triples.push_back(labelOf(mentionAt(text, 0, text.size(), text), text, mentionAt(text, 0, text.size())));
    document.triples.back().triple.qualifiers.push_back({text, mentionAt(text, 0, text.size(), text)});
    for (const QString &format : {u"csv"_s, u"tsv"_s}) {
        const ReadOutcome read = readAll(written(format, {document}), format);
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(difference(read.documents[0], document), QString());
    }
}

void TestCsvFormat::rowsWithoutPlacesAreAligned()
{
    const ReadOutcome read = readAll(
        QByteArray("text,subject,predicate,object\nAda founded North Quay.,North Quay,founder,Ada\n"), u"csv"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents[0].triples[0].triple.subject.span, (Span{12, 22}));
    QCOMPARE(read.documents[0].triples[0].triple.object.span, (Span{0, 3}));
}

void TestCsvFormat::listsOfTriplesInCells_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("triples");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *tag, const QByteArray &table, const QStringList &triples,
                         const QString &message = {}) { QTest::newRow(tag) << table << triples << message; };
    const QStringList met{u"Ada met Bo"_s, u"Bo knew Cy"_s};
    row("JSON",
        "text,triplets\n\"Ada, Bo, "
        "Cy\",\"[[\"\"Ada\"\",\"\"met\"\",\"\"Bo\"\"],[\"\"Bo\"\",\"\"knew\"\",\"\"Cy\"\"]]\"\n",
        met);
    row("Python", "id,sentence,triples\n1,\"Ada, Bo, Cy\",\"[('Ada', 'met', 'Bo'), ('Bo', 'knew', 'Cy')]\"\n", met);
    row("objects",
        "text;relations\nAda, Bo, Cy;[{'head': 'Ada', 'type': 'met', 'tail': 'Bo'}, {'head': 'Bo', 'type': 'knew', "
        "'tail': 'Cy'}]\n",
        met);
    row("the predicate first", "text,triples\n\"Ada, Bo, Cy\",\"[['met', 'Ada', 'Bo'], ['knew', 'Bo', 'Cy']]\"\n", met);
    row("a text without triples", "text,triples\nHe sat.,[]\nShe ran.,\n\"Ada, Bo, Cy\",\"[['Ada', 'met', 'Bo']]\"\n",
        {u"Ada met Bo"_s});
    row("what is not a triple", "text,triples\n\"Ada, Bo, Cy\",\"[['Ada', 'met', 'Bo'], ['Ada']]\"\n",
        {u"Ada met Bo"_s});
    row("what is not a list", "text,triples\n\"Ada, Bo\",\"[['Ada', 'met', 'Bo']]\"\nBo,met\n", {u"Ada met Bo"_s},
        u"f:3:1: the cell \"met\" is not a list"_s);
}

void TestCsvFormat::listsOfTriplesInCells()
{
    QFETCH(const QByteArray, table);
    QFETCH(const QStringList, triples);
    QFETCH(const QString, message);
    const ReadOutcome read = readAll(table, {});
    QVERIFY2(
        read.message().startsWith(message) && read.error.has_value() == !message.isEmpty(), qPrintable(read.message()));
    QStringList found;
    for (const Document &document : read.documents) {
        for (const LabelledTriple &label : document.triples) {
            QVERIFY(label.triple.isAligned());
            found.append(label.triple.subject.text + u' ' + label.triple.predicate + u' ' + label.triple.object.text);
        }
    }
    QCOMPARE(found, triples);
    const bool isLeftOut = QByteArray(QTest::currentDataTag()) == "what is not a triple";
    QCOMPARE(read.counts.leftOut, isLeftOut ? 1 : 0);
}

void TestCsvFormat::textsWithoutLabels_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("textColumn");
    QTest::addColumn<QStringList>("texts");
    const QStringList both{u"Ada met Bo, and Cy."_s, u"Cy sat."_s};
    QTest::newRow("a column alone") << u"f.csv"_s << QByteArray("text\nAda met Bo, and Cy.\n\"Cy sat.\"\n") << QString()
                                    << both;
    QTest::newRow("in Chinese") << u"f.csv"_s << QByteArray("文本\n苏打梅。\n") << QString()
                                << QStringList{u"苏打梅。"_s};
    QTest::newRow("with numbers") << u"f.csv"_s << QByteArray("id,text\n1,\"Ada met Bo, and Cy.\"\n2,Cy sat.\n")
                                  << QString() << both;
    QTest::newRow("with a split") << u"f.tsv"_s << QByteArray("text\tsplit\nCy sat.\ttest\n") << QString()
                                  << QStringList{u"Cy sat."_s};
    QTest::newRow("beside others, mapped")
        << u"f.csv"_s << QByteArray("a,text\nx,Cy sat.\n") << u"text"_s << QStringList{u"Cy sat."_s};
    QTest::newRow("beside others") << u"f.csv"_s << QByteArray("a,text\nx,Cy sat.\n") << QString() << QStringList();
    QTest::newRow("prose") << u"f.txt"_s << QByteArray("Text\nCy sat.\n") << QString()
                           << QStringList{u"Text\nCy sat.\n"_s};
}

void TestCsvFormat::textsWithoutLabels()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, table);
    QFETCH(const QString, textColumn);
    QFETCH(const QStringList, texts);
    ReadOptions options{.name = name};
    if (!textColumn.isEmpty()) options.columns.insert(u"text"_s, textColumn);
    const ReadOutcome read = readAll(table, {}, options);
    QCOMPARE(read.error.has_value(), texts.isEmpty());
    QStringList found;
    for (const Document &document : read.documents) {
        QVERIFY(document.triples.empty());
        found += document.text;
    }
    QCOMPARE(found, texts);
}

void TestCsvFormat::noRelationIsNoTriple_data()
{
    QTest::addColumn<QByteArray>("predicate");
    QTest::addColumn<bool>("isNone");
    for (const char *none : {"no_relation", "NA", "None", "Other", "unknown", " NA "})
        QTest::newRow(none) << QByteArray(none) << true;
    for (const char *some : {"knows", "another", "unknown to"}) QTest::newRow(some) << QByteArray(some) << false;
}

void TestCsvFormat::noRelationIsNoTriple()
{
    QFETCH(QByteArray, predicate);
    QFETCH(bool, isNone);
    const ReadOutcome read = readAll(
        "sentence,head,head_type,tail,relation\nBo saw Al and Al.,Bo,P,Al," + predicate + "\n", {}, {.name = u"f"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Document &document = read.documents.at(0);
    QCOMPARE(document.triples.size(), isNone ? 0U : 1U);
    const QJsonArray entities = document.metadata.value("spotter:entities"_L1).toArray();
    QCOMPARE(entities.size(), isNone ? 2 : 0);
    QCOMPARE(
        document.metadata.value("relation"_L1).toString(), isNone ? QString::fromUtf8(predicate.trimmed()) : QString());
    if (!isNone) return;
    QCOMPARE(entities[0]["type"_L1].toString(), u"P"_s);
    QCOMPARE(entities[0]["pair"_L1]["role"_L1].toString(), u"subject"_s);
    QCOMPARE(entities[1]["start"_L1].toInt(), 7);
    QCOMPARE(read.counts.triples, 0);
}

void TestCsvFormat::aPairWithoutRelationIsNotLost()
{
    const ReadOutcome read = readAll(
        QByteArray("text,head,relation,tail\nBo met Al.,Bo,met,Al\nBo met Al.,Bo,NA,Eve\nOther text,Other,x,text\n"),
        {}, {.name = u"f"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(read.documents[0].triples.size(), 1U);
    QCOMPARE(read.counts.leftOut, 1);
    QVERIFY2(read.issues.back().message.startsWith(u"f:3:1: \"Eve\", which has no relation"),
        qPrintable(read.issues.back().message));
    QVERIFY(read.documents[1].metadata.isEmpty());
}

void TestCsvFormat::aPairWithoutRelationContinuesARow()
{
    const ReadOutcome read = readAll(
        QByteArray("text,head,relation,tail\nBo met Al. ###END###,Bo,met,Al\n,Al,NA,Bo\n"), {}, {.name = u"f"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QCOMPARE(read.documents[0].text, u"Bo met Al."_s);
    QCOMPARE(read.documents[0].triples.size(), 1U);
    QCOMPARE(read.documents[0].metadata.value("relation"_L1).toString(), u"NA"_s);
    QCOMPARE(read.counts.leftOut, 0);
}

void TestCsvFormat::aPredicateOfOurOwnIsKept()
{
    Document document;
    document.text = u"Bo met Al."_s;
    document.triples.push_back(labelOf(mentionAt(document.text, 0, 2), u"None"_s, mentionAt(document.text, 7, 9)));
    const ReadOutcome read = readAll(written(u"csv"_s, {document}), u"csv"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(difference(read.documents.at(0), document), QString());
}

void TestCsvFormat::rowsOfOneDocument_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QList<int>>("triples");
    QTest::newRow("by their text") << QByteArray("text,subject,predicate,object\na b,a,p,b\na b,b,p,a\nc,c,p,c\n")
                                   << QList<int>{2, 1};
    QTest::newRow("by their number") << QByteArray(
        "document,text,subject,predicate,object\n1,a,a,p,a\n2,a,a,p,a\n2,,a,q,a\n")
                                     << QList<int>{1, 2};
    QTest::newRow("without labels") << QByteArray("text,subject,predicate,object\na,,,\nb,,,") << QList<int>{0, 0};
    QTest::newRow("only headings") << QByteArray("text,subject,predicate,object\n") << QList<int>{};
    QTest::newRow("merged cells") << QByteArray("text,subject,predicate,object\na b,a,p,b\n,b,q,a\nc,c,p,c\n,c,q,c\n")
                                  << QList<int>{2, 2};
    QTest::newRow("empty rows") << QByteArray("text,subject,predicate,object,\na b,a,p,b,\n,,,,\n,b,q,a,\n,,,,\n")
                                << QList<int>{2};
    QTest::newRow("missing last cells") << QByteArray("text,subject,predicate,object,note\na b,a,p,b\na b,b,p,a,x\n")
                                        << QList<int>{2};
    QTest::newRow("empty cells too many")
        << QByteArray("text,subject,predicate,object\na b,a,p,b,,\n") << QList<int>{1};
    QTest::newRow("headings in two languages")
        << QByteArray("句子,主体（Subject）,关系(relation),客体（Object）\na,a,p,a\n") << QList<int>{1};
    QTest::newRow("numerals in Chinese") << QByteArray("原句,实体一,关系,实体二\na,a,p,a\n") << QList<int>{1};
}

void TestCsvFormat::rowsOfOneDocument()
{
    QFETCH(QByteArray, table);
    QFETCH(QList<int>, triples);
    const ReadOutcome read = readAll(table, u"csv"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QList<int> counts;
    for (const Document &document : read.documents) counts.append(int(document.triples.size()));
    QCOMPARE(counts, triples);
}

void TestCsvFormat::marksOfSemeval()
{
    const ReadOutcome read
        = readAll("text,head,tail,relation\n"
                  "The <e1>pump</e1> made a <e2>Noise</e2> by noise.,pump,noise,\"Cause-Effect(e2,e1)\"\n"
                  "The <e1>pump</e1> made a noise by <e2>noise</e2>.,pump,noise,\"Cause-Effect(e1,e2)\"\n"
                  "If <e1> is a tag.,tag,If,is\n",
            u"csv"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 3U);
    QCOMPARE(read.documents[0].text, u"The pump made a Noise by noise."_s);
    const Triple &reversed = read.documents[0].triples.at(0).triple;
    QCOMPARE(reversed.predicate, u"Cause-Effect"_s);
    QCOMPARE(reversed.subject.span, (Span{16, 21}));
    QCOMPARE(reversed.subject.text, u"Noise"_s);
    QCOMPARE(reversed.object.text, u"pump"_s);
    const Triple &second = read.documents[1].triples.at(0).triple;
    QCOMPARE(second.subject.text, u"pump"_s);
    QCOMPARE(second.object.span, (Span{25, 30})); // where the tag is, not the first occurrence
    QCOMPARE(read.documents[2].text, u"If <e1> is a tag."_s);
    const ReadOutcome typed = readAll(
        "text,head,tail,relation\n\"<E1 type=\"\"PER\"\">Ada</E1> left <e2>Rome</e2>\",Ada,Rome,left\n", u"csv"_s);
    QVERIFY2(!typed.error, qPrintable(typed.message()));
    QCOMPARE(typed.documents.at(0).text, u"Ada left Rome"_s);
    QCOMPARE(typed.documents[0].triples.at(0).triple.subject.type, u"PER"_s);
    // What we write comes back as it is.
    Document ours;
    ours.text = u"<e1>a</e1> <e2>b</e2>"_s;
    ours.triples.push_back(labelOf(mentionAt(ours.text, 4, 5), u"p(e2,e1)"_s, mentionAt(ours.text, 15, 16)));
    const ReadOutcome again = readAll(written(u"csv"_s, {ours}), u"csv"_s);
    QVERIFY2(!again.error, qPrintable(again.message()));
    QCOMPARE(difference(again.documents.at(0), ours), QString());
}

void TestCsvFormat::longTextsStandOnce()
{
    Document document;
    document.text = QString(5000, u'x');
    for (int i = 0; i < 10; ++i)
        document.triples.push_back(
            labelOf(mentionAt(document.text, i, i + 1), u"p"_s, mentionAt(document.text, 9, 10)));
    const QByteArray bytes = written(u"csv"_s, {document, document});
    QVERIFY(bytes.size() < 2 * 5000 + 4000);
    const ReadOutcome read = readAll(bytes, u"csv"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    for (const Document &again : read.documents) QCOMPARE(difference(again, document), QString());
}

void TestCsvFormat::decimalCommas_data()
{
    QTest::addColumn<QByteArray>("score");
    QTest::addColumn<double>("number");
    QTest::newRow("a comma") << QByteArray("0,75") << 0.75;
    QTest::newRow("a point") << QByteArray("0.75") << 0.75;
    QTest::newRow("a whole number with a comma") << QByteArray("1,0") << 1.0;
    QTest::newRow("an exponent") << QByteArray("7,5E-1") << 0.75;
}

void TestCsvFormat::decimalCommas()
{
    QFETCH(QByteArray, score);
    QFETCH(double, number);
    const ReadOutcome read = readAll("text;subject;predicate;object;head_start;head_end;score\r\n"
                                     "ab;a;p;b;0,0;1,0;"
            + score + "\r\n",
        {}, {.name = u"f.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).triples.at(0).score, std::optional(number));
    QCOMPARE(read.counts.misplaced, 0);
}

void TestCsvFormat::formulasAreNeutralised()
{
    std::vector<Document> documents;
    for (const QString &text :
        {u"=1+1"_s, u"+a"_s, u"-a"_s, u"@a"_s, u"\ta"_s, u"\ra"_s, u"\uFF1Da"_s, u"'=a"_s, u"'"_s, u"plain"_s}) {
        Document document;
        document.text = text;
        document.source = text;
        document.triples.push_back(labelOf(mentionAt(text, 0, text.size()), text, mentionAt(text, 0, text.size())));
        documents.push_back(document);
    }
    for (const QString &format : {u"csv"_s, u"tsv"_s}) {
        const QByteArray bytes = safely(format, documents);
        QVERIFY(bytes.contains("'=1+1") && !bytes.contains(",=1+1") && !bytes.contains("\t=1+1"));
        const ReadOutcome read = readAll(bytes, format);
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(read.documents.size(), documents.size());
        for (std::size_t i = 0; i < documents.size(); ++i)
            QCOMPARE(difference(read.documents[i], documents[i]), QString());
    }
    QVERIFY(!written(u"csv"_s, documents).contains("'=1+1"));
}

void TestCsvFormat::errors_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *tag, const char *table, const char *message) {
        QTest::newRow(tag) << QByteArray(table) << QString::fromUtf8(message);
    };
    row("no headings", "a,b,c\n", "f:1:1: the first row must name the columns, but the column \"text\" is missing");
    row("nothing at all", "", "f:1:1: the first row must name");
    row("too few cells", "text,subject,predicate,object\na,b\n",
        "f:2:1: this row has 2 cells, but the first row has 4");
    row("text behind a quote", "text,subject,predicate,object\n\"a\"b,a,p,a\n", "f:2:4: expected a separator");
    row("quote never closed", "text,subject,predicate,object\n\"a,a,p,a\n", "f:2:1: a quote in this row is not closed");
    row("damaged UTF-8", "text,subject,predicate,object\na\xC3\xA9\xFF,a,p,a\n", "f:2:3: invalid UTF-8");
    row("a text that is missing", "text,subject,predicate,object\nab,a,p,b\n,c,p,b\n",
        "f:3:1: this row has no text, and \"c\" is not in the text of the row above it");
    row("a first text that is missing", "text,subject,predicate,object\n,c,p,b\n", "f:2:1: this row has no text");
    row("two subjects and one object", "text,subject,predicate,object,Subject\nab,a,p,b,b\n",
        "f:1:1: two columns are called \"Subject\"");
    row("line after a cell of two lines", "text,subject,predicate,object\n\"a\nb\",a,p,b\na\n",
        "f:4:1: this row has 1 cells");
    row("wrong place", "text,subject,predicate,object,subject_start,subject_end\nab,a,p,b,1,2\n",
        "f:2:1: the text from 1 to 2 is \"b\", not \"a\"");
    row("no place", "text,subject,predicate,object,subject_start,subject_end\nab,a,p,b,x,2\n",
        "f:2:1: \"x\" and \"2\" are not a valid pair of offsets");
    row("behind the text", "text,subject,predicate,object,subject_start,subject_end\nab,a,p,b,0,9\n",
        "f:2:1: offsets 0–9 are outside the text");
    row("unknown state", "text,subject,predicate,object,state\nab,a,p,b,maybe\n",
        "f:2:1: \"maybe\" is not valid in the column \"state\"");
    row("no score", "text,subject,predicate,object,score\nab,a,p,b,nan\n",
        "f:2:1: \"nan\" is not valid in the column \"score\"");
    row("no qualifiers", "text,subject,predicate,object,qualifiers\nab,a,p,b,x\n",
        "f:2:1: the qualifiers are not a JSON array");
}

void TestCsvFormat::errors()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, message);
    const ReadOutcome read = readAll(table, u"csv"_s);
    QVERIFY(read.error);
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

void TestCsvFormat::skipBadLeavesRowsOut()
{
    const ReadOutcome read
        = readAll(QByteArray("text,subject,predicate,object\na b,a,p,b\na b\n\"a b\"x,a,p,b\na b,b,p,a\n"), u"csv"_s,
            {.name = u"f"_s, .skipBad = true});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.counts.skipped, 2);
    QCOMPARE(read.documents.size(), 1U);
    QCOMPARE(read.documents[0].triples.size(), 2U);
    const ReadOutcome merged = readAll(QByteArray("text,subject,predicate,object\na,a,p,a\n\"b\"x,b,p,b\n,a,q,a\n"),
        u"csv"_s, {.name = u"f"_s, .skipBad = true});
    QVERIFY2(!merged.error, qPrintable(merged.message()));
    QCOMPARE(merged.counts.skipped, 2); // the last row may be one of b
    QCOMPARE(merged.documents.at(0).triples.size(), 1U);
}

void TestCsvFormat::anUnclosedQuoteIsBounded()
{
    const QByteArray table = "text,subject,predicate,object\n\"" + QByteArray(1 << 20, 'x');
    const ReadOutcome read = readAll(table, u"csv"_s, {.name = u"f"_s, .skipBad = true, .maximumRecordBytes = 1 << 16});
    QVERIFY(read.error);
    QCOMPARE(read.error->code, ErrorCode::Limit);
}

QTEST_GUILESS_MAIN(TestCsvFormat)
#include "test_csv_format.moc"
