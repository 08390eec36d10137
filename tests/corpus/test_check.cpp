// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/model_store.h"
#include "core/corpus/prediction_store.h"
#include "core/corpus/rebuild.h"

using namespace spotter;
using namespace spotter::testing;

class TestCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCleanCorpusHasNoProblems()
    {
        const auto report = checkCorpus(*m_corpus);
        MUST(report);
        QCOMPARE(report->problems, QStringList{});
        QCOMPARE(report->documents, 1);
        QCOMPARE(report->annotations, 3);
        QCOMPARE(report->journalEntries, 4);
    }

    void findsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("mends");
        QTest::newRow("span outside of the text")
            << u"UPDATE annotations SET subject_end = 999 WHERE id = 1"_s << u"999"_s << true;
        QTest::newRow("span moved by one")
            << u"UPDATE annotations SET object_begin = 1, object_end = 3 WHERE id = 1"_s << u"迅和"_s << true;
        QTest::newRow("mention rewritten")
            << u"UPDATE annotations SET object_text = '周树人' WHERE id = 2"_s << u"周树人"_s << true;
        QTest::newRow("label gone") << u"DELETE FROM annotations WHERE id = 2"_s << u"not in the corpus"_s << true;
        QTest::newRow("label from nowhere")
            << u"INSERT INTO annotations (document_id, predicate_id, origin, state, subject_text, object_text) VALUES "
               "(1, 1, 0, 0, 'a', 'b')"_s
            << u"not in the journal"_s << true;
        QTest::newRow("state changed behind the journal's back")
            << u"UPDATE annotations SET state = 2 WHERE id = 1"_s << u"differs from what the journal says"_s << true;
        QTest::newRow("count wrong") << u"UPDATE documents SET labels = 7"_s << u"a different number is stored"_s
                                     << true;
        QTest::newRow("split changed") << u"UPDATE documents SET split = 3"_s << u"Document 1 differs"_s << true;
        QTest::newRow("document gone") << u"UPDATE documents SET removed = 1"_s << u"Document 1 differs"_s << true;
        QTest::newRow("stack position wrong")
            << u"UPDATE journal_steps SET state = 1 WHERE id = 1"_s << u"Step 1"_s << true;
        QTest::newRow("text changed") << u"UPDATE documents SET text = replace(text, '上海', '北京')"_s << u"imported"_s
                                      << false;
        QTest::newRow("predicate gone") << u"DELETE FROM predicates WHERE name = '丈夫'"_s << u"predicates"_s << true;
    }
    void findsWhatIsWrong()
    {
        QFETCH(const QString, damage);
        QFETCH(const QString, word);
        QFETCH(const bool, mends);
        MUST(m_corpus->database().run(u"PRAGMA foreign_keys = OFF"_s));
        MUST(m_corpus->database().run(damage));
        MUST(m_corpus->database().run(u"PRAGMA foreign_keys = ON"_s));
        reopen();
        const QString problems = problemsOf(*m_corpus);
        QVERIFY2(problems.contains(word), qPrintable(problems));
        MUST(rebuildFromJournal(*m_corpus));
        if (mends) {
            QCOMPARE(problemsOf(*m_corpus), QString());
            QCOMPARE(m_corpus->documents().loadWithLabels({1}, true)->triples, m_labels);
            QCOMPARE(m_corpus->documents().load({1})->split, Split::Dev);
        } else {
            QVERIFY(!problemsOf(*m_corpus).isEmpty());
        }
    }

    void aWrongComparisonWithAModelIsFoundAndMended()
    {
        const auto model = m_corpus->models().add({{}, m_folder->filePath(u"model"_s), "sha", {}, {}, {}});
        MUST(model);
        MUST(m_corpus->models().setCurrent(*model));
        MUST(m_corpus->predictions().replace(*model, {1}, {}));
        QCOMPARE(problemsOf(*m_corpus), QString());
        QCOMPARE(*m_corpus->documents().count({.differingOnly = true}), 1);
        MUST(m_corpus->database().run(u"UPDATE prediction_reads SET differs = 0"_s));
        QCOMPARE(*m_corpus->documents().count({.differingOnly = true}), 0);
        const QString problems = problemsOf(*m_corpus);
        QVERIFY2(problems.contains(u"found exactly the labels of document 1"_s), qPrintable(problems));
        MUST(rebuildFromJournal(*m_corpus));
        QCOMPARE(problemsOf(*m_corpus), QString());
        QCOMPARE(*m_corpus->documents().count({.differingOnly = true}), 1);
    }

    void worksOnAReadOnlyCorpus()
    {
        auto reader = Corpus::open(m_corpus->path(), Corpus::Mode::ReadOnly);
        MUST(reader);
        QCOMPARE(problemsOf(**reader), QString());
        QCOMPARE(rebuildFromJournal(**reader).error().code, ErrorCode::ReadOnly);
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(checkCorpus(*m_corpus, stop.get_token()).error().code, ErrorCode::Stopped);
    }

    void rebuildingACleanCorpusChangesNothing()
    {
        MUST(m_corpus->documents().updateSearchIndex(std::chrono::seconds(1)));
        MUST(rebuildFromJournal(*m_corpus));
        QCOMPARE(problemsOf(*m_corpus), QString());
        QCOMPARE(m_corpus->documents().loadWithLabels({1}, true)->triples, m_labels);
        QCOMPARE(*m_corpus->documents().count({.search = u"许广平"_s}), 1);
        MUST(m_corpus->journal().undo());
        QCOMPARE(m_corpus->documents().load({1})->split, Split::Train);
    }

    void damageInTheFileIsReportedNotFatal()
    {
        // More pages than one a table, then garbage over the middle.
        auto transaction = Transaction::begin(m_corpus->database(), u"Import"_s);
        MUST(transaction);
        for (int i = 0; i < 500; ++i)
            MUST(m_corpus->documents().import(textOnly(marriage.repeated(5) + QString::number(i))));
        MUST(transaction->commit());
        const QString path = m_corpus->path();
        m_corpus.reset();
        QByteArray content = contentOf(path);
        for (qsizetype at = content.size() / 3; at < content.size() / 2; ++at) content[at] = char(at * 31);
        writeFile(path, content);
        auto opened = Corpus::open(path);
        if (opened)
            QVERIFY(!problemsOf(**opened).isEmpty());
        else
            QCOMPARE(opened.error().code, ErrorCode::Content);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_corpus = newCorpus(*m_folder);
        MUST(m_corpus->documents().import(marriageDocument()));
        auto label = labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s);
        const AnnotationId id = *m_corpus->annotations().add({1}, label);
        label.state = ReviewState::Rejected;
        MUST(m_corpus->annotations().update(id, label));
        MUST(m_corpus->documents().setSplit({1}, Split::Dev));
        m_labels = m_corpus->documents().loadWithLabels({1}, true)->triples;
    }
    void cleanup()
    {
        m_corpus.reset();
        m_folder.reset();
    }

private:
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
    std::vector<LabelledTriple> m_labels;
};

QTEST_GUILESS_MAIN(TestCheck)
#include "test_check.moc"
