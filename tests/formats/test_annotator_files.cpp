// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/zip_writer.h"
#include "core/formats/input_files.h"
#include "core/formats/webanno/project_versions.h"
#include "tests/formats/format_testing.h"
#include "tests/support/fault_device.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QStringList predicates(const ReadOutcome &read)
{
    QStringList found;
    for (const Document &document : read.documents) {
        for (const LabelledTriple &label : document.triples) found.append(label.triple.predicate);
    }
    return found;
}

QByteArray zipOf(const std::vector<std::pair<QString, QByteArray>> &members)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    OutputSink sink(&buffer, u"z"_s);
    ZipWriter writer(sink, u"z"_s);
    for (const auto &[path, content] : members) (void)writer.add(path, content);
    return writer.finish() && sink.flush() ? bytes : QByteArray("FAILED");
}

/// A document of a doccano project: "Ada" and "Bo" are entities of a type, or nothing is labelled.
QByteArray doccano(int id, const QByteArray &type)
{
    const QByteArray labels = type.isEmpty()
        ? R"("entities": [], "relations": [])"
        : R"("entities": [{"id": 1, "label": ")" + type + R"(", "start_offset": 0, "end_offset": 3},
{"id": 2, "label": ")"
            + type + R"(", "start_offset": 8, "end_offset": 10}],
"relations": [{"id": 1, "from_id": 1, "to_id": 2, "type": ")"
            + type + R"("}])";
    return R"({"id": )" + QByteArray::number(id) + R"(, "text": "Ada met Bo in )" + QByteArray::number(id) + R"(.", )"
        + QByteArray(labels).replace('\n', ' ') + "}\n";
}

/// Documents 1 and 2 are labelled by both, 3 by ada, 4 by bo, and 5 by nobody.
QByteArray doccanoProject(const QString &folder = {})
{
    return zipOf({{folder + u"ada.jsonl"_s, doccano(1, "ada1") + doccano(2, "ada2") + doccano(3, "ada3")},
        {folder + u"bo.jsonl"_s, doccano(1, "bo1") + doccano(2, "bo2") + doccano(4, "bo4")},
        {folder + u"unknown.jsonl"_s, doccano(5, {})}});
}

} // namespace

/// Files of one folder or archive with the same documents, as several people labelled them.
class TestAnnotatorFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesOfDoccano_data();
    void filesOfDoccano();
    void filesOfDoccanoFromPipes();
    void foldersOfDoccano_data();
    void foldersOfDoccano();
    void otherFilesAreRead_data();
    void otherFilesAreRead();
};

void TestAnnotatorFiles::filesOfDoccano_data()
{
    QTest::addColumn<QString>("annotator");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QStringList>("read");
    QTest::addColumn<qint64>("documents");
    QTest::addColumn<QString>("told");
    QTest::newRow("none chosen") << QString()
                                 << u"p.zip: documents were annotated by several people (ada, bo); choose"_s
                                 << QStringList() << 0LL << QString();
    QTest::newRow("ada") << u"ada"_s << QString() << QStringList{u"ada1"_s, u"ada2"_s, u"ada3"_s} << 4LL
                         << u"p.zip: 1 document(s) without annotations by \"ada\" are left out"_s;
    QTest::newRow("bo") << u"bo"_s << QString() << QStringList{u"bo1"_s, u"bo2"_s, u"bo4"_s} << 4LL
                        << u"p.zip: 1 document(s) without annotations by \"bo\" are left out"_s;
    QTest::newRow("all") << u"all"_s << QString()
                         << QStringList{u"ada1"_s, u"ada2"_s, u"ada3"_s, u"bo1"_s, u"bo2"_s, u"bo4"_s} << 7LL
                         << QString();
    QTest::newRow("nobody") << u"eve"_s << u"there are no annotations by \"eve\"; the annotators are ada, bo"_s
                            << QStringList() << 0LL << QString();
}

void TestAnnotatorFiles::filesOfDoccano()
{
    QFETCH(const QString, annotator);
    QFETCH(const QString, message);
    QFETCH(const QStringList, read);
    QFETCH(const qint64, documents);
    QFETCH(const QString, told);
    for (const QString &folder : {QString(), u"export/"_s}) {
        for (const QString &format : {QString(), u"doccano"_s}) {
            const ReadOutcome outcome
                = readAll(doccanoProject(folder), format, {.name = u"p.zip"_s, .annotator = annotator});
            QCOMPARE(outcome.error.has_value(), !message.isEmpty());
            QVERIFY2(outcome.message().contains(message), qPrintable(outcome.message()));
            QCOMPARE(predicates(outcome), read);
            QCOMPARE(std::ssize(outcome.documents), documents);
            QCOMPARE(outcome.counts.documents, documents);
            QCOMPARE(outcome.counts.triples, read.size());
            QCOMPARE(outcome.issues.empty() ? QString() : outcome.issues.front().message, told);
            if (annotator != allAnnotators) continue;
            QCOMPARE(outcome.documents.at(0).metadata.value(annotatorKey).toString(), u"ada"_s);
            QCOMPARE(outcome.documents.at(5).metadata.value(annotatorKey).toString(), u"bo"_s);
            QVERIFY(!outcome.documents.at(6).metadata.contains(annotatorKey)); // nobody's
        }
    }
}

