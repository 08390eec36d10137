// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Docks in small windows: what does not fit is scrolled, and nothing makes the window higher than the screen.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/shell/window_hands.h"
#include "ui/window/screen_fit.h"
#include "ui/window/scrolled_content.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyle>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

/// Whether a person can operate it.
bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget);
}

/// A control of the dock that is cut although everything was done to bring it into view; empty: none.
QString cutControl(QDockWidget *dock)
{
    auto *scrolled = qobject_cast<ScrolledContent *>(dock->widget());
    if (!scrolled) return u"the dock does not scroll"_s;
    for (QWidget *control : scrolled->widget()->findChildren<QWidget *>()) {
        if (!isControl(control) || !control->isVisibleTo(scrolled->widget())) continue;
        if (qobject_cast<QAbstractItemView *>(control->parentWidget())) continue; // headers, editors
        QSize room = scrolled->viewport()->size();
        for (QWidget *outer = control->parentWidget(); outer != dock; outer = outer->parentWidget()) {
            auto *area = qobject_cast<QScrollArea *>(outer);
            if (!area) continue;
            area->ensureWidgetVisible(control, 0, 0);
            room = room.boundedTo(area->viewport()->size());
        }
        QRect shown = control->geometry();
        for (QWidget *outer = control->parentWidget(); outer != dock; outer = outer->parentWidget())
            shown = shown.intersected(outer->rect()).translated(outer->pos());
        // Of what is larger than the room, such as a list, a part can be seen.
        const bool isLarger = control->width() > room.width() || control->height() > room.height();
        const QSize wanted = isLarger ? QSize(1, 1) : control->size() - QSize(2, 2); // a frame may be outside
        if (shown.width() >= wanted.width() && shown.height() >= wanted.height()) continue;
        return u"%1 %2: %3×%4 of %5×%6 in %7×%8"_s
            .arg(QString::fromLatin1(control->metaObject()->className()), control->accessibleName())
            .arg(shown.width())
            .arg(shown.height())
            .arg(control->width())
            .arg(control->height())
            .arg(room.width())
            .arg(room.height());
    }
    return {};
}

} // namespace

class TestSmallWindows final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstWindowFitsTheScreen_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<bool>("isSmaller"); ///< than the usual size
        QTest::newRow("a small laptop") << QSize(1280, 720) << true;
        QTest::newRow("a laptop at 200 %") << QSize(960, 540) << true;
        QTest::newRow("a large screen") << QSize(2560, 1440) << false;
    }
    void theFirstWindowFitsTheScreen()
    {
        QFETCH(const QSize, screen);
        QFETCH(const bool, isSmaller);
        QTemporaryDir dir;
        Preferences preferences(dir.filePath(u"spotter.ini"_s));
        Appearance appearance(preferences);
        MainWindow window(preferences, appearance);
        const QSize usual = window.size();
        fitIntoScreen(window, screen);
        const int titleBar = window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
        QVERIFY(window.width() <= screen.width() && window.height() + titleBar <= screen.height());
        QCOMPARE(window.size() != usual, isSmaller);
        window.setWindowState(Qt::WindowMaximized);
        const QSize maximised = window.size();
        fitIntoScreen(window, screen / 2);
        QCOMPARE(window.size(), maximised);
    }

    void theWindowTakesAnySize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("800×500") << QSize(800, 500);
        QTest::newRow("1366×768") << QSize(1366, 768);
        QTest::newRow("1920×1080") << QSize(1920, 1080);
    }
    void theWindowTakesAnySize()
    {
        QFETCH(QSize, size);
        WindowFixture bench;
        bench.window.resize(size); // with the start page
        QTRY_COMPARE(bench.window.size(), size);
        QVERIFY(bench.openCorpus());
        const QList<QDockWidget *> docks = bench.window.findChildren<QDockWidget *>();
        QVERIFY(docks.size() >= 10);
        const auto isSide = [](const QDockWidget *dock) {
            return dock->objectName() == "documents"_L1 || dock->objectName() == "triples"_L1;
        };
        for (QDockWidget *lower : docks) {
            for (QDockWidget *dock : docks) dock->setVisible(isSide(dock) || dock == lower);
            lower->raise();
            bench.window.resize(size);
            QCoreApplication::processEvents();
            QCOMPARE(bench.window.size(), size);
            // Scroll bars that come or go change the layout once more.
            QString cut;
            const bool isWhole = QTest::qWaitFor([&] { return (cut = cutControl(lower)).isEmpty(); });
            QVERIFY2(isWhole, qPrintable(lower->objectName() + u": "_s + cut));
        }
    }

    void anyTwoDocksBelowEachOther()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QList<QDockWidget *> docks = bench.window.findChildren<QDockWidget *>();
        for (QDockWidget *one : docks) {
            for (QDockWidget *other : docks) {
                if (one == other) continue;
                for (QDockWidget *dock : docks) dock->setVisible(dock == one || dock == other);
                bench.window.resize(800, 500);
                QCoreApplication::processEvents();
                QVERIFY2(bench.window.size() == QSize(800, 500),
                    qPrintable(u"%1 and %2: %3×%4"_s.arg(one->objectName(), other->objectName())
                            .arg(bench.window.width())
                            .arg(bench.window.height())));
            }
        }
    }

    void theTrainingDockCanBeMadeHigher()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.window.resize(1366, 768);
        auto *training = bench.window.findChild<QDockWidget *>(u"training"_s);
        training->show();
        training->raise();
        QCoreApplication::processEvents();
        QVERIFY2(training->height() > 200, qPrintable(QString::number(training->height())));
        for (const int height : {150, 420}) {
            bench.window.resizeDocks({training}, {height}, Qt::Vertical);
            QCoreApplication::processEvents();
            QVERIFY2(std::abs(training->height() - height) < 12, qPrintable(QString::number(training->height())));
        }
    }
};

QTEST_MAIN(TestSmallWindows)
#include "test_small_windows.moc"
