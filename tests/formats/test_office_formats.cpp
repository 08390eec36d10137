// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spreadsheets/number_format.h"
#include "core/text/structure.h"
#include "tests/formats/format_testing.h"
#include "tests/formats/packing.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Texts, slides and tables of office programs. The archives are made here, as the programs make them.
class TestOfficeFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openDocumentText();
    void openDocumentTextIsRecognised_data();
    void openDocumentTextIsRecognised();
    void slides();
    void orderOfSlides_data();
    void orderOfSlides();
    void workbooks_data();
    void workbooks();
    void escapesOfCells_data();
    void escapesOfCells();
    void repeatedRows_data();
    void repeatedRows();
    void mergedCells_data();
    void mergedCells();
    void mergedHeadings();
    void manyMergedCells();
    void shownNumbers_data();
    void shownNumbers();
    void cellsAreReadAsTheyAreShown();
    void messagesNameRowsOfTheSheet();
    void formulasWithoutAResultAreSaid();
    void severalSheets();
    void titlesAboveHeadings();
    void headingsOfSheets();
    void aSheetThatHoldsNoLabels();
    void refusals_data();
    void refusals();

private:
    static QByteArray odt(const QByteArray &body)
    {
        return zipped({{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
            {u"content.xml"_s,
                "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b'><office:body><office:text>"
                    + body + "</office:text></office:body></office:document-content>"},
            {u"Pictures/1.png"_s, "\x89PNG"}});
    }
    static QByteArray xlsx(const QByteArray &rows, const QByteArray &shared = {}, const QByteArray &behind = {},
        const QByteArray &styles = {})
    {
        return zipped({{u"[Content_Types].xml"_s, "<Types/>"},
            {u"xl/workbook.xml"_s,
                "<workbook xmlns:r='r'><sheets><sheet name='Labels' sheetId='1' r:id='rId1'/></sheets></workbook>"},
            {u"xl/_rels/workbook.xml.rels"_s,
                "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>"},
            {u"xl/sharedStrings.xml"_s, "<sst>" + shared + "</sst>"},
            {u"xl/styles.xml"_s, "<styleSheet>" + styles + "</styleSheet>"},
            {u"xl/worksheets/sheet1.xml"_s,
                "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>"}});
    }
    /// A row of cells of strings; an empty one is there, but holds nothing.
    static QByteArray xlsxRow(int number, const QByteArrayList &cells)
    {
        QByteArray row = "<row r='" + QByteArray::number(number) + "'>";
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QByteArray reference = QByteArray(1, char('A' + i)) + QByteArray::number(number);
            row += "<c r='" + reference + "' t='str'>" + (cells[i].isEmpty() ? "" : "<v>" + cells[i] + "</v>") + "</c>";
        }
        return row + "</row>";
    }
    static QByteArray ods(const QByteArray &tables)
    {
        return zipped({{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
            {u"content.xml"_s, "<o:c xmlns:o='o' xmlns:t='t' xmlns:x='x'>" + tables + "</o:c>"}});
    }
};

void TestOfficeFormats::openDocumentText()
{
    const ReadOutcome outcome = readAll(
        odt("<text:h text:outline-level='2'>Kopf</text:h><text:p>Ada <text:span>founded</text:span>\n  it"
            "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>a "
            "note</text:p></text:note-body>"
            "</text:note>.<text:tab/>x<text:line-break/>y<text:s text:c='2'/>z</text:p>"
            "<text:list><text:list-item><text:p>一</text:p></text:list-item><text:list-item><text:p>二</text:p>"
            "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p>"
            "<text:p>b</text:p></table:table-cell><table:table-cell><text:p>c</text:p></table:table-cell>"
            "</table:table-row></table:table><office:annotation><text:p>no</text:p></office:annotation>"
            "<text:p>😀</text:p>"),
        u"odt"_s);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.size(), size_t(1));
    QCOMPARE(outcome.documents[0].text, u"Kopf\n\nAda founded it.\tx\ny  z\n\n一\n二\n\na b\tc\n\n😀\n\na note"_s);
}

void TestOfficeFormats::openDocumentTextIsRecognised_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("by its suffix") << u"a.odt"_s;
    QTest::newRow("a template") << u"a.ott"_s;
}

