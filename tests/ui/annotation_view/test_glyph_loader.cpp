// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/glyph_loader.h"

#include <QSignalSpy>
#include <QTest>

using namespace spotter::textview;
using namespace Qt::StringLiterals;

class TestGlyphLoader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCharacterOnce()
    {
        GlyphLoader loader;
        QVERIFY(loader.isDone());
        loader.start(u"王小山 and 王小河\n\u0301 \U0001F600"_s, QFont(), 1);
        QVERIFY(!loader.isDone()); // not at once: the window comes first
        QCOMPARE(loader.loaded(), 0);
        QVERIFY(QTest::qWaitFor([&] { return loader.isDone(); }));
        QCOMPARE(loader.loaded(), 7);
    }

    void anotherTextOnlyWhatIsNew()
    {
        GlyphLoader loader;
        loader.start(u"王小山"_s, QFont(), 1);
        QVERIFY(QTest::qWaitFor([&] { return loader.isDone(); }));
        loader.start(u"王小山"_s, QFont(), 1);
        QVERIFY(loader.isDone());
        loader.start(u"王小河"_s, QFont(), 1);
        QVERIFY(QTest::qWaitFor([&] { return loader.isDone(); }));
        QCOMPARE(loader.loaded(), 4);
    }

    void anotherFontAll()
    {
        GlyphLoader loader;
        QFont font;
        loader.start(u"王小山"_s, font, 1);
        QVERIFY(QTest::qWaitFor([&] { return loader.isDone(); }));
        font.setPointSize(font.pointSize() + 3);
        loader.start(u"王小山"_s, font, 1);
        QCOMPARE(loader.loaded(), 0);
        QVERIFY(QTest::qWaitFor([&] { return loader.isDone(); }));
        QCOMPARE(loader.loaded(), 3);
        loader.start(u"王小山"_s, font, 2);
        QCOMPARE(loader.loaded(), 0);
        QVERIFY(QTest::qWaitFor([&] { return loader.isDone(); }));
    }

    void aTextThatIsReplacedMeanwhile()
    {
        GlyphLoader loader;
        loader.start(QString(3'000'000, u'字') + u'末', QFont(), 1);
        QCoreApplication::processEvents();
        loader.start({}, QFont(), 1);
        QVERIFY(QTest::qWaitFor([&] { return loader.isDone(); }));
        loader.start(u"字"_s, QFont(), 1);
        QVERIFY(QTest::qWaitFor([&] { return loader.isDone(); }));
        QCOMPARE(loader.loaded(), 1);
    }
};

QTEST_MAIN(TestGlyphLoader)
#include "test_glyph_loader.moc"
