// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

using namespace spotter;
using namespace spotter::testing;

using Kind = SchemaEdit::Kind;

namespace {

QStringList predicateNames(const Schema &schema)
{
    QStringList names;
    for (const Predicate &predicate : schema.predicates()) names += predicate.name;
    return names;
}

/// A film with typed mentions, which a type's change moves; its labels say the same with 作者 and 主演.
Document filmDocument()
{
    const QString text = u"《红日》由王小山主演，在北京上映。"_s;
    Document document;
    document.text = text;
    document.source = u"film.txt"_s;
    for (const QString &predicate : {u"主演"_s, u"作者"_s}) {
        LabelledTriple label = labelIn(text, u"红日"_s, predicate, u"王小山"_s);
        label.triple.subject.type = u"影视作品"_s;
        label.triple.object.type = u"人物"_s;
        document.triples.push_back(label);
    }
    document.triples[1].state = ReviewState::Accepted;
    document.triples[1].triple.qualifiers = {};
    return document;
}

} // namespace

/// Renaming, merging, deleting and tightening what the schema holds, with the labels that follow.
class TestSchemaEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refuses_data();
    void refuses();
    void renamingAPredicateTakesItsLabelsAlong();
    void mergingJoinsWhatSaysTheSame();
    void movingLabelsLeavesTheOthersPairs();
    void labelsAreDeletedWithTheirPredicate();
    void renamingATypeChangesMentionsPairsAndSlots();
    void tighteningPairsListsWhatTheyForbid();
    void orderAndColourAreKeptAndUndone();
    void descriptionsGoWithTheirNames();
    void previewWritesNothing();
    void stoppingChangesNothing();
    void everythingIsOneStepThatIsUndoneExactly_data();
    void everythingIsOneStepThatIsUndoneExactly();

private:
    SchemaStore &store() { return m_corpus->schema(); }
    std::vector<Annotation> labels() { return *m_corpus->annotations().forDocument(m_film); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
    DocumentId m_film;
};

void TestSchemaEdit::init()
{
    m_corpus.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_corpus = newCorpus(*m_folder);
    Schema more;
    more.addPredicate(u"无人"_s, {u"人物"_s, u"地点"_s}, {{u"在"_s, u"影视作品"_s}});
    more.setColor(u"人物"_s, u"#c2410c"_s);
    MUST(store().merge(more));
    MUST(m_corpus->documents().import(marriageDocument()));
    m_film = m_corpus->documents().import(filmDocument())->id;
}

void TestSchemaEdit::refuses_data()
{
    QTest::addColumn<SchemaEdit>("edit");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("an empty name") << SchemaEdit{Kind::AddPredicate, u" "_s} << ErrorCode::Schema;
    QTest::newRow("a name that is there") << SchemaEdit{Kind::AddPredicate, u"主演"_s} << ErrorCode::Schema;
    QTest::newRow("a type that is there") << SchemaEdit{Kind::AddType, u"人物"_s} << ErrorCode::Schema;
    QTest::newRow("an unknown predicate") << SchemaEdit{Kind::RenamePredicate, u"无"_s, u"有"_s} << ErrorCode::NotFound;
    QTest::newRow("a new name that is taken")
        << SchemaEdit{Kind::RenamePredicate, u"主演"_s, u"作者"_s} << ErrorCode::Schema;
    QTest::newRow("the name that it has") << SchemaEdit{Kind::RenameType, u"人物"_s, u"人物"_s} << ErrorCode::Schema;
    QTest::newRow("merging into nothing")
        << SchemaEdit{Kind::MergePredicate, u"主演"_s, u"无"_s} << ErrorCode::NotFound;
    QTest::newRow("merging into itself") << SchemaEdit{Kind::MergeType, u"人物"_s, u"人物"_s} << ErrorCode::Schema;
    QTest::newRow("deleting a predicate with labels")
        << SchemaEdit{Kind::DeletePredicate, u"主演"_s} << ErrorCode::Schema;
    QTest::newRow("deleting a type with mentions") << SchemaEdit{Kind::DeleteType, u"影视作品"_s} << ErrorCode::Schema;
    QTest::newRow("a type whose loss would open a predicate to all")
        << SchemaEdit{Kind::DeleteType, u"地点"_s} << ErrorCode::Schema;
    QTest::newRow("pairs of unknown types")
        << SchemaEdit{.kind = Kind::SetPairs, .name = u"主演"_s, .pairs = {{u"无"_s, {}}}} << ErrorCode::NotFound;
}

