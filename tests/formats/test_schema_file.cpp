// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/schema_file.h"

#include "tests/support/fault_device.h"

#include <QBuffer>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

Result<Schema> read(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readSchemaFile(buffer, u"s"_s);
}

Schema example()
{
    Schema schema;
    schema.addEntityType(u"未用"_s);
    schema.setColor(u"未用"_s, u"#c2410c"_s);
    schema.setTypeDescription(u"未用"_s, u"Not \"used\".\n\n- yet"_s);
    schema.addPredicate(u"成立日期"_s, {u"机构"_s, u"日期"_s});
    schema.addPredicate(u"成立日期"_s, {u"学校"_s, u"日期"_s});
    schema.addPredicate(u"饰演"_s, {u"人物"_s, u"人物"_s}, {{u"inWork"_s, u"影视作品"_s}});
    schema.setPredicateDescription(u"饰演"_s, u"谁**饰演**谁"_s);
    return schema;
}

} // namespace

class TestSchemaFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void duieLinesMayRepeatAPredicate();
    void duie1TypesAreStrings();
    void relationIds_data();
    void relationIds();
    void everyKindComesBack();
    void labelStudioConfiguration();
    void doccanoTypes();
    void schemasOfLabellingTools();
    void colorsOfTypes();
    void errors_data();
    void errors();
    void brokenDevice();
};

void TestSchemaFile::duieLinesMayRepeatAPredicate()
{
    const auto schema = read("\xEF\xBB\xBF{\"object_type\": {\"@value\": \"日期\"}, \"predicate\": \"成立\", "
                             "\"subject_type\": \"机构\"}\r\n\r\n"
                             "{\"object_type\": {\"inArea\": \"地点\", \"@value\": \"日期\"}, \"predicate\": \"成立\", "
                             "\"subject_type\": \"学校\"}");
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().message));
    QCOMPARE(schema->predicates().size(), 1U);
    QCOMPARE(schema->predicates()[0].pairs, (std::vector<TypePair>{{u"机构"_s, u"日期"_s}, {u"学校"_s, u"日期"_s}}));
    QCOMPARE(schema->predicates()[0].slotDefinitions, (std::vector<SlotDefinition>{{u"inArea"_s, u"地点"_s}}));
}

void TestSchemaFile::duie1TypesAreStrings()
{
    const auto schema = read("{\"object_type\": \"地点\", \"predicate\": \"祖籍\", \"subject_type\": \"人物\"}\n");
    QVERIFY(schema);
    QVERIFY(schema->allows(u"祖籍"_s, u"人物"_s, u"地点"_s));
    QVERIFY(!schema->allows(u"祖籍"_s, u"地点"_s, u"人物"_s));
}

void TestSchemaFile::relationIds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one object") << QByteArray("{\n  \"b\": 1,\n  \"a\": 0,\n \"c\": 10, \"predicate\": 2}");
    QTest::newRow("one object in a line") << QByteArray("{\"b\": 1, \"a\": 0, \"predicate\": 2, \"c\": 10}\n");
    QTest::newRow("both ways") << QByteArray("[{\"1\": \"b\", \"0\": \"a\", \"10\": \"c\", \"2\": \"predicate\"}, "
                                             "{\"b\": 1, \"a\": 0, \"c\": 10, \"predicate\": 2}]");
}

void TestSchemaFile::relationIds()
{
    QFETCH(QByteArray, bytes);
    const auto schema = read(bytes);
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().message));
    QStringList names;
    for (const Predicate &predicate : schema->predicates()) {
        names.append(predicate.name);
        QVERIFY(predicate.pairs.empty());
    }
    QCOMPARE(names, (QStringList{u"a"_s, u"b"_s, u"predicate"_s, u"c"_s})); // by id
}

void TestSchemaFile::everyKindComesBack()
{
    const Schema schema = example();
    for (const SchemaFileKind kind : {SchemaFileKind::Spotter, SchemaFileKind::Duie, SchemaFileKind::RelationIds}) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(writeSchemaFile(buffer, u"s"_s, schema, kind));
        const auto back = read(bytes);
        QVERIFY2(back, back ? "" : qPrintable(back.error().message));
        if (kind == SchemaFileKind::RelationIds) {
            QCOMPARE(back->predicates().size(), schema.predicates().size());
        } else {
            QCOMPARE(back->predicates(), schema.predicates());
        }
        if (kind == SchemaFileKind::Spotter) QCOMPARE(*back, schema);
    }
}

void TestSchemaFile::colorsOfTypes()
{
    const auto schema
        = read("{\"entityTypes\": [\"a\", {\"color\": \"#C2410C\", \"name\": \"b\"}, {\"name\": \"c\", \"color\": "
               "\"red\"}, {\"name\": \"d\", \"color\": null}, {\"name\": \"b\"}], \"predicates\": []}");
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().message));
    QCOMPARE(schema->entityTypes(), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(schema->colorOf(u"b"_s), u"#c2410c"_s);
    for (const QString &type : {u"a"_s, u"c"_s, u"d"_s}) QCOMPARE(schema->colorOf(type), QString());
}

