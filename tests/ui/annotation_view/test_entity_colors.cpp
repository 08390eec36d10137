// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/entity_colors.h"
#include "ui/annotation_view/view_state.h"

#include <QTest>

#include <set>

using namespace spotter;
using namespace spotter::textview;
using namespace Qt::StringLiterals;

namespace {

QPalette paletteOf(QRgb base, QRgb text, QRgb highlight, QRgb highlightedText)
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor::fromRgb(base));
    palette.setColor(QPalette::Text, QColor::fromRgb(text));
    palette.setColor(QPalette::Highlight, QColor::fromRgb(highlight));
    palette.setColor(QPalette::HighlightedText, QColor::fromRgb(highlightedText));
    return palette;
}

QStringList typeNames(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i) names.append(u"type %1"_s.arg(i));
    return names;
}

Schema schemaOf(const QStringList &types)
{
    Schema schema;
    for (const QString &type : types) schema.addEntityType(type);
    return schema;
}

} // namespace

class TestEntityColors : public QObject {
    Q_OBJECT
private:
    static void addPalettes()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << paletteOf(0xffffffff, 0xff1c1d1f, 0xff2f74c0, 0xffffffff);
        QTest::newRow("dark") << paletteOf(0xff1e1f22, 0xffdfe1e5, 0xff2e6fb5, 0xffffffff);
        QTest::newRow("high contrast dark") << paletteOf(0xff000000, 0xffffffff, 0xffffff00, 0xff000000);
        QTest::newRow("sepia") << paletteOf(0xfffbf1dc, 0xff433422, 0xffa67c52, 0xffffffff);
        QTest::newRow("weak text") << paletteOf(0xffffffff, 0xff707070, 0xff308cc6, 0xffffffff);
    }

private Q_SLOTS:
    void contrastOfKnownPairs()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrastRatio(QColor::fromRgb(0xff767676), Qt::white) - 4.54) < 0.01);
    }

    void entitiesAreReadable_data() { addPalettes(); }
    void entitiesAreReadable()
    {
        QFETCH(QPalette, palette);
        const QColor base = palette.color(QPalette::Base);
        const QColor text = palette.color(QPalette::Text);
        const EntityColors colors(schemaOf(typeNames(40)), palette);
        for (const QString &type : typeNames(40) + QStringList{u""_s, u"not in the schema"_s}) {
            const EntityColor color = colors.of(type);
            QVERIFY2(contrastRatio(text, color.fill) >= 4.5, qPrintable(type));
            QVERIFY2(contrastRatio(text, color.strongFill) >= 4.5, qPrintable(type));
            QVERIFY2(contrastRatio(color.text, base) >= 4.5, qPrintable(type));
            QVERIFY2(contrastRatio(color.outline, base) >= 3, qPrintable(type));
        }
    }

    void labelsAreReadable_data() { addPalettes(); }
    void labelsAreReadable()
    {
        QFETCH(QPalette, palette);
        const ViewColors colors(palette, {});
        for (const StatusColors &standing : colors.statuses) {
            QVERIFY(contrastRatio(standing.pillText, standing.pill) >= 4.5);
            QVERIFY(contrastRatio(standing.strongPillText, standing.strongLine) >= 4.5);
            QVERIFY(contrastRatio(standing.strongLine, colors.base) >= 4.5);
        }
        QVERIFY(contrastRatio(colors.selectedText, colors.selection) >= 4.5);
        QVERIFY(contrastRatio(colors.dimmed, colors.base) >= 4.5);
        QVERIFY(contrastRatio(colors.text, colors.pendingFill) >= 3);
    }

    void sevenTypesLookDifferent_data() { addPalettes(); }
    void sevenTypesLookDifferent()
    {
        QFETCH(QPalette, palette);
        const EntityColors colors(schemaOf(typeNames(7)), palette);
        std::set<QRgb> outlines;
        for (const QString &type : typeNames(7)) outlines.insert(colors.of(type).outline.rgb());
        QCOMPARE(outlines.size(), 7U);
    }

    void aSchemasColorIsTakenAndReadable_data() { addPalettes(); }
    void aSchemasColorIsTakenAndReadable()
    {
        QFETCH(QPalette, palette);
        const QColor base = palette.color(QPalette::Base);
        for (const QString &given : {u"#c2410c"_s, u"#1d4ed8"_s, u"#b91c1c"_s, u"#000000"_s, u"#ffffff"_s}) {
            Schema schema = schemaOf(typeNames(3));
            schema.setColor(u"type 1"_s, given);
            const EntityColors colors(schema, palette);
            const EntityColor color = colors.of(u"type 1"_s);
            QVERIFY2(contrastRatio(palette.color(QPalette::Text), color.fill) >= 4.5, qPrintable(given));
            QVERIFY2(contrastRatio(palette.color(QPalette::Text), color.strongFill) >= 4.5, qPrintable(given));
            QVERIFY2(contrastRatio(color.text, base) >= 4.5, qPrintable(given));
            QVERIFY2(contrastRatio(color.outline, base) >= 3, qPrintable(given));
            // Readable as it is, it stays as it is.
            if (contrastRatio(QColor(given), base) >= 3) QCOMPARE(color.outline, QColor(given));
            // The others keep theirs.
            const EntityColors byOrder(schemaOf(typeNames(3)), palette);
            QCOMPARE(colors.of(u"type 2"_s).outline, byOrder.of(u"type 2"_s).outline);
        }
    }

    void aTypeKeepsItsColor()
    {
        const QPalette palette = paletteOf(0xffffffff, 0xff000000, 0xff0000ff, 0xffffffff);
        QCOMPARE(EntityColors(schemaOf(typeNames(3)), palette).of(u"type 1"_s).outline,
            EntityColors(schemaOf(typeNames(9)), palette).of(u"type 1"_s).outline);
        QCOMPARE(EntityColors({}, palette).of(u"other"_s).outline,
            EntityColors(schemaOf(typeNames(9)), palette).of(u"other"_s).outline);
    }
};

QTEST_GUILESS_MAIN(TestEntityColors)
#include "test_entity_colors.moc"
