// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Filters by what is in the labels, what the model found and when somebody edited; searches of titles; saved filters.
#include "corpus_testing.h"

#include "core/corpus/model_store.h"
#include "core/corpus/prediction_store.h"
#include "core/corpus/search/saved_filters.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace spotter;
using namespace spotter::testing;

namespace {

using Ids = QList<qint64>;

LabelledTriple typedLabel(const QString &text, const QString &subject, const QString &predicate, const QString &object,
    ReviewState state = ReviewState::Unreviewed)
{
    LabelledTriple label = labelIn(text, subject, predicate, object);
    label.triple.subject.type = predicate == u"作者"_s ? u"图书作品"_s : u"人物"_s;
    label.triple.object.type = u"人物"_s;
    label.state = state;
    return label;
}

} // namespace

class TestDocumentFilter : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Corpus> m_corpus;

    DocumentStore &store() { return m_corpus->documents(); }
    Ids found(const DocumentFilter &filter)
    {
        const auto ids = store().ids(filter);
        if (!ids) qWarning("%s", qPrintable(ids.error().message));
        Ids list;
        if (ids)
            for (const DocumentId id : *ids) list += id.value;
        return list;
    }
    void makeCorpus();
    void readByModel();
    void date(int step, int days);

private Q_SLOTS:
    void init();
    void filtersLetThroughWhatTheySay_data();
    void filtersLetThroughWhatTheySay();
    void withoutAModelNothingDiffers();
    void anotherModelsFindingsDoNotCount();
    void editsAreDated();
    void titlesAndNotesAreSearched_data();
    void titlesAndNotesAreSearched();
    void filtersSurviveJson_data();
    void filtersSurviveJson();
    void filtersOfNewerProgramsAreNotGuessed_data();
    void filtersOfNewerProgramsAreNotGuessed();
    void filtersAreSavedUnderNames();
    void aReadOnlyCorpusSavesNoFilter();
};

/// 1: two labels, unreviewed. 2: accepted, as the model found it. 3: rejected. 4: no label, a listed entity. 5:
/// accepted and rejected. 6: no label.
void TestDocumentFilter::makeCorpus()
{
    const auto document = [](const QString &text, std::vector<LabelledTriple> labels) {
        Document made = textOnly(text, Split::Train);
        made.triples = std::move(labels);
        return made;
    };
    const auto label = [](const QString &text, const QString &predicate, ReviewState state) {
        return typedLabel(text, u"A"_s, predicate, u"B"_s, state);
    };
    MUST(store().import(document(marriage,
        {typedLabel(marriage, u"许广平"_s, u"丈夫"_s, u"鲁迅"_s),
            typedLabel(marriage, u"鲁迅"_s, u"妻子"_s, u"许广平"_s)})));
    MUST(store().import(document(u"A 2 B"_s, {label(u"A 2 B"_s, u"作者"_s, ReviewState::Accepted)})));
    MUST(store().import(document(u"A 3 B"_s, {label(u"A 3 B"_s, u"作者"_s, ReviewState::Rejected)})));
    Document listing = textOnly(u"only listed"_s);
    listing.metadata[entitiesKey] = QJsonArray{QJsonObject{{u"start"_s, 0}, {u"end"_s, 4}, {u"type"_s, u"地点"_s}}};
    MUST(store().import(listing));
    MUST(store().import(document(u"A 5 B"_s,
        {label(u"A 5 B"_s, u"丈夫"_s, ReviewState::Accepted), label(u"A 5 B"_s, u"妻子"_s, ReviewState::Rejected)})));
    MUST(store().import(textOnly(u"none"_s)));
}

/// The model has read 2 (and agrees), 4 (and found nothing), 5 (another predicate), 6 (a triple, doubtfully).
void TestDocumentFilter::readByModel()
{
    ModelRecord record;
    record.folder = m_folder.filePath(u"model"_s);
    record.sha256 = QByteArrayLiteral("1");
    record.created = QDateTime::currentDateTime();
    const auto model = m_corpus->models().add(record);
    MUST(model);
    MUST(m_corpus->models().setCurrent(*model));
    const auto triple = [](const QString &text, const QString &predicate, double score) {
        return ScoredTriple{typedLabel(text, text.left(1), predicate, text.right(1)).triple, score};
    };
    MUST(m_corpus->predictions().replace(*model, {2}, {triple(u"A 2 B"_s, u"作者"_s, 0.9)}));
    MUST(m_corpus->predictions().replace(*model, {4}, {}));
    MUST(m_corpus->predictions().replace(*model, {5}, {triple(u"A 5 B"_s, u"妻子"_s, 0.6)}));
    MUST(m_corpus->predictions().replace(*model, {6}, {triple(u"none"_s, u"妻子"_s, 0.2)}));
}

