// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/triples/sample_triples.h"
#include "ui/triples/triple_delegate.h"
#include "ui/triples/triple_panel.h"

#include <QComboBox>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestTriplePanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void keysOfCommandsAreNotTheTables();
    void theMenuActsOnTheRowItWasOpenedFor_data();
    void theMenuActsOnTheRowItWasOpenedFor();
    void aPressedButtonActsOnItsRow_data();
    void aPressedButtonActsOnItsRow();
    void aButtonActsOnlyWhereItWasPressed();
    void readOnlyIgnoresWhatChanges();
    void stepsGoInTheShownOrder();
    void currentFollowsItsTriple();
    void currentMovesToTheNeighbourOfARemovedOne();
    void currentStaysWhenTheFilterHidesIt();
    void settledTriplesLeaveTheUnreviewedViewOneByOne();
    void settingTheCurrentIsSilent();
    void clickSelects();
    void buttonsOfARowActOnThatRow();
    void aButtonThatIsNotOfferedDoesNothing();
    void editorOffersAllowedPredicatesAndCommits();
    void editorRefusesUnknownNames();
    void editorSurvivesNewTriples();
    void longTextsUseTheRoomThatShortOnesLeave();
    void scoresHaveAColumnOnlyIfThereAreAny();
    void columnsOfSignsSayWhatTheyMean();
    void emptyListSaysSo();
    void everyControlHasAName();

private:
    [[nodiscard]] QTableView *table() const { return m_panel->findChild<QTableView *>(); }
    [[nodiscard]] QComboBox *editor() const { return table()->viewport()->findChild<QComboBox *>(); }

    std::unique_ptr<TriplePanel> m_panel;
};