void TestAnnotatorFiles::filesOfDoccanoFromPipes()
{
    FaultDevice pipe(doccanoProject());
    QVERIFY(pipe.open(QIODevice::ReadOnly));
    const ReadOutcome read = readAll(pipe, {}, {.name = u"p.zip"_s, .annotator = u"bo"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(predicates(read), (QStringList{u"bo1"_s, u"bo2"_s, u"bo4"_s}));
}

void TestAnnotatorFiles::foldersOfDoccano_data()
{
    QTest::addColumn<QString>("annotator");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QStringList>("files");
    QTest::newRow("none chosen") << QString() << u"documents were annotated by several people (ada, bo)"_s
                                 << QStringList();
    QTest::newRow("ada") << u"ada"_s << QString() << QStringList{u"ada.jsonl"_s, u"unknown.jsonl"_s};
    QTest::newRow("all") << u"all"_s << QString() << QStringList{u"ada.jsonl"_s, u"bo.jsonl"_s, u"unknown.jsonl"_s};
}

void TestAnnotatorFiles::foldersOfDoccano()
{
    QFETCH(const QString, annotator);
    QFETCH(const QString, message);
    QFETCH(const QStringList, files);
    const QTemporaryDir folder;
    const std::vector<std::pair<QString, QByteArray>> contents{{u"ada.jsonl"_s, doccano(1, "a") + doccano(2, "a")},
        {u"bo.jsonl"_s, doccano(1, "b")}, {u"unknown.jsonl"_s, doccano(5, {})}};
    for (const auto &[name, content] : contents) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QStringList told;
    const auto listed
        = listInputFiles({folder.path()}, {}, annotator, [&told](const QString &sentence) { told.append(sentence); });
    QCOMPARE(listed.has_value(), message.isEmpty());
    if (!listed) QVERIFY2(listed.error().message.contains(message), qPrintable(listed.error().message));
    if (!listed) return;
    QStringList found;
    for (const InputFile &file : *listed) found.append(QFileInfo(file.path).fileName());
    QCOMPARE(found, files);
    QCOMPARE(told.size(), 3 - files.size());
    if (!told.isEmpty()) QVERIFY2(told.front().contains(u"bo.jsonl: its labels"), qPrintable(told.front()));
}

void TestAnnotatorFiles::otherFilesAreRead_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<qint64>("documents");
    QTest::newRow("one annotator") << zipOf({{u"ada.jsonl"_s, doccano(1, "a")}, {u"unknown.jsonl"_s, doccano(2, {})}})
                                   << 2LL;
    QTest::newRow("one annotator, and all texts of another")
        << zipOf({{u"ada.jsonl"_s, doccano(1, "a")}, {u"admin.jsonl"_s, doccano(1, {})}}) << 2LL;
    QTest::newRow("a file for all") << zipOf({{u"all.jsonl"_s, doccano(1, "a") + doccano(1, "b")}}) << 2LL;
    QTest::newRow("different documents") << zipOf({{u"ada.jsonl"_s, doccano(1, "a")}, {u"bo.jsonl"_s, doccano(2, "b")}})
                                         << 2LL;
    QTest::newRow("parts of a data set") << zipOf(
        {{u"train.jsonl"_s, doccano(1, "a")}, {u"dev-1.jsonl"_s, doccano(1, "a")}})
                                         << 2LL;
    QTest::newRow("in different folders")
        << zipOf({{u"x/a.jsonl"_s, doccano(1, "a")}, {u"y/a.jsonl"_s, doccano(1, "a")}}) << 2LL;
}

/// Files that are not those of several annotators are read as ever.
void TestAnnotatorFiles::otherFilesAreRead()
{
    QFETCH(const QByteArray, archive);
    QFETCH(const qint64, documents);
    const ReadOutcome read = readAll(archive, {}, {.name = u"p.zip"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(std::ssize(read.documents), documents);
    QVERIFY(read.issues.empty());
}

QTEST_GUILESS_MAIN(TestAnnotatorFiles)
#include "test_annotator_files.moc"
