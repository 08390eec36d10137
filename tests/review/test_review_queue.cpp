// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/finding_words.h"
#include "core/review/review_queue.h"
#include "tests/review/review_testing.h"

#include <set>

using namespace spotter;
using namespace spotter::testing;

/// What is asked, in which order, and what is not asked again.
class TestReviewQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worstFirst();
    void identicalCausesAreOneGroup();
    void nothingIsAskedTwice();
    void settledIsNotAskedAgain_data();
    void settledIsNotAskedAgain();
    void acceptedByAPersonNeedsInsistence();
    void postponedComesLast();
    void instructivePrefersTheRare();
    void countsAndErrorRate();
    void whatIsAheadIsCounted();
    void whatIsOnScreenStays();
    void aSampleIsMixedIn();
    void theSampleIsReached();
    void anEmptySampleSaysNothing();

private:
    /// Ten sentences, each with one label of rising certainty.
    static World ladder()
    {
        World world;
        for (int i = 0; i < 10; ++i) {
            const QString text = u"第%1章：鲁迅写了《作品%1》。"_s.arg(i);
            world.addLabel(
                world.addText(text), tripleIn(text, u"作品%1"_s.arg(i), u"作者"_s, u"鲁迅"_s), float(i) / 10);
        }
        return world;
    }

    static ReviewQueue queueOf(
        const World &world, const std::vector<ReviewResult> &results = {}, const QueueOptions &options = {.below = 0.5})
    {
        return buildQueue(world.set, world.judged(), results, options);
    }
};

void TestReviewQueue::worstFirst()
{
    const ReviewQueue queue = queueOf(ladder());
    QCOMPARE(queue.groups.size(), size_t(5)); // of quality 0 to .4
    for (size_t i = 0; i < queue.groups.size(); ++i) {
        QCOMPARE(queue.groups[i].findings.size(), size_t(1));
        QCOMPARE(queue.groups[i].findings.front().document, DocumentId{qint64(i) + 1});
    }
}

void TestReviewQueue::identicalCausesAreOneGroup()
{
    World world;
    for (int i = 0; i < 3; ++i) {
        const QString text = u"鲁迅%1和许广平"_s.arg(i);
        Triple label = tripleIn(text, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
        Triple other = label;
        other.predicate = u"丈夫"_s;
        world.addLabel(world.addText(text), label, .1F + .1F * float(i)).otherPredicate = readWith(other, .9F);
    }
    const ReviewQueue queue = queueOf(world);
    QCOMPARE(queue.groups.size(), size_t(1));
    QCOMPARE(queue.groups.front().findings.size(), size_t(3));
    QCOMPARE(queue.groups.front().findings.front().document, DocumentId{1});
}

void TestReviewQueue::nothingIsAskedTwice()
{
    World world = ladder();
    const QString &text = world.set.documents[0].document.text;
    world.addCandidate(0, tripleIn(text, u"作品0"_s, u"丈夫"_s, u"鲁迅"_s), .9F);
    world.addCandidate(0, tripleIn(text, u"作品0"_s, u"丈夫"_s, u"鲁迅"_s), .9F);
    std::set<QString> ids;
    for (const FindingGroup &group : queueOf(world).groups)
        for (const Finding &finding : group.findings) QVERIFY(ids.insert(finding.id).second);
    QCOMPARE(ids.size(), size_t(6));
}

void TestReviewQueue::settledIsNotAskedAgain_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<double>("qualityThen");
    QTest::addColumn<double>("qualityNow");
    QTest::addColumn<bool>("asked");
    QTest::newRow("kept, as doubtful as then") << Verdict::Kept << .1 << .1 << false;
    QTest::newRow("kept, a little more doubtful") << Verdict::Kept << .1 << .05 << false;
    QTest::newRow("kept, much more doubtful but not nearly certain") << Verdict::Kept << .9 << .3 << false;
    QTest::newRow("kept, and the model insists") << Verdict::Kept << .4 << .02 << true;
    QTest::newRow("corrected, whatever the model says") << Verdict::Corrected << .4 << .001 << false;
    QTest::newRow("postponed") << Verdict::Postponed << .1 << .1 << true;
}

void TestReviewQueue::settledIsNotAskedAgain()
{
    QFETCH(const Verdict, verdict);
    QFETCH(const double, qualityThen);
    QFETCH(const double, qualityNow);
    QFETCH(const bool, asked);
    World world;
    const QString text = u"鲁迅写了《呐喊》。"_s;
    world.addLabel(world.addText(text), tripleIn(text, u"呐喊"_s, u"作者"_s, u"鲁迅"_s), float(qualityNow));
    const QString other = u"巴金写了《家》。"_s; // the only label of a predicate is not judged
    world.addLabel(world.addText(other), tripleIn(other, u"家"_s, u"作者"_s, u"巴金"_s), .95F);
    const ReviewQueue before = queueOf(world);
    QCOMPARE(before.groups.size(), size_t(1));
    const Finding &finding = before.groups.front().findings.front();
    const ReviewResult result{
        finding.document, false, findingKindName(finding.kind), finding.claim, verdict, qualityThen};
    QCOMPARE(!queueOf(world, {result}).groups.empty(), asked);
}

