// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/main_thread_cost.h"
#include "tests/ui/shell/window_hands.h"
#include "ui/training/training_panel.h"

#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QRandomGenerator>
#include <QTextStream>
#include <QTimer>
#include <QWheelEvent>

#include <functional>
#include <vector>

namespace spotter::tests {

/// A monkey test: random actions on the real window, reproducible for a seed as far as threads allow. Avoids file
/// dialogs and closing the window. Logs each action to `log`, and marks the boundaries between actions in `measured`.
class RandomSession {
public:
    RandomSession(
        WindowFixture &bench, const QString &corpus, quint32 seed, QTextStream *log, MeasuredApplication *measured)
        : m_bench(bench), m_corpus(corpus), m_random(seed), m_log(log), m_measured(measured)
    {
        fillPlan();
        // Qt shows the menu of a button in a nested event loop, which has to be left from inside.
        QObject::connect(&m_guard, &QTimer::timeout, &m_guard, [this] {
            QWidget *waiting = QApplication::activePopupWidget();
            if (!waiting) waiting = QApplication::activeModalWidget();
            if (m_isActing && waiting && m_sinceBegin.elapsed() > 1000) waiting->close();
        });
        m_guard.start(100);
    }

    void act()
    {
        m_sinceBegin.start();
        m_isActing = true;
        actOnce();
        m_isActing = false;
    }

private:
    void actOnce()
    {
        ++m_count;
        if (leaveDialogs()) return;
        if (!m_bench.controller().corpus()) return reopen();
        int at = below(m_total);
        for (const Entry &entry : m_plan) {
            at -= entry.weight;
            if (at >= 0) continue;
            say(entry.name);
            entry.act();
            break;
        }
        if (m_measured) m_measured->boundary(m_measured->doing());
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }

    struct Entry {
        const char *name;
        int weight;
        std::function<void()> act;
    };

    [[nodiscard]] int below(int bound) { return bound > 0 ? m_random.bounded(bound) : 0; }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template <typename T>
    [[nodiscard]] const T &oneOf(const std::vector<T> &all)
    {
        return all[size_t(below(int(all.size())))];
    }
    [[nodiscard]] QPoint somewhereIn(const QWidget &widget)
    {
        return {below(std::max(1, widget.width())), below(std::max(1, widget.height()))};
    }
    void say(const char *what)
    {
        if (m_measured) m_measured->boundary(QString::fromLatin1(what));
        if (m_log) *m_log << m_count << ": " << what << Qt::endl;
    }
    QWidget &viewport() { return *m_bench.view().viewport(); }
    static const std::vector<Qt::KeyboardModifiers> &someModifiers()
    {
        static const std::vector<Qt::KeyboardModifiers> all{
            Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier};
        return all;
    }

    void fillPlan()
    {
        m_plan = {
            {"key for a triple", 30, [this] { tripleKey(); }},
            {"key for the text", 14, [this] { textKey(); }},
            {"undo or redo", 10, [this] { undoOrRedo(); }},
            {"click in the text", 12, [this] { clickText(); }},
            {"drag in the text", 12, [this] { dragText(); }},
            {"wheel", 3, [this] { wheel(); }},
            {"context menu", 3, [this] { contextMenu(); }},
            {"another document", 8, [this] { anotherDocument(); }},
            {"search", 4, [this] { search(); }},
            {"filter", 4, [this] { filter(); }},
            {"something in a dock", 20, [this] { anythingInADock(); }},
            {"show or hide a dock", 4, [this] { toggleDock(); }},
            {"window size", 3, [this] { m_bench.window.resize(500 + below(1200), 350 + below(800)); }},
            {"appearance", 3, [this] { appearance(); }},
            {"training", 3, [this] { training(); }},
            {"command", 5, [this] { command(); }},
            {"close the corpus", 1, [this] { m_bench.window.actions().startPage->trigger(); }},
        };
        for (const Entry &entry : m_plan) m_total += entry.weight;
    }