void TestSchemaEdit::refuses()
{
    QFETCH(const SchemaEdit, edit);
    QFETCH(const ErrorCode, code);
    const Schema before = *store().load();
    const auto previewed = store().preview(edit);
    QVERIFY(!previewed);
    QCOMPARE(previewed.error().code, code);
    QVERIFY(!previewed.error().message.isEmpty());
    QCOMPARE(store().apply(edit).error().code, code);
    QCOMPARE(*store().load(), before);
    QCOMPARE(labels().size(), size_t(2));
    QCOMPARE(problemsOf(*m_corpus), QString());
}

void TestSchemaEdit::renamingAPredicateTakesItsLabelsAlong()
{
    const SchemaEdit edit{Kind::RenamePredicate, u"作者"_s, u"写作"_s};
    const auto effect = store().apply(edit);
    MUST(effect);
    QCOMPARE(effect->labels, 2);
    QCOMPARE(effect->documents, 2);
    QCOMPARE(effect->joined, 0);
    QCOMPARE(predicateNames(*store().load()).first(), u"写作"_s); // in its place
    QCOMPARE(labels()[1].label.triple.predicate, u"写作"_s);
    QCOMPARE(labels()[1].label.state, ReviewState::Accepted);
    QCOMPARE(m_corpus->journal().undoText(), u"Renamed predicate 作者 to 写作"_s);
    QCOMPARE(problemsOf(*m_corpus), QString());
}

void TestSchemaEdit::mergingJoinsWhatSaysTheSame()
{
    const SchemaEdit edit{Kind::MergePredicate, u"作者"_s, u"主演"_s};
    const auto previewed = store().preview(edit);
    MUST(previewed);
    const auto effect = store().apply(edit);
    MUST(effect);
    QCOMPARE(effect->labels, 2);
    QCOMPARE(effect->joined, 1);
    QCOMPARE(previewed->joined, 1);
    QCOMPARE(labels().size(), size_t(1));
    QCOMPARE(labels()[0].label.state, ReviewState::Accepted); // the judgement of the one that went stays
    QVERIFY(store().load()->allows(u"主演"_s, u"图书作品"_s, u"人物"_s));
    QVERIFY(store().load()->indexOf(u"作者"_s) < 0);
    QCOMPARE(m_corpus->documents().summaries({m_film})->front().labels, 1);
    QCOMPARE(problemsOf(*m_corpus), QString());
}

void TestSchemaEdit::movingLabelsLeavesTheOthersPairs()
{
    MUST(store().apply({Kind::MoveLabels, u"作者"_s, u"丈夫"_s}));
    QVERIFY(!store().load()->allows(u"丈夫"_s, u"图书作品"_s, u"人物"_s));
    QCOMPARE(labels()[1].label.triple.predicate, u"丈夫"_s);
    QCOMPARE(problemsOf(*m_corpus), QString());
}

void TestSchemaEdit::labelsAreDeletedWithTheirPredicate()
{
    const size_t before = labels().size();
    const SchemaEdit edit{Kind::DeleteLabels, u"主演"_s};
    const auto preview = store().preview(edit);
    MUST(preview);
    QCOMPARE(labels().size(), before);
    QVERIFY(preview->deleted > 0);
    QCOMPARE(preview->joined, 0);
    const auto effect = store().apply(edit);
    MUST(effect);
    QCOMPARE(effect->deleted, preview->deleted);
    QCOMPARE(qint64(labels().size()), qint64(before) - effect->deleted);
    QVERIFY(store().load()->indexOf(u"主演"_s) < 0);
    for (const Annotation &row : labels()) QVERIFY(row.label.triple.predicate != u"主演"_s);
    QCOMPARE(problemsOf(*m_corpus), QString());
    MUST(m_corpus->journal().undo());
    QCOMPARE(labels().size(), before);
}

