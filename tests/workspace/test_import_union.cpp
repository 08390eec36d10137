// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/check.h"
#include "core/corpus/corpus_statistics.h"
#include "core/formats/format_search.h"
#include "core/formats/input_files.h"
#include "core/workspace/export_documents.h"
#include "tests/workspace/merge_testing.h"
#include "tests/workspace/random_readings.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <array>

using namespace spotter::tests;
using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

bool isWithin(const Mention &a, const Mention &b)
{
    return a.span == b.span && a.text == b.text && (a.type.isEmpty() || a.type == b.type);
}

/// Whether b says all that a says.
bool isWithin(const Triple &a, const Triple &b)
{
    return a.predicate == b.predicate && isWithin(a.subject, b.subject) && isWithin(a.object, b.object)
        && std::ranges::all_of(a.qualifiers, [&](const Qualifier &one) {
               return std::ranges::any_of(b.qualifiers,
                   [&](const Qualifier &other) { return one.slot == other.slot && isWithin(one.value, other.value); });
           });
}

bool listsEntity(const Document &document, const QJsonValue &entity)
{
    const QJsonArray all = document.metadata.value(entitiesKey).toArray();
    return std::ranges::any_of(all, [&](const QJsonValue &other) {
        const QString type = entity["type"_L1].toString();
        return other["start"_L1] == entity["start"_L1] && other["end"_L1] == entity["end"_L1]
            && (type.isEmpty() || type == other["type"_L1].toString());
    });
}

/// Whether b says of the assertion all that a says. What is not negated may be so in the union.
bool isWithin(const Assertion &a, const Assertion &b)
{
    const QStringList kept = b.note.split(u'\n');
    const QStringList lines = a.note.isEmpty() ? QStringList() : a.note.split(u'\n');
    return a.negated <= b.negated && a.uncertain <= b.uncertain
        && std::ranges::all_of(lines, [&](const QString &line) { return kept.contains(line); });
}

/// What a document says that a stored one does not; empty: it is all there.
QString missing(const Document &document, const Document &stored)
{
    for (const LabelledTriple &label : document.triples) {
        const bool found = std::ranges::any_of(stored.triples, [&](const LabelledTriple &other) {
            const bool decided = label.state == ReviewState::Unreviewed || label.state == other.state;
            return isWithin(label.triple, other.triple) && isWithin(label.assertion, other.assertion) && decided;
        });
        if (!found) return inWords(label);
    }
    const QJsonArray entities = document.metadata.value(entitiesKey).toArray();
    for (const QJsonValue entity : entities) {
        if (!listsEntity(stored, entity)) return QString::fromUtf8(QJsonDocument(entity.toObject()).toJson());
    }
    if (stored.split < document.split) return u"its split"_s;
    return {};
}

/// What a stored document says that neither of two does; empty: nothing was invented.
QString invented(const Document &stored, const std::vector<const Document *> &documents)
{
    for (const LabelledTriple &label : stored.triples) {
        std::vector<const LabelledTriple *> sources;
        for (const Document *document : documents) {
            for (const LabelledTriple &other : document->triples) {
                if (sameTriple(other.triple, label.triple)) sources.push_back(&other);
            }
        }
        const auto says = [&](auto matches) {
            return std::ranges::any_of(sources, [&](const LabelledTriple *other) { return matches(*other); });
        };
        const Triple &triple = label.triple;
        if (!says([&](const LabelledTriple &other) { return other.triple.subject.type == triple.subject.type; })
            || !says([&](const LabelledTriple &other) { return other.triple.object.type == triple.object.type; })
            || !says([&](const LabelledTriple &other) { return other.triple.qualifiers == triple.qualifiers; })
            || !says([&](const LabelledTriple &other) { return other.state == label.state; }))
            return inWords(label);
    }
    return {};
}

