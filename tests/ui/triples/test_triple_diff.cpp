// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/triples/sample_triples.h"
#include "ui/triples/triple_diff.h"

#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestTripleDiff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsEveryRowAgain_data();
    void findsEveryRowAgain();
};

void TestTripleDiff::findsEveryRowAgain_data()
{
    QTest::addColumn<std::vector<DisplayedTriple>>("before");
    QTest::addColumn<std::vector<DisplayedTriple>>("after");
    QTest::addColumn<std::vector<int>>("newRow");
    const auto a = sampleTriple(1, 11);
    const auto b = sampleTriple(2, 12);
    const auto c = sampleTriple(3, 13);
    const auto suggestion = sampleTriple(4, 0);
    using Rows = std::vector<DisplayedTriple>;
    using Places = std::vector<int>;
    QTest::newRow("nothing to nothing") << Rows{} << Rows{} << Places{};
    QTest::newRow("all new") << Rows{} << Rows{a, b} << Places{};
    QTest::newRow("all gone") << Rows{a, b} << Rows{} << Places{-1, -1};
    QTest::newRow("unchanged") << Rows{a, b, c} << Rows{a, b, c} << Places{0, 1, 2};
    QTest::newRow("one removed in the middle") << Rows{a, b, c} << Rows{a, c} << Places{0, -1, 1};
    QTest::newRow("one added in front") << Rows{b, c} << Rows{a, b, c} << Places{1, 2};
    auto changed = b;
    changed.triple.predicate = u"编剧"_s;
    QTest::newRow("a label keeps its row when its predicate changes")
        << Rows{a, b, c} << Rows{a, changed, c} << Places{0, 1, 2};
    auto moved = b;
    moved.triple.subject.span = {5, 9};
    QTest::newRow("a label that moves to the top is the same label")
        << Rows{a, b, c} << Rows{moved, a, c} << Places{1, 0, 2};
    auto accepted = suggestion;
    accepted.annotation = {99};
    QTest::newRow("an accepted suggestion is the same row") << Rows{a, suggestion} << Rows{a, accepted} << Places{0, 1};
    QTest::newRow("a removed label that the model finds is the same row")
        << Rows{a, accepted} << Rows{a, suggestion} << Places{0, 1};
    auto twin = b;
    twin.annotation = {77};
    QTest::newRow("another label at the same place is another row") << Rows{a, b} << Rows{a, twin} << Places{0, -1};
    QTest::newRow("two suggestions at one place are matched once each")
        << Rows{suggestion, suggestion, a} << Rows{a, suggestion} << Places{1, -1, 0};
}

void TestTripleDiff::findsEveryRowAgain()
{
    QFETCH(const std::vector<DisplayedTriple>, before);
    QFETCH(const std::vector<DisplayedTriple>, after);
    QFETCH(const std::vector<int>, newRow);
    const TripleDiff diff = compareTriples(before, after);
    QCOMPARE(diff.newRow, newRow);
    QCOMPARE(diff.oldRow.size(), after.size());
    for (size_t row = 0; row < after.size(); ++row) {
        const int old = diff.oldRow[row];
        if (old >= 0)
            QCOMPARE(diff.newRow[size_t(old)], int(row));
        else
            QVERIFY(std::ranges::find(diff.newRow, int(row)) == diff.newRow.end());
    }
}

QTEST_GUILESS_MAIN(TestTripleDiff)
#include "test_triple_diff.moc"
