// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/journal/journal.h"
#include "core/corpus/schema/schema_store.h"
#include "tests/ui/shell/shell_samples.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/appearance/appearance.h"
#include "ui/appearance/preferences.h"
#include "ui/graph/graph_panel.h"
#include "ui/history/history_panel.h"
#include "ui/schema/change_bar.h"
#include "ui/schema/schema_panel.h"
#include "ui/statistics/statistics_panel.h"
#include "ui/window/main_window.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

struct WindowFixture {
    QTemporaryDir dir;
    Preferences preferences{dir.filePath(u"spotter.ini"_s)};
    Appearance appearance{preferences};
    MainWindow window{preferences, appearance};

    WindowFixture()
    {
        preferences.setLanguage(u"en"_s);
        appearance.apply();
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }
    CorpusController &controller() { return window.controller(); }
    AnnotationView &view() { return *window.findChild<AnnotationView *>(); }
    QDockWidget &dock(const QString &name) { return *window.findChild<QDockWidget *>(name); }
    bool openCorpus(int documents = 3)
    {
        const QString path = dir.filePath(u"films.spotter"_s);
        if (!filmCorpus(path, documents)) return false;
        window.openFiles({path});
        return controller().documentId().isValid();
    }
    void press(Qt::Key key) { QTest::keyClick(&window, key, Qt::ControlModifier | Qt::ShiftModifier); }
};

} // namespace

