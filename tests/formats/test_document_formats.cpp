// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/passages.h"
#include "core/text/structure.h"
#include "tests/formats/format_testing.h"
#include "tests/formats/packing.h"
#include "tests/support/fault_device.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// HTML, DOCX, EPUB and PDF: what is seen becomes text, with its structure; hostile ones cost an error.
class TestDocumentFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void visibleText_data();
    void visibleText();
    void encodings_data();
    void encodings();
    void places_data();
    void places();
    void aBlockEndsAPassage_data() { goldenFiles(); }
    void aBlockEndsAPassage();
    void fromAPipeThatFails_data() { goldenFiles(); }
    void fromAPipeThatFails();
    void refusals_data();
    void refusals();
    void whatIsNoPdf();

private:
    static void goldenFiles()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"page.html", "report.docx", "book.epub", "paper.pdf"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    static QByteArray golden(const QString &name)
    {
        QFile file(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats/"_s + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool lacksProgram(const QString &name)
    {
        return name.endsWith(u".pdf"_s) && QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty();
    }
    static QByteArray docx(const QByteArray &body)
    {
        return zipped(
            {{u"word/document.xml"_s, "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"}});
    }
};

void TestDocumentFormats::visibleText_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("white space is folded") << QByteArray("<p> a \n\t b</p>") << u"a b"_s;
    QTest::newRow("tags inside of words") << QByteArray("<p>a<b>b</b>c <i> d</i></p>") << u"abc d"_s;
    QTest::newRow("paragraphs without end tags") << QByteArray("<p>a<p>b") << u"a\n\nb"_s;
    QTest::newRow("text without any tag") << QByteArray("a &lt; b") << u"a < b"_s;
    QTest::newRow("entities") << QByteArray("<p>&#20320;&#x597d;&nbsp;&amp;&hellip;") << u"你好\u00A0&…"_s;
    QTest::newRow("a script with tags in it")
        << QByteArray("a<script>if(a<b)x='</p>'+\"<p>no</p>\";</script>b") << u"ab"_s;
    QTest::newRow("a script that is closed like XML") << QByteArray("<script src='x'/><p>a</p>") << u"a"_s;
    QTest::newRow("items") << QByteArray("<ul><li>a<li>b</ul>c") << u"a\nb\n\nc"_s;
    QTest::newRow("rows are lines") << QByteArray("<table><tr><td>a<td><p>b</p><p>c</p><tr><td>d</table>")
                                    << u"a\tb c\nd"_s;
    QTest::newRow("a break is a line") << QByteArray("<p>a <br> b</p>") << u"a\nb"_s;
    QTest::newRow("preformatted") << QByteArray("<pre>a\n  b</pre>") << u"a\n  b"_s;
    QTest::newRow("comments") << QByteArray("a<!-- <p>no -->b") << u"ab"_s;
    QTest::newRow("behind the end") << QByteArray("<html><body>a</body>b</html> c") << u"ab c"_s;
    QTest::newRow("hidden by attribute") << QByteArray("a<span hidden>no<b>no</b></span>b") << u"ab"_s;
    QTest::newRow("nothing visible") << QByteArray("<html><script>x</script></html>") << QString();
    QTest::newRow("a tag that does not end") << QByteArray("<p>a</p><p b=\"c") << u"a"_s;
    QTest::newRow("a thousand attributes")
        << QByteArray("<p ") + QByteArray("a=1 ").repeated(1000) + ">a</p>" << u"a"_s;
}

void TestDocumentFormats::visibleText()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, text);
    for (const qint64 piece : {1, 1 << 20}) {
        FaultDevice device(html, -1, FaultDevice::Fault::Error, piece);
        QVERIFY(device.open(QIODevice::ReadOnly));
        const ReadOutcome outcome = readAll(device, u"html"_s);
        QCOMPARE(outcome.message(), QString());
        QCOMPARE(outcome.documents.empty() ? QString() : outcome.documents[0].text, text);
    }
}

