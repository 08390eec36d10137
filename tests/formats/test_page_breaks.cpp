// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/pdf_layout.h"
#include "core/text/structure.h"
#include "tests/formats/format_testing.h"

#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

#include <functional>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// A line of text on a page, from the top.
struct PrintedLine {
    int y = 0;
    QByteArray text;
    int size = 11;
    int x = 72;
};

using PrintedPage = QList<PrintedLine>;

/// A PDF of these pages, written by hand; pdftotext needs no table of its objects.
QByteArray pdfOf(const QList<PrintedPage> &pages)
{
    QByteArray kids;
    QByteArray objects;
    int number = 4;
    for (const PrintedPage &page : pages) {
        QByteArray drawn;
        for (const PrintedLine &line : page)
            drawn += "BT /F1 " + QByteArray::number(line.size) + " Tf 1 0 0 1 " + QByteArray::number(line.x) + ' '
                + QByteArray::number(800 - line.y) + " Tm (" + line.text + ") Tj ET\n";
        kids += QByteArray::number(number) + " 0 R ";
        objects += QByteArray::number(number) + " 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
            + "/Resources<</Font<</F1 3 0 R>>>>/Contents " + QByteArray::number(number + 1) + " 0 R>>\nendobj\n";
        objects += QByteArray::number(number + 1) + " 0 obj\n<</Length " + QByteArray::number(drawn.size())
            + ">>\nstream\n" + drawn + "endstream\nendobj\n";
        number += 2;
    }
    return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[" + kids + "]/Count "
        + QByteArray::number(pages.size())
        + ">>\nendobj\n3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Courier>>\nendobj\n" + objects
        + "trailer\n<</Root 1 0 R>>\n%%EOF\n";
}

QStringList paragraphsOf(const QByteArray &pdf)
{
    const ReadOutcome outcome = readAll(pdf, u"pdf"_s, {.name = u"a.pdf"_s});
    return outcome.documents.empty() ? QStringList{} : outcome.documents.front().text.split(u"\n\n"_s);
}

const PrintedLine firstLine{100, "Wilhelm Roentgen discovered the rays that bear his name"};

/// What pdftotext writes for paragraphs of Chinese lines; each line is 20 characters of 10 points, if it is full.
QString layoutOf(const QList<QList<QStringList>> &pages)
{
    QString xml = u"<doc>"_s;
    for (const QList<QStringList> &page : pages) {
        xml += u"<page>"_s;
        int y = 100;
        for (const QStringList &block : page) {
            xml += u"<block>"_s;
            for (const QString &line : block) {
                xml += u"<line xMin=\"100\" xMax=\"%1\" yMin=\"%2\" yMax=\"%3\"><word>%4</word></line>"_s
                           .arg(100 + 10 * line.size())
                           .arg(y)
                           .arg(y + 10)
                           .arg(line);
                y += 14;
            }
            xml += u"</block>"_s;
            y += 30;
        }
        xml += u"</page>"_s;
    }
    return xml + u"</doc>"_s;
}

QString textOf(const QString &xml)
{
    StructuredText text(u"a.pdf"_s, 1 << 20);
    PdfLayout layout(text);
    for (QXmlStreamReader reader(xml); !reader.atEnd();) {
        reader.readNext();
        if (!layout.visit(reader)) return {};
    }
    layout.finish();
    return text.text();
}

} // namespace

class TestPageBreaks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sentencesAreWhole_data();
    void sentencesAreWhole();
    void chineseSentencesAreWhole();
    void runningHeadsAreLeftOut_data();
    void runningHeadsAreLeftOut();
    void structureFollowsTheText();
};

