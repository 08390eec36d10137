// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/shell/window_hands.h"
#include "ui/commands/actions.h"
#include "ui/documents/document_model.h"
#include "ui/selection/checked_list.h"
#include "ui/selection/other_places_dialog.h"
#include "ui/selection/query_form.h"
#include "ui/selection/select_triples_dialog.h"
#include "ui/triples/triple_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

/// The rows of the open document as "predicate state".
QStringList statesOf(WindowFixture &bench)
{
    QStringList states;
    for (const DisplayedTriple &row : bench.controller().triples())
        states += row.triple.predicate + u' ' + reviewStateName(row.state);
    states.sort();
    return states;
}

qint64 countOf(WindowFixture &bench, const TripleQuery &query)
{
    const auto found = findTriples(bench.controller().corpus()->database(), query);
    return found ? qint64(found->size()) : -1;
}

} // namespace

/// Many triples at once in the real window: in the table of the document, and in the dialogs for the whole corpus.
class TestManyTriples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysChangeAllSelectedRows_data();
    void keysChangeAllSelectedRows();
    void predicateAndTypeOfSelectedRows();
    void entitiesAtThePlacesGetTheType_data();
    void entitiesAtThePlacesGetTheType();
    void oneRowOrTheTextMeansOneTriple();
    void theMenuSaysHowMany();
    void selectingAcrossTheCorpus();
    void untickedTriplesStay();
    void aPredicateOfTheWholeCorpus();
    void theDialogFollowsTheCorpus();
    void anOpenedLineShowsItsTriple();
    void labelsTheOtherPlaces();
    void placesCanBeUntickedAndLeftToReview();
    void enterLabelsThePlaces();
    void enterNeverChangesByMistake();
    void wordsOfTheDialogsAreWhole_data();
    void wordsOfTheDialogsAreWhole();

private:
    static QTableView *table(WindowFixture &bench)
    {
        return bench.window.findChild<TriplePanel *>()->findChild<QTableView *>();
    }
    static void selectAll(WindowFixture &bench)
    {
        bench.window.activateWindow(); // what a window manager does when a chooser closes
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        table(bench)->setFocus();
        QTest::keyClick(table(bench), Qt::Key_Home, Qt::ControlModifier);
        for (int i = 1; i < table(bench)->model()->rowCount(); ++i)
            QTest::keyClick(table(bench), Qt::Key_Down, Qt::ShiftModifier);
    }
    static SelectTriplesDialog *openSelecting(WindowFixture &bench)
    {
        bench.window.actions().selectTriples->trigger();
        auto *dialog = bench.window.findChild<SelectTriplesDialog *>();
        if (dialog && QTest::qWaitFor([&] { return !dialog->isSearching(); })) return dialog;
        return nullptr;
    }
    static void press(QWidget *dialog, const QString &name)
    {
        auto *button = dialog->findChild<QPushButton *>(name);
        QVERIFY2(button, qPrintable(name));
        QVERIFY2(QTest::qWaitFor([&] { return button->isVisible() && button->isEnabled(); }), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static QString textOf(QWidget *dialog, const QString &name) { return dialog->findChild<QLabel *>(name)->text(); }
    static void choose(SelectTriplesDialog *dialog, const QString &box, const QString &item)
    {
        auto *combo = dialog->findChild<QComboBox *>(box);
        QVERIFY2(combo && combo->findText(item) >= 0, qPrintable(item));
        combo->setCurrentIndex(combo->findText(item));
        QTRY_VERIFY(!dialog->isSearching());
    }
};

void TestManyTriples::keysChangeAllSelectedRows_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("A accepts all") << int(Qt::Key_A) << QStringList{u"主演 accepted"_s, u"导演 accepted"_s};
    QTest::newRow("X rejects all") << int(Qt::Key_X) << QStringList{u"主演 rejected"_s, u"导演 rejected"_s};
    QTest::newRow("Del deletes all") << int(Qt::Key_Delete) << QStringList{};
}

