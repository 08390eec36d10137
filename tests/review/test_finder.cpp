// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/fact_index.h"
#include "core/review/finding_words.h"
#include "core/review/review_queue.h"
#include "tests/review/review_testing.h"

using namespace spotter;
using namespace spotter::testing;

namespace {

const QString marriage = u"鲁迅和许广平住在上海，鲁迅写了《呐喊》。"_s;

const Finding *findingOf(const Judgement &judgement, FindingKind kind)
{
    const auto found = std::ranges::find(judgement.findings, kind, &Finding::kind);
    return found == judgement.findings.end() ? nullptr : &*found;
}

} // namespace

/// Which doubts are raised, and what they are called.
class TestFinder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTheKind_data();
    void namesTheKind();
    void labelledBesideIsNoAlternative();
    void grounds_data();
    void grounds();
    void otherMentionsAreAskedOnRequest_data();
    void otherMentionsAreAskedOnRequest();
    void placesOfTheSameWordsAreOneQuestion();
    void whatIsProposedIsNotMissingToo();
    void whatTheModelItselfDoubtsIsNotProposed();
    void labelsOfAnOlderReadingAreNotJudged();
    void probesAreKnownPairs();
    void whatTheModelDoesNotMeanIsNotProposed();
    void aSingleExampleCannotBeJudged();
    void qualityFollowsTheMethod();
    void theScaleOfAModelDoesNotMatter();
    void whatIsAThousandTimesLessLikelyIsMoreDoubtful();
    void aRareEmptyDocumentSpeaksForItsCandidates();
};

