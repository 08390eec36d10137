// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

using namespace spotter;
using namespace spotter::testing;

class TestJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoAndRedoSurviveARestart()
    {
        const DocumentId document = m_corpus->documents().import(marriageDocument())->id;
        const auto label = labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
        const AnnotationId id = *m_corpus->annotations().add(document, label);
        reopen();
        QVERIFY(*journal().canUndo());
        QVERIFY(!*journal().canRedo());
        const auto undone = journal().undo();
        MUST(undone);
        QCOMPARE(undone->size(), size_t(1));
        QVERIFY(undone->front().undone);
        QCOMPARE(undone->front().document, document);
        reopen();
        QCOMPARE(m_corpus->annotations().forDocument(document)->size(), size_t(2));
        QVERIFY(*journal().canRedo());
        MUST(journal().redo());
        QCOMPARE(m_corpus->annotations().load(id)->label, label);
        QVERIFY(!*journal().canRedo());
    }

    void aMarkAtTheBeginOfAMentionStays()
    {
        const QString text = u"\uFEFF\uFEFFAda met \uFEFFBob"_s;
        Document document = textOnly(text);
        document.triples = {labelIn(text, u"\uFEFF\uFEFFAda"_s, u"丈夫"_s, u"\uFEFFBob"_s)};
        const DocumentId id = m_corpus->documents().import(document)->id;
        const auto before = m_corpus->annotations().forDocument(id);
        MUST(journal().undo());
        QVERIFY(m_corpus->documents().count() == 0);
        MUST(journal().redo());
        reopen();
        const auto after = m_corpus->annotations().forDocument(id);
        QCOMPARE(after->size(), size_t(1));
        QCOMPARE(after->front().label, before->front().label);
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void undoWithNothingToUndoDoesNothing()
    {
        QVERIFY(journal().undo()->empty());
        QVERIFY(journal().redo()->empty());
        QVERIFY(journal().undoText().isEmpty());
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void aNewEditDropsTheRedoBranchButNotItsRecord()
    {
        const DocumentId document = m_corpus->documents().import(marriageDocument())->id;
        MUST(m_corpus->documents().setSplit(document, Split::Dev));
        MUST(m_corpus->documents().setSplit(document, Split::Test));
        MUST(journal().undo());
        MUST(journal().undo());
        MUST(m_corpus->documents().setSplit(document, Split::None));
        QVERIFY(!*journal().canRedo());
        MUST(journal().undo());
        QCOMPARE(m_corpus->documents().load(document)->split, Split::Train);
        MUST(journal().redo());
        QCOMPARE(m_corpus->documents().load(document)->split, Split::None);
        const auto entries = *journal().recent(10);
        QCOMPARE(entries.size(), size_t(4));
        QVERIFY(!entries[0].undone && entries[1].undone && entries[2].undone && !entries[3].undone);
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void aGroupIsOneStep()
    {
        {
            auto transaction = Transaction::begin(m_corpus->database(), u"Import of three"_s);
            MUST(transaction);
            for (int i = 0; i < 3; ++i) {
                Document document = marriageDocument();
                document.text += QString::number(i);
                MUST(m_corpus->documents().import(document));
            }
            QCOMPARE(journal().undo().error().code, ErrorCode::Busy);
            MUST(transaction->commit());
        }
        QCOMPARE(journal().undoText(), u"Import of three"_s);
        QCOMPARE(journal().undo()->size(), size_t(3));
        QCOMPARE(*m_corpus->documents().count(), 0);
        QCOMPARE(journal().redoText(), u"Import of three"_s);
        reopen();
        MUST(journal().redo());
        QCOMPARE(*m_corpus->documents().count(), 3);
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void withoutAGroupEachEditIsAStep()
    {
        const DocumentId document = m_corpus->documents().import(marriageDocument())->id;
        {
            auto transaction = Transaction::begin(m_corpus->database());
            MUST(transaction);
            MUST(m_corpus->documents().setSplit(document, Split::Dev));
            MUST(m_corpus->documents().setSplit(document, Split::Test));
            MUST(transaction->commit());
        }
        MUST(journal().undo());
        QCOMPARE(m_corpus->documents().load(document)->split, Split::Dev);
    }

    void aRolledBackGroupLeavesNoStep()
    {
        {
            auto transaction = Transaction::begin(m_corpus->database(), u"Nothing"_s);
            MUST(transaction);
            MUST(m_corpus->documents().import(marriageDocument()));
        }
        QVERIFY(!*journal().canUndo());
        {
            auto outer = Transaction::begin(m_corpus->database(), u"Half"_s);
            MUST(outer);
            {
                auto inner = Transaction::begin(m_corpus->database());
                MUST(inner);
                MUST(m_corpus->documents().import(marriageDocument()));
            }
            MUST(m_corpus->documents().import(textOnly(u"a"_s)));
            MUST(m_corpus->documents().import(textOnly(u"b"_s)));
            MUST(outer->commit());
        }
        QCOMPARE(*m_corpus->documents().count(), 2);
        MUST(journal().undo());
        QCOMPARE(*m_corpus->documents().count(), 0);
        QVERIFY(!*journal().canUndo());
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void aBigStepReturnsItsNewestThousandEntries()
    {
        auto transaction = Transaction::begin(m_corpus->database(), u"Many"_s);
        MUST(transaction);
        for (int i = 0; i < 1500; ++i) MUST(m_corpus->documents().import(textOnly(QString::number(i))));
        MUST(transaction->commit());
        const auto undone = journal().undo();
        MUST(undone);
        QCOMPARE(undone->size(), size_t(1000));
        QCOMPARE(undone->front().document, DocumentId{1500});
        QCOMPARE(*m_corpus->documents().count(), 0);
        const auto redone = journal().redo();
        QCOMPARE(redone->size(), size_t(1000));
        QCOMPARE(redone->front().document, DocumentId{1500});
        QCOMPARE(*m_corpus->documents().count(), 1500);
    }

    void editsSayWhatTheyDid()
    {
        auto &annotations = m_corpus->annotations();
        const DocumentId document = m_corpus->documents().import(marriageDocument())->id;
        QCOMPARE(journal().undoText(), u"Imported luxun.txt with 2 label(s)"_s);
        auto label = labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
        const AnnotationId id = *annotations.add(document, label);
        QCOMPARE(journal().undoText(), u"Added 鲁迅 – 妻子 – 许广平"_s);
        label.triple.predicate = u"丈夫"_s;
        MUST(annotations.update(id, label));
        QCOMPARE(journal().undoText(), u"Changed predicate of 鲁迅 → 许广平 from 妻子 to 丈夫"_s);
        label.triple.object = mentionIn(marriage, u"上海"_s);
        MUST(annotations.update(id, label));
        QCOMPARE(journal().undoText(), u"Changed object of 鲁迅 – 丈夫 – 上海 from 许广平"_s);
        label.state = ReviewState::Rejected;
        MUST(annotations.update(id, label));
        QCOMPARE(journal().undoText(), u"Rejected 鲁迅 – 丈夫 – 上海"_s);
        MUST(annotations.remove(id));
        QCOMPARE(journal().undoText(), u"Removed 鲁迅 – 丈夫 – 上海"_s);
        MUST(m_corpus->documents().setSplit(document, Split::None));
        QCOMPARE(journal().undoText(), u"Moved document 1 from train to no split"_s);
        MUST(m_corpus->documents().remove(document));
        QCOMPARE(journal().undoText(), u"Removed luxun.txt with 2 label(s)"_s);
        Schema schema;
        for (int i = 0; i < 5; ++i) schema.addPredicate(u"p%1"_s.arg(i));
        MUST(m_corpus->schema().merge(schema));
        QCOMPARE(journal().undoText(), u"Added p0, p1, p2 and 2 more to the schema"_s);
        QCOMPARE(journal().recent(3, document)->size(), size_t(3));
        QCOMPARE(journal().recent(3, document)->front().kind, u"document"_s);
    }

    void entriesNameTheirAuthor()
    {
        journal().setAuthor(u"许广平"_s);
        MUST(m_corpus->documents().import(marriageDocument()));
        QCOMPARE(journal().recent(1)->front().who, u"许广平"_s);
        QVERIFY(journal().recent(1)->front().when.secsTo(QDateTime::currentDateTime()) < 600);
    }

    void theRecordCannotBeRewritten()
    {
        MUST(m_corpus->documents().import(marriageDocument()));
        QVERIFY(!m_corpus->database().run(u"UPDATE journal SET after = NULL"_s));
        QVERIFY(!m_corpus->database().run(u"DELETE FROM journal"_s));
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
    Journal &journal() { return m_corpus->journal(); }
    void reopen()
    {
        const QString path = m_corpus->path();
        m_corpus.reset();
        auto again = Corpus::open(path);
        MUST(again);
        m_corpus = *std::move(again);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
};

QTEST_GUILESS_MAIN(TestJournal)
#include "test_journal.moc"