void TestPageBreaks::sentencesAreWhole_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::addColumn<QStringList>("paragraphs");
    const QString first = QString::fromLatin1(firstLine.text);
    const PrintedLine second{114, "while he was working in his laboratory at the university"};
    const QString both = first + u' ' + QString::fromLatin1(second.text);
    QTest::newRow("a sentence goes on with a small letter")
        << pdfOf({{firstLine, second}, {{100, "of Wuerzburg in Bavaria."}, {160, "He won a prize."}}})
        << QStringList{both + u" of Wuerzburg in Bavaria."_s, u"He won a prize."_s};
    QTest::newRow("a word is divided") << pdfOf({{firstLine, {114, "while he was working in his labora-"}},
        {{100, "tory in Bavaria."}}}) << QStringList{first + u" while he was working in his laboratory in Bavaria."_s};
    QTest::newRow("a sentence goes on with a name")
        << pdfOf({{firstLine, second},
               {{100, "Wuerzburg, where Theodor Boveri and others had their rooms as"}, {114, "well in those days."}}})
        << QStringList{both + u" Wuerzburg, where Theodor Boveri and others had their rooms as well in those days."_s};
    QTest::newRow("page numbers are left out, and what stands once above the text comes after the paragraph")
        << pdfOf({{firstLine, second, {760, "12", 11, 300}},
               {{40, "The History of Physics"}, {100, "of Wuerzburg in Bavaria."}, {760, "13", 11, 300}}})
        << QStringList{both + u" of Wuerzburg in Bavaria."_s, u"The History of Physics"_s};
    QTest::newRow("a note in small print comes after the paragraph")
        << pdfOf({{firstLine, second, {740, "1 He called them X-rays.", 8}}, {{100, "of Wuerzburg in Bavaria."}}})
        << QStringList{both + u" of Wuerzburg in Bavaria."_s, u"1 He called them X-rays."_s};
    QTest::newRow("over three pages")
        << pdfOf({{firstLine, second},
               {{100, "of the old town of Wuerzburg which is by the river"},
                   {114, "Main and has many towers and churches and bridges and"}},
               {{100, "vineyards."}}})
        << QStringList{both
               + u" of the old town of Wuerzburg which is by the river Main and has many towers and churches and "
                 "bridges and vineyards."_s};
    QTest::newRow("a sentence that has ended ends the paragraph")
        << pdfOf({{firstLine, {114, "while he was working in his laboratory at Wuerzburg in 1895."}},
               {{100, "of course he had seen them before."}}})
        << QStringList{first + u" while he was working in his laboratory at Wuerzburg in 1895."_s,
               u"of course he had seen them before."_s};
    QTest::newRow("a heading is not a sentence that goes on")
        << pdfOf({{{100, "A Short History", 18}}, {{100, "of the rays there is much to say."}}})
        << QStringList{u"A Short History"_s, u"of the rays there is much to say."_s};
    QTest::newRow("a line that ends early, and a capital")
        << pdfOf({{firstLine, {114, "Contents"}},
               {{100, "Wuerzburg is a town by the river Main that has"}, {114, "many towers."}}})
        << QStringList{first + u" Contents"_s, u"Wuerzburg is a town by the river Main that has many towers."_s};
    QTest::newRow("a heading at the head of a page stays before its text")
        << pdfOf({{firstLine, {114, "while he was working in his laboratory and so on and on"}},
               {{60, "Second Chapter"}, {100, "Another man was Boveri."}}})
        << QStringList{first + u" while he was working in his laboratory and so on and on"_s, u"Second Chapter"_s,
               u"Another man was Boveri."_s};
}

void TestPageBreaks::sentencesAreWhole()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) QSKIP("pdftotext is not installed");
    QFETCH(const QByteArray, pdf);
    QFETCH(const QStringList, paragraphs);
    QCOMPARE(paragraphsOf(pdf), paragraphs);
}

void TestPageBreaks::chineseSentencesAreWhole()
{
    const QString full = u"鲁迅原名周树人是浙江绍兴人也是现代文学的"_s; // 20 characters
    QCOMPARE(full.size(), 20);
    // Without a small letter, a full line in a paragraph of several is what says that the sentence goes on.
    QCOMPARE(textOf(layoutOf({{{full, full}}, {{full, u"奠基人。"_s}}})), full + full + full + u"奠基人。"_s);
    QCOMPARE(
        textOf(layoutOf({{{full, full}, {u"— 3 —"_s}}, {{full, u"奠基人。"_s}}})), full + full + full + u"奠基人。"_s);
    QCOMPARE(textOf(layoutOf({{{full, full}, {u"第3页 共9页"_s}}, {{full, u"奠基人。"_s}}})),
        full + full + full + u"奠基人。"_s);
    QCOMPARE(textOf(layoutOf({{{full, u"奠基人"_s}}, {{full, u"奠基人。"_s}}})),
        full + u"奠基人\n\n"_s + full + u"奠基人。"_s);
}

namespace {

/// Pages of one story that runs on from each to the next, with a head and a foot.
QByteArray story(int pages, const std::function<PrintedLine(int)> &head, const std::function<PrintedLine(int)> &foot)
{
    QList<PrintedPage> printed;
    for (int page = 1; page <= pages; ++page) {
        static const QByteArrayList rivers{"Main", "Rhine", "Elbe", "Oder", "Isar", "Saale", "Weser", "Neckar"};
        const QByteArray &river = rivers[page - 1];
        PrintedPage lines{{100, "and then the river " + river + " ran down from the hills to the town of"},
            {114, "the old bishops who had built a bridge over the " + river + " and its"}};
        if (const PrintedLine line = head(page); !line.text.isEmpty()) lines.prepend(line);
        if (const PrintedLine line = foot(page); !line.text.isEmpty()) lines += line;
        printed += lines;
    }
    return pdfOf(printed);
}

} // namespace