void TestOfficeFormats::openDocumentTextIsRecognised()
{
    QFETCH(QString, name);
    const ReadOutcome outcome = readAll(odt("<text:p>Ada</text:p>"), {}, {.name = name});
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.at(0).text, u"Ada"_s);
}

void TestOfficeFormats::slides()
{
    const auto slide = [](const QByteArray &shapes) {
        return "<p:sld xmlns:p='p' xmlns:a='a'><p:cSld><p:spTree>" + shapes + "</p:spTree></p:cSld></p:sld>";
    };
    const QByteArray title = "<p:sp><p:nvSpPr><p:nvPr><p:ph type='ctrTitle'/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r>"
                             "<a:t>Titel</a:t></a:r></a:p></p:txBody></p:sp>";
    const QByteArray body
        = "<p:sp><p:txBody><a:p><a:r><a:t>Ada </a:t></a:r><a:r><a:t>founded it</a:t></a:r></a:p></p:txBody></p:sp>";
    const ReadOutcome outcome
        = readAll(zipped({{u"[Content_Types].xml"_s, "<Types/>"},
                      {u"ppt/slides/slide10.xml"_s, slide("<p:sp><a:p><a:t>zehn</a:t></a:p></p:sp>")},
                      {u"ppt/slides/slide2.xml"_s, slide(title + body)},
                      {u"ppt/notesSlides/notesSlide1.xml"_s, slide("<p:sp><a:p><a:t>no</a:t></a:p></p:sp>")}}),
            u"pptx"_s);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.at(0).text, u"Titel\n\nAda founded it\n\nzehn"_s);
}

void TestOfficeFormats::orderOfSlides_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("targets");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("ignored");
    const QByteArray targets = "<Relationship Id='rId1' Target='slideMasters/slideMaster1.xml'/>"
                               "<Relationship Id='rId2' Target='slides/slide1.xml'/><Relationship Id='rId3' "
                               "Target='/ppt/slides/slide2.xml'/><Relationship Id='rId4' Target='slides/slide3.xml'/>";
    const QByteArray three = "<p:sldId id='256' r:id='rId4'/><p:sldId id='257' r:id='rId2'/>"
                             "<p:sldId id='258' r:id='rId3'/>";
    QTest::newRow("as listed") << three << targets << u"drei\n\neins\n\nzwei"_s << 0;
    QTest::newRow("sections name slides again")
        << three + "<q:sldId id='257'/>" << targets << u"drei\n\neins\n\nzwei"_s << 0;
    QTest::newRow("one is not listed") << QByteArray("<p:sldId id='256' r:id='rId4'/><p:sldId id='257' r:id='rId2'/>")
                                       << targets << u"drei\n\neins"_s << 1;
    QTest::newRow("one is not there") << three + "<p:sldId id='259' r:id='rId9'/>" << targets
                                      << u"eins\n\nzwei\n\ndrei"_s << 0;
    QTest::newRow("no list") << QByteArray() << targets << u"eins\n\nzwei\n\ndrei"_s << 0;
    QTest::newRow("not XML") << three + "<" << targets << u"eins\n\nzwei\n\ndrei"_s << 0;
    QTest::newRow("relationships that are not XML") << three << targets + "<" << u"eins\n\nzwei\n\ndrei"_s << 0;
}

void TestOfficeFormats::orderOfSlides()
{
    QFETCH(QByteArray, list);
    QFETCH(QByteArray, targets);
    QFETCH(QString, text);
    QFETCH(int, ignored);
    const auto slide = [](const QByteArray &word) {
        return "<p:sld xmlns:p='p' xmlns:a='a'><p:sp><a:p><a:t>" + word + "</a:t></a:p></p:sp></p:sld>";
    };
    const ReadOutcome outcome
        = readAll(zipped({{u"[Content_Types].xml"_s, "<Types/>"},
                      {u"ppt/presentation.xml"_s,
                          "<p:presentation xmlns:p='p' xmlns:q='q' xmlns:r='r'><p:sldIdLst>" + list
                              + "</p:sldIdLst></p:presentation>"},
                      {u"ppt/_rels/presentation.xml.rels"_s, "<Relationships>" + targets + "</Relationships>"},
                      {u"ppt/slides/slide1.xml"_s, slide("eins")}, {u"ppt/slides/slide2.xml"_s, slide("zwei")},
                      {u"ppt/slides/slide3.xml"_s, slide("drei")}}),
            u"pptx"_s);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.at(0).text, text);
    QCOMPARE(outcome.counts.ignoredKeys, ignored);
}

