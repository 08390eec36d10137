// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/annotation_view.h"
#include "ui/annotation_view/entity_colors.h"

#include <QAccessible>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QPalette palette(bool isDark)
{
    QPalette palette;
    palette.setColor(QPalette::Base, isDark ? QColor(0x1e, 0x1f, 0x22) : QColor(Qt::white));
    palette.setColor(QPalette::Text, isDark ? QColor(0xdf, 0xe1, 0xe5) : QColor(0x10, 0x10, 0x10));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x74, 0xc0));
    return palette;
}

bool isNear(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b)) < 40;
}

const QString text
    = u"《霸王别姬》由陈凯歌执导，张国荣、张丰毅和巩俐主演。\nNikola Tesla was born in Smiljan on 10 July 1856 and worked for Edison.\n"_s
          .repeated(3);

std::vector<DisplayedTriple> scene()
{
    std::vector<DisplayedTriple> triples;
    const auto add
        = [&](const QString &subject, const QString &predicate, const QString &object, bool isLabel, bool isFound) {
              DisplayedTriple shown;
              const qsizetype s = text.indexOf(subject);
              const qsizetype o = text.indexOf(object, s);
              if (isLabel) shown.annotation = {static_cast<qint64>(triples.size()) + 1};
              if (isFound) shown.score = 0.9;
              shown.triple = {
                  {{s, s + subject.size()}, subject, u"A"_s}, predicate, {{o, o + object.size()}, object, u"B"_s}, {}};
              triples.push_back(shown);
          };
    add(u"霸王别姬"_s, u"导演"_s, u"陈凯歌"_s, true, true);
    add(u"霸王别姬"_s, u"主演"_s, u"张国荣"_s, true, false);
    add(u"霸王别姬"_s, u"主演"_s, u"张丰毅"_s, false, true);
    add(u"霸王别姬"_s, u"主演"_s, u"巩俐"_s, true, true);
    add(u"Nikola Tesla"_s, u"birth place"_s, u"Smiljan"_s, true, true);
    add(u"Nikola Tesla"_s, u"birth date"_s, u"10 July 1856"_s, true, true);
    add(u"Nikola Tesla"_s, u"employer"_s, u"Edison"_s, false, true);
    add(u"Tesla"_s, u"appears with"_s, u"Edison"_s, true, false);
    add(u"巩俐"_s, u"far away"_s, u"Edison"_s, true, true);
    return triples;
}

} // namespace

class TestAnnotationPicture : public QObject {
    Q_OBJECT
private:
    static QImage paint(AnnotationView &view, qreal ratio)
    {
        QImage image(view.viewport()->size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        view.viewport()->render(&image);
        return image;
    }

private Q_SLOTS:
    void noTextIsCovered_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<qreal>("ratio");
        QTest::addColumn<int>("current");
        for (const bool isDark : {false, true}) {
            for (const qreal ratio : {1.0, 2.0}) {
                for (const int current : {-1, 3, 8})
                    QTest::addRow(
                        "%s, %d00 %%, triple %d selected", isDark ? "dark" : "light", static_cast<int>(ratio), current)
                        << isDark << ratio << current;
            }
        }
    }
    void noTextIsCovered()
    {
        QFETCH(bool, isDark);
        QFETCH(qreal, ratio);
        QFETCH(int, current);
        AnnotationView view;
        view.setPalette(palette(isDark));
        view.resize(620, 700);
        view.show();
        Schema schema;
        schema.addEntityType(u"A"_s);
        schema.addEntityType(u"B"_s);
        view.setSchema(schema);
        view.setText(text, u"text/plain"_s);
        view.setTriples(scene());
        view.setCurrentTriple(current);
        const QImage with = paint(view, ratio);
        // Lines keep their room: the text stands where it stood.
        view.setTriples({});
        const QImage without = paint(view, ratio);
        const QRgb textColor = palette(isDark).color(QPalette::Text).rgb();
        int textPixels = 0;
        int changed = 0;
        for (int y = 0; y < without.height(); ++y) {
            for (int x = 0; x < without.width(); ++x) {
                if (!isNear(without.pixel(x, y), textColor)) continue;
                ++textPixels;
                if (!isNear(with.pixel(x, y), textColor)) ++changed;
            }
        }
        QVERIFY2(textPixels > 1000, qPrintable(QString::number(textPixels)));
        // A stroke's edge may mix with what is behind it; nothing may lie over it.
        QVERIFY2(
            changed * 200 < textPixels, qPrintable(u"%1 of %2 pixels of text changed"_s.arg(changed).arg(textPixels)));
        QVERIFY(with != without);
    }

    void boxesHaveTheirTypesColors_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void boxesHaveTheirTypesColors()
    {
        QFETCH(bool, isDark);
        AnnotationView view;
        view.setPalette(palette(isDark));
        view.resize(620, 500);
        view.show();
        Schema schema;
        schema.addEntityType(u"A"_s);
        schema.addEntityType(u"B"_s);
        view.setSchema(schema);
        view.setText(text, u"text/plain"_s);
        view.setTriples(scene());
        const QImage image = paint(view, 1);
        const textview::EntityColors colors(schema, view.palette());
        QAccessibleTextInterface *accessible = QAccessible::queryAccessibleInterface(&view)->textInterface();
        const auto countIn = [&](qsizetype offset, const QColor &color) {
            const QRect global = accessible->characterRect(static_cast<int>(offset));
            const QRect place(view.viewport()->mapFromGlobal(global.topLeft()), global.size());
            int count = 0;
            for (int y = place.top(); y <= place.bottom(); ++y) {
                for (int x = place.left(); x <= place.right(); ++x)
                    count += image.valid(x, y) && image.pixel(x, y) == color.rgb() ? 1 : 0;
            }
            return count;
        };
        QVERIFY(countIn(text.indexOf(u"王别姬"), colors.of(u"A"_s).fill) > 30);
        QVERIFY(countIn(text.indexOf(u"凯歌"), colors.of(u"B"_s).fill) > 30);
        QCOMPARE(countIn(text.indexOf(u"执导"), colors.of(u"B"_s).fill), 0);
        QVERIFY(countIn(text.indexOf(u"执导"), view.palette().color(QPalette::Base)) > 30);
    }

    void everyStandingLooksDifferent()
    {
        AnnotationView view;
        view.setPalette(palette(false));
        view.resize(500, 200);
        view.show();
        view.setText(u"甲乙丙丁戊己庚辛"_s, u"text/plain"_s);
        QList<QImage> pictures;
        for (const auto &[isLabel, isFound, state] :
            {std::tuple{true, false, ReviewState::Unreviewed}, {false, true, ReviewState::Unreviewed},
                {true, true, ReviewState::Unreviewed}, {true, false, ReviewState::Rejected}}) {
            DisplayedTriple shown;
            if (isLabel) shown.annotation = {1};
            if (isFound) shown.score = 0.5;
            shown.state = state;
            shown.triple = {{{0, 1}, u"甲"_s, u"A"_s}, u"p"_s, {{5, 6}, u"己"_s, u"A"_s}, {}};
            view.setTriples({shown});
            const QImage picture = paint(view, 1);
            QVERIFY(!pictures.contains(picture));
            pictures.append(picture);
        }
    }
};

QTEST_MAIN(TestAnnotationPicture)
#include "test_annotation_picture.moc"