void TestPageBreaks::runningHeadsAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::addColumn<QStringList>("gone");
    QTest::addColumn<QStringList>("kept");
    QTest::addColumn<qint64>("lines");
    const auto nothing = [](int) { return PrintedLine{}; };
    const auto number = [](int page) { return PrintedLine{760, QByteArray::number(page + 40), 11, 300}; };
    QTest::newRow("a head that is a sentence, with the number of the page") << story(
        4,
        [](int page) {
            return PrintedLine{40, "J. Phys. 12 (1895) " + QByteArray::number(page) + ". All rights reserved."};
        },
        nothing) << QStringList{u"rights reserved"_s} << QStringList{} << 4LL;
    QTest::newRow("a head directly above the text")
        << story(
               4, [](int) { return PrintedLine{86, "A History of the Rays"}; }, number)
        << QStringList{u"History"_s, u"41"_s, u"44"_s} << QStringList{} << 8LL;
    QTest::newRow("title and author in turn") << story(
        6, [](int page) { return PrintedLine{40, page % 2 ? "A History of the Rays" : "Theodor Boveri"}; }, number)
                                              << QStringList{u"History"_s, u"Boveri"_s} << QStringList{} << 12LL;
    QTest::newRow("a chapter on some pages of many") << story(
        8, [](int page) { return PrintedLine{40, page < 5 ? "The First Chapter" : "The Second Chapter"}; }, nothing)
                                                     << QStringList{u"Chapter"_s} << QStringList{} << 8LL;
    QTest::newRow("Roman numbers") << story(
        3, nothing, [](int page) { return PrintedLine{760, QByteArray(page, 'i'), 11, 300}; })
                                   << QStringList{u"iii"_s} << QStringList{} << 3LL;
    QTest::newRow("a number that counts no pages")
        << story(3, nothing, [](int page) { return PrintedLine{760, QByteArray::number(page * page * 100), 11, 300}; })
        << QStringList{} << QStringList{u"100"_s, u"400"_s, u"900"_s} << 0LL;
    QTest::newRow("a head on two pages of five") << story(
        5, [](int page) { return PrintedLine{40, page == 1 || page == 5 ? "Notes of a Reader" : ""}; }, nothing)
                                                 << QStringList{} << QStringList{u"Notes of a Reader"_s} << 0LL;
    QTest::newRow("titles of slides") << story(
        4, [](int) { return PrintedLine{40, "Introduction", 24}; }, nothing)
                                      << QStringList{} << QStringList{u"Introduction"_s} << 0LL;
}

void TestPageBreaks::runningHeadsAreLeftOut()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) QSKIP("pdftotext is not installed");
    QFETCH(const QByteArray, pdf);
    QFETCH(const QStringList, gone);
    QFETCH(const QStringList, kept);
    QFETCH(const qint64, lines);
    const ReadOutcome usual = readAll(pdf, u"pdf"_s, {.name = u"a.pdf"_s});
    QCOMPARE(usual.documents.size(), size_t(1));
    const QString text = usual.documents.front().text;
    QCOMPARE(usual.counts.runningLines, lines);
    for (const QString &part : gone) QVERIFY2(!text.contains(part), qPrintable(text));
    for (const QString &part : kept) QVERIFY2(text.contains(part), qPrintable(text));
    // Without them, the sentence is one paragraph over all pages.
    if (lines > 0) QVERIFY2(!text.contains(u'\n'), qPrintable(text));
    const ReadOutcome whole = readAll(pdf, u"pdf"_s, {.name = u"a.pdf"_s, .wholePage = true});
    QCOMPARE(whole.counts.runningLines, 0);
    for (const QString &part : gone) QVERIFY2(whole.documents.front().text.contains(part), qPrintable(part));
}

/// The blocks of the structure are those of the text, with the page on which they begin.
void TestPageBreaks::structureFollowsTheText()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) QSKIP("pdftotext is not installed");
    const QByteArray pdf = pdfOf({{{60, "Rays", 18}, firstLine, {114, "while he was working in his laboratory at the"}},
        {{100, "university of Wuerzburg."}, {160, "He won a prize."}}});
    const ReadOutcome outcome = readAll(pdf, u"pdf"_s, {.name = u"a.pdf"_s});
    QCOMPARE(outcome.documents.size(), size_t(1));
    const Document &document = outcome.documents.front();
    const DocumentStructure structure(document.text, document.metadata);
    const auto pageOf = [&](const QString &words) {
        const qsizetype at = document.text.indexOf(words);
        return structure.placeOf({at, at + words.size()}).page;
    };
    QCOMPARE(pageOf(u"Rays"_s), 1);
    QCOMPARE(pageOf(u"Wilhelm"_s), 1);
    QCOMPARE(pageOf(u"He won"_s), 2);
}

QTEST_GUILESS_MAIN(TestPageBreaks)
#include "test_page_breaks.moc"