void TestOfficeFormats::workbooks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::newRow("shared strings and strings of cells") << xlsx(
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>subject</t></is></c>"
        "<c r='C1' t='inlineStr'><is><t>predicate</t></is></c><c r='D1' t='inlineStr'><is><t>object</t></is></c></row>"
        "<row r='2'/><row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' t='str'><v>Ada</v></c>"
        "<c r='C3' t='inlineStr'><is><t>born</t></is></c><c r='D3'><v>1815</v></c></row>",
        "<si><t>text</t></si><si><r><t>Ada, </t></r><r><t>born \"in\" 1815</t></r><rPh><t>no</t></rPh></si>")
                                                         << u"xlsx"_s;
    QTest::newRow("OpenDocument") << ods(
        "<t:table t:name='L'><t:table-row><t:table-cell><x:p>text</x:p></t:table-cell><t:table-cell><x:p>subject</x:p>"
        "</t:table-cell><t:table-cell><x:p>predicate</x:p></t:table-cell><t:table-cell><x:p>object</x:p></t:table-cell>"
        "<t:table-cell t:number-columns-repeated='16380'/></t:table-row><t:table-row><t:table-cell>"
        "<x:p>Ada, born \"in\" 1815</x:p></t:table-cell><t:table-cell><o:annotation><x:p>no</x:p></o:annotation>"
        "<x:p>Ada</x:p></t:table-cell><t:table-cell><x:p>born</x:p></t:table-cell><t:table-cell><x:p>1815</x:p>"
        "</t:table-cell></t:table-row><t:table-row t:number-rows-repeated='1048574'><t:table-cell "
        "t:number-columns-repeated='16384'/></t:table-row></t:table>")
                                  << u"ods"_s;
}

void TestOfficeFormats::workbooks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    for (const QString &id : {format, QString()}) {
        const ReadOutcome outcome = readAll(bytes, id, {.name = u"labels."_s + format});
        QCOMPARE(outcome.message(), QString());
        QCOMPARE(outcome.documents.size(), size_t(1));
        QCOMPARE(outcome.documents[0].text, u"Ada, born \"in\" 1815"_s);
        QCOMPARE(outcome.documents[0].triples.size(), 1);
        QCOMPARE(outcome.documents[0].triples[0].triple.object.text, u"1815"_s);
        QVERIFY(outcome.documents[0].triples[0].triple.object.span.isValid());
    }
}

void TestOfficeFormats::escapesOfCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    QTest::newRow("a line break") << QByteArray("Ada_x000D_\nborn") << u"Ada\r\nborn"_s;
    QTest::newRow("lower case") << QByteArray("Ada_x000d_born") << u"Ada\rborn"_s;
    QTest::newRow("an underscore") << QByteArray("Ada_x005F_x000D_born") << u"Ada_x000D_born"_s;
    QTest::newRow("two in a row") << QByteArray("Ada_x0041__x0042_born") << u"AdaABborn"_s;
    QTest::newRow("both halves of a character") << QByteArray("Ada_xD83D__xDE00_born") << u"Ada😀born"_s;
    QTest::newRow("half a character") << QByteArray("Ada_xD83D_born_xDE00_") << u"Ada_xD83D_born_xDE00_"_s;
    QTest::newRow("no escape") << QByteArray("Ada_x00G0_born_x000D") << u"Ada_x00G0_born_x000D"_s;
}

void TestOfficeFormats::escapesOfCells()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, text);
    const auto row = [](const QByteArray &first) {
        return "<row>" + first + "<c t='str'><v>Ada</v></c><c t='str'><v>p</v></c><c t='str'><v>born</v></c></row>";
    };
    const QByteArray headings = "<row><c t='str'><v>text</v></c><c t='str'><v>subject</v></c><c t='str'>"
                                "<v>predicate</v></c><c t='str'><v>object</v></c></row>";
    for (const QByteArray &first : {QByteArray("<c t='s'><v>0</v></c>"),
             "<c t='inlineStr'><is><t>" + cell + "</t></is></c>", "<c t='str'><v>" + cell + "</v></c>"}) {
        const ReadOutcome outcome = readAll(xlsx(headings + row(first), "<si><t>" + cell + "</t></si>"), u"xlsx"_s);
        QCOMPARE(outcome.message(), QString());
        QCOMPARE(outcome.documents.at(0).text, text);
    }
}