void TestSchemaEdit::renamingATypeChangesMentionsPairsAndSlots()
{
    const auto effect = store().apply({Kind::RenameType, u"影视作品"_s, u"电影"_s});
    MUST(effect);
    QCOMPARE(effect->labels, 2);
    QCOMPARE(effect->predicates, 3); // pairs of 主演 and 作者, a slot of 无人
    QCOMPARE(labels()[0].label.triple.subject.type, u"电影"_s);
    const Schema schema = *store().load();
    QVERIFY(schema.allows(u"主演"_s, u"电影"_s, u"人物"_s));
    QVERIFY(!schema.allows(u"主演"_s, u"影视作品"_s, u"人物"_s));
    QVERIFY(!schema.entityTypes().contains(u"影视作品"_s));
    QCOMPARE(schema.predicates()[size_t(schema.indexOf(u"无人"_s))].slotDefinitions.front().type, u"电影"_s);
    MUST(store().apply({Kind::RenameType, u"人物"_s, u"人"_s}));
    QCOMPARE(store().load()->colorOf(u"人"_s), u"#c2410c"_s);
    QCOMPARE(problemsOf(*m_corpus), QString());
}

void TestSchemaEdit::tighteningPairsListsWhatTheyForbid()
{
    const SchemaEdit edit{.kind = Kind::SetPairs, .name = u"主演"_s, .pairs = {{u"图书作品"_s, u"人物"_s}}};
    const auto effect = store().preview(edit);
    MUST(effect);
    QCOMPARE(effect->violations, 1);
    QCOMPARE(effect->violating.size(), size_t(1));
    QCOMPARE(effect->violating.front().document, m_film);
    QCOMPARE(effect->violating.front().subject, u"红日"_s);
    MUST(store().apply(edit));
    QCOMPARE(labels().size(), size_t(2)); // nothing is deleted
    QVERIFY(!store().load()->allows(u"主演"_s, u"影视作品"_s, u"人物"_s));
    QCOMPARE(problemsOf(*m_corpus), QString());
}

void TestSchemaEdit::orderAndColourAreKeptAndUndone()
{
    const Schema before = *store().load();
    MUST(store().apply({.kind = Kind::MovePredicate, .name = u"妻子"_s, .position = 0}));
    QCOMPARE(predicateNames(*store().load()).first(), u"妻子"_s);
    MUST(store().apply({.kind = Kind::MoveType, .name = u"地点"_s, .position = 1}));
    QCOMPARE(store().load()->entityTypes().at(1), u"地点"_s);
    MUST(store().apply({.kind = Kind::SetColor, .name = u"人物"_s, .color = u"#0072b2"_s}));
    QCOMPARE(store().load()->colorOf(u"人物"_s), u"#0072b2"_s);
    const Schema after = *store().load();
    m_corpus.reset();
    m_corpus = *Corpus::open(m_folder->filePath(u"a.spotter"_s));
    QCOMPARE(*store().load(), after);
    for (int i = 0; i < 3; ++i) MUST(m_corpus->journal().undo());
    QCOMPARE(*store().load(), before);
}

void TestSchemaEdit::descriptionsGoWithTheirNames()
{
    const Schema before = *store().load();
    MUST(store().apply({.kind = Kind::DescribePredicate, .name = u"主演"_s, .text = u"Who *stars*"_s}));
    MUST(store().apply({.kind = Kind::DescribeType, .name = u"人物"_s, .text = u"A person"_s}));
    MUST(store().apply({Kind::RenamePredicate, u"主演"_s, u"演"_s}));
    MUST(store().apply({Kind::RenameType, u"人物"_s, u"人"_s}));
    MUST(store().apply({.kind = Kind::SetPairs, .name = u"演"_s})); // other changes leave it
    QCOMPARE(store().load()->descriptionOfPredicate(u"演"_s), u"Who *stars*"_s);
    QCOMPARE(store().load()->descriptionOfType(u"人"_s), u"A person"_s);
    MUST(store().apply({Kind::MergePredicate, u"演"_s, u"作者"_s}));
    QCOMPARE(store().load()->descriptionOfPredicate(u"作者"_s), u"Who *stars*"_s); // which had none
    MUST(store().apply({.kind = Kind::DescribePredicate, .name = u"作者"_s, .text = u"Who writes"_s}));
    const Schema after = *store().load();
    m_corpus.reset();
    m_corpus = *Corpus::open(m_folder->filePath(u"a.spotter"_s));
    QCOMPARE(*store().load(), after);
    QCOMPARE(problemsOf(*m_corpus), QString());
    for (int i = 0; i < 7; ++i) MUST(m_corpus->journal().undo());
    QCOMPARE(*store().load(), before);
    for (int i = 0; i < 7; ++i) MUST(m_corpus->journal().redo());
    QCOMPARE(*store().load(), after);
    MUST(store().apply({.kind = Kind::DescribePredicate, .name = u"作者"_s}));
    QVERIFY(store().load()->descriptionOfPredicate(u"作者"_s).isEmpty());
}

