// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/corpus_statistics.h"
#include "core/corpus/rebuild.h"

using namespace spotter;
using namespace spotter::testing;

class TestAnnotationStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsUpdatesAndRemoves()
    {
        LabelledTriple label = labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
        label.origin = Origin::Human;
        const auto id = store().add(m_document, label);
        MUST(id);
        QCOMPARE(store().load(*id)->label, label);
        QCOMPARE(store().load(*id)->document, m_document);
        label.triple.object = mentionIn(marriage, u"上海"_s, u"人物"_s);
        label.state = ReviewState::Accepted;
        label.score = 0.25;
        MUST(store().update(*id, label));
        QCOMPARE(store().load(*id)->label, label);
        QCOMPARE((*store().countsByPredicate())[u"妻子"_s], 1);
        MUST(store().remove(*id));
        QCOMPARE(store().load(*id).error().code, ErrorCode::NotFound);
        QCOMPARE(store().forDocument(m_document)->size(), size_t(2));
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<LabelledTriple>("label");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("word");
        const auto good = labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
        auto label = good;
        label.triple.predicate = u"老师"_s;
        QTest::newRow("unknown predicate") << label << ErrorCode::Schema << u"老师"_s;
        label = good;
        label.triple.subject.type = u"影视作品"_s;
        QTest::newRow("types that it does not allow") << label << ErrorCode::Schema << u"影视作品"_s;
        label = good;
        label.triple.subject.type = u"外星人"_s;
        QTest::newRow("unknown type") << label << ErrorCode::Schema << u"外星人"_s;
        label = good;
        label.triple.object.span = {5, 5000};
        QTest::newRow("span outside of the text") << label << ErrorCode::Content << u"许广平"_s;
        label = good;
        label.triple.object.span = {0, 3};
        QTest::newRow("span of other words") << label << ErrorCode::Content << u"许广平"_s;
        label = good;
        label.triple.qualifiers = {{u"when"_s, {{0, 2}, u"上海"_s, {}}}};
        QTest::newRow("qualifier of other words") << label << ErrorCode::Content << u"上海"_s;
        label = labelIn(marriage, u"许广平"_s, u"丈夫"_s, u"鲁迅"_s);
        QTest::newRow("already exists") << label << ErrorCode::Content << u"许广平"_s;
    }
    void refusesWhatCannotBe()
    {
        QFETCH(const LabelledTriple, label);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, word);
        const auto added = store().add(m_document, label);
        QVERIFY(!added);
        QCOMPARE(added.error().code, code);
        QVERIFY2(added.error().message.contains(word), qPrintable(added.error().message));
        const AnnotationId other = (*store().forDocument(m_document))[1].id;
        const auto updated = store().update(other, label);
        QVERIFY(!updated);
        QCOMPARE(updated.error().code, code);
        QCOMPARE(m_corpus->journal().recent(10)->size(), size_t(2)); // the import and the type that came with it
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void anImportedLabelThatTheSchemaForbidsCanBeReviewed()
    {
        Document distant = textOnly(u"短"_s);
        distant.triples = {labelIn(marriage, u"长"_s, u"作者"_s, u"远"_s)};
        const auto unaligned = m_corpus->documents().import(distant);
        MUST(unaligned);
        const Annotation annotation = store().forDocument(unaligned->id)->front();
        LabelledTriple label = annotation.label;
        QVERIFY(!label.triple.isAligned());
        label.state = ReviewState::Rejected;
        MUST(store().update(annotation.id, label));
    }

    void anUpdateThatChangesNothingIsNoEdit()
    {
        const Annotation annotation = store().forDocument(m_document)->front();
        MUST(store().update(annotation.id, annotation.label));
        QCOMPARE(m_corpus->journal().recent(10)->size(), size_t(2));
    }

    void missingLabelsAndDocumentsAreNotFound()
    {
        const auto label = labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
        QCOMPARE(store().add({99}, label).error().code, ErrorCode::NotFound);
        QCOMPARE(store().update({99}, label).error().code, ErrorCode::NotFound);
        QCOMPARE(store().remove({99}).error().code, ErrorCode::NotFound);
        QCOMPARE(store().forDocument({99}).error().code, ErrorCode::NotFound);
    }

    void theAssertionIsKeptAndTitled_data()
    {
        QTest::addColumn<Assertion>("before");
        QTest::addColumn<Assertion>("after");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *name, const Assertion &before, const Assertion &after, const QString &title) {
            QTest::newRow(name) << before << after << title;
        };
        row("negated", {}, {true, false, {}}, u"Marked 许广平 – 丈夫 – 鲁迅 as negated"_s);
        row("not negated", {true, false, u"n"_s}, {false, false, u"n"_s},
            u"Marked 许广平 – 丈夫 – 鲁迅 as not negated"_s);
        row("uncertain", {}, {false, true, {}}, u"Marked 许广平 – 丈夫 – 鲁迅 as uncertain"_s);
        row("certain", {false, true, {}}, {}, u"Marked 许广平 – 丈夫 – 鲁迅 as certain"_s);
        row("a note of two lines", {}, {false, false, u"为什么？\n“\"'"_s},
            u"Changed the note on 许广平 – 丈夫 – 鲁迅"_s);
        row("no note", {false, false, u"n"_s}, {}, u"Removed the note on 许广平 – 丈夫 – 鲁迅"_s);
    }
    void theAssertionIsKeptAndTitled()
    {
        QFETCH(const Assertion, before);
        QFETCH(const Assertion, after);
        QFETCH(const QString, title);
        Annotation annotation = store().forDocument(m_document)->front();
        annotation.label.assertion = before;
        MUST(store().update(annotation.id, annotation.label));
        annotation.label.assertion = after;
        MUST(store().update(annotation.id, annotation.label));
        QCOMPARE(store().load(annotation.id)->label.assertion, after);
        QCOMPARE(m_corpus->journal().undoText(), title);
        QCOMPARE(problemsOf(*m_corpus), QString());
        MUST(m_corpus->journal().undo());
        QCOMPARE(store().load(annotation.id)->label.assertion, before);
        MUST(m_corpus->journal().redo());
        QCOMPARE(store().load(annotation.id)->label.assertion, after);
        // What is damaged comes back from the journal.
        MUST(m_corpus->database().run(u"UPDATE annotations SET negated = 1 - negated, uncertain = 0, note = 'x'"_s));
        QVERIFY(!problemsOf(*m_corpus).isEmpty());
        MUST(rebuildFromJournal(*m_corpus));
        QCOMPARE(store().load(annotation.id)->label.assertion, after);
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void theSameTripleIsNotAddedOnceMoreAsNegated()
    {
        auto label = labelIn(marriage, u"许广平"_s, u"丈夫"_s, u"鲁迅"_s);
        label.assertion.negated = true;
        QCOMPARE(store().add(m_document, label).error().code, ErrorCode::Content);
    }

    void otherProgramsSeeTheAssertion()
    {
        Annotation annotation = store().forDocument(m_document)->front();
        annotation.label.assertion = {true, true, u"see p. 3"_s};
        MUST(store().update(annotation.id, annotation.label));
        QCOMPARE(*m_corpus->database().integer(u"SELECT count(*) FROM triples t JOIN triple_assertions USING (id) "
                                               "WHERE negated AND uncertain AND note = 'see p. 3'"_s),
            1);
        const auto counts = corpusStatistics(m_corpus->database());
        MUST(counts);
        QCOMPARE(counts->negated, 1);
        QCOMPARE(counts->uncertain, 1);
        QCOMPARE(counts->noted, 1);
        QCOMPARE(counts->labels, 2);
    }

    void keysAreNeverUsedAgain()
    {
        const auto label = labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
        const AnnotationId first = *store().add(m_document, label);
        MUST(store().remove(first));
        QVERIFY(*store().add(m_document, label) != first);
    }

    void offsetsAreRightBehindEmoji()
    {
        const QString text = u"👩‍👩‍👧😀 鲁迅\r\n许广平"_s;
        const DocumentId document = m_corpus->documents().import(textOnly(text))->id;
        const auto label = labelIn(text, u"鲁迅\r\n许"_s, u"妻子"_s, u"许广平"_s);
        const auto id = store().add(document, label);
        MUST(id);
        QCOMPARE(store().load(*id)->label, label);
        QCOMPARE(*m_corpus->database().integer(u"SELECT subject_begin FROM triples WHERE id = ?"_s, *id), 7);
    }

    void countsFollowSplits()
    {
        QCOMPARE((*store().countsByPredicate(Split::Train)).size(), 2);
        QCOMPARE((*store().countsByPredicate(Split::Dev)).size(), 0);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_corpus = newCorpus(*m_folder);
        Document document = marriageDocument();
        document.triples[0].triple.subject.type = u"女性"_s;
        document.triples[0].triple.object.type = u"人物"_s;
        m_document = m_corpus->documents().import(document)->id;
    }
    void cleanup()
    {
        m_corpus.reset();
        m_folder.reset();
    }

private:
    AnnotationStore &store() { return m_corpus->annotations(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
    DocumentId m_document;
};

QTEST_GUILESS_MAIN(TestAnnotationStore)
#include "test_annotation_store.moc"
