// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/registry.h"
#include "core/workspace/export_documents.h"
#include "tests/ui/export_dialog/sample_corpus.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestExportDocuments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void whatIsWrittenReadsBackTheSame_data();
    void whatIsWrittenReadsBackTheSame();
    void scopes_data();
    void scopes();
    void surveyFindsWhatWritingFinds();
    void previewIsTheBeginningOfTheFile();
    void rdfIsWrittenAsChosen();
    void failureLeavesTheOldFile_data();
    void failureLeavesTheOldFile();
    void aPipeIsNotReplaced();
    void stopLeavesTheOldFile();
    void reportsProgress();

private:
    static constexpr int documents = 12;
    [[nodiscard]] ExportRequest request(const QString &name) const;
    static void compare(const Document &read, const Document &stored);

    QTemporaryDir m_folder;
    std::unique_ptr<Corpus> m_corpus;
};

void TestExportDocuments::initTestCase()
{
    auto corpus = sampleCorpus(m_folder.filePath(u"films.spotter"_s), documents);
    QVERIFY2(corpus.has_value(), corpus ? "" : qPrintable(corpus.error().message));
    m_corpus = std::move(*corpus);
}

ExportRequest TestExportDocuments::request(const QString &name) const
{
    ExportRequest made;
    made.corpusPath = m_corpus->path();
    made.formatId = u"spotter"_s;
    made.target = m_folder.filePath(name);
    return made;
}

void TestExportDocuments::compare(const Document &read, const Document &stored)
{
    QCOMPARE(read.text, stored.text);
    QCOMPARE(read.source, stored.source);
    QCOMPARE(read.split, stored.split);
    QCOMPARE(read.metadata, stored.metadata);
    QCOMPARE(read.triples, stored.triples);
}

void TestExportDocuments::whatIsWrittenReadsBackTheSame_data()
{
    QTest::addColumn<bool>("includeRejected");
    QTest::newRow("with rejected labels") << true;
    QTest::newRow("without rejected labels") << false;
}