void TestOfficeFormats::repeatedRows_data()
{
    QTest::addColumn<QByteArray>("repetitions");
    QTest::addColumn<int>("labels");
    QTest::addColumn<int>("leftOut");
    QTest::newRow("none") << QByteArray() << 2 << 0;
    QTest::newRow("three") << QByteArray(" t:number-rows-repeated='3'") << 4 << 0;
    QTest::newRow("a million") << QByteArray(" t:number-rows-repeated='1000000'") << 1001 << 999'000;
    QTest::newRow("a negative number") << QByteArray(" t:number-rows-repeated='-3'") << 2 << 0;
}

void TestOfficeFormats::repeatedRows()
{
    QFETCH(QByteArray, repetitions);
    QFETCH(int, labels);
    QFETCH(int, leftOut);
    const auto row = [](const QByteArray &attributes, const QByteArrayList &cells) {
        QByteArray made = "<t:table-row" + attributes + ">";
        for (const QByteArray &cell : cells) made += "<t:table-cell><x:p>" + cell + "</x:p></t:table-cell>";
        return made + "</t:table-row>";
    };
    const ReadOutcome outcome
        = readAll(ods("<t:table t:name='L'>" + row({}, {"text", "subject", "predicate", "object"})
                      + row(repetitions, {"Ada met Bo", "Ada", "met", "Bo"})
                      + "<t:table-row t:number-rows-repeated='1000000'><t:table-cell/></t:table-row>"
                      + row({}, {"Bo met Ada", "Bo", "met", "Ada"}) + "</t:table>"),
            u"ods"_s);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.size(), 2U);
    QCOMPARE(outcome.counts.triples, labels);
    QCOMPARE(outcome.counts.leftOut, leftOut);
    QCOMPARE(outcome.issues.size(), std::size_t(leftOut > 0));
}

void TestOfficeFormats::mergedCells_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    const QByteArray headings = xlsxRow(1, {"text", "subject", "predicate", "object", "object_type"});
    QTest::newRow("Excel") << xlsx(headings + xlsxRow(2, {"Ada met Bo and Eve", "Ada", "met", "Bo", "P"})
            + xlsxRow(3, {"", "", "", "Eve"}) + xlsxRow(4, {"Ada left Rome", "Ada", "left", "Rome"}),
        {},
        "<mergeCells count='4'><mergeCell ref='A2:A3'/><mergeCell ref='B2:B3'/><mergeCell ref='C2:C3'/>"
        "<mergeCell ref='E2:E3'/></mergeCells>")
                           << u"xlsx"_s;
    QTest::newRow("Excel, rows that are not there") << xlsx(headings
            + xlsxRow(7, {"Ada met Bo and Eve", "Ada", "met", "Bo", "P"}) + xlsxRow(9, {"", "", "", "Eve"})
            + xlsxRow(11, {"Ada left Rome", "Ada", "left", "Rome"}),
        {},
        "<mergeCells><mergeCell ref='A7:A9'/><mergeCell ref='B7:B9'/><mergeCell ref='C7:C9'/><mergeCell ref='E7:E9'/>"
        "</mergeCells>") << u"xlsx"_s;
    const auto cell = [](const QByteArray &text, const QByteArray &attributes = {}) {
        return "<t:table-cell " + attributes + "><x:p>" + text + "</x:p></t:table-cell>";
    };
    const QByteArray over = "t:number-columns-spanned='1' t:number-rows-spanned='2'";
    QTest::newRow("OpenDocument") << ods("<t:table t:name='L'><t:table-row>" + cell("text") + cell("subject")
        + cell("predicate") + cell("object") + cell("object_type") + "</t:table-row><t:table-row>"
        + cell("Ada met Bo and Eve", over) + cell("Ada", over) + cell("met", over) + cell("Bo") + cell("P", over)
        + "</t:table-row><t:table-row><t:covered-table-cell t:number-columns-repeated='3'/>" + cell("Eve")
        + "<t:covered-table-cell/></t:table-row><t:table-row>" + cell("Ada left Rome") + cell("Ada") + cell("left")
        + cell("Rome") + "<t:table-cell/></t:table-row></t:table>")
                                  << u"ods"_s;
}

