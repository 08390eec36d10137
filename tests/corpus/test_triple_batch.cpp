// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/model_store.h"
#include "core/corpus/prediction_store.h"
#include "core/corpus/triple_batch.h"
#include "corpus_testing.h"

using namespace spotter;
using namespace spotter::testing;

using Kind = TripleChange::Kind;

Q_DECLARE_METATYPE(spotter::TripleQuery)
Q_DECLARE_METATYPE(spotter::TripleChange)

namespace {

const QString play = u"😀 《雷雨》由曹禺编写，《日出》也由曹禺编写，主演是潘虹。"_s;

LabelledTriple typed(LabelledTriple label, const QString &subjectType, const QString &objectType)
{
    label.triple.subject.type = subjectType;
    label.triple.object.type = objectType;
    return label;
}

/// Whether the work was asked to stop; for previews and changes that must not begin.
std::stop_token stopped()
{
    std::stop_source source;
    source.request_stop();
    return source.get_token();
}

} // namespace

/// Triples of a whole corpus: found by what they are, and changed at once as one step of undo.
class TestTripleBatch final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Corpus> m_corpus;
    DocumentId m_first;
    DocumentId m_second;
    int m_count = 0;

    Database &database() { return m_corpus->database(); }
    /// "subject predicate object state" of each triple, in the order of the list.
    QStringList wordsOf(const std::vector<TripleRef> &refs)
    {
        QStringList words;
        const auto list = listTriples(database(), refs);
        if (!list) return {list.error().message};
        for (const ListedTriple &listed : *list) {
            const Triple &triple = listed.label.triple;
            words += triple.subject.text + u' ' + triple.predicate + u' ' + triple.object.text + u' '
                + standingName(listed.standing());
        }
        return words;
    }
    QStringList all() { return wordsOf(findTriples(database(), {}).value_or(std::vector<TripleRef>())); }
    std::vector<TripleRef> found(const TripleQuery &query)
    {
        return findTriples(database(), query).value_or(std::vector<TripleRef>());
    }
    QStringList typesOf(DocumentId document)
    {
        QStringList types;
        const auto labels = m_corpus->annotations().forDocument(document);
        if (!labels) return {labels.error().message};
        for (const Annotation &label : *labels)
            types += label.label.triple.subject.type + u'>' + label.label.triple.object.type;
        return types;
    }
    void suggest(DocumentId document, const std::vector<ScoredTriple> &triples)
    {
        ModelRecord record;
        record.folder = m_folder.filePath(u"model"_s);
        record.sha256 = "x";
        const auto model = m_corpus->models().add(record);
        MUST(model);
        MUST(m_corpus->models().setCurrent(*model));
        MUST(m_corpus->predictions().replace(*model, document, triples));
    }

