// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include <QJsonArray>

using namespace spotter;
using namespace spotter::testing;

class TestDocumentStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyNewPredicatesAreKeptAsIfTheyHadBeenReadAnew()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        auto transaction = Transaction::begin(corpus->database(), u"import"_s);
        MUST(transaction);
        for (int i = 0; i < 600; ++i) {
            Document document = textOnly(marriage + QString::number(i));
            LabelledTriple label = labelIn(document.text, u"许广平"_s, u"p%1"_s.arg(i), u"鲁迅"_s);
            label.triple.subject.type = u"类型%1"_s.arg(i % 7);
            label.triple.object.type = i % 2 ? QString() : u"人物"_s;
            document.triples.push_back(label);
            if (i > 0) { // and a second pair for a predicate that is there
                LabelledTriple again = labelIn(document.text, u"许广平"_s, u"p%1"_s.arg(i - 1), u"呐喊"_s);
                again.triple.subject.type = u"新%1"_s.arg(i);
                document.triples.push_back(again);
            }
            MUST(corpus->documents().import(document));
        }
        MUST(transaction->commit());
        const auto remembered = corpus->schema().load();
        MUST(remembered);
        const auto other = Corpus::open(corpus->path(), Corpus::Mode::ReadOnly);
        MUST(other);
        QVERIFY(*remembered == *(*other)->schema().load());
        QCOMPARE(remembered->predicates().size(), size_t(604));
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->journal().undo());
        QVERIFY(*corpus->schema().load() == smallSchema());
        MUST(corpus->journal().redo());
        QVERIFY(*corpus->schema().load() == *remembered);
    }

    void textsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("emoji and a surrogate at the end") << u"a😀b👩‍👩‍👧𠮷"_s;
        QTest::newRow("byte order mark") << u"\ufeff鲁迅"_s;
        QTest::newRow("line ends of Windows") << u"a\r\nb\r\n"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
        QTest::newRow("quotes and percent") << u"'\";--%_\\"_s;
        QTest::newRow("a million characters") << u"字😀"_s.repeated(500'000);
    }
    void textsComeBackAsTheyWere()
    {
        QFETCH(const QString, text);
        Document document;
        document.text = text;
        document.source = u"a \"source\" \n"_s;
        document.mediaType = u"text/markdown"_s;
        document.split = Split::Test;
        document.metadata = {{u"深"_s, QJsonArray{1, u"\ufeff"_s, QJsonObject{{u"synthetic"_s, true}}}}};
        const auto imported = store().import(document);
        MUST(imported);
        const auto loaded = store().load(imported->id);
        MUST(loaded);
        QCOMPARE(loaded->text, document.text);
        QCOMPARE(loaded->source, document.source);
        QCOMPARE(loaded->mediaType, document.mediaType);
        QCOMPARE(loaded->split, document.split);
        QCOMPARE(loaded->metadata, document.metadata);
        const auto page = store().page({}, {}, 10);
        MUST(page);
        QCOMPARE(page->front().lengthCodePoints, qint64(text.toUcs4().size()));
        QVERIFY(page->front().excerpt.toUcs4().size() <= 120);
        QVERIFY(page->front().excerpt.isValidUtf16());
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void aCursorReadsWhatLoadingReads_data()
    {
        QTest::addColumn<QList<int>>("ids");
        QTest::newRow("all") << QList<int>{1, 2, 3, 4, 5, 6};
        QTest::newRow("some") << QList<int>{2, 3, 5};
        QTest::newRow("one") << QList<int>{4};
        QTest::newRow("none") << QList<int>{};
        QTest::newRow("in another order") << QList<int>{5, 1, 3};
        QTest::newRow("one that is gone") << QList<int>{1, 7, 8};
    }
    void aCursorReadsWhatLoadingReads()
    {
        QFETCH(const QList<int>, ids);
        for (int i = 1; i <= 6; ++i) {
            Document document;
            document.text = u"😀第%1篇：《药》由张三主演，李四导演。"_s.arg(i);
            document.metadata = {{u"n"_s, i}};
            if (i != 3) document.triples = {labelIn(document.text, u"药"_s, u"主演"_s, u"张三"_s)};
            if (i % 2 == 0) document.triples.push_back(labelIn(document.text, u"药"_s, u"导演"_s, u"李四"_s));
            if (i == 5) document.triples[0].state = ReviewState::Rejected;
            MUST(store().import(document));
        }
        for (const bool rejected : {false, true}) {
            std::vector<DocumentId> wanted;
            for (const int id : ids) wanted.push_back({id});
            DocumentCursor cursor = store().read(wanted, rejected);
            for (const DocumentId id : wanted) {
                const auto expected = store().loadWithLabels(id, rejected);
                const auto actual = cursor.next();
                QCOMPARE(actual.has_value(), expected.has_value());
                if (!expected) {
                    QCOMPARE(actual.error().code, expected.error().code);
                    continue;
                }
                QVERIFY(actual->has_value());
                QCOMPARE((*actual)->text, expected->text);
                QCOMPARE((*actual)->metadata, expected->metadata);
                QCOMPARE((*actual)->triples, expected->triples);
            }
            const auto end = cursor.next();
            QVERIFY(end && !*end);
        }
    }

    void theSameTextAgain_data()
    {
        QTest::addColumn<Duplicates>("duplicates");
        QTest::addColumn<int>("documents");
        QTest::addColumn<int>("added");
        QTest::newRow("labels are merged") << Duplicates::Merge << 1 << 1;
        QTest::newRow("both are kept") << Duplicates::Keep << 2 << 2;
        QTest::newRow("the second is left out") << Duplicates::Skip << 1 << 0;
    }
    void theSameTextAgain()
    {
        QFETCH(const Duplicates, duplicates);
        QFETCH(const int, documents);
        QFETCH(const int, added);
        Document document;
        document.text = u"《药》由张三主演，李四导演。"_s;
        document.triples = {labelIn(document.text, u"药"_s, u"主演"_s, u"张三"_s)};
        MUST(store().import(document, duplicates));
        document.triples.push_back(labelIn(document.text, u"药"_s, u"导演"_s, u"李四"_s));
        const auto again = store().import(document, duplicates);
        MUST(again);
        QVERIFY(again->duplicate);
        QCOMPARE(again->added, added);
        QCOMPARE(*store().count(), documents);
        QCOMPARE(problemsOf(*m_corpus), QString());
        MUST(m_corpus->journal().undo());
        QCOMPARE(*store().count(), duplicates == Duplicates::Skip ? 0 : 1);
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void labelsComeBackAsTheyWere()
    {
        Document document;
        document.text = u"😀电影《药》由张三主演，2001年在北京上映，票房1亿。"_s;
        LabelledTriple label = labelIn(document.text, u"药"_s, u"票房"_s, u"1亿"_s);
        label.triple.subject.type = u"影视作品"_s;
        label.triple.object.type = u"Number"_s;
        label.triple.qualifiers = {{u"inArea"_s, mentionIn(document.text, u"北京"_s, u"地点"_s)},
            {u"onDate"_s, {{}, u"隐含"_s, {}}}, {u"empty"_s, {}}};
        label.score = 1.0 / 3;
        label.origin = Origin::ModelAccepted;
        label.state = ReviewState::Accepted;
        LabelledTriple unaligned = labelIn(document.text, u"药"_s, u"主演"_s, u"李四"_s);
        unaligned.triple.subject.span = {};
        document.triples = {label, unaligned};
        const auto imported = store().import(document);
        MUST(imported);
        QCOMPARE(imported->added, 2);
        QCOMPARE(imported->unaligned, 1);
        QCOMPARE(*m_corpus->annotations().countUnaligned(), 1);
        const auto back = store().loadWithLabels(imported->id);
        MUST(back);
        QCOMPARE(back->triples[0], label);
        QCOMPARE(back->triples[1].triple.subject.span, mentionIn(document.text, u"药"_s).span);
        QCOMPARE(back->triples[1].triple.object, unaligned.triple.object);
        const Schema schema = *m_corpus->schema().load();
        QVERIFY(schema.allows(u"票房"_s, u"影视作品"_s, u"Number"_s));
        QCOMPARE(schema.predicates()[size_t(schema.indexOf(u"票房"_s))].slotDefinitions.size(), size_t(3));
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void whatIsWrongIsRefusedWhole_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("predicate");
        QTest::newRow("beyond the end") << u"海"_s << 5 << 500 << u"丈夫"_s;
        QTest::newRow("another slice") << u"鲁迅"_s << 1 << 3 << u"丈夫"_s;
        QTest::newRow("end before begin") << u"鲁迅"_s << 2 << 0 << u"丈夫"_s;
        QTest::newRow("negative") << u"鲁迅"_s << -5 << 2 << u"丈夫"_s;
        QTest::newRow("half an emoji") << u"😀"_s.first(1) << 4 << 5 << u"丈夫"_s;
        QTest::newRow("no predicate") << u"鲁迅"_s << 0 << 2 << QString();
        QTest::newRow("empty mention") << QString() << -1 << -1 << u"丈夫"_s;
    }
    void whatIsWrongIsRefusedWhole()
    {
        QFETCH(const QString, subject);
        QFETCH(const int, begin);
        QFETCH(const int, end);
        QFETCH(const QString, predicate);
        Document document;
        document.text = u"鲁迅在😀上海"_s.replace(u"在"_s, u"在 "_s);
        document.triples.push_back(labelIn(document.text, u"鲁迅"_s, u"全新"_s, u"上海"_s));
        LabelledTriple bad;
        bad.triple = {{{begin, end}, subject, {}}, predicate, mentionIn(document.text, u"上海"_s), {}};
        document.triples.push_back(bad);
        const auto imported = store().import(document);
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, ErrorCode::Content);
        QCOMPARE(*store().count(), 0);
        QCOMPARE(m_corpus->schema().load()->indexOf(u"全新"_s), -1);
        QVERIFY(!*m_corpus->journal().canUndo());
    }

    void halfASurrogatePairIsRefused()
    {
        const auto imported = store().import(textOnly(u"a😀"_s.first(2)));
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, ErrorCode::Content);
    }

    void theSameTextMergesItsLabels()
    {
        Document document = marriageDocument();
        document.split = Split::None;
        const auto first = store().import(document);
        MUST(first);
        document.split = Split::Dev;
        document.triples.push_back(document.triples.front());
        document.triples.push_back(labelIn(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s));
        document.triples.front().triple.subject.type = u"人物"_s; // a type more says the same
        const auto second = store().import(document);
        MUST(second);
        QVERIFY(second->duplicate);
        QCOMPARE(second->id, first->id);
        QCOMPARE(second->added, 1);
        QCOMPARE(*store().count(), 1);
        QCOMPARE(store().load(first->id)->split, Split::Dev);
        QCOMPARE(store().summaries({first->id})->front().labels, 3);
        MUST(m_corpus->journal().undo());
        QCOMPARE(store().load(first->id)->split, Split::None);
        QCOMPARE(store().summaries({first->id})->front().labels, 2);
        MUST(m_corpus->journal().redo());
        const auto third = store().import(document);
        MUST(third);
        QCOMPARE(third->added, 0);
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void removedDocumentsComeBackWithUndo()
    {
        const DocumentId id = store().import(marriageDocument())->id;
        const auto before = *store().loadWithLabels(id, true);
        MUST(store().remove(id));
        QCOMPARE(*store().count(), 0);
        QCOMPARE(store().load(id).error().code, ErrorCode::NotFound);
        QVERIFY(!m_corpus->annotations().forDocument(id));
        QVERIFY(!store().remove(id));
        QVERIFY(m_corpus->annotations().countsByPredicate()->isEmpty());
        // Meanwhile the same text is a new document, not the removed one.
        const auto again = store().import(marriageDocument());
        MUST(again);
        QVERIFY(again->id != id);
        QVERIFY(!again->duplicate);
        MUST(m_corpus->journal().undo());
        MUST(m_corpus->journal().undo());
        QCOMPARE(store().loadWithLabels(id, true)->triples, before.triples);
        QCOMPARE(problemsOf(*m_corpus), QString());
    }

    void pagesCoverEverythingOnce()
    {
        importMany(250);
        MUST(store().remove({17}));
        std::vector<qint64> seen;
        DocumentId after;
        while (true) {
            const auto page = store().page({}, after, 100);
            MUST(page);
            if (page->empty()) break;
            for (const DocumentSummary &summary : *page) seen.push_back(summary.id.value);
            after = page->back().id;
        }
        QCOMPARE(seen.size(), size_t(249));
        QVERIFY(std::ranges::is_sorted(seen));
        QVERIFY(std::ranges::adjacent_find(seen) == seen.end());
        const auto ids = store().ids();
        MUST(ids);
        QVERIFY(std::ranges::equal(*ids, seen, {}, &DocumentId::value));
    }

    void filtersLetThroughWhatTheySay_data()
    {
        QTest::addColumn<DocumentFilter>("filter");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << DocumentFilter{} << 60;
        QTest::newRow("dev") << DocumentFilter{.split = Split::Dev} << 15;
        QTest::newRow("predicate") << DocumentFilter{.predicate = u"作者"_s} << 20;
        QTest::newRow("unknown predicate") << DocumentFilter{.predicate = u"没有"_s} << 0;
        QTest::newRow("unreviewed") << DocumentFilter{.unreviewedOnly = true} << 20;
        QTest::newRow("without labels") << DocumentFilter{.withoutLabelsOnly = true} << 20;
        QTest::newRow("synthetic") << DocumentFilter{.synthetic = true} << 12;
        QTest::newRow("not synthetic") << DocumentFilter{.synthetic = false} << 48;
        QTest::newRow("search and predicate") << DocumentFilter{.search = u"第1"_s, .predicate = u"作者"_s} << 3;
        QTest::newRow("all at once") << DocumentFilter{.split = Split::Train,
            .predicate = u"丈夫"_s,
            .synthetic = false} << 4;
    }
    void filtersLetThroughWhatTheySay()
    {
        QFETCH(const DocumentFilter, filter);
        QFETCH(const int, count);
        importMany(60);
        QCOMPARE(*store().count(filter), count);
        QCOMPARE(store().ids(filter)->size(), size_t(count));
        QCOMPARE(store().page(filter, {}, 1000)->size(), size_t(count));
        MUST(store().updateSearchIndex(std::chrono::seconds(10)));
        QCOMPARE(store().ids(filter)->size(), size_t(count));
    }

    void rejectedLabelsDoNotCount()
    {
        const DocumentId id = store().import(marriageDocument())->id;
        auto labels = *m_corpus->annotations().forDocument(id);
        for (const Annotation &annotation : labels) {
            LabelledTriple label = annotation.label;
            label.state = ReviewState::Rejected;
            MUST(m_corpus->annotations().update(annotation.id, label));
        }
        QCOMPARE(*store().count({.withoutLabelsOnly = true}), 1);
        QCOMPARE(*store().count({.predicate = u"丈夫"_s}), 0);
        QVERIFY(store().loadWithLabels(id)->triples.empty());
        QCOMPARE(store().loadWithLabels(id, true)->triples.size(), size_t(2));
        QCOMPARE(problemsOf(*m_corpus), QString());
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
    DocumentStore &store() { return m_corpus->documents(); }

    /// In turn: no label, an unreviewed one (丈夫), an accepted one (作者); splits in turn; each fifth synthetic.
    void importMany(int count)
    {
        auto transaction = Transaction::begin(m_corpus->database(), u"Import"_s);
        MUST(transaction);
        for (int i = 0; i < count; ++i) {
            Document document;
            document.text = marriage + u"第%1篇"_s.arg(i);
            document.split = Split(i % 4);
            if (i % 5 == 0) document.metadata = {{u"synthetic"_s, true}};
            if (i % 3 == 1) document.triples = {labelIn(marriage, u"许广平"_s, u"丈夫"_s, u"鲁迅"_s)};
            if (i % 3 == 2) {
                document.triples = {labelIn(marriage, u"呐喊"_s, u"作者"_s, u"鲁迅"_s)};
                document.triples.front().state = ReviewState::Accepted;
            }
            MUST(store().import(document));
        }
        MUST(transaction->commit());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
};

QTEST_GUILESS_MAIN(TestDocumentStore)
#include "test_document_store.moc"