void TestReviewQueue::acceptedByAPersonNeedsInsistence()
{
    World world = ladder();
    for (ReviewDocument &document : world.set.documents)
        document.document.triples.front().state = ReviewState::Accepted;
    const ReviewQueue queue = queueOf(world);
    QCOMPARE(queue.groups.size(), size_t(1)); // the model gives it 0
    QCOMPARE(queue.groups.front().findings.front().document, DocumentId{1});
}

void TestReviewQueue::postponedComesLast()
{
    const World world = ladder();
    const ReviewQueue before = queueOf(world);
    const Finding &worst = before.groups.front().findings.front();
    const ReviewResult later{
        worst.document, false, findingKindName(worst.kind), worst.claim, Verdict::Postponed, worst.quality};
    const ReviewQueue after = queueOf(world, {later});
    QCOMPARE(after.groups.size(), before.groups.size());
    QCOMPARE(after.groups.back().findings.front().id, worst.id);
    QCOMPARE(after.counts.postponed, qint64(1));
}

void TestReviewQueue::instructivePrefersTheRare()
{
    World world = ladder();
    const QString text = u"鲁迅和许广平"_s;
    world.addLabel(world.addText(text), tripleIn(text, u"鲁迅"_s, u"妻子"_s, u"许广平"_s), .4F);
    const QueueOptions options{.order = QueueOrder::Instructive, .below = 0.5};
    const ReviewQueue queue = queueOf(world, {}, options);
    QCOMPARE(queue.groups.front().findings.front().triple.predicate, u"妻子"_s);
    for (size_t i = 1; i < queue.groups.size(); ++i)
        QVERIFY(queue.groups[i - 1].findings.front().instruction >= queue.groups[i].findings.front().instruction);
}

void TestReviewQueue::countsAndErrorRate()
{
    const World world = ladder();
    const ReviewQueue before = queueOf(world);
    QCOMPARE(before.counts.suspicious, qint64(5));
    QCOMPARE(before.counts.byKind.value(u"unconfirmed"_s), qint64(5));
    QCOMPARE(before.counts.labelErrors.low, 0.);
    QCOMPARE(before.counts.labelErrors.high, 1.);
    std::vector<ReviewResult> results;
    for (const FindingGroup &group : before.groups) {
        const Finding &finding = group.findings.front();
        results.push_back({finding.document, false, findingKindName(finding.kind), finding.claim,
            finding.quality < .2 ? Verdict::Corrected : Verdict::Kept, finding.quality});
    }
    const ReviewCounts counts = queueOf(world, results).counts;
    QCOMPARE(counts.corrected, qint64(2));
    QCOMPARE(counts.kept, qint64(3));
    QCOMPARE(before.counts.settledToEstimate(), fewestSettledToEstimate);
    QCOMPARE(counts.settledToEstimate(), fewestSettledToEstimate - 5);
    QCOMPARE(counts.suspicious, qint64(0));
    QVERIFY(counts.labelErrors.share > .1 && counts.labelErrors.share < .5);
    QVERIFY(counts.labelErrors.low > 0 && counts.labelErrors.high < 1);
}

void TestReviewQueue::whatIsAheadIsCounted()
{
    ReviewQueue queue = queueOf(ladder()); // of quality 0, .1, .2, .3, .4
    QCOMPARE(queue.counts.next, qint64(5));
    QVERIFY(std::abs(queue.counts.expected - 4) < 1e-6);
    QVERIFY(std::abs(queue.counts.expectedNext - 4) < 1e-6);
    QVERIFY2(
        aheadWords(queue.counts).contains(u"About 4 of the open findings"_s), qPrintable(aheadWords(queue.counts)));
    QVERIFY(aheadWords(ReviewCounts()).isEmpty());
    // Two hundred alike, half of which are settled at once: the next hundred findings are counted, not groups.
    queue.groups.resize(1);
    queue.groups.front().findings.resize(200, queue.groups.front().findings.front());
    for (Finding &finding : queue.groups.front().findings) finding.quality = .75;
    queue.counts.suspicious = 200;
    countAhead(queue);
    QCOMPARE(queue.counts.next, nextFindings);
    QCOMPARE(queue.counts.expected, 50.);
    QCOMPARE(queue.counts.expectedNext, 25.);
    const QString words = aheadWords(queue.counts);
    QVERIFY2(
        words.contains(u"About 50 of the open findings"_s) && words.contains(u"100"_s) && words.contains(u"about 25"_s),
        qPrintable(words));
}

void TestReviewQueue::whatIsOnScreenStays()
{
    const World world = ladder();
    const ReviewQueue all = queueOf(world, {}, {.below = 1.01});
    const Finding &sound = all.groups.back().findings.front(); // of quality .9
    const ReviewQueue queue = queueOf(world, {}, {.below = 0.5, .pinned = sound.id});
    QCOMPARE(queue.groups.size(), size_t(6));
    QCOMPARE(queue.groups.back().findings.front().id, sound.id);
    // Once it is settled, it goes.
    const ReviewResult kept{
        sound.document, false, findingKindName(sound.kind), sound.claim, Verdict::Kept, sound.quality};
    QCOMPARE(queueOf(world, {kept}, {.below = 0.5, .pinned = sound.id}).groups.size(), size_t(5));
}

