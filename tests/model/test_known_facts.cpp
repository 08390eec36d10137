// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/known_facts.h"

#include <QJsonArray>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestKnownFacts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void counts();
    void findsWholeTokensOnly();
    void asksAboutTheClosestPlaces();
    void neverAboutOverlappingMentions();
    void forgetsWhatIsSeldomMeant();
    void rejectedLabelsAreNoFacts();
    void doubtedLabelsCountByTheirTrust();
    void whatMayBeMissingIsNotAgainstAFact();
    void isTheSameWhenReadAgain();
    void refuses_data();
    void refuses();

private:
    /// A passage with labels (subject, predicate, object); words are its tokens.
    void add(const QString &text, const QList<QStringList> &labels, ReviewState state = ReviewState::Accepted);
    void learn(const std::vector<LabelDoubts> &doubts = {}); ///< of each document
    static TokenSequence words(const QString &text);

    Schema m_schema;
    std::vector<Document> m_documents;
    KnownFacts m_facts;
};

void TestKnownFacts::init()
{
    m_schema = {};
    m_schema.addPredicate(u"capital"_s);
    m_schema.addPredicate(u"river"_s);
    m_documents.clear();
    m_facts = {};
}

void TestKnownFacts::add(const QString &text, const QList<QStringList> &labels, ReviewState state)
{
    Document document;
    document.text = text;
    for (const QStringList &label : labels) {
        LabelledTriple triple;
        triple.triple = {{{}, label[0], {}}, label[1], {{}, label[2], {}}};
        triple.state = state;
        document.triples.push_back(triple);
    }
    m_documents.push_back(document);
}

TokenSequence TestKnownFacts::words(const QString &text)
{
    TokenSequence tokens;
    qsizetype at = 0;
    for (const QString &word : text.split(u' ')) {
        tokens.ids.push_back(1);
        tokens.spans.push_back({at, at + word.size()});
        at += word.size() + 1;
    }
    return tokens;
}

void TestKnownFacts::learn(const std::vector<LabelDoubts> &doubts)
{
    std::vector<const LabelDoubts *> doubted;
    for (const LabelDoubts &doubt : doubts) doubted.push_back(&doubt);
    std::vector<TokenSequence> sequences;
    for (const Document &document : m_documents) sequences.push_back(words(document.text));
    std::vector<const TokenSequence *> tokens;
    for (const TokenSequence &sequence : sequences) tokens.push_back(&sequence);
    m_facts.learn(m_documents, tokens, m_schema, doubted);
}

void TestKnownFacts::counts()
{
    add(u"Paris leads France"_s, {{u"France"_s, u"capital"_s, u"Paris"_s}});
    add(u"France loves Paris"_s, {{u"France"_s, u"capital"_s, u"Paris"_s}});
    add(u"Paris is in France"_s, {});
    learn();
    QCOMPARE(m_facts.facts().size(), 1U);
    QCOMPARE(m_facts.facts()[0].labelled, 2.0);
    QCOMPARE(m_facts.facts()[0].seen, 3);
    const auto candidates = m_facts.in(u"France : Paris"_s, words(u"France : Paris"_s));
    QCOMPARE(candidates.size(), 1U);
    QCOMPARE(candidates[0].subject, (TokenRange{0, 0}));
    QCOMPARE(candidates[0].object, (TokenRange{2, 2}));
    QCOMPARE(candidates[0].predicate, 0);
    // Labelled by another passage, the fact is meant in two of three; the prior (2 + 1) / (3 + 2) counts for half a
    // one.
    QVERIFY(std::abs(candidates[0].reliability - (2 + 0.5 * 0.6) / 3.5) < 1e-6);
}

void TestKnownFacts::findsWholeTokensOnly()
{
    add(u"Rome leads Italy"_s, {{u"Italy"_s, u"capital"_s, u"Rome"_s}});
    learn();
    QCOMPARE(m_facts.in(u"Italy and Rome"_s, words(u"Italy and Rome"_s)).size(), 1U);
    QCOMPARE(m_facts.in(u"Italy and Romeo"_s, words(u"Italy and Romeo"_s)).size(), 0U);
    QCOMPARE(m_facts.in(u"Italy alone"_s, words(u"Italy alone"_s)).size(), 0U);
    QCOMPARE(m_facts.in(QString(), {}).size(), 0U);
}

void TestKnownFacts::asksAboutTheClosestPlaces()
{
    add(u"Rome leads Italy"_s, {{u"Italy"_s, u"capital"_s, u"Rome"_s}});
    learn();
    const QString text = u"Rome a b c Italy Rome Italy x y Italy Rome Rome"_s;
    const auto candidates = m_facts.in(text, words(text));
    QCOMPARE(candidates.size(), 4U);
    QCOMPARE(candidates[0].subject, (TokenRange{4, 4}));
    QCOMPARE(candidates[0].object, (TokenRange{5, 5}));
    for (const KnownCandidate &candidate : candidates) {
        QCOMPARE(candidate.fact, candidates[0].fact);
        QVERIFY(std::abs(candidate.subject.start - candidate.object.start) <= 2);
    }
}

void TestKnownFacts::neverAboutOverlappingMentions()
{
    add(u"the river Po is long , the Po"_s, {{u"river Po"_s, u"river"_s, u"Po"_s}});
    learn();
    QCOMPARE(m_facts.in(u"a river Po"_s, words(u"a river Po"_s)).size(), 0U);
    QCOMPARE(m_facts.in(u"river Po , Po"_s, words(u"river Po , Po"_s)).size(), 1U);
}