void TestFinder::namesTheKind_data()
{
    QTest::addColumn<World>("world");
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<QString>("instead"); // its predicate
    QTest::addColumn<QString>("words"); // part of the reason
    const Triple wife = tripleIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
    const auto world = [&](auto change) {
        World made;
        const size_t document = made.addText(marriage);
        change(made, document);
        return made;
    };
    QTest::newRow("wrong predicate") << world([&](World &w, size_t d) {
        Triple other = wife;
        other.predicate = u"丈夫"_s;
        w.addLabel(d, wife, .1F).otherPredicate = readWith(other, .97F);
    }) << FindingKind::WrongPredicate << u"丈夫"_s
                                     << u"丈夫"_s;
    QTest::newRow("wrong direction") << world([&](World &w, size_t d) {
        Triple other = wife;
        std::swap(other.subject, other.object);
        w.addLabel(d, wife, .1F).swapped = readWith(other, .9F);
    }) << FindingKind::WrongDirection << u"妻子"_s
                                     << u"other way round"_s;
    QTest::newRow("wrong end") << world([&](World &w, size_t d) {
        w.addLabel(d, tripleIn(marriage, u"《呐喊》"_s, u"作者"_s, u"鲁迅"_s), .1F).otherEnds
            = readWith(tripleIn(marriage, u"呐喊"_s, u"作者"_s, u"鲁迅"_s), .9F);
    }) << FindingKind::WrongEnd << u"作者"_s
                               << u"《呐喊》"_s;
    QTest::newRow("wrong object") << world([&](World &w, size_t d) {
        w.addLabel(d, tripleIn(marriage, u"呐喊"_s, u"作者"_s, u"许广平"_s), .1F).otherObject
            = readWith(tripleIn(marriage, u"呐喊"_s, u"作者"_s, u"鲁迅"_s), .9F);
    }) << FindingKind::WrongObject << u"作者"_s
                                  << u"鲁迅"_s;
    QTest::newRow("wrong subject") << world([&](World &w, size_t d) {
        w.addLabel(d, tripleIn(marriage, u"上海"_s, u"作者"_s, u"鲁迅"_s), .1F).otherSubject
            = readWith(tripleIn(marriage, u"呐喊"_s, u"作者"_s, u"鲁迅"_s), .9F);
    }) << FindingKind::WrongSubject << u"作者"_s
                                   << u"呐喊"_s;
    QTest::newRow("a weaker alternative is none") << world([&](World &w, size_t d) {
        Triple other = wife;
        other.predicate = u"丈夫"_s;
        w.addLabel(d, wife, .3F).otherPredicate = readWith(other, .2F);
    }) << FindingKind::Unconfirmed << QString() << u"0.01"_s;
    QTest::newRow("violates the schema") << world([&](World &w, size_t d) {
        Triple typed = wife;
        typed.subject.type = u"图书作品"_s;
        typed.object.type = u"人物"_s;
        w.addLabel(d, typed, .9F);
    }) << FindingKind::ViolatesSchema << QString()
                                         << u"图书作品"_s;
    QTest::newRow("unaligned") << world(
        [&](World &w, size_t d) { w.addLabel(d, tripleIn(marriage, u"巴金"_s, u"妻子"_s, u"许广平"_s), 0); })
                               << FindingKind::Unaligned << QString() << u"not in the text"_s;
    QTest::newRow("duplicate") << world([&](World &w, size_t d) {
        w.addLabel(d, wife, .9F);
        Triple typed = wife;
        typed.subject.type = u"人物"_s;
        w.addLabel(d, typed, .9F);
    }) << FindingKind::Duplicate
                               << QString() << u"twice"_s;
    QTest::newRow("an identical sentence lacks it") << world([&](World &w, size_t d) {
        w.addLabel(d, wife, .4F);
        w.addText(u"鲁迅和许广平住在上海, 鲁迅写了“呐喊”"_s);
    }) << FindingKind::InconsistentTwin << QString() << u"1 identical sentence"_s;
    QTest::newRow("the pair is labelled otherwise elsewhere") << world([&](World &w, size_t d) {
        w.addLabel(d, wife, .4F);
        for (const QString &text : {u"鲁迅娶了许广平。"_s, u"鲁迅爱许广平。"_s})
            w.addLabel(w.addText(text), tripleIn(text, u"鲁迅"_s, u"丈夫"_s, u"许广平"_s), .9F);
    }) << FindingKind::InconsistentPair << u"丈夫"_s << u"2 other documents"_s;
    QTest::newRow("the words around it go with another predicate") << world([&](World &w, size_t d) {
        w.addLabel(d, wife, .4F);
        for (int i = 0; i < 20; ++i) {
            const QString text = u"甲%1和乙%1住在城里。"_s.arg(QChar(0x4E10 + i));
            const Triple other = tripleIn(text, text.first(2), u"作者"_s, text.sliced(3, 2));
            w.addLabel(w.addText(text), other, .9F);
        }
        for (int i = 0; i < 20; ++i) {
            const QString text = u"甲%1娶乙%1为妻。"_s.arg(QChar(0x4E10 + i));
            w.addLabel(w.addText(text), tripleIn(text, text.first(2), u"妻子"_s, text.sliced(3, 2)), .9F);
        }
    }) << FindingKind::Unconfirmed << QString() << u"mostly occur with another predicate"_s;
    QTest::newRow("a mention that goes on") << world([&](World &w, size_t d) {
        w.addLabel(d, tripleIn(marriage, u"许广"_s, u"丈夫"_s, u"鲁迅"_s), .4F);
        for (int i = 0; i < 40; ++i) {
            const QString text = u"许广平和乙%1住在城里。"_s.arg(QChar(0x4E10 + i));
            w.addLabel(w.addText(text), tripleIn(text, u"许广平"_s, u"丈夫"_s, text.sliced(4, 2)), .9F);
        }
    }) << FindingKind::Unconfirmed << QString()
                                            << u"hardly any other mention"_s;
}

void TestFinder::namesTheKind()
{
    QFETCH(const World, world);
    QFETCH(const FindingKind, kind);
    QFETCH(const QString, instead);
    QFETCH(const QString, words);
    const Judgement judgement = world.judged();
    const Finding *finding = findingOf(judgement, kind);
    QVERIFY2(finding, qPrintable(findingKindName(kind)));
    QCOMPARE(finding->instead ? finding->instead->predicate : QString(), instead);
    const QString reason = findingReason(*finding);
    // Plurals are in the English translation, which tests do not load.
    const QString plain = QString(words).remove(u's');
    QVERIFY2(QString(reason).remove(u"(s)"_s).remove(u's').contains(plain), qPrintable(reason));
    QVERIFY(!findingTitle(kind).isEmpty());
    QVERIFY(finding->quality >= 0 && finding->quality <= 1);
    QCOMPARE(finding->id.size(), 10);
}