void TestOfficeFormats::mergedCells()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    const ReadOutcome outcome = readAll(bytes, format);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.size(), 2U);
    QCOMPARE(outcome.documents[0].triples.size(), 2U);
    const Triple &second = outcome.documents[0].triples[1].triple;
    QCOMPARE(second.subject.text, u"Ada"_s);
    QCOMPARE(second.predicate, u"met"_s);
    QCOMPARE(second.object.text, u"Eve"_s);
    QCOMPARE(second.object.type, u"P"_s);
    QCOMPARE(outcome.documents[1].triples.at(0).triple.object.type, QString()); // the range has ended
}

void TestOfficeFormats::mergedHeadings()
{
    // The second row of merged headings is not a label, nor is a heading over two columns two headings.
    const ReadOutcome outcome
        = readAll(xlsx(xlsxRow(1, {"text", "subject", "", "predicate", "object"}) + xlsxRow(2, {"", "", "", "", ""})
                          + xlsxRow(3, {"Ada left Rome", "Ada", "note", "left", "Rome"}),
                      {},
                      "<mergeCells><mergeCell ref='A1:A2'/><mergeCell ref='B1:C2'/>"
                      "<mergeCell ref='D1:D2'/><mergeCell ref='E1:E2'/></mergeCells>"),
            u"xlsx"_s);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.size(), 1U);
    QCOMPARE(outcome.documents[0].triples.at(0).triple.object.text, u"Rome"_s);
}

void TestOfficeFormats::manyMergedCells()
{
    // Ranges that no program writes: over everything, over each other, and backwards.
    QByteArray ranges = "<mergeCells>";
    for (int i = 0; i < 20'000; ++i)
        ranges += "<mergeCell ref='A2:XFD1048576'/><mergeCell ref='B9:A1'/><mergeCell ref='x'/>";
    QByteArray rows = xlsxRow(1, {"text", "subject", "predicate", "object"});
    for (int i = 2; i < 2000; ++i) rows += xlsxRow(i, {"Ada left Rome", "Ada", "left", "Rome"});
    const ReadOutcome outcome = readAll(xlsx(rows, {}, ranges + "</mergeCells>"), u"xlsx"_s);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.counts.triples, 1998);
}

void TestOfficeFormats::shownNumbers_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *tag, const QString &stored, const QString &code, const QString &shown) {
        QTest::newRow(tag) << stored << code << shown;
    };
    row("no format", u"1815"_s, u""_s, u"1815"_s);
    row("a binary fraction", u"0.30000000000000004"_s, u"General"_s, u"0.3"_s);
    row("a large number", u"12345678901234567890"_s, u""_s, u"12345678901234567890"_s);
    row("not a number", u"Ada"_s, u"0.00"_s, u"Ada"_s);
    row("decimals", u"3.14159"_s, u"0.00"_s, u"3.14"_s);
    row("decimals that may be missing", u"3.1"_s, u"0.0##"_s, u"3.1"_s);
    row("thousands", u"1234567.5"_s, u"#,##0.00"_s, u"1,234,567.50"_s);
    row("a percentage", u"0.256"_s, u"0.0%"_s, u"25.6%"_s);
    row("in thousands", u"1234567"_s, u"0,"_s, u"1235"_s);
    row("leading zeros", u"42"_s, u"00000"_s, u"00042"_s);
    row("negative", u"-5"_s, u"0.0"_s, u"-5.0"_s);
    row("negative in brackets", u"-1234"_s, u"#,##0;(#,##0)"_s, u"(1,234)"_s);
    row("zero", u"0"_s, u"0;-0;\"none\""_s, u"none"_s);
    row("a currency", u"9.5"_s, u"[$€-407] #,##0.00"_s, u"€ 9.50"_s);
    row("a unit and a colour", u"7"_s, u"[Red]0\" km\""_s, u"7 km"_s);
    row("fractions are not understood", u"0.5"_s, u"# ?/?"_s, u"0.5"_s);
    row("conditions are not understood", u"5"_s, u"[>3]\"many\";\"few\""_s, u"5"_s);
    row("a date", u"45000"_s, u"yyyy-mm-dd"_s, u"2023-03-15"_s);
    row("the first date", u"1"_s, u"yyyy-mm-dd"_s, u"1900-01-01"_s);
    row("the day after the one that there was not", u"61"_s, u"yyyy-mm-dd"_s, u"1900-03-01"_s);
    row("names of months and days", u"45000"_s, u"dddd, d mmmm yyyy"_s, u"Wednesday, 15 March 2023"_s);
    row("short ones", u"45000"_s, u"ddd d-mmm-yy"_s, u"Wed 15-Mar-23"_s);
    row("Chinese", u"45000"_s, u"yyyy\"年\"m\"月\"d\"日\" aaaa"_s, u"2023年3月15日 星期三"_s);
    row("German", u"45000"_s, u"dd\\.mm\\.yyyy"_s, u"15.03.2023"_s);
    row("date and time", u"45000.75"_s, u"yyyy-mm-dd hh:mm"_s, u"2023-03-15 18:00"_s);
    row("minutes and seconds", u"0.0006944444444444445"_s, u"mm:ss"_s, u"01:00"_s);
    row("half of the day", u"0.5208333333"_s, u"h:mm AM/PM"_s, u"12:30 PM"_s);
    row("elapsed hours", u"1.5"_s, u"[h]:mm"_s, u"36:00"_s);
    row("a locale", u"45000"_s, u"[$-409]mmmm d, yyyy;@"_s, u"March 15, 2023"_s);
    row("not a date", u"-4"_s, u"yyyy"_s, u"-4"_s);
    row("broken codes", u"5"_s, u"[\"\\"_s, u"[\"\\"_s);
}

