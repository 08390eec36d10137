// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/schema.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestSchema final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void order_is_that_of_addition();
    void adding_twice_adds_once();
    void allows_data();
    void allows();
    void predicatesFor_keeps_order_and_takes_empty_for_any();
    void slots_are_known_by_name();
    void merge_adds_what_is_missing_only();
    void merge_with_itself_changes_nothing();
    void colors_are_checked_and_merged();
    void descriptions_belong_to_known_names_and_are_merged();
    void empty_names_add_nothing();
    void copies_are_independent();
    void a_hundred_thousand_names_are_quick();
};

namespace {

Schema sample()
{
    Schema schema;
    schema.addPredicate(u"导演"_s, {u"影视作品"_s, u"人物"_s});
    schema.addPredicate(u"导演"_s, {u"歌曲"_s, u"人物"_s});
    schema.addPredicate(u"born in"_s, {u"人物"_s, u""_s});
    schema.addPredicate(u"about"_s);
    return schema;
}

} // namespace

void TestSchema::order_is_that_of_addition()
{
    const Schema schema = sample();
    QCOMPARE(schema.predicates().size(), size_t(3));
    QCOMPARE(schema.predicates()[0].name, u"导演"_s);
    QCOMPARE(schema.indexOf(u"born in"_s), 1);
    QCOMPARE(schema.indexOf(u"about"_s), 2);
    QCOMPARE(schema.indexOf(u"About"_s), -1);
    QCOMPARE(schema.entityTypes(), (QStringList{u"影视作品"_s, u"人物"_s, u"歌曲"_s}));
}

void TestSchema::adding_twice_adds_once()
{
    Schema schema = sample();
    schema.addPredicate(u"导演"_s, {u"影视作品"_s, u"人物"_s});
    schema.addPredicate(u"导演"_s);
    schema.addEntityType(u"人物"_s);
    QVERIFY(schema == sample());
    QCOMPARE(schema.predicates()[0].pairs.size(), size_t(2));
}

void TestSchema::allows_data()
{
    QTest::addColumn<QString>("predicate");
    QTest::addColumn<QString>("subjectType");
    QTest::addColumn<QString>("objectType");
    QTest::addColumn<bool>("expected");
    QTest::newRow("first pair") << u"导演"_s << u"影视作品"_s << u"人物"_s << true;
    QTest::newRow("second pair") << u"导演"_s << u"歌曲"_s << u"人物"_s << true;
    QTest::newRow("turned around") << u"导演"_s << u"人物"_s << u"影视作品"_s << false;
    QTest::newRow("unknown type") << u"导演"_s << u"国家"_s << u"人物"_s << false;
    QTest::newRow("empty subject type fits") << u"导演"_s << u""_s << u"人物"_s << true;
    QTest::newRow("empty subject type, wrong object") << u"导演"_s << u""_s << u"歌曲"_s << false;
    QTest::newRow("pair with any object") << u"born in"_s << u"人物"_s << u"国家"_s << true;
    QTest::newRow("pair with any object, wrong subject") << u"born in"_s << u"国家"_s << u"国家"_s << false;
    QTest::newRow("no pairs fit all") << u"about"_s << u"国家"_s << u"歌曲"_s << true;
    QTest::newRow("unknown predicate") << u"编剧"_s << u""_s << u""_s << false;
}

void TestSchema::allows()
{
    QFETCH(QString, predicate);
    QFETCH(QString, subjectType);
    QFETCH(QString, objectType);
    QTEST(sample().allows(predicate, subjectType, objectType), "expected");
}

void TestSchema::predicatesFor_keeps_order_and_takes_empty_for_any()
{
    const Schema schema = sample();
    QCOMPARE(schema.predicatesFor(u"人物"_s, u"国家"_s), (QStringList{u"born in"_s, u"about"_s}));
    QCOMPARE(schema.predicatesFor({}, u"人物"_s), (QStringList{u"导演"_s, u"born in"_s, u"about"_s}));
    QCOMPARE(schema.predicatesFor(u"歌曲"_s, u"歌曲"_s), QStringList{u"about"_s});
    QVERIFY(Schema().predicatesFor({}, {}).isEmpty());
}

void TestSchema::slots_are_known_by_name()
{
    Schema schema;
    schema.addPredicate(u"饰演"_s, {u"娱乐人物"_s, u"人物"_s}, {{u"inWork"_s, u""_s}});
    schema.addPredicate(
        u"饰演"_s, {u"娱乐人物"_s, u"人物"_s}, {{u"inWork"_s, u"影视作品"_s}, {u"onDate"_s, u"Date"_s}});
    schema.addPredicate(u"饰演"_s, {u"娱乐人物"_s, u"人物"_s}, {{u"inWork"_s, u"歌曲"_s}});
    const std::vector<SlotDefinition> expected{{u"inWork"_s, u"影视作品"_s}, {u"onDate"_s, u"Date"_s}};
    QVERIFY(schema.predicates()[0].slotDefinitions == expected);
    QVERIFY(schema.entityTypes().contains(u"Date"_s));
}