void TestTriplePanel::init()
{
    m_panel = std::make_unique<TriplePanel>();
    m_panel->setSchema(sampleSchema());
    m_panel->setTriples(sampleTriples(12));
    m_panel->resize(700, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    table()->setFocus();
}

void TestTriplePanel::cleanup() { m_panel.reset(); }

void TestTriplePanel::keysOfCommandsAreNotTheTables()
{
    m_panel->setCurrent(3);
    QSignalSpy accepts(m_panel.get(), &TriplePanel::acceptRequested);
    QSignalSpy rejects(m_panel.get(), &TriplePanel::rejectRequested);
    QSignalSpy removes(m_panel.get(), &TriplePanel::removeRequested);
    QSignalSpy chosen(m_panel.get(), &TriplePanel::predicateChosen);
    for (const Qt::Key key :
        {Qt::Key_A, Qt::Key_X, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_J, Qt::Key_K, Qt::Key_E, Qt::Key_2})
        QTest::keyClick(table(), key);
    for (const QSignalSpy *spy : {&accepts, &rejects, &removes, &chosen}) QCOMPARE(spy->count(), 0);
    QCOMPARE(m_panel->current(), 3);
    QVERIFY(!editor());
}

void TestTriplePanel::theMenuActsOnTheRowItWasOpenedFor_data()
{
    QTest::addColumn<int>("removedRows"); // from the first on; below 0: rows are added there
    QTest::addColumn<int>("row");
    QTest::newRow("the same rows") << 0 << 3;
    QTest::newRow("two rows more before it") << -2 << 5;
    QTest::newRow("a row less before it") << 1 << 2;
    QTest::newRow("its row goes") << 4 << -1;
}

void TestTriplePanel::theMenuActsOnTheRowItWasOpenedFor()
{
    QFETCH(const int, removedRows);
    QFETCH(const int, row);
    QSignalSpy accepts(m_panel.get(), &TriplePanel::acceptRequested);
    QSignalSpy chosen(m_panel.get(), &TriplePanel::predicateChosen);
    m_panel->setCurrent(3);
    const QPoint at = table()->viewport()->rect().center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, table()->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(table()->viewport(), &event);
    const auto *menu = m_panel->findChild<QMenu *>();
    QVERIFY(menu);
    auto rows = m_panel->triples();
    const QString predicate = rows[3].triple.predicate;
    for (int i = removedRows; i < 0; ++i) rows.insert(rows.begin(), sampleTriple(300 - i, 0));
    if (removedRows > 0) rows.erase(rows.begin(), rows.begin() + removedRows);
    m_panel->setTriples(rows);
    menu->actions().first()->trigger();
    QCOMPARE(accepts.count(), row < 0 ? 0 : 1);
    if (row >= 0) QCOMPARE(accepts[0][0].toInt(), row);
    menu->actions().last()->trigger();
    QCOMPARE(chosen.count(), row < 0 ? 0 : 1);
    if (row >= 0) QCOMPARE(chosen[0][0].toInt(), row);
    for (QAction *action : menu->actions()) {
        if (!action->text().startsWith(u"Choose Another"_s)) continue;
        action->trigger();
        QCOMPARE(editor() != nullptr, row >= 0);
        if (row >= 0) QCOMPARE(editor()->currentText(), predicate);
    }
}

void TestTriplePanel::aPressedButtonActsOnItsRow_data()
{
    QTest::addColumn<int>("removedRows");
    QTest::addColumn<int>("accepted"); // the row, or -1
    QTest::newRow("the same rows") << 0 << 3;
    QTest::newRow("a row less before it: another one is under the pointer") << 1 << -1;
    QTest::newRow("its row goes") << 4 << -1;
}

void TestTriplePanel::aPressedButtonActsOnItsRow()
{
    QFETCH(const int, removedRows);
    QFETCH(const int, accepted);
    QSignalSpy accepts(m_panel.get(), &TriplePanel::acceptRequested);
    const QModelIndex index = table()->model()->index(3, int(TripleColumn::Actions));
    table()->scrollTo(index);
    const QPoint at = TripleDelegate::buttonRect(TripleAction::Accept, table()->visualRect(index)).center();
    QTest::mousePress(table()->viewport(), Qt::LeftButton, {}, at);
    auto rows = m_panel->triples();
    if (removedRows > 0) rows.erase(rows.begin(), rows.begin() + removedRows);
    m_panel->setTriples(rows);
    QTest::mouseRelease(table()->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(accepts.count(), accepted < 0 ? 0 : 1);
    if (accepted >= 0) QCOMPARE(accepts[0][0].toInt(), accepted);
}

void TestTriplePanel::aButtonActsOnlyWhereItWasPressed()
{
    QSignalSpy accepts(m_panel.get(), &TriplePanel::acceptRequested);
    QSignalSpy rejects(m_panel.get(), &TriplePanel::rejectRequested);
    const QRect cell = table()->visualRect(table()->model()->index(3, int(TripleColumn::Actions)));
    QTest::mousePress(
        table()->viewport(), Qt::LeftButton, {}, TripleDelegate::buttonRect(TripleAction::Accept, cell).center());
    QTest::mouseRelease(
        table()->viewport(), Qt::LeftButton, {}, TripleDelegate::buttonRect(TripleAction::Reject, cell).center());
    QCOMPARE(accepts.count() + rejects.count(), 0);
}

void TestTriplePanel::readOnlyIgnoresWhatChanges()
{
    m_panel->setReadOnly(true);
    m_panel->setCurrent(3);
    QSignalSpy accepts(m_panel.get(), &TriplePanel::acceptRequested);
    QSignalSpy chosen(m_panel.get(), &TriplePanel::predicateChosen);
    QTest::keyClick(table(), Qt::Key_F2);
    m_panel->editCurrentPredicate();
    QCOMPARE(accepts.count() + chosen.count(), 0);
    QVERIFY(!editor());
    m_panel->selectNext();
    QCOMPARE(m_panel->current(), 4);
}

void TestTriplePanel::stepsGoInTheShownOrder()
{
    QSignalSpy changed(m_panel.get(), &TriplePanel::currentChanged);
    m_panel->selectNext();
    QCOMPARE(m_panel->current(), 0);
    m_panel->selectPrevious();
    QCOMPARE(m_panel->current(), 0); // stops at the end
    QCOMPARE(changed.count(), 1);
    table()->sortByColumn(int(TripleColumn::Subject), Qt::DescendingOrder);
    QCOMPARE(m_panel->current(), 0); // sorting does not move it
    m_panel->selectPrevious();
    QCOMPARE(m_panel->current(), 1);
    QCOMPARE(changed.last().first().toInt(), 1);
}

void TestTriplePanel::currentFollowsItsTriple()
{
    m_panel->setCurrent(6);
    QSignalSpy changed(m_panel.get(), &TriplePanel::currentChanged);
    auto rows = sampleTriples(12);
    rows.insert(rows.begin(), {sampleTriple(200, 900), sampleTriple(201, 901)});
    m_panel->setTriples(rows);
    QCOMPARE(m_panel->current(), 8);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toInt(), 8);
    QCOMPARE(table()->currentIndex().row(), 8);
    QVERIFY(table()->selectionModel()->isRowSelected(8));
    rows[8].triple.predicate = u"编剧"_s;
    m_panel->setTriples(rows);
    QCOMPARE(m_panel->current(), 8);
    QCOMPARE(changed.count(), 1);
}

void TestTriplePanel::currentMovesToTheNeighbourOfARemovedOne()
{
    m_panel->setCurrent(5);
    QSignalSpy changed(m_panel.get(), &TriplePanel::currentChanged);
    auto rows = sampleTriples(12);
    rows.erase(rows.begin() + 5);
    m_panel->setTriples(rows);
    QCOMPARE(m_panel->current(), 5); // the one that was below
    QCOMPARE(m_panel->triples()[5].triple.subject.text, u"电影6"_s);
    m_panel->setCurrent(10);
    rows.pop_back();
    m_panel->setTriples(rows);
    QCOMPARE(m_panel->current(), 9); // at the end: the one above
    QCOMPARE(changed.count(), 1);
    m_panel->setTriples({});
    QCOMPARE(m_panel->current(), -1);
    QCOMPARE(changed.last().first().toInt(), -1);
}

void TestTriplePanel::currentStaysWhenTheFilterHidesIt()
{
    m_panel->setCurrent(5);
    QSignalSpy changed(m_panel.get(), &TriplePanel::currentChanged);
    auto *search = m_panel->findChild<QLineEdit *>();
    search->setText(u"电影7"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(m_panel->current(), 5);
    QVERIFY(!table()->currentIndex().isValid());
    search->clear();
    QCOMPARE(table()->currentIndex().row(), 5);
    QCOMPARE(changed.count(), 0);
}

void TestTriplePanel::settledTriplesLeaveTheUnreviewedViewOneByOne()
{
    m_panel->findChild<QToolButton *>()->click();
    m_panel->setCurrent(3);
    auto rows = m_panel->triples();
    rows[3].state = ReviewState::Accepted;
    m_panel->setTriples(rows);
    QCOMPARE(table()->model()->rowCount(), 11);
    QCOMPARE(m_panel->current(), 4); // on to the next
    QVERIFY(table()->selectionModel()->isRowSelected(3));
}

void TestTriplePanel::settingTheCurrentIsSilent()
{
    QSignalSpy changed(m_panel.get(), &TriplePanel::currentChanged);
    m_panel->setCurrent(4);
    QCOMPARE(table()->currentIndex().row(), 4);
    m_panel->setCurrent(-1);
    QVERIFY(!table()->currentIndex().isValid());
    m_panel->setCurrent(99); // an index that there is not
    QCOMPARE(m_panel->current(), -1);
    QCOMPARE(changed.count(), 0);
}

void TestTriplePanel::clickSelects()
{
    QSignalSpy changed(m_panel.get(), &TriplePanel::currentChanged);
    const QRect cell = table()->visualRect(table()->model()->index(2, int(TripleColumn::Object)));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_panel->current(), 2);
    QVERIFY(!editor());
}

void TestTriplePanel::buttonsOfARowActOnThatRow()
{
    m_panel->setCurrent(0);
    QSignalSpy accepts(m_panel.get(), &TriplePanel::acceptRequested);
    QSignalSpy removes(m_panel.get(), &TriplePanel::removeRequested);
    const QRect cell = table()->visualRect(table()->model()->index(4, int(TripleColumn::Actions)));
    QTest::mouseClick(
        table()->viewport(), Qt::LeftButton, {}, TripleDelegate::buttonRect(TripleAction::Accept, cell).center());
    QCOMPARE(accepts.count(), 1);
    QCOMPARE(accepts[0][0].toInt(), 4);
    QTest::mouseClick(
        table()->viewport(), Qt::LeftButton, {}, TripleDelegate::buttonRect(TripleAction::Remove, cell).center());
    QCOMPARE(removes.count(), 1);
    QCOMPARE(accepts.count(), 1);
}

void TestTriplePanel::aButtonThatIsNotOfferedDoesNothing()
{
    auto rows = m_panel->triples();
    rows[4].state = ReviewState::Accepted;
    m_panel->setTriples(rows);
    QSignalSpy accepts(m_panel.get(), &TriplePanel::acceptRequested);
    const QRect cell = table()->visualRect(table()->model()->index(4, int(TripleColumn::Actions)));
    QTest::mouseClick(
        table()->viewport(), Qt::LeftButton, {}, TripleDelegate::buttonRect(TripleAction::Accept, cell).center());
    QCOMPARE(accepts.count(), 0);
}

void TestTriplePanel::editorOffersAllowedPredicatesAndCommits()
{
    m_panel->setCurrent(1);
    QSignalSpy chosen(m_panel.get(), &TriplePanel::predicateChosen);
    m_panel->editCurrentPredicate();
    QVERIFY(editor());
    QStringList offered;
    for (int i = 0; i < editor()->count(); ++i) offered.append(editor()->itemText(i));
    QCOMPARE(offered, QStringList({u"导演"_s, u"编剧"_s, u"主演"_s}));
    QCOMPARE(editor()->currentText(), u"导演"_s);
    QCOMPARE(editor()->completer()->filterMode(), Qt::MatchContains);
    editor()->setEditText(u"主演"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return !editor(); }));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0], QVariantList({1, u"主演"_s}));
}

