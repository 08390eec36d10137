// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/entities.h"
#include "tests/formats/format_testing.h"
#include "tests/support/random_corpus.h"

#include <QTest>

#include <map>
#include <set>
#include <tuple>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

using Key = std::tuple<Span, QString, QString, Span, QString>;

/// What a label says, with the types of its mentions or without.
Key keyOf(const LabelledTriple &label, bool types)
{
    const Triple &triple = label.triple;
    return {triple.subject.span, types ? triple.subject.type : QString(), triple.predicate, triple.object.span,
        types ? triple.object.type : QString()};
}

struct Ability {
    bool rejected = false;
    bool oneAnswer = false; ///< rejected labels only where all are
    bool types = true; ///< those of mentions whose place has several
    bool fillsTypes = false; ///< a missing type is the only one at the place
};

/// The labels as they are written: a missing type is filled in.
LabelledTriple filled(const LabelledTriple &label, const std::map<Span, std::set<QString>> &types)
{
    LabelledTriple made = label;
    for (Mention *mention : {&made.triple.subject, &made.triple.object}) {
        const auto here = types.find(mention->span);
        if (mention->type.isEmpty() && here != types.end() && here->second.size() == 1)
            mention->type = *here->second.begin();
    }
    return made;
}

/// The types of the written labels and listed entities at each place.
std::map<Span, std::set<QString>> typesByPlace(
    const Document &document, const std::vector<const LabelledTriple *> &labels)
{
    std::map<Span, std::set<QString>> types;
    const auto add = [&types](Span span, const QString &type) {
        if (!type.isEmpty()) types[span].insert(type);
    };
    for (const LabelledTriple *label : labels)
        for (const Mention *mention : {&label->triple.subject, &label->triple.object})
            add(mention->span, mention->type);
    for (const Entity &entity : listedEntities(document.metadata, CodePointMap(document.text)))
        add(entity.span, entity.type);
    return types;
}

std::set<Key> expectedLabels(const Document &document, const Ability &ability)
{
    std::vector<const LabelledTriple *> placed;
    for (const LabelledTriple &label : document.triples) {
        if (label.triple.isAligned()) placed.push_back(&label);
    }
    const bool allRejected = std::ranges::all_of(
        placed, [](const LabelledTriple *label) { return label->state == ReviewState::Rejected; });
    std::vector<const LabelledTriple *> kept = placed;
    std::erase_if(kept, [](const LabelledTriple *label) { return label->state == ReviewState::Rejected; });
    const std::map<Span, std::set<QString>> types = typesByPlace(document, kept);
    std::set<Key> keys;
    for (const LabelledTriple *label : placed) {
        const bool left = ability.rejected && (!ability.oneAnswer || allRejected);
        if (!left && label->state == ReviewState::Rejected) continue;
        keys.insert(keyOf(ability.fillsTypes ? filled(*label, types) : *label, ability.types));
    }
    return keys;
}

std::set<Key> labelsOf(const Document &document, bool types)
{
    std::set<Key> keys;
    for (const LabelledTriple &label : document.triples) keys.insert(keyOf(label, types));
    return keys;
}

} // namespace

/// The formats that list entities and relations: over random corpora of the worst characters, every label that has a
/// place comes back there, the text comes back byte for byte, and what was read is written and read the same again.
class TestAnnotationFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMentionWithoutTypeIsTheEntityAtItsPlace();
    void everyLabelComesBackInItsPlace_data();
    void everyLabelComesBackInItsPlace();
    void statesAndScoresOfLabelStudio();
    void lossesAreCounted_data();
    void lossesAreCounted();
    void errorsNameTheirPlace_data();
    void errorsNameTheirPlace();
    void countsAreBounded();
    void freeEntitiesTravelToOtherFormats();
    void correctedLabelsCutTokens();
    void verdictsOfSeveralPeople();
};