/// Graph, history, schema and statistics in the real window.
class TestSideDocks final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachDockHasAKeyAndALineInTheMenu_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("review") << u"review"_s << Qt::Key_R;
        QTest::newRow("page") << u"page"_s << Qt::Key_O;
        QTest::newRow("graph") << u"graph"_s << Qt::Key_G;
        QTest::newRow("history") << u"history"_s << Qt::Key_H;
        QTest::newRow("schema") << u"schema"_s << Qt::Key_E;
        QTest::newRow("statistics") << u"statistics"_s << Qt::Key_T;
        QTest::newRow("evaluation") << u"evaluation"_s << Qt::Key_M;
        QTest::newRow("facts") << u"facts"_s << Qt::Key_K;
    }
    void eachDockHasAKeyAndALineInTheMenu()
    {
        QFETCH(const QString, name);
        QFETCH(const Qt::Key, key);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        QVERIFY(!bench.dock(name).isVisible());
        bench.press(key);
        QTRY_VERIFY(bench.dock(name).isVisible());
        QVERIFY(!bench.dock(name).windowTitle().isEmpty());
        const auto menus = bench.window.menuBar()->findChildren<QMenu *>();
        QVERIFY(std::ranges::any_of(
            menus, [&](const QMenu *menu) { return menu->actions().contains(bench.dock(name).toggleViewAction()); }));
        bench.press(key);
        QTRY_VERIFY(!bench.dock(name).isVisible());
        bench.press(key);
        bench.controller().closeCorpus();
        QVERIFY(!bench.dock(name).isVisible()); // the start page stands alone
    }

    void aDockBehindATabIsRaised()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.press(Qt::Key_H);
        QTRY_VERIFY(bench.dock(u"history"_s).isVisible());
        bench.press(Qt::Key_E); // shares the place with it
        QTRY_VERIFY(!bench.dock(u"schema"_s).visibleRegion().isEmpty());
        QVERIFY(bench.dock(u"history"_s).visibleRegion().isEmpty());
        QVERIFY(bench.dock(u"history"_s).toggleViewAction()->isChecked());
        bench.press(Qt::Key_H);
        QTRY_VERIFY(!bench.dock(u"history"_s).visibleRegion().isEmpty());
        QVERIFY(bench.dock(u"schema"_s).visibleRegion().isEmpty());
        bench.press(Qt::Key_H); // in front: closed
        QTRY_VERIFY(bench.dock(u"history"_s).isHidden());
        QVERIFY(!bench.dock(u"history"_s).toggleViewAction()->isChecked());
    }

    void theGraphLeadsToTheText()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.dock(u"graph"_s).show();
        auto &graph = *bench.window.findChild<GraphPanel *>();
        auto &view = *graph.findChild<GraphView *>();
        QTRY_COMPARE_WITH_TIMEOUT(view.picture().graph().edges.size(), size_t(2), 20000);
        const QPoint label = view.toWidget(view.picture().labelRect(1).center()).toPoint();
        QTest::mouseClick(&view, Qt::LeftButton, {}, label);
        const int current = bench.view().currentTriple();
        QVERIFY(current >= 0);
        QCOMPARE(
            bench.controller().triples()[size_t(current)].triple.predicate, view.picture().graph().edges[1].predicate);
    }

    void theGraphOfListedDocumentsOpensOthers()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(5));
        const DocumentId first = bench.controller().documentId();
        bench.dock(u"graph"_s).show();
        auto &graph = *bench.window.findChild<GraphPanel *>();
        auto &view = *graph.findChild<GraphView *>();
        graph.setScope(GraphScope::Listed);
        // The same three names in five documents: the edges are said in five places.
        QTRY_VERIFY_WITH_TIMEOUT(
            !view.picture().graph().edges.empty() && view.picture().graph().edges[0].places.size() == 5, 20000);
        const QPoint label = view.toWidget(view.picture().labelRect(0).center()).toPoint();
        QTest::mouseClick(&view, Qt::LeftButton, {}, label);
        QCOMPARE(bench.controller().documentId(), first);
        QTest::mouseClick(&view, Qt::LeftButton, {}, label);
        QVERIFY(bench.controller().documentId() != first);
    }

    void goingBackInTheHistoryBringsTheStateBack()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.dock(u"history"_s).show();
        bench.controller().accept(0);
        bench.controller().reject(0);
        auto &panel = *bench.window.findChild<HistoryPanel *>();
        auto &list = *panel.findChild<QListView *>();
        QTRY_COMPARE(list.model()->rowCount(), 5); // three imports, two judgements
        list.setCurrentIndex(list.model()->index(2, 0));
        QTest::mouseClick(panel.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(bench.controller().triples()[0].state, ReviewState::Unreviewed);
        QVERIFY(!bench.controller().redoText().isEmpty());
        list.setCurrentIndex(list.model()->index(0, 0));
        QTest::mouseClick(panel.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(bench.controller().triples()[0].state, ReviewState::Rejected);
    }

    void renamingAPredicateReachesTextAndList()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.dock(u"schema"_s).show();
        bench.controller().editSchema({SchemaEdit::Kind::RenamePredicate, u"导演"_s, u"执导"_s});
        QTRY_VERIFY(!bench.controller().isJobRunning());
        const auto &rows = bench.controller().triples();
        QVERIFY(
            std::ranges::any_of(rows, [](const DisplayedTriple &row) { return row.triple.predicate == u"执导"_s; }));
        QCOMPARE(bench.view().triples().size(), rows.size());
        auto &list = *bench.window.findChild<SchemaPanel *>()->findChildren<QTreeWidget *>().first();
        QTRY_COMPARE(list.findItems(u"执导"_s, Qt::MatchExactly).size(), 1);
        bench.controller().undo();
        QTRY_COMPARE(list.findItems(u"导演"_s, Qt::MatchExactly).size(), 1);
        QVERIFY(bench.controller().schema().indexOf(u"执导"_s) < 0);
    }

    /// It was below the edge of the dock: the button seemed to do nothing.
    void aQuestionOfTheSchemaCanBeSeenInALowDock_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s;
    }
    void aQuestionOfTheSchemaCanBeSeenInALowDock()
    {
        QFETCH(const QString, language);
        WindowFixture bench;
        bench.preferences.setLanguage(language);
        bench.appearance.apply();
        bench.window.resize(1366, 728); // of 768, with a panel
        QVERIFY(bench.openCorpus());
        bench.press(Qt::Key_E);
        bench.window.resizeDocks({&bench.dock(u"schema"_s)}, {200}, Qt::Vertical);
        auto *panel = bench.window.findChild<SchemaPanel *>();
        auto *list = panel->findChild<QTreeWidget *>();
        QTRY_VERIFY(list->topLevelItemCount() > 0);
        list->setCurrentItem(list->findItems(u"导演"_s, Qt::MatchExactly).value(0));
        auto *bar = panel->findChild<ChangeBar *>();
        for (QToolButton *button : panel->findChildren<QToolButton *>())
            if (button->objectName() == u"deleteName"_s) button->click();
        QTRY_VERIFY(bar->isComposing());
        for (QAbstractButton *control : bar->findChildren<QAbstractButton *>()) {
            if (!control->isVisibleTo(bar)) continue;
            QTRY_VERIFY2(
                control->visibleRegion().boundingRect().size() == control->size(), qPrintable(control->text()));
        }
        for (const QLabel *label : bar->findChildren<QLabel *>())
            if (label->isVisibleTo(bar)) QTRY_VERIFY2(!label->visibleRegion().isEmpty(), qPrintable(label->text()));
        if (qEnvironmentVariableIsSet("SPOTTER_PICTURES"))
            QVERIFY(bench.window.grab().save(
                qEnvironmentVariable("SPOTTER_PICTURES") + u"/schema-question-"_s + language + u".png"_s));
    }

    void statisticsFollowEdits()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.dock(u"statistics"_s).show();
        auto &panel = *bench.window.findChild<StatisticsPanel *>();
        const auto says = [&](const QString &words) {
            const auto labels = panel.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(u"3 to review, 3 accepted, 0 rejected"_s), 10000);
        bench.controller().reject(0);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"1 rejected"_s), 10000);
    }
};

QTEST_MAIN(TestSideDocks)
#include "test_side_docks.moc"