void TestOfficeFormats::shownNumbers()
{
    QFETCH(QString, stored);
    QFETCH(QString, code);
    QTEST(shownNumber(stored, code, false), "shown");
}

void TestOfficeFormats::cellsAreReadAsTheyAreShown()
{
    const QByteArray rows = xlsxRow(1, {"text", "subject", "predicate", "object"})
        + "<row r='2'><c r='A2' t='str'><v>Ada left on 2023-03-15 for 1,234.50, TRUE.</v></c><c r='B2' "
          "t='str'><v>Ada</v>"
          "</c><c r='C2' t='str'><v>left on</v></c><c r='D2' s='1'><v>45000</v></c></row>"
          "<row r='3'><c r='A3'/><c r='B3' t='str'><v>Ada</v></c><c r='C3' t='str'><v>for</v></c>"
          "<c r='D3' s='2'><v>1234.5</v></c></row><row r='4'><c r='B4' t='str'><v>Ada</v></c><c r='C4' "
          "t='str'><v>is</v>"
          "</c><c r='D4' t='b'><v>1</v></c></row>";
    const QByteArray styles = "<numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/></numFmts>"
                              "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
                              "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='4'/></cellXfs>";
    const ReadOutcome outcome = readAll(xlsx(rows, {}, {}, styles), u"xlsx"_s);
    QCOMPARE(outcome.message(), QString());
    QStringList objects;
    for (const LabelledTriple &label : outcome.documents.at(0).triples) objects += label.triple.object.text;
    QCOMPARE(objects, (QStringList{u"2023-03-15"_s, u"1,234.50"_s, u"TRUE"_s}));
    QCOMPARE(outcome.counts.unaligned, 0);
    // A cell of OpenDocument holds what it shows; some programs leave that out.
    const ReadOutcome stored = readAll(
        ods("<t:table t:name='L'><t:table-row><t:table-cell o:string-value='text'/><t:table-cell "
            "o:string-value='subject'/>"
            "<t:table-cell o:string-value='predicate'/><t:table-cell "
            "o:string-value='object'/></t:table-row><t:table-row>"
            "<t:table-cell><x:p>Ada left in 1815</x:p></t:table-cell><t:table-cell><x:p>Ada</x:p></t:table-cell>"
            "<t:table-cell><x:p>left</x:p></t:table-cell><t:table-cell o:value-type='float' o:value='1815'/>"
            "</t:table-row></t:table>"),
        u"ods"_s);
    QCOMPARE(stored.message(), QString());
    QCOMPARE(stored.documents.at(0).triples.at(0).triple.object.span, (Span{12, 16}));
}