void TestTriplePanel::editorRefusesUnknownNames()
{
    m_panel->setCurrent(1);
    QSignalSpy chosen(m_panel.get(), &TriplePanel::predicateChosen);
    m_panel->editCurrentPredicate();
    QVERIFY(editor());
    editor()->setEditText(u"国籍"_s); // in the schema, but not between these types
    QTest::keyClick(editor(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return !editor(); }));
    QCOMPARE(chosen.count(), 0);
}

void TestTriplePanel::editorSurvivesNewTriples()
{
    m_panel->setCurrent(4);
    m_panel->editCurrentPredicate();
    QVERIFY(editor());
    editor()->setEditText(u"主"_s);
    auto rows = m_panel->triples();
    rows.insert(rows.begin(), sampleTriple(300, 0)); // the model found one more meanwhile
    m_panel->setTriples(rows);
    QVERIFY(editor());
    QCOMPARE(editor()->currentText(), u"主"_s);
    QSignalSpy chosen(m_panel.get(), &TriplePanel::predicateChosen);
    editor()->setEditText(u"主演"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return !editor(); }));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0], QVariantList({5, u"主演"_s}));
}

void TestTriplePanel::longTextsUseTheRoomThatShortOnesLeave()
{
    std::vector<DisplayedTriple> triples = sampleTriples(6);
    const auto width = [this](TripleColumn column) { return table()->columnWidth(int(column)); };
    for (DisplayedTriple &triple : triples) {
        triple.triple.subject.text = u"Li"_s;
        triple.triple.object.text = u"a place of which everybody who has read this far knows the name"_s;
    }
    m_panel->setTriples(triples);
    QCOMPARE_GT(width(TripleColumn::Object), 2 * width(TripleColumn::Subject));
    for (DisplayedTriple &triple : triples) std::swap(triple.triple.subject.text, triple.triple.object.text);
    m_panel->setTriples(triples);
    QCOMPARE_GT(width(TripleColumn::Subject), 2 * width(TripleColumn::Object));
    // If both are long, neither goes short.
    for (DisplayedTriple &triple : triples) triple.triple.object.text = triple.triple.subject.text;
    m_panel->setTriples(triples);
    QCOMPARE_LE(std::abs(width(TripleColumn::Subject) - width(TripleColumn::Object)), 1);
    int all = 0;
    for (int column = 0; column < tripleColumns; ++column) all += table()->columnWidth(column);
    QCOMPARE(all, table()->viewport()->width());
}

