// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The filters above the list of documents, and those that are saved under a name.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/search/saved_filters.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/documents/document_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>

using namespace spotter;
using namespace spotter::tests;

namespace {

DocumentPanel &panel(WindowFixture &bench) { return *bench.window.findChild<DocumentPanel *>(); }
int shownRows(WindowFixture &bench) { return panel(bench).findChild<QListView *>()->model()->rowCount(); }
QComboBox &box(WindowFixture &bench, const QString &name) { return *panel(bench).findChild<QComboBox *>(name); }
QToolButton &button(WindowFixture &bench, const QString &name) { return *panel(bench).findChild<QToolButton *>(name); }
QLineEdit &searchField(WindowFixture &bench) { return *panel(bench).findChild<QLineEdit *>(); }

void choose(QComboBox &box, const QString &text)
{
    const int place = box.findText(text);
    QVERIFY2(place >= 0, qPrintable(text));
    box.setCurrentIndex(place);
}

/// The menu of saved filters as it opens now.
QMenu &openedMenu(WindowFixture &bench)
{
    QMenu *menu = button(bench, u"savedFilters"_s).menu();
    Q_EMIT menu->aboutToShow();
    return *menu;
}

QAction *entryOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions())
        if (action->text() == text) return action;
    return nullptr;
}

/// Saves the current filter as a user does, in the dialog.
void saveAs(WindowFixture &bench, const QString &name)
{
    entryOf(openedMenu(bench), u"&Save This Filter…"_s)->trigger();
    auto *dialog = bench.window.findChild<QDialog *>();
    QVERIFY(dialog);
    auto *field = dialog->findChild<QLineEdit *>();
    field->setText(name);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!bench.window.findChild<QDialog *>());
}

} // namespace

