// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/told_labels.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QStringList toldIn(const ReadOutcome &read)
{
    QStringList told;
    for (const Document &document : read.documents) {
        for (const LabelledTriple &label : document.triples)
            told += label.triple.subject.text + u'|' + label.triple.predicate + u'|' + label.triple.object.text;
    }
    return told;
}

} // namespace

/// Tables as people and other programs write them: several triples in a cell, quoted by apostrophes, without headings.
class TestTableDialects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void triplesInACell_data();
    void triplesInACell();
    void apostrophesQuote_data();
    void apostrophesQuote();
    void withoutHeadings_data();
    void withoutHeadings();
    void linesOfTheMac();
    void headingsInOtherLanguages();
    void notTakenForLabels_data();
    void notTakenForLabels();
    void olderEncodings_data();
    void olderEncodings();
    void valuesThatRMisses_data();
    void valuesThatRMisses();
};

void TestTableDialects::triplesInACell_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QStringList>("told");
    const QStringList one{u"Ada|met|Bo"_s};
    const QStringList two{u"Ada|met|Bo"_s, u"Bo|left|Rome"_s};
    const auto row
        = [](const char *tag, const QString &cell, const QStringList &told) { QTest::newRow(tag) << cell << told; };
    row("in brackets", u"(Ada, met, Bo)"_s, one);
    row("several in brackets", u"(Ada, met, Bo), (Bo, left, Rome)"_s, two);
    row("in brackets behind semicolons", u"(Ada, met, Bo); (Bo, left, Rome)"_s, two);
    row("in a list", u"[(Ada, met, Bo), (Bo, left, Rome)]"_s, two);
    row("semicolons within", u"(Ada; met; Bo)"_s, one);
    row("angle brackets", u"<Ada, met, Bo>"_s, one);
    row("bars", u"Ada | met | Bo"_s, one);
    row("bars and semicolons", u"Ada | met | Bo; Bo | left | Rome"_s, two);
    row("bars and lines", u"Ada | met | Bo\nBo | left | Rome"_s, two);
    row("one tuple of Python", u"('Ada', 'met', 'Bo')"_s, one);
    row("JSON", uR"([["Ada", "met", "Bo"]])"_s, one);
    row("numbered lines", u"1. (Ada, met, Bo)\n2. (Bo, left, Rome)"_s, two);
}

void TestTableDialects::triplesInACell()
{
    QFETCH(QString, cell);
    const QByteArray table
        = "text,triples\nAda met Bo. Bo left Rome.,\"" + cell.replace(u'"', u"\"\""_s).toUtf8() + "\"\nNobody came.,\n";
    const ReadOutcome read = readAll(table, {}, {.name = u"a.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QTEST(toldIn(read), "told");
    QCOMPARE(read.counts.unaligned + read.counts.leftOut, 0);
}

void TestTableDialects::apostrophesQuote_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("headings, too") << QByteArray(
        "'text','subject','predicate','object'\n'Ada, who met Bo.','Ada','met','Bo'\n");
    QTest::newRow("only rows") << QByteArray("text;subject;predicate;object\n'Ada, who met Bo.';'Ada';'met';'Bo'\n");
    QTest::newRow("several lines") << QByteArray(
        "'text','subject','predicate','object'\n'Ada, who\nmet Bo''s friend.','Ada','met','Bo'\n");
}

void TestTableDialects::apostrophesQuote()
{
    QFETCH(QByteArray, table);
    const ReadOutcome read = readAll(table, {}, {.name = u"a.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldIn(read), QStringList{u"Ada|met|Bo"_s});
    QCOMPARE(read.counts.unaligned, 0);
    QVERIFY(read.documents.at(0).text.startsWith(u"Ada, who"_s));
}

void TestTableDialects::withoutHeadings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("table");
    const auto row
        = [](const char *tag, const QString &name, const QByteArray &table) { QTest::newRow(tag) << name << table; };
    row("text last", u"a.csv"_s, "Ada,met,Bo,Ada met Bo.\nBo,left,Rome,\"So Bo, too, left Rome.\"\n");
    row("text first, called a text", u"a.txt"_s, "Ada met Bo.,Ada,met,Bo\n\"So Bo, too, left Rome.\",Bo,left,Rome\n");
    row("predicate last", u"a.tsv"_s, "Ada met Bo.\tAda\tBo\tmeets\nSo Bo left Rome.\tBo\tRome\tleaves\n");
    row("numbers in front", u"a.txt"_s, "1;Ada;met;Bo;Ada met Bo.\n2;Bo;left;Rome;So Bo left Rome.\n");
}

void TestTableDialects::withoutHeadings()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, table);
    const ReadOutcome read = readAll(table, {}, {.name = name});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QStringList told = toldIn(read);
    told.replaceInStrings(u"meets"_s, u"met"_s).replaceInStrings(u"leaves"_s, u"left"_s);
    QCOMPARE(told, (QStringList{u"Ada|met|Bo"_s, u"Bo|left|Rome"_s}));
    QVERIFY(std::ranges::any_of(read.issues, [](const ReadIssue &issue) {
        return issue.kind == ReadIssue::Kind::Understood && issue.message.contains(u"has no headings"_s);
    }));
}

