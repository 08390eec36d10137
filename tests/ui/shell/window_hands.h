// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shell/window_fixture.h"

#include <QAccessible>
#include <QListView>
#include <QToolBar>
#include <QToolButton>

namespace spotter::tests {

/// User actions on a window, counted: a key press (with any modifiers), a click and a drag are one action each, a
/// double click is two. Keys go to the widget with the keyboard focus, as for a real user.
class WindowHands {
public:
    explicit WindowHands(WindowFixture &bench) : m_bench(bench) { }

    [[nodiscard]] int actions() const { return m_actions; }
    void forget() { m_actions = 0; }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_actions;
        QTest::keyClick(focus(), key, modifiers);
        QCoreApplication::processEvents();
    }
    void click(QWidget *widget, QPoint place, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_actions;
        QTest::mouseClick(widget, Qt::LeftButton, modifiers, place);
        QCoreApplication::processEvents();
    }
    void doubleClick(QWidget *widget, QPoint place, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_actions += 2;
        QTest::mouseClick(widget, Qt::LeftButton, modifiers, place);
        QTest::mouseDClick(widget, Qt::LeftButton, modifiers, place);
        QCoreApplication::processEvents();
    }
    void drag(QWidget *widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_actions;
        QTest::mousePress(widget, Qt::LeftButton, modifiers, from);
        QTest::mouseMove(widget, (from + to) / 2);
        QTest::mouseMove(widget, to);
        QTest::mouseRelease(widget, Qt::LeftButton, modifiers, to);
        QCoreApplication::processEvents();
    }

    /// Clicks the toolbar button of an action.
    bool clickTool(QAction *action)
    {
        for (QToolBar *bar : m_bench.window.findChildren<QToolBar *>()) {
            QWidget *button = bar->widgetForAction(action);
            if (!button || !button->isVisible()) continue;
            click(button, button->rect().center());
            return true;
        }
        return false;
    }
    /// Clicks an entry of the open chooser.
    bool clickChoice(const QString &text)
    {
        const ChoicePopup *popup = popupNamed(u"predicateChooser"_s);
        auto *list = popup ? popup->findChild<QListView *>() : nullptr;
        for (int row = 0; list && row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data().toString() != text) continue;
            click(list->viewport(), list->visualRect(index).center());
            return true;
        }
        return false;
    }
    /// Clicks a button of the bar at the selection, if it can be seen and nothing covers it.
    bool clickOffer(const QString &text)
    {
        for (QToolButton *button : m_bench.view().viewport()->findChildren<QToolButton *>()) {
            if (!button->isVisible() || button->text() != text) continue;
            const QPoint middle = button->mapTo(&m_bench.window, button->rect().center());
            if (m_bench.window.childAt(middle) != button) return false;
            click(button, button->rect().center());
            return true;
        }
        return false;
    }
    void clickText(const QString &part, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const Span span = m_bench.spanIn(part);
        const QPoint first = place(span.beginUtf16).center();
        click(m_bench.view().viewport(), first, modifiers);
    }
    void dragOver(const QString &part, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const Span span = m_bench.spanIn(part);
        drag(m_bench.view().viewport(), leftOf(span.beginUtf16), leftOf(span.endUtf16), modifiers);
    }
    /// The rectangle of a character in the text's viewport.
    [[nodiscard]] QRect place(qsizetype offset)
    {
        AnnotationView &view = m_bench.view();
        const QRect global = QAccessible::queryAccessibleInterface(&view)->textInterface()->characterRect(int(offset));
        return {view.viewport()->mapFromGlobal(global.topLeft()), global.size()};
    }
    [[nodiscard]] QPoint leftOf(qsizetype offset)
    {
        const QRect rect = place(offset);
        return {rect.left(), rect.center().y()};
    }

private:
    static QWidget *focus()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup->focusWidget() ? popup->focusWidget() : popup;
        if (QWidget *focus = QApplication::focusWidget()) return focus;
        return QApplication::activeWindow();
    }

    WindowFixture &m_bench;
    int m_actions = 0;
};

} // namespace spotter::tests
