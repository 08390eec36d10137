// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/entity_store.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/facts/fact_query.h"
#include "core/corpus/rebuild.h"
#include "core/corpus/schema/schema_change.h"
#include "core/corpus/triple_batch.h"

#include <random>

using namespace spotter;
using namespace spotter::testing;

namespace {

LabelledTriple stating(const QString &text, const QString &subject, const QString &predicate, const QString &object,
    const QString &subjectType = {}, const QString &objectType = {})
{
    LabelledTriple label = labelIn(text, subject, predicate, object);
    label.triple.subject.type = subjectType;
    label.triple.object.type = objectType;
    return label;
}

Document documentWith(const QString &text, const std::vector<LabelledTriple> &labels)
{
    Document document = textOnly(text);
    document.triples = labels;
    return document;
}

QString inWords(const Fact &fact)
{
    return u"%1 %2 %3: %4 %5%6"_s.arg(fact.subject.name, fact.predicate, fact.object.name)
        .arg(fact.sentences)
        .arg(factStateName(fact.state), fact.isContradicted ? u"!"_s : QString());
}

/// A page of facts as lines, or what went wrong.
QStringList listed(Corpus &corpus, const FactQuery &query = {})
{
    const auto page = factPage(corpus.database(), query, nullptr, 100);
    if (!page) return {page.error().message};
    QStringList lines;
    for (const Fact &fact : *page) lines += inWords(fact);
    return lines;
}

Schema anySchema()
{
    Schema schema;
    for (const QString &name : {u"作者"_s, u"丈夫"_s, u"born"_s, u"wrote"_s}) schema.addPredicate(name);
    for (const QString &name : {u"人物"_s, u"Person"_s, u"Film"_s, u"Date"_s, u"Number"_s}) schema.addEntityType(name);
    return schema;
}

} // namespace

class TestFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelsThatSayTheSameAreOneFact_data()
    {
        QTest::addColumn<QStringList>("first"); // text, subject, object, types
        QTest::addColumn<QStringList>("second");
        QTest::addColumn<qsizetype>("facts");
        QTest::newRow("the same words") << QStringList{u"Ann wrote Emma"_s, u"Ann"_s, u"Emma"_s, {}, {}}
                                        << QStringList{u"Emma, by Ann"_s, u"Ann"_s, u"Emma"_s, {}, {}} << qsizetype(1);
        QTest::newRow("brackets of a title")
            << QStringList{u"鲁迅写了《呐喊》"_s, u"鲁迅"_s, u"《呐喊》"_s, {}, {}}
            << QStringList{u"鲁迅，呐喊"_s, u"鲁迅"_s, u"呐喊"_s, {}, {}} << qsizetype(1);
        QTest::newRow("case and full-width forms")
            << QStringList{u"IBM wrote Emma"_s, u"IBM"_s, u"Emma"_s, {}, {}}
            << QStringList{u"ＩＢＭ wrote EMMA"_s, u"ＩＢＭ"_s, u"EMMA"_s, {}, {}} << qsizetype(1);
        QTest::newRow("other types are other things")
            << QStringList{u"Ann wrote Emma"_s, u"Ann"_s, u"Emma"_s, u"Person"_s, u"Person"_s}
            << QStringList{u"Emma, by Ann"_s, u"Ann"_s, u"Emma"_s, u"Person"_s, u"Film"_s} << qsizetype(2);
        QTest::newRow("other things") << QStringList{u"Ann wrote Emma"_s, u"Ann"_s, u"Emma"_s, {}, {}}
                                      << QStringList{u"Ann wrote Emilia"_s, u"Ann"_s, u"Emilia"_s, {}, {}}
                                      << qsizetype(2);
    }
    void labelsThatSayTheSameAreOneFact()
    {
        QFETCH(const QStringList, first);
        QFETCH(const QStringList, second);
        QFETCH(const qsizetype, facts);
        const QTemporaryDir folder;
        auto corpus = *Corpus::create(folder.filePath(u"a.spotter"_s), anySchema());
        for (const QStringList &one : {first, second})
            MUST(corpus->documents().import(
                documentWith(one[0], {stating(one[0], one[1], u"wrote"_s, one[2], one[3], one[4])})));
        MUST(buildFacts(corpus->database()));
        QCOMPARE(listed(*corpus).size(), facts);
        if (facts == 1) QVERIFY2(listed(*corpus).first().contains(u": 2 "_s), qPrintable(listed(*corpus).first()));
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void equalFactsAreInTheOrderOfTheirNames_data()
    {
        QTest::addColumn<FactOrder>("order");
        QTest::addColumn<bool>("isDescending");
        QTest::addColumn<QStringList>("names"); // of subjects and objects
        const QStringList byName{u"Ann Bath"_s, u"Ann Emilia"_s, u"Ann Emma"_s, u"Bea Emma"_s};
        QTest::newRow("by subject") << FactOrder::Subject << false << byName;
        QTest::newRow("by subject, descending")
            << FactOrder::Subject << true << QStringList{byName[3], byName[0], byName[1], byName[2]};
        QTest::newRow("by object") << FactOrder::Object << false << byName;
        QTest::newRow("by predicate, descending")
            << FactOrder::Predicate << true << QStringList{byName[1], byName[2], byName[3], byName[0]};
        QTest::newRow("by sentences") << FactOrder::Sentences << true << byName;
        QTest::newRow("by state") << FactOrder::State << false << byName;
    }
    void equalFactsAreInTheOrderOfTheirNames()
    {
        QFETCH(const FactOrder, order);
        QFETCH(const bool, isDescending);
        QFETCH(const QStringList, names);
        const QTemporaryDir folder;
        auto corpus = *Corpus::create(folder.filePath(u"a.spotter"_s), anySchema());
        const auto say = [&](const QString &subject, const QString &predicate, const QString &object) {
            const QString text = subject + u" and "_s + object;
            return corpus->documents().import(documentWith(text, {stating(text, subject, predicate, object)}));
        };
        MUST(say(u"Bea"_s, u"wrote"_s, u"Emma"_s));
        MUST(say(u"Ann"_s, u"wrote"_s, u"Emma"_s));
        MUST(say(u"Ann"_s, u"wrote"_s, u"Emilia"_s));
        MUST(say(u"Ann"_s, u"born"_s, u"Bath"_s));
        MUST(buildFacts(corpus->database()));
        const FactQuery query{.order = order, .isDescending = isDescending};
        // Pages of one fact are what one page of all is.
        for (const qint64 size : {100, 1}) {
            QStringList found;
            std::optional<Fact> last;
            for (;;) {
                const auto page = factPage(corpus->database(), query, last ? &*last : nullptr, size);
                MUST(page);
                for (const Fact &fact : *page) found += fact.subject.name + u' ' + fact.object.name;
                if (qint64(page->size()) < size) break;
                last = page->back();
            }
            QCOMPARE(found, names);
        }
    }

    void editsAreFollowed()
    {
        const QTemporaryDir folder;
        auto corpus = *Corpus::create(folder.filePath(u"a.spotter"_s), anySchema());
        const QString text = u"Ann wrote Emma and Bob wrote Ada."_s;
        const auto document
            = corpus->documents().import(documentWith(text, {stating(text, u"Ann"_s, u"wrote"_s, u"Emma"_s)}));
        MUST(document);
        QCOMPARE(*factsAreBuilt(corpus->database()), false);
        MUST(buildFacts(corpus->database()));
        QCOMPARE(listed(*corpus), QStringList{u"Ann wrote Emma: 1 unreviewed"_s});

        const auto added = corpus->annotations().add(document->id, stating(text, u"Bob"_s, u"wrote"_s, u"Ada"_s));
        MUST(added);
        const QStringList two{u"Ann wrote Emma: 1 unreviewed"_s, u"Bob wrote Ada: 1 unreviewed"_s};
        QCOMPARE(listed(*corpus), two);
        Annotation label = *corpus->annotations().load(*added);
        label.label.state = ReviewState::Accepted;
        MUST(corpus->annotations().update(label.id, label.label));
        QCOMPARE(listed(*corpus).last(), u"Bob wrote Ada: 1 accepted"_s);
        label.label.state = ReviewState::Rejected;
        MUST(corpus->annotations().update(label.id, label.label));
        QCOMPARE(listed(*corpus).size(), 1); // what is rejected is shown only when asked for
        QCOMPARE(listed(*corpus, {.state = FactState::Rejected}), QStringList{u"Bob wrote Ada: 0 rejected"_s});
        label.label.state = ReviewState::Unreviewed;
        label.label.assertion.negated = true;
        MUST(corpus->annotations().update(label.id, label.label));
        QCOMPARE(listed(*corpus, {.state = FactState::Rejected}), QStringList{u"Bob wrote Ada: 0 rejected"_s});
        for (int i = 0; i < 3; ++i) MUST(corpus->journal().undo());
        QCOMPARE(listed(*corpus), two);
        MUST(corpus->documents().remove(document->id));
        QCOMPARE(listed(*corpus), QStringList{});
        QCOMPARE(*corpus->database().integer(u"SELECT count(*) FROM entity_names"_s), 0);
        MUST(corpus->journal().undo());
        QCOMPARE(listed(*corpus), two);
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void equalValuesAreOne_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("objects");
        QTest::newRow("dates in two languages")
            << u"1952年8月12日"_s << u"12 August 1952"_s << u"Date"_s << QStringList{u"1952-08-12"_s};
        QTest::newRow("numbers") << u"1,500,000"_s << u"1500000"_s << u"Number"_s << QStringList{u"1500000"_s};
        QTest::newRow("words of one value")
            << u"nobody knows"_s << u"Nobody knows"_s << u"Date"_s << QStringList{u"nobody knows"_s};
        QTest::newRow("a film that is called 1984 is a thing")
            << u"1984"_s << u"1984"_s << u"Film"_s << QStringList{u"1984"_s};
    }
    void equalValuesAreOne()
    {
        QFETCH(const QString, first);
        QFETCH(const QString, second);
        QFETCH(const QString, type);
        QFETCH(const QStringList, objects);
        const QTemporaryDir folder;
        auto corpus = *Corpus::create(folder.filePath(u"a.spotter"_s), anySchema());
        for (const QString &object : {first, second}) {
            const QString text = u"Ann: "_s + object + u'.';
            MUST(corpus->documents().import(
                documentWith(text, {stating(text, u"Ann"_s, u"born"_s, object, {}, type)}), Duplicates::Keep));
        }
        MUST(buildFacts(corpus->database()));
        const auto page = factPage(corpus->database(), {}, nullptr, 10);
        MUST(page);
        QStringList found;
        for (const Fact &fact : *page) found += fact.object.name;
        QCOMPARE(found, objects);
    }

    /// Whatever the order and the filter, pages have each fact once and in order, and what is looked up in an index is
    /// what reading all would find.
    void pagesAreExact_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<bool>("descending");
        for (const auto &[name, order] :
            {std::pair("subject", FactOrder::Subject), std::pair("predicate", FactOrder::Predicate),
                std::pair("object", FactOrder::Object), std::pair("sentences", FactOrder::Sentences),
                std::pair("sureness", FactOrder::Sureness), std::pair("state", FactOrder::State)})
            for (const bool descending : {false, true})
                QTest::addRow("by %s%s", name, descending ? ", descending" : "") << int(order) << descending;
    }
    void pagesAreExact()
    {
        QFETCH(const int, order);
        QFETCH(const bool, descending);
        const QTemporaryDir folder;
        auto corpus = *Corpus::create(folder.filePath(u"a.spotter"_s), anySchema());
        std::mt19937 random(7);
        const auto pick = [&](int size) { return int(random() % unsigned(size)); };
        auto transaction = Transaction::begin(corpus->database());
        MUST(transaction);
        for (int i = 0; i < 300; ++i) {
            const QString text = u"s%1 o%2 %3"_s.arg(pick(20)).arg(pick(30)).arg(i);
            LabelledTriple label = stating(
                text, text.section(u' ', 0, 0), pick(2) == 0 ? u"born"_s : u"wrote"_s, text.section(u' ', 1, 1));
            label.state = ReviewState(pick(3));
            label.score = .1 + .1 * pick(8);
            MUST(corpus->documents().import(documentWith(text, {label})));
        }
        MUST(transaction->commit());
        MUST(buildFacts(corpus->database()));
        const QList<FactQuery> filters{{}, {.predicate = u"born"_s}, {.search = u"S1"_s},
            {.state = FactState::Accepted}, {.state = FactState::Rejected}, {.leastSureness = .8},
            {.contradictionsOnly = true, .oneObject = {u"born"_s}}};
        for (FactQuery query : filters) {
            query.order = FactOrder(order);
            query.isDescending = descending;
            const auto all = factPage(corpus->database(), query, nullptr, 10'000);
            MUST(all);
            QVERIFY(!all->empty());
            QCOMPARE(*countFacts(corpus->database(), query, 10'000), qint64(all->size()));
            std::vector<Fact> paged;
            while (true) {
                const auto page = factPage(corpus->database(), query, paged.empty() ? nullptr : &paged.back(), 7);
                MUST(page);
                if (page->empty()) break;
                paged.insert(paged.end(), page->begin(), page->end());
                QVERIFY(paged.size() <= all->size());
            }
            QCOMPARE(paged, *all);
            for (const Fact &fact : *all) {
                if (!query.predicate.isEmpty()) QCOMPARE(fact.predicate, query.predicate);
                if (query.state) QCOMPARE(fact.state, *query.state);
                if (!query.state) QVERIFY(fact.state != FactState::Rejected);
                QVERIFY(fact.sureness >= query.leastSureness - .001); // weights are whole numbers
                if (query.contradictionsOnly) QVERIFY(fact.isContradicted);
                if (!query.search.isEmpty())
                    QVERIFY(fact.subject.name.contains(u"s1"_s) || fact.object.name.contains(u"s1"_s));
            }
        }
    }

    void aSecondObjectOfAPredicateThatAllowsOneIsAContradiction()
    {
        const QTemporaryDir folder;
        auto corpus = *Corpus::create(folder.filePath(u"a.spotter"_s), anySchema());
        for (int i = 0; i < 12; ++i) {
            const QString text = u"P%1 was born in Q%1."_s.arg(i);
            MUST(corpus->documents().import(
                documentWith(text, {stating(text, u"P%1"_s.arg(i), u"born"_s, u"Q%1"_s.arg(i))})));
        }
        const QString text = u"P3 was born in Rome, wrote Emma and Ada."_s;
        const auto other = corpus->documents().import(documentWith(
            text, {stating(text, u"P3"_s, u"wrote"_s, u"Emma"_s), stating(text, u"P3"_s, u"wrote"_s, u"Ada"_s)}));
        MUST(buildFacts(corpus->database()));
        QCOMPARE(listed(*corpus, {.contradictionsOnly = true, .oneObject = {u"born"_s}}), QStringList{});
        const auto added = corpus->annotations().add(other->id, stating(text, u"P3"_s, u"born"_s, u"Rome"_s));
        MUST(added);
        const FactQuery contradictions{.contradictionsOnly = true, .oneObject = {u"born"_s}};
        QCOMPARE(listed(*corpus, contradictions),
            (QStringList{u"P3 born Q3: 1 unreviewed!"_s, u"P3 born Rome: 1 unreviewed!"_s}));
        Annotation label = *corpus->annotations().load(*added);
        label.label.state = ReviewState::Rejected;
        MUST(corpus->annotations().update(label.id, label.label));
        QCOMPARE(listed(*corpus, contradictions), QStringList{});
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void aVaguerDateIsNoContradiction_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<qsizetype>("contradictions");
        QTest::newRow("the year of the day") << u"1877"_s << qsizetype(0);
        QTest::newRow("another year") << u"1878"_s << qsizetype(2);
        QTest::newRow("another day") << u"12 February 1877"_s << qsizetype(2);
        QTest::newRow("words") << u"long ago"_s << qsizetype(2);
    }
    void aVaguerDateIsNoContradiction()
    {
        QFETCH(const QString, second);
        QFETCH(const qsizetype, contradictions);
        const QTemporaryDir folder;
        auto corpus = *Corpus::create(folder.filePath(u"a.spotter"_s), anySchema());
        for (const QString &date : {u"11 February 1877"_s, second}) {
            const QString text = u"Ann: "_s + date + u'.';
            MUST(corpus->documents().import(
                documentWith(text, {stating(text, u"Ann"_s, u"born"_s, date, u"Person"_s, u"Date"_s)})));
        }
        MUST(buildFacts(corpus->database()));
        QCOMPARE(listed(*corpus).size(), 2);
        const FactQuery query{.contradictionsOnly = true, .oneObject = {u"born"_s}};
        QCOMPARE(listed(*corpus, query).size(), contradictions);
        QCOMPARE(*countFacts(corpus->database(), query, 100), contradictions);
    }

    void severalSentencesAreSurerThanOne()
    {
        QCOMPARE(surenessOf(0), 0.);
        QVERIFY(surenessOf(labelWeight(FactStanding::Unreviewed, .6, false)) > .59);
        QVERIFY(surenessOf(2 * labelWeight(FactStanding::Unreviewed, .6, false)) > .83);
        QVERIFY(labelWeight(FactStanding::Accepted, .1, false) > labelWeight(FactStanding::Unreviewed, .95, false));
        QVERIFY(labelWeight(FactStanding::Unreviewed, .9, true) < labelWeight(FactStanding::Unreviewed, .9, false));
        QCOMPARE(labelWeight(FactStanding::Rejected, .9, false), 0);
        QCOMPARE(labelWeight(FactStanding::Denied, .9, false), 0);
        QVERIFY(surenessOf(labelWeight(FactStanding::Unreviewed, 1., false)) < 1);
        QVERIFY(std::abs(surenessOf(weightOf(.75)) - .75) < .001);
    }

    void checkFindsWhatWasChangedBehindItsBack_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a count") << u"UPDATE facts SET accepted = accepted + 1"_s;
        QTest::newRow("a rival") << u"UPDATE facts SET rivals = 1"_s;
        QTest::newRow("a name") << u"UPDATE entity_names SET key = 'x' WHERE id = 1"_s;
        QTest::newRow("an entity") << u"UPDATE entity_names SET entity = 7 WHERE id = 1"_s;
        QTest::newRow("a label that is missing") << u"DELETE FROM fact_labels WHERE label_id = 1"_s;
        QTest::newRow("a label too many") << u"INSERT INTO fact_labels VALUES (99, 1, 1, 2, 0, 0)"_s;
        QTest::newRow("a decision") << u"INSERT INTO entities (id, name, type, identifier) VALUES (1, 'x', '', '')"_s;
    }
    void checkFindsWhatWasChangedBehindItsBack()
    {
        QFETCH(const QString, sql);
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        MUST(corpus->documents().import(marriageDocument()));
        MUST(buildFacts(corpus->database()));
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->database().run(sql));
        QVERIFY(!problemsOf(*corpus).isEmpty());
        MUST(rebuildFromJournal(*corpus));
        QCOMPARE(problemsOf(*corpus), QString());
        QCOMPARE(*factsAreBuilt(corpus->database()), true);
    }

    void aReadOnlyCorpusIsNotBuilt()
    {
        const QTemporaryDir folder;
        MUST(newCorpus(folder)->documents().import(marriageDocument()));
        auto corpus = Corpus::open(folder.filePath(u"a.spotter"_s), Corpus::Mode::ReadOnly);
        MUST(corpus);
        const auto built = buildFacts((*corpus)->database());
        QVERIFY(!built);
        QCOMPARE(built.error().code, ErrorCode::ReadOnly);
    }

    void aStopBuildsNothing()
    {
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        MUST(corpus->documents().import(marriageDocument()));
        std::stop_source stop;
        stop.request_stop();
        const auto built = buildFacts(corpus->database(), stop.get_token());
        QVERIFY(!built);
        QCOMPARE(built.error().code, ErrorCode::Stopped);
        QCOMPARE(*factsAreBuilt(corpus->database()), false);
        QCOMPARE(problemsOf(*corpus), QString());
    }

    /// Hundreds of edits of every kind; check compares the facts with the labels.
    void randomEditsAreFollowed_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 4; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void randomEditsAreFollowed()
    {
        QFETCH(const unsigned, seed);
        std::mt19937 random(seed);
        const auto pick = [&](size_t size) { return size_t(random() % size); };
        const QTemporaryDir folder;
        auto corpus = *Corpus::create(folder.filePath(u"a.spotter"_s), anySchema());
        EntityStore entities(corpus->database());
        const QStringList names{u"Ann"_s, u"ANN"_s, u"Bob"_s, u"Ada"_s, u"1877"_s, u"《Emma》"_s, u"Emma"_s};
        const QString text = names.join(u' ');
        for (int i = 0; i < 3; ++i) MUST(corpus->documents().import(textOnly(text + QString::number(i))));
        MUST(buildFacts(corpus->database()));
        int merges = 0;
        for (int edit = 0; edit < 300; ++edit) {
            const DocumentId document{qint64(pick(3) + 1)};
            const auto present = corpus->annotations().forDocument(document);
            const auto some = entities.find();
            MUST(some);
            switch (pick(9)) {
            case 0:
                MUST(corpus->journal().undo());
                break;
            case 1:
                MUST(corpus->journal().redo());
                break;
            case 2:
                if (some->size() > 1)
                    merges
                        += entities.merge((*some)[pick(some->size())].id, (*some)[pick(some->size())].id).has_value();
                break;
            case 3:
                if (!some->empty()) {
                    const KnownEntity &entity = (*some)[pick(some->size())];
                    if (const auto split = entities.split(entity.id, entity.names.back().text); !split)
                        QCOMPARE(split.error().code, ErrorCode::Content);
                }
                break;
            case 4:
                if (!some->empty()) MUST(entities.rename((*some)[pick(some->size())].id, names[qsizetype(pick(7))]));
                break;
            case 5:
                if (present && !present->empty()) {
                    Annotation label = (*present)[pick(present->size())];
                    label.label.state = ReviewState(pick(3));
                    MUST(corpus->annotations().update(label.id, label.label));
                }
                break;
            case 6:
                if (present && !present->empty())
                    MUST(corpus->annotations().remove((*present)[pick(present->size())].id));
                break;
            default:
                if (present)
                    (void)corpus->annotations().add(document,
                        stating(text, names[qsizetype(pick(7))], pick(2) == 0 ? u"born"_s : u"wrote"_s,
                            names[qsizetype(pick(7))], pick(3) == 0 ? u"Person"_s : QString()));
            }
            if (edit % 20 == 19)
                QVERIFY2(problemsOf(*corpus).isEmpty(), qPrintable(u"after %1: "_s.arg(edit) + problemsOf(*corpus)));
            if (edit % 100 == 99) {
                const QStringList before = listed(*corpus);
                MUST(rebuildFromJournal(*corpus));
                QCOMPARE(problemsOf(*corpus), QString());
                QStringList after = listed(*corpus);
                QCOMPARE(after.size(), before.size());
            }
        }
        QVERIFY(merges > 3);
    }
};

QTEST_GUILESS_MAIN(TestFacts)
#include "test_facts.moc"