/// A file of UIE has the type in one record and the label in another.
void TestAnnotationFormats::aMentionWithoutTypeIsTheEntityAtItsPlace()
{
    Document document;
    document.text = u"Ada met Bo ."_s;
    document.triples = {labelOf(mentionAt(document.text, 0, 3), u"met"_s, mentionAt(document.text, 8, 10))};
    const auto entity = [](int begin, int end, const QString &type) {
        return QJsonObject{{u"start"_s, begin}, {u"end"_s, end}, {u"type"_s, type}};
    };
    document.metadata.insert(u"spotter:entities"_s,
        QJsonArray{entity(0, 3, u"Person"_s), entity(8, 10, u"Person"_s), entity(8, 10, u"Dog"_s)});
    const ReadOutcome read = readAll(written(u"spert"_s, {document}), u"spert"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Triple &triple = read.documents.at(0).triples.at(0).triple;
    QCOMPARE(triple.subject.type, u"Person"_s); // the only type there
    QCOMPARE(triple.object.type, QString()); // one of two: nothing says which
    QCOMPARE(read.documents[0].metadata[u"spotter:entities"_s].toArray().size(), 2);
}

void TestAnnotationFormats::everyLabelComesBackInItsPlace_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("rejected");
    QTest::addColumn<bool>("oneAnswer");
    QTest::addColumn<bool>("types");
    QTest::newRow("SpERT") << u"spert"_s << false << false << true;
    QTest::newRow("unified tokens") << u"unified-tokens"_s << false << false << false;
    QTest::newRow("DyGIE++") << u"dygie"_s << false << false << false;
    QTest::newRow("TPLinker") << u"tplinker"_s << false << false << false;
    QTest::newRow("DocRED") << u"docred"_s << false << false << true;
    QTest::newRow("doccano") << u"doccano"_s << false << false << true;
    QTest::newRow("Label Studio") << u"label-studio"_s << true << false << true;
    QTest::newRow("Prodigy") << u"prodigy"_s << true << true << true;
}

void TestAnnotationFormats::everyLabelComesBackInItsPlace()
{
    QFETCH(const QString, format);
    QFETCH(const bool, rejected);
    QFETCH(const bool, oneAnswer);
    QFETCH(const bool, types);
    const Ability ability{rejected, oneAnswer, types, format == u"spert"};
    const std::vector<Document> documents = RandomCorpus({.seed = 20261123}).documents(10'000);
    const ReadOutcome imported = readAll(written(format, documents), format);
    QVERIFY2(!imported.error, qPrintable(imported.message()));
    QCOMPARE(imported.documents.size(), documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
        QCOMPARE(imported.documents[i].text, documents[i].text);
        const bool same = labelsOf(imported.documents[i], types) == expectedLabels(documents[i], ability);
        QVERIFY2(same, qPrintable(u"labels of document %1"_s.arg(i)));
        for (const LabelledTriple &label : imported.documents[i].triples) {
            const Mention &subject = label.triple.subject;
            QCOMPARE(subject.text, documents[i].text.sliced(subject.span.beginUtf16, subject.span.length()));
        }
    }
    const QByteArray bytes = written(format, imported.documents);
    const ReadOutcome again = readAll(bytes, format);
    QVERIFY2(!again.error, qPrintable(again.message()));
    QCOMPARE(again.documents.size(), documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const QString differs = difference(imported.documents[i], again.documents[i]);
        QVERIFY2(differs.isEmpty(), qPrintable(u"document %1: %2"_s.arg(i).arg(differs)));
    }
    QVERIFY(written(format, again.documents) == bytes);
}

void TestAnnotationFormats::statesAndScoresOfLabelStudio()
{
    for (const Document &document : RandomCorpus({.seed = 7, .unplaced = false}).documents(2000)) {
        const ReadOutcome back = readAll(written(u"label-studio"_s, {document}), u"label-studio"_s);
        QVERIFY2(!back.error, qPrintable(back.message()));
        for (const LabelledTriple &label : document.triples) {
            const Key key = keyOf(label, true);
            const auto same = [&](const LabelledTriple &other) { return keyOf(other, true) == key; };
            if (!label.triple.isAligned() || std::ranges::count_if(document.triples, same) > 1) continue;
            const auto found = std::ranges::find_if(back.documents[0].triples, same);
            QVERIFY(found != back.documents[0].triples.end());
            QCOMPARE(found->state, label.state);
            QCOMPARE(found->score, label.score);
        }
    }
}

void TestAnnotationFormats::lossesAreCounted_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QList<int>>("kinds");
    const auto row = [](const char *format, std::initializer_list<LossKind> kinds) {
        QList<int> numbers;
        for (const LossKind kind : kinds) numbers.append(int(kind));
        QTest::newRow(format) << QString::fromLatin1(format) << numbers;
    };
    using enum LossKind;
    row("spert", {Source, Split, Qualifier, Origin, ReviewState, Score, Rejected, Unplaced});
    row("dygie", {Source, Split, Qualifier, Origin, ReviewState, Score, Rejected, Unplaced});
    row("tplinker", {Source, Split, Qualifier, Origin, ReviewState, Score, Rejected, Unplaced});
    row("docred", {Source, Split, Qualifier, Origin, ReviewState, Score, Rejected, Unplaced});
    row("doccano", {Source, Split, Qualifier, Origin, ReviewState, Score, Rejected, Unplaced});
    row("spacy", {Source, Split, Qualifier, Origin, ReviewState, Score, Rejected, Unplaced});
    row("label-studio", {Source, Split, Qualifier, Origin, Unplaced});
    row("prodigy", {Source, Split, Qualifier, Origin, ReviewState, Score, Rejected, Unplaced});
}

