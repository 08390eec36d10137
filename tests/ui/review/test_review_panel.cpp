// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/review_queue.h"
#include "tests/review/review_testing.h"
#include "ui/review/review_controls.h"
#include "ui/review/review_panel.h"
#include "ui/review/review_words.h"

#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace spotter;
using namespace spotter::testing;
using namespace Qt::StringLiterals;

namespace {

/// Two husbands that are wives, for the same cause; an author in the wrong direction; a missing one.
ReviewOutcome sampleOutcome()
{
    World world;
    for (int i = 0; i < 2; ++i) {
        const size_t document = world.addText(u"第%1章：鲁迅和许广平住在上海。"_s.arg(i));
        const QString text = world.set.documents[document].document.text;
        LabelReading &label
            = world.addLabel(document, tripleIn(text, u"鲁迅"_s, u"丈夫"_s, u"许广平"_s), i == 0 ? 0.02F : 0.03F);
        label.otherPredicate = readWith(tripleIn(text, u"鲁迅"_s, u"妻子"_s, u"许广平"_s), .95F);
    }
    const size_t last = world.addText(u"《呐喊》由鲁迅写成，《彷徨》也是。"_s);
    const QString text = world.set.documents[last].document.text;
    world.addLabel(last, tripleIn(text, u"呐喊"_s, u"作者"_s, u"彷徨"_s), .2F);
    world.addCandidate(last, tripleIn(text, u"呐喊"_s, u"作者"_s, u"鲁迅"_s), .9F);
    const QString sound = u"巴金写了《家》。"_s; // the only label of a predicate is not judged
    world.addLabel(world.addText(sound), tripleIn(sound, u"家"_s, u"作者"_s, u"巴金"_s), .95F);
    ReviewOutcome outcome;
    outcome.queue = buildQueue(world.set, world.judged(), {});
    outcome.set = std::make_shared<const ReviewSet>(world.set);
    outcome.documentsRead = 4;
    return outcome;
}

struct Shown {
    ReviewPanel panel;
    QSignalSpy decided{&panel, &ReviewPanel::decided};

    Shown()
    {
        panel.resize(420, 700);
        panel.setMeans({.corpus = true, .writable = true, .whyNotQuick = {}, .whyNotThorough = {}});
        panel.setOutcome(sampleOutcome());
        panel.show();
        (void)QTest::qWaitForWindowExposed(&panel);
    }
    QListView &list() { return *panel.findChild<QListView *>(u"reviewQueue"_s); }
    QPushButton &button(const QString &name) { return *panel.findChild<QPushButton *>(name); }
    void click(const QString &name) { QTest::mouseClick(&button(name), Qt::LeftButton); }
    void select(int row) { list().setCurrentIndex(list().model()->index(row, 0)); }
    [[nodiscard]] ReviewDecision lastDecision() const { return decided.last()[1].value<ReviewDecision>(); }
    [[nodiscard]] std::vector<Finding> lastFindings() const { return decided.last()[0].value<std::vector<Finding>>(); }
};

} // namespace