void TestOfficeFormats::messagesNameRowsOfTheSheet()
{
    // A title, rows that are empty or not there, and a cell of two lines.
    const ReadOutcome outcome
        = readAll(xlsx(xlsxRow(1, {"Labels"}) + xlsxRow(3, {"text", "subject", "predicate", "object"})
                      + xlsxRow(4, {"", "", "", ""}) + xlsxRow(7, {"Ada left\nRome", "Ada", "left", "Rome"})
                      + xlsxRow(9, {"Bo left Rome", "Eve", "left", "Rome"})),
            u"xlsx"_s);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.issues.size(), 1U);
    QCOMPARE(outcome.issues[0].line, 9);
    QVERIFY2(outcome.issues[0].message.contains(u":9:1: \"Eve\""_s), qPrintable(outcome.issues[0].message));
}

void TestOfficeFormats::formulasWithoutAResultAreSaid()
{
    const QByteArray headings = xlsxRow(1, {"text", "subject", "predicate", "object"});
    const auto formulas = [&headings](const QByteArray &type, const QByteArray &cell) {
        return headings
            + "<row r='2'><c r='A2' t='str'><v>Ada left Rome</v></c><c r='B2' t='str'><v>Ada</v></c>"
              "<c r='C2' t='str'><v>left</v></c><c r='D2'"
            + type + "><f>A1</f>" + cell + "</c></row>";
    };
    for (const auto &[type, cell] : {std::pair<QByteArray, QByteArray>("", ""), {" t='e'", "<v>#REF!</v>"}}) {
        const ReadOutcome read = readAll(xlsx(formulas(type, cell)), u"xlsx"_s);
        QCOMPARE(read.message(), QString());
        const auto said = std::ranges::find(read.issues, ReadIssue::Kind::LeftOut, &ReadIssue::kind);
        QVERIFY(said != read.issues.end());
        QVERIFY2(said->message.contains(u"in cell D2"_s), qPrintable(said->message));
        QCOMPARE(read.counts.leftOut, 1);
        QVERIFY(!read.documents.empty());
    }
    const ReadOutcome calculated = readAll(xlsx(formulas(" t='str'", "<v>Rome</v>")), u"xlsx"_s);
    QCOMPARE(calculated.counts.leftOut, 0);
    QCOMPARE(calculated.documents.at(0).triples.at(0).triple.object.text, u"Rome"_s);
    QByteArray row = "<t:table t:name='L'><t:table-row>";
    for (const char *heading : {"text", "subject", "predicate", "object"})
        row += QByteArray("<t:table-cell><x:p>") + heading + "</x:p></t:table-cell>";
    row += "</t:table-row><t:table-row><t:table-cell><x:p>Ada left Rome</x:p></t:table-cell>"
           "<t:table-cell><x:p>Ada</x:p></t:table-cell><t:table-cell><x:p>left</x:p></t:table-cell>";
    const ReadOutcome stored
        = readAll(ods(row + "<t:table-cell t:formula='of:=A1'/></t:table-row></t:table>"), u"ods"_s);
    QCOMPARE(stored.counts.leftOut, 1);
}

void TestOfficeFormats::severalSheets()
{
    const auto table = [](const QByteArray &name, const QList<QByteArrayList> &rows) {
        QByteArray made = "<t:table t:name='" + name + "'>";
        for (const QByteArrayList &cells : rows) {
            made += "<t:table-row>";
            for (const QByteArray &cell : cells) made += "<t:table-cell><x:p>" + cell + "</x:p></t:table-cell>";
            made += "</t:table-row>";
        }
        return made + "</t:table>";
    };
    const QByteArrayList headings{"text", "subject", "predicate", "object"};
    // A sheet of notes that is no table does not keep the others from being read.
    const QByteArray notes = table("Notes", {{"by Ada"}, {"", "see", "there"}});
    const QByteArray labels = table("A", {headings, {"Ada left Rome", "Ada", "left", "Rome"}});
    const QByteArray others = table("B", {{"object", "text", "relation", "head"}, {"Bo", "Eve met Bo", "met", "Eve"}});
    const ReadOutcome outcome = readAll(ods(labels + notes + others), u"ods"_s);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.size(), 2U);
    QCOMPARE(outcome.documents[1].triples.at(0).triple.subject.text, u"Eve"_s);
    QCOMPARE(outcome.counts.skipped, 1);
    // But a row of labels that goes beyond the headings is not left out unsaid.
    const QByteArray wide = table("C", {headings, {"Ada left Rome", "Ada", "left", "Rome"}, {"Ada", "", "", "", "x"}});
    const ReadOutcome refused = readAll(ods(labels + wide), u"ods"_s);
    QCOMPARE(refused.message(), u"f: C: row 3 has a cell without a heading; name every column in the first row"_s);
    const ReadOutcome lenient = readAll(ods(labels + wide + others), u"ods"_s, {.name = u"f"_s, .skipBad = true});
    QCOMPARE(lenient.message(), QString());
    QCOMPARE(lenient.documents.size(), 3U);
    QCOMPARE(lenient.counts.skipped, 1);
}

