// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/zip_writer.h"
#include "core/workspace/import_files.h"
#include "core/workspace/import_preview.h"
#include "tests/ui/shell/shell_samples.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestImportPreview final : public QObject {
    Q_OBJECT

private:
    static constexpr std::chrono::milliseconds ample{60'000};
    QTemporaryDir m_dir;

    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(name);
        return writeFile(path, bytes) ? path : QString();
    }

private Q_SLOTS:
    void saysTheHeadingsOfATable()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"t.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("S;A;\"B c\"\na;a;a\n") > 0);
        file.close();
        const auto preview = previewImport({.files = {path}, .format = {}, .split = {}}, {}, std::chrono::seconds(5));
        QVERIFY(preview);
        QCOMPARE(preview->headings, (QStringList{u"S"_s, u"A"_s, u"B c"_s}));
        QVERIFY(preview->failure && preview->failure->message.contains(u"--columns"_s));
    }

    void saysTheHeadingsOfAWorkbook()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        OutputSink sink(&buffer, u"z"_s);
        ZipWriter zip(sink, u"z"_s);
        QByteArray rows;
        for (const char *words : {"S A B C", "Ada Ada met Ada"}) {
            rows += "<t:table-row>";
            for (const QByteArray &word : QByteArray(words).split(' '))
                rows += "<t:table-cell><x:p>" + word + "</x:p></t:table-cell>";
            rows += "</t:table-row>";
        }
        QVERIFY(zip.add(u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"));
        QVERIFY(zip.add(u"content.xml"_s, "<o xmlns:t='t' xmlns:x='x'><t:table t:name='L'>" + rows + "</t:table></o>"));
        QVERIFY(zip.finish() && sink.flush());
        ImportRequest request{.files = {file(u"t.ods"_s, buffer.data())}, .format = {}, .split = {}};
        const auto unknown = previewImport(request, {}, ample);
        QVERIFY(unknown && unknown->failure);
        QCOMPARE(unknown->headings, (QStringList{u"S"_s, u"A"_s, u"B"_s, u"C"_s}));
        request.columns
            = {{u"text"_s, u"S"_s}, {u"subject"_s, u"A"_s}, {u"predicate"_s, u"B"_s}, {u"object"_s, u"C"_s}};
        const auto mapped = previewImport(request, {}, ample);
        QVERIFY(mapped && !mapped->failure);
        QCOMPARE(mapped->labels, 1);
        QCOMPARE(mapped->headings, unknown->headings);
    }

    void numbersTheColumnsOfATableWithoutHeadings()
    {
        const QString path = file(
            u"finre.txt"_s, "Bo\tAl\tmet\tBo, too, met Al.\nAl\tBo\tsaw\tAl saw Bo.\nEve\tBo\tsaw\tEve saw Bo.\n");
        ImportRequest request{.files = {path}, .format = {}, .split = {}};
        const auto preview = previewImport(request, {}, ample);
        QVERIFY(preview && !preview->failure); // the cells that stand in the text tell the columns
        QCOMPARE(preview->labels, 3);
        QCOMPARE(preview->headings, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        QCOMPARE(preview->firstCells, (QStringList{u"Bo"_s, u"Al"_s, u"met"_s, u"Bo, too, met Al."_s}));
        request.columns
            = {{u"subject"_s, u"1"_s}, {u"object"_s, u"2"_s}, {u"predicate"_s, u"3"_s}, {u"text"_s, u"4"_s}};
        const auto mapped = previewImport(request, {}, ample);
        QVERIFY(mapped && !mapped->failure);
        QCOMPARE(mapped->labels, 3);
        QCOMPARE(mapped->unaligned, 0);
        QCOMPARE(mapped->headings, preview->headings);
    }

    void textsAreNoTables()
    {
        const auto preview = previewImport(
            {.files = {file(u"text.txt"_s, "Bo met Al.\nAl saw Bo.\n")}, .format = {}, .split = {}}, {}, ample);
        QVERIFY(preview && preview->headings.isEmpty());
    }

    void tellsFormatCountsAndTheFirstRecords()
    {
        QByteArray rows = "text,subject,predicate,object\n";
        for (int i = 0; i < 10; ++i) rows += QStringLiteral("Ada met Bob %1.,Ada,met,Bob\n").arg(i).toUtf8();
        rows += "Ada met Eve.,Ada,,Eve\nAda met Zoe.,Ada,met,Ann\n";
        const auto preview = previewImport({.files = {file(u"a.csv"_s, rows)}, .format = {}, .split = {}}, {}, ample);
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().message));
        QVERIFY(preview->isComplete && !preview->failure);
        QCOMPARE(preview->files, 1);
        QCOMPARE(preview->documents, 12);
        QCOMPARE(preview->labels, 11);
        QCOMPARE(preview->unaligned, 1);
        QCOMPARE(preview->unusable, 1);
        QCOMPARE(preview->first.size(), 3U);
        const QString words = previewWords(*preview);
        QVERIFY2(words.contains(preview->format) && words.contains(u"UTF-8"_s), qPrintable(words));
        QVERIFY2(words.contains(u"Ada met Bob 2.\n    Ada — met — Bob"_s), qPrintable(words));
        QVERIFY2(!words.contains(u"Bob 3."_s), qPrintable(words));
    }

    void saysWhatTheImportWouldEndWith()
    {
        const QString path = file(u"bad.jsonl"_s, "{\"text\":\"good\",\"triples\":[]}\n{\"text\":\n");
        ImportRequest request{.files = {path}, .format = u"spotter"_s, .split = {}};
        const auto failing = previewImport(request, {}, ample);
        QVERIFY(failing && failing->failure);
        QVERIFY2(failing->failure->message.contains(u"bad.jsonl:2"_s), qPrintable(failing->failure->message));
        QCOMPARE(failing->first.size(), 1U);
        request.skipBad = true;
        const auto skipping = previewImport(request, {}, ample);
        QVERIFY(skipping && !skipping->failure);
        QCOMPARE(skipping->skipped, 1);
    }

    void looksNoLongerThanItMay()
    {
        const QString path = file(u"long.jsonl"_s, QByteArray("{\"text\":\"one\",\"triples\":[]}\n").repeated(1000));
        const auto preview
            = previewImport({.files = {path, path}, .format = {}, .split = {}}, {}, std::chrono::milliseconds(0));
        QVERIFY(preview && !preview->isComplete);
        QCOMPARE(preview->documents, 0);
    }

    void missingFilesAreNamed()
    {
        const auto preview
            = previewImport({.files = {m_dir.filePath(u"none.csv"_s)}, .format = {}, .split = {}}, {}, ample);
        QVERIFY(preview && preview->failure);
        QCOMPARE(preview->failure->code, ErrorCode::NotFound);
    }

    void linesOfATextAreToldApart()
    {
        const auto preview
            = previewImport({.files = {file(u"lines.txt"_s, "A title\r\n\r\nThe  first\tline\nand the second\n")},
                                .format = {},
                                .split = {}},
                {}, ample);
        QVERIFY(preview);
        QCOMPARE(preview->first.at(0).text, u"A title ⏎ The first line ⏎ and the second"_s);
    }

    void longTextsAreCut()
    {
        const auto preview = previewImport(
            {.files = {file(u"long.txt"_s, QByteArray(100'000, 'a'))}, .format = {}, .split = {}}, {}, ample);
        QVERIFY(preview);
        QVERIFY(preview->first.at(0).text.size() < 1000);
    }
};

QTEST_GUILESS_MAIN(TestImportPreview)
#include "test_import_preview.moc"
