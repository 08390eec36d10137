// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/evidence.h"
#include "core/review/learned_weights.h"
#include "tests/review/review_testing.h"

#include <algorithm>
#include <cmath>

using namespace spotter;
using namespace spotter::testing;

namespace {

const QString couple = u"鲁迅和许广平住在上海。"_s;

double named(const std::vector<double> &features, std::string_view name)
{
    const auto found = std::ranges::find(labelWeights, name, &FeatureWeight::feature);
    return features.at(size_t(found - labelWeights.begin()));
}

std::vector<double> featuresIn(const World &world, size_t document)
{
    std::vector<DocumentReading> readings;
    for (const auto &reading : world.readings) readings.push_back(*reading);
    const FactIndex facts(world.set);
    return labelFeatures(world.readings[document]->labels.front(), ConfidenceBaseline(readings), facts, document, {});
}

} // namespace

/// What the learned quality of a label is made from.
class TestEvidence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFeatureHasANameAndAWeight()
    {
        World world;
        const size_t document = world.addText(couple);
        world.addLabel(document, tripleIn(couple, u"鲁迅"_s, u"妻子"_s, u"许广平"_s), .9F);
        QCOMPARE(featuresIn(world, document).size(), labelWeights.size());
        for (const auto &weights :
            {std::span<const FeatureWeight>(labelWeights), std::span<const FeatureWeight>(candidateWeights)})
            for (const FeatureWeight &weight : weights) QVERIFY(*weight.feature);
    }

    void rivalOfOtherDocumentsIsSeen()
    {
        World world;
        const size_t document = world.addText(couple);
        Triple husband = tripleIn(couple, u"鲁迅"_s, u"丈夫"_s, u"许广平"_s);
        world.addLabel(document, tripleIn(couple, u"鲁迅"_s, u"妻子"_s, u"许广平"_s), .5F).otherPredicate
            = readWith(husband, .4F);
        QCOMPARE(named(featuresIn(world, document), "rival labelled elsewhere"), 0.0);
        for (int i = 0; i < 2; ++i) {
            const QString text = u"许广平说：鲁迅来了%1次。"_s.arg(i);
            world.addLabel(world.addText(text), tripleIn(text, u"鲁迅"_s, u"丈夫"_s, u"许广平"_s), .9F);
        }
        QCOMPARE(named(featuresIn(world, document), "rival labelled elsewhere"), std::log1p(2));
    }

    void whatElseTheObjectIsCounts()
    {
        World world;
        const size_t document = world.addText(couple);
        world.addLabel(document, tripleIn(couple, u"鲁迅"_s, u"妻子"_s, u"许广平"_s), .5F);
        // Its own label proves nothing.
        QCOMPARE(named(featuresIn(world, document), "object so elsewhere"), 0.0);
        const QString other = u"周树人娶了许广平。"_s;
        const size_t elsewhere = world.addText(other);
        world.addLabel(elsewhere, tripleIn(other, u"周树人"_s, u"丈夫"_s, u"许广平"_s), .9F);
        QCOMPARE(named(featuresIn(world, document), "object otherwise elsewhere"), std::log1p(1));
        QCOMPARE(named(featuresIn(world, document), "object so elsewhere"), 0.0);
        // Once it is so elsewhere as well, that it is otherwise, too, speaks against nothing.
        const QString third = u"豫才爱许广平。"_s;
        world.addLabel(world.addText(third), tripleIn(third, u"豫才"_s, u"妻子"_s, u"许广平"_s), .9F);
        QCOMPARE(named(featuresIn(world, document), "object so elsewhere"), std::log1p(1));
        QCOMPARE(named(featuresIn(world, document), "object otherwise elsewhere"), 0.0);
    }

    void rejectedLabelsSayNothing()
    {
        World world;
        const size_t document = world.addText(couple);
        world.addLabel(document, tripleIn(couple, u"鲁迅"_s, u"妻子"_s, u"许广平"_s), .5F);
        const QString other = u"周树人娶了许广平。"_s;
        const size_t elsewhere = world.addText(other);
        world.addLabel(elsewhere, tripleIn(other, u"周树人"_s, u"妻子"_s, u"许广平"_s), .9F);
        world.set.documents[elsewhere].document.triples.front().state = ReviewState::Rejected;
        QCOMPARE(named(featuresIn(world, document), "object so elsewhere"), 0.0);
    }

    void secondPredicateOfAPairIsSeen()
    {
        World world;
        const size_t document = world.addText(couple);
        world.addLabel(document, tripleIn(couple, u"鲁迅"_s, u"妻子"_s, u"许广平"_s), .5F);
        QCOMPARE(named(featuresIn(world, document), "pair otherwise here"), 0.0);
        world.addLabel(document, tripleIn(couple, u"鲁迅"_s, u"丈夫"_s, u"许广平"_s), .5F);
        QCOMPARE(named(featuresIn(world, document), "pair otherwise here"), std::log1p(1));
    }

    /// Where a model is torn at every label, the same margin says less.
    void marginsAreMeasuredByTheCorpus()
    {
        const auto marginAt = [](float ofOthers) {
            World world;
            for (int i = 0; i < 60; ++i) {
                const QString text = u"第%1次：鲁迅和许广平。"_s.arg(i);
                const size_t document = world.addText(text);
                Triple husband = tripleIn(text, u"鲁迅"_s, u"丈夫"_s, u"许广平"_s);
                auto &reading = world.addLabel(document, tripleIn(text, u"鲁迅"_s, u"妻子"_s, u"许广平"_s), .5F);
                if (i == 0)
                    reading.otherPredicate = readWith(husband, .9F);
                else if (i % 2 == 0)
                    reading.otherPredicate = readWith(husband, ofOthers);
            }
            return named(featuresIn(world, 0), "other predicate");
        };
        QVERIFY(marginAt(.2F) > marginAt(.999F) * 1.2);
    }
};

QTEST_APPLESS_MAIN(TestEvidence)
#include "test_evidence.moc"
