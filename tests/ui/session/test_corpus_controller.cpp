// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/model_store.h"
#include "core/corpus/prediction_store.h"
#include "core/corpus/schema/schema_store.h"
#include "core/workspace/waiting_model.h"
#include "tests/ui/shell/shell_samples.h"
#include "ui/session/corpus_controller.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestCorpusController final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::shared_ptr<const ModelSnapshot> m_model;
    int m_corpora = 0;

    QString newCorpus(int documents = 2)
    {
        const QString path = m_dir.filePath(u"corpus%1.spotter"_s.arg(++m_corpora));
        const auto corpus = filmCorpus(path, documents);
        return corpus ? path : QString();
    }
    static DocumentId firstDocument(CorpusController &controller)
    {
        return controller.corpus()->documents().ids().value_or(std::vector<DocumentId>()).at(0);
    }
    static Span spanIn(const CorpusController &controller, const QString &part)
    {
        return spanOf(controller.document().text, part);
    }
    static const DisplayedTriple *rowOf(const CorpusController &controller, const QString &predicate)
    {
        for (const DisplayedTriple &row : controller.triples())
            if (row.triple.predicate == predicate) return &row;
        return nullptr;
    }
    static int indexOf(const CorpusController &controller, const QString &predicate)
    {
        const DisplayedTriple *row = rowOf(controller, predicate);
        return row ? int(row - controller.triples().data()) : -1;
    }
    /// A corpus whose model has read the first document and found 王小山's nationality to be 北京: wrong, and not
    /// labelled.
    QString corpusWithPrediction()
    {
        const QString path = newCorpus();
        const auto corpus = Corpus::open(path);
        if (!corpus) return {};
        ModelRecord record;
        record.folder = m_model->folder();
        record.sha256 = m_model->sha256();
        const auto model = (*corpus)->models().add(record);
        const auto ids = (*corpus)->documents().ids();
        if (!model || !ids) return {};
        if (!(*corpus)->models().setCurrent(*model)) return {};
        const QString text = filmDocument(0).text;
        const auto mention
            = [&](const QString &part, const QString &type) { return Mention{spanOf(text, part), part, type}; };
        const ScoredTriple found{{mention(u"王小山"_s, u"人物"_s), u"国籍"_s, mention(u"北京"_s, u"国家"_s)}, 0.75};
        const ScoredTriple agreed{{mention(u"红日"_s, u"影视作品"_s), u"导演"_s, mention(u"王小山"_s, u"人物"_s)}, 0.9};
        return (*corpus)->predictions().replace(*model, ids->at(0), {found, agreed}) ? path : QString();
    }
    void openWithModel(CorpusController &controller, const QString &path)
    {
        QVERIFY(controller.openCorpus(path));
        QTRY_VERIFY(controller.model());
        QVERIFY(controller.openDocument(firstDocument(controller)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto trained = tinyModel();
        QVERIFY2(trained, trained ? "" : qPrintable(trained.error().message));
        QVERIFY(trained->model->save(m_dir.filePath(u"model"_s)));
        const auto loaded = ModelSnapshot::load(m_dir.filePath(u"model"_s));
        QVERIFY(loaded);
        m_model = *loaded;
    }

    void labelsAreShownWithoutAModel()
    {
        CorpusController controller;
        QVERIFY(controller.openCorpus(newCorpus()));
        QVERIFY(controller.openDocument(firstDocument(controller)));
        QCOMPARE(controller.triples().size(), size_t(2));
        QVERIFY(!controller.isReading());
    }

    void eachEditIsKeptAndUndoneAcrossAReopening_data()
    {
        QTest::addColumn<QString>("edit");
        for (const char *edit :
            {"accept", "reject", "remove", "change predicate", "move subject", "move object", "add"})
            QTest::newRow(edit) << QString::fromLatin1(edit);
    }
    void eachEditIsKeptAndUndoneAcrossAReopening()
    {
        QFETCH(QString, edit);
        const QString path = newCorpus();
        std::vector<DisplayedTriple> before, after;
        {
            CorpusController controller;
            QSignalSpy failures(&controller, &CorpusController::failed);
            QVERIFY(controller.openCorpus(path));
            QVERIFY(controller.openDocument(firstDocument(controller)));
            before = controller.triples();
            QSignalSpy changes(&controller, &CorpusController::triplesChanged);
            const int index = indexOf(controller, u"导演"_s);
            if (edit == "accept"_L1) controller.accept(index);
            if (edit == "reject"_L1) controller.reject(index);
            if (edit == "remove"_L1) controller.remove(index);
            if (edit == "change predicate"_L1) controller.changePredicate(index, u"编剧"_s);
            if (edit == "move subject"_L1)
                controller.moveEnd(index, TripleEnd::Subject, spanIn(controller, u"《红日》"_s));
            if (edit == "move object"_L1) controller.moveEnd(index, TripleEnd::Object, spanIn(controller, u"小山"_s));
            if (edit == "add"_L1)
                controller.add(spanIn(controller, u"红日"_s), u"上映地点"_s, spanIn(controller, u"北京"_s));
            QVERIFY2(failures.isEmpty(), failures.isEmpty() ? "" : qPrintable(failures[0][0].toString()));
            QCOMPARE(changes.size(), 1);
            after = controller.triples();
            QVERIFY(after != before);
            QVERIFY(!controller.undoText().isEmpty());
        }
        CorpusController controller;
        QVERIFY(controller.openCorpus(path));
        QVERIFY(controller.openDocument(firstDocument(controller)));
        QCOMPARE(controller.triples(), after);
        controller.undo();
        QCOMPARE(controller.triples(), before);
        QVERIFY(!controller.redoText().isEmpty());
        controller.redo();
        QCOMPARE(controller.triples(), after);
    }

    void addedTriplesTakeTheirTypesFromThePredicate()
    {
        CorpusController controller;
        QVERIFY(controller.openCorpus(newCorpus()));
        QVERIFY(controller.openDocument(firstDocument(controller)));
        controller.add(spanIn(controller, u"红日"_s), u"上映地点"_s, spanIn(controller, u"北京"_s));
        const DisplayedTriple *row = rowOf(controller, u"上映地点"_s);
        QVERIFY(row);
        QCOMPARE(row->triple.subject.type, u"影视作品"_s);
        QCOMPARE(row->triple.object.type, u"地点"_s);
        QCOMPARE(row->state, ReviewState::Accepted);
        QCOMPARE(row->origin, Origin::Human);
    }

    void ofSeveralPairsTheOtherLabelsOrNothingGivesTheTypes()
    {
        CorpusController controller;
        QVERIFY(controller.openCorpus(newCorpus()));
        QVERIFY(controller.openDocument(firstDocument(controller)));
        Schema further;
        further.addPredicate(u"相关"_s, {u"影视作品"_s, u"地点"_s});
        further.addPredicate(u"相关"_s, {u"地点"_s, u"人物"_s});
        QVERIFY(controller.corpus()->schema().merge(further));
        QVERIFY(controller.openCorpus(controller.corpus()->path()));
        QVERIFY(controller.openDocument(firstDocument(controller)));
        const auto typesOf = [&](const QString &subject, const QString &object) {
            controller.add(spanIn(controller, subject), u"相关"_s, spanIn(controller, object));
            for (const DisplayedTriple &row : controller.triples())
                if (row.triple.predicate == u"相关"_s && row.triple.subject.text == subject
                    && row.triple.object.text == object)
                    return row.triple.subject.type + u'>' + row.triple.object.type;
            return u"no label"_s;
        };
        QCOMPARE(typesOf(u"北京"_s, u"上映"_s), u">"_s); // neither is known: not the first pair by chance
        QCOMPARE(typesOf(u"红日"_s, u"北京"_s), u"影视作品>地点"_s);
        QCOMPARE(typesOf(u"北京"_s, u"主演"_s), u"地点>人物"_s); // 北京 is now a place
    }

    void predicatesThatFitTheTypesComeFirst()
    {
        CorpusController controller;
        QVERIFY(controller.openCorpus(newCorpus()));
        QVERIFY(controller.openDocument(firstDocument(controller)));
        const QStringList predicates
            = controller.predicatesBetween(spanIn(controller, u"王小山"_s), spanIn(controller, u"北京"_s));
        QCOMPARE(predicates.first(), u"国籍"_s); // the only one whose subject may be a person
        QCOMPARE(predicates.size(), 5);
    }

    void aNewPredicateJoinsTheSchemaAndLeavesItWithUndo()
    {
        CorpusController controller;
        QVERIFY(controller.openCorpus(newCorpus()));
        QVERIFY(controller.openDocument(firstDocument(controller)));
        QSignalSpy schema(&controller, &CorpusController::schemaChanged);
        controller.add(spanIn(controller, u"王小山"_s), u"合作"_s, spanIn(controller, u"李晓梅"_s));
        QVERIFY(rowOf(controller, u"合作"_s));
        QVERIFY(controller.schema().indexOf(u"合作"_s) >= 0);
        QCOMPARE(schema.size(), 1);
        controller.undo();
        QVERIFY(!rowOf(controller, u"合作"_s));
        QCOMPARE(controller.schema().indexOf(u"合作"_s), -1);
    }

    void whatOnlyTheModelSaysBecomesALabelWhenAccepted()
    {
        CorpusController controller;
        openWithModel(controller, corpusWithPrediction());
        const DisplayedTriple *row = rowOf(controller, u"国籍"_s);
        QVERIFY(row && !row->isLabel());
        QVERIFY(rowOf(controller, u"导演"_s)->isFoundByModel());
        controller.accept(indexOf(controller, u"国籍"_s));
        row = rowOf(controller, u"国籍"_s);
        QVERIFY(row && row->isLabel());
        QCOMPARE(row->state, ReviewState::Accepted);
        QCOMPARE(row->origin, Origin::ModelAccepted);
        controller.undo();
        QVERIFY(!rowOf(controller, u"国籍"_s)->isLabel());
    }

    void whatOnlyTheModelSaysStaysRejected()
    {
        CorpusController controller;
        openWithModel(controller, corpusWithPrediction());
        controller.remove(indexOf(controller, u"国籍"_s));
        const DisplayedTriple *row = rowOf(controller, u"国籍"_s);
        QVERIFY(row && row->isLabel());
        QCOMPARE(row->state, ReviewState::Rejected);
    }

    void changingWhatTheModelSaysKeepsItsVersionRejectedAsOneStep()
    {
        CorpusController controller;
        openWithModel(controller, corpusWithPrediction());
        const std::vector<DisplayedTriple> before = controller.triples();
        const int index = indexOf(controller, u"国籍"_s);
        controller.moveEnd(index, TripleEnd::Object, spanIn(controller, u"在北京"_s));
        QCOMPARE(controller.triples().size(), before.size() + 1);
        int rejected = 0;
        for (const DisplayedTriple &row : controller.triples()) rejected += row.state == ReviewState::Rejected;
        QCOMPARE(rejected, 1);
        controller.undo();
        QCOMPARE(controller.triples(), before);
    }

    void aTripleThatIsThereAlreadyIsRefusedInWords()
    {
        CorpusController controller;
        QVERIFY(controller.openCorpus(newCorpus()));
        QVERIFY(controller.openDocument(firstDocument(controller)));
        controller.changePredicate(indexOf(controller, u"导演"_s), u"编剧"_s);
        controller.add(spanIn(controller, u"红日"_s), u"导演"_s, spanIn(controller, u"王小山"_s));
        const std::vector<DisplayedTriple> before = controller.triples();
        QSignalSpy failures(&controller, &CorpusController::failed);
        controller.changePredicate(indexOf(controller, u"编剧"_s), u"导演"_s);
        QCOMPARE(failures.size(), 1);
        QCOMPARE(controller.triples(), before);
    }

    void aRejectedTripleComesBackWhenAnotherIsCorrectedToIt()
    {
        CorpusController controller;
        QVERIFY(controller.openCorpus(newCorpus()));
        QVERIFY(controller.openDocument(firstDocument(controller)));
        controller.add(spanIn(controller, u"红日"_s), u"编剧"_s, spanIn(controller, u"王小山"_s));
        controller.reject(indexOf(controller, u"编剧"_s));
        controller.changePredicate(indexOf(controller, u"导演"_s), u"编剧"_s);
        QCOMPARE(rowOf(controller, u"编剧"_s)->state, ReviewState::Accepted);
        QCOMPARE(rowOf(controller, u"导演"_s)->state, ReviewState::Rejected);
    }

    void rowsOutOfRangeDoNothing_data()
    {
        QTest::addColumn<int>("index");
        QTest::newRow("none is current") << -1;
        QTest::newRow("one behind the last") << 2;
        QTest::newRow("far away") << 1'000'000;
    }
    void rowsOutOfRangeDoNothing()
    {
        QFETCH(int, index);
        CorpusController controller;
        QVERIFY(controller.openCorpus(newCorpus()));
        QVERIFY(controller.openDocument(firstDocument(controller)));
        const std::vector<DisplayedTriple> before = controller.triples();
        controller.accept(index);
        controller.remove(index);
        controller.changePredicate(index, u"编剧"_s);
        controller.moveEnd(index, TripleEnd::Object, {0, 1});
        QCOMPARE(controller.triples(), before);
    }

    void spansOutsideTheTextAreRefused_data()
    {
        QTest::addColumn<qsizetype>("begin");
        QTest::addColumn<qsizetype>("end");
        QTest::newRow("nowhere") << qsizetype(-1) << qsizetype(-1);
        QTest::newRow("empty") << qsizetype(4) << qsizetype(4);
        QTest::newRow("behind the end") << qsizetype(4) << qsizetype(4000);
        QTest::newRow("in the middle of an emoji") << qsizetype(1) << qsizetype(4);
    }
    void spansOutsideTheTextAreRefused()
    {
        QFETCH(qsizetype, begin);
        QFETCH(qsizetype, end);
        CorpusController controller;
        QVERIFY(controller.openCorpus(newCorpus()));
        QVERIFY(controller.openDocument(firstDocument(controller)));
        QSignalSpy failures(&controller, &CorpusController::failed);
        controller.add(spanIn(controller, u"红日"_s), u"编剧"_s, {begin, end});
        QCOMPARE(failures.size(), 1);
        QCOMPARE(controller.triples().size(), size_t(2));
    }

    void undoGoesToTheDocumentItIsAbout()
    {
        CorpusController controller;
        QVERIFY(controller.openCorpus(newCorpus()));
        const std::vector<DocumentId> ids = *controller.corpus()->documents().ids();
        QVERIFY(controller.openDocument(ids[0]));
        controller.accept(0);
        QVERIFY(controller.openDocument(ids[1]));
        controller.undo();
        QCOMPARE(controller.documentId(), ids[0]);
    }

    void theModelReadsADocumentThatItHasNotSeenAndItsFindingsAreKept()
    {
        const QString path = newCorpus();
        CorpusController controller;
        QVERIFY(controller.openCorpus(path));
        QVERIFY(controller.openDocument(firstDocument(controller)));
        QSignalSpy progress(&controller, &CorpusController::extractionProgressed);
        controller.setModel(m_model);
        QVERIFY(controller.isReading());
        QTRY_VERIFY(!controller.isReading());
        QCOMPARE(progress.last()[0].toDouble(), 1.0);
        const auto current = controller.corpus()->models().current();
        QVERIFY(current && *current); // a corpus without a model takes it
        const auto read = controller.corpus()->predictions().has((*current)->id, controller.documentId());
        QVERIFY(read && *read);
        QVERIFY(controller.openDocument(controller.documentId()));
        QVERIFY(!controller.isReading()); // known already
    }

    void aSecondWindowOnTheSameCorpusIsReadOnlyAndRefusesEdits()
    {
        const QString path = newCorpus();
        CorpusController first;
        QVERIFY(first.openCorpus(path));
        CorpusController second;
        QVERIFY(second.openCorpus(path));
        QVERIFY(first.isWritable());
        QVERIFY(!second.isWritable());
        QVERIFY(second.openDocument(firstDocument(second)));
        QSignalSpy failures(&second, &CorpusController::failed);
        second.accept(0);
        QCOMPARE(failures.size(), 1);
        QCOMPARE(second.triples()[0].state, ReviewState::Unreviewed);
    }

    void openingTheSameCorpusAgainKeepsItOpenForWriting()
    {
        const QString path = newCorpus();
        CorpusController controller;
        QVERIFY(controller.openCorpus(path));
        QVERIFY(controller.openCorpus(path));
        QVERIFY(controller.isWritable());
    }

    void aFileThatIsNoCorpusLeavesTheOpenOneAlone()
    {
        CorpusController controller;
        const QString path = newCorpus();
        QVERIFY(controller.openCorpus(path));
        QVERIFY(writeFile(m_dir.filePath(u"text.spotter"_s), "no corpus"));
        QVERIFY(!controller.openCorpus(m_dir.filePath(u"text.spotter"_s)));
        QVERIFY(!controller.openCorpus(m_dir.filePath(u"missing.spotter"_s)));
        QCOMPARE(controller.corpus()->path(), path);
    }

    void anAdoptedModelIsKeptBesideTheCorpusAndUsedAfterAReopening()
    {
        const QString path = newCorpus();
        const auto trained = tinyModel();
        QVERIFY(trained);
        {
            CorpusController controller;
            QVERIFY(controller.openCorpus(path));
            QVERIFY(controller.openDocument(firstDocument(controller)));
            QSignalSpy changes(&controller, &CorpusController::modelChanged);
            const auto keptAt = [&] {
                WaitingModel waiting;
                waiting.outcome = *trained;
                waiting.outcome.model = keepWaiting({path, {}}, {}, false, *trained).value_or(nullptr);
                if (waiting.outcome.model) waiting.folder = waiting.outcome.model->folder();
                return waiting;
            };
            QVERIFY(controller.adopt(keptAt()));
            QCOMPARE(changes.size(), 1);
            QCOMPARE(controller.model()->folder(), path + u".models/1"_s);
            QVERIFY(controller.adopt(keptAt())); // another one never overwrites it
            QCOMPARE(controller.model()->folder(), path + u".models/2"_s);
            const auto models = controller.corpus()->models().all();
            QVERIFY(models);
            QCOMPARE(models->size(), 2);
            controller.useModel(models->back().id);
            QTRY_COMPARE(controller.model()->folder(), path + u".models/1"_s);
            controller.useModel(models->front().id);
            QTRY_COMPARE(controller.model()->folder(), path + u".models/2"_s);
            QTRY_VERIFY(!controller.isReading());
        }
        CorpusController controller;
        QVERIFY(controller.openCorpus(path));
        QTRY_VERIFY(controller.model());
        QCOMPARE(controller.model()->folder(), path + u".models/2"_s);
    }

    void adoptingWithoutACorpusOrAModelIsRefused()
    {
        CorpusController controller;
        const auto adopted = controller.adopt({});
        QVERIFY(!adopted && adopted.error().code == ErrorCode::NotFound);
        QVERIFY(controller.openCorpus(newCorpus()));
        const auto withoutModel = controller.adopt({});
        QVERIFY(!withoutModel && withoutModel.error().code == ErrorCode::NotFound);
    }

    void aModelThatIsGoneIsToldAndTheCorpusStaysUsable()
    {
        const QString path = corpusWithPrediction();
        {
            const auto corpus = Corpus::open(path);
            ModelRecord record;
            record.folder = m_dir.filePath(u"gone"_s);
            record.sha256 = "x";
            const auto id = (*corpus)->models().add(record);
            QVERIFY(id && (*corpus)->models().setCurrent(*id));
        }
        CorpusController controller;
        QSignalSpy failures(&controller, &CorpusController::failed);
        QVERIFY(controller.openCorpus(path));
        QTRY_COMPARE(failures.size(), 1);
        QVERIFY(!controller.model());
        QVERIFY(controller.openDocument(firstDocument(controller)));
    }
};

QTEST_GUILESS_MAIN(TestCorpusController)
#include "test_corpus_controller.moc"