void TestFinder::labelledBesideIsNoAlternative()
{
    World world;
    const size_t document = world.addText(marriage);
    const Triple wife = tripleIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
    Triple husband = wife;
    husband.predicate = u"丈夫"_s;
    world.addLabel(document, husband, .95F);
    world.addLabel(document, wife, .3F).otherPredicate = readWith(husband, .95F);
    QVERIFY(!findingOf(world.judged(), FindingKind::WrongPredicate));
}

void TestFinder::grounds_data()
{
    QTest::addColumn<World>("world");
    QTest::addColumn<MissingGround>("ground");
    const Triple wife = tripleIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
    const Triple author = tripleIn(marriage, u"呐喊"_s, u"作者"_s, u"鲁迅"_s);
    World empty;
    empty.addCandidate(empty.addText(marriage), wife, .8F);
    QTest::newRow("a sentence without labels") << empty << MissingGround::EmptySentence;
    World beside;
    const size_t document = beside.addText(marriage);
    beside.addLabel(document, author, .9F);
    beside.addCandidate(document, wife, .8F);
    QTest::newRow("beside other labels") << beside << MissingGround::Confident;
    World known = beside;
    const QString other = u"许广平是鲁迅的妻子。"_s;
    known.addLabel(known.addText(other), tripleIn(other, u"鲁迅"_s, u"妻子"_s, u"许广平"_s), .9F);
    QTest::newRow("a fact that is labelled elsewhere") << known << MissingGround::KnownFact;
    World twin = beside;
    twin.addLabel(twin.addText(marriage + u"！"_s), wife, .9F);
    QTest::newRow("labelled in an identical sentence") << twin << MissingGround::Twin;
}

void TestFinder::grounds()
{
    QFETCH(const World, world);
    QFETCH(const MissingGround, ground);
    const Judgement judgement = world.judged();
    const Finding *finding = findingOf(judgement, FindingKind::MissingTriple);
    QVERIFY(finding);
    QCOMPARE(finding->ground, ground);
    QVERIFY(!finding->annotation.isValid());
    QVERIFY(!findingReason(*finding).isEmpty());
}

void TestFinder::otherMentionsAreAskedOnRequest_data()
{
    QTest::addColumn<ReviewState>("state"); // of the label
    QTest::addColumn<QString>("subject"); // as the candidate has it
    QTest::addColumn<bool>("otherMentions");
    QTest::addColumn<int>("asked");
    QTest::newRow("a labelled fact is not asked as missing") << ReviewState::Unreviewed << u"呐喊"_s << false << 0;
    QTest::newRow("nor if it is written with brackets there") << ReviewState::Unreviewed << u"《呐喊》"_s << false << 0;
    QTest::newRow("but on request") << ReviewState::Unreviewed << u"呐喊"_s << true << 1;
    QTest::newRow("a refused fact is not asked at another place") << ReviewState::Rejected << u"呐喊"_s << false << 0;
    QTest::newRow("not even on request") << ReviewState::Rejected << u"呐喊"_s << true << 0;
}

