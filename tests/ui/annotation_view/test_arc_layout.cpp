// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/arc_layout.h"

#include <QRandomGenerator>
#include <QTest>

using namespace spotter::textview;

class TestArcLayout : public QObject {
    Q_OBJECT
private:
    static ArcInput arc(qreal from, qreal to, qreal label = 30) { return {from, to, true, label}; }
    static ArcInput flag(qreal from, qreal label = 30) { return {from, 0, false, label}; }

private Q_SLOTS:
    void nothingTakesNoTrack() { QCOMPARE(layoutArcs({}, {0, 500}).trackCount, 0); }

    void shortArcsAreInside()
    {
        const ArcLayout layout = layoutArcs({arc(0, 400), arc(100, 200), arc(50, 300)}, {0, 500});
        QCOMPARE(layout.places[1].track, 0);
        QCOMPARE(layout.places[2].track, 1);
        QCOMPARE(layout.places[0].track, 2);
        QCOMPARE(layout.trackCount, 3);
    }

    void neighboursShareATrack()
    {
        const ArcLayout layout = layoutArcs({arc(0, 100), arc(110, 200), arc(300, 210)}, {0, 500});
        QCOMPARE(layout.trackCount, 1);
    }

    void touchingArcsDoNotShareATrack() { QCOMPARE(layoutArcs({arc(0, 100), arc(102, 200)}, {0, 500}).trackCount, 2); }

    void labelWiderThanItsArcStaysOnTheLine()
    {
        for (const auto &[from, to] : {std::pair{0.0, 4.0}, {496.0, 500.0}}) {
            const ArcPlace place = layoutArcs({arc(from, to, 80)}, {0, 500}).places[0];
            QVERIFY(place.labelLeft >= 0 && place.labelLeft + 80 <= 500);
            QVERIFY(place.left <= place.labelLeft && place.right >= place.labelLeft + 80);
        }
    }

    void labelWiderThanTheLineBeginsAtItsLeft()
    {
        QCOMPARE(layoutArcs({arc(10, 20, 900)}, {0, 500}).places[0].labelLeft, 0.0);
        QCOMPARE(layoutArcs({flag(10, 900)}, {0, 500}).places[0].labelLeft, 0.0);
    }

    void flagsOfOneSubjectStandInARow()
    {
        const ArcLayout layout = layoutArcs({flag(100), flag(100), flag(100)}, {0, 500});
        QCOMPARE(layout.trackCount, 1);
        QVERIFY(layout.places[1].labelLeft >= layout.places[0].labelLeft + 30);
        QVERIFY(layout.places[2].labelLeft >= layout.places[1].labelLeft + 30);
        QVERIFY(!layout.places[0].isArc);
    }

    void tooManyArcsBecomeFlags()
    {
        std::vector<ArcInput> inputs(200, arc(20, 480));
        const ArcLayout layout = layoutArcs(inputs, {0, 500});
        QVERIFY2(layout.trackCount <= 40, qPrintable(QString::number(layout.trackCount)));
        const auto shown = std::ranges::count_if(layout.places, [](const ArcPlace &place) { return place.track >= 0; });
        QCOMPARE(shown, 200);
    }

    void absurdlyManyAreHiddenRatherThanStackedToTheSky()
    {
        const ArcLayout layout = layoutArcs(std::vector<ArcInput>(20000, arc(20, 480)), {0, 500});
        QCOMPARE(layout.trackCount, 40);
        QVERIFY(std::ranges::any_of(layout.places, [](const ArcPlace &place) { return place.track < 0; }));
    }

    void nothingInOneTrackOverlaps_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void nothingInOneTrackOverlaps()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        std::vector<ArcInput> inputs;
        for (int i = random.bounded(80); i >= 0; --i) {
            const qreal label = 10 + random.bounded(90);
            // Few distinct places, so that many arcs share their ends.
            inputs.push_back({random.bounded(12) * 50.0, random.bounded(12) * 50.0, random.bounded(3) > 0, label});
        }
        const ArcLimits limits{0, 600};
        const ArcLayout layout = layoutArcs(inputs, limits);
        for (size_t i = 0; i < inputs.size(); ++i) {
            const ArcPlace &a = layout.places[i];
            if (a.track < 0) continue;
            QVERIFY(a.track < layout.trackCount);
            QVERIFY(a.left <= a.labelLeft + 0.001 && a.labelLeft + inputs[i].labelWidth <= a.right + 0.001);
            for (size_t k = i + 1; k < inputs.size(); ++k) {
                const ArcPlace &b = layout.places[k];
                if (b.track != a.track) continue;
                const bool labelsApart = a.labelLeft + inputs[i].labelWidth <= b.labelLeft
                    || b.labelLeft + inputs[k].labelWidth <= a.labelLeft;
                QVERIFY(labelsApart);
                // Flags of one row share their interval; everything else keeps its distance.
                const bool sameRow = !a.isArc && !b.isArc && inputs[i].fromX == inputs[k].fromX && a.left == b.left;
                QVERIFY(sameRow || a.right + limits.gap <= b.left || b.right + limits.gap <= a.left);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestArcLayout)
#include "test_arc_layout.moc"