void TestAnnotationFormats::lossesAreCounted()
{
    QFETCH(const QString, format);
    QFETCH(const QList<int>, kinds);
    Document document;
    document.text = u"Ada founded North Quay ."_s;
    document.source = u"a.txt"_s;
    document.split = Split::Dev;
    const Mention ada = mentionAt(document.text, 0, 3, u"Person"_s);
    const Mention quay = mentionAt(document.text, 12, 22, u"Org"_s);
    LabelledTriple label{{quay, u"founder"_s, ada, {{u"on"_s, {{}, u"1999"_s, {}}}}}, Origin::Human,
        spotter::ReviewState::Accepted, 0.5};
    document.triples = {label, label, label};
    document.triples[1].state = spotter::ReviewState::Rejected;
    document.triples[1].triple.predicate = u"owner"_s;
    document.triples[2].triple.object = {{}, u"Nobody"_s, {}};
    document.triples[2].state = spotter::ReviewState::Unreviewed;
    // A second verdict, so that no one answer fits all that is left.
    LabelledTriple other;
    other.triple = {ada, u"works for"_s, quay};
    document.triples.push_back(other);
    const auto losses = writeAll(nullptr, format, {document});
    QVERIFY2(losses, losses ? "" : qPrintable(losses.error().message));
    QList<int> actual;
    for (const Loss &loss : *losses) actual.append(int(loss.kind));
    QList<int> expected = kinds;
    std::ranges::sort(expected);
    QCOMPARE(actual, expected);
}

