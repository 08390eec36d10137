// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/corpus_statistics.h"
#include "core/corpus/model_store.h"
#include "core/corpus/prediction_store.h"

#include <algorithm>

using namespace spotter;
using namespace spotter::testing;

class TestCorpusStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyCorpusCountsNothing();
    void countsOriginsStatesAndNames();
    void comparesWithTheCurrentModel();
    void stops();
};

void TestCorpusStatistics::anEmptyCorpusCountsNothing()
{
    const QTemporaryDir folder;
    const auto corpus = newCorpus(folder);
    const auto statistics = corpusStatistics(corpus->database());
    MUST(statistics);
    QCOMPARE(statistics->documents, 0);
    QCOMPARE(statistics->labels, 0);
    QCOMPARE(statistics->predicates.size(), size_t(4)); // the schema's, all 0
    QVERIFY(!statistics->agreement);
}

void TestCorpusStatistics::countsOriginsStatesAndNames()
{
    const QTemporaryDir folder;
    const auto corpus = newCorpus(folder);
    const DocumentId document = corpus->documents().import(marriageDocument())->id;
    MUST(corpus->documents().import(textOnly(u"没有标注。"_s)));
    LabelledTriple byHand = labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
    byHand.origin = Origin::Human;
    byHand.state = ReviewState::Accepted;
    byHand.triple.subject.type = byHand.triple.object.type = u"人物"_s;
    MUST(corpus->annotations().add(document, byHand));
    auto rejected = corpus->annotations().forDocument(document)->front();
    rejected.label.state = ReviewState::Rejected;
    MUST(corpus->annotations().update(rejected.id, rejected.label));

    const auto statistics = corpusStatistics(corpus->database());
    MUST(statistics);
    QCOMPARE(statistics->documents, 2);
    QCOMPARE(statistics->withoutLabels, 1);
    QCOMPARE(statistics->toReview, 1);
    QCOMPARE(statistics->labels, 2);
    QCOMPARE(statistics->byHand(), 1);
    QCOMPARE(statistics->byState, (std::array<qint64, 3>{1, 1, 1}));
    const auto named = [](const std::vector<NameCount> &counts, const QString &name) {
        return *std::ranges::find(counts, name, &NameCount::name);
    };
    QCOMPARE(named(statistics->predicates, u"妻子"_s).byHand, 1);
    QCOMPARE(named(statistics->predicates, u"丈夫"_s).rejected, 1);
    QCOMPARE(named(statistics->predicates, u"丈夫"_s).labels, 0);
    QCOMPARE(named(statistics->types, u"人物"_s).labels, 1); // at both ends, and counted once
}

void TestCorpusStatistics::comparesWithTheCurrentModel()
{
    const QTemporaryDir folder;
    const auto corpus = newCorpus(folder);
    const DocumentId document = corpus->documents().import(marriageDocument())->id;
    const DocumentId unread = corpus->documents().import(textOnly(u"鲁迅写了《呐喊》。"_s))->id;
    MUST(corpus->annotations().add(unread, labelIn(u"鲁迅写了《呐喊》。"_s, u"呐喊"_s, u"作者"_s, u"鲁迅"_s)));
    ModelRecord record;
    record.folder = folder.filePath(u"model"_s);
    record.sha256 = QByteArrayLiteral("1");
    record.created = QDateTime::currentDateTime();
    const auto model = corpus->models().add(record);
    MUST(model);
    MUST(corpus->models().setCurrent(*model));
    QVERIFY(!corpusStatistics(corpus->database())->agreement); // it has read nothing
    const auto found = [](const QString &subject, const QString &predicate, const QString &object) {
        return ScoredTriple{labelIn(marriage, subject, predicate, object).triple, 0.9};
    };
    MUST(corpus->predictions().replace(
        *model, document, {found(u"呐喊"_s, u"作者"_s, u"鲁迅"_s), found(u"鲁迅"_s, u"妻子"_s, u"许广平"_s)}));
    const auto statistics = corpusStatistics(corpus->database());
    MUST(statistics);
    QVERIFY(statistics->agreement.has_value());
    QCOMPARE(statistics->agreement->documents, 1);
    QCOMPARE(statistics->agreement->labels, 2);
    QCOMPARE(statistics->agreement->found, 2);
    QCOMPARE(statistics->agreement->agreed, 1);
    QCOMPARE(statistics->agreement->ofLabels(), 0.5);
    QCOMPARE(statistics->predicates.front().agreed, 1); // 作者
    QCOMPARE(statistics->predicates.front().read, 1); // of two labels: the other's document is not read
    QCOMPARE(statistics->predicates.back().found, 1); // 妻子
}

void TestCorpusStatistics::stops()
{
    const QTemporaryDir folder;
    const auto corpus = newCorpus(folder);
    std::stop_source source;
    source.request_stop();
    QCOMPARE(corpusStatistics(corpus->database(), source.get_token()).error().code, ErrorCode::Stopped);
}

QTEST_GUILESS_MAIN(TestCorpusStatistics)
#include "test_corpus_statistics.moc"
