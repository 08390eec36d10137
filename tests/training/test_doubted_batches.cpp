// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batches_p.h"

#include <QTest>

using namespace spotter;

/// What a step makes of labels that a review doubts.
class TestDoubtedBatches : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nothingIsWeighedWithoutDoubts();
    void aDoubtedLabelCountsLess();
    void whatMayBeMissingIsNotTaughtAsWrong();
    void aTrustedLabelKeepsItsSubject();
    void aSubjectThatMayBeMissingIsNotRefused();
    void pairsCarryTheGreatestTrust();

private:
    [[nodiscard]] TrainingBatch batch(HeadKind head = HeadKind::HalfPointer)
    {
        const LabelledSentence *const one[] = {&m_sentence};
        TrainingOptions options;
        options.model.head = head;
        options.refusedSubjects = false;
        return makeTrainingBatch(one, 0, 3, options, m_randoms);
    }
    static float at(const torch::Tensor &tensor, std::initializer_list<int64_t> place)
    {
        torch::Tensor part = tensor;
        for (const int64_t index : place) part = part[index];
        return part.item<float>();
    }

    std::vector<RandomState> m_randoms{RandomState(1)};
    LabelledSentence m_sentence;
};

void TestDoubtedBatches::init()
{
    m_sentence = {};
    for (int i = 0; i < 10; ++i) {
        m_sentence.tokens.ids.push_back(i + 1);
        m_sentence.tokens.spans.push_back({i, i + 1});
    }
    m_sentence.subjects[{0, 1}] = {{{3, 4}, 0}, {{6, 6}, 2}};
}

void TestDoubtedBatches::nothingIsWeighedWithoutDoubts()
{
    const TrainingBatch made = batch();
    QVERIFY(!made.subjectWeights.defined());
    QVERIFY(!made.objectWeights.defined());
}

void TestDoubtedBatches::aDoubtedLabelCountsLess()
{
    m_sentence.subjects[{0, 1}] = {{{3, 4}, 0}};
    m_sentence.doubted = {{{0, 1}, {{3, 4}, 0}, 0.25F}};
    const TrainingBatch made = batch();
    QCOMPARE(at(made.objectTargets, {0, 3, 0, 0}), 1.0F);
    QCOMPARE(at(made.objectWeights, {0, 3, 0, 0}), 0.25F);
    QCOMPARE(at(made.objectWeights, {0, 4, 0, 1}), 0.25F);
    QCOMPARE(at(made.objectWeights, {0, 4, 0, 0}), 1.0F);
    QCOMPARE(at(made.subjectWeights, {0, 0, 0}), 0.25F); // it has no other label
    QCOMPARE(at(made.subjectWeights, {0, 1, 1}), 0.25F);
}

void TestDoubtedBatches::whatMayBeMissingIsNotTaughtAsWrong()
{
    m_sentence.doubted = {{{0, 1}, {{8, 9}, 1}, 0}, {{5, 5}, {{0, 1}, 1}, 0}};
    const TrainingBatch made = batch();
    QCOMPARE(at(made.objectTargets, {0, 8, 1, 0}), 0.0F);
    QCOMPARE(at(made.objectWeights, {0, 8, 1, 0}), 0.0F);
    QCOMPARE(at(made.objectWeights, {0, 9, 1, 1}), 0.0F);
    QCOMPARE(at(made.objectWeights, {0, 8, 0, 0}), 1.0F); // under another predicate it is wrong
    QCOMPARE(at(made.subjectWeights, {0, 5, 0}), 0.0F);
    QCOMPARE(at(made.subjectWeights, {0, 0, 0}), 1.0F);
    // A missing triple that ends where a label does takes nothing from the label.
    m_sentence.doubted = {{{0, 1}, {{2, 4}, 0}, 0}};
    const TrainingBatch shared = batch();
    QCOMPARE(at(shared.objectWeights, {0, 2, 0, 0}), 0.0F);
    QCOMPARE(at(shared.objectWeights, {0, 4, 0, 1}), 1.0F);
}

void TestDoubtedBatches::aTrustedLabelKeepsItsSubject()
{
    m_sentence.doubted = {{{0, 1}, {{3, 4}, 0}, 0.25F}};
    const TrainingBatch made = batch();
    QCOMPARE(at(made.subjectWeights, {0, 0, 0}), 1.0F);
    QCOMPARE(at(made.objectWeights, {0, 6, 2, 0}), 1.0F);
}

void TestDoubtedBatches::aSubjectThatMayBeMissingIsNotRefused()
{
    m_sentence.subjects.clear();
    m_sentence.subjects[{0, 0}] = {{{3, 3}, 0}};
    m_sentence.doubted = {{{3, 3}, {{7, 7}, 1}, 0}};
    const LabelledSentence *const one[] = {&m_sentence};
    for (int i = 0; i < 20; ++i) // without the doubt the object would be refused as a subject
        QCOMPARE(makeTrainingBatch(one, 0, 3, {}, m_randoms).subjects.sentences.size(0), 1);
    m_sentence.doubted.clear();
    QCOMPARE(makeTrainingBatch(one, 0, 3, {}, m_randoms).subjects.sentences.size(0), 2);
}

void TestDoubtedBatches::pairsCarryTheGreatestTrust()
{
    m_sentence.doubted = {{{0, 1}, {{3, 4}, 0}, 0.25F}, {{0, 1}, {{8, 9}, 1}, 0}};
    const LinkLabels links = batch(HeadKind::Linking).links;
    const auto weight = [](const std::vector<PairLabel> &labels, const PairLabel &pair) {
        const auto found = std::ranges::find(labels, pair);
        return found == labels.end() ? -1.0F : found->weight;
    };
    QVERIFY(std::ranges::is_sorted(links.entities));
    QCOMPARE(weight(links.entities, {0, 0, 0, 1}), 1.0F);
    QCOMPARE(weight(links.entities, {0, 1, 3, 4}), 0.25F);
    QCOMPARE(weight(links.entities, {0, 1, 8, 9}), 0.0F);
    QCOMPARE(weight(links.heads, {0, 0, 0, 3}), 0.25F);
    QCOMPARE(weight(links.tails, {0, 1, 1, 9}), 0.0F);
    QCOMPARE(weight(links.heads, {0, 2, 0, 6}), 1.0F);
}

QTEST_GUILESS_MAIN(TestDoubtedBatches)
#include "test_doubted_batches.moc"