private Q_SLOTS:
    void init()
    {
        m_corpus = newCorpus(m_folder, u"t%1.spotter"_s.arg(++m_count));
        const auto first = m_corpus->documents().import(marriageDocument());
        MUST(first);
        m_first = first->id;
        Document second = textOnly(play, Split::Dev);
        LabelledTriple author = typed(labelIn(play, u"雷雨"_s, u"作者"_s, u"曹禺"_s), u"图书作品"_s, u"人物"_s);
        author.origin = Origin::Human;
        author.state = ReviewState::Accepted;
        LabelledTriple actor = labelIn(play, u"日出"_s, u"主演"_s, u"潘虹"_s);
        actor.state = ReviewState::Rejected;
        second.triples = {author, actor};
        const auto stored = m_corpus->documents().import(second);
        MUST(stored);
        m_second = stored->id;
    }
    void cleanup() { QCOMPARE(problemsOf(*m_corpus), QString()); }

    void finds_data()
    {
        QTest::addColumn<TripleQuery>("query");
        QTest::addColumn<QStringList>("expected");
        const QString husband = u"许广平 丈夫 鲁迅 unreviewed"_s;
        const QString shout = u"呐喊 作者 鲁迅 unreviewed"_s;
        const QString storm = u"雷雨 作者 曹禺 accepted"_s;
        const QString sunrise = u"日出 主演 潘虹 rejected"_s;
        QTest::newRow("everything, by document") << TripleQuery{} << QStringList{husband, shout, storm, sunrise};
        QTest::newRow("a predicate") << TripleQuery{.predicate = u"作者"_s} << QStringList{shout, storm};
        QTest::newRow("part of the subject") << TripleQuery{.subject = u"广平"_s} << QStringList{husband};
        QTest::newRow("the object") << TripleQuery{.object = u"鲁迅"_s} << QStringList{husband, shout};
        QTest::newRow("a type of either end") << TripleQuery{.type = u"人物"_s} << QStringList{storm};
        QTest::newRow("rejected") << TripleQuery{.standing = TripleStanding::Rejected} << QStringList{sunrise};
        QTest::newRow("by hand") << TripleQuery{.origin = Origin::Human} << QStringList{storm};
        QTest::newRow("the text of the document")
            << TripleQuery{.documents = {.search = u"上海"_s}} << QStringList{husband, shout};
        QTest::newRow("a part of the corpus")
            << TripleQuery{.predicate = u"作者"_s, .documents = {.split = Split::Dev}} << QStringList{storm};
        QTest::newRow("a predicate in documents with another")
            << TripleQuery{.predicate = u"作者"_s, .documents = {.predicate = u"丈夫"_s}} << QStringList{shout};
        QTest::newRow("nothing without a score") << TripleQuery{.lowestScore = 0} << QStringList{};
        QTest::newRow("no such predicate") << TripleQuery{.predicate = u"作"_s} << QStringList{};
        QTest::newRow("a quotation mark finds nothing") << TripleQuery{.subject = u"' OR 1=1 --"_s} << QStringList{};
    }
    void finds()
    {
        QFETCH(const TripleQuery, query);
        QFETCH(const QStringList, expected);
        const auto refs = findTriples(database(), query);
        MUST(refs);
        QCOMPARE(wordsOf(*refs), expected);
    }

    void anyCaseIsFound()
    {
        const QString text = u"Émile Zola wrote Germinal."_s;
        Document document = textOnly(text);
        document.triples = {labelIn(text, u"Germinal"_s, u"作者"_s, u"Émile Zola"_s)};
        MUST(m_corpus->documents().import(document));
        QCOMPARE(found({.object = u"éMILE"_s}).size(), 1U);
    }

    void suggestionsAreListedUnlessTheyAreLabelled()
    {
        const Triple known = labelIn(marriage, u"许广平"_s, u"丈夫"_s, u"鲁迅"_s).triple;
        const Triple fresh = labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s).triple;
        suggest(m_first, {{known, 0.95}, {fresh, 0.75}});
        const auto suggested = found({.standing = TripleStanding::Suggested});
        QCOMPARE(wordsOf(suggested), QStringList{u"鲁迅 妻子 许广平 suggested"_s});
        QCOMPARE(found({}).size(), 5U);
        QCOMPARE(countDocuments(found({})), 2);
        QCOMPARE(found({.lowestScore = 0.7, .highestScore = 0.8}).size(), 1U);
        QCOMPARE(found({.lowestScore = 0.8}).size(), 0U);
        QCOMPARE(found({.origin = Origin::Imported}).size(), 3U); // a suggestion has none
        const auto accepted = applyTripleChange(database(), suggested, {.kind = Kind::Accept});
        MUST(accepted);
        QCOMPARE(accepted->changed, 1);
        QVERIFY(found({.standing = TripleStanding::Suggested}).empty());
        const auto labels = m_corpus->annotations().forDocument(m_first);
        MUST(labels);
        QCOMPARE(labels->back().label.origin, Origin::ModelAccepted);
        QCOMPARE(labels->back().label.score, std::optional(0.75));
    }

    void changes_data()
    {
        QTest::addColumn<TripleChange>("change");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("changed");
        QTest::newRow("accept") << TripleChange{.kind = Kind::Accept}
                                << QStringList{u"许广平 丈夫 鲁迅 unreviewed"_s, u"呐喊 作者 鲁迅 accepted"_s,
                                       u"雷雨 作者 曹禺 accepted"_s, u"日出 主演 潘虹 rejected"_s}
                                << u"Accepted 2 triple(s)"_s << 1;
        QTest::newRow("reject") << TripleChange{.kind = Kind::Reject}
                                << QStringList{u"许广平 丈夫 鲁迅 unreviewed"_s, u"呐喊 作者 鲁迅 rejected"_s,
                                       u"雷雨 作者 曹禺 rejected"_s, u"日出 主演 潘虹 rejected"_s}
                                << u"Rejected 2 triple(s)"_s << 2;
        QTest::newRow("delete") << TripleChange{.kind = Kind::Remove}
                                << QStringList{u"许广平 丈夫 鲁迅 unreviewed"_s, u"日出 主演 潘虹 rejected"_s}
                                << u"Deleted 2 triple(s)"_s << 2;
        QTest::newRow("another predicate")
            << TripleChange{.kind = Kind::SetPredicate, .value = u"主演"_s}
            << QStringList{u"许广平 丈夫 鲁迅 unreviewed"_s, u"呐喊 主演 鲁迅 accepted"_s, u"雷雨 主演 曹禺 accepted"_s,
                   u"日出 主演 潘虹 rejected"_s}
            << u"Changed the predicate of 2 triple(s) to 主演"_s << 2;
        QTest::newRow("a predicate that the schema lacks")
            << TripleChange{.kind = Kind::SetPredicate, .value = u"编者"_s}
            << QStringList{u"许广平 丈夫 鲁迅 unreviewed"_s, u"呐喊 编者 鲁迅 accepted"_s, u"雷雨 编者 曹禺 accepted"_s,
                   u"日出 主演 潘虹 rejected"_s}
            << u"Changed the predicate of 2 triple(s) to 编者"_s << 2;
    }
    void changes()
    {
        QFETCH(const TripleChange, change);
        QFETCH(const QStringList, expected);
        QFETCH(const QString, title);
        QFETCH(const int, changed);
        const QStringList before = all();
        const auto refs = found({.predicate = u"作者"_s});
        const auto preview = previewTripleChange(database(), refs, change);
        MUST(preview);
        QCOMPARE(all(), before); // a preview writes nothing
        const auto effect = applyTripleChange(database(), refs, change);
        MUST(effect);
        QCOMPARE(*effect, *preview);
        QCOMPARE(effect->changed, changed);
        QCOMPARE(effect->unchanged, 2 - changed);
        QCOMPARE(all(), expected);
        QCOMPARE(m_corpus->journal().undoText(), title);
        MUST(m_corpus->journal().undo());
        QCOMPARE(all(), before);
        MUST(m_corpus->journal().redo());
        QCOMPARE(all(), expected);
    }

    void anotherPredicateBringsItsTypes()
    {
        MUST(applyTripleChange(
            database(), found({.predicate = u"作者"_s}), {.kind = Kind::SetPredicate, .value = u"主演"_s}));
        QCOMPARE(typesOf(m_first).last(), u"影视作品>人物"_s); // had none
        QCOMPARE(typesOf(m_second).first(), u"影视作品>人物"_s); // had those of the old predicate
    }

    /// As an import writes it: [] allows any types.
    void aNewPredicateWithoutTypesHasNoPairs()
    {
        MUST(applyTripleChange(
            database(), found({.predicate = u"主演"_s}), {.kind = Kind::SetPredicate, .value = u"出演"_s}));
        const auto schema = m_corpus->schema().load();
        MUST(schema);
        const qsizetype made = schema->indexOf(u"出演"_s);
        QVERIFY(made >= 0);
        QCOMPARE(schema->predicates()[size_t(made)].pairs.size(), size_t(0));
    }

    void theSameTripleIsNotMadeTwice()
    {
        MUST(m_corpus->annotations().add(m_second, labelIn(play, u"雷雨"_s, u"主演"_s, u"曹禺"_s)));
        const auto effect = applyTripleChange(
            database(), found({.predicate = u"作者"_s}), {.kind = Kind::SetPredicate, .value = u"主演"_s});
        MUST(effect);
        QCOMPARE(effect->changed, 1);
        QCOMPARE(effect->duplicates, 1);
        QVERIFY(all().contains(u"雷雨 作者 曹禺 accepted"_s));
    }

    void aRejectedTwinIsRestored()
    {
        LabelledTriple twin = labelIn(play, u"雷雨"_s, u"主演"_s, u"曹禺"_s);
        twin.state = ReviewState::Rejected;
        MUST(m_corpus->annotations().add(m_second, twin));
        const auto effect
            = applyTripleChange(database(), found({.subject = u"雷雨"_s, .standing = TripleStanding::Accepted}),
                {.kind = Kind::SetPredicate, .value = u"主演"_s});
        MUST(effect);
        QCOMPARE(effect->changed, 1);
        QVERIFY(all().contains(u"雷雨 主演 曹禺 accepted"_s));
        QVERIFY(all().contains(u"雷雨 作者 曹禺 rejected"_s));
    }

    void whatTheModelFoundIsNotSuggestedAgain()
    {
        const Triple fresh = labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s).triple;
        suggest(m_first, {{fresh, 0.75}});
        const auto effect = applyTripleChange(database(), found({.standing = TripleStanding::Suggested}),
            {.kind = Kind::SetPredicate, .value = u"丈夫"_s});
        MUST(effect);
        QCOMPARE(effect->changed, 1);
        QVERIFY(all().contains(u"鲁迅 丈夫 许广平 accepted"_s));
        QVERIFY(all().contains(u"鲁迅 妻子 许广平 rejected"_s));
        QVERIFY(found({.standing = TripleStanding::Suggested}).empty());
    }

    void aDeletedSuggestionIsRejected()
    {
        suggest(m_first, {{labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s).triple, 0.75}});
        MUST(applyTripleChange(database(), found({.standing = TripleStanding::Suggested}), {.kind = Kind::Remove}));
        QVERIFY(all().contains(u"鲁迅 妻子 许广平 rejected"_s));
    }

    void aSuggestionNeedNotBeStored()
    {
        TripleRef ref{.document = m_first, .label = {}};
        ref.found
            = std::make_shared<const ScoredTriple>(labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s).triple, 0.5);
        MUST(applyTripleChange(database(), {ref}, {.kind = Kind::Accept}));
        QVERIFY(all().contains(u"鲁迅 妻子 许广平 accepted"_s));
        const QString title = m_corpus->journal().undoText();
        QVERIFY2(!title.contains(u"triple(s)"_s), qPrintable(title)); // one triple: as for a single edit
    }

    /// Formats list entities by themselves: one at the place of a mention is the same thing.
    void aTypeIsThatOfTheEntityAtItsPlace()
    {
        const Span author = mentionIn(play, u"曹禺"_s).span;
        const Span actor = mentionIn(play, u"潘虹"_s).span;
        MUST(m_corpus->documents().setEntities(m_second, {{author, u"人物"_s}, {actor, u"人物"_s}}));
        const auto entityTypes = [&] {
            QStringList types;
            const auto document = m_corpus->documents().load(m_second);
            for (const Entity &entity : listedEntities(document->metadata, CodePointMap(document->text)))
                types += entity.type;
            return types;
        };
        const auto refs = found({.predicate = u"作者"_s, .object = u"曹禺"_s});
        const TripleChange change{.kind = Kind::SetObjectType, .value = u"作家"_s};
        const auto preview = previewTripleChange(database(), refs, change);
        MUST(preview);
        QCOMPARE(preview->entities, 1);
        QCOMPARE(entityTypes(), (QStringList{u"人物"_s, u"人物"_s}));
        QCOMPARE(*applyTripleChange(database(), refs, change), *preview);
        QCOMPARE(entityTypes(), (QStringList{u"作家"_s, u"人物"_s}));
        MUST(m_corpus->journal().undo()); // one step
        QCOMPARE(entityTypes(), (QStringList{u"人物"_s, u"人物"_s}));
        QVERIFY(!typesOf(m_second).join(u' ').contains(u"作家"_s));
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void aTypeIsThatOfTheMention()
    {
        const auto effect = applyTripleChange(database(), found({.predicate = u"作者"_s, .object = u"曹禺"_s}),
            {.kind = Kind::SetObjectType, .value = u"作家"_s});
        MUST(effect);
        QCOMPARE(effect->changed, 1);
        QCOMPARE(typesOf(m_second), QStringList({u"图书作品>作家"_s, u">"_s}));
        const auto schema = m_corpus->schema().load();
        MUST(schema);
        QVERIFY(schema->allows(u"作者"_s, u"图书作品"_s, u"作家"_s));
        // The second triple with that mention was not chosen.
        MUST(m_corpus->annotations().add(m_second, labelIn(play, u"日出"_s, u"作者"_s, u"曹禺"_s)));
        const auto both = applyTripleChange(database(), found({.subject = u"日出"_s, .object = u"曹禺"_s}),
            {.kind = Kind::SetObjectType, .value = u"人物"_s});
        MUST(both);
        QCOMPARE(both->changed, 1);
        QCOMPARE(both->others, 1);
        QCOMPARE(typesOf(m_second), QStringList({u"图书作品>人物"_s, u">"_s, u">人物"_s}));
    }

    void refusals()
    {
        const QStringList before = all();
        const auto refs = found({});
        const auto unnamed = applyTripleChange(database(), refs, {.kind = Kind::SetPredicate, .value = u" "_s});
        QCOMPARE(unnamed.error().code, ErrorCode::Schema);
        const auto halted = applyTripleChange(database(), refs, {.kind = Kind::Accept}, stopped());
        QCOMPARE(halted.error().code, ErrorCode::Stopped);
        QCOMPARE(all(), before);
        QCOMPARE(m_corpus->journal().undoText().isEmpty(), false); // the import, still the last step
        QVERIFY(!m_corpus->journal().undoText().contains(u"Accepted"_s));
    }

    void whatIsGoneIsCounted()
    {
        const auto refs = found({});
        MUST(m_corpus->documents().remove(m_first));
        const auto effect = applyTripleChange(database(), refs, {.kind = Kind::Accept});
        MUST(effect);
        QCOMPARE(effect->gone, 2);
        QCOMPARE(effect->changed, 1); // the other one is accepted already
        QCOMPARE(wordsOf(refs).size(), 2);
    }

    void triplesAreAddedOnceAsOneStep()
    {
        const LabelledTriple fresh = labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
        const LabelledTriple present = labelIn(marriage, u"许广平"_s, u"丈夫"_s, u"鲁迅"_s);
        const LabelledTriple other = typed(labelIn(play, u"日出"_s, u"改编"_s, u"曹禺"_s), u"戏剧"_s, {});
        const auto added = addTriples(
            database(), {{m_first, fresh}, {m_first, present}, {m_second, other}}, {"spotter::Corpus", "Labelled"});
        MUST(added);
        QCOMPARE(*added, 2);
        QCOMPARE(all().size(), 6);
        MUST(m_corpus->journal().undo());
        QCOMPARE(all().size(), 4);
    }

    void manyDocumentsAreListedPageByPage()
    {
        auto corpus = newCorpus(m_folder, u"large%1.spotter"_s.arg(m_count));
        Document document = marriageDocument();
        auto transaction = Transaction::begin(corpus->database(), {});
        MUST(transaction);
        for (int number = 0; number < 1000; ++number) {
            document.text = marriage + QString::number(number);
            MUST(corpus->documents().import(document));
        }
        MUST(transaction->commit());
        const auto refs = findTriples(corpus->database(), {.predicate = u"作者"_s});
        MUST(refs);
        QCOMPARE(refs->size(), 1000U);
        QCOMPARE(countDocuments(*refs), 1000);
        const auto page = listTriples(corpus->database(), std::span(*refs).subspan(900, 64));
        MUST(page);
        QCOMPARE(page->size(), 64U);
        const auto effect = applyTripleChange(corpus->database(), *refs, {.kind = Kind::Accept});
        MUST(effect);
        QCOMPARE(*effect, (TripleChangeEffect{.changed = 1000, .documents = 1000}));
        QCOMPARE(problemsOf(*corpus), QString());
    }
};

QTEST_GUILESS_MAIN(TestTripleBatch)
#include "test_triple_batch.moc"