void TestExportDocuments::whatIsWrittenReadsBackTheSame()
{
    QFETCH(const bool, includeRejected);
    ExportRequest wanted = request(u"all.jsonl"_s);
    wanted.includeRejected = includeRejected;
    const auto summary = writeExport(wanted);
    QVERIFY2(summary.has_value(), summary ? "" : qPrintable(summary.error().message));
    QCOMPARE(summary->documents, documents);
    QCOMPARE(summary->leftOut, 0);
    QVERIFY(summary->losses.empty());

    QFile file(wanted.target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    auto reader = openReader(file, {.name = wanted.target});
    QVERIFY(reader.has_value());
    const auto ids = m_corpus->documents().ids();
    QVERIFY(ids.has_value());
    for (const DocumentId id : *ids) {
        const auto read = (*reader)->next();
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        QVERIFY(read->has_value());
        const auto stored = m_corpus->documents().loadWithLabels(id, includeRejected);
        QVERIFY(stored.has_value());
        compare(**read, *stored);
        if (QTest::currentTestFailed()) return;
    }
    const auto end = (*reader)->next();
    QVERIFY(end.has_value() && !end->has_value());

    // And a corpus made of the file holds the same again.
    auto copy = Corpus::create(m_folder.filePath(includeRejected ? u"copy-1.spotter"_s : u"copy-2.spotter"_s));
    QVERIFY(copy.has_value());
    QVERIFY(file.seek(0));
    auto again = openReader(file, {.name = wanted.target});
    QVERIFY(again.has_value());
    for (auto read = (*again)->next(); read && *read; read = (*again)->next())
        QVERIFY((*copy)->documents().import(**read).has_value());
    const auto copied = (*copy)->documents().ids();
    QVERIFY(copied.has_value());
    QCOMPARE(copied->size(), ids->size());
    for (size_t i = 0; i < ids->size(); ++i)
        compare((*copy)->documents().loadWithLabels((*copied)[i], true).value(),
            m_corpus->documents().loadWithLabels((*ids)[i], includeRejected).value());
}

void TestExportDocuments::scopes_data()
{
    QTest::addColumn<ExportRequest>("scope");
    QTest::addColumn<qint64>("count");
    ExportRequest scope;
    QTest::newRow("all") << scope << qint64(documents);
    scope.filter.split = Split::Dev;
    QTest::newRow("a split") << scope << qint64(documents / 2);
    scope.filter = {.search = u"第11部"_s};
    QTest::newRow("what a search finds") << scope << qint64(1);
    scope.filter = {.search = u"not there"_s};
    QTest::newRow("nothing") << scope << qint64(0);
    scope.filter = {};
    scope.only = {1};
    QTest::newRow("one document") << scope << qint64(1);
}

void TestExportDocuments::scopes()
{
    QFETCH(const ExportRequest, scope);
    QFETCH(const qint64, count);
    ExportRequest wanted = request(u"scope.jsonl"_s);
    wanted.filter = scope.filter;
    wanted.only = scope.only;
    const auto summary = writeExport(wanted);
    QVERIFY2(summary.has_value(), summary ? "" : qPrintable(summary.error().message));
    QCOMPARE(summary->documents, count);
    QVERIFY(QFile::exists(wanted.target));
}

void TestExportDocuments::surveyFindsWhatWritingFinds()
{
    for (const FormatInfo &format : formats()) {
        if (!format.canWrite) continue;
        ExportRequest wanted = request(u"loss."_s + format.suffixes.first());
        wanted.formatId = format.id;
        wanted.includeRejected = true;
        const auto survey = surveyExport(wanted);
        QVERIFY2(survey.has_value(), qPrintable(format.id));
        QVERIFY(!QFile::exists(wanted.target)); // a survey writes nothing
        const auto written = writeExport(wanted);
        QVERIFY2(written.has_value(), qPrintable(format.id));
        QCOMPARE(survey->documents, written->documents);
        QCOMPARE(survey->triples, written->triples);
        // What is left out is not counted as written, too.
        qint64 leftOut = 0;
        for (const Loss &loss : written->losses)
            if (loss.kind == LossKind::Rejected || loss.kind == LossKind::Negated || loss.kind == LossKind::Unplaced)
                leftOut += loss.count;
        if (format.id == u"csv" || format.id == u"duie")
            QCOMPARE(written->triples + leftOut, surveyExport(request(u"all.jsonl"_s))->triples);
        QCOMPARE(survey->losses.size(), written->losses.size());
        for (size_t i = 0; i < survey->losses.size(); ++i)
            QCOMPARE(survey->losses[i].message, written->losses[i].message);
        if (format.id != u"spotter") QVERIFY2(!survey->losses.empty(), qPrintable(format.id));
        QVERIFY(QFile::remove(wanted.target));
    }
}

void TestExportDocuments::previewIsTheBeginningOfTheFile()
{
    const ExportRequest wanted = request(u"whole.jsonl"_s);
    const auto preview = previewExport(wanted, 2);
    QVERIFY(preview.has_value());
    QVERIFY(writeExport(wanted).has_value());
    const QByteArray whole = fileContent(wanted.target);
    QVERIFY(!preview->isEmpty());
    QVERIFY(preview->size() < whole.size());
    QVERIFY(whole.startsWith(*preview));
}

void TestExportDocuments::rdfIsWrittenAsChosen()
{
    ExportRequest wanted = request(u"chosen.nt"_s);
    wanted.formatId = u"ntriples"_s;
    const auto plain = previewExport(wanted, documents);
    QVERIFY2(plain.has_value(), plain ? "" : qPrintable(plain.error().message));
    QVERIFY(plain->contains("<urn:spotter:") && !plain->contains("prov#"));
    wanted.baseIri = u"https://example.org/kb/"_s;
    wanted.textLanguage = u"zh"_s;
    wanted.provenance = true;
    const auto chosen = previewExport(wanted, documents);
    QVERIFY2(chosen.has_value(), chosen ? "" : qPrintable(chosen.error().message));
    QVERIFY(chosen->contains("<https://example.org/kb/") && !chosen->contains("urn:spotter:"));
    QVERIFY(chosen->contains("@zh") && chosen->contains("prov#wasDerivedFrom"));
}

void TestExportDocuments::failureLeavesTheOldFile_data()
{
    QTest::addColumn<QString>("corpus");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("target");
    QTest::newRow("a corpus that is gone") << u"gone.spotter"_s << u"spotter"_s << u"old.jsonl"_s;
    QTest::newRow("a format that is not there") << u"films.spotter"_s << u"nonsense"_s << u"old.jsonl"_s;
    QTest::newRow("a folder that is not there") << u"films.spotter"_s << u"spotter"_s << u"no/old.jsonl"_s;
    QTest::newRow("a folder in the file's place") << u"films.spotter"_s << u"spotter"_s << u"."_s;
    QTest::newRow("the corpus itself") << u"films.spotter"_s << u"spotter"_s << u"films.spotter"_s;
}

void TestExportDocuments::failureLeavesTheOldFile()
{
    QFETCH(const QString, corpus);
    QFETCH(const QString, format);
    QFETCH(const QString, target);
    QFile old(m_folder.filePath(u"old.jsonl"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("what was there");
    old.close();
    const QByteArray corpusBytes = fileContent(m_corpus->path());
    ExportRequest wanted;
    wanted.corpusPath = m_folder.filePath(corpus);
    wanted.formatId = format;
    wanted.target = m_folder.filePath(target);
    const auto before = QDir(m_folder.path()).entryList(QDir::Files);
    const auto summary = writeExport(wanted);
    QVERIFY(!summary.has_value());
    QVERIFY(!summary.error().message.isEmpty());
    QCOMPARE(fileContent(old.fileName()), "what was there");
    QCOMPARE(fileContent(m_corpus->path()), corpusBytes);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), before); // no temporary file is left either
}

void TestExportDocuments::aPipeIsNotReplaced()
{
    const ExportRequest wanted = request(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(wanted.target).constData(), 0600), 0);
    QVERIFY(!writeExport(wanted));
    QVERIFY(QFileInfo::exists(wanted.target) && !QFileInfo(wanted.target).isFile());
}

void TestExportDocuments::stopLeavesTheOldFile()
{
    QFile old(m_folder.filePath(u"stopped.jsonl"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("what was there");
    old.close();
    std::stop_source stop;
    const auto summary = writeExport(
        request(u"stopped.jsonl"_s), stop.get_token(), [&stop](const Progress &) { stop.request_stop(); });
    QVERIFY(!summary.has_value());
    QCOMPARE(summary.error().code, ErrorCode::Stopped);
    QCOMPARE(fileContent(old.fileName()), "what was there");
}

void TestExportDocuments::reportsProgress()
{
    Progress last;
    const auto summary
        = surveyExport(request(u"x.jsonl"_s), {}, [&last](const Progress &progress) { last = progress; });
    QVERIFY(summary.has_value());
    QCOMPARE(last.done, qint64(documents));
    QCOMPARE(last.total, qint64(documents));
}

QTEST_GUILESS_MAIN(TestExportDocuments)
#include "test_export_documents.moc"
