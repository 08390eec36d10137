// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/entity_store.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/merging/decision_union.h"
#include "core/corpus/rebuild.h"

#include <QJsonArray>

#include <algorithm>

using namespace spotter;
using namespace spotter::testing;

namespace {

/// "Ada|Countess = Q1 (Lovelace)" is an entity called Lovelace with two names and an identifier; all of type Person.
DecidedEntity said(const QString &words)
{
    DecidedEntity entity;
    entity.type = u"Person"_s;
    entity.name = words.section(u'(', 1).chopped(1);
    const QString left = words.section(u" ("_s, 0, 0);
    entity.identifier = left.section(u" = "_s, 1);
    const QStringList names = left.section(u" = "_s, 0, 0).split(u'|');
    for (const QString &name : names) entity.members.push_back({name, u"Person"_s});
    sortMembers(entity.members);
    return entity;
}

QString inWords(const DecidedEntity &entity)
{
    QStringList names;
    for (const FactName &name : entity.members) names += name.text;
    return names.join(u'|') + (entity.identifier.isEmpty() ? QString() : u" = "_s + entity.identifier) + u" ("_s
        + entity.name + u')';
}

/// A document that says so; "Ada / Bob" keeps two names apart.
Document saying(const QString &words, int number)
{
    Document document = textOnly(u"Document %1."_s.arg(number));
    if (const QStringList pair = words.split(u" / "_s); pair.size() == 2) {
        const NamesApart apart{{pair[0], u"Person"_s}, {pair[1], u"Person"_s}};
        document.metadata[decisionsKey] = QJsonObject{{u"apart"_s, QJsonArray{toJson(apart)}}};
    } else {
        document.metadata[decisionsKey] = QJsonObject{{u"entities"_s, QJsonArray{toJson(said(words))}}};
    }
    return document;
}

QStringList entitiesOf(Corpus &corpus)
{
    QStringList lines;
    const auto entities = decidedEntities(corpus.database());
    for (const DecidedEntity &entity : *entities) lines += inWords(entity);
    lines.sort();
    return lines;
}

/// Decisions as an export of one corpus gives them to a document.
QJsonObject exported(Corpus &corpus)
{
    Document document = *corpus.documents().loadWithLabels(corpus.documents().ids()->front());
    DecisionsForExport::load(corpus.database())->addTo(document);
    return document.metadata[decisionsKey].toObject();
}

} // namespace

/// Decisions about names that come with imports: they are united in the same way in any order.
class TestEntityUnion final : public QObject {
    Q_OBJECT

    /// Two names, each in a label; facts are built.
    static std::unique_ptr<Corpus> withNames(const QTemporaryDir &folder, const QString &name = u"a.spotter"_s)
    {
        auto corpus = newCorpus(folder, name);
        Document document = textOnly(u"Ada met Bob, and Cleo met Dan."_s);
        for (const auto &[subject, object] : {std::pair(u"Ada"_s, u"Bob"_s), {u"Cleo"_s, u"Dan"_s}}) {
            LabelledTriple label = labelIn(document.text, subject, u"met"_s, object);
            label.triple.subject.type = label.triple.object.type = u"Person"_s;
            document.triples.push_back(label);
        }
        if (!corpus->documents().import(document) || !buildFacts(corpus->database())) qFatal("no corpus");
        return corpus;
    }

    static qint64 idOf(Corpus &corpus, const QString &name)
    {
        const auto id = EntityStore(corpus.database()).withName({name, u"Person"_s});
        return id && *id ? **id : 0;
    }

