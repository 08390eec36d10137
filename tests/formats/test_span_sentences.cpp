// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/told_labels.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// JSON with single quotes, which moc can read.
QByteArray json(QByteArray quoted) { return quoted.replace('\'', '"'); }

/// A record of two sentences, each with its own lists. claims: whether the entities of the second say their texts.
QByteArray record(const QByteArray &beside, bool claims, qint64 begin = 0)
{
    const auto entity = [&](const char *id, qint64 at, const QByteArray &text) {
        return QByteArray("{'id': ") + id + ", 'label': 'P', 'start': " + QByteArray::number(begin + at) + ", 'end': "
            + QByteArray::number(begin + at + text.size()) + (claims ? ", 'text': '" + text + "'" : QByteArray()) + "}";
    };
    return json("{" + beside
        + "'sentences': [{'text': '😀 Ada met Bo.', 'entities': [{'id': 1, 'label': 'P', 'start': 2, 'end': 5}, "
          "{'id': 2, 'label': 'P', 'start': 10, 'end': 12}], 'relations': [{'head': 1, 'tail': 2, 'type': 'met'}]}, "
          "{'text': 'Cleo left Ada.', 'entities': ["
        + entity("1", 0, "Cleo") + ", " + entity("2", 10, "Ada")
        + "], 'relations': [{'head': 1, 'tail': 2, 'type': 'left'}]}]}");
}

const QStringList both{u"Ada/P -met-> Bo/P"_s, u"Cleo/P -left-> Ada/P"_s};

} // namespace

