// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What screen readers and the keyboard meet: every control of the window, with every dock and dialog shown.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/training/training_service.h"
#include "tests/ui/shell/window_hands.h"
#include "ui/annotation_view/entity_colors.h"
#include "ui/encoders/encoder_dialog.h"
#include "ui/import/import_dialog.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

/// Controls that a person can act on: they need a name. Structure (panes, scroll bars, separators) does not.
bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
    case QAccessible::ProgressBar:
        return true;
    default:
        return false;
    }
}

/// Where the walk does not go in: rows are data, and what is inside a combo or spin box is Qt's own.
bool isLeaf(QAccessible::Role role)
{
    return role == QAccessible::List || role == QAccessible::Table || role == QAccessible::Tree
        || role == QAccessible::ComboBox || role == QAccessible::SpinBox || role == QAccessible::EditableText;
}

QString pathOf(QAccessibleInterface *face)
{
    QStringList path;
    for (; face && path.size() < 6; face = face->parent()) {
        const QObject *object = face->object();
        path.prepend(
            object ? QLatin1StringView(object->metaObject()->className()) + u'#' + object->objectName() : u"?"_s);
    }
    return path.join(" / "_L1);
}

void walk(QAccessibleInterface *face, QStringList &problems, int &seen)
{
    if (!face || !face->isValid() || face->state().invisible) return;
    const QAccessible::Role role = face->role();
    if (role == QAccessible::NoRole) problems += "no role: "_L1 + pathOf(face);
    if (needsName(role)) {
        ++seen;
        if (face->text(QAccessible::Name).trimmed().isEmpty())
            problems += u"no name (role %1): %2"_s.arg(int(role)).arg(pathOf(face));
    }
    if (isLeaf(role)) return;
    for (int i = 0; i < face->childCount(); ++i) walk(face->child(i), problems, seen);
}

/// The controls of a part as Tab visits them. Qt's chain runs through all widgets of a window.
std::vector<QWidget *> tabOrder(QWidget &part)
{
    std::vector<QWidget *> order;
    QWidget *widget = &part;
    do {
        widget = widget->nextInFocusChain();
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && !widget->focusProxy();
        if (takesTab && part.isAncestorOf(widget) && !widget->visibleRegion().isEmpty()) order.push_back(widget);
    } while (widget != &part && order.size() < 500);
    return order;
}

/// Which of two controls one reads first: in lines from above, in a line from the left, and where there are columns
/// side by side, the left one before the right one.
bool isReadBefore(const QWidget &part, const QWidget &a, const QWidget &b)
{
    const QRect first(a.mapTo(&part, QPoint()), a.size());
    const QRect second(b.mapTo(&part, QPoint()), b.size());
    if (first.bottom() <= second.top() || first.right() < second.left()) return true;
    if (second.bottom() <= first.top()) return false;
    return first.left() <= second.left();
}

} // namespace

class TestAccessibility final : public QObject {
    Q_OBJECT

    static void showAll(WindowFixture &bench)
    {
        bench.window.resize(1500, 1000);
        for (QDockWidget *dock : bench.window.findChildren<QDockWidget *>()) dock->show();
        QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void everyControlHasANameAndARole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s;
    }
    void everyControlHasANameAndARole()
    {
        QFETCH(const QString, language);
        WindowFixture bench(language);
        QStringList problems;
        int seen = 0;
        walk(QAccessible::queryAccessibleInterface(&bench.window), problems, seen); // the start page
        QVERIFY(bench.openCorpus());
        showAll(bench);
        // Docks of one place lie over each other: each comes to the front once.
        for (QDockWidget *dock : bench.window.findChildren<QDockWidget *>()) {
            dock->raise();
            QCoreApplication::processEvents();
            walk(QAccessible::queryAccessibleInterface(dock), problems, seen);
        }
        walk(QAccessible::queryAccessibleInterface(&bench.window), problems, seen);
        problems.removeDuplicates();
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
        QVERIFY2(seen > 60, qPrintable(QString::number(seen)));
    }

    void everyMenuEntryHasANameAndIsReachedByKeys_data() { everyControlHasANameAndARole_data(); }
    void everyMenuEntryHasANameAndIsReachedByKeys()
    {
        QFETCH(const QString, language);
        WindowFixture bench(language);
        QVERIFY(bench.openCorpus());
        QSet<const QAction *> reached;
        QStringList problems;
        const auto look = [&](const auto &self, const QMenu &menu, const QString &path) -> void {
            for (QAction *entry : menu.actions()) {
                if (entry->isSeparator()) continue;
                reached.insert(entry);
                const QString name = path + u'/' + entry->text();
                if (entry->text().remove(u'&').trimmed().isEmpty()) problems += u"no name: "_s + name;
                if (entry->menu()) self(self, *entry->menu(), name);
            }
        };
        QSet<QKeySequence> letters;
        for (QAction *title : bench.window.menuBar()->actions()) {
            QVERIFY(title->menu());
            // Alt and a letter open each menu; the arrow keys reach its entries.
            const QKeySequence letter = QKeySequence::mnemonic(title->text());
            if (letter.isEmpty() || letters.contains(letter)) problems += u"no letter of its own: "_s + title->text();
            letters.insert(letter);
            look(look, *title->menu(), title->text());
        }
        for (const QAction *command : bench.window.actions().all())
            if (!reached.contains(command) && command->shortcut().isEmpty())
                problems += u"in no menu and without a key: "_s + command->text();
        for (const QDockWidget *dock : bench.window.findChildren<QDockWidget *>())
            if (!reached.contains(dock->toggleViewAction())) problems += u"no entry: "_s + dock->windowTitle();
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
        QVERIFY(reached.size() > 60);
    }

