// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/shell/window_hands.h"
#include "ui/help/guided_tour.h"

#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestGuidedTour final : public QObject {
    Q_OBJECT

    static GuidedTour *tourOf(WindowFixture &bench) { return bench.window.findChild<GuidedTour *>(); }

private Q_SLOTS:
    void itLeadsThroughTheFourJobs()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.window.actions().guidedTour->trigger();
        QVERIFY(tourOf(bench));
        QStringList titles;
        for (int stop = 0; stop < 4; ++stop) {
            QCOMPARE(tourOf(bench)->stop(), stop);
            titles += tourOf(bench)->accessibleName();
            QVERIFY(!tourOf(bench)->accessibleDescription().isEmpty());
            QVERIFY2(bench.window.rect().contains(tourOf(bench)->geometry()), qPrintable(titles.last()));
            tourOf(bench)->next();
        }
        QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), 4);
        QVERIFY(bench.window.findChild<QDockWidget *>(u"training"_s)->isVisible());
        QTRY_VERIFY(!tourOf(bench));
    }

    void itWaitsForATextAndGoesOnByItself()
    {
        WindowFixture bench;
        auto *begin = bench.window.findChild<QToolButton *>(u"startTour"_s);
        QVERIFY(begin && begin->isVisible());
        begin->click();
        QVERIFY(tourOf(bench));
        tourOf(bench)->next();
        QCOMPARE(tourOf(bench)->stop(), 0);
        QVERIFY(bench.openCorpus());
        QTRY_COMPARE(tourOf(bench)->stop(), 1);
    }

    void escapeLeavesIt()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.window.actions().guidedTour->trigger();
        tourOf(bench)->next();
        WindowHands(bench).key(Qt::Key_Escape);
        QTRY_VERIFY(!tourOf(bench));
    }

    void itSpeaksAnotherLanguageAtOnce()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.window.actions().guidedTour->trigger();
        const QString english = tourOf(bench)->accessibleName();
        bench.preferences.setLanguage(u"zh_CN"_s);
        bench.appearance.apply();
        QCoreApplication::processEvents();
        QVERIFY(!tourOf(bench)->findChildren<QLabel *>().isEmpty());
        bench.preferences.setLanguage(u"en"_s);
        bench.appearance.apply();
        QCoreApplication::processEvents();
        QCOMPARE(tourOf(bench)->accessibleName(), english);
    }
};

QTEST_MAIN(TestGuidedTour)
#include "test_guided_tour.moc"
