// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// Three labels: one denied, with a note of two lines; one uncertain; one plain.
Document asserted()
{
    Document document;
    document.text = u"Ada did not found North Quay; Bob may have led it, and Cleo left it."_s;
    const Mention quay = mentionAt(document.text, 18, 28, u"Org"_s);
    const auto person = [&](const QString &name) {
        const qsizetype at = document.text.indexOf(name);
        return mentionAt(document.text, at, at + name.size(), u"Person"_s);
    };
    document.triples = {labelOf(quay, u"founder"_s, person(u"Ada"_s)), labelOf(quay, u"leader"_s, person(u"Bob"_s)),
        labelOf(quay, u"left by"_s, person(u"Cleo"_s))};
    document.triples[0].assertion = {true, false, u"see “p. 3”\nor 4"_s};
    document.triples[1].assertion.uncertain = true;
    return document;
}

/// The assertion of each predicate.
QMap<QString, Assertion> assertionsOf(const Document &document)
{
    QMap<QString, Assertion> found;
    for (const LabelledTriple &label : document.triples) found.insert(label.triple.predicate, label.assertion);
    return found;
}

} // namespace

/// Negated and uncertain labels and notes on labels, in files.
class TestAssertions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comeBackFromFormatsThatHaveAPlaceForThem_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"spotter", "csv", "tsv", "brat", "label-studio", "prodigy"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void comeBackFromFormatsThatHaveAPlaceForThem()
    {
        QFETCH(const QString, format);
        const Document document = asserted();
        const auto losses = writeAll(nullptr, format, {document});
        QVERIFY(losses);
        for (const LossKind kind : {LossKind::Negated, LossKind::Uncertain, LossKind::Note})
            QCOMPARE(lossCount(*losses, kind), 0);
        const ReadOutcome read = readAll(written(format, {document}), format);
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(read.documents.size(), 1U);
        QVERIFY(assertionsOf(read.documents[0]) == assertionsOf(document));
    }

    void statesComeBackWithThem_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"spotter", "csv", "label-studio", "prodigy"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    /// In a file of documents that are accepted, or rejected, as a whole: some tools have one decision for a text.
    void statesComeBackWithThem()
    {
        QFETCH(const QString, format);
        for (const ReviewState state : {ReviewState::Accepted, ReviewState::Rejected, ReviewState::Unreviewed}) {
            Document document = asserted();
            for (LabelledTriple &label : document.triples) label.state = state;
            const ReadOutcome read = readAll(written(format, {document}), {}, {.name = u"a.json"_s});
            QVERIFY2(!read.error, qPrintable(read.message()));
            QCOMPARE(read.documents.size(), 1U);
            QVERIFY(assertionsOf(read.documents[0]) == assertionsOf(document));
            for (const LabelledTriple &label : read.documents[0].triples) QCOMPARE(label.state, state);
        }
    }

    void areCountedWhereThereIsNone_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"duie", "casrel", "spert", "dygie", "docred", "nyt", "rebel", "oneke", "doccano",
                 "uie", "webanno", "conll", "graphml", "dot", "neo4j"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    /// A format that would state a denied triple as a fact leaves it out.
    void areCountedWhereThereIsNone()
    {
        QFETCH(const QString, format);
        const Document document = asserted();
        const auto losses = writeAll(nullptr, format, {document});
        QVERIFY(losses);
        QCOMPARE(lossCount(*losses, LossKind::Negated), 1);
        QCOMPARE(lossCount(*losses, LossKind::Uncertain), 1);
        QCOMPARE(lossCount(*losses, LossKind::Note), 0); // left out with its label
        QVERIFY(!written(format, {document}).contains("founder"));
        Document noted = document;
        noted.triples[2].assertion.note = u"why?"_s;
        QCOMPARE(lossCount(*writeAll(nullptr, format, {noted}), LossKind::Note), 1);
    }

    void rdfSaysWhatDoesNotHold_data()
    {
        QTest::addColumn<bool>("provenance");
        QTest::newRow("triples only") << false;
        QTest::newRow("with provenance") << true;
    }
    void rdfSaysWhatDoesNotHold()
    {
        QFETCH(const bool, provenance);
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        const auto writer = makeWriter(u"ntriples"_s, &out, {.name = u"out"_s, .provenance = provenance});
        QVERIFY(writer && (*writer)->begin() && (*writer)->write(asserted()) && (*writer)->finish());
        const QByteArray text = out.data();
        const auto states = [&](const char *predicate) {
            for (const QByteArray &line : text.split('\n'))
                if (line.split(' ').value(1).endsWith(QByteArray("predicate/") + predicate + ">")) return true;
            return false;
        };
        QVERIFY(!states("founder"));
        QVERIFY(states("leader"));
        QCOMPARE(text.count("http://www.w3.org/2002/07/owl#NegativePropertyAssertion"), 1);
        QCOMPARE(text.count("http://www.w3.org/2002/07/owl#targetIndividual"), 1);
        QCOMPARE(text.count("term/uncertain>"), provenance ? 1 : 0);
        QCOMPARE(text.count("http://www.w3.org/2000/01/rdf-schema#comment"), provenance ? 1 : 0);
        QCOMPARE(lossCount((*writer)->losses(), LossKind::Uncertain), provenance ? 0 : 1);
        QCOMPARE(lossCount((*writer)->losses(), LossKind::Note), provenance ? 0 : 1);
        QCOMPARE(lossCount((*writer)->losses(), LossKind::Negated), 0);
    }

    void otherWordsForThemAreUnderstood_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<Assertion>("expected");
        QTest::addColumn<ReviewState>("state");
        const auto row = [](const char *field, const Assertion &expected, ReviewState state = ReviewState::Unreviewed) {
            QTest::newRow(field) << QByteArray(field) << expected << state;
        };
        constexpr ReviewState rejected = ReviewState::Rejected;
        constexpr ReviewState accepted = ReviewState::Accepted;
        row(R"("polarity": "negative")", {true, false, {}});
        row(R"("polarity": "NEG")", {true, false, {}});
        row(R"("polarity": -1)", {true, false, {}});
        row(R"("polarity": "positive")", {});
        row(R"("polarity": 1)", {});
        row(R"("polarity": 0.3)", {false, false, u"polarity: 0.3"_s});
        row(R"("negation": true)", {true, false, {}});
        row(R"("negation": "none")", {});
        row(R"("is_negated": 1)", {true, false, {}});
        row(R"("isNegated": false)", {});
        row(R"("factuality": "CT-")", {true, false, {}});
        row(R"("factuality": "PR-")", {true, true, {}});
        row(R"("factuality": "possible")", {false, true, {}});
        row(R"("factuality": "fact")", {});
        row(R"("certainty": "uncertain")", {false, true, {}});
        row(R"("certainty": "no")", {false, false, u"certainty: no"_s});
        row(R"("certainty": 0.7)", {false, false, u"certainty: 0.7"_s});
        row(R"("uncertainty": "low")", {false, false, u"uncertainty: low"_s});
        row(R"("speculation": "yes")", {false, true, {}});
        row(R"("modality": "asserted")", {});
        row(R"("modality": "deontic")", {false, false, u"modality: deontic"_s});
        row(R"("assertion": "absent")", {true, false, {}});
        row(R"("assertion": null)", {});
        row(R"("is_correct": false)", {}, rejected);
        row(R"("is_correct": true)", {}, accepted);
        row(R"("isValid": 0)", {}, rejected);
        row(R"("correctness": "wrong")", {}, rejected);
        row(R"("correctness": "0.3")", {false, false, u"correctness: 0.3"_s});
        row(R"("deleted": true)", {}, rejected);
        row(R"("status": "rejected")", {}, rejected);
        row(R"("status": "Accepted")", {}, accepted);
        row(R"("state": "rejected")", {}, rejected);
        row(R"("review_status": "wrong")", {}, rejected);
        row(R"("decision": "reject")", {}, rejected);
        row(R"("answer": "reject")", {}, rejected);
        row(R"("label": 0)", {}, rejected);
        row(R"("label": false)", {}, rejected);
        row(R"("label": 1)", {});
        row(R"("valid": true)", {});
        row(R"("verdict": "correct")", {}, accepted);
        row(R"("valid": false)", {}, rejected);
        row(R"("accept": false)", {}, rejected);
        row(R"("accepted": 1)", {}, accepted);
        row(R"("rejected": true)", {}, rejected);
        row(R"("is_correct": "rejected")", {}, rejected);
    }
    void otherWordsForThemAreUnderstood()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const Assertion, expected);
        QFETCH(const ReviewState, state);
        const QByteArray ends = R"("subject": "Ada", "predicate": "met", "object": "Bob", )" + field;
        const QByteArray spans
            = R"("entities": [{"start": 0, "end": 3}, {"start": 8, "end": 11}], "relations": [{"head": 0, "tail": 1, "type": "met", )"
            + field + "}]";
        const auto record = [](const QByteArray &rest) { return "{\"text\": \"Ada met Bob\", " + rest + '}'; };
        const std::vector<std::pair<QString, QByteArray>> files{
            {u"triples-json"_s, record("\"triples\": [{" + ends + "}]")},
            {u"casrel"_s, record("\"triple_list\": [{" + ends + "}]")},
            {u"duie1"_s, record("\"spo_list\": [{" + ends + "}]")},
            {u"tplinker"_s, record("\"relation_list\": [{" + ends + "}]")}, {u"spans"_s, record(spans)}};
        for (const auto &[format, bytes] : files) {
            const ReadOutcome read = readAll(bytes, format);
            QVERIFY2(!read.error, qPrintable(read.message()));
            const Assertion &found = read.documents.at(0).triples.at(0).assertion;
            QCOMPARE(read.documents[0].triples[0].state, state);
            QCOMPARE(found.negated, expected.negated);
            QCOMPARE(found.uncertain, expected.uncertain);
            QCOMPARE(found.note, expected.note);
            QCOMPARE(read.counts.ignoredKeys, 0);
            const bool isTold = std::ranges::contains(read.issues, ReadIssue::Kind::Understood, &ReadIssue::kind);
            QCOMPARE(isTold, !expected.note.isEmpty());
        }
    }

    void otherStatesAreNotDecisions_data()
    {
        QTest::addColumn<QByteArray>("field");
        for (const char *field : {R"("status": "pending")", R"("status": 0)", R"("state": "Ohio")", R"("label": 3)"})
            QTest::newRow(field) << QByteArray(field);
    }
    /// They are told as keys that are not kept, and deny nothing.
    void otherStatesAreNotDecisions()
    {
        QFETCH(const QByteArray, field);
        const ReadOutcome read
            = readAll(R"({"text": "Ada met Bob", "triples": [{"subject": "Ada", "predicate": "met", "object": "Bob", )"
                    + field + "}]}",
                u"triples-json"_s);
        QVERIFY2(!read.error, qPrintable(read.message()));
        QVERIFY(read.documents.at(0).triples.at(0).assertion == Assertion());
        QCOMPARE(read.documents[0].triples[0].state, ReviewState::Unreviewed);
        QCOMPARE(read.counts.ignoredKeys, 1);
    }

    void columnsMaySayIt_data()
    {
        QTest::addColumn<QByteArray>("heading");
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QString>("said"); // of each label: a letter of its state, - if it is denied
        QTest::addColumn<qint64>("ignored");
        const auto row = [](const char *heading, const char *cells, const QString &said, qint64 ignored = 0) {
            QTest::addRow("%s: %s", heading, cells) << QByteArray(heading) << QByteArray(cells) << said << ignored;
        };
        row("is_correct", "0 1", u"RA"_s);
        row("Valid", "FALSE TRUE", u"RU"_s);
        row("status", "rejected accepted", u"RA"_s);
        row("verdict", "incorrect correct", u"RA"_s);
        row("correct", "no yes", u"RA"_s);
        row("label", "0 1", u"RU"_s);
        row("polarity", "negative positive", u"-U"_s);
        row("review status", "pending pending", u"UU"_s, 1);
        row("label", "0 3", u"RU"_s, 1);
    }
    void columnsMaySayIt()
    {
        QFETCH(const QByteArray, heading);
        QFETCH(const QByteArray, cells);
        QFETCH(const QString, said);
        QFETCH(const qint64, ignored);
        const QByteArrayList both = cells.split(' ');
        const ReadOutcome read = readAll("text,subject,predicate,object," + heading + "\nAda met Bob,Ada,met,Bob,"
                + both[0] + "\nAda met Bob,Bob,met,Ada," + both[1] + "\n",
            u"csv"_s);
        QVERIFY2(!read.error, qPrintable(read.message()));
        QString found;
        for (const LabelledTriple &label : read.documents.at(0).triples) {
            found += label.assertion.negated           ? u'-'
                : label.state == ReviewState::Rejected ? u'R'
                : label.state == ReviewState::Accepted ? u'A'
                                                       : u'U';
        }
        QCOMPARE(found, said);
        QCOMPARE(read.counts.ignoredKeys, ignored);
    }

    /// A state in a column of its own comes first.
    void statesOutrankWhatIsBesideThem()
    {
        const ReadOutcome read = readAll(
            "text,subject,predicate,object,state,status\nAda met Bob,Ada,met,Bob,accepted,rejected\n", u"csv"_s);
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(read.documents.at(0).triples.at(0).state, ReviewState::Accepted);
    }

    void areReadFromOtherTools_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Assertion>("expected");
        QTest::addColumn<ReviewState>("state");
        const auto row = [](const char *name, const QString &format, const QByteArray &bytes, const Assertion &expected,
                             ReviewState state = ReviewState::Unreviewed) {
            QTest::newRow(name) << format << bytes << expected << state;
        };
        row("a table of another program", u"csv"_s,
            "sentence,head,relation,tail,negation,备注\nAda met Bob,Ada,met,Bob,1,why?\n", {true, false, u"why?"_s});
        row("a table that says no", u"csv"_s,
            "text,subject,predicate,object,negated,uncertain\nAda met Bob,Ada,met,Bob,no,TRUE\n", {false, true, {}});
        row("a list of triples", u"triples-json"_s,
            R"({"text":"Ada met Bob","triples":[{"subject":"Ada","predicate":"met","object":"Bob","negated":true,"note":"why?"}]})",
            {true, false, u"why?"_s});
        row("doccano", u"doccano"_s,
            R"({"text":"Ada met Bob","entities":[{"id":1,"label":"P","start_offset":0,"end_offset":3},{"id":2,"label":"P","start_offset":8,"end_offset":11}],"relations":[{"id":1,"from_id":1,"to_id":2,"type":"met","negated":true,"note":"why?"}]})",
            {true, false, u"why?"_s});
        row("spans", u"spans"_s,
            R"({"text":"Ada met Bob","entities":[{"start":0,"end":3},{"start":8,"end":11}],"relations":[{"head":0,"tail":1,"type":"met","negated":1,"uncertain":"yes"}]})",
            {true, true, {}});
        row("TPLinker", u"tplinker"_s,
            R"({"text":"Ada met Bob","relation_list":[{"subject":"Ada","predicate":"met","object":"Bob","negated":true}]})",
            {true, false, {}});
        row("CasRel", u"casrel"_s,
            R"({"text":"Ada met Bob","triple_list":[{"subject":"Ada","relation":"met","object":"Bob","negated":true}]})",
            {true, false, {}});
        row("DuIE", u"duie"_s,
            R"({"text":"Ada met Bob","spo_list":[{"subject":"Ada","predicate":"met","object":{"@value":"Bob"},"uncertain":true}]})",
            {false, true, {}});
        row("NYT", u"nyt"_s,
            R"({"sentText":"Ada met Bob","relationMentions":[{"em1Text":"Ada","label":"met","em2Text":"Bob","negated":true}]})",
            {true, false, {}});
        row("SpERT", u"spert"_s,
            R"({"tokens":["Ada","met","Bob"],"entities":[{"type":"P","start":0,"end":1},{"type":"P","start":2,"end":3}],"relations":[{"type":"met","head":0,"tail":1,"negated":true}]})",
            {true, false, {}});
        row("DocRED", u"docred"_s,
            R"([{"title":"t","sents":[["Ada","met","Bob"]],"vertexSet":[[{"name":"Ada","pos":[0,1],"sent_id":0,"type":"P"}],[{"name":"Bob","pos":[2,3],"sent_id":0,"type":"P"}]],"labels":[{"h":0,"t":1,"r":"met","is_correct":false}]}])",
            {}, ReviewState::Rejected);
        row("DocRED with ids", u"docred"_s,
            R"([{"title":"t","sents":[["Ada","met","Bob"]],"entities":[{"id":"a","mentions":[{"sent_id":0,"start":0,"end":1}]},{"id":"b","mentions":[{"sent_id":0,"start":2,"end":3}]}],"relations":[{"head":"a","tail":"b","type":"met","status":"rejected"}]}])",
            {}, ReviewState::Rejected);
        row("Prodigy", u"prodigy"_s,
            R"({"text":"Ada met Bob","tokens":[{"text":"Ada","start":0,"end":3,"id":0,"ws":true},{"text":"met","start":4,"end":7,"id":1,"ws":true},{"text":"Bob","start":8,"end":11,"id":2,"ws":false}],"spans":[{"start":0,"end":3,"token_start":0,"token_end":0,"label":"P"},{"start":8,"end":11,"token_start":2,"token_end":2,"label":"P"}],"relations":[{"head":0,"child":2,"label":"met","status":"rejected"}]})",
            {}, ReviewState::Rejected);
        row("BioC JSON", u"bioc-json"_s,
            R"({"source":"s","date":"","key":"","infons":{},"documents":[{"id":"1","infons":{},"passages":[{"offset":0,
"infons":{},"text":"Ada met Bob","sentences":[],"annotations":[
{"id":"a","infons":{"type":"P"},"text":"Ada","locations":[{"offset":0,"length":3}]},
{"id":"b","infons":{"type":"P"},"text":"Bob","locations":[{"offset":8,"length":3}]}],"relations":[
{"id":"r","infons":{"type":"met","negated":true,"uncertain":"true","note":"why?"},"nodes":[{"refid":"a","role":"Arg1"},{"refid":"b","role":"Arg2"}]}]}],
"annotations":[],"relations":[]}]})",
            {true, true, u"why?"_s});
    }
    void areReadFromOtherTools()
    {
        QFETCH(const QString, format);
        QFETCH(const QByteArray, bytes);
        QFETCH(const Assertion, expected);
        QFETCH(const ReviewState, state);
        const ReadOutcome read = readAll(bytes, format);
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(read.documents.at(0).triples.size(), 1U);
        QCOMPARE(read.documents[0].triples[0].state, state);
        const Assertion &found = read.documents[0].triples[0].assertion;
        QCOMPARE(found.negated, expected.negated);
        QCOMPARE(found.uncertain, expected.uncertain);
        QCOMPARE(found.note, expected.note);
        QCOMPARE(read.counts.ignoredKeys, 0);
    }

    void aTableMustSayYesOrNo()
    {
        const ReadOutcome read
            = readAll("text,subject,predicate,object,negated\nAda met Bob,Ada,met,Bob,perhaps\n", u"csv"_s);
        QVERIFY(read.error);
        QCOMPARE(read.message(),
            u"f:2:1: \"perhaps\" is not valid in the column \"negated\"; expected true, false or nothing"_s);
    }

    void flagsOfOursAreTrueOrFalse()
    {
        const ReadOutcome read = readAll(
            R"({"text":"Ada met Bob","triples":[{"subject":{"text":"Ada"},"predicate":"met","object":{"text":"Bob"},"negated":1}]})",
            u"spotter"_s);
        QVERIFY(read.error);
        QVERIFY2(read.message().contains(u"expected true or false for \"negated\""_s), qPrintable(read.message()));
    }
};

QTEST_GUILESS_MAIN(TestAssertions)
#include "test_assertions.moc"
