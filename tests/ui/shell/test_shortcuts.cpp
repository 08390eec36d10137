// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/shell/window_hands.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/shortcut_page.h"
#include "ui/shell/shortcuts.h"

#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestShortcuts final : public QObject {
    Q_OBJECT

    static Shortcuts &shortcutsOf(Bench &bench) { return *bench.window.findChild<Shortcuts *>(); }
    static void choose(QTreeWidget &list, const QString &command)
    {
        for (int i = 0; i < list.topLevelItemCount(); ++i)
            if (list.topLevelItem(i)->text(0) == command) list.setCurrentItem(list.topLevelItem(i));
    }

private Q_SLOTS:
    void anotherKeyDoesTheCommandAndTheOldOneNothing_data()
    {
        QTest::addColumn<bool>("inTable");
        QTest::newRow("in the text") << false;
        QTest::newRow("in the table of triples") << true;
    }
    void anotherKeyDoesTheCommandAndTheOldOneNothing()
    {
        QFETCH(const bool, inTable);
        Bench bench;
        QVERIFY(bench.openCorpus());
        QVERIFY(!shortcutsOf(bench).set(bench.window.actions().accept, QKeySequence(Qt::Key_Y)));
        bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
        if (inTable)
            bench.window.findChild<QDockWidget *>(u"triples"_s)->findChild<QAbstractItemView *>()->setFocus();
        else
            bench.view().setFocus();
        WindowHands hands(bench);
        hands.key(Qt::Key_A);
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Unreviewed);
        hands.key(Qt::Key_Y);
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Accepted);
        QVERIFY(bench.window.actions().accept->toolTip().contains(u'Y'));
    }

    void aKeyOfAnotherCommandIsRefused()
    {
        Bench bench;
        const Actions &actions = bench.window.actions();
        QCOMPARE(shortcutsOf(bench).set(actions.accept, QKeySequence(Qt::Key_X)), actions.reject);
        QCOMPARE(actions.accept->shortcut(), QKeySequence(Qt::Key_A));
        // Given away and taken by another, a built-in key does not come back by itself.
        QVERIFY(!shortcutsOf(bench).set(actions.reject, QKeySequence(Qt::Key_Q)));
        QVERIFY(!shortcutsOf(bench).set(actions.accept, QKeySequence(Qt::Key_X)));
        QCOMPARE(shortcutsOf(bench).reset(actions.reject), actions.accept);
        shortcutsOf(bench).resetAll();
        QCOMPARE(actions.accept->shortcut(), QKeySequence(Qt::Key_A));
        QCOMPARE(actions.reject->shortcut(), QKeySequence(Qt::Key_X));
    }

    void keysAreKept()
    {
        const QTemporaryDir dir;
        Preferences preferences(dir.filePath(u"spotter.ini"_s));
        Appearance appearance(preferences);
        {
            MainWindow window(preferences, appearance);
            auto *shortcuts = window.findChild<Shortcuts *>();
            QVERIFY(!shortcuts->set(window.actions().accept, QKeySequence(Qt::Key_Y)));
            QVERIFY(!shortcuts->set(window.actions().about, QKeySequence(Qt::CTRL | Qt::Key_B)));
            QVERIFY(!shortcuts->set(window.actions().retrain, {}));
        }
        const MainWindow window(preferences, appearance);
        QCOMPARE(window.actions().accept->shortcut(), QKeySequence(Qt::Key_Y));
        QCOMPARE(window.actions().about->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_B));
        QVERIFY(window.actions().retrain->shortcuts().isEmpty());
    }

    void thePageOfTheSettingsChangesAndRefuses()
    {
        Bench bench;
        bench.window.actions().settings->trigger();
        auto *page = bench.window.findChild<ShortcutPage *>();
        QVERIFY(page);
        auto *list = page->findChild<QTreeWidget *>();
        auto *key = page->findChild<QKeySequenceEdit *>();
        choose(*list, u"Accept Triple"_s);
        QCOMPARE(key->keySequence(), QKeySequence(Qt::Key_A));
        key->setKeySequence(QKeySequence(Qt::Key_Y));
        Q_EMIT key->editingFinished();
        QCOMPARE(bench.window.actions().accept->shortcut(), QKeySequence(Qt::Key_Y));
        QVERIFY(list->currentItem()->font(1).bold());
        key->setKeySequence(QKeySequence(Qt::Key_X));
        Q_EMIT key->editingFinished();
        QCOMPARE(bench.window.actions().accept->shortcut(), QKeySequence(Qt::Key_Y));
        QCOMPARE(key->keySequence(), QKeySequence(Qt::Key_Y));
        const auto labels = page->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *l) { return l->text().contains("Reject Triple"_L1); }));
    }

    void everyCommandOfTheWindowIsListed()
    {
        Bench bench;
        for (const QAction *action : bench.window.actions().all())
            QVERIFY(shortcutsOf(bench).actions().contains(const_cast<QAction *>(action)));
        QSet<QString> names;
        for (const QAction *action : shortcutsOf(bench).actions()) {
            QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
            names.insert(action->objectName());
        }
    }
};

QTEST_MAIN(TestShortcuts)
#include "test_shortcuts.moc"
