// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/entity_store.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/facts/fact_query.h"
#include "core/corpus/rebuild.h"
#include "core/corpus/schema/schema_change.h"

using namespace spotter;
using namespace spotter::testing;

class TestEntityStore : public QObject {
    Q_OBJECT

    /// Edison and Thomas Edison, two persons and a town of that name.
    static std::unique_ptr<Corpus> edisons(const QTemporaryDir &folder)
    {
        Schema schema;
        schema.addPredicate(u"invented"_s);
        schema.addPredicate(u"in"_s);
        auto corpus = *Corpus::create(folder.filePath(u"a.spotter"_s), schema);
        const QString text = u"Thomas Edison invented the phonograph. Edison invented the bulb. Edison is in Ohio."_s;
        Document document = textOnly(text);
        const auto add
            = [&](const QString &subject, const QString &type, const QString &predicate, const QString &object) {
                  LabelledTriple label = labelIn(text, subject, predicate, object);
                  label.triple.subject.type = type;
                  document.triples.push_back(label);
              };
        add(u"Thomas Edison"_s, u"Person"_s, u"invented"_s, u"phonograph"_s);
        add(u"Edison"_s, u"Person"_s, u"invented"_s, u"bulb"_s);
        add(u"Edison"_s, u"Person"_s, u"invented"_s, u"phonograph"_s);
        add(u"Edison"_s, u"Town"_s, u"in"_s, u"Ohio"_s);
        if (!corpus->documents().import(document) || !buildFacts(corpus->database())) qFatal("no corpus");
        return corpus;
    }

    static qint64 idOf(Corpus &corpus, const QString &name, const QString &type)
    {
        const auto found = EntityStore(corpus.database()).named(name);
        if (!found) return 0;
        for (const KnownEntity &entity : *found)
            if (entity.type == type) return entity.id;
        return 0;
    }

