// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every dialog that the window opens: what Enter and Escape do, and where the focus is.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/shell/window_hands.h"
#include "ui/commands/actions.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

#include <algorithm>
#include <functional>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

using ActionOf = std::function<QAction *(const Actions &)>;
Q_DECLARE_METATYPE(ActionOf)

class TestDialogs final : public QObject {
    Q_OBJECT

    static QDialog *shownDialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible()) return dialog;
        return nullptr;
    }
    static QDialog *open(QAction *action)
    {
        if (!action->isEnabled()) return nullptr;
        action->trigger();
        if (!QTest::qWaitFor([] { return shownDialog() != nullptr; })) return nullptr;
        QDialog *dialog = shownDialog();
        dialog->activateWindow();
        return QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
    }
    static QStringList namesOf(const QDialog &dialog, bool defaultsOnly = false)
    {
        QStringList names;
        for (const QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->isVisible() && (!defaultsOnly || button->isDefault())) names += button->text().remove(u'&');
        return names;
    }
    static QStringList defaultsOf(const QDialog &dialog) { return namesOf(dialog, true); }
    static bool hasFields(const QDialog &dialog)
    {
        const auto isShown = [](const QWidget *field) { return field->isVisible() && field->isEnabled(); };
        return std::ranges::any_of(dialog.findChildren<QLineEdit *>(), isShown)
            || std::ranges::any_of(dialog.findChildren<QPlainTextEdit *>(), isShown)
            || std::ranges::any_of(dialog.findChildren<QAbstractItemView *>(), isShown);
    }

private Q_SLOTS:
    void everyDialog_data()
    {
        QTest::addColumn<ActionOf>("action");
        QTest::addColumn<QString>("enter"); ///< the button that Enter presses begins so
        const auto row = [](const char *name, QAction *Actions::*action, const QString &enter) {
            QTest::newRow(name) << ActionOf([action](const Actions &actions) { return actions.*action; }) << enter;
        };
        row("select triples", &Actions::selectTriples, u"Close"_s);
        row("label all other places", &Actions::labelOtherPlaces, u"Label "_s);
        row("note", &Actions::tripleNote, u"Save"_s);
        row("qualifiers", &Actions::qualifiers, u"Save"_s);
        row("document properties", &Actions::documentProperties, u"Save"_s);
        row("new document", &Actions::newDocument, u"Add"_s);
        row("settings", &Actions::settings, u"Close"_s);
        row("shortcuts", &Actions::shortcuts, u"Close"_s);
        row("about", &Actions::about, u"Close"_s);
        row("help", &Actions::help, u"Close"_s);
    }
    void everyDialog()
    {
        QFETCH(const ActionOf, action);
        QFETCH(const QString, enter);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.view().setFocus();
        bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
        const QPointer<QDialog> dialog = open(action(bench.window.actions()));
        QVERIFY(dialog);
        const QStringList names = namesOf(*dialog);
        for (const QString &vague : {u"OK"_s, u"Yes"_s, u"No"_s})
            QVERIFY2(!names.contains(vague), qPrintable(names.join(u", "_s)));
        const QStringList pressed = defaultsOf(*dialog);
        QVERIFY2(pressed.size() == 1 && pressed[0].startsWith(enter), qPrintable(pressed.join(u", "_s)));
        const QWidget *focus = dialog->focusWidget();
        QVERIFY(focus);
        // Where there is something to fill in or to choose, the focus is there and not on a button.
        if (hasFields(*dialog))
            QVERIFY2(qobject_cast<const QAbstractButton *>(focus) == nullptr, focus->metaObject()->className());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
    }
};

QTEST_MAIN(TestDialogs)
#include "test_dialogs.moc"
