// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/model_store.h"
#include "core/corpus/prediction_store.h"
#include "core/corpus/run_store.h"
#include "core/corpus/training_set_of.h"

using namespace spotter;
using namespace spotter::testing;

class TestModelStores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelsComeBackNewestFirst()
    {
        auto &models = m_corpus->models();
        QVERIFY(!models.current()->has_value());
        ModelRecord first{{}, m_folder->filePath(u"models/1"_s), QByteArray(32, '\0'), {},
            QDateTime::fromMSecsSinceEpoch(1'700'000'000'123), {{u"f1"_s, 0.71}}};
        first.id = *models.add(first);
        ModelRecord second{{}, u"/elsewhere/2"_s, "sha", first.id, first.created.addSecs(1), {}};
        second.id = *models.add(second);
        const auto all = *models.all();
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0].id, second.id);
        QCOMPARE(all[0].parent, first.id);
        QCOMPARE(all[0].folder, u"/elsewhere/2"_s);
        QCOMPARE(all[1].folder, first.folder);
        QCOMPARE(all[1].sha256, first.sha256);
        QCOMPARE(all[1].created, first.created);
        QCOMPARE(all[1].scores, first.scores);
        MUST(models.setCurrent(first.id));
        QCOMPARE((*models.current())->id, first.id);
        QCOMPARE(models.setCurrent({99}).error().code, ErrorCode::NotFound);
        QCOMPARE(models.load({99}).error().code, ErrorCode::NotFound);
        QVERIFY(!models.add({{}, u"x"_s, "sha", {99}, {}, {}}));
        QCOMPARE((*models.current())->id, first.id);
    }

    void modelsBesideTheCorpusMoveWithIt()
    {
        const ModelId id = *m_corpus->models().add({{}, m_folder->filePath(u"m"_s), "sha", {}, {}, {}});
        const QTemporaryDir other;
        QVERIFY(QFile::copy(m_corpus->path(), other.filePath(u"moved.spotter"_s)) || true);
        m_corpus.reset();
        QFile::remove(other.filePath(u"moved.spotter"_s));
        QVERIFY(QFile::copy(m_folder->filePath(u"a.spotter"_s), other.filePath(u"moved.spotter"_s)));
        auto moved = Corpus::open(other.filePath(u"moved.spotter"_s));
        MUST(moved);
        QCOMPARE((*moved)->models().load(id)->folder, other.filePath(u"m"_s));
    }

    void runsTellHowTheyWent()
    {
        auto &runs = m_corpus->runs();
        const RunId dead = *runs.begin({{u"seed"_s, 7}});
        const RunId run = *runs.begin({{u"epochs"_s, 3}});
        for (int epoch = 1; epoch <= 3; ++epoch)
            MUST(runs.addEpoch(run, {{u"epoch"_s, epoch}, {u"loss"_s, 1.0 / epoch}}));
        const ModelId model = *m_corpus->models().add({{}, u"/m"_s, "sha", {}, {}, {}});
        MUST(runs.end(run, u"done"_s, model));
        const auto all = *runs.all();
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0].id, run);
        QCOMPARE(all[0].outcome, u"done"_s);
        QVERIFY(all[0].ended.isValid());
        QCOMPARE(all[0].epochs.size(), 3);
        QCOMPARE(all[0].epochs[2].toObject()[u"epoch"_s].toInt(), 3);
        QCOMPARE(all[0].model, model);
        QCOMPARE(all[1].id, dead);
        QCOMPARE(all[1].outcome, u"running"_s);
        QVERIFY(!all[1].ended.isValid());
        QVERIFY(!runs.end(run, u"invented"_s));
        QCOMPARE(runs.addEpoch({99}, {}).error().code, ErrorCode::NotFound);
    }

    void predictionsAreReplacedAndAreNoLabels()
    {
        const DocumentId document = m_corpus->documents().import(marriageDocument())->id;
        const ModelId model = *m_corpus->models().add({{}, u"/m"_s, "sha", {}, {}, {}});
        auto &predictions = m_corpus->predictions();
        QVERIFY(!*predictions.has(model, document));
        Triple triple = labelIn(marriage, u"鲁迅"_s, u"模型才知道"_s, u"许广平"_s).triple;
        triple.subject.type = u"人"_s;
        triple.qualifiers = {{u"when"_s, mentionIn(marriage, u"上海"_s)}};
        const std::vector<ScoredTriple> found{{triple, 0.97}, {marriageDocument().triples[0].triple, 1.0 / 3}};
        MUST(predictions.replace(model, document, found));
        QCOMPARE(*predictions.forDocument(model, document), found);
        QCOMPARE(m_corpus->annotations().forDocument(document)->size(), size_t(2));
        QCOMPARE(m_corpus->schema().load()->indexOf(u"模型才知道"_s), -1);
        MUST(predictions.replace(model, document, {}));
        QVERIFY(predictions.forDocument(model, document)->empty());
        QVERIFY(*predictions.has(model, document));
        triple.subject.span = {3, 999};
        MUST(predictions.replace(model, document, found));
        QVERIFY(!predictions.replace(model, document, {{triple, 0.5}}));
        QCOMPARE(*predictions.forDocument(model, document), found);
        QVERIFY(!predictions.replace({99}, document, {}));
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void trainingSetHasEverySplitAndEveryLabel()
    {
        Document document = marriageDocument();
        document.triples[1].state = ReviewState::Rejected;
        document.metadata = {{u"synthetic"_s, true}};
        MUST(m_corpus->documents().import(document));
        MUST(m_corpus->documents().import(textOnly(u"无标签"_s, Split::Train)));
        Document loose = marriageDocument();
        loose.text += u"。"_s;
        loose.split = Split::None;
        MUST(m_corpus->documents().import(loose));
        MUST(m_corpus->documents().remove(m_corpus->documents().import(textOnly(u"走了"_s, Split::Train))->id));
        const auto train = documentsOfSplit(*m_corpus, Split::Train);
        MUST(train);
        QCOMPARE(train->size(), size_t(2));
        QCOMPARE((*train)[0].text, marriage);
        QCOMPARE((*train)[0].metadata, document.metadata);
        QCOMPARE((*train)[0].triples, document.triples); // a rejected one teaches, too
        QVERIFY((*train)[1].triples.empty());
        const auto none = documentsOfSplit(*m_corpus, Split::None);
        QCOMPARE(none->size(), size_t(1));
        QCOMPARE(none->front().triples.size(), size_t(2));
        QVERIFY(documentsOfSplit(*m_corpus, Split::Test)->empty());
    }

    void whatAPersonHasCorrectedIsTold()
    {
        const QDateTime begin = QDateTime::currentDateTime().addSecs(-1);
        MUST(m_corpus->documents().import(textOnly(u"无标签"_s, Split::Train)));
        const auto imported = m_corpus->documents().import(marriageDocument());
        MUST(imported);
        MUST(m_corpus->documents().import(marriageDocument())); // merged: nobody has corrected anything
        const auto untouched = trainingSetOf(*m_corpus);
        MUST(untouched);
        for (const TrainingDocument &document : untouched->train) QVERIFY(!document.corrected.isValid());
        auto label = m_corpus->annotations().forDocument(imported->id)->front();
        label.label.state = ReviewState::Rejected;
        MUST(m_corpus->annotations().update(label.id, label.label));
        const auto set = trainingSetOf(*m_corpus);
        MUST(set);
        QCOMPARE(set->train.size(), size_t(2));
        QVERIFY(!set->train[0].corrected.isValid());
        QCOMPARE(set->train[1].id, imported->id);
        QVERIFY(set->train[1].corrected >= begin);
    }

    void whatSomebodyHasCorrectedTrainsWithoutASplit()
    {
        Document corrected = marriageDocument();
        corrected.split = Split::None;
        MUST(m_corpus->documents().import(corrected));
        MUST(m_corpus->documents().import(textOnly(u"无人读过"_s, Split::None)));
        MUST(m_corpus->documents().import(textOnly(u"验证"_s, Split::Dev)));
        const auto set = trainingSetOf(*m_corpus);
        MUST(set);
        QCOMPARE(set->train.size(), size_t(1));
        QCOMPARE(set->train.front().document.triples.size(), size_t(2));
        QCOMPARE(set->dev.size(), size_t(1));
        QCOMPARE(set->unlabelled, std::vector{u"无人读过"_s});
        QCOMPARE(set->schema.predicates().size(), m_corpus->schema().load()->predicates().size());
    }

    void trainingSetStopsWhenAsked()
    {
        MUST(m_corpus->documents().import(marriageDocument()));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(documentsOfSplit(*m_corpus, Split::Train, stop.get_token()).error().code, ErrorCode::Stopped);
        qint64 last = 0;
        MUST(documentsOfSplit(*m_corpus, Split::Train, {}, [&](const Progress &progress) { last = progress.done; }));
        QCOMPARE(last, 1);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_corpus = newCorpus(*m_folder);
    }
    void cleanup()
    {
        m_corpus.reset();
        m_folder.reset();
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
};

QTEST_GUILESS_MAIN(TestModelStores)
#include "test_model_stores.moc"