    static QStringList facts(Corpus &corpus)
    {
        const auto page = factPage(corpus.database(), {}, nullptr, 100);
        if (!page) return {page.error().message};
        QStringList lines;
        for (const Fact &fact : *page)
            lines
                += u"%1%2 %3 %4 %5"_s.arg(fact.subject.name, fact.subject.identifier, fact.predicate, fact.object.name)
                       .arg(fact.sentences);
        lines.sort();
        return lines;
    }

private Q_SLOTS:
    void aMergeIsOneStep()
    {
        const QTemporaryDir folder;
        auto corpus = edisons(folder);
        EntityStore entities(corpus->database());
        const QStringList before = facts(*corpus);
        QCOMPARE(before.size(), 4);
        const auto merged
            = entities.merge(idOf(*corpus, u"Thomas Edison"_s, u"Person"_s), idOf(*corpus, u"Edison"_s, u"Person"_s));
        MUST(merged);
        const QStringList after{
            u"Edison in Ohio 1"_s, u"Thomas Edison invented bulb 1"_s, u"Thomas Edison invented phonograph 2"_s};
        QCOMPARE(facts(*corpus), after);
        const auto entity = entities.load(*merged);
        MUST(entity);
        QCOMPARE(entity->names.size(), size_t(2));
        QCOMPARE(entity->mentions, 3);
        QCOMPARE(corpus->journal().undoText(), u"Merged Edison into Thomas Edison"_s);
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->journal().undo());
        QCOMPARE(facts(*corpus), before);
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->journal().redo());
        QCOMPARE(facts(*corpus), after);
        MUST(rebuildFromJournal(*corpus));
        QCOMPARE(facts(*corpus), after);
        QCOMPARE(problemsOf(*corpus), QString());
    }

    /// Decisions are about names: labels that come later have them, too.
    void aNewLabelFindsWhatWasDecided()
    {
        const QTemporaryDir folder;
        auto corpus = edisons(folder);
        EntityStore entities(corpus->database());
        MUST(entities.merge(idOf(*corpus, u"Thomas Edison"_s, u"Person"_s), idOf(*corpus, u"Edison"_s, u"Person"_s)));
        const QString text = u"EDISON invented the battery."_s;
        Document document = textOnly(text);
        document.triples = {labelIn(text, u"EDISON"_s, u"invented"_s, u"battery"_s)};
        document.triples[0].triple.subject.type = u"Person"_s;
        MUST(corpus->documents().import(document));
        QVERIFY(facts(*corpus).contains(u"Thomas Edison invented battery 1"_s));
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void aSplitTakesANameOut()
    {
        const QTemporaryDir folder;
        auto corpus = edisons(folder);
        EntityStore entities(corpus->database());
        const QStringList before = facts(*corpus);
        const auto merged
            = entities.merge(idOf(*corpus, u"Thomas Edison"_s, u"Person"_s), idOf(*corpus, u"Edison"_s, u"Person"_s));
        MUST(merged);
        MUST(entities.split(*merged, u"edison"_s));
        QCOMPARE(corpus->journal().undoText(), u"Split edison from Thomas Edison"_s);
        QCOMPARE(facts(*corpus).size(), before.size());
        const auto missing = entities.split(*merged, u"Tesla"_s);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        const auto last = entities.split(*merged, u"Thomas Edison"_s);
        QVERIFY(!last);
        QCOMPARE(last.error().code, ErrorCode::Content);
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->journal().undo());
        QCOMPARE(facts(*corpus).size(), 3);
    }

    void nameAndIdentifierAreDecided()
    {
        const QTemporaryDir folder;
        auto corpus = edisons(folder);
        EntityStore entities(corpus->database());
        auto id = entities.rename(idOf(*corpus, u"Edison"_s, u"Town"_s), u"Edison (Ohio)"_s);
        MUST(id);
        id = entities.link(*id, u" Q1 "_s);
        MUST(id);
        QVERIFY(facts(*corpus).contains(u"Edison (Ohio)Q1 in Ohio 1"_s));
        QCOMPARE(corpus->journal().undoText(), u"Linked Edison (Ohio) to Q1"_s);
        QCOMPARE(entities.find(u"ohio)"_s)->size(), size_t(1));
        QVERIFY(!entities.rename(*id, u"  "_s));
        QCOMPARE(problemsOf(*corpus), QString());
        for (int i = 0; i < 2; ++i) MUST(corpus->journal().undo());
        QVERIFY(facts(*corpus).contains(u"Edison in Ohio 1"_s));
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void twoIdentifiersAreNotMerged()
    {
        const QTemporaryDir folder;
        auto corpus = edisons(folder);
        EntityStore entities(corpus->database());
        const auto a = entities.link(idOf(*corpus, u"Edison"_s, u"Person"_s), u"Q1"_s);
        const auto b = entities.link(idOf(*corpus, u"Edison"_s, u"Town"_s), u"Q2"_s);
        const auto merged = entities.merge(*a, *b);
        QVERIFY(!merged);
        QCOMPARE(merged.error().code, ErrorCode::Content);
        QVERIFY2(merged.error().message.contains(u"Q2"_s), qPrintable(merged.error().message));
        const auto other = entities.merge(idOf(*corpus, u"Thomas Edison"_s, u"Person"_s), *a);
        MUST(other);
        QCOMPARE(entities.load(*other)->identifier, u"Q1"_s);
        QCOMPARE(entities.merge(*other, 99).error().code, ErrorCode::NotFound);
    }

    void apartIsKeptUntilMerged()
    {
        const QTemporaryDir folder;
        auto corpus = edisons(folder);
        EntityStore entities(corpus->database());
        const qint64 a = idOf(*corpus, u"Thomas Edison"_s, u"Person"_s);
        const qint64 b = idOf(*corpus, u"Edison"_s, u"Town"_s);
        MUST(entities.keepApart(a, b));
        QVERIFY(corpus->journal().undoText().startsWith(u"Kept "_s));
        MUST(entities.keepApart(b, a)); // says nothing new
        QCOMPARE(namesApart(corpus->database())->size(), size_t(1));
        QCOMPARE(problemsOf(*corpus), QString());
        QVERIFY(*entities.areApart(b, a));
        const auto refused = entities.merge(a, b);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Content);
        QVERIFY2(refused.error().message.contains(u"Thomas Edison"_s), qPrintable(refused.error().message));
        MUST(entities.merge(a, b, IfApart::Merge));
        QCOMPARE(namesApart(corpus->database())->size(), size_t(0));
        MUST(corpus->journal().undo());
        QCOMPARE(namesApart(corpus->database())->size(), size_t(1));
        MUST(rebuildFromJournal(*corpus));
        QCOMPARE(namesApart(corpus->database())->size(), size_t(1));
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void manyMergesAreOneStep()
    {
        const QTemporaryDir folder;
        auto corpus = edisons(folder);
        EntityStore entities(corpus->database());
        const QStringList before = facts(*corpus);
        const FactName full{u"Thomas Edison"_s, u"Person"_s};
        const FactName brief{u"Edison"_s, u"Person"_s};
        const FactName bulb{u"bulb"_s, {}};
        const FactName phonograph{u"phonograph"_s, {}};
        const FactName ohio{u"Ohio"_s, {}};
        MUST(entities.keepApart(**entities.withName(phonograph), **entities.withName(ohio)));
        const auto merged = entities.mergeAll(
            {{full, brief}, {brief, full}, {bulb, phonograph}, {bulb, ohio}, {full, {u"Nobody"_s, {}}}});
        MUST(merged);
        QCOMPARE(*merged, 2); // the last two are kept apart, and gone
        QCOMPARE(facts(*corpus), (QStringList{u"Edison in Ohio 1"_s, u"Thomas Edison invented bulb 3"_s}));
        QCOMPARE(corpus->journal().undoText(), u"Merged names that mean one thing"_s);
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->journal().undo());
        QCOMPARE(facts(*corpus), before);
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void knownEntitiesAreMatched()
    {
        const QTemporaryDir folder;
        auto corpus = edisons(folder);
        EntityStore entities(corpus->database());
        const QStringList before = facts(*corpus);
        const auto matched
            = entities.apply({{u"Thomas Alva Edison"_s, {u"Thomas Edison"_s, u"Edison"_s}, u"Person"_s, u"Q8743"_s},
                {u"Nobody"_s, {}, {}, u"Q3"_s}});
        MUST(matched);
        QCOMPARE(matched->changed, 1);
        QCOMPARE(matched->unknown, QStringList{u"Nobody"_s});
        QVERIFY(facts(*corpus).contains(u"Thomas Alva EdisonQ8743 invented phonograph 2"_s));
        QVERIFY(facts(*corpus).contains(u"Edison in Ohio 1"_s)); // the town
        QCOMPARE(problemsOf(*corpus), QString());
        QCOMPARE(entities.apply({{u"Thomas Alva Edison"_s, {u"Edison"_s}, u"Person"_s, u"Q8743"_s}})->changed, 0);
        const auto passedOver = entities.apply(
            {{u"Edison"_s, {}, u"Person"_s, u"Q9"_s}, {u"Edison"_s, {}, u"Ship"_s, u"Q9"_s}, {u" "_s, {}, {}, {}}});
        MUST(passedOver);
        QCOMPARE(passedOver->changed, 0);
        QCOMPARE(passedOver->linkedElsewhere, QStringList{u"Edison"_s});
        QCOMPARE(passedOver->unknown, QStringList{u"Edison"_s});
        QCOMPARE(passedOver->nameless, 1);
        MUST(corpus->journal().undo());
        QCOMPARE(facts(*corpus), before);
    }

    /// The type of an entity is renamed with the type, and that is undone with it.
    void decisionsFollowATypeThatIsRenamed()
    {
        const QTemporaryDir folder;
        auto corpus = edisons(folder);
        EntityStore entities(corpus->database());
        const auto merged
            = entities.merge(idOf(*corpus, u"Thomas Edison"_s, u"Person"_s), idOf(*corpus, u"Edison"_s, u"Person"_s));
        MUST(merged);
        const QStringList before = facts(*corpus);
        SchemaEdit edit;
        edit.kind = SchemaEdit::Kind::RenameType;
        edit.name = u"Person"_s;
        edit.target = u"Human"_s;
        MUST(applySchemaEdit(corpus->database(), edit));
        QCOMPARE(entities.load(*merged)->type, u"Human"_s);
        QCOMPARE(facts(*corpus), before);
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->journal().undo());
        QCOMPARE(entities.load(*merged)->type, u"Person"_s);
        QCOMPARE(facts(*corpus), before);
        QCOMPARE(problemsOf(*corpus), QString());
    }
};

QTEST_GUILESS_MAIN(TestEntityStore)
#include "test_entity_store.moc"
