// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/database.h"
#include "core/workspace/other_places.h"
#include "tests/corpus/corpus_testing.h"

using namespace spotter;
using namespace spotter::testing;

/// Other sentences with both mentions of a triple: which ones are found, and what labelling them does.
class TestOtherPlaces final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Corpus> m_corpus;
    int m_count = 0;

    static Triple example() { return {{{}, u"Marie"_s, u"人物"_s}, u"妻子"_s, {{}, u"Pierre"_s, u"人物"_s}, {}}; }
    DocumentId store(const QString &text, const std::vector<LabelledTriple> &labels = {})
    {
        Document document = textOnly(text);
        document.triples = labels;
        const auto imported = m_corpus->documents().import(document);
        return imported ? imported->id : DocumentId();
    }
    static LabelledTriple label(const QString &text, ReviewState state = ReviewState::Accepted)
    {
        LabelledTriple made = labelIn(text, u"Marie"_s, u"妻子"_s, u"Pierre"_s);
        made.state = state;
        return made;
    }

private Q_SLOTS:
    void init() { m_corpus = newCorpus(m_folder, u"p%1.spotter"_s.arg(++m_count)); }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isLabelled");
        QTest::addColumn<bool>("isRejected");
        QTest::addColumn<QStringList>("sentences");
        const QString one = u"Marie married Pierre."_s;
        QTest::newRow("a sentence with both") << one << false << false << QStringList{one};
        QTest::newRow("in either order") << u"Pierre met Marie."_s << false << false
                                         << QStringList{u"Pierre met Marie."_s};
        QTest::newRow("not in one sentence") << u"Marie left. Pierre stayed."_s << false << false << QStringList{};
        QTest::newRow("not part of a longer word") << u"Mariette married Pierre."_s << false << false << QStringList{};
        QTest::newRow("not in another case") << u"MARIE married Pierre."_s << false << false << QStringList{};
        QTest::newRow("not where the label is") << one << true << false << QStringList{};
        QTest::newRow("not where it was rejected") << one << true << true << QStringList{};
        QTest::newRow("each other sentence of the document")
            << one + u" She was happy. Later Pierre and Marie worked."_s << true << false
            << QStringList{u"Later Pierre and Marie worked."_s};
    }
    void finds()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isLabelled);
        QFETCH(const bool, isRejected);
        QFETCH(const QStringList, sentences);
        std::vector<LabelledTriple> labels;
        if (isLabelled) labels.push_back(label(text, isRejected ? ReviewState::Rejected : ReviewState::Accepted));
        const DocumentId document = store(text, labels);
        for (const auto where : {std::optional<DocumentId>(), std::optional(document)}) {
            const auto found = findOtherPlaces(*m_corpus, example(), where, 10);
            MUST(found);
            QStringList words;
            for (const OtherPlace &place : found->places) words += place.sentence;
            QCOMPARE(words, sentences);
        }
    }

    void theClosestPairOfASentence()
    {
        const QString text = u"😀 Pierre wrote; Marie and Pierre read."_s;
        store(text);
        const auto found = findOtherPlaces(*m_corpus, example(), {}, 10);
        MUST(found);
        QCOMPARE(found->places.size(), 1U);
        const Triple &triple = found->places.front().triple;
        QCOMPARE(triple.subject.span.beginUtf16, text.indexOf(u"Marie"_s));
        QCOMPARE(triple.object.span.beginUtf16, text.lastIndexOf(u"Pierre"_s));
        QCOMPARE(triple.object.type, u"人物"_s);
    }

    void stopsAtTheMost()
    {
        for (int i = 0; i < 4; ++i) store(u"Marie married Pierre in 190%1."_s.arg(i));
        const auto found = findOtherPlaces(*m_corpus, example(), {}, 3);
        MUST(found);
        QCOMPARE(found->places.size(), 3U);
        QVERIFY(found->isCut);
        std::stop_source source;
        source.request_stop();
        QCOMPARE(findOtherPlaces(*m_corpus, example(), {}, 3, source.get_token()).error().code, ErrorCode::Stopped);
    }

    void labelsAllAsOneStep_data()
    {
        QTest::addColumn<ReviewState>("state");
        QTest::newRow("accepted") << ReviewState::Accepted;
        QTest::newRow("to be checked later") << ReviewState::Unreviewed;
    }
    void labelsAllAsOneStep()
    {
        QFETCH(const ReviewState, state);
        const DocumentId first = store(u"Marie married Pierre."_s);
        const DocumentId second = store(u"Pierre met Marie."_s);
        const auto found = findOtherPlaces(*m_corpus, example(), {}, 10);
        MUST(found);
        const auto added = labelPlaces(*m_corpus, found->places, state);
        MUST(added);
        QCOMPARE(*added, 2);
        for (const DocumentId document : {first, second}) {
            const auto labels = m_corpus->annotations().forDocument(document);
            MUST(labels);
            QCOMPARE(labels->size(), 1U);
            QCOMPARE(labels->front().label.origin, Origin::Human);
            QCOMPARE(labels->front().label.state, state);
        }
        const auto rest = findOtherPlaces(*m_corpus, example(), {}, 10);
        MUST(rest);
        QVERIFY(rest->places.empty());
        QCOMPARE(problemsOf(*m_corpus), QString());
        MUST(m_corpus->journal().undo());
        for (const DocumentId document : {first, second})
            QVERIFY(m_corpus->annotations().forDocument(document).value().empty());
    }
};

QTEST_GUILESS_MAIN(TestOtherPlaces)
#include "test_other_places.moc"