void TestManyTriples::keysChangeAllSelectedRows()
{
    QFETCH(const int, key);
    QFETCH(const QStringList, after);
    WindowFixture bench;
    QVERIFY(bench.openCorpus());
    const QStringList before = statesOf(bench);
    selectAll(bench);
    QCOMPARE(bench.window.findChild<TriplePanel *>()->selected(), (std::vector<int>{0, 1}));
    QTest::keyClick(table(bench), Qt::Key(key));
    QCOMPARE(statesOf(bench), after);
    bench.window.actions().undo->trigger();
    QCOMPARE(statesOf(bench), before); // one step
    bench.window.actions().redo->trigger();
    QCOMPARE(statesOf(bench), after);
}

void TestManyTriples::predicateAndTypeOfSelectedRows()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus());
    WindowHands hands(bench);
    selectAll(bench);
    QTest::keyClick(table(bench), Qt::Key_E);
    QVERIFY(popupNamed(u"predicateChooser"_s));
    QVERIFY(hands.clickChoice(u"编剧"_s));
    QCOMPARE(statesOf(bench), (QStringList{u"编剧 accepted"_s, u"编剧 accepted"_s}));
    selectAll(bench);
    QTest::keyClick(table(bench), Qt::Key_T);
    QVERIFY(popupNamed(u"predicateChooser"_s));
    QVERIFY(hands.clickChoice(u"国家"_s)); // the first in the list is the subjects'
    for (const DisplayedTriple &row : bench.controller().triples()) QCOMPARE(row.triple.subject.type, u"国家"_s);
    bench.window.actions().undo->trigger();
    bench.window.actions().undo->trigger();
    QCOMPARE(statesOf(bench), (QStringList{u"主演 accepted"_s, u"导演 unreviewed"_s}));
}

void TestManyTriples::entitiesAtThePlacesGetTheType_data()
{
    QTest::addColumn<bool>("inDialog");
    QTest::newRow("selected rows") << false;
    QTest::newRow("the dialog, which says so before") << true;
}

void TestManyTriples::entitiesAtThePlacesGetTheType()
{
    QFETCH(const bool, inDialog);
    WindowFixture bench;
    QVERIFY(bench.openCorpus());
    WindowHands hands(bench);
    const Span subject = bench.controller().triples().front().triple.subject.span;
    const DocumentId id = bench.controller().documentId();
    const std::vector<Entity> listed{{subject, u"影视作品"_s}, {bench.spanIn(u"北京"_s), u"国家"_s}};
    QVERIFY(bench.controller().corpus()->documents().setEntities(id, listed));
    QVERIFY(bench.controller().openDocument(id)); // as imported with them
    QCOMPARE(bench.controller().entities().size(), size_t(2));
    if (inDialog) {
        SelectTriplesDialog *dialog = openSelecting(bench);
        QVERIFY(dialog);
        press(dialog, u"changeSubjectTypeOfChecked"_s);
        dialog->findChild<QComboBox *>(u"changeValue"_s)->setEditText(u"国家"_s);
        QTRY_VERIFY2(textOf(dialog, u"changeEffect"_s).contains(u"1 entity listed at the same place gets the type"_s),
            qPrintable(textOf(dialog, u"changeEffect"_s)));
        press(dialog, u"applyChange"_s);
    } else {
        selectAll(bench);
        QTest::keyClick(table(bench), Qt::Key_T);
        QVERIFY(hands.clickChoice(u"国家"_s));
    }
    const auto shown = [&] {
        const std::vector<Entity> &entities = bench.controller().entities();
        return entities.size() == 2 && entities[0].type == u"国家"_s && entities[1].type == u"国家"_s;
    };
    QTRY_VERIFY(shown()); // not a second mention of another type at the same place
    QTRY_VERIFY(!bench.controller().isJobRunning());
    bench.window.actions().undo->trigger();
    QTRY_VERIFY(!bench.controller().isJobRunning());
    QVERIFY(bench.controller().openDocument(id)); // the dialog's change was of all documents
    QCOMPARE(bench.controller().entities()[0].type, u"影视作品"_s);
    QCOMPARE(bench.controller().triples().front().triple.subject.type, u"影视作品"_s);
}

