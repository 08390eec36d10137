// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/suggestion_words.h"
#include "tests/facts/entity_key_testing.h"

#include <QTest>

using namespace spotter;
using namespace spotter::testing;
using namespace Qt::StringLiterals;

namespace {

/// The suggestion for two names, or one without confidence.
EntitySuggestion suggestionFor(const std::vector<NamedEntity> &entities, size_t a = 0, size_t b = 1)
{
    for (const EntitySuggestion &suggestion : suggestEntities(entities, {}))
        if (std::minmax(suggestion.a, suggestion.b) == std::minmax(a, b)) return suggestion;
    return {};
}

} // namespace

/// Which entities may be one, why, and how often that is right.
class TestEntitySuggestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void suggestsWithAReason_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("together");
        QTest::addColumn<SameNameReason>("reason");
        QTest::addColumn<bool>("sure");
        using enum SameNameReason;
        QTest::newRow("surname in one document") << u"Edison"_s << u"Thomas Edison"_s << true << SurnameOnly << true;
        QTest::newRow("surname elsewhere") << u"Edison"_s << u"Thomas Edison"_s << false << SurnameOnly << false;
        QTest::newRow("transliterated") << u"爱迪生"_s << u"托马斯·爱迪生"_s << true << TransliteratedPart << true;
        QTest::newRow("short transliterated, elsewhere")
            << u"贝尔"_s << u"乔瑟琳·贝尔"_s << false << TransliteratedPart << false;
        QTest::newRow("long transliterated, elsewhere")
            << u"斯皮尔伯格"_s << u"史蒂文·斯皮尔伯格"_s << false << TransliteratedPart << true;
        QTest::newRow("initial") << u"T. Edison"_s << u"Thomas Edison"_s << true << Initials << true;
        QTest::newRow("middle name") << u"Thomas Edison"_s << u"Thomas Alva Edison"_s << false << MiddleName << true;
        QTest::newRow("acronym") << u"WHO"_s << u"World Health Organization"_s << false << Acronym << true;
        QTest::newRow("abbreviation") << u"北大"_s << u"北京大学"_s << true << Abbreviation << true;
        QTest::newRow("kind left out") << u"Harvard"_s << u"Harvard University"_s << false << KindLeftOut << true;
        QTest::newRow("kind left out in Chinese") << u"浙江"_s << u"浙江省"_s << false << KindLeftOut << true;
        QTest::newRow("dynasty") << u"唐代"_s << u"唐朝"_s << false << KindLeftOut << true;
        QTest::newRow("legal form") << u"Apple"_s << u"Apple Inc."_s << false << LegalForm << true;
        QTest::newRow("article") << u"Beatles"_s << u"The Beatles"_s << false << Article << true;
        QTest::newRow("legal form after a comma") << u"Tesla"_s << u"Tesla, Inc."_s << false << LegalForm << true;
        QTest::newRow("abbreviated word") << u"Mt. Everest"_s << u"Mount Everest"_s << false << ShortWord << true;
        QTest::newRow("king") << u"Henry V"_s << u"King Henry V"_s << false << KindLeftOut << true;
        QTest::newRow("punctuation") << u"Mamma Mia"_s << u"Mamma Mia!"_s << false << Punctuation << true;
        QTest::newRow("accents") << u"Antonin Dvorak"_s << u"Antonín Dvořák"_s << false << Accents << true;
        QTest::newRow("a letter") << u"Ernest Hemmingway"_s << u"Ernest Hemingway"_s << false << Spelling << true;
        QTest::newRow("small word") << u"Nobel Prize in Literature"_s << u"Nobel Prize for Literature"_s << false
                                    << Article << true;
        QTest::newRow("a character of a foreign name") << u"哈姆莱特"_s << u"哈姆雷特"_s << false << Spelling << true;
        QTest::newRow("sound") << u"艾迪生"_s << u"爱迪生"_s << false << SameSound << true;
        QTest::newRow("title") << u"Mr. Darcy"_s << u"Fitzwilliam Darcy"_s << true << SurnameWithTitle << true;
        QTest::newRow("Chinese title") << u"王教授"_s << u"王小明"_s << true << SurnameWithTitle << true;
        QTest::newRow("given name") << u"树人"_s << u"周树人"_s << true << GivenNameOnly << true;
    }
    void suggestsWithAReason()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const bool, together);
        QFETCH(const SameNameReason, reason);
        QFETCH(const bool, sure);
        const std::vector<NamedEntity> entities{{a, u"X"_s, 1, {1}}, {b, u"X"_s, 1, {together ? 1 : 2}}};
        const EntitySuggestion suggestion = suggestionFor(entities);
        QVERIFY2(suggestion.confidence >= leastSuggestion, "nothing was suggested");
        QCOMPARE(suggestion.reason, reason);
        QCOMPARE(suggestion.confidence >= sureSuggestion, sure);
        const QString words = suggestionReason(suggestion, entities);
        QVERIFY2(words.contains(a) && words.contains(b) && !words.contains(u'%'), qPrintable(words));
    }

    void keepsApart_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("numbers") << u"Apollo 11"_s << u"Apollo 12"_s;
        QTest::newRow("Roman numbers") << u"Henry IV"_s << u"Henry V"_s;
        QTest::newRow("word and acronym") << u"WHO"_s << u"Who"_s;
        QTest::newRow("junior") << u"Robert Downey"_s << u"Robert Downey Jr."_s;
        QTest::newRow("Chinese numbers") << u"上海第一中学"_s << u"上海第二中学"_s;
        QTest::newRow("a letter of a short name") << u"Iran"_s << u"Iraq"_s;
        QTest::newRow("another middle name") << u"George W. Bush"_s << u"George H. W. Bush"_s;
        QTest::newRow("order of words") << u"York University"_s << u"University of York"_s;
        QTest::newRow("a character of a Chinese name") << u"东北大学"_s << u"西北大学"_s;
        QTest::newRow("the first character of a foreign name") << u"巴拉圭亚"_s << u"乌拉圭亚"_s;
        QTest::newRow("a longer given name") << u"刘江"_s << u"刘江山"_s;
        QTest::newRow("a brand and a smaller one") << u"霸王"_s << u"小霸王"_s;
        QTest::newRow("characters of a title") << u"隋唐史"_s << u"隋唐五代史"_s;
        QTest::newRow("broadcasters") << u"韩国KBS电视台"_s << u"韩国SBS电视台"_s;
        QTest::newRow("foreign names that sound otherwise") << u"马赫诺夫斯基"_s << u"马林诺夫斯基"_s;
        QTest::newRow("district and lake") << u"西湖"_s << u"西湖区"_s;
        QTest::newRow("one surname") << u"Marie Curie"_s << u"Pierre Curie"_s;
        QTest::newRow("Chinese names that sound alike") << u"李明"_s << u"黎明"_s;
    }
    void keepsApart()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        for (const qint64 document : {1, 2}) {
            const EntitySuggestion suggestion = suggestionFor({{a, u"X"_s, 1, {1}}, {b, u"X"_s, 1, {document}}});
            QVERIFY2(suggestion.confidence < sureSuggestion, qPrintable(QString::number(suggestion.confidence)));
        }
    }

    void aShortFormOfTwoIsUnsure()
    {
        const std::vector<NamedEntity> curies{{u"Curie"_s, u"Person"_s, 1, {1}},
            {u"Marie Curie"_s, u"Person"_s, 1, {1}}, {u"Pierre Curie"_s, u"Person"_s, 1, {1}}};
        QVERIFY(suggestionFor(curies, 0, 1).confidence < sureSuggestion);
        QVERIFY(suggestionFor(curies, 0, 2).confidence < sureSuggestion);
    }
    void otherTypesAreOtherThings()
    {
        QCOMPARE(suggestionFor({{u"Tesla"_s, u"Person"_s}, {u"Tesla Inc."_s, u"Organization"_s}}).confidence, 0.0);
    }
    void factsSpeakForAndAgainst()
    {
        const std::vector<NamedEntity> alike{
            {u"Edison"_s, u"Person"_s, 1, {1}}, {u"Thomas Edison"_s, u"Person"_s, 1, {2}}};
        const double alone = suggestionFor(alike).confidence;
        std::vector<NamedEntity> same = alike;
        for (NamedEntity &entity : same) entity.facts = {{u"birth"_s, u"11 February 1847"_s}, {u"city"_s, u"milan"_s}};
        QVERIFY(suggestionFor(same).confidence > alone);
        QCOMPARE(suggestionFor(same).sharedFacts, 2);
        std::vector<NamedEntity> different = alike;
        different[0].documents = {2};
        different[0].facts = {{u"birth"_s, u"1847"_s}};
        different[1].facts = {{u"birth"_s, u"12 May 1920"_s}};
        QVERIFY(suggestionFor(different).confidence < sureSuggestion);
        different[1].facts = {{u"birth"_s, u"1847年2月11日"_s}};
        QVERIFY(suggestionFor(different).confidence > sureSuggestion);
        std::vector<NamedEntity> linked = alike;
        linked[0].documents = {2};
        linked[0].facts = {{u"father"_s, u"thomas edison"_s}};
        QVERIFY(suggestionFor(linked).confidence < sureSuggestion);
    }
    void namesWithoutAnythingInCommonMayShareFacts()
    {
        const std::vector<EntityFact> facts{
            {u"birth"_s, u"1835"_s}, {u"place"_s, u"florida"_s}, {u"wife"_s, u"olivia"_s}};
        const EntitySuggestion suggestion = suggestionFor(
            {{u"Mark Twain"_s, u"Person"_s, 1, {1}, facts}, {u"Samuel Clemens"_s, u"Person"_s, 1, {2}, facts}});
        QCOMPARE(suggestion.reason, SameNameReason::SameFacts);
        QVERIFY(suggestion.confidence >= leastSuggestion && suggestion.confidence < sureSuggestion);
    }

    void readsStatedAliases_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("stated");
        QTest::newRow("also known as") << u"[A], also known as [B], left."_s << u"also known as"_s << true;
        QTest::newRow("born") << u"[A], born [B], left."_s << u"born"_s << true;
        QTest::newRow("born in") << u"[A], born in [B], left."_s << QString() << false;
        QTest::newRow("brackets") << u"[A] ([B]) left."_s << QString() << true;
        QTest::newRow("brackets with more in them") << u"[A] (by [B]) left."_s << QString() << false;
        QTest::newRow("Chinese") << u"[A]，又名[B]，走了。"_s << u"又名"_s << true;
        QTest::newRow("Chinese in brackets") << u"[A]（原名[B]）走了。"_s << u"原名"_s << true;
        QTest::newRow("title marks") << u"《[A]》，又名《[B]》，好看。"_s << u"又名"_s << true;
        QTest::newRow("full-width brackets") << u"[A]（[B]）走了。"_s << QString() << true;
        QTest::newRow("and") << u"[A] and [B] left."_s << QString() << false;
        QTest::newRow("a clause about the topic") << u"[A]在深圳，全称[B]。"_s << u"全称"_s << true;
        QTest::newRow("another sentence") << u"[A]走了。他笑道，人称[B]。"_s << QString() << false;
        QTest::newRow("traditional Chinese") << u"[A]，舊稱[B]。"_s << u"旧称"_s << true;
        QTest::newRow("verb") << u"[A]写了[B]。"_s << QString() << false;
    }
    void readsStatedAliases()
    {
        QFETCH(QString, text);
        QFETCH(const QString, words);
        QFETCH(const bool, stated);
        std::vector<Span> spans;
        for (const QChar name : {u'A', u'B'}) {
            text.remove(text.indexOf(name) - 1, 1);
            const qsizetype at = text.indexOf(name);
            text.remove(at + 1, 1);
            spans.push_back({at, at + 1});
        }
        const auto statements = statedAliases(text, spans);
        QCOMPARE(statements.size(), size_t(stated));
        if (stated) QCOMPARE(statements.front().words, words);
    }
    void aListContinuesAnAlias()
    {
        const auto statements = statedAliases(u"甲又名乙、丙。", {{0, 1}, {3, 4}, {5, 6}});
        QCOMPARE(statements.size(), size_t(2));
        QCOMPARE(statements[1].a, size_t(0));
        QCOMPARE(statements[1].b, size_t(2));
    }

    void readsHostileNames()
    {
        std::vector<NamedEntity> entities;
        for (const QString &name :
            {QString(), u" "_s, u"\u0301"_s, u"a \u0301"_s, u"·"_s, u"··"_s, u"《》"_s, u"."_s, u"J."_s, u"of the"_s,
                u"先生"_s, u"朝"_s, u"·朝"_s, QString(QChar(0xd800)), QString(5000, u'中'), QString(5000, u'a')})
            entities.push_back({name, {}, 1, {1}});
        for (const EntitySuggestion &suggestion : suggestEntities(entities, {}))
            QVERIFY(suggestion.a < entities.size() && suggestion.b < entities.size() && suggestion.confidence <= 1);
    }

    void joinsByDefault()
    {
        const std::vector<TypedName> names{{u"IBM"_s, u"Organization"_s}, {u"ibm"_s, {}}, {u"Jordan"_s, u"Person"_s},
            {u"Jordan"_s, u"Country"_s}, {u"jordan"_s, {}}, {u"IBM"_s, u"Organization"_s}};
        QCOMPARE(entitiesByDefault(names), (std::vector<size_t>{0, 0, 2, 3, 4, 0}));
    }

    void measuresOnTheKey_data()
    {
        QTest::addColumn<KeyHalf>("half");
        QTest::newRow("half to develop") << KeyHalf::Develop;
        QTest::newRow("half to check") << KeyHalf::Check;
        QTest::newRow("all") << KeyHalf::All;
        QTest::newRow("labels of the demo") << KeyHalf::Demo;
    }
    void measuresOnTheKey()
    {
        QFETCH(const KeyHalf, half);
        EntityKeyFile key;
        if (half == KeyHalf::Demo)
            readDemoKey(key);
        else
            for (const QString &file : {u"entities_en.txt"_s, u"entities_zh.txt"_s}) readEntityKey(file, half, key);
        QVERIFY2(!key.mentions.empty(), "the key was not found");
        const KeyMeasurement measured = measure(key);
        qInfo("B³ F1 %.3f by default, %.3f with suggestions; %d of %d suggestions right (%.3f); %d traps of %d merged, "
              "%d by default",
            measured.defaultF1, measured.suggestedF1, measured.right, measured.suggested, measured.precision(),
            measured.traps, int(key.traps.size()), measured.trapsByDefault);
        const KeyMeasurement certain = measure(key, Followed::Certain);
        qInfo("B³ F1 %.3f with certain ones; %d of %d right; %d traps merged", certain.suggestedF1, certain.right,
            certain.suggested, certain.traps);
        for (const QString &wrong : certain.wrong) qInfo("certain, but wrong: %s", qPrintable(wrong));
        if (half != KeyHalf::Check)
            for (const QString &missing : certain.missing) qInfo("not certain: %s", qPrintable(missing));
        for (const QString &wrong : measured.wrong) qInfo("wrong: %s", qPrintable(wrong));
        for (const QString &missing : measured.missing) qInfo("apart: %s", qPrintable(missing));
        // Every entity of our own key has several forms, few of which differ only in writing: the mark of the default
        // is for the demo, where names are as usual.
        QVERIFY(measured.defaultF1 >= (half == KeyHalf::Demo ? 0.95 : 0.75));
        QVERIFY(measured.suggestedF1 >= (half == KeyHalf::Demo ? 0.98 : 0.95));
        QVERIFY(measured.precision() >= 0.9);
        QVERIFY(measured.traps <= 3);
    }

    void comparesFewOfManyNames()
    {
        // All pairs of these would be two hundred million, and the test would reach its limit.
        std::vector<NamedEntity> entities;
        for (int index = 0; index < 20'000; ++index)
            entities.push_back({u"Name%1 Surname%2"_s.arg(index % 700).arg(index % 3001), u"Person"_s, 1, {index / 5}});
        QVERIFY(suggestEntities(entities, {}).empty());
    }
};

QTEST_GUILESS_MAIN(TestEntitySuggestions)
#include "test_entity_suggestions.moc"
