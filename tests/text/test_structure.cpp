// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/structure.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestStructure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromJson();
    void placeOfASpan_data();
    void placeOfASpan();
    void malformedBlocksAreLeftOut();
    void longHeadingsAreCut();

private:
    static QString text() { return u"😀前言\n\n一二\n\n题目\n\n三四"_s; }
    static QJsonObject metadata()
    {
        const QString all = text();
        const auto at = [&all](const QString &part) {
            const qsizetype begin = all.indexOf(part);
            return Span{begin, begin + part.size()};
        };
        return {{u"structure"_s,
            structureToJson(
                {{TextBlock::Kind::Paragraph, 0, at(u"😀前言"_s), 1}, {TextBlock::Kind::Paragraph, 0, at(u"一二"_s), 1},
                    {TextBlock::Kind::Heading, 2, at(u"题目"_s), 2}, {TextBlock::Kind::Note, 0, at(u"三四"_s), 0}},
                CodePointMap(all))}};
    }
};

void TestStructure::comesBackFromJson()
{
    const QJsonArray array = metadata()[u"structure"_s].toArray();
    QCOMPARE(array[1].toObject()[u"begin"_s].toInt(), 5); // the smiley is one code point
    const DocumentStructure structure(text(), metadata());
    QCOMPARE(structure.blocks().size(), size_t(4));
    QCOMPARE(structureToJson(structure.blocks(), CodePointMap(text())), array);
}

void TestStructure::placeOfASpan_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("heading");
    QTest::newRow("before any heading") << u"一"_s << 1 << QString();
    QTest::newRow("the heading itself") << u"目"_s << 2 << u"题目"_s;
    QTest::newRow("under it, page unknown") << u"四"_s << 0 << u"题目"_s;
    QTest::newRow("nowhere") << QString() << 0 << QString();
}

void TestStructure::placeOfASpan()
{
    QFETCH(QString, word);
    QFETCH(int, page);
    QFETCH(QString, heading);
    const qsizetype begin = word.isEmpty() ? -1 : text().indexOf(word);
    const SourcePlace place = DocumentStructure(text(), metadata()).placeOf({begin, begin + word.size()});
    QCOMPARE(place.page, page);
    QCOMPARE(place.heading, heading);
}

void TestStructure::malformedBlocksAreLeftOut()
{
    const QJsonArray array{1, u"x"_s, QJsonObject{}, QJsonObject{{u"kind"_s, u"heading"_s}},
        QJsonObject{{u"kind"_s, u"heading"_s}, {u"begin"_s, 2}, {u"end"_s, 1}},
        QJsonObject{{u"kind"_s, u"heading"_s}, {u"begin"_s, -1}, {u"end"_s, 1e18}},
        QJsonObject{{u"kind"_s, u"song"_s}, {u"begin"_s, 0}, {u"end"_s, 1}},
        QJsonObject{{u"kind"_s, u"heading"_s}, {u"begin"_s, 0}, {u"end"_s, 1}, {u"page"_s, -7}}};
    const DocumentStructure structure(u"ab"_s, {{u"structure"_s, array}});
    QCOMPARE(structure.blocks().size(), size_t(1));
    QCOMPARE(structure.blocks()[0].page, 0);
    QVERIFY(DocumentStructure(u"ab"_s, {{u"structure"_s, u"none"_s}}).isEmpty());
}

void TestStructure::longHeadingsAreCut()
{
    const QString all = u"😀"_s.repeated(200);
    const QJsonArray array = structureToJson({{TextBlock::Kind::Heading, 1, {0, all.size()}, 0}}, CodePointMap(all));
    const QString heading = DocumentStructure(all, {{u"structure"_s, array}}).placeOf({0, 1}).heading;
    QVERIFY(heading.isValidUtf16());
    QVERIFY(heading.size() < 130);
}

QTEST_GUILESS_MAIN(TestStructure)
#include "test_structure.moc"
