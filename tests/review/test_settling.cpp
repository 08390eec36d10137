// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/annotation_store.h"
#include "core/corpus/check.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/document_store.h"
#include "core/corpus/journal/journal.h"
#include "core/corpus/rule_store.h"
#include "core/review/reading_json.h"
#include "core/review/review_queue.h"
#include "core/review/settling.h"
#include "tests/review/review_testing.h"

#include <QTemporaryDir>

#include <memory>

using namespace spotter;
using namespace spotter::testing;

/// Decisions on a real corpus file.
class TestSettling : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void decides_data();
    void decides();
    void aNegatedLabelIsNotDoubted();
    void aCorrectionKeepsTheAssertion();
    void undoTakesTheResultBack();
    void aGroupIsOneStep();
    void aLabelThatIsGoneIsAnError();
    void scopeLeavesOut();
    void readingsAreKept();
    void featuresAreKeptWithTheDecision();
    void aMissingDirectionIsAddedOrRefused_data();
    void aMissingDirectionIsAddedOrRefused();

private:
    [[nodiscard]] std::vector<LabelledTriple> labels()
    {
        const auto found = m_corpus->documents().loadWithLabels({1}, true);
        return found ? found->triples : std::vector<LabelledTriple>{};
    }

    /// The stored set with hand-made readings: the first label's predicate is doubted, and a triple is missing.
    [[nodiscard]] std::vector<Finding> findings()
    {
        auto set = reviewSetOf(*m_corpus);
        if (!set) return {};
        std::vector<std::optional<DocumentReading>> readings;
        for (const ReviewDocument &document : set->documents) {
            DocumentReading reading;
            for (const LabelledTriple &label : document.document.triples)
                reading.labels.push_back({readWith(label.triple, .1F), LabelPlace::Read});
            if (!reading.labels.empty()) {
                Triple other = reading.labels.front().label.triple;
                other.predicate = u"丈夫"_s;
                reading.labels.front().otherPredicate = readWith(other, .9F);
            }
            reading.candidates.push_back(
                readWith(tripleIn(document.document.text, u"呐喊"_s, u"作者"_s, u"鲁迅"_s), .9F));
            readings.emplace_back(std::move(reading));
        }
        FinderOptions options;
        options.method = QualityMethod::SelfConfidence;
        auto judgement = judge(*set, readings, options);
        return judgement ? judgement->findings : std::vector<Finding>{};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
};

void TestSettling::aMissingDirectionIsAddedOrRefused_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<ReviewState>("state");
    QTest::newRow("added") << Verdict::Corrected << ReviewState::Accepted;
    QTest::newRow("refused") << Verdict::Kept << ReviewState::Rejected;
}

/// A rule has proposed it, not a model: it has neither its origin nor a score, and is not asked about again.
void TestSettling::aMissingDirectionIsAddedOrRefused()
{
    QFETCH(const Verdict, verdict);
    QFETCH(const ReviewState, state);
    const auto missing = [&] {
        std::vector<Finding> found = findings();
        std::erase_if(found, [](const Finding &finding) { return finding.kind != FindingKind::MissingDirection; });
        return found;
    };
    QVERIFY(missing().empty());
    RuleStore rules(m_corpus->database());
    MUST(rules.decide({{RuleKind::Inverse, u"丈夫"_s, u"妻子"_s}}));
    const std::vector<Finding> found = missing();
    QCOMPARE(found.size(), size_t(1));
    const std::vector<LabelledTriple> before = labels();
    MUST(settle(*m_corpus, found, verdict));
    const std::vector<LabelledTriple> after = labels();
    QCOMPARE(after.size(), before.size() + 1);
    const auto added
        = std::ranges::find(after, u"丈夫"_s, [](const LabelledTriple &label) { return label.triple.predicate; });
    QVERIFY(added != after.end());
    QCOMPARE(added->triple.subject.text, u"许广平"_s);
    QCOMPARE(added->origin, Origin::Human);
    QVERIFY(!added->score);
    QCOMPARE(added->state, state);
    QVERIFY(missing().empty());
    MUST(m_corpus->journal().undo());
    QCOMPARE(labels(), before);
    QCOMPARE(missing().size(), size_t(1));
}

