// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/pointer_scores.h"

#include <QTest>

#include <cmath>

using namespace spotter;

class TestPointerScores : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pairs_data();
    void pairs();
    void decodesOnlyTheSubjectsThatPass();
    void multipliesFourProbabilities();
    void findsOneObjectOfSeveralPredicates();
    void knownFactsAreAddedWhereProbable();
    void aKnownFactThatIsFoundAnywayIsNotAddedAgain();
    void reliabilityMovesAKnownFact();
};

namespace {

using Pairs = QList<std::pair<int, int>>;

std::vector<Pointer> pointers(const QList<std::pair<int, float>> &list)
{
    std::vector<Pointer> result;
    for (const auto &[token, probability] : list) result.push_back({token, probability});
    return result;
}

} // namespace

void TestPointerScores::pairs_data()
{
    using List = QList<std::pair<int, float>>;
    QTest::addColumn<List>("starts");
    QTest::addColumn<List>("ends");
    QTest::addColumn<Pairs>("expected");
    QTest::newRow("nothing") << List{} << List{} << Pairs{};
    QTest::newRow("a start without an end") << List{{3, 0.9F}} << List{{2, 0.9F}} << Pairs{};
    QTest::newRow("one token is a mention") << List{{3, 0.9F}} << List{{3, 0.9F}} << Pairs{{3, 3}};
    QTest::newRow("the nearest end wins") << List{{1, 0.9F}} << List{{2, 0.6F}, {4, 0.99F}} << Pairs{{1, 2}};
    QTest::newRow("two starts share an end") << List{{1, 0.9F}, {2, 0.8F}} << List{{3, 0.9F}} << Pairs{{1, 3}, {2, 3}};
    QTest::newRow("at the threshold is not above it") << List{{1, 0.6F}} << List{{1, 0.9F}} << Pairs{};
    QTest::newRow("an end at its threshold is passed over")
        << List{{1, 0.9F}} << List{{1, 0.5F}, {2, 0.51F}} << Pairs{{1, 2}};
}

void TestPointerScores::pairs()
{
    using List = QList<std::pair<int, float>>;
    QFETCH(const List, starts);
    QFETCH(const List, ends);
    QFETCH(const Pairs, expected);
    Pairs found;
    for (const PointerPair &pair : pairPointers(pointers(starts), pointers(ends), 0.6F, 0.5F))
        found.append({pair.start.token, pair.end.token});
    QCOMPARE(found, expected);
}

void TestPointerScores::decodesOnlyTheSubjectsThatPass()
{
    PointerScores scores;
    scores.subjectStarts = {{0, 0.9F}, {5, 0.3F}};
    scores.subjectEnds = {{1, 0.9F}, {6, 0.9F}};
    for (const int start : {0, 5}) scores.objects.push_back({start, start + 1, {{2, {{3, 0.8F}}, {{4, 0.7F}}}}});
    const auto strict = decode(scores, {0.6F, 0.5F, 0.6F, 0.5F});
    QCOMPARE(strict.size(), 1U);
    QCOMPARE(strict[0].subjectStart, 0);
    QCOMPARE(decode(scores, {0.2F, 0.5F, 0.6F, 0.5F}).size(), 2U);
    QCOMPARE(decode(scores, {0.6F, 0.5F, 0.85F, 0.5F}).size(), 0U);
}

void TestPointerScores::multipliesFourProbabilities()
{
    PointerScores scores;
    scores.subjectStarts = {{0, 0.5F}};
    scores.subjectEnds = {{0, 0.5F}};
    scores.objects.push_back({0, 0, {{0, {{2, 0.5F}}, {{2, 0.25F}}}}});
    const auto found = decode(scores, {0.1F, 0.1F, 0.1F, 0.1F});
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].score(), 0.03125);
}

void TestPointerScores::findsOneObjectOfSeveralPredicates()
{
    PointerScores scores;
    scores.subjectStarts = {{0, 0.9F}};
    scores.subjectEnds = {{0, 0.9F}};
    scores.objects.push_back({0, 0, {{1, {{2, 0.9F}}, {{3, 0.9F}}}, {4, {{2, 0.9F}}, {{3, 0.9F}}}}});
    const auto found = decode(scores, {0.6F, 0.5F, 0.6F, 0.5F});
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].predicate, 1);
    QCOMPARE(found[1].predicate, 4);
}

void TestPointerScores::knownFactsAreAddedWhereProbable()
{
    PointerScores scores;
    scores.known = {{{0, 0, 1, 4, 4, {0.1F, 0.9F, 0.9F, 0.9F}, 0.3F}, 7},
        {{2, 2, 1, 4, 4, {0.2F, 0.9F, 0.9F, 0.9F}, 0.6F}, 7}, {{0, 0, 3, 4, 4, {0.1F, 0.1F, 0.1F, 0.1F}, 0.1F}, 8}};
    QCOMPARE(decode(scores, {0.6F, 0.5F, 0.6F, 0.5F}).size(), 0U); // 1: off
    const auto found = decode(scores, {0.6F, 0.5F, 0.6F, 0.5F, 0.5F});
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].subjectStart, 2); // the better of its places
    QCOMPARE(found[0].score(), double(0.6F));
    QCOMPARE(decode(scores, {0.6F, 0.5F, 0.6F, 0.5F, 0.05F}).size(), 2U);
}

void TestPointerScores::aKnownFactThatIsFoundAnywayIsNotAddedAgain()
{
    PointerScores scores;
    scores.subjectStarts = {{0, 0.9F}};
    scores.subjectEnds = {{0, 0.9F}};
    scores.objects.push_back({0, 0, {{1, {{4, 0.9F}}, {{4, 0.9F}}}}});
    scores.known = {{{0, 0, 1, 4, 4, {}, 0.9F}, 7}, {{2, 2, 1, 4, 4, {}, 0.99F}, 7}};
    const auto found = decode(scores, {0.6F, 0.5F, 0.6F, 0.5F, 0.5F});
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].subjectStart, 0);
    QCOMPARE(found[0].known, 0.0F);
}

void TestPointerScores::reliabilityMovesAKnownFact()
{
    const float parts[4] = {0.9F, 0.2F, 0.9F, 0.9F};
    QVERIFY(std::abs(knownProbability(parts, 0.5F) - 0.2F) < 1e-5F); // says nothing: the weakest part stands
    // Odds 1/4 · 9² = 81/4.
    QVERIFY(std::abs(knownProbability(parts, 0.9F) - 81.0F / 85) < 1e-4F);
    QVERIFY(knownProbability(parts, 0.3F) < 0.05F);
    const float impossible[4] = {0, 1, 1, 1};
    QVERIFY(knownProbability(impossible, 0.9F) < 1e-6F);
}

QTEST_GUILESS_MAIN(TestPointerScores)
#include "test_pointer_scores.moc"
