// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/entities.h"
#include "tests/formats/format_testing.h"
#include "tests/formats/packing.h"

#include <QJsonArray>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// One cell that is empty must not cost somebody the file.
class TestUsableLabels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelsThatSayNothingAreLeftOut_data();
    void labelsThatSayNothingAreLeftOut();
    void entitiesOfLabelsThatSayNothingStay();
    void scoresThatAreNoProbabilitiesAreLeftOut();
    void insideAnArchiveTheyAreCountedOnce();
};

void TestUsableLabels::labelsThatSayNothingAreLeftOut_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::newRow("CSV without a predicate")
        << u"csv"_s << QByteArray("text,subject,predicate,object\nAda met Bob.,Ada,,Bob\nAda met Bob.,Ada,met,Bob\n")
        << u"f, record 1: the label from \"Ada\" to \"Bob\" has no predicate and is left out"_s;
    QTest::newRow("CSV without a subject")
        << u"csv"_s << QByteArray("text,subject,predicate,object\nAda met Bob.,,met,Bob\nAda met Bob.,Ada,met,Bob\n")
        << u"f, record 1: a label \"met\" has no subject and is left out"_s;
    QTest::newRow("CasRel without an object")
        << u"casrel"_s
        << QByteArray(R"([{"text": "Ada met Bob.", "triple_list": [["Ada", "met", ""], ["Ada", "met", "Bob"]]}])")
        << u"f, record 1: a label \"met\" has no object and is left out"_s;
    QTest::newRow("DuIE without a predicate")
        << u"duie1"_s
        << QByteArray(
               R"({"text": "Ada met Bob.", "spo_list": [{"subject": "Ada", "predicate": "met", "object": "Bob"},)"
               R"( {"subject": "Ada", "predicate": "", "object": "Bob"}]})")
        << u"f, record 1: the label from \"Ada\" to \"Bob\" has no predicate and is left out"_s;
}

void TestUsableLabels::labelsThatSayNothingAreLeftOut()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, reason);
    const ReadOutcome outcome = readAll(bytes, format);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.size(), size_t(1));
    QCOMPARE(outcome.documents[0].triples.size(), size_t(1));
    QCOMPARE(outcome.documents[0].triples[0].triple.predicate, u"met"_s);
    QCOMPARE(outcome.counts.triples, 1);
    QCOMPARE(outcome.counts.unusable, 1);
    QCOMPARE(outcome.counts.unaligned, 0);
    const auto issue = std::ranges::find(outcome.issues, ReadIssue::Kind::Unusable, &ReadIssue::kind);
    QVERIFY(issue != outcome.issues.end());
    QCOMPARE(issue->message, reason);
    QCOMPARE(outcome.issues.size(), 1U); // not also that an empty name is not in the text
}

void TestUsableLabels::entitiesOfLabelsThatSayNothingStay()
{
    const ReadOutcome outcome = readAll(
        R"({"text": "Ada met Bob.", "entities": [{"id": 1, "label": "P", "start_offset": 0, "end_offset": 3}, {"id": 2, "label": "P", "start_offset": 8, "end_offset": 11}], "relations": [{"id": 1, "from_id": 1, "to_id": 2, "type": ""}]})",
        u"doccano"_s);
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QVERIFY(outcome.documents.at(0).triples.empty());
    QCOMPARE(outcome.counts.unusable, 1);
    QCOMPARE(outcome.documents[0].metadata.value(entitiesKey).toArray().size(), 2);
}

void TestUsableLabels::scoresThatAreNoProbabilitiesAreLeftOut()
{
    const ReadOutcome outcome = readAll(
        R"({"text": "Ada met Bob.", "triples": [{"subject": "Ada", "predicate": "met", "object": "Bob", "score": 95}, {"subject": "Bob", "predicate": "met", "object": "Ada", "score": -2}, {"subject": "Ada", "predicate": "saw", "object": "Bob", "score": 1}]})",
        u"triples-json"_s);
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QCOMPARE(outcome.documents.at(0).triples.size(), 3U);
    QVERIFY(!outcome.documents[0].triples[0].score);
    QVERIFY(!outcome.documents[0].triples[1].score);
    QCOMPARE(outcome.documents[0].triples[2].score, std::optional(1.0));
    QCOMPARE(outcome.counts.ignoredKeys, 2);
    QVERIFY2(outcome.issues.at(0).message == u"f, record 1: the score 95 is not between 0 and 1 and is left out"_s,
        qPrintable(outcome.issues.at(0).message));
}

void TestUsableLabels::insideAnArchiveTheyAreCountedOnce()
{
    const QByteArray packed
        = zipped({{u"a.csv"_s, "text,subject,predicate,object\nAda met Bob.,Ada,,Bob\n"}, {u"b.txt"_s, "Bob."}});
    const ReadOutcome outcome = readAll(packed, QString());
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.size(), size_t(2));
    QCOMPARE(outcome.counts.unusable, 1);
    QCOMPARE(std::ranges::count(outcome.issues, ReadIssue::Kind::Unusable, &ReadIssue::kind), 1);
}

QTEST_GUILESS_MAIN(TestUsableLabels)
#include "test_usable_labels.moc"
