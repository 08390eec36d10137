// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"
#include "tests/support/random_corpus.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

std::vector<Document> corpus() { return RandomCorpus({.assertions = true}).documents(2000); }

} // namespace

class TestRoundTrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spotterCarriesEverything();
    void importedComesBackFromItsOwnFormat_data();
    void importedComesBackFromItsOwnFormat();
    void dryRunCountsTheSameLosses();
    void placesThatQualifiersGiveAreLostWithThem();
};

void TestRoundTrip::spotterCarriesEverything()
{
    const std::vector<Document> documents = corpus();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    const auto losses = writeAll(&buffer, u"spotter"_s, documents);
    QVERIFY2(losses, losses ? "" : qPrintable(losses.error().message));
    QVERIFY2(losses->empty(), losses->empty() ? "" : qPrintable(losses->front().message));
    QCOMPARE(bytes.count('\n'), qsizetype(documents.size()));
    const ReadOutcome outcome = readAll(bytes, u"spotter"_s);
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QCOMPARE(outcome.documents.size(), documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const QString differs = difference(documents[i], outcome.documents[i]);
        QVERIFY2(differs.isEmpty(), qPrintable(u"document %1: %2"_s.arg(i).arg(differs)));
    }
    QCOMPARE(written(u"spotter"_s, outcome.documents), bytes);
}

void TestRoundTrip::importedComesBackFromItsOwnFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("duie") << u"duie"_s;
    QTest::newRow("duie1") << u"duie1"_s;
    QTest::newRow("casrel") << u"casrel"_s;
    QTest::newRow("nyt") << u"nyt"_s;
    QTest::newRow("rebel") << u"rebel"_s;
    QTest::newRow("oneke") << u"oneke"_s;
    QTest::newRow("brat") << u"brat"_s;
    QTest::newRow("webanno") << u"webanno"_s;
    QTest::newRow("csv") << u"csv"_s;
    QTest::newRow("tsv") << u"tsv"_s;
}

void TestRoundTrip::importedComesBackFromItsOwnFormat()
{
    QFETCH(QString, format);
    const std::vector<Document> documents = corpus();
    // The first writing may lose what the format has no place for; what was read from it must then come back whole.
    const ReadOutcome imported = readAll(written(format, documents), format);
    QVERIFY2(!imported.error, qPrintable(imported.message()));
    QCOMPARE(imported.documents.size(), documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) QCOMPARE(imported.documents[i].text, documents[i].text);
    const QByteArray bytes = written(format, imported.documents);
    const ReadOutcome again = readAll(bytes, format);
    QVERIFY2(!again.error, qPrintable(again.message()));
    QCOMPARE(again.documents.size(), documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const QString differs = difference(imported.documents[i], again.documents[i]);
        QVERIFY2(differs.isEmpty(), qPrintable(u"document %1: %2"_s.arg(i).arg(differs)));
    }
    QCOMPARE(again.counts.unaligned, imported.counts.unaligned);
    const bool onlyPlaces = format == u"brat" || format == u"webanno";
    QCOMPARE(imported.counts.unaligned == 0, onlyPlaces);
    QVERIFY(imported.counts.triples > 1000);
}

/// 如懿 stands in the title that a qualifier names, too, and is found there by a format without qualifiers.
void TestRoundTrip::placesThatQualifiersGiveAreLostWithThem()
{
    const ReadOutcome read = readAll(
        R"({"text": "周迅在《如懿传》中饰演如懿。", "spo_list": [{"predicate": "饰演", "subject": "周迅", "object": {"@value": "如懿", "inWork": "如懿传"}, "subject_type": "人物", "object_type": {"@value": "人物", "inWork": "影视作品"}}]})",
        u"duie"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).triples.at(0).triple.object.span, (Span{11, 13}));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto withThem = writeAll(&buffer, u"duie"_s, read.documents);
    const auto without = writeAll(&buffer, u"duie1"_s, read.documents);
    QVERIFY(withThem && without);
    QCOMPARE(lossCount(*withThem, LossKind::Place), 0);
    QCOMPARE(lossCount(*without, LossKind::Place), 1);
}

void TestRoundTrip::dryRunCountsTheSameLosses()
{
    const std::vector<Document> documents = corpus();
    for (const char *format :
        {"duie", "duie1", "casrel", "tplinker", "spotter", "spert", "unified-tokens", "dygie", "docred", "nyt", "rebel",
            "tacred", "semeval", "deepke", "oneke", "doccano", "label-studio", "prodigy", "uie", "spacy", "brat",
            "webanno", "conll", "csv", "tsv", "ntriples", "turtle", "jsonld", "graphml", "dot", "neo4j"}) {
        const auto dry = writeAll(nullptr, QString::fromLatin1(format), documents);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        const auto real = writeAll(&buffer, QString::fromLatin1(format), documents);
        QVERIFY(dry && real);
        QCOMPARE(dry->size(), real->size());
        for (std::size_t i = 0; i < dry->size(); ++i) QCOMPARE((*dry)[i].count, (*real)[i].count);
    }
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "test_round_trip.moc"
