// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/document_order.h"
#include "corpus_testing.h"

#include <QJsonArray>

using namespace spotter;
using namespace spotter::testing;

namespace {

DocumentSummary summaryOfOnly(Corpus &corpus, DocumentId id)
{
    const auto summaries = corpus.documents().summaries({id});
    return summaries && summaries->size() == 1 ? summaries->front() : DocumentSummary{};
}

QStringList textsOf(Corpus &corpus, const std::vector<DocumentId> &ids)
{
    QStringList texts;
    for (const DocumentId id : ids) texts += corpus.documents().load(id)->text;
    return texts;
}

} // namespace

/// Title, note and tags of documents, and lists in the orders that people want.
class TestDocumentDetails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void detailsAreOneEditThatUndoTakesBack()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        const auto imported = corpus->documents().import(marriageDocument());
        MUST(imported);
        const DocumentId id = imported->id;
        const auto step = *corpus->journal().currentStep();
        MUST(corpus->documents().setDetails(id,
            {.title = u" Lu  Xun\n"_s, .note = u" See p. 3\n"_s, .tags = {u"novel"_s, u" "_s, u"novel "_s, u"上海"_s}},
            Split::Test));
        QVERIFY(*corpus->journal().currentStep() != step);
        const DocumentDetails tidy{.title = u"Lu Xun"_s, .note = u"See p. 3"_s, .tags = {u"novel"_s, u"上海"_s}};
        QCOMPARE(summaryOfOnly(*corpus, id).details, tidy);
        QCOMPARE(summaryOfOnly(*corpus, id).split, Split::Test);
        QCOMPARE(detailsOf(corpus->documents().load(id)->metadata), tidy);
        QVERIFY2(corpus->journal().undoText().contains(u"Lu Xun"_s), qPrintable(corpus->journal().undoText()));
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->journal().undo());
        QCOMPARE(summaryOfOnly(*corpus, id).details, DocumentDetails());
        QCOMPARE(summaryOfOnly(*corpus, id).split, Split::Train);
        QVERIFY(corpus->documents().load(id)->metadata.isEmpty());
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->journal().redo());
        QCOMPARE(summaryOfOnly(*corpus, id).details, tidy);
        QCOMPARE(summaryOfOnly(*corpus, id).split, Split::Test);
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void nothingNewIsNoEdit()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        const DocumentId id = corpus->documents().import(marriageDocument())->id;
        MUST(corpus->documents().setDetails(id, {.title = u"A"_s, .note = {}, .tags = {}}));
        const auto step = *corpus->journal().currentStep();
        MUST(corpus->documents().setDetails(id, {.title = u"A "_s, .note = u" "_s, .tags = {QString()}}, Split::Train));
        QCOMPARE(*corpus->journal().currentStep(), step);
        MUST(corpus->documents().setDetails(id, {.title = u"A"_s, .note = {}, .tags = {}}, Split::Dev)); // only moved
        QVERIFY2(corpus->journal().undoText().startsWith(u"Moved"_s), qPrintable(corpus->journal().undoText()));
    }

    void otherMetadataStays()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        Document document = marriageDocument();
        document.metadata
            = {{u"id"_s, 7}, {u"title"_s, QJsonArray{1, 2}}, {u"spotter:tags"_s, u"no list"_s}, {u"a\"b"_s, u"'"_s}};
        const DocumentId id = corpus->documents().import(document)->id;
        QCOMPARE(summaryOfOnly(*corpus, id).details, DocumentDetails());
        MUST(corpus->documents().setDetails(id, {.title = {}, .note = u"x"_s, .tags = {}}));
        QJsonObject expected = document.metadata;
        expected.insert(u"spotter:note"_s, u"x"_s);
        QCOMPARE(corpus->documents().load(id)->metadata, expected);
        MUST(corpus->documents().setDetails(id, {}));
        QCOMPARE(corpus->documents().load(id)->metadata, document.metadata);
        QCOMPARE(*corpus->documents().tags(), QStringList());
    }

    void aRemovedDocumentHasNoDetails()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        const DocumentId id = corpus->documents().import(marriageDocument())->id;
        MUST(corpus->documents().setDetails(id, {.title = {}, .note = {}, .tags = {u"gone"_s}}));
        MUST(corpus->documents().remove(id));
        const auto refused = corpus->documents().setDetails(id, {.title = u"A"_s, .note = {}, .tags = {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QCOMPARE(*corpus->documents().tags(), QStringList());
    }

    void tagsFilter()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        std::vector<DocumentId> ids;
        for (const QString &text : {u"a one"_s, u"b two"_s, u"c one"_s})
            ids.push_back(corpus->documents().import(textOnly(text))->id);
        MUST(corpus->documents().setDetails(ids[0], {.title = {}, .note = {}, .tags = {u"10 mg"_s, u"x'y\""_s}}));
        MUST(corpus->documents().setDetails(ids[1], {.title = {}, .note = {}, .tags = {u"9 mg"_s, u"10 mg"_s}}));
        QCOMPARE(*corpus->documents().tags(), (QStringList{u"9 mg"_s, u"10 mg"_s, u"x'y\""_s}));
        DocumentFilter filter;
        filter.tag = u"10 mg"_s;
        QCOMPARE(*corpus->documents().ids(filter), (std::vector{ids[0], ids[1]}));
        QCOMPARE(*corpus->documents().count(filter), 2);
        QCOMPARE(corpus->documents().page(filter, ids[0], 9)->size(), size_t(1));
        filter.search = u"one"_s;
        QCOMPARE(*corpus->documents().ids(filter), std::vector{ids[0]});
        filter = {};
        filter.tag = u"x'y\""_s;
        QCOMPARE(*corpus->documents().ids(filter), std::vector{ids[0]});
        filter.tag = u"mg"_s; // a tag, not a part of one
        QCOMPARE(*corpus->documents().count(filter), 0);
    }

    void orders_data()
    {
        QTest::addColumn<DocumentOrder>("order");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("stored") << DocumentOrder::Stored << QStringList{u"bbbb"_s, u"a"_s, marriage, u"cc"_s, u"dd"_s};
        QTest::newRow("newest") << DocumentOrder::Newest << QStringList{u"dd"_s, u"cc"_s, marriage, u"a"_s, u"bbbb"_s};
        // bbbb is called “file 10”, a “File 9”, the marriage Z, dd by its text.
        QTest::newRow("name") << DocumentOrder::Name << QStringList{u"cc"_s, u"dd"_s, u"a"_s, u"bbbb"_s, marriage};
        QTest::newRow("longest") << DocumentOrder::Longest
                                 << QStringList{marriage, u"bbbb"_s, u"cc"_s, u"dd"_s, u"a"_s};
        QTest::newRow("labels") << DocumentOrder::MostLabels
                                << QStringList{marriage, u"bbbb"_s, u"a"_s, u"cc"_s, u"dd"_s};
        QTest::newRow("unreviewed") << DocumentOrder::MostUnreviewed
                                    << QStringList{marriage, u"bbbb"_s, u"a"_s, u"cc"_s, u"dd"_s};
    }
    void orders()
    {
        QFETCH(const DocumentOrder, order);
        QFETCH(const QStringList, texts);
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        Document first = textOnly(u"bbbb"_s);
        first.source = u"texts/file 10"_s;
        MUST(corpus->documents().import(first));
        Document second = textOnly(u"a"_s);
        second.source = u"File 9"_s;
        MUST(corpus->documents().import(second));
        const DocumentId third = corpus->documents().import(marriageDocument())->id;
        MUST(corpus->documents().setDetails(third, {.title = u"Z"_s, .note = {}, .tags = {}}));
        MUST(corpus->documents().import(textOnly(u"cc"_s)));
        MUST(corpus->documents().import(textOnly(u"dd"_s)));
        const auto ids = corpus->documents().ids({}, order);
        MUST(ids);
        QCOMPARE(textsOf(*corpus, *ids), texts);
        DocumentFilter filter;
        filter.search = u"b"_s;
        QCOMPARE(textsOf(*corpus, *corpus->documents().ids(filter, order)), QStringList{u"bbbb"_s});
    }
};

QTEST_GUILESS_MAIN(TestDocumentDetails)
#include "test_document_details.moc"