    void everyControlOfADialogHasANameAndARole_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action :
            {"settings", "shortcuts", "about", "help", "exportTriples", "importFiles", "getEncoder", "selectTriples",
                "labelOtherPlaces", "documentProperties", "newDocument", "tripleNote", "qualifiers", "exportReport"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }
    void everyControlOfADialogHasANameAndARole()
    {
        QFETCH(const QString, action);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.view().setCurrentTriple(0);
        for (QAction *candidate : bench.window.actions().all())
            if (candidate->objectName() == action) candidate->trigger();
        QCoreApplication::processEvents();
        const auto dialogs = bench.window.findChildren<QDialog *>();
        const auto shown = std::ranges::find_if(dialogs, &QWidget::isVisible);
        QVERIFY(shown != dialogs.end());
        QStringList problems;
        int seen = 0;
        walk(QAccessible::queryAccessibleInterface(*shown), problems, seen);
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
        QVERIFY(seen > 0);
        QVERIFY(!(*shown)->windowTitle().isEmpty());
        (*shown)->close();
    }

    void tabVisitsTheControlsOfADockAsTheyAreRead()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        showAll(bench);
        QStringList problems;
        for (QDockWidget *dock : bench.window.findChildren<QDockWidget *>()) {
            dock->raise();
            QCoreApplication::processEvents();
            const std::vector<QWidget *> order = tabOrder(*dock->widget());
            for (size_t i = 1; i < order.size(); ++i) {
                if (isReadBefore(*dock->widget(), *order[i - 1], *order[i])) continue;
                problems += u"%1: %2 (%3) comes before %4 (%5)"_s.arg(dock->objectName(),
                    QLatin1StringView(order[i - 1]->metaObject()->className()), order[i - 1]->accessibleName(),
                    QLatin1StringView(order[i]->metaObject()->className()), order[i]->accessibleName());
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }

    void wordsStandOutFromWhatIsBehindThem_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(Theme::Light);
        QTest::newRow("dark") << int(Theme::Dark);
        QTest::newRow("high contrast") << int(Theme::HighContrast);
    }
    /// Every label and button of the window, by the colours it is painted with; 4.5 as WCAG 2.1 asks of text.
    void wordsStandOutFromWhatIsBehindThem()
    {
        QFETCH(const int, theme);
        WindowFixture bench;
        bench.preferences.setTheme(Theme(theme));
        bench.appearance.apply();
        QVERIFY(bench.openCorpus());
        showAll(bench);
        QStringList problems;
        int seen = 0;
        for (const QWidget *widget : bench.window.findChildren<QWidget *>()) {
            const bool hasWords = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget)
                || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractScrollArea *>(widget);
            if (!hasWords || !widget->isEnabled()) continue; // WCAG leaves out what cannot be used
            ++seen;
            const QPalette &palette = widget->palette();
            const QColor ink = palette.color(widget->foregroundRole());
            const QColor paper = palette.color(widget->backgroundRole());
            if (textview::contrastRatio(ink, paper) >= 4.5) continue;
            problems += u"%1 “%2”: %3 on %4"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                widget->accessibleName(), ink.name(), paper.name());
        }
        problems.removeDuplicates();
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
        QVERIFY(seen > 40);
    }

    void entitiesStandOutInEveryTheme_data() { wordsStandOutFromWhatIsBehindThem_data(); }
    void entitiesStandOutInEveryTheme()
    {
        QFETCH(const int, theme);
        const QPalette palette = paletteFor(Theme(theme), false);
        const textview::EntityColors colors(filmSchema(), palette);
        for (const QString &type : filmSchema().entityTypes() + QStringList{QString(), u"unknown"_s}) {
            const textview::EntityColor color = colors.of(type);
            QVERIFY2(textview::contrastRatio(palette.color(QPalette::Text), color.fill) >= 4.5, qPrintable(type));
            QVERIFY2(textview::contrastRatio(palette.color(QPalette::Text), color.strongFill) >= 4.5, qPrintable(type));
            QVERIFY2(textview::contrastRatio(color.text, palette.color(QPalette::Base)) >= 4.5, qPrintable(type));
        }
    }
};

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
