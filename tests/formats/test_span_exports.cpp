// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_points.h"
#include "tests/formats/format_testing.h"
#include "tests/support/random_corpus.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>
#include <tuple>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

std::vector<Document> corpus() { return RandomCorpus({.seed = 20261124}).documents(10'000); }

std::vector<QJsonObject> recordsOf(const QByteArray &lines)
{
    std::vector<QJsonObject> records;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty()) records.push_back(QJsonDocument::fromJson(line).object());
    }
    return records;
}

/// Without the byte order marks at its begin: QJsonDocument takes one away.
QString bare(QString text)
{
    while (text.startsWith(u'\xFEFF')) text.remove(0, 1);
    return text;
}

/// The labels that a format of places alone can say.
std::vector<const Triple *> placedTriples(const Document &document)
{
    std::vector<const Triple *> triples;
    for (const LabelledTriple &label : document.triples) {
        if (label.triple.isAligned() && label.state != ReviewState::Rejected) triples.push_back(&label.triple);
    }
    return triples;
}

} // namespace

/// The formats that do not give labels back as they took them: what is written holds every label in its place, for
/// random corpora of the worst characters.
class TestSpanExports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spacyHasEveryLabel();
    void uieHasEveryLabel();
    void uieReadsWhatItWrites();
};

void TestSpanExports::spacyHasEveryLabel()
{
    using Relation = std::tuple<qint64, qint64, QString>;
    const std::vector<Document> documents = corpus();
    const std::vector<QJsonObject> records = recordsOf(written(u"spacy"_s, documents));
    QCOMPARE(records.size(), documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const Document &document = documents[i];
        const CodePointMap map(document.text);
        QCOMPARE(bare(records[i]["text"_L1].toString()), bare(document.text));
        std::set<qint64> begins;
        const QJsonArray entities = records[i]["entities"_L1].toArray();
        for (const auto &entity : entities) {
            QVERIFY(map.spanFromCodePoints(entity[0].toInteger(), entity[1].toInteger()).isValid());
            begins.insert(entity[0].toInteger());
        }
        std::set<Relation> expected;
        for (const Triple *triple : placedTriples(document)) {
            expected.insert({map.toCodePoint(triple->subject.span.beginUtf16),
                map.toCodePoint(triple->object.span.beginUtf16), bare(triple->predicate)});
        }
        std::set<Relation> found;
        const QJsonArray relations = records[i]["relations"_L1].toArray();
        for (const auto &relation : relations) {
            QVERIFY(begins.contains(relation[0].toInteger()) && begins.contains(relation[1].toInteger()));
            found.insert({relation[0].toInteger(), relation[1].toInteger(), bare(relation[2].toString())});
        }
        QVERIFY2(found == expected, qPrintable(u"relations of document %1"_s.arg(i)));
    }
}

void TestSpanExports::uieHasEveryLabel()
{
    using Answer = std::tuple<QString, qint64, qint64>;
    const std::vector<Document> documents = corpus();
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const Document &document = documents[i];
        const CodePointMap map(document.text);
        std::set<Answer> found;
        qint64 missing = 0;
        for (const QJsonObject &record : recordsOf(written(u"uie"_s, {document}))) {
            QCOMPARE(bare(record["content"_L1].toString()), bare(document.text));
            const QJsonArray results = record["result_list"_L1].toArray();
            for (const auto &result : results) {
                const Span span = map.spanFromCodePoints(result["start"_L1].toInteger(), result["end"_L1].toInteger());
                QVERIFY(span.isValid());
                QCOMPARE(
                    bare(result["text"_L1].toString()), bare(document.text.sliced(span.beginUtf16, span.length())));
                found.insert({bare(record["prompt"_L1].toString()), span.beginUtf16, span.endUtf16});
            }
        }
        for (const Triple *triple : placedTriples(document)) {
            const Answer answer{bare(triple->subject.text + u'的' + triple->predicate), triple->object.span.beginUtf16,
                triple->object.span.endUtf16};
            missing += qint64(!found.contains(answer));
        }
        // A prompt that would be split elsewhere is not written, which is said.
        const auto losses = writeAll(nullptr, u"uie"_s, {document});
        QVERIFY(losses);
        QVERIFY2(missing <= lossCount(*losses, LossKind::Predicate), qPrintable(u"document %1"_s.arg(i)));
    }
}

void TestSpanExports::uieReadsWhatItWrites()
{
    const std::vector<Document> documents = corpus();
    const QByteArray bytes = written(u"uie"_s, documents);
    const std::vector<QJsonObject> records = recordsOf(bytes);
    const ReadOutcome read = readAll(bytes, u"uie"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        const Document &document = read.documents[i];
        QCOMPARE(bare(document.text), bare(records[i]["content"_L1].toString()));
        for (const LabelledTriple &label : document.triples) {
            QVERIFY(label.triple.isAligned());
            const Mention &object = label.triple.object;
            QCOMPARE(object.text, document.text.sliced(object.span.beginUtf16, object.span.length()));
        }
    }
}

QTEST_GUILESS_MAIN(TestSpanExports)
#include "test_span_exports.moc"