namespace {

/// A hundred and twenty labels, of which half are doubtful, and forty candidates.
World crowd()
{
    World world;
    for (int i = 0; i < 120; ++i) {
        const QString text = u"第%1章：鲁迅写了《作品%1》，又写了《别的%1》。"_s.arg(i);
        const size_t document = world.addText(text);
        const Triple label = tripleIn(text, u"作品%1"_s.arg(i), u"作者"_s, u"鲁迅"_s);
        world.addLabel(document, label, i < 60 ? .008F * float(i) : .9F);
        if (i >= 80)
            world.addCandidate(
                document, tripleIn(text, u"别的%1"_s.arg(i), u"作者"_s, u"鲁迅"_s), .6F + .009F * float(i - 80));
    }
    return world;
}

} // namespace

void TestReviewQueue::aSampleIsMixedIn()
{
    const World world = crowd();
    const ReviewQueue plain = queueOf(world);
    for (const FindingGroup &group : plain.groups) QVERIFY(!group.findings.front().isSampled);
    QVERIFY(!plain.counts.labelSample);
    const ReviewQueue queue = queueOf(world, {}, {.below = 0.5, .sample = true});
    QCOMPARE(queue.counts.labelSample->wanted, fewestSettledToEstimate);
    QCOMPARE(queue.counts.labelSample->errors.high, 1.);
    for (size_t i = 0; i < 9; ++i) QCOMPARE(queue.groups[i].findings.front().isSampled, i % 3 == 2);
    std::set<QString> ids;
    bool hasSound = false;
    bool hasCandidate = false;
    for (const FindingGroup &group : queue.groups) {
        for (const Finding &finding : group.findings) {
            QVERIFY(ids.insert(finding.id).second);
            if (!finding.isSampled) continue;
            QCOMPARE(group.findings.size(), size_t(1)); // no decision about others settles it
            QCOMPARE(findingTitle(finding), u"drawn at random"_s);
            hasSound |= !finding.isMissing() && finding.quality > 0.8;
            hasCandidate |= finding.isMissing();
        }
    }
    QVERIFY(hasSound && hasCandidate);
    const auto again = queueOf(world, {}, {.below = 0.5, .sample = true});
    for (size_t i = 0; i < queue.groups.size(); ++i)
        QCOMPARE(again.groups[i].findings.front().id, queue.groups[i].findings.front().id);
}

/// Whoever settles the first finding again and again meets the sample, one in three, and learns the share of errors.
void TestReviewQueue::theSampleIsReached()
{
    const World world = crowd();
    const Judgement judgement = world.judged();
    std::vector<ReviewResult> results;
    int sampled = 0;
    ReviewQueue queue;
    for (int step = 0; step < 300; ++step) {
        queue = buildQueue(world.set, judgement, results, {.below = 0.5, .sample = true});
        if (queue.groups.empty()) break;
        const Finding &finding = queue.groups.front().findings.front();
        if (step < 24) QCOMPARE(finding.isSampled, step % 3 == 2);
        sampled += finding.isSampled;
        const bool isError = !finding.isMissing() && finding.quality < 0.1;
        results.push_back({finding.document, finding.isMissing(), findingKindName(finding.kind), finding.claim,
            isError ? Verdict::Corrected : Verdict::Kept, finding.quality});
    }
    QVERIFY(queue.groups.empty());
    QVERIFY(sampled >= 30);
    QCOMPARE(queue.counts.labelSample->wanted, 0);
    QVERIFY(queue.counts.labelSample->settled >= 30 && queue.counts.labelSample->settled < 120);
    const double share = double(std::ranges::count(results, Verdict::Corrected, &ReviewResult::verdict)) / 120;
    QVERIFY(share > 0.05);
    const ShareEstimate &errors = queue.counts.labelSample->errors;
    QVERIFY(errors.low <= share && share <= errors.high && errors.high < 0.4);
    QVERIFY(queue.counts.missingSample->errors.share < 1e-9);
    QCOMPARE(queue.counts.labelSample->predicates.front().predicate, u"作者"_s);
    const QString words = sampleWords(queue.counts);
    QVERIFY2(words.contains(u"drawn at random"_s) && words.contains(u"% of the labels are wrong"_s), qPrintable(words));
    QCOMPARE(predicateSampleWords(queue.counts).size(), 2);
}

/// Without labels to draw from, nothing is known about the share of errors.
void TestReviewQueue::anEmptySampleSaysNothing()
{
    const ReviewQueue queue = queueOf(World(), {}, {.below = 0.5, .sample = true});
    QVERIFY(queue.counts.labelSample && queue.counts.labelSample->wanted == 0);
    QCOMPARE(queue.counts.labelSample->settled, 0);
    QCOMPARE(sampleWords(queue.counts), QString());
}

QTEST_GUILESS_MAIN(TestReviewQueue)
#include "test_review_queue.moc"
