// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/height_tree.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace spotter::textview;

class TestHeightTree : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyTree()
    {
        HeightTree tree;
        QCOMPARE(tree.total(), 0);
        QCOMPARE(tree.blockAt(0), -1);
    }

    void sumsAgreeWithAddition_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {1, 2, 3, 7, 8, 9, 1000}) QTest::addRow("%d blocks", count) << count;
    }
    void sumsAgreeWithAddition()
    {
        QFETCH(int, count);
        QRandomGenerator random(static_cast<quint32>(count));
        std::vector<qint32> heights;
        for (int i = 0; i < count; ++i) heights.push_back(random.bounded(1, 50));
        HeightTree tree;
        tree.assign(heights);
        for (int round = 0; round < 50; ++round) {
            const int changed = random.bounded(count);
            heights[static_cast<size_t>(changed)] = random.bounded(1, 90);
            tree.set(changed, heights[static_cast<size_t>(changed)]);
            qint64 top = 0;
            for (int i = 0; i < count; ++i) {
                QCOMPARE(tree.top(i), top);
                QCOMPARE(tree.blockAt(top), i);
                top += heights[static_cast<size_t>(i)];
                QCOMPARE(tree.blockAt(top - 1), i);
            }
            QCOMPARE(tree.total(), top);
        }
    }

    void outsideIsTheNearestBlock()
    {
        HeightTree tree;
        tree.assign({10, 10, 10});
        QCOMPARE(tree.blockAt(-100), 0);
        QCOMPARE(tree.blockAt(30), 2);
        QCOMPARE(tree.blockAt(1000), 2);
    }

    void sumsBeyond32Bits()
    {
        HeightTree tree;
        tree.assign(std::vector<qint32>(5000, 1000000));
        QCOMPARE(tree.total(), 5000000000LL);
        QCOMPARE(tree.blockAt(4999999999LL), 4999);
    }
};

QTEST_GUILESS_MAIN(TestHeightTree)
#include "test_height_tree.moc"
