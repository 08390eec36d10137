// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/database/transaction.h"
#include "core/corpus/entity_store.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/facts/fact_query.h"
#include "core/corpus/facts/name_search.h"
#include "core/corpus/rebuild.h"

using namespace spotter;
using namespace spotter::testing;

namespace {

LabelledTriple naming(
    const QString &text, const QString &subject, const QString &object, const QString &objectType = {})
{
    LabelledTriple label = labelIn(text, subject, u"has"_s, object);
    label.triple.subject.type = u"Person"_s;
    label.triple.object.type = objectType;
    return label;
}

std::unique_ptr<Corpus> corpusWith(const QTemporaryDir &folder)
{
    Schema schema;
    schema.addPredicate(u"has"_s);
    for (const QString &type : {u"Person"_s, u"Number"_s, u"Date"_s}) schema.addEntityType(type);
    return *Corpus::create(folder.filePath(u"a.spotter"_s), schema);
}

void add(Corpus &corpus, const QString &subject, const QString &object, const QString &objectType = {})
{
    Document document = textOnly(subject + u" / "_s + object);
    document.triples = {naming(document.text, subject, object, objectType)};
    const auto imported = corpus.documents().import(document, Duplicates::Keep);
    if (!imported) qFatal("%s", qPrintable(imported.error().message));
}

QStringList subjectsFound(Corpus &corpus, const QString &search)
{
    const auto page = factPage(corpus.database(), {.search = search}, nullptr, 10'000);
    if (!page) return {page.error().message};
    QStringList names;
    for (const Fact &fact : *page) names += fact.subject.name;
    return names;
}

} // namespace

/// Search in the names of facts, by its index.
class TestNameSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsOfNamesAreFound_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QStringList>("subjects");
        const QStringList all{u"Ann \"Q\" Lee"_s, u"Bo"_s, u"WHO"_s, u"who's who"_s, u"李白"_s};
        QTest::newRow("a word") << u"lee"_s << QStringList{all[0]};
        QTest::newRow("within words") << u"nn"_s << QStringList{all[0]};
        QTest::newRow("two letters at the end") << u"bo"_s << QStringList{u"Bo"_s};
        QTest::newRow("one character") << u"李"_s << QStringList{u"李白"_s};
        QTest::newRow("the last character") << u"白"_s << QStringList{u"李白"_s};
        QTest::newRow("one letter") << u"B"_s << QStringList{u"Bo"_s};
        QTest::newRow("however it is written") << u"《李白》"_s << QStringList{u"李白"_s};
        QTest::newRow("an abbreviation is not the word") << u"WHO"_s << QStringList{u"WHO"_s};
        QTest::newRow("a word is not the abbreviation") << u"who"_s << QStringList{u"who's who"_s};
        QTest::newRow("an object") << u"emma"_s << QStringList{all[0]};
        QTest::newRow("a number by its normal form") << u"70 kg"_s << QStringList{u"Bo"_s};
        QTest::newRow("not the digits that a value is sorted by") << u"0000"_s << QStringList{};
        QTest::newRow("what nobody is called") << u"zzz"_s << QStringList{};
        QTest::newRow("what would be an operator") << u"ann OR bo"_s << QStringList{};
        QTest::newRow("only punctuation") << u"《"_s << QStringList{};
        QTest::newRow("control characters") << (QChar(2) + u"a"_s) << QStringList{all[0]};
    }
    void partsOfNamesAreFound()
    {
        QFETCH(const QString, search);
        QFETCH(const QStringList, subjects);
        const QTemporaryDir folder;
        auto corpus = corpusWith(folder);
        add(*corpus, u"Ann \"Q\" Lee"_s, u"Emma"_s);
        add(*corpus, u"Bo"_s, u"70 kg"_s, u"Number"_s);
        MUST(buildFacts(corpus->database()));
        // Those that come after the index was made are in it, too.
        add(*corpus, u"WHO"_s, u"x"_s);
        add(*corpus, u"who's who"_s, u"x"_s);
        add(*corpus, u"李白"_s, u"x"_s);
        QStringList found = subjectsFound(*corpus, search);
        found.sort();
        QCOMPARE(found, subjects);
        QCOMPARE(problemsOf(*corpus), QString());
    }

    /// Where thousands of names have it, facts are compared while they are read.
    void frequentPartsAreExact_data()
    {
        QTest::addColumn<QString>("search");
        QTest::newRow("short names") << u"p"_s;
        QTest::newRow("the end of long names") << u"a long name"_s;
        QTest::newRow("values") << u"kg"_s;
        QTest::newRow("a digit of names and values") << u"1"_s;
        QTest::newRow("one character of Chinese names") << u"李"_s;
    }
    void frequentPartsAreExact()
    {
        QFETCH(const QString, search);
        constexpr int facts = 3100;
        const QTemporaryDir folder;
        auto corpus = corpusWith(folder);
        qint64 expected = 0;
        {
            auto transaction = Transaction::begin(corpus->database());
            MUST(transaction);
            for (int i = 0; i < facts; ++i) {
                const QString subject
                    = i % 3 == 0 ? u"李P%1"_s.arg(i) : u"李P%1 of the company with a long name"_s.arg(i);
                const QString object = u"%1 kg"_s.arg((i * 7) % facts);
                add(*corpus, subject, object, u"Number"_s);
                expected += (subject.toLower() + u'\n' + object).contains(search);
            }
            MUST(transaction->commit());
        }
        MUST(buildFacts(corpus->database()));
        QVERIFY(expected > 1000);
        for (const FactOrder order : {FactOrder::Subject, FactOrder::Object, FactOrder::Sureness}) {
            const auto page = factPage(corpus->database(), {.search = search, .order = order}, nullptr, 10'000);
            MUST(page);
            QCOMPARE(qint64(page->size()), expected);
        }
        QCOMPARE(*countFacts(corpus->database(), {.search = search}, 10'000), expected);
    }

    void theMostFrequentEntitiesComeFirst()
    {
        const QTemporaryDir folder;
        auto corpus = corpusWith(folder);
        {
            auto transaction = Transaction::begin(corpus->database());
            MUST(transaction);
            for (int i = 0; i < 2100; ++i) add(*corpus, u"P%1"_s.arg(i), u"y"_s);
            for (int i = 0; i < 3; ++i) add(*corpus, u"P17"_s, u"z%1"_s.arg(i));
            for (int i = 0; i < 2; ++i) add(*corpus, u"Q%1"_s.arg(i), u"P1800"_s);
            MUST(transaction->commit());
        }
        MUST(buildFacts(corpus->database()));
        const EntityStore entities(corpus->database());
        const auto many = entities.find(u"p"_s, 2);
        MUST(many);
        QCOMPARE(many->size(), size_t(2));
        QCOMPARE(many->at(0).name, u"P17"_s);
        QCOMPARE(many->at(1).name, u"P1800"_s);
        const auto some = entities.find(u"p17"_s, 1);
        MUST(some);
        QCOMPARE(some->front().name, u"P17"_s);
        QCOMPARE(some->front().mentions, 4);
        QCOMPARE(entities.find(u"p"_s)->size(), size_t(2100 + 1)); // P1800 of no type
        QCOMPARE(entities.find()->size(), size_t(2100 + 1 + 1 + 3 + 2));
        QVERIFY(!*entitiesNamedLike(corpus->database(), u"p"_s, 2'100));
        QVERIFY(entitiesNamedLike(corpus->database(), u"p"_s, 2'101)->has_value());
    }

    void whatIsDecidedIsFoundByItsName()
    {
        const QTemporaryDir folder;
        auto corpus = corpusWith(folder);
        add(*corpus, u"Ann"_s, u"x"_s);
        MUST(buildFacts(corpus->database()));
        EntityStore entities(corpus->database());
        MUST(entities.rename(entities.named(u"Ann"_s)->front().id, u"Queen of Nowhere"_s));
        QCOMPARE(subjectsFound(*corpus, u"nowhere"_s), QStringList{u"Queen of Nowhere"_s});
        QCOMPARE(subjectsFound(*corpus, u"ann"_s), QStringList{u"Queen of Nowhere"_s});
        QCOMPARE(entities.find(u"nowhere"_s, 1)->size(), size_t(1));
    }

    /// A name that no label has any more is not found, and leaves nothing behind in the index.
    void namesComeAndGoWithTheirLabels()
    {
        const QTemporaryDir folder;
        auto corpus = corpusWith(folder);
        add(*corpus, u"Ann"_s, u"Emma"_s);
        MUST(buildFacts(corpus->database()));
        auto label = corpus->annotations().forDocument({1})->front();
        label.label.triple.subject = {{0, 2}, u"An"_s, u"Person"_s};
        MUST(corpus->annotations().update(label.id, label.label));
        QCOMPARE(subjectsFound(*corpus, u"ann"_s), QStringList{});
        QCOMPARE(subjectsFound(*corpus, u"an"_s), QStringList{u"An"_s});
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->journal().undo());
        QCOMPARE(subjectsFound(*corpus, u"ann"_s), QStringList{u"Ann"_s});
        MUST(corpus->annotations().remove(label.id));
        QCOMPARE(*corpus->database().integer(u"SELECT count(*) FROM entity_names_search_terms"_s), 0);
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void aDamagedIndexIsToldAndMadeAnew()
    {
        const QTemporaryDir folder;
        auto corpus = corpusWith(folder);
        add(*corpus, u"Ann"_s, u"Emma"_s);
        MUST(buildFacts(corpus->database()));
        MUST(clearNameIndex(corpus->database()));
        QVERIFY(!problemsOf(*corpus).isEmpty());
        MUST(rebuildFromJournal(*corpus));
        QCOMPARE(problemsOf(*corpus), QString());
        QCOMPARE(subjectsFound(*corpus, u"ann"_s), QStringList{u"Ann"_s});
    }
};

QTEST_GUILESS_MAIN(TestNameSearch)
#include "test_name_search.moc"