void TestDocumentFilter::init()
{
    m_corpus.reset();
    QFile::remove(m_folder.filePath(u"a.spotter"_s));
    m_corpus = newCorpus(m_folder);
}

void TestDocumentFilter::filtersLetThroughWhatTheySay_data()
{
    QTest::addColumn<DocumentFilter>("filter");
    QTest::addColumn<Ids>("ids");
    QTest::newRow("nothing") << DocumentFilter{} << Ids{1, 2, 3, 4, 5, 6};
    QTest::newRow("with unreviewed labels") << DocumentFilter{.state = ReviewState::Unreviewed} << Ids{1};
    QTest::newRow("with accepted labels") << DocumentFilter{.state = ReviewState::Accepted} << Ids{2, 5};
    QTest::newRow("with rejected labels") << DocumentFilter{.state = ReviewState::Rejected} << Ids{3, 5};
    QTest::newRow("all labels reviewed") << DocumentFilter{.reviewedOnly = true} << Ids{2, 5};
    // Not 3, whose only label is rejected.
    QTest::newRow("type of a label") << DocumentFilter{.entityType = u"图书作品"_s} << Ids{2};
    QTest::newRow("type of an end") << DocumentFilter{.entityType = u"人物"_s} << Ids{1, 2, 5};
    QTest::newRow("type of a listed entity") << DocumentFilter{.entityType = u"地点"_s} << Ids{4};
    QTest::newRow("no such type") << DocumentFilter{.entityType = u"x'y"_s} << Ids{};
    QTest::newRow("low scores") << DocumentFilter{.scoreBelow = 0.5} << Ids{6};
    QTest::newRow("scores below 0.7") << DocumentFilter{.scoreBelow = 0.7} << Ids{5, 6};
    QTest::newRow("model and labels differ") << DocumentFilter{.differingOnly = true} << Ids{5, 6};
    QTest::newRow("differ, and accepted")
        << DocumentFilter{.state = ReviewState::Accepted, .differingOnly = true} << Ids{5};
    QTest::newRow("predicate and state") << DocumentFilter{.predicate = u"丈夫"_s, .state = ReviewState::Accepted}
                                         << Ids{5};
    QTest::newRow("search and type") << DocumentFilter{.search = u"5"_s, .entityType = u"人物"_s} << Ids{5};
    QTest::newRow("edited today, but nothing was") << DocumentFilter{.editedDays = 1} << Ids{};
    QTest::newRow("never edited") << DocumentFilter{.uneditedDays = 30} << Ids{1, 2, 3, 4, 5, 6};
}

void TestDocumentFilter::filtersLetThroughWhatTheySay()
{
    QFETCH(const DocumentFilter, filter);
    QFETCH(const Ids, ids);
    makeCorpus();
    readByModel();
    QCOMPARE(found(filter), ids);
    QCOMPARE(*store().count(filter), qint64(ids.size()));
    QCOMPARE(store().page(filter, {}, 100)->size(), size_t(ids.size()));
    MUST(store().updateSearchIndex(std::chrono::seconds(10)));
    QCOMPARE(found(filter), ids);
    const auto byName = store().ids(filter, DocumentOrder::Name);
    MUST(byName);
    QCOMPARE(byName->size(), size_t(ids.size()));
}

void TestDocumentFilter::withoutAModelNothingDiffers()
{
    makeCorpus();
    QCOMPARE(found({.differingOnly = true}), Ids{});
    QCOMPARE(found({.scoreBelow = 2}), Ids{});
}

void TestDocumentFilter::anotherModelsFindingsDoNotCount()
{
    makeCorpus();
    readByModel();
    ModelRecord record;
    record.folder = m_folder.filePath(u"next"_s);
    record.sha256 = QByteArrayLiteral("2");
    record.created = QDateTime::currentDateTime();
    const auto next = m_corpus->models().add(record);
    MUST(next);
    MUST(m_corpus->models().setCurrent(*next));
    QCOMPARE(found({.scoreBelow = 2}), Ids{});
    QCOMPARE(found({.differingOnly = true}), Ids{});
}

