// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// Random documents of everything that breaks programs: astral characters, joined emoji, combining marks, CRLF, quotes,
/// control characters, NUL, byte order marks, line separators.
class Maker {
public:
    Document document()
    {
        Document document;
        document.text = text(60);
        if (coin()) document.source = text(5);
        if (coin()) document.mediaType = u"text/markdown"_s;
        document.split = Split(m_random.bounded(4));
        for (int i = m_random.bounded(4); i > 0; --i) document.metadata.insert(u"k"_s + text(3), value(3));
        for (int i = m_random.bounded(5); i > 0; --i) document.triples.push_back(label(document.text));
        return document;
    }

private:
    bool coin() { return m_random.bounded(2) == 1; }

    QString text(int longest)
    {
        static const QStringList pieces{u"a"_s, u"B"_s, u"中"_s, u"文"_s, u"é"_s, u"e\u0301"_s, u"😀"_s,
            u"👩\u200D👩\u200D👧"_s, u"𠮷"_s, u"\r\n"_s, u"\n"_s, u"\r"_s, u"\t"_s, u"\""_s, u"\\"_s, u"/"_s,
            u"\u0001"_s, u"\u001F"_s, u"\u007F"_s, u"\uFEFF"_s, u"\u2028"_s, u"\uFFFD"_s, u"\uFFFF"_s, u" "_s,
            QString(QChar(0)), u"{"_s, u"]"_s, u","_s, u"\\u0041"_s};
        QString text;
        for (int i = m_random.bounded(longest + 1); i > 0; --i) text += pieces[m_random.bounded(int(pieces.size()))];
        return text;
    }

    QJsonValue value(int levels)
    {
        switch (m_random.bounded(levels > 0 ? 8 : 6)) {
        case 0:
            return text(4);
        case 1:
            return qint64(m_random.generate64());
        case 2:
            return m_random.generateDouble() * 1e300;
        case 3:
            return coin();
        case 4:
            return QJsonValue::Null;
        case 5:
            return -0.1;
        case 6:
            return QJsonArray{value(levels - 1), value(levels - 1)};
        default:
            return QJsonObject{{text(2), value(levels - 1)}};
        }
    }

    Mention mention(const QString &text)
    {
        Mention mention;
        if (coin()) mention.type = this->text(3);
        if (text.isEmpty() || m_random.bounded(5) == 0) {
            mention.text = this->text(4);
            return mention;
        }
        const auto edge = [&](qsizetype at) {
            const bool inside = at < text.size() && text[at].isLowSurrogate();
            return inside ? at + 1 : at;
        };
        const qsizetype begin = edge(m_random.bounded(int(text.size())));
        const qsizetype end = edge(std::min<qsizetype>(text.size(), begin + 1 + m_random.bounded(6)));
        if (begin >= end) return mention;
        mention.span = {begin, end};
        mention.text = text.sliced(begin, end - begin);
        return mention;
    }

    LabelledTriple label(const QString &text)
    {
        LabelledTriple label;
        label.triple.subject = mention(text);
        label.triple.predicate = this->text(3);
        label.triple.object = mention(text);
        for (int i = m_random.bounded(3); i > 0; --i) {
            label.triple.qualifiers.push_back({u"s"_s + QString::number(i) + this->text(2), mention(text)});
        }
        label.origin = Origin(m_random.bounded(3));
        label.state = ReviewState(m_random.bounded(3));
        if (coin()) label.score = m_random.generateDouble();
        return label;
    }

    QRandomGenerator m_random{4711};
};

std::vector<Document> corpus()
{
    Maker maker;
    std::vector<Document> documents;
    for (int i = 0; i < 2000; ++i) documents.push_back(maker.document());
    return documents;
}

} // namespace

class TestRoundTrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spotterCarriesEverything();
    void importedComesBackFromItsOwnFormat_data();
    void importedComesBackFromItsOwnFormat();
    void dryRunCountsTheSameLosses();
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

void TestRoundTrip::dryRunCountsTheSameLosses()
{
    const std::vector<Document> documents = corpus();
    for (const char *format : {"duie", "duie1", "casrel", "spotter", "brat", "webanno", "conll", "csv", "tsv",
             "ntriples", "turtle", "jsonld", "graphml", "dot", "neo4j"}) {
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