void TestManyTriples::oneRowOrTheTextMeansOneTriple()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus());
    selectAll(bench);
    bench.view().setFocus();
    const int current = bench.view().currentTriple();
    QVERIFY(current >= 0);
    QTest::keyClick(&bench.view(), Qt::Key_X);
    int rejected = 0;
    for (const DisplayedTriple &row : bench.controller().triples()) rejected += row.state == ReviewState::Rejected;
    QCOMPARE(rejected, 1);
}

void TestManyTriples::theMenuSaysHowMany()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus());
    selectAll(bench);
    const QPoint at = table(bench)->visualRect(table(bench)->model()->index(1, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, table(bench)->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(table(bench)->viewport(), &event);
    auto *menu = bench.window.findChild<TriplePanel *>()->findChild<QMenu *>();
    QVERIFY(menu);
    QVERIFY2(
        menu->actions().first()->text().startsWith(u"Accept 2 Triples"_s), qPrintable(menu->actions().first()->text()));
    menu->actions().first()->trigger();
    menu->close();
    QCOMPARE(statesOf(bench), (QStringList{u"主演 accepted"_s, u"导演 accepted"_s}));
}

void TestManyTriples::selectingAcrossTheCorpus()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(5));
    SelectTriplesDialog *dialog = openSelecting(bench);
    QVERIFY(dialog);
    QCOMPARE(textOf(dialog, u"checkedSummary"_s), u"10 triples in 5 documents ticked (10 listed)"_s);
    choose(dialog, u"queryState"_s, u"unreviewed"_s);
    QCOMPARE(textOf(dialog, u"checkedSummary"_s), u"5 triples in 5 documents ticked (5 listed)"_s);
    press(dialog, u"acceptChecked"_s);
    QTRY_COMPARE(textOf(dialog, u"changeEffect"_s), u"Changes 5 triples in 5 documents."_s);
    QCOMPARE(countOf(bench, {.standing = TripleStanding::Unreviewed}), 5); // a preview changes nothing
    press(dialog, u"applyChange"_s);
    QTRY_COMPARE(textOf(dialog, u"selectTriplesMessage"_s),
        u"Changed 5 triples in 5 documents. Undo takes it back in one step."_s);
    QCOMPARE(countOf(bench, {.standing = TripleStanding::Unreviewed}), 0);
    QVERIFY(!statesOf(bench).contains(u"导演 unreviewed"_s)); // the window shows it
    QCOMPARE(bench.controller().undoText(), u"Accepted 5 triples"_s);
    const auto unreviewedInList = [&] {
        const auto *list = bench.window.findChild<QDockWidget *>(u"documents"_s)->findChild<QListView *>();
        return list->model()->index(4, 0).data(DocumentModel::UnreviewedRole).toInt();
    };
    QCOMPARE(unreviewedInList(), 0);
    bench.window.actions().undo->trigger();
    QTRY_COMPARE(countOf(bench, {.standing = TripleStanding::Unreviewed}), 5);
    QCOMPARE(unreviewedInList(), 1); // also of documents that are not shown
}

void TestManyTriples::untickedTriplesStay()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(5));
    SelectTriplesDialog *dialog = openSelecting(bench);
    QVERIFY(dialog);
    choose(dialog, u"queryPredicate"_s, u"主演"_s);
    auto *list = dialog->findChild<QListView *>(u"checkedLines"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(textOf(dialog, u"checkedSummary"_s), u"4 triples in 4 documents ticked (5 listed)"_s);
    QCOMPARE(dialog->findChild<QCheckBox *>(u"checkAll"_s)->checkState(), Qt::PartiallyChecked);
    press(dialog, u"removeChecked"_s);
    press(dialog, u"applyChange"_s);
    QTRY_COMPARE(countOf(bench, {.predicate = u"主演"_s}), 1);
    QCOMPARE(countOf(bench, {.predicate = u"导演"_s}), 5);
}

