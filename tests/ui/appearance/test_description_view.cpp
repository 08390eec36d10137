// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/description_view.h"

#include <QImage>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Descriptions come from other people's files.
class TestDescriptionView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainText_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("summary");
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("emphasis and a list") << u"Who **directs** a film.\n\n- *Red Sun*: Wang"_s
                                             << u"Who directs a film.\nRed Sun: Wang"_s << u"Who directs a film."_s;
        QTest::newRow("HTML is text") << u"a <b>bold</b> word"_s << u"a <b>bold</b> word"_s << u"a <b>bold</b> word"_s;
        QTest::newRow("a picture is nothing") << u"![x](file:///x.png) Film"_s << u"Film"_s << u"Film"_s;
        QTest::newRow("Chinese") << u"# 导演\n\n执导影片的人"_s << u"导演\n执导影片的人"_s << u"导演"_s;
    }
    void plainText()
    {
        QFETCH(const QString, markdown);
        QTEST(descriptionText(markdown), "text");
        QTEST(descriptionSummary(markdown), "summary");
    }

    /// A red picture beside the file would be seen.
    void picturesAreNotLoaded_data()
    {
        QTest::addColumn<QString>("markdown"); // %1: the picture
        QTest::newRow("a path") << u"![](%1)"_s;
        QTest::newRow("a file") << u"![](file://%1)"_s;
        QTest::newRow("HTML") << u"<img src=\"%1\">"_s;
    }
    void picturesAreNotLoaded()
    {
        QFETCH(const QString, markdown);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"red.png"_s);
        QImage red(40, 40, QImage::Format_RGB32);
        red.fill(QColor(255, 0, 0));
        QVERIFY(red.save(path));
        DescriptionView view;
        view.resize(300, 200);
        view.setDescription(markdown.arg(path));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QImage picture = view.grab().toImage();
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x) QVERIFY(picture.pixelColor(x, y) != QColor(255, 0, 0));
    }

    void linksLeadNowhere()
    {
        DescriptionView view;
        view.setDescription(u"[here](https://example.org)"_s);
        QVERIFY(!view.openLinks() && !view.openExternalLinks());
        QCOMPARE(view.toPlainText(), u"here"_s);
    }
};

QTEST_MAIN(TestDescriptionView)
#include "test_description_view.moc"