void TestFinder::otherMentionsAreAskedOnRequest()
{
    QFETCH(const ReviewState, state);
    QFETCH(const QString, subject);
    QFETCH(const bool, otherMentions);
    QFETCH(const int, asked);
    const QString text = u"《呐喊》，鲁迅的《呐喊》，周氏的《呐喊》"_s;
    World world;
    const size_t document = world.addText(text);
    world.addLabel(document, tripleIn(text, u"呐喊"_s, u"作者"_s, u"鲁迅"_s), .9F);
    world.set.documents[document].document.triples.front().state = state;
    for (const qsizetype from : {qsizetype(8), qsizetype(14)}) {
        Triple other = tripleIn(text, subject, u"作者"_s, u"鲁迅"_s);
        const qsizetype at = text.indexOf(subject, from);
        other.subject.span = {at, at + subject.size()};
        world.addCandidate(document, other, from == 8 ? .8F : .9F);
    }
    FinderOptions options{.missingBelow = 1.01, .otherMentions = otherMentions};
    const auto judgement = judge(world.set, world.readings, options);
    MUST(judgement);
    QVERIFY(!findingOf(*judgement, FindingKind::MissingTriple));
    QCOMPARE(int(std::ranges::count(judgement->findings, FindingKind::OtherMention, &Finding::kind)), asked);
    QCOMPARE(std::ranges::fold_left(judgement->missingStrata, qint64(0), std::plus()), 0); // no estimate counts it
    if (asked == 0) return;
    const Finding &finding = *findingOf(*judgement, FindingKind::OtherMention);
    QVERIFY(finding.isMissing());
    QVERIFY(finding.triple.subject.span.beginUtf16 > 13); // the more probable one
    QVERIFY2(findingReason(finding).contains(u"labelled elsewhere in this text"_s), qPrintable(findingReason(finding)));
    // It is no error, nor is one expected.
    QCOMPARE(buildQueue(world.set, *judgement, {}).counts.expected, 0.);
    // A decision about it counts as work, not as an omission found.
    const ReviewResult result{
        finding.document, true, findingKindName(finding.kind), finding.claim, Verdict::Corrected, finding.quality};
    const ReviewCounts counts = buildQueue(world.set, *judgement, {&result, 1}).counts;
    QCOMPARE(counts.corrected, 1);
    QCOMPARE(counts.missingAmongCandidates.high, 1.); // nothing is known
    QCOMPARE(counts.missingAmongCandidates.low, 0.);
}

void TestFinder::placesOfTheSameWordsAreOneQuestion()
{
    const QString text = u"鲁迅和许广平，鲁迅和许广平"_s;
    World world;
    const size_t document = world.addText(text);
    const Triple first = tripleIn(text, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
    Triple second = first;
    second.subject.span = {7, 9};
    second.object.span = {10, 13};
    Triple husband = first;
    husband.predicate = u"丈夫"_s;
    world.addCandidate(document, first, .8F);
    world.addCandidate(document, husband, .7F);
    world.addCandidate(document, second, .9F);
    const Judgement judgement = world.judged();
    QCOMPARE(judgement.findings.size(), size_t(2)); // one for each fact
    QCOMPARE(judgement.findings[0].triple, second);
    QCOMPARE(judgement.findings[1].triple, husband);
    QCOMPARE(std::ranges::fold_left(judgement.missingStrata, qint64(0), std::plus()), 2);
    // The answer is that for both places.
    LabelledTriple refused;
    refused.triple = second;
    refused.state = ReviewState::Rejected;
    world.set.documents[document].document.triples.push_back(refused);
    world.set.documents[document].annotations.push_back({1});
    QCOMPARE(world.judged().findings.size(), size_t(1));
}

void TestFinder::whatIsProposedIsNotMissingToo()
{
    World world;
    const size_t document = world.addText(marriage);
    const Triple right = tripleIn(marriage, u"呐喊"_s, u"作者"_s, u"鲁迅"_s);
    world.addLabel(document, tripleIn(marriage, u"呐喊"_s, u"作者"_s, u"许广平"_s), .1F).otherObject
        = readWith(right, .9F);
    world.addCandidate(document, right, .9F);
    const Judgement judgement = world.judged();
    QCOMPARE(judgement.findings.size(), size_t(1));
    QCOMPARE(judgement.findings.front().kind, FindingKind::WrongObject);
}

/// Not even where an identical sentence has the label.
void TestFinder::whatTheModelItselfDoubtsIsNotProposed()
{
    World world;
    const Triple wife = tripleIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
    world.addLabel(world.addText(marriage + u"！"_s), wife, .9F);
    const size_t document = world.addText(marriage);
    world.addCandidate(document, wife, .5F); // four parts: .0625 in all
    QVERIFY(!findingOf(world.judged(), FindingKind::MissingTriple));
    world.readings[document]->candidates.clear();
    world.addCandidate(document, wife, .6F); // .13
    QVERIFY(findingOf(world.judged(), FindingKind::MissingTriple));
    const auto all = judge(world.set, world.readings, {.missingBelow = 1.01, .missingProbability = 0.5});
    QVERIFY(all && !findingOf(*all, FindingKind::MissingTriple));
}

void TestFinder::labelsOfAnOlderReadingAreNotJudged()
{
    World world;
    const size_t document = world.addText(marriage);
    const Triple wife = tripleIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
    world.addLabel(document, wife, .1F);
    world.addCandidate(document, tripleIn(marriage, u"呐喊"_s, u"作者"_s, u"鲁迅"_s), .9F);
    // Since then the label was changed, and the candidate refused.
    world.set.documents[document].document.triples.front().triple.predicate = u"丈夫"_s;
    LabelledTriple refused;
    refused.triple = tripleIn(marriage, u"呐喊"_s, u"作者"_s, u"鲁迅"_s);
    refused.state = ReviewState::Rejected;
    world.set.documents[document].document.triples.push_back(refused);
    world.set.documents[document].annotations.push_back({99});
    QCOMPARE(world.judged().findings.size(), size_t(0));
}

void TestFinder::probesAreKnownPairs()
{
    World world;
    const size_t labelled = world.addText(marriage);
    world.addLabel(labelled, tripleIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s), .9F);
    const size_t other = world.addText(u"许广平在广州遇见鲁迅。"_s);
    world.addText(u"鲁迅在北京。"_s);
    const FactIndex facts(world.set);
    QVERIFY(facts.probesFor(labelled).empty());
    const auto probes = facts.probesFor(other);
    QCOMPARE(probes.size(), size_t(1));
    QCOMPARE(probes.front().predicate, u"妻子"_s);
    QVERIFY(facts.probesFor(2).empty());
}