void TestTableDialects::linesOfTheMac()
{
    const ReadOutcome read
        = readAll("text,subject,predicate,object\rAda met Bo.,Ada,met,Bo\rBo left Rome.,Bo,left,Rome\r", {},
            {.name = u"a.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldIn(read), (QStringList{u"Ada|met|Bo"_s, u"Bo|left|Rome"_s}));
}

void TestTableDialects::headingsInOtherLanguages()
{
    for (const QByteArray headings : {"Satz;Subjekt;Prädikat;Objekt", "texte;sujet;prédicat;objet"}) {
        const ReadOutcome read = readAll(headings + "\nAda traf Bo.;Ada;traf;Bo\n", {}, {.name = u"a.csv"_s});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(toldIn(read), QStringList{u"Ada|traf|Bo"_s});
    }
}

void TestTableDialects::notTakenForLabels_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("articles and keys") << QByteArray(
        "A17,Acme,Phone,The Acme Phone is loud.\nB92,Bolt,Lamp,A Lamp by Bolt shines.\n");
    QTest::newRow("words that are not in the text") << QByteArray("Ada,met,Bo,It rained.\nBo,left,Rome,It snowed.\n");
    QTest::newRow("one row") << QByteArray("Ada,met,Bo,Ada met Bo.\n");
}

void TestTableDialects::notTakenForLabels()
{
    QFETCH(QByteArray, table);
    const ReadOutcome read = readAll(table, {}, {.name = u"a.csv"_s});
    QVERIFY2(read.error && read.message().contains(u"table whose first line"_s), qPrintable(read.message()));
}

/// Excel saves "CSV" in the encoding of the system's language.
void TestTableDialects::olderEncodings_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("German") << QByteArray("Text;Subjekt;Pr\xE4"
                                          "dikat;Objekt\r\nM\xFCller gr\xFCndete Stra\xDF"
                                          "e & S\xF6hne.;M\xFCller;gr\xFCndete;"
                                          "Stra\xDF"
                                          "e & S\xF6hne\r\n")
                            << QString() << u"windows-1252"_s << QStringList{u"Müller|gründete|Straße & Söhne"_s};
    QTest::newRow("French, only in the cells")
        << QByteArray("text;subject;predicate;object\r\nRen\xE9 \xE9pousa Z\xE9lie.;Ren\xE9;\xE9pousa;Z\xE9lie\r\n")
        << QString() << u"windows-1252"_s << QStringList{u"René|épousa|Zélie"_s};
    QTest::newRow("a chosen format") << QByteArray(
        "text;subject;predicate;object\r\nRen\xE9 \xE9pousa Z\xE9lie.;Ren\xE9;\xE9pousa;Z\xE9lie\r\n")
                                     << u"csv"_s << u"windows-1252"_s << QStringList{u"René|épousa|Zélie"_s};
    QTest::newRow("Chinese") << QByteArray(
        "text,subject,predicate,object\r\n\xB2\xDC\xD1\xA9\xC7\xDB\xC9\xFA\xD3\xDA\xC4\xCF\xBE\xA9\xA1\xA3,"
        "\xB2\xDC\xD1\xA9\xC7\xDB,\xB3\xF6\xC9\xFA\xB5\xD8,\xC4\xCF\xBE\xA9\r\n")
                             << QString() << u"GB18030"_s << QStringList{u"曹雪芹|出生地|南京"_s};
    QTest::newRow("UTF-8") << QByteArray("text,subject,predicate,object\nRené épousa Zélie.,René,épousa,Zélie\n")
                           << QString() << u"UTF-8"_s << QStringList{u"René|épousa|Zélie"_s};
}

void TestTableDialects::olderEncodings()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, format);
    QFETCH(QString, encoding);
    const ReadOutcome read = readAll(table, format, {.name = u"a.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QTEST(toldIn(read), "told");
    const auto guesses = std::ranges::count_if(
        read.issues, [](const ReadIssue &issue) { return issue.message.contains(u"which is a guess"); });
    QCOMPARE(guesses, encoding == u"UTF-8" ? 0 : 1);
    if (guesses > 0) QVERIFY(read.issues.at(0).message.startsWith(u"a.csv: read as "_s + encoding + u','));
    QBuffer device(&table);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto reader = openReader(device, {.name = u"a.csv"_s}, format);
    QVERIFY(reader);
    QCOMPARE((*reader)->encodingName(), encoding);
}

void TestTableDialects::valuesThatRMisses_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QStringList>("told");
    QTest::addColumn<qint64>("unusable");
    QTest::newRow("a text without labels") << QByteArray("\"It rained.\",NA,NA,NA,NA") << QStringList() << 0LL;
    QTest::newRow("no object") << QByteArray("\"Ada met Bo.\",\"Ada\",\"met\",NA,NA") << QStringList() << 1LL;
    QTest::newRow("no subject") << QByteArray("\"Ada met Bo.\",NA,\"met\",\"Bo\",NA") << QStringList() << 1LL;
    QTest::newRow("no type") << QByteArray("\"Ada met Bo.\",\"Ada\",\"met\",\"Bo\",NA") << QStringList{u"Ada|met|Bo"_s}
                             << 0LL;
    QTest::newRow("a word of the text") << QByteArray("\"NA is sodium.\",\"NA\",\"is\",\"sodium\",NA")
                                        << QStringList{u"NA|is|sodium"_s} << 0LL;
}

void TestTableDialects::valuesThatRMisses()
{
    QFETCH(QByteArray, row);
    const ReadOutcome read = readAll(
        "\"text\",\"subject\",\"predicate\",\"object\",\"object_type\"\n" + row + "\n", {}, {.name = u"a.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QVERIFY(!read.documents[0].metadata.contains("spotter:entities"_L1));
    QTEST(toldIn(read), "told");
    QTEST(read.counts.unusable, "unusable");
    for (const LabelledTriple &label : read.documents[0].triples) QCOMPARE(label.triple.object.type, QString());
}

QTEST_GUILESS_MAIN(TestTableDialects)
#include "test_table_dialects.moc"