    /// Uses or closes pop-ups, mostly closes dialogs: one that waits for an answer would block everything else.
    bool leaveDialogs()
    {
        if (QWidget *popup = QApplication::activePopupWidget()) {
            say("answer a pop-up");
            QWidget *focus = popup->focusWidget() ? popup->focusWidget() : popup;
            for (int i = below(4); i > 0; --i) QTest::keyClick(focus, chance(70) ? Qt::Key_Down : Qt::Key_Up);
            if (chance(15)) QTest::keyClick(focus, Qt::Key(Qt::Key_A + below(26)));
            QTest::keyClick(focus, chance(60) ? Qt::Key_Return : Qt::Key_Escape);
            // An entry may have opened something else; a menu that is still open is closed.
            if (QWidget *left = QApplication::activePopupWidget(); left == popup) left->close();
            return true;
        }
        for (QWidget *window : QApplication::topLevelWidgets()) {
            auto *dialog = qobject_cast<QDialog *>(window);
            if (!dialog || !dialog->isVisible()) continue;
            say("leave a dialog");
            const bool harmless = !dialog->findChild<QFileDialog *>() && !qobject_cast<QFileDialog *>(dialog);
            if (harmless && chance(30)) clickSomething(*dialog);
            dialog->close();
            return true;
        }
        return false;
    }

    void reopen()
    {
        say("open the corpus");
        m_bench.window.openFiles({m_corpus});
    }