void TestOfficeFormats::titlesAboveHeadings()
{
    const ReadOutcome outcome = readAll(
        xlsx(xlsxRow(1, {"Labels of Ada", "", "", ""}) + xlsxRow(3, {"text", "subject", "predicate", "object"})
                + xlsxRow(4, {"Ada left Rome", "Ada", "left", "Rome"}),
            {}, "<mergeCells><mergeCell ref='A1:D1'/></mergeCells>"),
        u"xlsx"_s);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.at(0).triples.at(0).triple.object.text, u"Rome"_s);
}

void TestOfficeFormats::headingsOfSheets()
{
    const auto row = [](const QByteArrayList &cells) {
        QByteArray made = "<t:table-row>";
        for (const QByteArray &cell : cells) made += "<t:table-cell><x:p>" + cell + "</x:p></t:table-cell>";
        return made + "</t:table-row>";
    };
    QByteArray bytes = ods("<t:table t:name='A'>" + row({"Sentence", " Head, first ", "", "R"})
        + row({"a", "a", "", "a"}) + "</t:table><t:table t:name='B'>" + row({"Sentence", "Tail"}) + "</t:table>");
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto reader = openReader(buffer, {.name = u"f.ods"_s});
    QVERIFY(reader);
    QVERIFY(!(*reader)->next()); // none of them names the columns
    QCOMPARE((*reader)->headings(), (QStringList{u"Sentence"_s, u"Head, first"_s, u"R"_s, u"Tail"_s}));
}

void TestOfficeFormats::aSheetThatHoldsNoLabels()
{
    const ReadOutcome outcome
        = readAll(xlsx("<row><c t='str'><v>colour</v></c></row><row><c t='str'><v>red</v></c></row>"), u"xlsx"_s);
    QVERIFY(outcome.error);
    QVERIFY2(outcome.message().startsWith(u"f: Labels"), qPrintable(outcome.message()));
}

void TestOfficeFormats::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::newRow("no content") << zipped({{u"a.xml"_s, "<a/>"}}) << u"odt"_s;
    QTest::newRow("no slides") << zipped({{u"a.xml"_s, "<a/>"}}) << u"pptx"_s;
    QTest::newRow("no workbook") << zipped({{u"a.xml"_s, "<a/>"}}) << u"xlsx"_s;
    QTest::newRow("no sheets") << zipped({{u"a.xml"_s, "<a/>"}}) << u"ods"_s;
    QTest::newRow("a bomb of entities") << odt("<!DOCTYPE a [<!ENTITY b 'c'>]><text:p>&b;</text:p>") << u"odt"_s;
    QTest::newRow("protected") << zipped(
        {{u"content.xml"_s, "\x01\x02\x03"}, {u"META-INF/manifest.xml"_s, "<m><encryption-data/></m>"}})
                               << u"odt"_s;
    QTest::newRow("a cell behind the headings")
        << xlsx("<row><c r='A1' t='str'><v>text</v></c></row><row><c r='C2' t='str'><v>x</v></c></row>") << u"xlsx"_s;
    QTest::newRow("no archive") << QByteArray("text") << u"xlsx"_s;
}

void TestOfficeFormats::refusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    const ReadOutcome outcome = readAll(bytes, format);
    QVERIFY(outcome.error);
    QVERIFY2(outcome.message().startsWith(u"f"), qPrintable(outcome.message()));
}

QTEST_GUILESS_MAIN(TestOfficeFormats)
#include "test_office_formats.moc"