QDir goldenFolder() { return QDir(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats"_s); }

/// The files of which test_golden_files knows what is in them.
QStringList goldenNames()
{
    QStringList names = goldenFolder().entryList({u"*.expected"_s}, QDir::Files, QDir::Name);
    for (QString &name : names) name.chop(int(sizeof(".expected")) - 1);
    return names;
}

std::vector<Document> documentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto reader = openReader(file, {.name = path, .source = path, .openCompanion = companionOpener(path)});
    std::vector<Document> documents;
    while (reader) {
        auto document = (*reader)->next();
        if (!document || !*document) break;
        documents.push_back(std::move(**document));
    }
    return documents;
}

/// Of the same texts: it lacks labels, and contradicts, completes and adds.
std::vector<Document> anotherReading(std::vector<Document> documents)
{
    int number = 0;
    for (Document &document : documents) {
        std::vector<LabelledTriple> labels;
        for (LabelledTriple &label : document.triples) {
            const int kind = number++ % 4;
            if (kind == 0) continue;
            if (kind == 1) label.triple.subject.type = u"Other"_s;
            if (kind == 2) label.state = ReviewState::Accepted;
            if (kind == 3) label.triple.qualifiers.push_back({u"as"_s, label.triple.object});
            labels.push_back(label);
        }
        const qsizetype end = std::min<qsizetype>(3, document.text.size());
        LabelledTriple added;
        added.triple.subject = added.triple.object = {{0, end}, document.text.first(end), u"Begin"_s};
        added.triple.predicate = u"begins"_s;
        if (document.text.first(end).isValidUtf16()) labels.push_back(added);
        document.triples = std::move(labels);
        document.metadata.insert(u"title"_s, u"Another title %1"_s.arg(number % 3));
        if (number % 2 == 0) document.metadata.remove(entitiesKey);
        document.split = Split(number % 4);
    }
    return documents;
}

} // namespace

/// An import merges: the order of several does not matter, and nothing is lost.
class TestImportUnion final : public QObject {
    Q_OBJECT

private:
    ImportFolder m_folder;

    /// An export to Spotter's own format, a line for each document; new texts come in the order of the imports.
    static QByteArrayList exportedLines(Corpus &corpus)
    {
        QBuffer out;
        if (!out.open(QIODevice::WriteOnly)) return {};
        ExportRequest request;
        request.corpusPath = corpus.path();
        request.formatId = u"spotter"_s;
        const auto summary = writeExportTo(out, u"out"_s, request);
        if (!summary) qFatal("%s", qPrintable(summary.error().message));
        QByteArrayList lines = out.data().split('\n');
        std::ranges::sort(lines);
        return lines;
    }

