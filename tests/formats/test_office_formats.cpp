// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    static QByteArray xlsx(const QByteArray &rows, const QByteArray &shared = {})
    {
        return zipped({{u"[Content_Types].xml"_s, "<Types/>"},
            {u"xl/workbook.xml"_s,
                "<workbook xmlns:r='r'><sheets><sheet name='Labels' sheetId='1' r:id='rId1'/></sheets></workbook>"},
            {u"xl/_rels/workbook.xml.rels"_s,
                "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>"},
            {u"xl/sharedStrings.xml"_s, "<sst>" + shared + "</sst>"},
            {u"xl/worksheets/sheet1.xml"_s, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
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