/// Records whose sentences have texts of their own, from which offsets may count.
class TestSpanSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsInSentences_data()
    {
        QTest::addColumn<QByteArray>("beside");
        QTest::addColumn<bool>("claims");
        QTest::addColumn<qint64>("begin");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("told");
        const QByteArray text = R"("text": "😀 Ada met Bo.  Cleo left Ada.", )";
        const QString own = u"😀 Ada met Bo.  Cleo left Ada."_s;
        const QString joined = u"😀 Ada met Bo.\nCleo left Ada."_s;
        QTest::newRow("with a text") << text << true << 0LL << own << true;
        QTest::newRow("with a text, without claims") << text << false << 0LL << own << true;
        QTest::newRow("of the text") << text << true << 15LL << own << false;
        QTest::newRow("of the text, without claims") << text << false << 15LL << own << false;
        QTest::newRow("without a text") << QByteArray(R"("id": 7, )") << true << 0LL << joined << true;
        QTest::newRow("without a text or claims") << QByteArray(R"("id": 7, )") << false << 0LL << joined << true;
    }
    void listsInSentences()
    {
        QFETCH(const QByteArray, beside);
        QFETCH(const bool, claims);
        QFETCH(const qint64, begin);
        QFETCH(const QString, text);
        QFETCH(const bool, told);
        const QByteArray bytes = record(beside, claims, begin);
        for (const QByteArray &file : {bytes, "[" + bytes + ", " + bytes + "]", bytes + "\n" + bytes + "\n"}) {
            const ReadOutcome read = readAll(file, {}, {.name = u"f.json"_s});
            QVERIFY2(!read.error, qPrintable(read.message()));
            QCOMPARE(read.documents.at(0).text, text);
            QCOMPARE(toldLabels(read).first(2), both);
            QCOMPARE(read.counts.leftOut, 0);
            const Triple &last = read.documents[0].triples.at(1).triple;
            QCOMPARE(text.sliced(last.object.span.beginUtf16), u"Ada."_s); // not the one of the first sentence
            QCOMPARE(std::ranges::count(read.issues, ReadIssue::Kind::Understood, &ReadIssue::kind), told ? 1 : 0);
        }
    }

    void endsAreThoseOfTheSentence_data()
    {
        QTest::addColumn<QByteArray>("relation");
        QTest::newRow("by number") << QByteArray(R"({"head": 0, "tail": 1, "type": "met"})");
        QTest::newRow("by text") << QByteArray(R"({"subject": "Ada", "object": "Bo", "type": "met"})");
        QTest::newRow("by begins") << QByteArray(R"([0, 8, "met"])");
        QTest::newRow("by spans") << QByteArray(
            R"({"head": {"start": 0, "end": 3, "label": "P"}, "tail": {"start": 8, "end": 10, "label": "P"}, "type": "met"})");
    }
    void endsAreThoseOfTheSentence()
    {
        QFETCH(const QByteArray, relation);
        const QByteArray sentence
            = R"({"text": "Ada met Bo", "entities": [{"start": 0, "end": 3, "label": "P"}, {"start": 8, "end": 10, "label": "P"}], "relations": [)"
            + relation + "]}";
        const ReadOutcome read = readAll(R"({"id": 1, "sentences": [)" + sentence + ", " + sentence + "]}", {});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(read.documents.at(0).triples.size(), 2U);
        QCOMPARE(read.documents[0].triples[0].triple.subject.span, (Span{0, 3}));
        QCOMPARE(read.documents[0].triples[0].triple.object.span, (Span{8, 10}));
        QCOMPARE(read.documents[0].triples[1].triple.subject.span, (Span{11, 14}));
        QCOMPARE(read.documents[0].triples[1].triple.object.span, (Span{19, 21}));
    }

    void numbersOfSentences_data()
    {
        QTest::addColumn<QByteArray>("sentences");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("first");
        QTest::newRow("strings") << QByteArray(R"(["Ada met Bo.", "Cleo left."])") << QByteArray("sent_id") << 0;
        QTest::newRow("from one") << QByteArray(R"(["Ada met Bo.", "Cleo left."])") << QByteArray("sentence") << 1;
        QTest::newRow("objects") << QByteArray(R"([{"text": "Ada met Bo."}, {"text": "Cleo left."}])")
                                 << QByteArray("sentence_index") << 0;
    }
    void numbersOfSentences()
    {
        QFETCH(const QByteArray, sentences);
        QFETCH(const QByteArray, key);
        QFETCH(const int, first);
        for (const bool ofText : {false, true}) {
            const auto entity = [&](const QByteArray &text, int at, int sentence) {
                return "{'label': 'P', 'text': '" + text + "', 'start': " + QByteArray::number(at)
                    + ", 'end': " + QByteArray::number(at + text.size()) + ", '" + key
                    + "': " + QByteArray::number(first + sentence) + "}";
            };
            const QByteArray bytes = json("{'text': 'Ada met Bo. Cleo left.', 'sentences': " + sentences
                + ", 'entities': [" + entity("Bo", 8, 0) + ", " + entity("Cleo", ofText ? 12 : 0, 1) + "]}");
            const ReadOutcome read = readAll(bytes, {});
            QVERIFY2(!read.error, qPrintable(read.message()));
            QCOMPARE(toldLabels(read), (QStringList{u"Bo/P"_s, u"Cleo/P"_s}));
            QCOMPARE(read.counts.leftOut, 0);
            QVERIFY(read.documents[0].metadata.contains("sentences"_L1));
        }
    }

    void whatIsNowhereIsLeftOut()
    {
        const ReadOutcome read = readAll(
            R"({"text": "Ada met Bo.", "sentences": [{"text": "Ada met Bo.", "entities": [{"start": 0, "end": 3, "label": "P"}, {"start": 8, "end": 30, "label": "P"}]}, {"text": "not there", "entities": [{"start": 0, "end": 3, "label": "P"}]}]})",
            {});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(toldLabels(read), QStringList{u"Ada/P"_s});
        QCOMPARE(read.counts.leftOut, 2);
        QVERIFY(std::ranges::any_of(read.issues, [](const ReadIssue &issue) {
            return issue.message.contains(u"offsets 8–30 are outside their sentence (11 character(s))"_s);
        }));
        QVERIFY(std::ranges::any_of(read.issues, [](const ReadIssue &issue) {
            return issue.message.contains(u"the sentence \"not there\" is not in the text of the record"_s);
        }));
    }
};

QTEST_GUILESS_MAIN(TestSpanSentences)
#include "test_span_sentences.moc"