void TestAnnotationFormats::errorsNameTheirPlace_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *tag, const char *format, const QByteArray &bytes, const char *message) {
        QTest::newRow(tag) << QString::fromLatin1(format) << bytes << QString::fromUtf8(message);
    };
    row("no tokens", "spert", R"([{"entities": []}])",
        "f:1:2: \"tokens\" is missing; the record has only \"entities\". Rename the key that is meant, or choose "
        "another format");
    row("entity beyond the tokens", "spert",
        "[{\"tokens\": [\"a\"],\n \"entities\": [{\"type\": \"t\", \"start\": 0, \"end\": 2}]}]",
        "f:2:15: tokens 0–2 are outside the record (1 token");
    row("entity of no token", "spert", R"([{"tokens": ["a"], "entities": [{"type": "t", "start": 0, "end": 0}]}])",
        "tokens 0–0 are outside the record");
    row("entity of an empty token", "spert", R"([{"tokens": ["a", ""], "entities": [[1, 2, "t"]]}])",
        "tokens 1–2 are outside the record");
    row("relation to no entity", "spert",
        R"([{"tokens": ["a"], "entities": [], "relations": [{"type": "p", "head": -1, "tail": 0}]}])",
        "there is no entity -1; the record lists 0");
    row("short row", "unified-tokens", R"([{"tokens": ["a"], "entities": [[0, 1]]}])", "2 whole number");
    row("number too large", "dygie", R"({"sentences": [["a"]], "ner": [[[0, 9223372036854775807, "t"]]]})",
        "are outside the record");
    row("relation names what is not listed", "doccano",
        R"({"text": "a", "entities": [], "relations": [{"from_id": 1, "to_id": 1, "type": "p"}]})",
        "f:1:45: this relation names the entity 1,");
    row("a number is no string", "doccano",
        R"({"text": "a", "entities": [{"id": "1", "label": "t", "start_offset": 0, "end_offset": 1}], "relations": [{"from_id": 1, "to_id": 1, "type": "p"}]})",
        "names the entity 1");
    row("an id twice", "doccano",
        R"({"text": "a", "entities": [{"id": 1, "start_offset": 0, "end_offset": 1}, {"id": 1, "start_offset": 0, "end_offset": 1}]})",
        "two entities have the id 1");
    row("place outside of the text", "doccano", R"({"text": "a", "entities": [{"start_offset": 0, "end_offset": 2}]})",
        "offsets 0–2 are outside the text (1 character");
    row("text that is not there", "label-studio",
        R"([{"data": {"text": "abc"}, "annotations": [{"result": [{"id": "x", "type": "labels", "value": {"start": 0, "end": 1, "text": "b"}}]}]}])",
        "f:1:56: the text from 0 to 1 is \"a\", not \"b\"");
    row("two texts", "label-studio", R"([{"data": {"a": "x", "b": "y"}}])", "\"data\" has several strings (a, b)");
    row("span without a place", "prodigy", R"({"text": "a", "spans": [{"label": "t"}]})",
        "\"start\" and \"end\" are missing");
    row("relation to no token", "prodigy", R"({"text": "a", "relations": [{"head": 0, "child": 1, "label": "p"}]})",
        "\"start\" and \"end\" are missing");
    row("result that is not there", "uie",
        R"({"content": "abc", "result_list": [{"text": "b", "start": 0, "end": 1}], "prompt": "t"})",
        "the text from 0 to 1 is \"a\", not \"b\"");
}

void TestAnnotationFormats::errorsNameTheirPlace()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, message);
    const ReadOutcome outcome = readAll(bytes, format);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::Content);
    QVERIFY2(
        outcome.message().startsWith(u"f:1:") || outcome.message().startsWith(u"f:2:"), qPrintable(outcome.message()));
    QVERIFY2(outcome.message().contains(message), qPrintable(outcome.message()));
}