void TestFinder::whatTheModelDoesNotMeanIsNotProposed()
{
    const Triple wife = tripleIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
    Triple other = wife;
    other.predicate = u"丈夫"_s;
    World world;
    for (int i = 0; i < 2; ++i) {
        LabelReading &reading = world.addLabel(world.addText(marriage + QString::number(i)), wife, .1F);
        reading.otherPredicate = readWith(other, .2F); // .0016 of 1, shown as "<0.01"
        reading.swapped = readWith(other, .2F);
        reading.otherEnds = readWith(other, .2F);
        reading.otherObject = readWith(other, .2F);
        reading.otherSubject = readWith(other, .2F);
    }
    const Judgement judgement = world.judged();
    QCOMPARE(judgement.findings.size(), size_t(2));
    for (const Finding &finding : judgement.findings) {
        QCOMPARE(finding.kind, FindingKind::Unconfirmed);
        QVERIFY(!finding.instead);
    }
    QCOMPARE(judgement.withoutExamples, 0);
}

void TestFinder::aSingleExampleCannotBeJudged()
{
    World world;
    const size_t document = world.addText(marriage);
    const Triple wife = tripleIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
    Triple other = wife;
    other.predicate = u"丈夫"_s;
    world.addLabel(document, wife, .1F).otherPredicate = readWith(other, .2F);
    world.addLabel(document, tripleIn(marriage, u"呐喊"_s, u"作者"_s, u"鲁迅"_s), 0).place
        = LabelPlace::UnknownPredicate;
    const Judgement judgement = world.judged();
    QVERIFY(judgement.findings.empty());
    QCOMPARE(judgement.withoutExamples, 2);
    QCOMPARE(judgement.predicatesWithoutExamples, (QStringList{u"作者"_s, u"妻子"_s}));
    const ReviewQueue queue = buildQueue(world.set, judgement, {});
    const QString words = unjudgedWords(queue.counts);
    QVERIFY2(words.contains(u"too few examples"_s) && words.contains(u"作者, 妻子"_s), qPrintable(words));
    QVERIFY(unjudgedWords(ReviewCounts()).isEmpty());

    // What the model is sure of speaks for itself, and so does a rule.
    World sure;
    sure.addLabel(sure.addText(marriage), wife, .1F).otherPredicate = readWith(other, .9F);
    QVERIFY(findingOf(sure.judged(), FindingKind::WrongPredicate));
    World confirmed;
    confirmed.addLabel(confirmed.addText(marriage), wife, .9F);
    QCOMPARE(confirmed.judged().withoutExamples, 0);
}

