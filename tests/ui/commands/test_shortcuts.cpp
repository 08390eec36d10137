// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/shell/window_hands.h"
#include "ui/commands/shortcut_page.h"
#include "ui/commands/shortcuts.h"
#include "ui/window/settings_dialog.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestShortcuts final : public QObject {
    Q_OBJECT

    static Shortcuts &shortcutsOf(WindowFixture &bench) { return *bench.window.findChild<Shortcuts *>(); }
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
        WindowFixture bench;
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

    void aKeyMeansItsCommandOnly_data()
    {
        QTest::addColumn<bool>("inTable");
        QTest::addColumn<QString>("command"); // gets the key
        QTest::addColumn<QString>("before"); // had it; has none now
        QTest::newRow("A in the text") << false << u"about"_s << u"accept"_s;
        QTest::newRow("A in the table") << true << u"about"_s << u"accept"_s;
        QTest::newRow("X in the text") << false << u"retrain"_s << u"reject"_s;
        QTest::newRow("X in the table") << true << u"retrain"_s << u"reject"_s;
        QTest::newRow("J in the text") << false << u"stopTraining"_s << u"nextTriple"_s;
        QTest::newRow("J in the table") << true << u"stopTraining"_s << u"nextTriple"_s;
        QTest::newRow("E in the text") << false << u"stopTraining"_s << u"changePredicate"_s;
        QTest::newRow("E in the table") << true << u"stopTraining"_s << u"changePredicate"_s;
        QTest::newRow("Del in the text") << false << u"stopTraining"_s << u"remove"_s;
        QTest::newRow("Del in the table") << true << u"stopTraining"_s << u"remove"_s;
        QTest::newRow("S in the text") << false << u"stopTraining"_s << u"setSubject"_s;
        QTest::newRow("Ctrl+0 in the text") << false << u"stopTraining"_s << u"resetZoom"_s;
    }
    /// Whether the new command can act at the moment or not.
    void aKeyMeansItsCommandOnly()
    {
        QFETCH(const bool, inTable);
        QFETCH(const QString, command);
        QFETCH(const QString, before);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        auto *to = bench.window.findChild<QAction *>(command);
        auto *from = bench.window.findChild<QAction *>(before);
        QVERIFY(to && from);
        const QKeySequence key = from->shortcut();
        QVERIFY(!shortcutsOf(bench).set(from, {}));
        QVERIFY(!shortcutsOf(bench).set(to, key));
        disconnect(to, &QAction::triggered, nullptr, nullptr); // only whether it is triggered matters
        QSignalSpy triggered(to, &QAction::triggered);
        bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
        bench.view().setSelection({0, 2});
        if (inTable)
            bench.window.findChild<QDockWidget *>(u"triples"_s)->findChild<QAbstractItemView *>()->setFocus();
        else
            bench.view().setFocus();
        const auto rows = bench.controller().triples();
        const int current = bench.view().currentTriple();
        WindowHands hands(bench);
        for (const bool enabled : {false, true}) {
            to->setEnabled(enabled);
            hands.key(key[0].key(), key[0].keyboardModifiers());
            QCOMPARE(triggered.count(), enabled ? 1 : 0);
            QVERIFY(bench.controller().triples() == rows);
            QCOMPARE(bench.view().currentTriple(), current);
            QVERIFY(!bench.view().pendingSubject().isValid());
            QVERIFY(!popupNamed(u"predicateChooser"_s));
            QVERIFY(!bench.window.findChild<QComboBox *>(u"predicateEditor"_s));
        }
    }

    void aDisabledCommandsKeyDoesNothing_data()
    {
        QTest::addColumn<QString>("where");
        for (const char *where : {"text", "table", "documents"}) QTest::newRow(where) << QString::fromLatin1(where);
    }
    void aDisabledCommandsKeyDoesNothing()
    {
        QFETCH(const QString, where);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.view().setCurrentTriple(0);
        QWidget *focus = &bench.view();
        if (where == "table"_L1)
            focus = bench.window.findChild<QDockWidget *>(u"triples"_s)->findChild<QAbstractItemView *>();
        if (where == "documents"_L1)
            focus = bench.window.findChild<QDockWidget *>(u"documents"_s)->findChild<QAbstractItemView *>();
        focus->setFocus();
        const auto document = bench.controller().documentId();
        const auto rows = bench.controller().triples();
        WindowHands hands(bench);
        for (QAction *action : bench.window.actions().all()) action->setEnabled(false);
        for (const QAction *action : bench.window.actions().all()) {
            // The keys of commands of the text and the table are free in the list, which goes to the name that begins
            // so.
            if (where == "documents"_L1 && action->shortcutContext() != Qt::WindowShortcut) continue;
            for (const QKeySequence &key : action->shortcuts()) {
                hands.key(key[0].key(), key[0].keyboardModifiers());
                QCOMPARE(bench.view().currentTriple(), 0);
                QCOMPARE(bench.controller().documentId(), document);
                QVERIFY(bench.controller().triples() == rows);
                QVERIFY2(!bench.view().isLegendExpanded(), qPrintable(action->text()));
                QVERIFY(!popupNamed(u"predicateChooser"_s));
            }
        }
    }

    void removingNeedsTheTextOrTheTable()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        WindowHands hands(bench);
        const size_t rows = bench.controller().triples().size();
        bench.view().setCurrentTriple(0);
        bench.window.findChild<QDockWidget *>(u"documents"_s)->findChild<QAbstractItemView *>()->setFocus();
        hands.key(Qt::Key_Delete);
        QCOMPARE(bench.controller().triples().size(), rows);
        bench.view().setFocus();
        hands.key(Qt::Key_Delete);
        QCOMPARE(bench.controller().triples().size(), rows - 1);
        bench.view().setCurrentTriple(0);
        bench.window.findChild<QDockWidget *>(u"triples"_s)->findChild<QAbstractItemView *>()->setFocus();
        hands.key(Qt::Key_Backspace);
        QCOMPARE(bench.controller().triples().size(), rows - 2);
    }

    void menusOfTextAndTableShowTheKeysOfNow()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        QVERIFY(!shortcutsOf(bench).set(bench.window.actions().accept, QKeySequence(Qt::Key_Y)));
        bench.view().setCurrentTriple(0);
        QWidget *table = bench.window.findChild<QDockWidget *>(u"triples"_s)->findChild<QAbstractItemView *>();
        for (QWidget *widget : {bench.view().viewport(), qobject_cast<QAbstractItemView *>(table)->viewport()}) {
            const QPoint at = widget->rect().center();
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
            QCoreApplication::sendEvent(widget, &event);
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QVERIFY2(menu->actions().first()->text().endsWith(u"\tY"_s), qPrintable(menu->actions().first()->text()));
            menu->close();
        }
    }

    void theLegendHasAKeyAndAnEntry()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.view().setFocus();
        WindowHands hands(bench);
        hands.key(Qt::Key_L);
        QVERIFY(bench.view().isLegendExpanded());
        QVERIFY(bench.window.findChild<QAction *>(u"legend"_s)->isChecked());
        bench.view().setLegendExpanded(false);
        QVERIFY(!bench.window.findChild<QAction *>(u"legend"_s)->isChecked());
    }

    void aKeyOfAnotherCommandIsRefused()
    {
        WindowFixture bench;
        const Actions &actions = bench.window.actions();
        QCOMPARE(shortcutsOf(bench).set(actions.accept, QKeySequence(Qt::Key_X)), actions.reject);
        QCOMPARE(actions.accept->shortcut(), QKeySequence(Qt::Key_A));
        // Given away and taken by another, a built-in key does not come back by itself.
        QVERIFY(!shortcutsOf(bench).set(actions.reject, QKeySequence(Qt::Key_B)));
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
        WindowFixture bench;
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

    void theHelpListsTheKeysOfNow_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("key");
        QTest::newRow("select triples") << u"Select Triples…"_s << u"Ctrl+T"_s;
        QTest::newRow("label other places") << u"Label All Other Places…"_s << u"Ctrl+Shift+L"_s;
        QTest::newRow("evaluation") << u"Evaluation"_s << u"Ctrl+Shift+M"_s;
        QTest::newRow("facts") << u"Facts"_s << u"Ctrl+Shift+K"_s;
    }
    void theHelpListsTheKeysOfNow()
    {
        QFETCH(const QString, command);
        QFETCH(const QString, key);
        WindowFixture bench;
        bench.window.actions().shortcuts->trigger();
        const auto *dialog = bench.window.findChild<QDialog *>(u"shortcuts"_s);
        QVERIFY(dialog && dialog->isVisible());
        const auto rows = dialog->findChild<QTreeWidget *>()->findItems(command, Qt::MatchExactly);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front()->text(1), QKeySequence(key).toString(QKeySequence::NativeText));
    }

    void everyCommandOfTheWindowIsListed()
    {
        WindowFixture bench;
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
