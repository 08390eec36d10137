// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"
#include "tests/support/random_corpus.h"

#include <QTest>

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
};

std::set<Key> expectedLabels(const Document &document, const Ability &ability)
{
    std::vector<const LabelledTriple *> placed;
    for (const LabelledTriple &label : document.triples) {
        if (label.triple.isAligned()) placed.push_back(&label);
    }
    const bool allRejected = std::ranges::all_of(
        placed, [](const LabelledTriple *label) { return label->state == ReviewState::Rejected; });
    std::set<Key> keys;
    for (const LabelledTriple *label : placed) {
        const bool left = ability.rejected && (!ability.oneAnswer || allRejected);
        if (left || label->state != ReviewState::Rejected) keys.insert(keyOf(*label, ability.types));
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
    void everyLabelComesBackInItsPlace_data();
    void everyLabelComesBackInItsPlace();
    void statesAndScoresOfLabelStudio();
    void lossesAreCounted_data();
    void lossesAreCounted();
};

void TestAnnotationFormats::everyLabelComesBackInItsPlace_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("rejected");
    QTest::addColumn<bool>("oneAnswer");
    QTest::addColumn<bool>("types");
    QTest::newRow("SpERT") << u"spert"_s << false << false << true;
    QTest::newRow("unified tokens") << u"unified-tokens"_s << false << false << false;
    QTest::newRow("DyGIE++") << u"dygie"_s << false << false << false;
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
    const Ability ability{rejected, oneAnswer, types};
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

QTEST_GUILESS_MAIN(TestAnnotationFormats)
#include "test_annotation_formats.moc"