void TestManyTriples::aPredicateOfTheWholeCorpus()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(4));
    SelectTriplesDialog *dialog = openSelecting(bench);
    QVERIFY(dialog);
    auto *subject = dialog->findChild<QLineEdit *>(u"queryObject"_s);
    subject->setText(u"李晓梅"_s);
    QTRY_COMPARE(textOf(dialog, u"checkedSummary"_s), u"4 triples in 4 documents ticked (4 listed)"_s);
    press(dialog, u"changePredicateOfChecked"_s);
    auto *apply = dialog->findChild<QPushButton *>(u"applyChange"_s);
    QVERIFY(!apply->isEnabled()); // no predicate is chosen in advance
    QCOMPARE(textOf(dialog, u"changeEffect"_s), u"Choose or type a predicate."_s);
    dialog->findChild<QComboBox *>(u"changeValue"_s)->setCurrentText(u"编剧"_s);
    QTRY_VERIFY(apply->isEnabled());
    QCOMPARE(apply->text(), u"Change 4 Triples"_s);
    press(dialog, u"applyChange"_s);
    QTRY_COMPARE(countOf(bench, {.predicate = u"编剧"_s}), 4);
    QCOMPARE(bench.controller().undoText(), u"Changed the predicate of 4 triples to 编剧"_s);
}

void TestManyTriples::theDialogFollowsTheCorpus()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(3));
    QPointer<SelectTriplesDialog> dialog = openSelecting(bench);
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListView *>(u"checkedLines"_s);
    list->setCurrentIndex(list->model()->index(4, 0));
    QTest::keyClick(list, Qt::Key_Space);
    bench.controller().remove(0);
    QTRY_COMPARE(textOf(dialog, u"checkedSummary"_s), u"4 triples in 3 documents ticked (5 listed)"_s);
    QCOMPARE(list->model()->index(3, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked)); // the same one
    bench.window.actions().selectTriples->trigger();
    QCOMPARE(bench.window.findChildren<SelectTriplesDialog *>().size(), 1); // the same one
    bench.controller().closeCorpus();
    QTRY_VERIFY(!dialog); // its triples are gone
    QVERIFY(!bench.window.actions().selectTriples->isEnabled());
}

void TestManyTriples::anOpenedLineShowsItsTriple()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(3));
    SelectTriplesDialog *dialog = openSelecting(bench);
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListView *>(u"checkedLines"_s);
    const QModelIndex line = list->model()->index(5, 0);
    QVERIFY2(
        line.data().toString().startsWith(u"红日 – 主演 – 李晓梅  (accepted)\n"_s), qPrintable(line.data().toString()));
    const DocumentId before = bench.controller().documentId();
    list->setFocus();
    list->setCurrentIndex(line);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(bench.controller().documentId() != before);
    QVERIFY(bench.view().currentTriple() >= 0);
    QCOMPARE(bench.controller().triples()[size_t(bench.view().currentTriple())].triple.predicate, u"主演"_s);
}

void TestManyTriples::labelsTheOtherPlaces()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(1));
    const auto addText = [&](const QString &text) {
        Document document;
        document.text = text;
        QVERIFY(bench.controller().corpus()->documents().import(document));
    };
    addText(u"王小山拍过《红日》。别的句子。《红日》的导演是王小山。"_s);
    addText(u"《红日》上映了。王小山没有来。"_s);
    bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
    QVERIFY(bench.window.actions().labelOtherPlaces->isEnabled());
    bench.window.actions().labelOtherPlaces->trigger();
    QPointer<OtherPlacesDialog> dialog = bench.window.findChild<OtherPlacesDialog *>();
    QVERIFY(dialog);
    QTRY_COMPARE(textOf(dialog, u"checkedSummary"_s), u"2 of 2 sentences ticked"_s);
    press(dialog, u"labelPlaces"_s);
    QTRY_VERIFY(!dialog);
    QCOMPARE(countOf(bench, {.predicate = u"导演"_s}), 3);
    QCOMPARE(countOf(bench, {.predicate = u"导演"_s, .origin = Origin::Human}), 2);
    QCOMPARE(bench.controller().undoText(), u"Labelled 2 other places of 红日 – 导演 – 王小山"_s);
    bench.window.actions().undo->trigger();
    QTRY_COMPARE(countOf(bench, {.predicate = u"导演"_s}), 1);
}

