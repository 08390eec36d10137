// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/annotation_view.h"
#include "ui/annotation_view/view_metrics.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

const QString sentence = u"鲁迅的父亲周伯宜卧病多年，鲁迅与许广平是在北京认识的。"_s;

DisplayedTriple tripleOf(Span subject, const QString &predicate, Span object, qint64 id = 0)
{
    DisplayedTriple shown;
    shown.annotation = {id};
    if (id == 0) shown.score = 0.5;
    shown.triple = {{subject, sentence.sliced(subject.beginUtf16, subject.length()), u"人物"_s}, predicate,
        {object, sentence.sliced(object.beginUtf16, object.length()), u"人物"_s}, {}};
    return shown;
}

const DisplayedTriple father = tripleOf({0, 2}, u"父亲"_s, {5, 8}, 1);
const DisplayedTriple wife = tripleOf({13, 15}, u"妻子"_s, {16, 19}, 2);
const DisplayedTriple earlier = tripleOf({0, 2}, u"同事"_s, {3, 5}); // found while the button is down; sorted first

using Rows = std::vector<DisplayedTriple>;

/// What becomes of the rows while the button is down.
enum class Change { None, Same, OneMore, OneLess, Accepted, Gone, AllGone };

/// `held` is the row that the gesture is about, the other one stands before it.
Rows after(Change change, const DisplayedTriple &other, const DisplayedTriple &held)
{
    DisplayedTriple accepted = held;
    accepted.annotation = {9};
    switch (change) {
    case Change::None:
    case Change::Same:
        return {other, held};
    case Change::OneMore:
        return {earlier, other, held};
    case Change::OneLess:
        return {held};
    case Change::Accepted:
        return {earlier, other, accepted};
    case Change::Gone:
        return {other};
    case Change::AllGone:
        return {};
    }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(Change)

/// The rows may change at any moment, ten times a second while the model reads. A gesture is about what it began on.
class TestGestures : public QObject {
    Q_OBJECT

    AnnotationView m_view;
    bool m_whilePressed = true; ///< whether the rows change right after the press, or after the pointer has moved
    Change m_change = Change::None;
    Rows m_after;

    static void addChanges(std::initializer_list<Change> changes)
    {
        static const QMap<Change, const char *> names{{Change::None, "no new rows"}, {Change::Same, "the same rows"},
            {Change::OneMore, "a row more before it"}, {Change::OneLess, "a row less before it"},
            {Change::Accepted, "the prediction becomes a label"}, {Change::Gone, "its row goes"},
            {Change::AllGone, "all rows go"}};
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("whilePressed");
        for (const Change change : changes) {
            QTest::newRow(names[change]) << change << true;
            if (change != Change::None) QTest::addRow("%s, after a move", names[change]) << change << false;
        }
    }
    static void addAllChanges()
    {
        addChanges({Change::None, Change::Same, Change::OneMore, Change::OneLess, Change::Gone, Change::AllGone});
    }

    void begin(const DisplayedTriple &other, const DisplayedTriple &held)
    {
        m_change = *static_cast<Change *>(QTest::qData("change", qMetaTypeId<Change>()));
        m_whilePressed = *static_cast<bool *>(QTest::qData("whilePressed", qMetaTypeId<bool>()));
        m_after = after(m_change, other, held);
        m_view.setText(sentence, u"text/plain"_s);
        m_view.setTriples({other, held});
        m_view.setCurrentTriple(-1);
    }
    [[nodiscard]] bool isGone() const { return m_change == Change::Gone || m_change == Change::AllGone; }
    /// Where the held row is now; -1 when it is gone.
    [[nodiscard]] int heldRow() const { return isGone() ? -1 : int(m_after.size()) - 1; }

    QRect rectOf(qsizetype offset)
    {
        const QRect global
            = QAccessible::queryAccessibleInterface(&m_view)->textInterface()->characterRect(int(offset));
        return {m_view.viewport()->mapFromGlobal(global.topLeft()), global.size()};
    }
    QPoint middleOf(qsizetype offset) { return rectOf(offset).center(); }
    QPoint leftOf(qsizetype offset) { return {rectOf(offset).left(), rectOf(offset).center().y()}; }
    /// On the label of a triple between the two characters.
    QPoint labelBetween(qsizetype first, qsizetype last)
    {
        const textview::ViewMetrics metrics(m_view.font(), 1);
        return {(middleOf(first).x() + middleOf(last).x()) / 2, rectOf(first).top() - int(metrics.trackHeight(0))};
    }

    void changeRows(bool isPressed)
    {
        if (m_change != Change::None && m_whilePressed == isPressed) m_view.setTriples(m_after);
    }
    void press(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(m_view.viewport(), Qt::LeftButton, modifiers, at);
        changeRows(true);
    }
    void release(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, modifiers, at);
        QCoreApplication::processEvents();
    }
    /// Offsets, for new rows may make a line higher.
    void dragTo(qsizetype to, Qt::KeyboardModifiers modifiers = {}, qsizetype by = 1)
    {
        QTest::mouseMove(m_view.viewport(), leftOf(to - by));
        changeRows(false);
        QTest::mouseMove(m_view.viewport(), leftOf(to));
        release(leftOf(to), modifiers);
    }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        press(at, modifiers);
        QTest::mouseMove(m_view.viewport(), at + QPoint(1, 0)); // a hand is never quite still
        changeRows(false);
        release(at, modifiers);
    }
    QAction *menuAction(QPoint at, const QString &text)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_view.viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(m_view.viewport(), &event);
        const auto *menu = m_view.findChild<QMenu *>();
        if (menu == nullptr) return nullptr;
        for (QAction *action : menu->actions())
            if (action->text().remove(u'&').startsWith(text)) return action;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_view.resize(900, 500);
        m_view.show();
        m_view.setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&m_view));
    }
    void cleanup()
    {
        for (QMenu *menu : m_view.findChildren<QMenu *>()) delete menu;
    }

    void textIsSelected_data() { addAllChanges(); }
    void textIsSelected()
    {
        begin(father, wife);
        press(leftOf(21));
        dragTo(25);
        QVERIFY((m_view.selection() == Span{21, 25}));
    }

    void aDragTakesTheCharacterThatItCoversHalf_data()
    {
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("last"); ///< the character under the pointer at the end
        QTest::addColumn<int>("pixels"); ///< from its middle
        QTest::addColumn<QString>("mention");
        QTest::newRow("half of a word's first letter") << 0 << 6 << 1 << u"Helix 21"_s;
        QTest::newRow("less of it") << 0 << 6 << -3 << u"Helix"_s;
        QTest::newRow("less of a letter inside the word") << 0 << 7 << -3 << u"Helix 21"_s;
        QTest::newRow("half of a Chinese character") << 9 << 10 << 1 << u"周伯"_s;
        QTest::newRow("less of a Chinese character") << 9 << 10 << -3 << u"周"_s;
    }
    void aDragTakesTheCharacterThatItCoversHalf()
    {
        QFETCH(const int, begin);
        QFETCH(const int, last);
        QFETCH(const int, pixels);
        QFETCH(const QString, mention);
        const QString text = u"Helix 21 周伯宜卧病"_s;
        m_view.setText(text, u"text/plain"_s);
        const QPoint end = middleOf(last) + QPoint(pixels, 0);
        QTest::mousePress(m_view.viewport(), Qt::LeftButton, {}, leftOf(begin));
        QTest::mouseMove(m_view.viewport(), end);
        release(end);
        const Span selected = m_view.selection();
        QCOMPARE(text.sliced(selected.beginUtf16, selected.length()), mention);
    }

    void aSelectionThatBeginsOnAMentionGoesOn_data() { addAllChanges(); }
    void aSelectionThatBeginsOnAMentionGoesOn()
    {
        begin(father, wife);
        press(leftOf(17));
        dragTo(25);
        QVERIFY((m_view.selection() == Span{17, 25}));
    }

    void wordsAreSelected_data() { addAllChanges(); }
    void wordsAreSelected()
    {
        begin(father, wife);
        m_view.setText(u"one twenty three and more"_s, u"text/plain"_s);
        QTest::mouseDClick(m_view.viewport(), Qt::LeftButton, {}, middleOf(6));
        QTest::mousePress(m_view.viewport(), Qt::LeftButton, {}, middleOf(6));
        QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, {}, middleOf(6));
        QMouseEvent twice(QEvent::MouseButtonDblClick, middleOf(6), m_view.viewport()->mapToGlobal(middleOf(6)),
            Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.viewport(), &twice);
        changeRows(true);
        dragTo(13);
        QVERIFY((m_view.selection() == Span{4, 16}));
    }

    void aClickOnAMentionChoosesItsTriple_data() { addAllChanges(); }
    void aClickOnAMentionChoosesItsTriple()
    {
        begin(father, wife);
        click(middleOf(17));
        QCOMPARE(m_view.currentTriple(), heldRow());
    }

    void aClickOnALabelChoosesItsTriple_data() { addAllChanges(); }
    void aClickOnALabelChoosesItsTriple()
    {
        begin(wife, father);
        QSignalSpy changed(&m_view, &AnnotationView::changePredicateRequested);
        click(labelBetween(0, 7));
        QCOMPARE(m_view.currentTriple(), heldRow());
        QVERIFY(changed.isEmpty());
        QVERIFY(!m_view.selection().isValid());
    }

    void aClickOnTheCurrentLabelAsksForAnother_data() { addAllChanges(); }
    void aClickOnTheCurrentLabelAsksForAnother()
    {
        begin(wife, father);
        m_view.setCurrentTriple(1);
        QSignalSpy changed(&m_view, &AnnotationView::changePredicateRequested);
        click(labelBetween(0, 7));
        QCOMPARE(changed.size(), isGone() ? 0 : 1);
        if (!isGone()) QCOMPARE(changed[0][0].toInt(), heldRow());
    }

    void aDraggedEdgeMovesItsTriplesEnd_data() { addAllChanges(); }
    void aDraggedEdgeMovesItsTriplesEnd()
    {
        begin(wife, father);
        m_view.setCurrentTriple(1);
        QSignalSpy moved(&m_view, &AnnotationView::moveEndRequested);
        press(leftOf(8));
        dragTo(11);
        QCOMPARE(moved.size(), isGone() ? 0 : 1);
        QVERIFY(!m_view.selection().isValid());
        if (isGone()) return;
        QCOMPARE(moved[0][0].toInt(), heldRow());
        QCOMPARE(moved[0][1].value<TripleEnd>(), TripleEnd::Object);
        QVERIFY((moved[0][2].value<Span>() == Span{5, 11}));
    }

    void anEdgeOfAPredictionThatIsAccepted_data() { addChanges({Change::None, Change::OneMore, Change::Accepted}); }
    void anEdgeOfAPredictionThatIsAccepted()
    {
        DisplayedTriple found = father;
        found.annotation = {};
        found.score = 0.5;
        begin(wife, found);
        m_view.setCurrentTriple(1);
        QSignalSpy moved(&m_view, &AnnotationView::moveEndRequested);
        press(leftOf(8));
        dragTo(11);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved[0][0].toInt(), heldRow());
    }

    void anEdgeThatWasMovedMeanwhileIsNotMovedAgain()
    {
        m_view.setText(sentence, u"text/plain"_s);
        m_view.setTriples({father});
        m_view.setCurrentTriple(0);
        QSignalSpy moved(&m_view, &AnnotationView::moveEndRequested);
        QTest::mousePress(m_view.viewport(), Qt::LeftButton, {}, leftOf(8));
        QTest::mouseMove(m_view.viewport(), leftOf(10));
        DisplayedTriple shorter = father;
        shorter.triple.object.span = {5, 7};
        m_view.setTriples({shorter});
        QTest::mouseMove(m_view.viewport(), leftOf(11));
        release(leftOf(11));
        QVERIFY(moved.isEmpty());
    }

    void ctrlAndAMentionAddATriple_data() { addAllChanges(); }
    void ctrlAndAMentionAddATriple()
    {
        begin(father, wife);
        m_view.setSelection({9, 11});
        QSignalSpy added(&m_view, &AnnotationView::addRequested);
        click(middleOf(17), Qt::ControlModifier);
        QCOMPARE(added.size(), isGone() ? 0 : 1);
        if (isGone()) {
            QVERIFY(!m_view.pendingSubject().isValid());
            return;
        }
        QVERIFY((added[0][0].value<Span>() == Span{9, 11}));
        QVERIFY((added[0][1].value<Span>() == Span{16, 19}));
    }

    void ctrlAndADragAddATriple_data() { addAllChanges(); }
    void ctrlAndADragAddATriple()
    {
        begin(father, wife);
        m_view.setSelection({9, 11});
        QSignalSpy added(&m_view, &AnnotationView::addRequested);
        press(leftOf(22), Qt::ControlModifier);
        dragTo(25, Qt::ControlModifier);
        QCOMPARE(added.size(), 1);
        QVERIFY((added[0][0].value<Span>() == Span{9, 11}));
        QVERIFY((added[0][1].value<Span>() == Span{22, 25}));
    }

    void escapeEndsEveryGesture_data()
    {
        QTest::addColumn<qsizetype>("at");
        QTest::addColumn<bool>("withCtrl");
        QTest::newRow("mention") << qsizetype(17) << false;
        QTest::newRow("mention with Ctrl") << qsizetype(17) << true;
        QTest::newRow("text with Ctrl") << qsizetype(22) << true;
    }
    void escapeEndsEveryGesture()
    {
        QFETCH(const qsizetype, at);
        QFETCH(const bool, withCtrl);
        m_view.setText(sentence, u"text/plain"_s);
        m_view.setTriples({father, wife});
        m_view.setSelection({9, 11});
        QSignalSpy added(&m_view, &AnnotationView::addRequested);
        const Qt::KeyboardModifiers modifiers = withCtrl ? Qt::ControlModifier : Qt::NoModifier;
        QTest::mousePress(m_view.viewport(), Qt::LeftButton, modifiers, middleOf(at));
        QTest::keyClick(&m_view, Qt::Key_Escape);
        release(middleOf(at), modifiers);
        QVERIFY(added.isEmpty());
        QCOMPARE(m_view.currentTriple(), -1);
        QVERIFY(!m_view.pendingSubject().isValid());
    }

    void anotherTextEndsEveryGesture()
    {
        m_view.setText(sentence, u"text/plain"_s);
        m_view.setTriples({father, wife});
        m_view.setSelection({9, 11});
        QSignalSpy added(&m_view, &AnnotationView::addRequested);
        QTest::mousePress(m_view.viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf(17));
        m_view.setTriples({});
        m_view.setText(u"short"_s, u"text/plain"_s);
        release({20, 20}, Qt::ControlModifier);
        QVERIFY(added.isEmpty());
        QVERIFY(!m_view.pendingSubject().isValid());
        QVERIFY(!m_view.selection().isValid());
    }

    void aMarkedSubjectWaitsForItsObject_data() { addAllChanges(); }
    void aMarkedSubjectWaitsForItsObject()
    {
        begin(father, wife);
        QSignalSpy added(&m_view, &AnnotationView::addRequested);
        m_view.setSelection({9, 11});
        m_view.markEnd(TripleEnd::Subject);
        m_view.setTriples(m_after);
        QVERIFY((m_view.pendingSubject() == Span{9, 11}));
        m_view.setSelection({22, 25});
        m_view.markEnd(TripleEnd::Object);
        QCOMPARE(added.size(), 1);
        QVERIFY((added[0][0].value<Span>() == Span{9, 11}));
        QVERIFY((added[0][1].value<Span>() == Span{22, 25}));
    }

    void theMenuActsOnTheTripleItWasOpenedFor_data() { addAllChanges(); }
    void theMenuActsOnTheTripleItWasOpenedFor()
    {
        begin(father, wife);
        QSignalSpy rejected(&m_view, &AnnotationView::rejectRequested);
        QAction *reject = menuAction(middleOf(17), u"Reject"_s);
        QVERIFY(reject != nullptr);
        m_view.setTriples(m_after);
        reject->trigger();
        QCOMPARE(rejected.size(), isGone() ? 0 : 1);
        if (!isGone()) QCOMPARE(rejected[0][0].toInt(), heldRow());
    }

    void theMenuMarksTheMentionItWasOpenedFor()
    {
        m_view.setText(sentence, u"text/plain"_s);
        m_view.setTriples({father, wife});
        QAction *mark = menuAction(middleOf(17), u"Mark as Subject"_s);
        QVERIFY(mark != nullptr);
        // A shorter mention at the same place would be taken instead.
        m_view.setTriples({father, wife, tripleOf({16, 17}, u"姓"_s, {16, 19})});
        mark->trigger();
        QVERIFY((m_view.pendingSubject() == Span{16, 19}));
    }

    void theMenuGoesWithItsText()
    {
        m_view.setText(sentence, u"text/plain"_s);
        m_view.setTriples({father, wife});
        QSignalSpy rejected(&m_view, &AnnotationView::rejectRequested);
        QPointer<QAction> reject = menuAction(middleOf(17), u"Reject"_s);
        QVERIFY(reject);
        m_view.setText(sentence + sentence, u"text/plain"_s);
        const auto *menu = m_view.findChild<QMenu *>();
        QVERIFY(menu == nullptr || !menu->isVisible());
    }
};

QTEST_MAIN(TestGestures)
#include "test_gestures.moc"