void TestSchema::merge_adds_what_is_missing_only()
{
    Schema schema = sample();
    Schema other;
    other.addEntityType(u"学校"_s);
    other.addPredicate(u"编剧"_s, {u"影视作品"_s, u"人物"_s}, {{u"onDate"_s, u"Date"_s}});
    other.addPredicate(u"导演"_s, {u"电视剧"_s, u"人物"_s});
    other.addPredicate(u"about"_s);
    schema.merge(other);
    QCOMPARE(schema.predicates().size(), size_t(4));
    QCOMPARE(schema.indexOf(u"导演"_s), 0);
    QCOMPARE(schema.predicates()[0].pairs.size(), size_t(3));
    QVERIFY(schema.predicates()[2].pairs.empty());
    QCOMPARE(schema.predicates()[3].slotDefinitions.size(), size_t(1));
    QCOMPARE(schema.entityTypes().count(u"人物"_s), 1);
    for (const QString &type : {u"学校"_s, u"电视剧"_s, u"Date"_s})
        QVERIFY2(schema.entityTypes().contains(type), qPrintable(type));
}

void TestSchema::merge_with_itself_changes_nothing()
{
    Schema schema = sample();
    schema.merge(schema);
    QVERIFY(schema == sample());
}

void TestSchema::colors_are_checked_and_merged()
{
    Schema schema = sample();
    schema.setColor(u"人物"_s, u"#C2410C"_s);
    schema.setColor(u"歌曲"_s, u"red"_s);
    schema.setColor(u"unknown"_s, u"#123456"_s);
    QCOMPARE(schema.colorOf(u"人物"_s), u"#c2410c"_s);
    for (const QString &type : {u"歌曲"_s, u"unknown"_s, u"国家"_s, QString()})
        QCOMPARE(schema.colorOf(type), QString());
    Schema other = sample();
    other.addEntityType(u"奖项"_s);
    for (const QString &type : {u"人物"_s, u"歌曲"_s, u"奖项"_s}) other.setColor(type, u"#15803d"_s);
    schema.merge(other);
    QCOMPARE(schema.colorOf(u"人物"_s), u"#c2410c"_s);
    QCOMPARE(schema.colorOf(u"歌曲"_s), u"#15803d"_s);
    QCOMPARE(schema.colorOf(u"奖项"_s), u"#15803d"_s);
    QVERIFY(!(schema == sample()));
    schema.setColor(u"人物"_s, QString());
    QCOMPARE(schema.colorOf(u"人物"_s), QString());
}

void TestSchema::descriptions_belong_to_known_names_and_are_merged()
{
    Schema schema = sample();
    schema.setPredicateDescription(u"导演"_s, u"\n Who *directs*. \n"_s);
    schema.setTypeDescription(u"人物"_s, u"A person"_s);
    schema.setPredicateDescription(u"人物"_s, u"not a predicate"_s);
    schema.setTypeDescription(u"导演"_s, u"not a type"_s);
    QCOMPARE(schema.descriptionOfPredicate(u"导演"_s), u"Who *directs*."_s);
    QCOMPARE(schema.descriptionOfType(u"人物"_s), u"A person"_s);
    QVERIFY(schema.descriptionOfPredicate(u"人物"_s).isEmpty() && schema.descriptionOfType(u"导演"_s).isEmpty());
    QVERIFY(schema != sample());

    Schema other = sample();
    other.setPredicateDescription(u"导演"_s, u"another"_s);
    other.setPredicateDescription(u"about"_s, u"The topic"_s);
    other.setTypeDescription(u"歌曲"_s, u"A song"_s);
    schema.merge(other);
    QCOMPARE(schema.descriptionOfPredicate(u"导演"_s), u"Who *directs*."_s); // the first one stays
    QCOMPARE(schema.descriptionOfPredicate(u"about"_s), u"The topic"_s);
    QCOMPARE(schema.descriptionOfType(u"歌曲"_s), u"A song"_s);
    schema.setPredicateDescription(u"导演"_s, u"  "_s);
    QVERIFY(schema.descriptionOfPredicate(u"导演"_s).isEmpty());
}

void TestSchema::empty_names_add_nothing()
{
    Schema schema;
    schema.addEntityType({});
    schema.addPredicate({});
    schema.addPredicate({}, {u"a"_s, u"b"_s});
    QVERIFY(schema.isEmpty());
    QVERIFY(schema == Schema());
}

void TestSchema::copies_are_independent()
{
    const Schema schema = sample();
    Schema copy = schema;
    copy.addPredicate(u"about"_s, {u"a"_s, u"b"_s});
    QVERIFY(schema == sample());
    QVERIFY(!(copy == schema));
    QVERIFY(schema.predicates()[2].pairs.empty());
}

void TestSchema::a_hundred_thousand_names_are_quick()
{
    // Quadratic work would take minutes here and run into the test's time limit.
    Schema schema;
    for (int i = 0; i < 100'000; ++i) schema.addPredicate(QString::number(i), {u"t"_s + QString::number(i), {}});
    QCOMPARE(schema.indexOf(u"99999"_s), 99'999);
    QCOMPARE(schema.entityTypes().size(), 100'000);
}

QTEST_GUILESS_MAIN(TestSchema)
#include "test_schema.moc"