void TestManyTriples::placesCanBeUntickedAndLeftToReview()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(1));
    Document document;
    document.text = u"王小山拍过《红日》。别的句子。《红日》的导演是王小山。"_s;
    QVERIFY(bench.controller().corpus()->documents().import(document));
    bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
    bench.window.actions().labelOtherPlaces->trigger();
    QPointer<OtherPlacesDialog> dialog = bench.window.findChild<OtherPlacesDialog *>();
    QVERIFY(dialog);
    QTRY_COMPARE(textOf(dialog, u"checkedSummary"_s), u"2 of 2 sentences ticked"_s);
    auto *list = dialog->findChild<QListView *>(u"checkedLines"_s);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"王小山拍过《红日》。"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Space);
    dialog->findChild<QComboBox *>(u"placesAs"_s)->setCurrentIndex(1);
    press(dialog, u"labelPlaces"_s);
    QTRY_VERIFY(!dialog);
    QCOMPARE(
        countOf(bench, {.predicate = u"导演"_s, .standing = TripleStanding::Unreviewed, .origin = Origin::Human}), 1);
    // In this document alone there is none.
    bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
    bench.window.actions().labelOtherPlaces->trigger();
    dialog = bench.window.findChild<OtherPlacesDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QComboBox *>(u"placesWhere"_s)->setCurrentIndex(1);
    QTRY_COMPARE(textOf(dialog, u"checkedSummary"_s), u"0 of 0 sentences ticked"_s);
    QVERIFY(!dialog->findChild<QPushButton *>(u"labelPlaces"_s)->isEnabled());
}

void TestManyTriples::enterLabelsThePlaces()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(1));
    Document document;
    document.text = u"王小山拍过《红日》。别的句子。《红日》的导演是王小山。"_s;
    QVERIFY(bench.controller().corpus()->documents().import(document));
    bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
    WindowHands hands(bench);
    bench.view().setFocus();
    hands.key(Qt::Key_D); // what its labels elsewhere are not
    hands.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<OtherPlacesDialog> dialog = bench.window.findChild<OtherPlacesDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    QTRY_COMPARE(textOf(dialog, u"checkedSummary"_s), u"2 of 2 sentences ticked"_s);
    QVERIFY(std::ranges::any_of(dialog->findChildren<QLabel *>(),
        [](const QLabel *label) { return label->text().contains(u"neither negated nor uncertain"_s); }));
    hands.key(Qt::Key_Space); // the first line is current
    QCOMPARE(textOf(dialog, u"checkedSummary"_s), u"1 of 2 sentences ticked"_s);
    QSignalSpy opened(dialog, &OtherPlacesDialog::openRequested);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(opened.size(), 1);
    QVERIFY(dialog);
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    hands.key(Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QCOMPARE(countOf(bench, {.predicate = u"导演"_s, .origin = Origin::Human}), 1);
}

