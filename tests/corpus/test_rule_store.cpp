// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/rebuild.h"
#include "core/corpus/rule_store.h"
#include "core/corpus/schema/schema_change.h"

using namespace spotter;
using namespace spotter::testing;

namespace {

const RuleDecision oneObject{.kind = RuleKind::Functional, .predicate = u"born"_s, .isAccepted = true};
const RuleDecision inverse{
    .kind = RuleKind::Inverse, .predicate = u"author"_s, .inverse = u"wrote"_s, .isAccepted = true};
const RuleDecision dates{
    .kind = RuleKind::Values, .predicate = u"died"_s, .valueKind = FactValue::Kind::Date, .isAccepted = false};

std::unique_ptr<Corpus> corpusWithPredicates(const QTemporaryDir &folder)
{
    Schema schema;
    for (const QString &name : {u"author"_s, u"born"_s, u"died"_s, u"wrote"_s}) schema.addPredicate(name);
    auto corpus = Corpus::create(folder.filePath(u"a.spotter"_s), schema);
    if (!corpus) qFatal("%s", qPrintable(corpus.error().message));
    return *std::move(corpus);
}

} // namespace

/// What predicates allow, as people decide it.
class TestRuleStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDecisionIsOneStep()
    {
        const QTemporaryDir folder;
        auto corpus = corpusWithPredicates(folder);
        RuleStore rules(corpus->database());
        MUST(rules.decide({oneObject, inverse, dates}));
        const std::vector<RuleDecision> all{inverse, oneObject, dates};
        QCOMPARE(*ruleDecisions(corpus->database()), all);
        QCOMPARE(corpus->journal().undoText(), u"Decided what born allows"_s);
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->journal().undo());
        QCOMPARE(ruleDecisions(corpus->database())->size(), size_t(0));
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->journal().redo());
        MUST(rebuildFromJournal(*corpus));
        QCOMPARE(*ruleDecisions(corpus->database()), all);
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void anAnswerReplacesTheEarlierOne()
    {
        const QTemporaryDir folder;
        auto corpus = corpusWithPredicates(folder);
        RuleStore rules(corpus->database());
        MUST(rules.decide({oneObject, inverse}));
        RuleDecision refused = inverse;
        std::swap(refused.predicate, refused.inverse); // the same question
        refused.isAccepted = false;
        MUST(rules.decide({refused}));
        QCOMPARE(*ruleDecisions(corpus->database()), (std::vector<RuleDecision>{oneObject, refused}));
        MUST(rules.reopen(inverse));
        QCOMPARE(*ruleDecisions(corpus->database()), std::vector<RuleDecision>{oneObject});
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void rulesFollowTheirPredicate_data()
    {
        QTest::addColumn<SchemaEdit::Kind>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QStringList>("words");
        using enum SchemaEdit::Kind;
        QTest::newRow("renamed") << RenamePredicate << u"born"_s << u"born in"_s
                                 << QStringList{u"“author” is the inverse of “wrote”"_s, u"“born in” has one object"_s};
        QTest::newRow("an inverse is renamed")
            << RenamePredicate << u"wrote"_s << u"writer of"_s
            << QStringList{u"“author” is the inverse of “writer of”"_s, u"“born” has one object"_s};
        QTest::newRow("merged") << MergePredicate << u"born"_s << u"died"_s
                                << QStringList{u"“author” is the inverse of “wrote”"_s, u"“died” has one object"_s};
        QTest::newRow("deleted") << DeletePredicate << u"wrote"_s << QString()
                                 << QStringList{u"“born” has one object"_s};
    }
    void rulesFollowTheirPredicate()
    {
        QFETCH(const SchemaEdit::Kind, kind);
        QFETCH(const QString, name);
        QFETCH(const QString, target);
        QFETCH(const QStringList, words);
        const QTemporaryDir folder;
        auto corpus = corpusWithPredicates(folder);
        MUST(RuleStore(corpus->database()).decide({oneObject, inverse}));
        SchemaEdit edit;
        edit.kind = kind;
        edit.name = name;
        edit.target = target;
        MUST(applySchemaEdit(corpus->database(), edit));
        const auto inWords = [&] {
            QStringList found;
            const auto decisions = ruleDecisions(corpus->database());
            if (!decisions) return QStringList{decisions.error().message};
            for (const RuleDecision &decision : *decisions) found += ruleInWords(decision);
            return found;
        };
        QCOMPARE(inWords(), words);
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->journal().undo());
        QCOMPARE(*ruleDecisions(corpus->database()), (std::vector<RuleDecision>{inverse, oneObject}));
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void hostileRulesAreLeftOut()
    {
        const QJsonArray array{1, QJsonObject(), QJsonObject{{u"kind"_s, u"magic"_s}, {u"predicate"_s, u"x"_s}},
            QJsonObject{{u"kind"_s, u"inverse"_s}, {u"predicate"_s, u"x"_s}},
            QJsonObject{{u"kind"_s, u"values"_s}, {u"predicate"_s, u"x"_s}, {u"values"_s, 3}},
            QJsonObject{{u"kind"_s, u"symmetric"_s}, {u"predicate"_s, u"x"_s}},
            QJsonObject{{u"kind"_s, u"symmetric"_s}, {u"predicate"_s, u"x"_s}, {u"accepted"_s, false}}};
        const std::vector<RuleDecision> read = ruleDecisionsFromJson(array);
        QCOMPARE(read.size(), size_t(1));
        QVERIFY(read.front().isAccepted);
        QCOMPARE(ruleDecisionsFromJson(toJson({inverse, oneObject, dates})),
            (std::vector<RuleDecision>{inverse, oneObject, dates}));
    }
};

QTEST_GUILESS_MAIN(TestRuleStore)
#include "test_rule_store.moc"
