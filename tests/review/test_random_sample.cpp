// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/random_sample.h"
#include "tests/review/review_testing.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace spotter;
using namespace spotter::testing;

namespace {

/// A corpus in which the quality says something about errors, but not what it claims: the odds are off by a factor.
struct Population {
    std::vector<SampledItem> items;
    QHash<QString, bool> truth;

    Population(size_t count, double offset, std::mt19937 &generator)
    {
        std::uniform_real_distribution<double> uniform;
        const QStringList predicates{u"often"_s, u"often"_s, u"sometimes"_s, u"rarely"_s};
        for (size_t i = 0; i < count; ++i) {
            SampledItem item;
            item.id = u"%1-%2"_s.arg(generator(), 10, 16, QChar(u'0')).arg(i);
            item.predicate = predicates[qsizetype(generator() % 4)];
            item.quality = std::pow(uniform(generator), 0.15); // most are sound
            const double odds = (1 - item.quality) / std::max(1e-9, item.quality) * std::exp(offset);
            truth.insert(item.id, uniform(generator) < odds / (1 + odds));
            items.push_back(std::move(item));
        }
    }
    void settle(const std::vector<QString> &ids)
    {
        const QSet<QString> wanted(ids.begin(), ids.end());
        for (SampledItem &item : items)
            if (wanted.contains(item.id)) item.isError = truth.value(item.id);
    }
    void settleWorst(size_t count)
    {
        std::vector<SampledItem *> order;
        for (SampledItem &item : items) order.push_back(&item);
        std::ranges::sort(order, {}, [](const SampledItem *item) { return item->quality; });
        for (size_t i = 0; i < count; ++i) order[i]->isError = truth.value(order[i]->id);
    }
    [[nodiscard]] double share(const QString &predicate = {}) const
    {
        double all = 0;
        double wrong = 0;
        for (const SampledItem &item : items) {
            if (!predicate.isEmpty() && item.predicate != predicate) continue;
            ++all;
            wrong += truth.value(item.id);
        }
        return wrong / all;
    }
};

} // namespace

/// An estimate that can be believed.
class TestRandomSample : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The intervals of 90 % hold in 85 to 95 of a hundred corpora, although the worst are settled first.
    void intervalsHold_data()
    {
        QTest::addColumn<double>("offset");
        QTest::addColumn<int>("worst");
        QTest::addColumn<int>("sample");
        QTest::newRow("qualities as they should be") << 0.0 << 0 << 120;
        QTest::newRow("the worst were settled before") << 0.0 << 150 << 120;
        QTest::newRow("more errors than the qualities say") << 1.0 << 150 << 120;
        QTest::newRow("fewer") << -1.0 << 150 << 120;
        QTest::newRow("a small sample") << 0.0 << 100 << 50;
    }
    void intervalsHold()
    {
        QFETCH(const double, offset);
        QFETCH(const int, worst);
        QFETCH(const int, sample);
        std::mt19937 generator(7);
        constexpr int corpora = 400;
        int held = 0;
        int heldOfPredicates = 0;
        int predicates = 0;
        double bias = 0;
        for (int i = 0; i < corpora; ++i) {
            Population population(1500, offset, generator);
            population.settleWorst(size_t(worst));
            population.settle(RandomSample(population.items).open(sample));
            const SampleEstimate estimate = RandomSample(population.items).estimate();
            const double truth = population.share();
            held += estimate.errors.low <= truth && truth <= estimate.errors.high;
            bias += (estimate.errors.share - truth) / corpora;
            for (const PredicateShare &share : estimate.predicates) {
                const double own = population.share(share.predicate);
                heldOfPredicates += share.errors.low <= own && own <= share.errors.high;
                ++predicates;
            }
        }
        const double coverage = double(held) / corpora;
        const double coverageOfPredicates = double(heldOfPredicates) / predicates;
        QVERIFY2(coverage >= 0.85 && coverage <= 0.95, qPrintable(QString::number(coverage)));
        QVERIFY2(coverageOfPredicates >= 0.85 && coverageOfPredicates <= 0.97,
            qPrintable(QString::number(coverageOfPredicates)));
        QVERIFY2(std::abs(bias) < 0.006, qPrintable(QString::number(bias)));
    }

    void settledAfterAnOpenOneDoesNotCount()
    {
        const auto item
            = [](const QString &id, std::optional<bool> isError) { return SampledItem{id, u"p"_s, 0.9, isError}; };
        // Settled out of turn: somebody had a reason to look there.
        const RandomSample sample({item(u"d"_s, true), item(u"b"_s, {}), item(u"a"_s, false), item(u"c"_s, true)});
        QCOMPARE(sample.estimate().settled, 1);
        QCOMPARE(sample.estimate().errors.share, 0.);
        QCOMPARE(sample.open(4), std::vector<QString>{u"b"_s});
        QCOMPARE(sample.open(1), std::vector<QString>{});
    }

    void everyStratumIsLookedAt()
    {
        std::vector<SampledItem> items;
        for (int i = 0; i < 1000; ++i) items.push_back({QString::number(i), u"p"_s, 0.99, {}});
        items.push_back({u"doubtful"_s, u"p"_s, 0.01, {}});
        const std::vector<QString> open = RandomSample(items).open(10);
        QCOMPARE(open.size(), size_t(10));
        QVERIFY(std::ranges::contains(open, u"doubtful"_s));
        for (SampledItem &item : items)
            if (item.id != u"doubtful"_s) item.isError = false;
        QVERIFY(RandomSample(items).estimate().wanted > 0); // that one is unknown
        QVERIFY(RandomSample(items).estimate().errors.high >= 1.0 / 1001);
        items.back().isError = true;
        QCOMPARE(RandomSample(items).estimate().wanted, 0);
        QVERIFY(std::abs(RandomSample(items).estimate().errors.share - 1.0 / 1001) < 1e-12);
    }

    void nothingIsNothing()
    {
        const SampleEstimate estimate = RandomSample({}).estimate();
        QCOMPARE(estimate.settled, 0);
        QCOMPARE(estimate.wanted, 0);
        QVERIFY(RandomSample({}).open(10).empty());
    }
};

QTEST_GUILESS_MAIN(TestRandomSample)
#include "test_random_sample.moc"