void TestSchemaEdit::previewWritesNothing()
{
    const Schema before = *store().load();
    const auto rows = labels().size();
    MUST(store().preview({Kind::MergePredicate, u"作者"_s, u"主演"_s}));
    MUST(store().preview({Kind::RenameType, u"人物"_s, u"人"_s}));
    QCOMPARE(*store().load(), before);
    QCOMPARE(labels().size(), rows);
    QCOMPARE(m_corpus->journal().steps(10)->size(), size_t(3));
}

void TestSchemaEdit::stoppingChangesNothing()
{
    const Schema before = *store().load();
    std::stop_source source;
    source.request_stop();
    const auto stopped = store().apply({Kind::RenamePredicate, u"作者"_s, u"写作"_s}, source.get_token());
    QCOMPARE(stopped.error().code, ErrorCode::Stopped);
    QCOMPARE(*store().load(), before);
    QCOMPARE(problemsOf(*m_corpus), QString());
}

void TestSchemaEdit::everythingIsOneStepThatIsUndoneExactly_data()
{
    QTest::addColumn<SchemaEdit>("edit");
    QTest::newRow("add a predicate") << SchemaEdit{
        .kind = Kind::AddPredicate, .name = u"新"_s, .pairs = {{u"人物"_s, {}}}};
    QTest::newRow("add a type") << SchemaEdit{.kind = Kind::AddType, .name = u"新"_s, .color = u"#112233"_s};
    QTest::newRow("rename a predicate") << SchemaEdit{Kind::RenamePredicate, u"主演"_s, u"演"_s};
    QTest::newRow("merge predicates") << SchemaEdit{Kind::MergePredicate, u"主演"_s, u"作者"_s};
    QTest::newRow("move labels") << SchemaEdit{Kind::MoveLabels, u"主演"_s, u"妻子"_s};
    QTest::newRow("delete a predicate") << SchemaEdit{Kind::DeletePredicate, u"妻子"_s};
    QTest::newRow("delete a predicate with its labels") << SchemaEdit{Kind::DeleteLabels, u"主演"_s};
    QTest::newRow("rename a type") << SchemaEdit{Kind::RenameType, u"人物"_s, u"人"_s};
    QTest::newRow("merge types") << SchemaEdit{Kind::MergeType, u"影视作品"_s, u"图书作品"_s};
    QTest::newRow("describe a predicate")
        << SchemaEdit{.kind = Kind::DescribePredicate, .name = u"主演"_s, .text = u"**Who** stars"_s};
    QTest::newRow("describe a type") << SchemaEdit{
        .kind = Kind::DescribeType, .name = u"人物"_s, .text = u"A person"_s};
    QTest::newRow("type pairs") << SchemaEdit{Kind::SetPairs, u"主演"_s};
}

void TestSchemaEdit::everythingIsOneStepThatIsUndoneExactly()
{
    QFETCH(const SchemaEdit, edit);
    const Schema before = *store().load();
    const auto texts = [this] {
        QStringList all;
        for (const Annotation &row : labels())
            all += row.label.triple.subject.type + row.label.triple.predicate + row.label.triple.object.type
                + reviewStateName(row.label.state);
        return all;
    };
    const QStringList said = texts();
    MUST(store().apply(edit));
    const Schema after = *store().load();
    const QStringList saidAfter = texts();
    QVERIFY(after != before);
    QCOMPARE(m_corpus->journal().undoText(), edit.description());
    MUST(m_corpus->journal().undo());
    QCOMPARE(*store().load(), before);
    QCOMPARE(texts(), said);
    MUST(m_corpus->journal().redo());
    QCOMPARE(*store().load(), after);
    QCOMPARE(texts(), saidAfter);
    QCOMPARE(problemsOf(*m_corpus), QString());
}

QTEST_GUILESS_MAIN(TestSchemaEdit)
#include "test_schema_edit.moc"