void TestSettling::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto corpus = Corpus::create(m_folder->filePath(u"a.spotter"_s), World().set.schema);
    MUST(corpus);
    m_corpus = *std::move(corpus);
    Document document;
    document.text = u"鲁迅和许广平住在上海，鲁迅写了《呐喊》。"_s;
    document.split = Split::Train;
    LabelledTriple label;
    label.triple = tripleIn(document.text, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
    document.triples.push_back(label);
    MUST(m_corpus->documents().import(document));
}

void TestSettling::decides_data()
{
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QStringList>("expected"); // "predicate state" of the labels afterwards
    QTest::newRow("a wrong predicate is corrected")
        << FindingKind::WrongPredicate << Verdict::Corrected << QStringList{u"丈夫 accepted"_s};
    QTest::newRow("a doubted label is kept")
        << FindingKind::WrongPredicate << Verdict::Kept << QStringList{u"妻子 accepted"_s};
    QTest::newRow("later changes nothing")
        << FindingKind::WrongPredicate << Verdict::Postponed << QStringList{u"妻子 unreviewed"_s};
    QTest::newRow("what is missing is added")
        << FindingKind::MissingTriple << Verdict::Corrected << QStringList{u"妻子 unreviewed"_s, u"作者 accepted"_s};
    QTest::newRow("what is not missing is refused")
        << FindingKind::MissingTriple << Verdict::Kept << QStringList{u"妻子 unreviewed"_s, u"作者 rejected"_s};
}

void TestSettling::decides()
{
    QFETCH(const FindingKind, kind);
    QFETCH(const Verdict, verdict);
    QFETCH(const QStringList, expected);
    for (const Finding &finding : findings())
        if (finding.kind == kind) MUST(settle(*m_corpus, {&finding, 1}, verdict));
    QStringList found;
    for (const LabelledTriple &label : labels()) found += label.triple.predicate + u' ' + reviewStateName(label.state);
    QCOMPARE(found, expected);
    const auto results = m_corpus->review().results();
    MUST(results);
    QCOMPARE(results->size(), size_t(1));
    QCOMPARE(results->front().verdict, verdict);
    QCOMPARE(results->front().missing, kind == FindingKind::MissingTriple);
    const auto report = checkCorpus(*m_corpus);
    MUST(report);
    QCOMPARE(report->problems, QStringList());
}

/// A model that finds what texts state finds nothing where a text denies it: that is no doubt.
void TestSettling::aNegatedLabelIsNotDoubted()
{
    const auto isDoubted
        = [&] { return std::ranges::contains(findings(), FindingKind::WrongPredicate, &Finding::kind); };
    QVERIFY(isDoubted());
    const auto stored = m_corpus->annotations().forDocument({1});
    MUST(stored);
    LabelledTriple label = stored->front().label;
    label.assertion.negated = true;
    MUST(m_corpus->annotations().update(stored->front().id, label));
    QVERIFY(!isDoubted());
}

void TestSettling::aCorrectionKeepsTheAssertion()
{
    const auto stored = m_corpus->annotations().forDocument({1});
    MUST(stored);
    LabelledTriple label = stored->front().label;
    label.assertion = {false, true, u"why?"_s};
    MUST(m_corpus->annotations().update(stored->front().id, label));
    for (const Finding &finding : findings())
        if (finding.kind == FindingKind::WrongPredicate) MUST(settle(*m_corpus, {&finding, 1}, Verdict::Corrected));
    QCOMPARE(labels().front().triple.predicate, u"丈夫"_s);
    QCOMPARE(labels().front().assertion, label.assertion);
}

void TestSettling::undoTakesTheResultBack()
{
    const auto before = labels();
    for (const Finding &finding : findings())
        if (finding.kind == FindingKind::WrongPredicate) MUST(settle(*m_corpus, {&finding, 1}, Verdict::Corrected));
    QCOMPARE(m_corpus->review().results()->size(), size_t(1));
    MUST(m_corpus->journal().undo());
    QCOMPARE(m_corpus->review().results()->size(), size_t(0));
    QCOMPARE(labels(), before);
    MUST(m_corpus->journal().redo());
    QCOMPARE(m_corpus->review().results()->size(), size_t(1));
}