void TestKnownFacts::forgetsWhatIsSeldomMeant()
{
    add(u"Rome leads Italy"_s, {{u"Italy"_s, u"capital"_s, u"Rome"_s}});
    for (int i = 0; i < 9; ++i) add(u"Italy then Rome"_s, {});
    learn();
    QVERIFY(m_facts.isEmpty());
}

void TestKnownFacts::rejectedLabelsAreNoFacts()
{
    add(u"Rome leads Italy"_s, {{u"Italy"_s, u"capital"_s, u"Rome"_s}}, ReviewState::Rejected);
    learn();
    QVERIFY(m_facts.isEmpty());
}

void TestKnownFacts::doubtedLabelsCountByTheirTrust()
{
    add(u"Rome leads Italy"_s, {{u"Italy"_s, u"capital"_s, u"Rome"_s}});
    add(u"Rome in Italy"_s, {{u"Italy"_s, u"capital"_s, u"Rome"_s}});
    const Triple capital = m_documents[0].triples[0].triple;
    learn({{}, {{{capital, 0.25F}}, {}}});
    QCOMPARE(m_facts.facts().size(), 1U);
    QCOMPARE(m_facts.facts()[0].labelled, 1.25);
    QCOMPARE(m_facts.facts()[0].seen, 2);
    // A quarter of another passage vouches for it in the first, where it is true; a whole one where it is a quarter
    // true.
    const auto candidates = m_facts.in(u"Italy : Rome"_s, words(u"Italy : Rome"_s));
    QCOMPARE(candidates.size(), 1U);
    const double prior = (0.25 * 1 + 1 * 0.25 + 1) / (0.25 + 1 + 2);
    QVERIFY(std::abs(double(candidates[0].reliability) - (1.25 + 0.5 * prior) / 2.5) < 1e-6);
    const auto again = KnownFacts::fromJson(m_facts.toJson(m_schema), m_schema, u"facts.json"_s);
    QVERIFY(again);
    QCOMPARE(again->facts()[0].labelled, 1.25);

    learn({{{{capital, 0}}, {}}, {{{capital, 0}}, {}}}); // of none of them anything is believed
    QVERIFY(m_facts.isEmpty());
}

void TestKnownFacts::whatMayBeMissingIsNotAgainstAFact()
{
    add(u"Rome leads Italy"_s, {{u"Italy"_s, u"capital"_s, u"Rome"_s}});
    add(u"Rome in Italy"_s, {});
    add(u"Italy and Rome"_s, {});
    const Triple capital = m_documents[0].triples[0].triple;
    learn({{}, {{}, {capital}}, {}});
    QCOMPARE(m_facts.facts().size(), 1U);
    QCOMPARE(m_facts.facts()[0].labelled, 1.0);
    QCOMPARE(m_facts.facts()[0].seen, 2);
}

void TestKnownFacts::isTheSameWhenReadAgain()
{
    add(u"Rome leads Italy"_s, {{u"Italy"_s, u"capital"_s, u"Rome"_s}});
    add(u"the Po runs through Italy 😀"_s, {{u"Italy"_s, u"river"_s, u"Po"_s}, {u"Po"_s, u"river"_s, u"😀"_s}});
    learn();
    const auto again = KnownFacts::fromJson(m_facts.toJson(m_schema), m_schema, u"facts.json"_s);
    QVERIFY(again);
    QCOMPARE(again->facts().size(), 3U);
    const QString text = u"Po 😀 Italy Rome"_s;
    const auto a = m_facts.in(text, words(text));
    const auto b = again->in(text, words(text));
    QCOMPARE(a.size(), 3U);
    QCOMPARE(b.size(), a.size());
    for (size_t i = 0; i < a.size(); ++i) {
        QCOMPARE(b[i].predicate, a[i].predicate);
        QCOMPARE(b[i].subject, a[i].subject);
        QCOMPARE(b[i].reliability, a[i].reliability);
    }
}

void TestKnownFacts::refuses_data()
{
    QTest::addColumn<QJsonValue>("prior");
    QTest::addColumn<QJsonArray>("fact");
    QTest::newRow("no prior") << QJsonValue() << QJsonArray{u"a"_s, u"river"_s, u"b"_s, 1, 1};
    QTest::newRow("a prior of 1") << QJsonValue(1) << QJsonArray{u"a"_s, u"river"_s, u"b"_s, 1, 1};
    QTest::newRow("an unknown predicate") << QJsonValue(0.5) << QJsonArray{u"a"_s, u"lake"_s, u"b"_s, 1, 1};
    QTest::newRow("more labels than passages") << QJsonValue(0.5) << QJsonArray{u"a"_s, u"river"_s, u"b"_s, 2, 1};
    QTest::newRow("too short") << QJsonValue(0.5) << QJsonArray{u"a"_s, u"river"_s};
    QTest::newRow("an empty subject") << QJsonValue(0.5) << QJsonArray{u""_s, u"river"_s, u"b"_s, 1, 1};
}

void TestKnownFacts::refuses()
{
    QFETCH(const QJsonValue, prior);
    QFETCH(const QJsonArray, fact);
    const auto known
        = KnownFacts::fromJson({{u"prior"_s, prior}, {u"facts"_s, QJsonArray{fact}}}, m_schema, u"x/facts.json"_s);
    QVERIFY(!known);
    QVERIFY2(known.error().message.contains(u"x/facts.json"), qPrintable(known.error().message));
}

QTEST_GUILESS_MAIN(TestKnownFacts)
#include "test_known_facts.moc"