void TestManyTriples::enterNeverChangesByMistake()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(3));
    const QPointer<SelectTriplesDialog> dialog = openSelecting(bench);
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    auto *list = dialog->findChild<QListView *>(u"checkedLines"_s);
    WindowHands hands(bench);
    // In a field of the query: searches at once, and goes to what was found.
    auto *subject = dialog->findChild<QLineEdit *>(u"querySubject"_s);
    subject->setFocus();
    typeText(*subject, u"红日"_s);
    hands.key(Qt::Key_Return);
    QVERIFY(dialog->isVisible() && list->hasFocus());
    QTRY_VERIFY(!dialog->isSearching());
    QCOMPARE(list->currentIndex().row(), 0);
    QSignalSpy opened(dialog, &SelectTriplesDialog::openRequested);
    hands.key(Qt::Key_Return); // in the list: the triple in its document
    QCOMPARE(opened.size(), 1);
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    // A change that is asked for: Escape takes it back, Enter applies it.
    const qint64 accepted = countOf(bench, {.standing = TripleStanding::Accepted});
    const qint64 ticked = list->model()->rowCount();
    press(dialog, u"acceptChecked"_s);
    auto *apply = dialog->findChild<QPushButton *>(u"applyChange"_s);
    QTRY_VERIFY(apply->isEnabled() && apply->hasFocus());
    hands.key(Qt::Key_Escape);
    QVERIFY(dialog->isVisible() && !apply->isVisible());
    QVERIFY(dialog->findChild<QPushButton *>(u"acceptChecked"_s)->hasFocus());
    QCOMPARE(countOf(bench, {.standing = TripleStanding::Accepted}), accepted);
    press(dialog, u"acceptChecked"_s);
    QTRY_VERIFY(apply->isEnabled() && apply->hasFocus());
    hands.key(Qt::Key_Return);
    TripleQuery query;
    query.subject = u"红日"_s;
    query.standing = TripleStanding::Accepted;
    QTRY_COMPARE(countOf(bench, query), ticked);
    QTRY_VERIFY(list->hasFocus());
    hands.key(Qt::Key_Escape);
    QVERIFY(!dialog || !dialog->isVisible());
}

void TestManyTriples::wordsOfTheDialogsAreWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("theme");
    QTest::newRow("English, light") << u"en"_s << int(Theme::Light);
    QTest::newRow("Chinese, dark") << u"zh_CN"_s << int(Theme::Dark);
}

/// SPOTTER_PICTURES=FOLDER keeps the pictures for a person to look at.
void TestManyTriples::wordsOfTheDialogsAreWhole()
{
    QFETCH(const QString, language);
    QFETCH(const int, theme);
    WindowFixture bench(language);
    bench.preferences.setTheme(Theme(theme));
    bench.appearance.apply();
    QVERIFY(bench.openCorpus(40));
    const auto judge = [&](QWidget *dialog, const QString &name) {
        dialog->resize(dialog->minimumSizeHint().expandedTo(QSize(780, 440)));
        QVERIFY2(dialog->width() <= 800 && dialog->height() <= 500, qPrintable(name)); // the smallest screen
        QCoreApplication::processEvents();
        if (const QString folder = qEnvironmentVariable("SPOTTER_PICTURES"); !folder.isEmpty())
            QVERIFY(dialog->grab().save(u"%1/%2_%3_%4.png"_s.arg(folder, name, language).arg(theme)));
        for (const QWidget *widget : dialog->findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (!widget->isVisible() || (!label && !button) || (label && label->wordWrap())) continue;
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width(),
                qPrintable(name + u": "_s + (label ? label->text() : button->text())));
        }
    };
    SelectTriplesDialog *dialog = openSelecting(bench);
    QVERIFY(dialog);
    judge(dialog, u"select"_s);
    press(dialog, u"changeObjectTypeOfChecked"_s);
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"applyChange"_s)->isEnabled());
    judge(dialog, u"change"_s);
    bench.view().setCurrentTriple(0);
    bench.window.actions().labelOtherPlaces->trigger();
    auto *places = bench.window.findChild<OtherPlacesDialog *>();
    QVERIFY(places);
    QTRY_VERIFY(!places->isSearching());
    judge(places, u"places"_s);
}

QTEST_MAIN(TestManyTriples)
#include "test_many_triples.moc"