void TestTriplePanel::scoresHaveAColumnOnlyIfThereAreAny()
{
    std::vector<DisplayedTriple> triples = sampleTriples(6);
    triples[2].score = 0.7;
    m_panel->setTriples(triples);
    QVERIFY(!table()->isColumnHidden(int(TripleColumn::Score)));
    for (DisplayedTriple &triple : triples) {
        triple.annotation = {100 + triple.annotation.value};
        triple.score.reset();
    }
    m_panel->setTriples(triples);
    QVERIFY(table()->isColumnHidden(int(TripleColumn::Score)));
    m_panel->setTriples(sampleTriples(6));
    m_panel->setTriples({});
    QVERIFY(table()->isColumnHidden(int(TripleColumn::Score)));
}

void TestTriplePanel::columnsOfSignsSayWhatTheyMean()
{
    const QAbstractItemModel *model = table()->model();
    const int middle = 72 * table()->fontMetrics().averageCharWidth(); // as in a window of 1366 pixels
    for (const int width : {320, middle, 1200}) {
        m_panel->resize(width, 400);
        QCoreApplication::processEvents();
        for (int column = 0; column < tripleColumns; ++column) {
            const QString heading = model->headerData(column, Qt::Horizontal).toString();
            const QString tip = model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
            QVERIFY2(!tip.isEmpty(), qPrintable(QString::number(column)));
            if (width < middle) continue;
            QVERIFY2(!heading.isEmpty(), qPrintable(QString::number(column)));
            QVERIFY2(table()->isColumnHidden(column)
                    || table()->columnWidth(column) >= table()->fontMetrics().horizontalAdvance(heading),
                qPrintable(heading));
        }
        for (const TripleColumn column : {TripleColumn::Source, TripleColumn::State}) {
            const QString tip = model->index(0, int(column)).data(Qt::ToolTipRole).toString();
            QVERIFY(!tip.isEmpty());
        }
    }
}

void TestTriplePanel::emptyListSaysSo()
{
    auto *placeholder = table()->viewport()->findChild<QLabel *>();
    QVERIFY(!placeholder->isVisible());
    m_panel->findChild<QLineEdit *>()->setText(u"nowhere"_s);
    QVERIFY(placeholder->isVisible());
    const QString filtered = placeholder->text();
    m_panel->findChild<QLineEdit *>()->clear();
    m_panel->setTriples({});
    QVERIFY(placeholder->isVisible());
    QVERIFY(placeholder->text() != filtered);
}

void TestTriplePanel::everyControlHasAName()
{
    QVERIFY(!table()->accessibleName().isEmpty());
    QVERIFY(!m_panel->findChild<QLineEdit *>()->accessibleName().isEmpty());
    QVERIFY(!m_panel->findChild<QToolButton *>()->accessibleName().isEmpty());
}

QTEST_MAIN(TestTriplePanel)
#include "test_triple_panel.moc"