void TestAnnotationFormats::countsAreBounded()
{
    const QByteArray many = QByteArray("[0, 1, \"t\"], ").repeated(131'073) + "[0, 1, \"t\"]";
    QCOMPARE(
        readAll("[{\"tokens\": [\"a\"], \"entities\": [" + many + "]}]", u"spert"_s).error->code, ErrorCode::Limit);
    QCOMPARE(readAll("{\"text\": \"a\", \"label\": [" + many + "]}", u"doccano"_s).error->code, ErrorCode::Limit);
    // Mentions that lie within each other would need the square of the text.
    QByteArray nested;
    QByteArray relations;
    for (int i = 0; i < 100; ++i) {
        nested += "{\"id\": " + QByteArray::number(i) + ", \"label\": \"t\", \"start_offset\": " + QByteArray::number(i)
            + ", \"end_offset\": 1000000}, ";
        relations += "{\"from_id\": " + QByteArray::number(i) + ", \"to_id\": 0, \"type\": \"p\"}, ";
    }
    nested.chop(2);
    relations.chop(2);
    const ReadOutcome deep = readAll("{\"text\": \"" + QByteArray(1'000'000, 'x') + "\", \"entities\": [" + nested
            + "], \"relations\": [" + relations + "]}",
        u"doccano"_s);
    QVERIFY(deep.error);
    QCOMPARE(deep.error->code, ErrorCode::Limit);
}

void TestAnnotationFormats::freeEntitiesTravelToOtherFormats()
{
    const QByteArray doccano
        = "{\"text\": \"😀 Ada, Bo\", \"entities\": [{\"id\": 1, \"label\": \"P\", \"start_offset\": "
          "2, \"end_offset\": 5}], \"relations\": []}\n";
    const std::vector<Document> documents = readAll(doccano, u"doccano"_s).documents;
    QCOMPARE(documents.size(), 1U);
    QCOMPARE(written(u"unified-tokens"_s, documents),
        QByteArray(
            "[\n{\"tokens\": [\"😀\", \"Ada\", \",\", \"Bo\"], \"entities\": [[1, 2, \"P\"]], \"relations\": [], "
            "\"text\": \"😀 Ada, Bo\"}\n]\n"));
    QCOMPARE(written(u"spacy"_s, documents),
        QByteArray("{\"text\": \"😀 Ada, Bo\", \"entities\": [[2, 5, \"P\"]], \"relations\": []}\n"));
    for (const char *format : {"spert", "unified-tokens", "label-studio", "prodigy"}) {
        const QString id = QString::fromLatin1(format);
        const ReadOutcome there = readAll(written(id, documents), id);
        QVERIFY2(!there.error, qPrintable(there.message()));
        QCOMPARE(written(u"doccano"_s, there.documents), doccano);
    }
}

void TestAnnotationFormats::correctedLabelsCutTokens()
{
    ReadOutcome read = readAll(R"([{"tokens": ["Ada-Bo", "met"], "entities": [], "relations": []}])", u"spert"_s);
    QVERIFY(!read.error);
    Document &document = read.documents[0];
    LabelledTriple label;
    label.triple = {mentionAt(document.text, 0, 3), u"p"_s, mentionAt(document.text, 4, 6)};
    document.triples = {label};
    const ReadOutcome back = readAll(written(u"spert"_s, read.documents), u"spert"_s);
    QVERIFY2(!back.error, qPrintable(back.message()));
    QCOMPARE(back.documents[0].text, document.text);
    QVERIFY(back.documents[0].triples == document.triples);
}

void TestAnnotationFormats::verdictsOfSeveralPeople()
{
    const auto region = [](const char *id, int begin, const char *text) {
        return QByteArray("{\"id\": \"") + id + "\", \"type\": \"labels\", \"value\": {\"start\": "
            + QByteArray::number(begin) + ", \"end\": " + QByteArray::number(begin + int(qstrlen(text)))
            + ", \"text\": \"" + text + "\", \"labels\": [\"P\"]}}, ";
    };
    const QByteArray result = "\"result\": [" + region("a", 0, "Ada") + region("b", 8, "Bo")
        + "{\"type\": \"relation\", \"from_id\": \"a\", \"to_id\": \"b\", \"direction\": \"right\", \"labels\": "
          "[\"met\"]}]";
    const QByteArray task
        = "[{\"data\": {\"text\": \"Ada met Bo\"}, \"annotations\": [{\"completed_by\": 1, \"was_cancelled\": "
          "true, "
        + result + "}, {\"completed_by\": 2, " + result + "}], \"predictions\": [{\"score\": 0.5, " + result + "}]}]";
    ReadOutcome read = readAll(task, u"label-studio"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    // What one skipped and another labelled is labelled; the prediction of a task that people annotated is no label.
    QCOMPARE(read.documents[0].triples.size(), 1U);
    QCOMPARE(read.documents[0].triples[0].state, ReviewState::Unreviewed);
    QVERIFY(!read.documents[0].triples[0].score);
    // A person accepts it here: that is a verdict of its own, and what the others said stays.
    read.documents[0].triples[0].state = ReviewState::Accepted;
    const QByteArray bytes = written(u"label-studio"_s, read.documents);
    QCOMPARE(bytes.count("\"met\""), 4);
    QCOMPARE(bytes.count("\"ground_truth\": true"), 1);
    const ReadOutcome back = readAll(bytes, u"label-studio"_s);
    QCOMPARE(back.documents[0].triples.size(), 1U);
    QCOMPARE(back.documents[0].triples[0].state, ReviewState::Accepted);
}

QTEST_GUILESS_MAIN(TestAnnotationFormats)
#include "test_annotation_formats.moc"