    /// Without the splits: they are not remembered.
    static QString news(QStringList issues)
    {
        issues.removeIf([](const QString &issue) { return issue.contains(u"trains on"); });
        return issues.join(u'\n');
    }

private Q_SLOTS:
    void theOrderOfTwoImportsDoesNotMatter()
    {
        const int count = documentsOr(2000);
        const Readings readings = randomReadings(count, 22);
        const auto forwards = m_folder.newCorpus();
        const auto backwards = m_folder.newCorpus();
        store(*forwards, readings.first);
        const Content ofFirst = contentOf(*forwards);
        const qint64 entitiesOfFirst = corpusStatistics(forwards->database())->entities;
        QVERIFY(entitiesOfFirst > count / 50);
        const ImportSummary summary = store(*forwards, readings.second);
        store(*backwards, readings.second);
        store(*backwards, readings.first);
        const Content content = contentOf(*forwards);
        QVERIFY(summary.completed > count / 50 && summary.conflicts > count / 50);
        QCOMPARE(summary.entities, corpusStatistics(forwards->database())->entities - entitiesOfFirst);
        QCOMPARE(differenceOf(content, contentOf(*backwards)), QString());

        QCOMPARE(exportedLines(*forwards), exportedLines(*backwards));

        // The union: all that either says, and nothing else.
        std::map<QString, std::vector<const Document *>> byText;
        for (const auto *documents : {&readings.first, &readings.second})
            for (const Document &document : *documents) byText[document.text].push_back(&document);
        size_t seen = 0;
        {
            DocumentCursor cursor = forwards->documents().read(*forwards->documents().ids(), true);
            for (auto stored = cursor.next(); stored && *stored; stored = cursor.next(), ++seen) {
                for (const Document *document : byText[(*stored)->text])
                    QCOMPARE((*stored)->text + missing(*document, **stored), (*stored)->text);
                QCOMPARE((*stored)->text + invented(**stored, byText[(*stored)->text]), (*stored)->text);
            }
        }
        QCOMPARE(seen, byText.size());

        // Once more changes nothing, undo takes exactly one import back, redo brings it again.
        for (const auto *documents : {&readings.first, &readings.second}) {
            const ImportSummary again = store(*forwards, *documents);
            QCOMPARE(news(again.issues), QString());
            QCOMPARE(again.labels + again.completed + again.entities, 0);
        }
        QCOMPARE(differenceOf(content, contentOf(*forwards)), QString());
        QVERIFY(forwards->journal().undo());
        QCOMPARE(differenceOf(ofFirst, contentOf(*forwards)), QString());
        QVERIFY(forwards->journal().redo());
        QCOMPARE(differenceOf(content, contentOf(*forwards)), QString());
        const auto report = checkCorpus(*forwards);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->problems.join(u'\n'), QString());
    }

    void norDoesTheOrderOfThree()
    {
        const Readings readings = randomReadings(documentsOr(400), 24);
        std::array<const std::vector<Document> *, 3> imports{&readings.first, &readings.second, &readings.third};
        std::ranges::sort(imports);
        Content content;
        QByteArrayList lines;
        do {
            const auto corpus = m_folder.newCorpus();
            for (const auto *documents : imports) store(*corpus, *documents);
            if (content.empty()) {
                content = contentOf(*corpus);
                lines = exportedLines(*corpus);
                // Once more changes nothing.
                for (const auto *documents : imports) {
                    const ImportSummary again = store(*corpus, *documents);
                    QCOMPARE(news(again.issues), QString());
                    QCOMPARE(again.labels + again.completed + again.entities, 0);
                }
            }
            QCOMPARE(differenceOf(content, contentOf(*corpus)), QString());
            QCOMPARE(exportedLines(*corpus), lines);
        } while (std::ranges::next_permutation(imports).found);
    }

    void norIfTwoOfThemCameFromAnotherCorpus()
    {
        const Readings readings = randomReadings(documentsOr(400), 25);
        const auto direct = m_folder.newCorpus();
        for (const auto *documents : {&readings.first, &readings.second, &readings.third}) store(*direct, *documents);
        const auto other = m_folder.newCorpus();
        for (const auto *documents : {&readings.second, &readings.third}) store(*other, *documents);
        const QString file = m_folder.file(u"other.jsonl"_s, exportedLines(*other).join('\n'));
        const auto corpus = m_folder.newCorpus();
        store(*corpus, readings.first);
        importInto(*corpus, {file}, u"spotter"_s);
        const auto withoutSources = [](Content content) {
            static const QRegularExpression source(u"source [^,]*,"_s); // the file's name
            for (auto &[text, lines] : content) lines.front().remove(source);
            return content;
        };
        QCOMPARE(differenceOf(withoutSources(contentOf(*direct)), withoutSources(contentOf(*corpus))), QString());
    }

    void norDoesItInAnyFormat_data()
    {
        QTest::addColumn<QString>("format");
        for (const FormatInfo &info : formats()) {
            if (info.canRead && info.canWrite) QTest::newRow(qPrintable(info.id)) << info.id;
        }
    }
    void norDoesItInAnyFormat()
    {
        QFETCH(const QString, format);
        const Readings readings = randomReadings(200, 23, true);
        const QString first = m_folder.file(u"first-%1.data"_s.arg(format), written(format, readings.first));
        const QString second = m_folder.file(u"second-%1.data"_s.arg(format), written(format, readings.second));
        const auto forwards = m_folder.newCorpus();
        const auto backwards = m_folder.newCorpus();
        importInto(*forwards, {first}, format);
        const Content ofFirst = contentOf(*forwards);
        importInto(*forwards, {second}, format);
        importInto(*backwards, {second}, format);
        importInto(*backwards, {first}, format);
        const Content content = contentOf(*forwards);
        QVERIFY(content.size() > 150);
        QCOMPARE(differenceOf(content, contentOf(*backwards)), QString());
        QCOMPARE(exportedLines(*forwards), exportedLines(*backwards));
        const ImportSummary again = importInto(*forwards, {first, second}, format);
        QCOMPARE(differenceOf(content, contentOf(*forwards)), QString());
        QCOMPARE(news(again.issues), QString());
        QCOMPARE(again.labels + again.completed + again.entities, 0);
        QVERIFY(forwards->journal().undo());
        QCOMPARE(differenceOf(ofFirst, contentOf(*forwards)), QString());

        const QString third = m_folder.file(u"third-%1.data"_s.arg(format), written(format, readings.third));
        const auto turned = m_folder.newCorpus();
        for (const QString &file : {third, first, second}) importInto(*turned, {file}, format);
        for (const QString &file : {second, third}) importInto(*forwards, {file}, format);
        QCOMPARE(differenceOf(contentOf(*forwards), contentOf(*turned)).toUtf8(), QByteArray());
    }

    void norWithAnyFileThatIsRead_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &name : goldenNames()) QTest::newRow(qPrintable(name)) << goldenFolder().filePath(name);
    }
    void norWithAnyFileThatIsRead()
    {
        QFETCH(const QString, path);
        if (path.endsWith(u".pdf"_s) && QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) QSKIP("no pdftotext");
        const std::vector<Document> documents = documentsOf(path);
        QVERIFY(!documents.empty());
        const QString other = m_folder.file(
            QFileInfo(path).fileName() + u".other.jsonl"_s, written(u"spotter"_s, anotherReading(documents)));
        const auto forwards = m_folder.newCorpus();
        const auto backwards = m_folder.newCorpus();
        importInto(*forwards, {path}, {});
        const Content ofFirst = contentOf(*forwards);
        importInto(*forwards, {other}, u"spotter"_s);
        importInto(*backwards, {other}, u"spotter"_s);
        importInto(*backwards, {path}, {});
        const Content content = contentOf(*forwards);
        QCOMPARE(differenceOf(content, contentOf(*backwards)), QString());
        QCOMPARE(exportedLines(*forwards), exportedLines(*backwards));
        const ImportSummary again = importInto(*forwards, {path}, {});
        QCOMPARE(again.labels + again.completed + again.entities, 0);
        QCOMPARE(differenceOf(content, contentOf(*forwards)), QString());
        QVERIFY(forwards->journal().undo());
        QCOMPARE(differenceOf(ofFirst, contentOf(*forwards)), QString());
    }

    void everyFormatThatIsReadWasTried()
    {
        QSet<QString> tried;
        for (const QString &name : goldenNames()) {
            QFile file(goldenFolder().filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            tried.insert(sniffFormat(peekForSniffing(file), name).value_or(QString()));
        }
        // Documents that only test_office_formats makes: two are texts as DOCX is, two are tables as CSV is.
        tried.unite({u"odt"_s, u"pptx"_s, u"xlsx"_s, u"ods"_s});
        for (const FormatInfo &info : formats())
            QVERIFY2(!info.canRead || tried.contains(info.id), qPrintable(info.id));
    }
};

QTEST_GUILESS_MAIN(TestImportUnion)
#include "test_import_union.moc"