void TestDocumentFormats::encodings_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("chosen");
    QTest::newRow("UTF-8") << QByteArray("<p>鲁迅</p>") << QByteArray();
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF<p>鲁迅</p>") << QByteArray();
    QTest::newRow("declared GB2312") << QByteArray("<meta charset=gb2312><p>\xC2\xB3\xD1\xB8</p>") << QByteArray();
    QTest::newRow("declared in the old way")
        << QByteArray("<meta http-equiv=Content-Type content='text/html; charset=GBK'><p>\xC2\xB3\xD1\xB8</p>")
        << QByteArray();
    QTest::newRow("declared wrongly") << QByteArray("<meta charset=big5x><p>鲁迅</p>") << QByteArray();
    QTest::newRow("chosen") << QByteArray("<p>\xC2\xB3\xD1\xB8</p>") << QByteArray("GB18030");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE<\0p\0>\0\x81\x9C\xC5\x8F", 12) << QByteArray();
}

void TestDocumentFormats::encodings()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, chosen);
    const ReadOutcome outcome = readAll(html, u"html"_s, {.name = u"f"_s, .encoding = chosen});
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.at(0).text, u"鲁迅"_s);
}

void TestDocumentFormats::places_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("heading");
    QTest::newRow("under an HTML heading") << u"page.html"_s << u"《药》"_s << 0 << u"作品"_s;
    QTest::newRow("a DOCX table on the second page") << u"report.docx"_s << u"《药》"_s << 2 << u"作品 😀"_s;
    QTest::newRow("a chapter of an EPUB") << u"book.epub"_s << u"华小栓"_s << 0 << u"药"_s;
    QTest::newRow("the first page of a PDF") << u"paper.pdf"_s << u"Babbage"_s << 1 << u"The Life of Ada"_s;
    QTest::newRow("the second page of a PDF") << u"paper.pdf"_s << u"周树人"_s << 2 << u"鲁迅"_s;
}

void TestDocumentFormats::places()
{
    QFETCH(QString, name);
    QFETCH(QString, word);
    QFETCH(int, page);
    QFETCH(QString, heading);
    if (lacksProgram(name)) QSKIP("pdftotext is not installed");
    const ReadOutcome outcome = readAll(golden(name), QString(), {.name = name});
    QCOMPARE(outcome.message(), QString());
    const Document &document = outcome.documents.at(0);
    const qsizetype at = document.text.indexOf(word);
    QVERIFY2(at >= 0, qPrintable(document.text));
    const SourcePlace place = DocumentStructure(document.text, document.metadata).placeOf({at, at + word.size()});
    QCOMPARE(place.page, page);
    QCOMPARE(place.heading, heading);
}

