// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/document_store.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/rule_store.h"
#include "core/workspace/fact_findings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

#define MUST(result)                                                                                                   \
    do {                                                                                                               \
        const auto &outcome_ = (result);                                                                               \
        if (!outcome_) QFAIL(qPrintable(outcome_.error().message));                                                    \
    } while (false)

struct Said {
    QString subject;
    QString predicate;
    QString object;
    QString objectType = {};
};

void say(Corpus &corpus, const Said &said)
{
    Document document;
    document.text = said.subject + u": "_s + said.object + u'.';
    LabelledTriple label;
    label.triple.subject = {{0, said.subject.size()}, said.subject, u"Person"_s};
    label.triple.predicate = said.predicate;
    const qsizetype at = said.subject.size() + 2;
    label.triple.object = {{at, at + said.object.size()}, said.object, said.objectType};
    document.triples = {label};
    const auto imported = corpus.documents().import(document, Duplicates::Keep);
    if (!imported) qFatal("%s", qPrintable(imported.error().message));
}

} // namespace

/// What is proposed from the facts of a corpus, and what contradicts it.
class TestFactFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_corpus = *Corpus::create(m_folder->filePath(u"a.spotter"_s));
    }
    void cleanup() { m_corpus.reset(); }

    void findsWhatContradicts_data()
    {
        QTest::addColumn<QList<QStringList>>("facts"); // subject, predicate, object, its type
        QTest::addColumn<QList<RuleKind>>("rules"); // of the first predicate; an inverse is the second's
        QTest::addColumn<QStringList>("reasons"); // beginnings
        const QStringList born{u"Ann"_s, u"born"_s, u"1847"_s, u"Date"_s};
        QTest::newRow("a death before the birth")
            << QList<QStringList>{born, {u"Ann"_s, u"died"_s, u"1 May 1840"_s, u"Date"_s}} << QList<RuleKind>{}
            << QStringList{u"For “Ann”, “died” (1840-05-01) is before “born” (1847)"_s};
        QTest::newRow("a death after it") << QList<QStringList>{born, {u"Ann"_s, u"died"_s, u"1900"_s, u"Date"_s}}
                                          << QList<RuleKind>{} << QStringList{};
        QTest::newRow("two places of birth")
            << QList<QStringList>{{u"Ann"_s, u"place"_s, u"Rome"_s, u"Place"_s},
                   {u"Ann"_s, u"place"_s, u"Bath"_s, u"Place"_s}}
            << QList<RuleKind>{RuleKind::Functional} << QStringList{u"“Ann” has more than one object of “place”"_s};
        QTest::newRow("two places, and nobody said that there is one")
            << QList<QStringList>{{u"Ann"_s, u"place"_s, u"Rome"_s, u"Place"_s},
                   {u"Ann"_s, u"place"_s, u"Bath"_s, u"Place"_s}}
            << QList<RuleKind>{} << QStringList{};
        QTest::newRow("a spouse in one direction")
            << QList<QStringList>{{u"Ann"_s, u"spouse"_s, u"Bob"_s, u"Person"_s}}
            << QList<RuleKind>{RuleKind::Symmetric}
            << QStringList{u"This is said in one direction only; “Bob” – “spouse” – “Ann” is missing"_s};
        QTest::newRow("a spouse in both") << QList<QStringList>{{u"Ann"_s, u"spouse"_s, u"Bob"_s, u"Person"_s},
            {u"Bob"_s, u"spouse"_s, u"Ann"_s, u"Person"_s}}
                                          << QList<RuleKind>{RuleKind::Symmetric} << QStringList{};
        QTest::newRow("a word for a date")
            << QList<QStringList>{{u"Ann"_s, u"born"_s, u"long ago"_s, u"Date"_s}} << QList<RuleKind>{RuleKind::Values}
            << QStringList{u"The object of “born” should be a date"_s};
    }
    void findsWhatContradicts()
    {
        QFETCH(const QList<QStringList>, facts);
        QFETCH(const QList<RuleKind>, rules);
        QFETCH(const QStringList, reasons);
        for (const QStringList &fact : facts) say(*m_corpus, {fact[0], fact[1], fact[2], fact[3]});
        for (const RuleKind kind : rules) {
            RuleDecision decision{.kind = kind, .predicate = facts[0][1]};
            if (kind == RuleKind::Values) decision.valueKind = FactValue::Kind::Date;
            MUST(RuleStore(m_corpus->database()).decide({decision}));
        }
        MUST(buildFacts(m_corpus->database()));
        const auto found = factRules(*m_corpus);
        MUST(found);
        QCOMPARE(qsizetype(found->contradictions.size()), reasons.size());
        for (qsizetype index = 0; index < reasons.size(); ++index) {
            const Contradiction &contradiction = found->contradictions[size_t(index)];
            QVERIFY2(contradiction.reason.startsWith(reasons[index]), qPrintable(contradiction.reason));
            // The filter of the table shows the same facts.
            FactQuery query{.contradictionsOnly = true};
            found->addTo(query);
            const auto page = factPage(m_corpus->database(), query, nullptr, 10);
            MUST(page);
            QCOMPARE(page->size(), contradiction.facts.size());
            QCOMPARE(*countFacts(m_corpus->database(), query, 10), qint64(contradiction.facts.size()));
            for (const Fact &fact : *page) QVERIFY(fact.isContradicted);
        }
    }

    void whatIsProposedHoldsUntilItIsRefused()
    {
        for (int person = 0; person < 12; ++person)
            say(*m_corpus, {u"P%1"_s.arg(person), u"place"_s, u"Q%1"_s.arg(person), u"Place"_s});
        say(*m_corpus, {u"P3"_s, u"place"_s, u"Rome"_s, u"Place"_s});
        MUST(buildFacts(m_corpus->database()));
        auto found = factRules(*m_corpus);
        MUST(found);
        QCOMPARE(found->oneObject, QSet<QString>{u"place"_s});
        QCOMPARE(found->proposals.size(), size_t(1));
        QCOMPARE(found->contradictions.size(), size_t(1));
        QCOMPARE(found->contradictions[0].facts.size(), size_t(2));
        MUST(RuleStore(m_corpus->database()).decide({decisionOn(found->proposals.front(), false)}));
        found = factRules(*m_corpus);
        MUST(found);
        QVERIFY(found->oneObject.isEmpty() && found->proposals.empty() && found->contradictions.empty());
        QCOMPARE(found->decided.size(), size_t(1));
        MUST(RuleStore(m_corpus->database()).decide({{.kind = RuleKind::Functional, .predicate = u"place"_s}}));
        found = factRules(*m_corpus);
        MUST(found);
        QCOMPARE(found->contradictions.size(), size_t(1));
        QVERIFY(found->proposals.empty());
    }

    void schemaFilesCarryRules()
    {
        const std::vector<RuleDecision> rules{
            {.kind = RuleKind::Inverse, .predicate = u"author"_s, .inverse = u"wrote"_s, .isAccepted = false},
            {.kind = RuleKind::Functional, .predicate = u"born \"}"_s}};
        const QByteArray file = "{\"entityTypes\":[],\"predicates\":[{\"name\":\"born\",\"pairs\":[]}]}\n";
        QCOMPARE(rulesInSchemaFile(schemaFileWithRules(file, rules)), rules);
        QCOMPARE(schemaFileWithRules(file, {}), file);
        QVERIFY(rulesInSchemaFile("{\"born\": 0}").empty());
        QVERIFY(rulesInSchemaFile("<View/>").empty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
};

QTEST_GUILESS_MAIN(TestFactFindings)
#include "test_fact_findings.moc"