    static void import(Corpus &corpus, const QJsonObject &decisions)
    {
        Document document = textOnly(u"A text."_s);
        document.metadata[decisionsKey] = decisions;
        const auto done = corpus.documents().import(document);
        if (!done) qFatal("%s", qPrintable(done.error().message));
    }

private Q_SLOTS:
    void anyOrderGivesTheSame_data()
    {
        QTest::addColumn<QStringList>("decisions");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("conflicts");
        const QStringList none;
        QTest::newRow("entities that share a name are one")
            << QStringList{u"Ada|Countess (Ada)"_s, u"Byron|Ada (Ada)"_s, u"Byron|Lovelace (Byron)"_s}
            << QStringList{u"Ada|Byron|Countess|Lovelace (Byron)"_s} << none;
        QTest::newRow("others are not") << QStringList{u"Ada|Countess (Ada)"_s, u"Bob|Robert (Bob)"_s}
                                        << QStringList{u"Ada|Countess (Ada)"_s, u"Bob|Robert (Bob)"_s} << none;
        QTest::newRow("an identifier over none")
            << QStringList{u"Ada (Ada)"_s, u"Ada = Q1 (Ada)"_s} << QStringList{u"Ada = Q1 (Ada)"_s} << none;
        QTest::newRow("a name that somebody typed over a spelling")
            << QStringList{u"Ada|Countess (Countess)"_s, u"Ada (A. L.)"_s} << QStringList{u"Ada|Countess (A. L.)"_s}
            << none;
        QTest::newRow("of two typed names the longer")
            << QStringList{u"Ada (Ada Lovelace)"_s, u"Ada (A. L.)"_s} << QStringList{u"Ada (Ada Lovelace)"_s}
            << QStringList{u"one entity is called “Ada Lovelace” and “A. L.”: the first is used"_s};
        QTest::newRow("two identifiers stay two, and the one that is called so has the name")
            << QStringList{u"Paris = Q90 (Paris)"_s, u"Paris|Hilton = Q4 (Paris Hilton)"_s}
            << QStringList{u"Hilton = Q4 (Paris Hilton)"_s, u"Paris = Q90 (Paris)"_s}
            << QStringList{
                   u"“Paris” is a name of Q4 and of Q90: they stay two entities, and one of them has the name"_s};
        QTest::newRow("otherwise the shorter identifier")
            << QStringList{u"Ada|Bob = Q20 (Bob)"_s, u"Ada|Cleo = Q3 (Cleo)"_s}
            << QStringList{u"Ada|Cleo = Q3 (Cleo)"_s, u"Bob = Q20 (Bob)"_s}
            << QStringList{u"“Ada” is a name of Q20 and of Q3: they stay two entities, and one of them has the name"_s};
        QTest::newRow("kept apart over one")
            << QStringList{u"Ada|Bob (Ada)"_s, u"Bob / Ada"_s} << QStringList{u"Ada (Ada)"_s, u"Bob (Bob)"_s}
            << QStringList{u"“Ada” and “Bob” were merged once and kept apart once: they are kept apart"_s};
        QTest::newRow("names that a third one joins")
            << QStringList{u"Ada|Bob (Ada)"_s, u"Cleo|Bob (Cleo)"_s, u"Ada / Cleo"_s}
            << QStringList{u"Ada|Bob (Ada)"_s, u"Cleo (Cleo)"_s}
            << QStringList{u"“Ada” and “Cleo” were merged once and kept apart once: they are kept apart"_s};
        QTest::newRow("spellings of one name are one")
            << QStringList{u"ADA|Bob (Bob)"_s, u"Ada|Bob (Bob)"_s} << QStringList{u"ADA|Bob (Bob)"_s} << none;
    }
    void anyOrderGivesTheSame()
    {
        QFETCH(QStringList, decisions);
        QFETCH(const QStringList, expected);
        QFETCH(const QStringList, conflicts);
        const QTemporaryDir folder;
        decisions.sort();
        int number = 0;
        QJsonObject first;
        do {
            const auto corpus = withNames(folder, u"%1.spotter"_s.arg(++number));
            QStringList told;
            int text = 0;
            for (const QString &words : std::as_const(decisions)) {
                const auto imported = corpus->documents().import(saying(words, ++text));
                MUST(imported);
                told += imported->conflicts.sentences();
            }
            QCOMPARE(entitiesOf(*corpus), expected);
            told.sort();
            QCOMPARE(told, conflicts);
            QCOMPARE(problemsOf(*corpus), QString());
            const QJsonObject whole = exported(*corpus);
            if (number == 1) first = whole;
            QCOMPARE(whole, first);
            // Once more changes nothing, and what was united travels.
            for (const QString &words : std::as_const(decisions)) {
                const auto again = corpus->documents().import(saying(words, 0));
                MUST(again);
                QCOMPARE(again->conflicts.count(), 0);
            }
            QCOMPARE(exported(*corpus), first);
            MUST(rebuildFromJournal(*corpus));
            QCOMPARE(exported(*corpus), first);
            for (int i = 0; i < 2 * decisions.size(); ++i) MUST(corpus->journal().undo());
            QCOMPARE(entitiesOf(*corpus), QStringList());
            QCOMPARE(problemsOf(*corpus), QString());
        } while (std::ranges::next_permutation(decisions).found);
    }

