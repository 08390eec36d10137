// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/brat/brat_schema.h"
#include "core/formats/schema_file.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestBratSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFeature();
    void comesBack();
    void isASchemaFile();
    void declaresWhatDocumentsHold();
    void errors_data();
    void errors();
    void macrosDoNotExplode();
};

void TestBratSchema::everyFeature()
{
    QFile file(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats/annotation.conf"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto schema = readBratSchema(file.readAll(), u"annotation.conf"_s);
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().message));
    QCOMPARE(schema->entityTypes(), (QStringList{u"Person"_s, u"Organization"_s, u"Company"_s, u"Date"_s, u"Part"_s}));
    const auto pairs
        = [&](const QString &predicate) { return schema->predicates()[std::size_t(schema->indexOf(predicate))].pairs; };
    QStringList names;
    for (const Predicate &predicate : schema->predicates()) names.append(predicate.name);
    QCOMPARE(names, (QStringList{u"founder"_s, u"part_of"_s, u"knows"_s, u"related"_s, u"alias"_s}));
    // "!Agent" is a heading for three types; a predicate may have several lines.
    QCOMPARE(pairs(u"founder"_s),
        (std::vector<TypePair>{{u"Organization"_s, u"Person"_s}, {u"Company"_s, u"Person"_s},
            {u"Company"_s, u"Organization"_s}, {u"Company"_s, u"Company"_s}}));
    QCOMPARE(pairs(u"part_of"_s), (std::vector<TypePair>{{u"Part"_s, u"Organization"_s}, {u"Part"_s, u"Part"_s}}));
    QCOMPARE(pairs(u"knows"_s).size(), 6U);
    QCOMPARE(pairs(u"related"_s), (std::vector<TypePair>{{QString(), QString()}}));
}

void TestBratSchema::comesBack()
{
    Schema schema;
    schema.addEntityType(u"unused type"_s);
    schema.addPredicate(u"成立日期"_s, {u"机构"_s, u"日期"_s});
    schema.addPredicate(u"成立日期"_s, {u"学校"_s, u"日期"_s});
    schema.addPredicate(u"is a, or was|"_s, {u"unused type"_s, QString()});
    schema.addPredicate(u"100%"_s, {u"_"_s, u"!x"_s});
    const QByteArray written = bratSchema(schema);
    const auto read = readBratSchema(written, u"c"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->entityTypes(), schema.entityTypes());
    QCOMPARE(read->predicates(), schema.predicates());
    QVERIFY(written.contains("<OVERLAP>\tArg1:<ENTITY>"));
}

void TestBratSchema::isASchemaFile()
{
    QByteArray bytes = "[entities]\nPerson\n[relations]\nknows Arg1:Person, Arg2:Person\n";
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto schema = readSchemaFile(buffer, u"annotation.conf"_s);
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().message));
    QVERIFY(schema->allows(u"knows"_s, u"Person"_s, u"Person"_s));
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    QVERIFY(writeSchemaFile(out, u"annotation.conf"_s, *schema, SchemaFileKind::Brat));
    QVERIFY(out.data().contains("knows\tArg1:Person, Arg2:Person\n"));
}

void TestBratSchema::declaresWhatDocumentsHold()
{
    const QByteArray written
        = bratSchema({}, {{u"Founding"_s, u"Founding\tAgent"_s, u"Founding\tTheme"_s, u"Move"_s}, {u"Negation"_s}});
    QVERIFY2(written.contains("Founding\tAgent*:<ANY>, Theme*:<ANY>\nMove\n"), written.constData());
    QVERIFY(written.contains("Negation\tArg:<ANY>\n"));
}

void TestBratSchema::errors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("one argument") << QByteArray("[relations]\nknows Arg1:Person\n")
                                  << u"c:2:1: expected two arguments"_s;
    QTest::newRow("no arguments") << QByteArray("[entities]\nPerson\n\n[relations]\nknows\n")
                                  << u"c:5:1: expected arguments"_s;
    QTest::newRow("no UTF-8") << QByteArray("[entities]\nPers\xFFon\n") << u"c:2:5: invalid UTF-8"_s;
}

void TestBratSchema::errors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const auto schema = readBratSchema(bytes, u"c"_s);
    QVERIFY(!schema);
    QVERIFY2(schema.error().message.startsWith(message), qPrintable(schema.error().message));
}

void TestBratSchema::macrosDoNotExplode()
{
    QByteArray bytes = "[relations]\n<A0>=x|y\n";
    for (int i = 1; i < 100; ++i)
        bytes += "<A" + QByteArray::number(i) + ">=<A" + QByteArray::number(i - 1) + ">|<A" + QByteArray::number(i - 1)
            + ">\n";
    bytes += "p Arg1:<A99>, Arg2:<A99>\n";
    const auto small = readBratSchema(bytes, u"c"_s);
    QVERIFY(small);
    QCOMPARE(small->predicates()[0].pairs.size(), 4U);
    QByteArray many = "[relations]\n<ALL>=t";
    for (int i = 0; i < 200; ++i) many += "|t" + QByteArray::number(i);
    many += "\np Arg1:<ALL>, Arg2:<ALL>\n";
    QCOMPARE(readBratSchema(many, u"c"_s).error().code, ErrorCode::Limit);
}

QTEST_GUILESS_MAIN(TestBratSchema)
#include "test_brat_schema.moc"