class TestDocumentFilters final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moreFiltersUnfold()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(6));
        QToolButton &more = button(bench, u"moreFilters"_s);
        QVERIFY(!box(bench, u"typeFilter"_s).isVisible());
        more.click();
        QVERIFY(box(bench, u"typeFilter"_s).isVisible());
        choose(box(bench, u"typeFilter"_s), u"国家"_s); // no label has it
        QCOMPARE(shownRows(bench), 0);
        choose(box(bench, u"typeFilter"_s), u"人物"_s);
        QCOMPARE(shownRows(bench), 6);
        choose(box(bench, u"stateFilter"_s), u"With accepted labels"_s);
        QCOMPARE(shownRows(bench), 6);
        choose(box(bench, u"stateFilter"_s), u"With rejected labels"_s);
        QCOMPARE(shownRows(bench), 0);
        // What is folded away is at least counted.
        more.click();
        QVERIFY(!box(bench, u"typeFilter"_s).isVisible());
        QVERIFY2(more.text().contains(u"(2)"_s), qPrintable(more.text()));
    }

    void everyFilterReachesTheList()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(3));
        button(bench, u"moreFilters"_s).click();
        choose(box(bench, u"scoreFilter"_s), u"Score below 0.5"_s);
        QCOMPARE(panel(bench).filter().scoreBelow, std::optional(0.5));
        choose(box(bench, u"editedFilter"_s), u"Edited in the last 7 days"_s);
        QCOMPARE(panel(bench).filter().editedDays, std::optional(7));
        choose(box(bench, u"editedFilter"_s), u"Not edited for 30 days"_s);
        QCOMPARE(panel(bench).filter().uneditedDays, std::optional(30));
        QVERIFY(!panel(bench).filter().editedDays);
        panel(bench).findChild<QCheckBox *>(u"differingFilter"_s)->click();
        QVERIFY(panel(bench).filter().differingOnly);
        choose(box(bench, u"stateFilter"_s), u"All labels reviewed"_s);
        QVERIFY(panel(bench).filter().reviewedOnly && !panel(bench).filter().state);
        choose(box(bench, u"stateFilter"_s), u"Without labels"_s);
        QVERIFY(panel(bench).filter().withoutLabelsOnly && !panel(bench).filter().reviewedOnly);
        // Another language keeps what was chosen.
        const DocumentFilter before = panel(bench).filter();
        bench.preferences.setLanguage(u"zh_CN"_s);
        bench.appearance.apply();
        QCoreApplication::processEvents();
        QVERIFY(panel(bench).filter() == before);
        // Another corpus begins without filters.
        const QString path = bench.dir.filePath(u"next.spotter"_s);
        QVERIFY(filmCorpus(path, 2));
        bench.window.openFiles({path});
        QCOMPARE(shownRows(bench), 2);
        QVERIFY(panel(bench).filter() == DocumentFilter{.synthetic = false});
    }

    void titlesAreSearched()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(3));
        QVERIFY(bench.controller().corpus()->documents().setDetails(
            {2}, {.title = u"Quite another name"_s, .note = {}, .tags = {}}));
        searchField(bench).setText(u"another"_s);
        QTRY_COMPARE(shownRows(bench), 1);
    }

    void filtersAreSavedChosenAndDeleted()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(4));
        QVERIFY(!entryOf(openedMenu(bench), u"&Save This Filter…"_s)->isEnabled()); // nothing is filtered
        choose(box(bench, u"splitFilter"_s), u"Training"_s);
        choose(box(bench, u"typeFilter"_s), u"人物"_s);
        searchField(bench).setText(u"第1"_s);
        QTRY_COMPARE(shownRows(bench), 1);
        const DocumentFilter wanted = panel(bench).filter();
        saveAs(bench, u"mine & yours"_s);
        QCOMPARE(savedFilters(bench.controller().corpus()->database())->size(), size_t(1));

        searchField(bench).clear();
        choose(box(bench, u"splitFilter"_s), u"All splits"_s);
        choose(box(bench, u"typeFilter"_s), u"Any type"_s);
        QTRY_COMPARE(shownRows(bench), 4);
        QAction *entry = entryOf(openedMenu(bench), u"mine && yours"_s);
        QVERIFY(entry && !entry->isChecked());
        entry->trigger();
        QTRY_COMPARE(shownRows(bench), 1);
        QVERIFY(panel(bench).filter() == wanted);
        QCOMPARE(searchField(bench).text(), u"第1"_s);
        QVERIFY(entryOf(openedMenu(bench), u"mine && yours"_s)->isChecked());

        const QMenu &menu = openedMenu(bench);
        QMenu *deleting = entryOf(menu, u"&Delete a Saved Filter"_s)->menu();
        deleting->actions().first()->trigger();
        QVERIFY(savedFilters(bench.controller().corpus()->database())->empty());
        QVERIFY(!entryOf(openedMenu(bench), u"mine && yours"_s));
        QVERIFY(panel(bench).filter() == wanted); // the list is as it was
    }

    void aSavedFilterOfWhatIsGoneShowsNothing()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(3));
        QVERIFY(saveFilter(bench.controller().corpus()->database(),
            {u"old"_s, {.predicate = u"gone"_s, .tag = u"gone, too"_s, .scoreBelow = 0.42, .editedDays = 3}}));
        entryOf(openedMenu(bench), u"old"_s)->trigger();
        const DocumentFilter shown = panel(bench).filter();
        QCOMPARE(shown.predicate, u"gone"_s);
        QCOMPARE(shown.tag, u"gone, too"_s);
        QCOMPARE(shown.scoreBelow, std::optional(0.42));
        QCOMPARE(shown.editedDays, std::optional(3));
        QCOMPARE(shownRows(bench), 0);
        QVERIFY(box(bench, u"scoreFilter"_s).isVisible()); // unfolded, so that the reason is seen
    }

    void aReadOnlyCorpusOffersItsFiltersOnly()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"films.spotter"_s);
        auto holder = filmCorpus(path, 3);
        QVERIFY(holder);
        QVERIFY(saveFilter((*holder)->database(), {u"dev"_s, {.split = Split::Dev, .synthetic = false}}));
        bench.window.openFiles({path}); // the holder writes it
        QVERIFY(bench.controller().corpus()->isReadOnly());
        QVERIFY(entryOf(openedMenu(bench), u"dev"_s));
        entryOf(openedMenu(bench), u"dev"_s)->trigger();
        QCOMPARE(panel(bench).filter().split, std::optional(Split::Dev));
        QVERIFY(!entryOf(openedMenu(bench), u"&Save This Filter…"_s)->isEnabled());
        QVERIFY(!entryOf(openedMenu(bench), u"&Delete a Saved Filter"_s)->isEnabled());
    }

    void theOrderIsReadableInANarrowDock()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(3));
        bench.window.resize(800, 500);
        QCoreApplication::processEvents();
        QComboBox &order = box(bench, u"documentOrder"_s);
        for (int entry = 0; entry < order.count(); ++entry)
            QVERIFY2(order.fontMetrics().horizontalAdvance(order.itemText(entry)) + 30 <= order.width(),
                qPrintable(order.itemText(entry)));
    }
};

QTEST_MAIN(TestDocumentFilters)
#include "test_document_filters.moc"
