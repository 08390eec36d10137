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

QTEST_GUILESS_MAIN(TestTableDialects)
#include "test_table_dialects.moc"