void TestDocumentFormats::aBlockEndsAPassage()
{
    QFETCH(QString, name);
    if (lacksProgram(name)) QSKIP("pdftotext is not installed");
    const Document document = readAll(golden(name), QString(), {.name = name}).documents.at(0);
    const DocumentStructure structure(document.text, document.metadata);
    QVERIFY(!structure.isEmpty());
    const std::vector<Span> passages = splitIntoPassages(document.text, {.maximumUtf16 = 10'000});
    for (const TextBlock &block : structure.blocks()) {
        for (const Span passage : passages) {
            if (!passage.overlaps(block.span)) continue;
            QVERIFY(passage.beginUtf16 >= block.span.beginUtf16 && passage.endUtf16 <= block.span.endUtf16);
        }
    }
}

void TestDocumentFormats::fromAPipeThatFails()
{
    QFETCH(QString, name);
    if (lacksProgram(name)) QSKIP("pdftotext is not installed");
    const QByteArray bytes = golden(name);
    const QString format = name == u"page.html"_s ? u"html"_s : name.section(u'.', 1);
    const std::vector<Document> whole = readAll(bytes, format).documents;
    QVERIFY(!whole.empty());
    FaultDevice pipe(bytes);
    QVERIFY(pipe.open(QIODevice::ReadOnly));
    const ReadOutcome same = readAll(pipe, format);
    QCOMPARE(same.documents.size(), size_t(1));
    QCOMPARE(difference(same.documents[0], whole[0]), QString());
    const qsizetype step = name.endsWith(u".pdf"_s) ? bytes.size() / 3 : 1; // a process each
    for (qint64 at = 0; at < bytes.size(); at += step) {
        FaultDevice device(bytes, at);
        QVERIFY(device.open(QIODevice::ReadOnly));
        const ReadOutcome outcome = readAll(device, format);
        QVERIFY2(outcome.error, qPrintable(u"byte %1"_s.arg(at)));
        QCOMPARE(outcome.error->code, ErrorCode::Io);
    }
}

void TestDocumentFormats::refusals_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("HTML nested too deep") << u"html"_s << QByteArray("<b>").repeated(100'000) << ErrorCode::Limit;
    QTest::newRow("HTML with a million attributes")
        << u"html"_s << QByteArray("<p ") + QByteArray("a ").repeated(1'000'000) + ">" << ErrorCode::Limit;
    QTest::newRow("HTML with too many paragraphs")
        << u"html"_s << QByteArray("<p>a").repeated(200'000) << ErrorCode::Limit;
    QTest::newRow("DOCX without a document") << u"docx"_s << zipped({{u"a"_s, "b"}}) << ErrorCode::Content;
    QTest::newRow("DOCX that is no zip") << u"docx"_s << QByteArray("PK\x03\x04 no") << ErrorCode::Syntax;
    QTest::newRow("DOCX that is not XML") << u"docx"_s << docx("<w:p></w:q>") << ErrorCode::Syntax;
    QTest::newRow("DOCX nested too deep") << u"docx"_s << docx(QByteArray("<w:p>").repeated(1000)) << ErrorCode::Limit;
    QTest::newRow("DOCX with entities")
        << u"docx"_s
        << zipped({{u"word/document.xml"_s,
               "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\">&x;</w:document>"}})
        << ErrorCode::Unsupported;
    QTest::newRow("DOCX with a text of 8 MiB")
        << u"docx"_s << docx("<w:p><w:r><w:t>" + QByteArray(8 << 20, 'a') + "</w:t></w:r></w:p>") << ErrorCode::Limit;
    QTest::newRow("EPUB without a container") << u"epub"_s << zipped({{u"a"_s, "b"}}) << ErrorCode::NotFound;
    QTest::newRow("EPUB without chapters")
        << u"epub"_s
        << zipped({{u"META-INF/container.xml"_s, "<container><rootfile full-path='a.opf'/></container>"},
               {u"a.opf"_s, "<package/>"}})
        << ErrorCode::Content;
    QTest::newRow("EPUB whose package climbs out")
        << u"epub"_s
        << zipped({{u"META-INF/container.xml"_s, "<container><rootfile full-path='../../etc/passwd'/></container>"}})
        << ErrorCode::NotFound;
}

void TestDocumentFormats::refusals()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const ReadOutcome outcome = readAll(bytes, format);
    QVERIFY(outcome.error);
    QVERIFY2(outcome.error->code == code, qPrintable(outcome.message()));
    QVERIFY2(outcome.message().startsWith(u"f"), qPrintable(outcome.message()));
    const ReadOutcome skipping = readAll(bytes, format, {.name = u"f"_s, .skipBad = true});
    QVERIFY(!skipping.error);
    QCOMPARE(skipping.counts.skipped, 1);
}

void TestDocumentFormats::whatIsNoPdf()
{
    if (lacksProgram(u"a.pdf"_s)) QSKIP("pdftotext is not installed");
    QCOMPARE(readAll("%PDF-1.4\nnonsense", QString(), {.name = u"a.pdf"_s}).error->code, ErrorCode::Syntax);
    QByteArray blank = golden(u"paper.pdf"_s);
    blank.replace("Tj", "  ");
    const ReadOutcome outcome = readAll(blank, u"pdf"_s);
    QVERIFY2(outcome.message().contains(u"OCR"), qPrintable(outcome.message()));
}

QTEST_GUILESS_MAIN(TestDocumentFormats)
#include "test_document_formats.moc"