/// The queue with its decisions, by mouse and by keyboard.
class TestReviewPanel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWorstIsFirstAndIsExplained()
    {
        Shown shown;
        QCOMPARE(shown.list().model()->rowCount(), 3);
        shown.select(0);
        QVERIFY(shown.panel.current());
        QCOMPARE(shown.panel.current()->kind, FindingKind::WrongPredicate);
        const QString details = shown.panel.findChild<QLabel *>(u"reviewDetails"_s)->text();
        QVERIFY2(details.contains(u"丈夫"_s) && details.contains(u"妻子"_s), qPrintable(details));
        const QString spoken = shown.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"妻子"_s), qPrintable(spoken));
    }

    void aButtonDecides_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<ReviewDecision>("decision");
        QTest::newRow("what is proposed") << u"fixFinding"_s << ReviewDecision::Fix;
        QTest::newRow("the label is right") << u"rightFinding"_s << ReviewDecision::Right;
        QTest::newRow("the label is wrong") << u"wrongFinding"_s << ReviewDecision::Wrong;
        QTest::newRow("later") << u"postponeFinding"_s << ReviewDecision::Postpone;
    }
    void aButtonDecides()
    {
        QFETCH(const QString, button);
        QFETCH(const ReviewDecision, decision);
        Shown shown;
        shown.select(0);
        const QString asked = shown.panel.current()->id;
        shown.click(button);
        QCOMPARE(shown.decided.size(), 1);
        QCOMPARE(shown.lastDecision(), decision);
        QCOMPARE(shown.lastFindings().size(), size_t(1));
        QCOMPARE(shown.lastFindings().front().id, asked);
    }

    void buttonsSayWhatTheyDo()
    {
        Shown shown;
        for (int row = 0; row < 3; ++row) {
            shown.select(row);
            const bool missing = shown.panel.current()->isMissing();
            QCOMPARE(shown.button(u"rightFinding"_s).isVisible(), !missing);
            QVERIFY(missing == (shown.button(u"fixFinding"_s).text() == u"Add It"_s));
        }
        QCOMPARE(shown.decided.size(), 0);
    }

    void whatIsSettledLeavesAndTheNextIsAsked()
    {
        Shown shown;
        shown.select(0);
        const Finding first = *shown.panel.current();
        const QSignalSpy moved(&shown.panel, &ReviewPanel::currentChanged);
        shown.panel.take({first}, Verdict::Corrected);
        // One more of the same cause stands in its place.
        QCOMPARE(shown.list().model()->rowCount(), 3);
        QVERIFY(shown.panel.current());
        QVERIFY(shown.panel.current()->id != first.id);
        QCOMPARE(shown.panel.current()->cause, first.cause);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(shown.panel.counts().corrected, 1);
        shown.panel.take({*shown.panel.current()}, Verdict::Kept);
        QCOMPARE(shown.list().model()->rowCount(), 2);
        QCOMPARE(shown.panel.counts().kept, 1);
        QVERIFY(shown.panel.findChild<QLabel *>(u"reviewSummary"_s)->text().contains(u"2"_s));
    }

    /// What was learnt from decisions changes the order of the others, not what somebody is reading.
    void theFindingOnScreenStaysInItsRow()
    {
        Shown shown;
        ReviewOutcome outcome = sampleOutcome();
        const QString fellow = outcome.queue.groups[0].findings[1].id; // the second of its cause

        shown.select(0);
        shown.panel.take({*shown.panel.current()}, Verdict::Kept);
        QCOMPARE(shown.panel.current()->id, fellow);
        const QSignalSpy moved(&shown.panel, &ReviewPanel::currentChanged);
        std::ranges::rotate(outcome.queue.groups, outcome.queue.groups.begin() + 1); // it is last now
        shown.panel.setOutcome(outcome);
        QCOMPARE(shown.list().currentIndex().row(), 0);
        QCOMPARE(shown.panel.current()->id, fellow);
        QCOMPARE(moved.size(), 0);
        // The next one is the first of the new order.
        const QString next = outcome.queue.groups[0].findings[0].id;
        shown.panel.skip();
        QCOMPARE(shown.panel.current()->id, next);
    }

    void otherMentionsAreAskedForInTheOptions()
    {
        Shown shown;
        const QSignalSpy changed(&shown.panel, &ReviewPanel::orderChanged);
        QVERIFY(!shown.panel.controls().otherMentions());
        shown.panel.findChild<QCheckBox *>(u"otherMentions"_s)->click();
        QVERIFY(shown.panel.controls().otherMentions());
        QCOMPARE(changed.size(), 1);
    }

    void theSummaryTellsWhatIsAhead()
    {
        Shown shown;
        const auto summary = [&] { return shown.panel.findChild<QLabel *>(u"reviewSummary"_s)->text(); };
        QVERIFY2(summary().contains(u"of the open findings are errors"_s), qPrintable(summary()));
        const double before = shown.panel.counts().expected;
        shown.select(0);
        const double doubt = 1 - shown.panel.current()->quality;
        shown.panel.take({*shown.panel.current()}, Verdict::Kept);
        QVERIFY(std::abs(shown.panel.counts().expected - (before - doubt)) < 1e-9);
    }

    void nextGoesRound()
    {
        Shown shown;
        QStringList asked;
        for (int step = 0; step < 4; ++step) {
            shown.panel.skip();
            asked += shown.panel.current()->id;
        }
        QCOMPARE(asked[3], asked[0]);
        QVERIFY(asked[1] != asked[0] && asked[2] != asked[1]);
    }

    void allAlikeArePreviewedFirst()
    {
        Shown shown;
        shown.select(0);
        QVERIFY(shown.button(u"settleAlike"_s).isEnabled());
        shown.click(u"settleAlike"_s);
        QVERIFY(shown.panel.isShowingAlike());
        auto &list = *shown.panel.findChild<QListView *>(u"checkedLines"_s);
        QCOMPARE(list.model()->rowCount(), 2);
        const QString line = list.model()->index(0, 0).data().toString();
        QVERIFY(line.contains(u"妻子"_s));
        QVERIFY(line.contains(u"上海"_s)); // the sentence
        QCOMPARE(shown.decided.size(), 0);
        list.setCurrentIndex(list.model()->index(1, 0));
        QTest::keyClick(&list, Qt::Key_Space); // leaves it out
        QCOMPARE(shown.button(u"fixAlike"_s).text(), u"Correct 1"_s);
        QTest::keyClick(&list, Qt::Key_Space);
        shown.click(u"fixAlike"_s);
        QCOMPARE(shown.lastFindings().size(), size_t(2));
        QCOMPARE(shown.lastDecision(), ReviewDecision::Fix);
        QVERIFY(!shown.panel.isShowingAlike());
    }

    void escapeLeavesThePreview()
    {
        Shown shown;
        shown.select(0);
        shown.panel.showAlike();
        QTest::keyClick(shown.panel.findChild<QListView *>(u"checkedLines"_s), Qt::Key_Escape);
        QVERIFY(!shown.panel.isShowingAlike());
        QCOMPARE(shown.decided.size(), 0);
    }

    void aNewRankingKeepsWhatIsAsked()
    {
        Shown shown;
        shown.select(2);
        const QString asked = shown.panel.current()->id;
        const QSignalSpy moved(&shown.panel, &ReviewPanel::currentChanged);
        ReviewOutcome outcome = sampleOutcome();
        std::ranges::reverse(outcome.queue.groups);
        shown.panel.setOutcome(outcome);
        QCOMPARE(shown.panel.current()->id, asked);
        QCOMPARE(shown.list().currentIndex().row(), 2); // nor does its row
        QCOMPARE(moved.size(), 0); // the text does not jump
    }

    void theFirstFindingIsSelected()
    {
        ReviewPanel panel;
        panel.setMeans({.corpus = true, .writable = true, .whyNotQuick = {}, .whyNotThorough = {}});
        QSignalSpy moved(&panel, &ReviewPanel::currentChanged);
        panel.show(); // somebody opens it: the text shows the first finding
        panel.setOutcome(sampleOutcome());
        QVERIFY(panel.current());
        QCOMPARE(panel.findChild<QListView *>(u"reviewQueue"_s)->currentIndex().row(), 0);
        QCOMPARE(moved.size(), 1);

        panel.clear(); // another corpus, while the user reads: selected, but the text stays where it is
        moved.clear();
        panel.setOutcome(sampleOutcome());
        QVERIFY(panel.current());
        const QString first = panel.current()->id;
        QCOMPARE(moved.size(), 0);
        panel.skip(); // which shows that one before it goes on
        QCOMPARE(panel.current()->id, first);
        QCOMPARE(moved.size(), 1);
        panel.skip();
        QVERIFY(panel.current()->id != first);

        panel.clear();
        panel.setRunning(true); // somebody asks for a review
        panel.setRunning(false);
        moved.clear();
        panel.setOutcome(sampleOutcome());
        QCOMPARE(panel.current()->id, first);
        QCOMPARE(moved.size(), 1);
    }

    void anEstimateNeedsThirtySettledFindings()
    {
        Shown shown;
        const auto summary = [&] { return shown.panel.findChild<QLabel *>(u"reviewSummary"_s)->text(); };
        ReviewOutcome outcome = sampleOutcome();
        outcome.queue.counts.labelErrors = {0.2, 0.1, 0.3};
        outcome.queue.counts.corrected = 9;
        outcome.queue.counts.kept = 20;
        shown.panel.setOutcome(outcome);
        QVERIFY2(summary().contains(u"Settle 1 more finding"_s), qPrintable(summary()));
        QVERIFY2(!summary().contains(u"20.0"_s), qPrintable(summary()));
        shown.panel.take({*shown.panel.current()}, Verdict::Kept); // the thirtieth
        QVERIFY2(!summary().contains(u"more finding"_s), qPrintable(summary()));
        QVERIFY2(summary().contains(u"20.0 % of the labels are wrong"_s), qPrintable(summary()));
        outcome.queue.counts.corrected = outcome.queue.counts.kept = 0;
        shown.panel.setOutcome(outcome);
        QVERIFY2(summary().contains(u"Settle 30 more finding"_s), qPrintable(summary()));
    }

    void emptyStatesSayWhatToDo()
    {
        ReviewPanel panel;
        const auto text = [&] { return panel.findChild<QLabel *>(u"reviewEmpty"_s)->text(); };
        panel.setMeans({});
        QVERIFY(text().contains(u"Open a corpus"_s));
        panel.setMeans({.corpus = true, .writable = true, .whyNotQuick = {}, .whyNotThorough = {}});
        QVERIFY(text().contains(u"quick review"_s));
        panel.setRunning(true);
        QVERIFY(text().contains(u"appears"_s));
        panel.setRunning(false);
        ReviewOutcome nothing;
        nothing.documentsRead = 5;
        panel.setOutcome(nothing);
        QVERIFY(text().contains(u"agrees"_s));
        nothing.queue.counts.kept = 1;
        panel.setOutcome(nothing);
        QVERIFY(text().contains(u"settled"_s));
    }

    void runningShowsProgressAndStop()
    {
        Shown shown;
        QVERIFY(!shown.button(u"stopReview"_s).isVisible());
        shown.panel.setRunning(true);
        QVERIFY(shown.button(u"stopReview"_s).isVisible());
        QVERIFY(!shown.button(u"quickReview"_s).isEnabled());
        shown.panel.controls().showProgress({2, 5, 0.3, 150});
        const auto labels = shown.panel.controls().findChildren<QLabel *>();
        QVERIFY(
            std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"Fold 2 of 5"_s); }));
        const QSignalSpy stopped(&shown.panel, &ReviewPanel::stopRequested);
        shown.click(u"stopReview"_s);
        QCOMPARE(stopped.size(), 1);
        shown.panel.setRunning(false);
        shown.panel.showFailure(u"the model is gone"_s);
        QVERIFY(shown.button(u"quickReview"_s).isEnabled());
    }

    void aCorpusForReadingOnlyIsNotDecided()
    {
        Shown shown;
        shown.panel.setMeans({.corpus = true, .writable = false, .whyNotQuick = {}, .whyNotThorough = u"no"_s});
        shown.select(0);
        QVERIFY(!shown.button(u"fixFinding"_s).isEnabled());
        QVERIFY(!shown.button(u"thoroughReview"_s).isEnabled());
        shown.panel.showAlike();
        QVERIFY(!shown.panel.isShowingAlike());
    }

    void everyWidgetHasAName()
    {
        Shown shown;
        shown.select(0);
        QVERIFY(!shown.list().accessibleName().isEmpty());
        for (const QPushButton *button : shown.panel.findChildren<QPushButton *>()) {
            if (button->isVisible()) QVERIFY2(!button->text().isEmpty(), qPrintable(button->objectName()));
        }
        for (const char *name : {"fixFinding", "rightFinding", "wrongFinding", "postponeFinding", "nextFinding"})
            QVERIFY2(!shown.button(QLatin1StringView(name)).accessibleDescription().isEmpty(), name);
    }

    void settlementsMeanWhatTheyShould_data()
    {
        QTest::addColumn<bool>("missing");
        QTest::addColumn<ReviewDecision>("decision");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<bool>("keepsProposal");
        QTest::newRow("label replaced") << false << ReviewDecision::Fix << Verdict::Corrected << true;
        QTest::newRow("label kept") << false << ReviewDecision::Right << Verdict::Kept << true;
        QTest::newRow("label rejected") << false << ReviewDecision::Wrong << Verdict::Corrected << false;
        QTest::newRow("missing triple added") << true << ReviewDecision::Fix << Verdict::Corrected << true;
        QTest::newRow("missing triple is right") << true << ReviewDecision::Right << Verdict::Corrected << true;
        QTest::newRow("missing triple refused") << true << ReviewDecision::Wrong << Verdict::Kept << true;
        QTest::newRow("later") << false << ReviewDecision::Postpone << Verdict::Postponed << true;
    }
    void settlementsMeanWhatTheyShould()
    {
        QFETCH(const bool, missing);
        QFETCH(const ReviewDecision, decision);
        QFETCH(const Verdict, verdict);
        QFETCH(const bool, keepsProposal);
        Finding finding;
        finding.kind = missing ? FindingKind::MissingTriple : FindingKind::WrongPredicate;
        finding.instead = Triple{};
        const auto [changed, settled] = settlementOf({finding}, decision);
        QCOMPARE(settled, verdict);
        QCOMPARE(changed.size(), size_t(1));
        QCOMPARE(changed.front().instead.has_value(), keepsProposal);
    }
};

QTEST_MAIN(TestReviewPanel)
#include "test_review_panel.moc"