void TestFinder::qualityFollowsTheMethod()
{
    World world;
    const size_t document = world.addText(marriage);
    world.addLabel(document, tripleIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s), .9F);
    world.addLabel(document, tripleIn(marriage, u"呐喊"_s, u"妻子"_s, u"鲁迅"_s), .02F);
    for (const auto method : {QualityMethod::SelfConfidence, QualityMethod::Mean, QualityMethod::Softmin,
             QualityMethod::MovingAverage, QualityMethod::ConfidentThresholds, QualityMethod::Learned}) {
        const Judgement judgement = world.judged(method);
        QCOMPARE(judgement.findings.size(), size_t(2));
        QVERIFY2(judgement.findings[0].quality > judgement.findings[1].quality, qPrintable(qualityMethodName(method)));
        QVERIFY(judgement.findings[0].quality <= 1 && judgement.findings[1].quality >= 0);
    }
}

namespace {

/// Forty labels of rising certainty, and one that is judged: each probability's logit times `scale`, but never certain.
double qualityAmong(double logit, double scale)
{
    World world;
    const Triple wife = tripleIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
    const auto probability = [scale](double x) { return float(1 / (1 + std::exp(-x * scale))); };
    for (int i = 0; i < 40; ++i) world.addLabel(world.addText(marriage), wife, probability(1 + 0.1 * i));
    const size_t last = world.addText(u"许广平和鲁迅，呐喊"_s);
    const Triple author = tripleIn(u"许广平和鲁迅，呐喊"_s, u"呐喊"_s, u"作者"_s, u"鲁迅"_s);
    world.addLabel(last, author, probability(logit));
    // A predicate with a single label is not judged.
    const QString other = u"巴金写了《家》"_s;
    world.addLabel(world.addText(other), tripleIn(other, u"家"_s, u"作者"_s, u"巴金"_s), probability(3));
    const Judgement judgement = world.judged(QualityMethod::Learned);
    return std::ranges::find(judgement.findings, author, &Finding::triple)->quality;
}

} // namespace

void TestFinder::theScaleOfAModelDoesNotMatter()
{
    QVERIFY(qualityAmong(-4, 1) < qualityAmong(2, 1));
    // A model that says everything twice as loud, and none of it beyond what a float holds.
    QVERIFY(std::abs(qualityAmong(-4, 2) - qualityAmong(-4, 1)) < 0.12);
    QVERIFY(std::abs(qualityAmong(1, 2) - qualityAmong(1, 1)) < 0.12);
}

void TestFinder::whatIsAThousandTimesLessLikelyIsMoreDoubtful() { QVERIFY(qualityAmong(-16, 1) < qualityAmong(-9, 1)); }

void TestFinder::aRareEmptyDocumentSpeaksForItsCandidates()
{
    const Triple author = tripleIn(marriage, u"呐喊"_s, u"作者"_s, u"鲁迅"_s);
    const auto qualityWith = [&](int labelled, int empty) {
        World world;
        for (int i = 0; i < labelled; ++i)
            world.addLabel(world.addText(u"第%1：鲁迅，许广平"_s.arg(i)),
                tripleIn(u"第%1：鲁迅，许广平"_s.arg(i), u"鲁迅"_s, u"妻子"_s, u"许广平"_s), .9F);
        for (int i = 0; i < empty; ++i) world.addText(u"空白%1"_s.arg(i));
        const size_t document = world.addText(marriage);
        world.addCandidate(document, author, .6F);
        return world.judged(QualityMethod::Learned).findings.back().quality;
    };
    QVERIFY(qualityWith(60, 0) < qualityWith(30, 10)); // the less quality, the more is missing
    QVERIFY(qualityWith(30, 10) < qualityWith(20, 40));
    QCOMPARE(qualityWith(20, 40), qualityWith(20, 80)); // usual is usual
    QCOMPARE(FactIndex(World().set).rarityOfNone(), 0.0);
}

QTEST_GUILESS_MAIN(TestFinder)
#include "test_finder.moc"