void TestSchemaFile::errors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty") << QByteArray() << u"s:1:1: there is no JSON value here"_s;
    QTest::newRow("no predicates") << QByteArray("{\"x\": []}") << u"s contains no predicates"_s;
    QTest::newRow("broken line") << QByteArray("{\"predicate\": \"a\"}\n{\"predicate\": \"a\"")
                                 << u"s:2:18: the record ends inside an object"_s;
    QTest::newRow("missing predicate") << QByteArray("{\"subject_type\": \"a\"}\n")
                                       << u"s:1:1: \"predicate\" is missing"_s;
    QTest::newRow("pair of one") << QByteArray("{\"predicates\": [\n{\"name\": \"a\", \"pairs\": [[\"b\"]]}]}")
                                 << u"s:2:25: expected a subject type and an object type"_s;
    QTest::newRow("predicate without a name")
        << QByteArray("{\"predicates\": [{}]}") << u"s:1:17: \"name\" is missing"_s;
}

void TestSchemaFile::errors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const auto schema = read(bytes);
    QVERIFY(!schema);
    QVERIFY2(schema.error().message.startsWith(message), qPrintable(schema.error().message));
}

void TestSchemaFile::brokenDevice()
{
    FaultDevice device("{\"a\": 1}", 3);
    QVERIFY(device.open(QIODevice::ReadOnly));
    QCOMPARE(readSchemaFile(device, u"s"_s).error().code, ErrorCode::Io);
    FaultDevice full({}, 3);
    QVERIFY(full.open(QIODevice::WriteOnly));
    QCOMPARE(writeSchemaFile(full, u"s"_s, example(), SchemaFileKind::Duie).error().code, ErrorCode::Io);
}

void TestSchemaFile::labelStudioConfiguration()
{
    const auto schema
        = read("\n<!-- ours -->\n<View>\n<Relations><Relation value=\"founder\"/><Relation value=\"创始人\"/>"
               "</Relations>\n<Labels name=\"label\" toName=\"text\"><Label value=\"Person &amp; co\" "
               "background=\"red\"/><Label value=\"Org\" background=\"#0AF\"/><Label value=\"Loc\"/>"
               "</Labels><HyperTextLabels><Label value=\"Date\" background=\"#C2410C\"/>"
               "</HyperTextLabels><Choices><Choice value=\"no\"/></Choices><Text name=\"text\" "
               "value=\"$text\"/></View>");
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().message));
    QCOMPARE(schema->entityTypes(), (QStringList{u"Person & co"_s, u"Org"_s, u"Loc"_s, u"Date"_s}));
    QCOMPARE(schema->colorOf(u"Person & co"_s), u"#ff0000"_s);
    QCOMPARE(schema->colorOf(u"Org"_s), u"#00aaff"_s);
    QCOMPARE(schema->colorOf(u"Loc"_s), QString());
    QCOMPARE(schema->colorOf(u"Date"_s), u"#c2410c"_s);
    QCOMPARE(schema->predicates().size(), 2U);
    QCOMPARE(schema->predicates()[1].name, u"创始人"_s);
    QVERIFY(schema->predicates()[1].pairs.empty());

    QVERIFY(read("<View>\n<Labels><Label/></Labels></View>").error().message.startsWith(u"s:2:"));
    QCOMPARE(read("<View><Labels>").error().code, ErrorCode::Syntax);
    QCOMPARE(read("<View/>").error().code, ErrorCode::Content);
    QCOMPARE(read(QByteArray("<a>").repeated(1000)).error().code, ErrorCode::Limit);
    const QByteArray laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                              "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
                              "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]><a>&e;</a>";
    QCOMPARE(read(laughs).error().code, ErrorCode::Syntax);
}

void TestSchemaFile::doccanoTypes()
{
    const QByteArray bytes = R"([{"id": 5, "text": "Person", "prefix_key": null, "suffix_key": "p",
        "background_color": "#FF0000", "text_color": "#ffffff"}, {"id": 6, "text": "机构"}])";
    const auto schema = read(bytes);
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().message));
    QCOMPARE(schema->entityTypes(), (QStringList{u"Person"_s, u"机构"_s}));
    QCOMPARE(schema->colorOf(u"Person"_s), u"#ff0000"_s);
    QVERIFY(schema->predicates().empty());
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto relations = readSchemaFile(buffer, u"Relation_types.json"_s);
    QVERIFY(relations && relations->entityTypes().isEmpty());
    QCOMPARE(relations->predicates().size(), 2U);
}

void TestSchemaFile::schemasOfLabellingTools()
{
    const Schema schema = example();
    const auto back = [&schema](SchemaFileKind kind, const QString &name) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadWrite);
        if (const auto written = writeSchemaFile(buffer, name, schema, kind); !written) return Schema();
        buffer.seek(0);
        return readSchemaFile(buffer, name).value_or(Schema());
    };
    const auto names = [](const Schema &some) {
        QStringList list;
        for (const Predicate &predicate : some.predicates()) list.append(predicate.name);
        return list;
    };
    const Schema studio = back(SchemaFileKind::LabelStudio, u"config.xml"_s);
    QCOMPARE(studio.entityTypes(), schema.entityTypes());
    QCOMPARE(studio.colorOf(u"未用"_s), u"#c2410c"_s);
    QCOMPARE(names(studio), names(schema));
    const Schema spans = back(SchemaFileKind::DoccanoSpans, u"spans.json"_s);
    QCOMPARE(spans.entityTypes(), schema.entityTypes());
    QCOMPARE(names(back(SchemaFileKind::DoccanoRelations, u"relations.json"_s)), names(schema));
    Schema control;
    control.addEntityType(u"a\u0001"_s);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QCOMPARE(writeSchemaFile(buffer, u"s"_s, control, SchemaFileKind::LabelStudio).error().code, ErrorCode::Content);
    QVERIFY(buffer.data().isEmpty());
}

QTEST_GUILESS_MAIN(TestSchemaFile)
#include "test_schema_file.moc"