void TestSettling::aGroupIsOneStep()
{
    const auto before = labels();
    MUST(settle(*m_corpus, findings(), Verdict::Corrected));
    QCOMPARE(labels().size(), size_t(2));
    MUST(m_corpus->journal().undo());
    QCOMPARE(labels(), before);
    QVERIFY(m_corpus->review().results()->empty());
}

void TestSettling::aLabelThatIsGoneIsAnError()
{
    const auto found = findings();
    const auto wrong = std::ranges::find(found, FindingKind::WrongPredicate, &Finding::kind);
    QVERIFY(wrong != found.end());
    MUST(m_corpus->annotations().remove(wrong->annotation));
    const auto settled = settle(*m_corpus, {&*wrong, 1}, Verdict::Corrected);
    QVERIFY(!settled);
    QCOMPARE(settled.error().code, ErrorCode::NotFound);
    QVERIFY(m_corpus->review().results()->empty());
}

void TestSettling::scopeLeavesOut()
{
    Document synthetic;
    synthetic.text = u"合成的句子"_s;
    synthetic.split = Split::Train;
    synthetic.metadata.insert(u"synthetic"_s, true);
    MUST(m_corpus->documents().import(synthetic));
    Document test;
    test.text = u"测试的句子"_s;
    test.split = Split::Test;
    MUST(m_corpus->documents().import(test));
    Document unlabelled;
    unlabelled.text = u"没有标注"_s;
    MUST(m_corpus->documents().import(unlabelled));
    const auto usual = reviewSetOf(*m_corpus);
    MUST(usual);
    QCOMPARE(usual->documents.size(), size_t(1));
    QCOMPARE(usual->others.size(), size_t(1));
    const auto tests = reviewSetOf(*m_corpus, {Split::Test});
    MUST(tests);
    QCOMPARE(tests->documents.size(), size_t(1));
    QCOMPARE(tests->documents.front().document.text, test.text);
}

void TestSettling::readingsAreKept()
{
    const std::vector<StoredReading> rows{{{1}, true, readingToJson({}, u"x"_s)}};
    MUST(m_corpus->review().storeReadings(u"folds 2 a"_s, rows));
    QCOMPARE(*m_corpus->review().latestRound(), u"folds 2 a"_s);
    QCOMPARE(m_corpus->review().readings(u"another"_s)->size(), size_t(0));
    const auto kept = m_corpus->review().readings(u"folds 2 a"_s);
    MUST(kept);
    QCOMPARE(kept->size(), size_t(1));
    QVERIFY(kept->front().heldOut);
    QCOMPARE(kept->front().json, rows.front().json);
    // Another model's reading stands beside it, and is the newer one.
    const std::vector<StoredReading> later{{{1}, false, rows.front().json}};
    MUST(m_corpus->review().storeReadings(u"model b"_s, later));
    const auto both = m_corpus->review().readings();
    MUST(both);
    QCOMPARE(both->size(), size_t(2));
    QCOMPARE(m_corpus->review().readings(u"folds 2 a"_s)->size(), size_t(1));
    MUST(m_corpus->documents().remove({1}));
    QCOMPARE(m_corpus->review().readings()->size(), size_t(0));
}

void TestSettling::featuresAreKeptWithTheDecision()
{
    for (Finding finding : findings()) {
        if (finding.isMissing()) finding.kind = FindingKind::OtherMention; // of which nothing can be learnt
        MUST(settle(*m_corpus, {&finding, 1}, Verdict::Kept));
        const auto results = m_corpus->review().results();
        MUST(results);
        const std::vector<double> &kept = results->back().features;
        if (finding.isMissing()) {
            QVERIFY(kept.empty());
            continue;
        }
        QCOMPARE(kept.size(), finding.features.size());
        for (size_t i = 0; i < kept.size(); ++i) QVERIFY(std::abs(kept[i] - finding.features[i]) < 1e-6);
    }
    // What no list of numbers is says nothing, and does not make the decision unreadable.
    MUST(m_corpus->database().run(u"UPDATE review_results SET features = '[1,\"a\"]'"_s));
    const auto results = m_corpus->review().results();
    MUST(results);
    QCOMPARE(results->size(), size_t(2));
    for (const ReviewResult &result : *results) QVERIFY(result.features.empty());
}

QTEST_GUILESS_MAIN(TestSettling)
#include "test_settling.moc"