/// Pretends that a step was made some days ago.
void TestDocumentFilter::date(int step, int days)
{
    MUST(m_corpus->database().run(u"UPDATE journal_steps SET at = ? WHERE id = (SELECT id FROM journal_steps ORDER BY "
                                  "id DESC LIMIT 1 OFFSET ?)"_s,
        QDateTime::currentDateTime().addDays(-days).toMSecsSinceEpoch(), step));
}

void TestDocumentFilter::editsAreDated()
{
    makeCorpus();
    for (const qint64 id : {2, 5, 6})
        MUST(store().setDetails({id}, {.title = u"T%1"_s.arg(id), .note = {}, .tags = {}}));
    date(2, 40); // 2
    date(1, 3); // 5
    QCOMPARE(found({.editedDays = 1}), Ids{6});
    QCOMPARE(found({.editedDays = 7}), (Ids{5, 6}));
    QCOMPARE(found({.editedDays = 60}), (Ids{2, 5, 6}));
    QCOMPARE(found({.uneditedDays = 30}), (Ids{1, 2, 3, 4}));
    QCOMPARE(found({.uneditedDays = 1}), (Ids{1, 2, 3, 4, 5}));
    // The last edit counts.
    MUST(store().setDetails({2}, {.title = u"now"_s, .note = {}, .tags = {}}));
    QCOMPARE(found({.editedDays = 1}), (Ids{2, 6}));
    // Edited once, long ago, and not since.
    QCOMPARE(found({.editedDays = 60, .uneditedDays = 1}), Ids{5});
}

void TestDocumentFilter::titlesAndNotesAreSearched_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<Ids>("ids");
    QTest::newRow("title") << u"Fox hunt"_s << Ids{1};
    QTest::newRow("title, other case") << u"fOX"_s << Ids{1, 3};
    QTest::newRow("two characters") << u"ZQ"_s << Ids{2};
    QTest::newRow("one character") << u"Ω"_s << Ids{2};
    QTest::newRow("one character, other case") << u"ω"_s << Ids{2};
    QTest::newRow("Chinese") << u"标题"_s << Ids{3};
    QTest::newRow("a note's second line") << u"second line"_s << Ids{2};
    QTest::newRow("quotes, as JSON writes them otherwise") << u"a \"b\""_s << Ids{3};
    QTest::newRow("text and title") << u"text"_s << Ids{1, 2, 3};
    QTest::newRow("tags are not searched") << u"tagged"_s << Ids{};
    QTest::newRow("keys are not searched") << u"spotter:note"_s << Ids{};
    QTest::newRow("in none") << u"没有"_s << Ids{};
}

void TestDocumentFilter::titlesAndNotesAreSearched()
{
    QFETCH(const QString, needle);
    QFETCH(const Ids, ids);
    for (const QString &text : {u"text one"_s, u"text two"_s, u"text three, a fox"_s})
        MUST(store().import(textOnly(text)));
    MUST(store().setDetails({1}, {.title = u"Fox hunt"_s, .note = {}, .tags = {u"tagged"_s}}));
    MUST(store().setDetails({2}, {.title = {}, .note = u"Ω first\nsecond line zq"_s, .tags = {}}));
    MUST(store().setDetails({3}, {.title = u"标题 a \"b\""_s, .note = u"x"_s, .tags = {}}));
    const DocumentFilter filter{.search = needle};
    QCOMPARE(found(filter), ids);
    MUST(store().updateSearchIndex(std::chrono::seconds(10)));
    QCOMPARE(found(filter), ids);
    QCOMPARE(*store().count(filter), qint64(ids.size()));
    // One that is not in the index yet comes last.
    MUST(store().import(textOnly(u"new: "_s + needle)));
    Ids more = ids;
    more += 4;
    QCOMPARE(found(filter), more);
}

void TestDocumentFilter::filtersSurviveJson_data()
{
    QTest::addColumn<DocumentFilter>("filter");
    QTest::addColumn<qsizetype>("keys");
    QTest::newRow("nothing") << DocumentFilter{} << qsizetype(0);
    QTest::newRow("some") << DocumentFilter{.split = Split::None, .synthetic = false} << qsizetype(2);
    QTest::newRow("all") << DocumentFilter{.search = u"鲁 \""_s,
        .split = Split::Dev,
        .predicate = u"p"_s,
        .unreviewedOnly = true,
        .withoutLabelsOnly = true,
        .tag = u"t"_s,
        .synthetic = true,
        .entityType = u"e"_s,
        .state = ReviewState::Rejected,
        .reviewedOnly = true,
        .scoreBelow = 0.25,
        .editedDays = 7,
        .uneditedDays = 30,
        .differingOnly = true}
                         << qsizetype(14);
}

