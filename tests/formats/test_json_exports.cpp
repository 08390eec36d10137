// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/relation_testing.h"

#include <QDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// What a loss of labels is; other losses leave their strings and predicates.
bool losesLabels(const std::vector<Loss> &losses)
{
    return std::ranges::any_of(losses, [](const Loss &loss) {
        return loss.kind == LossKind::WithoutTriples || loss.kind == LossKind::Overlap
            || loss.kind == LossKind::Predicate || loss.kind == LossKind::Negated || loss.kind == LossKind::Rejected
            || loss.kind == LossKind::Unplaced || loss.kind == LossKind::Place || loss.kind == LossKind::Text;
    });
}

/// Formats that are JSON, read and written.
std::vector<FormatInfo> jsonFormats()
{
    std::vector<FormatInfo> chosen;
    for (const FormatInfo &info : formats()) {
        const bool isJson = info.suffixes.contains(u"json"_s) || info.suffixes.contains(u"jsonl"_s);
        if (isJson && info.canRead && info.canWrite) chosen.push_back(info);
    }
    return chosen;
}

QStringList jsonFiles()
{
    const QDir folder(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats"_s);
    return folder.entryList({u"*.json"_s, u"*.jsonl"_s}, QDir::Files, QDir::Name);
}

QStringList triplesOf(const std::vector<Document> &documents)
{
    QStringList triples;
    for (const Document &document : documents)
        for (const LabelledTriple &label : document.triples) triples.append(tripleText(label.triple));
    triples.sort();
    triples.removeDuplicates(); // some formats state the same once
    return triples;
}

/// A record of each kind of keys that name another format, if nothing else is looked at.
QJsonObject strayKeys()
{
    return {{u"instruction"_s, u"Extract the triples."_s}, {u"output"_s, u"NAN"_s}, {u"relation"_s, u"founder"_s},
        {u"label"_s, u"good"_s}, {u"labels"_s, QJsonArray{u"good"_s}}, {u"cate"_s, u"person"_s},
        {u"token"_s, QJsonArray{u"Ada"_s}}, {u"kg"_s, QJsonArray()}, {u"answer_start"_s, 3}};
}

Document labelled()
{
    Document document;
    document.text = u"Ada founded Quay in Oslo ."_s;
    document.triples = {
        labelOf(mentionAt(document.text, 12, 16, u"Org"_s), u"founder"_s, mentionAt(document.text, 0, 3, u"Person"_s)),
        labelOf(mentionAt(document.text, 12, 16, u"Org"_s), u"in"_s, mentionAt(document.text, 20, 24, u"Place"_s))};
    return document;
}

} // namespace

/// What is exported as JSON is recognised again, whatever its documents carry along.
class TestJsonExports final : public QObject {
    Q_OBJECT

private:
    static void compare(const std::vector<Document> &documents, const FormatInfo &info)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        const auto losses = writeAll(&buffer, info.id, documents);
        QVERIFY2(losses, losses ? "" : qPrintable(losses.error().message));
        const ReadOutcome named = readAll(bytes, info.id);
        QVERIFY2(!named.error, qPrintable(named.message()));
        if (named.documents.empty()) return; // nothing of the documents fits the format
        const QString name = u"export."_s + info.suffixes.front();
        const auto sniffed = sniffFormat(bytes, name);
        QVERIFY2(sniffed, sniffed ? "" : qPrintable(sniffed.error().message));
        const ReadOutcome read = readAll(bytes, {}, {.name = name});
        QVERIFY2(!read.error, qPrintable(read.message()));
        // Without labels, formats may look the same.
        if (named.counts.triples > 0) QCOMPARE(*sniffed, info.id);
        QCOMPARE(triplesOf(read.documents), triplesOf(named.documents));
        const bool saysAll = !losesLabels(*losses);
        if (saysAll) QCOMPARE(triplesOf(read.documents), triplesOf(documents));
    }

private Q_SLOTS:
    void everyFileComesBackFromEveryFormat_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        for (const QString &file : jsonFiles())
            for (const FormatInfo &info : jsonFormats())
                QTest::addRow("%s as %s", qPrintable(file), qPrintable(info.id)) << file << info.id;
    }
    void everyFileComesBackFromEveryFormat()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, format);
        const ReadOutcome source = readAll(goldenFile(file), {}, {.name = file});
        QVERIFY2(!source.error, qPrintable(source.message()));
        compare(source.documents, *formatById(format));
    }

    void keysOfOtherFormatsDoNotCount_data()
    {
        QTest::addColumn<QString>("format");
        for (const FormatInfo &info : jsonFormats()) QTest::newRow(qPrintable(info.id)) << info.id;
    }
    void keysOfOtherFormatsDoNotCount()
    {
        QFETCH(const QString, format);
        const QJsonObject keys = strayKeys();
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            Document document = labelled();
            document.metadata = {{key.key(), key.value()}};
            compare({document}, *formatById(format));
        }
        Document document = labelled();
        document.metadata = keys;
        compare({document, document}, *formatById(format));
    }
};

QTEST_GUILESS_MAIN(TestJsonExports)
#include "test_json_exports.moc"