    /// What people changed here since an import is not changed back by the same file, nor by that of another program to
    /// which it came.
    void whatPeopleChangedLaterStays_data()
    {
        using Change = std::function<Result<void>(EntityStore &, qint64)>;
        const auto done = [](const auto &result) { return result.transform([](auto) { }); };
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("expected");
        QTest::newRow("another name") << Change([=](EntityStore &entities, qint64 id) {
            return done(entities.rename(id, u"A."_s));
        }) << u"Ada|Bob = Q1 (A.)"_s;
        QTest::newRow("no identifier") << Change([=](EntityStore &entities, qint64 id) {
            return done(entities.link(id, {}));
        }) << u"Ada|Bob (Ada and Bob)"_s;
        QTest::newRow("a split") << Change([](EntityStore &entities, qint64 id) {
            return entities.split(id, u"Bob"_s);
        }) << u"Ada = Q1 (Ada and Bob)"_s;
        QTest::newRow("changed and changed back") << Change([=](EntityStore &entities, qint64 id) {
            return entities.rename(id, u"A."_s).and_then([&](qint64 renamed) {
                return done(entities.rename(renamed, u"Ada and Bob"_s));
            });
        }) << u"Ada|Bob = Q1 (Ada and Bob)"_s;
    }
    void whatPeopleChangedLaterStays()
    {
        QFETCH(const std::function<Result<void>(EntityStore &, qint64)>, change);
        QFETCH(const QString, expected);
        const QTemporaryDir folder;
        const QString old = u"Ada|Bob = Q1 (Ada and Bob)"_s;
        const auto corpus = withNames(folder);
        MUST(corpus->documents().import(saying(old, 1)));
        EntityStore entities(corpus->database());
        MUST(change(entities, idOf(*corpus, u"Ada"_s)));
        QCOMPARE(entitiesOf(*corpus), QStringList{expected});
        MUST(corpus->documents().import(saying(old, 2)));
        QCOMPARE(entitiesOf(*corpus), QStringList{expected});
        QCOMPARE(problemsOf(*corpus), QString());
        // In both orders.
        const auto before = withNames(folder, u"b.spotter"_s);
        MUST(before->documents().import(saying(old, 1)));
        import(*before, exported(*corpus));
        QCOMPARE(entitiesOf(*before), QStringList{expected});
        const auto after = withNames(folder, u"c.spotter"_s);
        import(*after, exported(*corpus));
        MUST(after->documents().import(saying(old, 1)));
        QCOMPARE(exported(*after), exported(*before));
    }

    /// Merged although somebody had kept them apart: an older file does not part them again.
    void aMergeInSpiteOfThatStays()
    {
        const QTemporaryDir folder;
        const auto corpus = withNames(folder);
        EntityStore entities(corpus->database());
        MUST(entities.keepApart(idOf(*corpus, u"Ada"_s), idOf(*corpus, u"Bob"_s)));
        const QJsonObject older = exported(*corpus);
        QCOMPARE(older["apart"_L1].toArray().size(), 1);
        MUST(entities.merge(idOf(*corpus, u"Ada"_s), idOf(*corpus, u"Bob"_s), IfApart::Merge));
        import(*corpus, older);
        QCOMPARE(entitiesOf(*corpus), QStringList{u"Ada|Bob (Ada)"_s});
        QVERIFY(namesApart(corpus->database())->empty());
        const auto other = withNames(folder, u"b.spotter"_s);
        import(*other, older);
        QCOMPARE(namesApart(other->database())->size(), size_t(1));
        import(*other, exported(*corpus));
        QCOMPARE(exported(*other), exported(*corpus));
        QVERIFY(namesApart(other->database())->empty());
        QCOMPARE(problemsOf(*other), QString());
    }

    /// One of two entities of a conflict is changed: what they were made from says nothing about it any more.
    void aChangedEntityForgetsWhatItWasMadeFrom()
    {
        const QTemporaryDir folder;
        const auto corpus = withNames(folder);
        MUST(corpus->documents().import(saying(u"Ada|Bob = Q20 (Bob)"_s, 1)));
        MUST(corpus->documents().import(saying(u"Ada|Cleo = Q3 (Cleo)"_s, 2)));
        EntityStore entities(corpus->database());
        MUST(entities.rename(idOf(*corpus, u"Bob"_s), u"Robert"_s));
        const QJsonArray now = exported(*corpus)["entities"_L1].toArray();
        for (const QJsonValue entity : now) QVERIFY(!entity.toObject().contains("from"_L1));
        MUST(corpus->documents().import(saying(u"Bob|Dan (Bob)"_s, 3)));
        QCOMPARE(entitiesOf(*corpus), (QStringList{u"Ada|Cleo = Q3 (Cleo)"_s, u"Bob|Dan = Q20 (Robert)"_s}));
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void whatIsNotADecisionIsLeftOut()
    {
        const QTemporaryDir folder;
        const auto corpus = withNames(folder);
        const QJsonObject good = toJson(said(u"Ada (Ada)"_s));
        QJsonObject twice = good;
        twice[u"members"_s] = QJsonArray{good["members"_L1][0], good["members"_L1][0]};
        QJsonObject broken = good;
        broken[u"from"_s] = QJsonArray{1, QJsonObject{{u"name"_s, u"x"_s}}};
        broken[u"supersedes"_s] = QJsonObject();
        import(*corpus,
            {{u"entities"_s, QJsonArray{1, u"x"_s, QJsonObject(), twice, broken}},
                {u"apart"_s, QJsonArray{1, QJsonObject{{u"first"_s, u"Ada"_s}}}}});
        QCOMPARE(entitiesOf(*corpus), QStringList{u"Ada (Ada)"_s});
        QVERIFY(namesApart(corpus->database())->empty());
        QCOMPARE(problemsOf(*corpus), QString());
    }
};

QTEST_GUILESS_MAIN(TestEntityUnion)
#include "test_entity_union.moc"