    void tripleKey()
    {
        static const std::vector<Qt::Key> keys{Qt::Key_J, Qt::Key_J, Qt::Key_J, Qt::Key_K, Qt::Key_A, Qt::Key_X,
            Qt::Key_N, Qt::Key_M, Qt::Key_S, Qt::Key_O, Qt::Key_E, Qt::Key_Delete, Qt::Key_1, Qt::Key_2, Qt::Key_3,
            Qt::Key_9, Qt::Key_BracketLeft, Qt::Key_BracketRight, Qt::Key_D};
        QTest::keyClick(&m_bench.view(), oneOf(keys));
    }
    void textKey()
    {
        static const std::vector<Qt::Key> keys{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home,
            Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Escape, Qt::Key_L, Qt::Key_Plus, Qt::Key_Minus};
        Qt::KeyboardModifiers modifiers = oneOf(someModifiers());
        if (chance(25)) modifiers |= Qt::ShiftModifier;
        QTest::keyClick(&m_bench.view(), oneOf(keys), modifiers);
    }
    void undoOrRedo()
    {
        const Actions &actions = m_bench.window.actions();
        // More often redo than undo: if all imports are undone and an edit follows, there is nothing left to do.
        for (int i = 1 + below(5); i > 0; --i) {
            (chance(40) ? actions.undo : actions.redo)->trigger();
            if (m_measured) m_measured->boundary(m_measured->doing());
        }
    }
    void clickText()
    {
        const QPoint place = somewhereIn(viewport());
        const Qt::KeyboardModifiers modifiers = oneOf(someModifiers());
        QTest::mouseClick(&viewport(), Qt::LeftButton, modifiers, place);
        if (chance(30)) QTest::mouseDClick(&viewport(), Qt::LeftButton, modifiers, place);
    }
    void dragText()
    {
        const QPoint from = somewhereIn(viewport());
        const QPoint to = chance(70) ? from + QPoint(below(160) - 40, below(30) - 10) : somewhereIn(viewport());
        const Qt::KeyboardModifiers modifiers = chance(40) ? Qt::ControlModifier : Qt::NoModifier;
        QTest::mousePress(&viewport(), Qt::LeftButton, modifiers, from);
        QTest::mouseMove(&viewport(), (from + to) / 2);
        QTest::mouseMove(&viewport(), to);
        if (chance(10)) QTest::keyClick(&m_bench.view(), Qt::Key_Escape);
        QTest::mouseRelease(&viewport(), Qt::LeftButton, modifiers, to);
    }
    void wheel()
    {
        const QPoint place = somewhereIn(viewport());
        QWheelEvent event(place, viewport().mapToGlobal(place), {}, QPoint(0, 120 * (below(7) - 3)), Qt::NoButton,
            chance(20) ? Qt::ControlModifier : Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&viewport(), &event);
    }
    void contextMenu()
    {
        const QPoint place = somewhereIn(viewport());
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, viewport().mapToGlobal(place));
        QCoreApplication::sendEvent(&viewport(), &event);
    }
    void anotherDocument()
    {
        const Actions &actions = m_bench.window.actions();
        if (chance(60)) return (chance(60) ? actions.nextDocument : actions.previousDocument)->trigger();
        auto *list = m_bench.window.findChild<QDockWidget *>(u"documents"_s)->findChild<QListView *>();
        const int rows = list->model()->rowCount();
        if (rows > 0) list->setCurrentIndex(list->model()->index(below(rows), 0));
    }
    void search()
    {
        static const std::vector<QString> words{
            u""_s, u"红日"_s, u"第1"_s, u"a"_s, u"\""_s, u"😀"_s, u"xyz"_s, u"北京"_s};
        m_bench.window.actions().findDocuments->trigger();
        auto *line = m_bench.window.findChild<QDockWidget *>(u"documents"_s)->findChild<QLineEdit *>();
        line->setText(chance(50) ? QString() : oneOf(words)); // otherwise most of the session would show an empty list
        QTest::keyClick(line, Qt::Key_Return);
    }
    void filter()
    {
        const auto boxes = m_bench.window.findChild<QDockWidget *>(u"documents"_s)->findChildren<QComboBox *>();
        QComboBox *box = boxes[below(int(boxes.size()))];
        box->setCurrentIndex(chance(65) ? 0 : below(box->count()));
    }
    void toggleDock()
    {
        const auto docks = m_bench.window.findChildren<QDockWidget *>();
        docks[below(int(docks.size()))]->toggleViewAction()->trigger();
    }
    void anythingInADock()
    {
        std::vector<QDockWidget *> shown;
        for (QDockWidget *dock : m_bench.window.findChildren<QDockWidget *>())
            if (dock->isVisible() && !dock->visibleRegion().isEmpty()) shown.push_back(dock);
        if (!shown.empty()) clickSomething(*oneOf(shown)->widget());
    }
    /// Clicks a random control somewhere, or sends it a key.
    void clickSomething(QWidget &part)
    {
        std::vector<QWidget *> all;
        for (QWidget *widget : part.findChildren<QWidget *>())
            if (widget->isVisible() && widget->isEnabled() && !widget->visibleRegion().isEmpty()) all.push_back(widget);
        if (all.empty()) return;
        QWidget *chosen = oneOf(all);
        const QPoint place = somewhereIn(*chosen);
        if (chance(75))
            QTest::mouseClick(chosen, Qt::LeftButton, oneOf(someModifiers()), place);
        else if (chance(50))
            QTest::mouseDClick(chosen, Qt::LeftButton, {}, place);
        else {
            static const std::vector<Qt::Key> keys{Qt::Key_Down, Qt::Key_Up, Qt::Key_Space, Qt::Key_Tab, Qt::Key_A,
                Qt::Key_E, Qt::Key_Escape, Qt::Key_Delete, Qt::Key_Left, Qt::Key_1};
            QTest::keyClick(chosen, oneOf(keys));
        }
    }
    void appearance()
    {
        switch (below(4)) {
        case 0:
            m_bench.preferences.setTheme(Theme(below(4)));
            break;
        case 1:
            m_bench.preferences.setLanguage(chance(50) ? u"en"_s : u"zh_CN"_s);
            break;
        case 2:
            m_bench.preferences.setFontSize(chance(50) ? 0 : 8 + below(12));
            break;
        default:
            m_bench.window.actions().lineNumbers->trigger();
            break;
        }
        m_bench.appearance.apply();
    }
    void training()
    {
        const Actions &actions = m_bench.window.actions();
        QAction *action = oneOf(std::vector<QAction *>{
            actions.retrain, actions.retrain, actions.stopTraining, actions.adoptModel, actions.discardModel});
        if (action->isEnabled()) action->trigger();
    }
    /// A random menu command, except those that would end the session or wait for a file.
    void command()
    {
        const Actions &a = m_bench.window.actions();
        const QList<QAction *> kept{a.quit, a.tryDemo, a.newCorpus, a.saveAsCorpus, a.fullScreen, a.readTexts};
        QAction *action = a.all()[below(int(a.all().size()))];
        if (!kept.contains(action) && action->isEnabled()) action->trigger();
    }

    WindowFixture &m_bench;
    QString m_corpus;
    QRandomGenerator m_random;
    QTextStream *m_log;
    MeasuredApplication *m_measured;
    std::vector<Entry> m_plan;
    int m_total = 0;
    int m_count = 0;
    bool m_isActing = false;
    QElapsedTimer m_sinceBegin;
    QTimer m_guard;
};

} // namespace spotter::tests
