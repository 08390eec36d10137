// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every dock as it is painted, in both languages and themes; run once more at 2×. SPOTTER_PICTURES=FOLDER keeps the
// pictures for a person to look at.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/shell/window_fixture.h"
#include "tests/ui/window/picture_checks.h"

#include <QDockWidget>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestDockPictures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreWholeAndLegible_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("theme");
        for (const char *language : {"en", "zh_CN"}) {
            QTest::addRow("%s, light", language) << QString::fromLatin1(language) << int(Theme::Light);
            QTest::addRow("%s, dark", language) << QString::fromLatin1(language) << int(Theme::Dark);
        }
    }
    /// Labels in one line, and buttons, have the room that their words take, in each dock as wide as it is at first;
    /// and where words are to be seen, ink stands out from paper by 4.5, as WCAG 2.1 asks.
    void wordsAreWholeAndLegible()
    {
        QFETCH(const QString, language);
        QFETCH(const int, theme);
        WindowFixture bench(language);
        bench.preferences.setTheme(Theme(theme));
        bench.appearance.apply();
        QVERIFY(bench.openCorpus());
        bench.window.resize(1500, 1000);
        const auto docks = bench.window.findChildren<QDockWidget *>();
        QVERIFY(docks.size() >= 8);
        for (QDockWidget *dock : docks) dock->show();
        QCoreApplication::processEvents();
        QStringList problems;
        int seen = 0;
        for (QDockWidget *dock : docks) {
            dock->raise(); // docks of one place lie over each other
            QTRY_VERIFY(!dock->widget()->visibleRegion().isEmpty());
            QCoreApplication::processEvents();
            const QImage picture = dock->widget()->grab().toImage();
            keep(picture, *dock, language, theme);
            if (contrastWithin(picture, dock->widget()->rect()) < 3)
                problems += dock->objectName() + u": nothing is painted"_s;
            for (const QWidget *widget : dock->widget()->findChildren<QWidget *>()) {
                const QString words = wordsOf(*widget);
                if (words.isEmpty() || widget->visibleRegion().isEmpty()) continue;
                ++seen;
                const auto *label = qobject_cast<const QLabel *>(widget);
                const int needed = label && label->wordWrap() ? 0 : widget->minimumSizeHint().width();
                if (widget->width() < needed) {
                    problems += u"%1: “%2” has %3 of %4 pixels"_s.arg(
                        dock->objectName(), words, QString::number(widget->width()), QString::number(needed));
                }
                if (!widget->isEnabled()) continue; // WCAG leaves out what cannot be used
                const QRect visible = widget->visibleRegion().boundingRect();
                const double contrast
                    = contrastWithin(picture, visible.translated(widget->mapTo(dock->widget(), QPoint())));
                if (contrast < 4.5) {
                    problems
                        += u"%1: “%2” is painted with a contrast of %3"_s.arg(dock->objectName(), words).arg(contrast);
                }
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
        QVERIFY2(seen > 20, qPrintable(QString::number(seen)));
    }

private:
    static void keep(const QImage &picture, const QDockWidget &dock, const QString &language, int theme)
    {
        const QString folder = qEnvironmentVariable("SPOTTER_PICTURES");
        if (folder.isEmpty()) return;
        const QString file = u"%1/%2_%3_%4_%5x.png"_s.arg(folder, dock.objectName(), language,
            Theme(theme) == Theme::Dark ? u"dark"_s : u"light"_s, QString::number(picture.devicePixelRatio()));
        QVERIFY2(picture.save(file), qPrintable(file));
    }
};

QTEST_MAIN(TestDockPictures)
#include "test_dock_pictures.moc"