void TestDocumentFilter::filtersSurviveJson()
{
    QFETCH(const DocumentFilter, filter);
    QFETCH(const qsizetype, keys);
    const QJsonObject json = toJson(filter);
    QCOMPARE(json.size(), keys);
    const auto again = documentFilterOf(QJsonDocument::fromJson(QJsonDocument(json).toJson()).object());
    QVERIFY(again.has_value());
    QVERIFY(*again == filter);
    QCOMPARE(filtersNothing(filter), keys == 0);
}

void TestDocumentFilter::filtersOfNewerProgramsAreNotGuessed_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {R"({"colour":"red"})", R"({"split":"half"})", R"({"split":7})", R"({"state":"new"})",
             R"({"search":3})", R"({"edited_days":0})", R"({"differing":1})", R"({"score_below":"low"})"})
        QTest::newRow(json) << QByteArray(json);
}

void TestDocumentFilter::filtersOfNewerProgramsAreNotGuessed()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!documentFilterOf(QJsonDocument::fromJson(json).object()).has_value());
}

void TestDocumentFilter::filtersAreSavedUnderNames()
{
    Database &database = m_corpus->database();
    QVERIFY(savedFilters(database)->empty());
    MUST(saveFilter(database, {u"b 10"_s, {.tag = u"x"_s}}));
    MUST(saveFilter(database, {u"b 9"_s, {.entityType = u"人物"_s}}));
    MUST(saveFilter(database, {u"  A  name "_s, {.unreviewedOnly = true}}));
    QCOMPARE(saveFilter(database, {u" "_s, {}}).error().code, ErrorCode::Content);
    const auto names = [&] {
        QStringList all;
        const auto stored = savedFilters(m_corpus->database());
        for (const SavedFilter &saved : *stored) all += saved.name;
        return all;
    };
    QCOMPARE(names(), (QStringList{u"A name"_s, u"b 9"_s, u"b 10"_s}));
    // The same name: replaced.
    MUST(saveFilter(database, {u"b 9"_s, {.scoreBelow = 0.5}}));
    QVERIFY(savedFilters(database)->at(1).filter == DocumentFilter{.scoreBelow = 0.5});
    MUST(removeSavedFilter(database, u"A name"_s));
    QCOMPARE(removeSavedFilter(database, u"A name"_s).error().code, ErrorCode::NotFound);
    // They are in the file.
    const QString path = m_corpus->path();
    m_corpus.reset();
    auto again = Corpus::open(path);
    MUST(again);
    m_corpus = *std::move(again);
    QCOMPARE(names(), (QStringList{u"b 9"_s, u"b 10"_s}));
    // What a newer program saved stays, and is not offered.
    MUST(m_corpus->database().run(u"UPDATE settings SET value = json_set(value, '$.odd', json('{\"colour\":1}')) WHERE "
                                  "key = 'saved_filters'"_s));
    MUST(saveFilter(m_corpus->database(), {u"c"_s, {}}));
    QCOMPARE(names(), (QStringList{u"b 9"_s, u"b 10"_s, u"c"_s}));
    QCOMPARE(*m_corpus->database().integer(
                 u"SELECT json_extract(value, '$.odd.colour') FROM settings WHERE key = 'saved_filters'"_s),
        std::optional<qint64>(1));
    QCOMPARE(problemsOf(*m_corpus), QString());
}

void TestDocumentFilter::aReadOnlyCorpusSavesNoFilter()
{
    MUST(saveFilter(m_corpus->database(), {u"a"_s, {.tag = u"x"_s}}));
    const auto reader = Corpus::open(m_corpus->path(), Corpus::Mode::ReadOnly);
    MUST(reader);
    QCOMPARE(savedFilters((*reader)->database())->size(), size_t(1));
    QCOMPARE(saveFilter((*reader)->database(), {u"b"_s, {}}).error().code, ErrorCode::ReadOnly);
    QCOMPARE(savedFilters(m_corpus->database())->size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestDocumentFilter)
#include "test_document_filter.moc"
