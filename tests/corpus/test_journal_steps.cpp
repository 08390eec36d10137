// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include <algorithm>

using namespace spotter;
using namespace spotter::testing;

/// The journal in pages, and going back to a step.
class TestJournalSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagesFollowEachOther();
    void aDocumentHasItsOwnHistory();
    void aStepSaysWhatItDid();
    void restoringUndoesAndRedoes_data();
    void restoringUndoesAndRedoes();
    void aDroppedStepHasNoWayBack();
    void restoringIsAllOrNothing();

private:
    Journal &journal() { return m_corpus->journal(); }
    /// The first document goes through the splits, one step each, after its import.
    void moveThroughSplits(int steps)
    {
        for (int i = 0; i < steps; ++i)
            MUST(m_corpus->documents().setSplit(m_document, i % 2 == 0 ? Split::Dev : Split::Test));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
    DocumentId m_document;
};

void TestJournalSteps::init()
{
    m_corpus.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_corpus = newCorpus(*m_folder);
    m_document = m_corpus->documents().import(marriageDocument())->id;
}

void TestJournalSteps::pagesFollowEachOther()
{
    moveThroughSplits(24); // 25 steps with the import
    std::vector<JournalStepId> seen;
    JournalStepId before;
    for (const size_t expected : {size_t(10), size_t(10), size_t(5), size_t(0)}) {
        const auto page = journal().steps(10, before);
        MUST(page);
        QCOMPARE(page->size(), expected);
        for (const JournalStep &step : *page) seen.push_back(step.id);
        if (!page->empty()) before = page->back().id;
    }
    QVERIFY(std::ranges::is_sorted(seen, std::ranges::greater()));
    QCOMPARE(std::ranges::adjacent_find(seen), seen.end());
    QCOMPARE(*journal().currentStep(), seen.front());
}

void TestJournalSteps::aDocumentHasItsOwnHistory()
{
    const DocumentId other = m_corpus->documents().import(textOnly(u"别的文本。"_s))->id;
    MUST(m_corpus->documents().setSplit(other, Split::Dev));
    MUST(m_corpus->documents().setSplit(m_document, Split::Dev));
    QCOMPARE(journal().steps(10, {}, m_document)->size(), size_t(2));
    QCOMPARE(journal().steps(10, {}, other)->size(), size_t(2));
    QCOMPARE(journal().steps(10)->size(), size_t(4));
    const auto page = *journal().steps(1, {}, other);
    QCOMPARE(page.size(), size_t(1));
    QCOMPARE(journal().steps(10, page.front().id, other)->size(), size_t(1));
    QCOMPARE(page.front().document, other);
}

void TestJournalSteps::aStepSaysWhatItDid()
{
    journal().setAuthor(u"许"_s);
    MUST(m_corpus->documents().setSplit(m_document, Split::Dev));
    {
        auto group = Transaction::begin(m_corpus->database(), u"Three at once"_s);
        MUST(group);
        for (const Split split : {Split::Test, Split::None, Split::Train})
            MUST(m_corpus->documents().setSplit(m_document, split));
        MUST(group->commit());
    }
    const auto steps = *journal().steps(2);
    QCOMPARE(steps[0].description, u"Three at once"_s);
    QCOMPARE(steps[0].entries, 3);
    QCOMPARE(steps[1].description, u"Moved luxun.txt from train to dev"_s);
    QCOMPARE(steps[1].entries, 1);
    QCOMPARE(steps[1].who, u"许"_s);
    QVERIFY(steps[1].when.secsTo(QDateTime::currentDateTime()) < 3600);
}

void TestJournalSteps::restoringUndoesAndRedoes_data()
{
    QTest::addColumn<int>("undone"); // before, of the twelve
    QTest::addColumn<int>("target"); // 0: the import
    QTest::addColumn<int>("undos");
    QTest::addColumn<int>("redos");
    QTest::newRow("back to the middle") << 0 << 5 << 7 << 0;
    QTest::newRow("back to the beginning") << 0 << 0 << 12 << 0;
    QTest::newRow("to where it is already") << 0 << 12 << 0 << 0;
    QTest::newRow("forwards to the middle") << 10 << 6 << 0 << 4;
    QTest::newRow("forwards to the end") << 12 << 12 << 0 << 12;
}

void TestJournalSteps::restoringUndoesAndRedoes()
{
    QFETCH(const int, undone);
    QFETCH(const int, target);
    QFETCH(const int, undos);
    QFETCH(const int, redos);
    moveThroughSplits(12);
    auto steps = *journal().steps(100);
    std::ranges::reverse(steps);
    for (int i = 0; i < undone; ++i) MUST(journal().undo());
    const auto distance = journal().distanceTo(steps[size_t(target)].id);
    MUST(distance);
    QCOMPARE(*distance, (JournalDistance{undos, redos}));
    const auto moved = journal().restore(steps[size_t(target)].id);
    MUST(moved);
    QCOMPARE(int(moved->size()), undos + redos);
    QCOMPARE(*journal().currentStep(), steps[size_t(target)].id);
    const Split expected = target == 0 ? Split::Train : target % 2 == 1 ? Split::Dev : Split::Test;
    QCOMPARE(m_corpus->documents().load(m_document)->split, expected);
    const auto states = *journal().steps(100);
    for (const JournalStep &step : states)
        QCOMPARE(step.state, step.id > steps[size_t(target)].id ? StepState::Undone : StepState::Done);
    QCOMPARE(problemsOf(*m_corpus), QString());
}

void TestJournalSteps::aDroppedStepHasNoWayBack()
{
    moveThroughSplits(2);
    MUST(journal().undo());
    MUST(m_corpus->documents().setSplit(m_document, Split::None));
    const auto steps = *journal().steps(10);
    QCOMPARE(steps[1].state, StepState::Dropped);
    QCOMPARE(journal().distanceTo(steps[1].id).error().code, ErrorCode::NotFound);
    QCOMPARE(journal().restore(steps[1].id).error().code, ErrorCode::NotFound);
    QCOMPARE(journal().restore({4711}).error().code, ErrorCode::NotFound);
    QCOMPARE(m_corpus->documents().load(m_document)->split, Split::None);
}

void TestJournalSteps::restoringIsAllOrNothing()
{
    moveThroughSplits(6);
    const auto steps = *journal().steps(10);
    {
        auto outer = Transaction::begin(m_corpus->database());
        MUST(outer);
        MUST(journal().restore(steps.back().id));
        // left without commit
    }
    QCOMPARE(*journal().currentStep(), steps.front().id);
    QCOMPARE(m_corpus->documents().load(m_document)->split, Split::Test);
    QCOMPARE(problemsOf(*m_corpus), QString());
}

QTEST_GUILESS_MAIN(TestJournalSteps)
#include "test_journal_steps.moc"
