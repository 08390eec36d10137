// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/annotation_view.h"
#include "ui/annotation_view/view_metrics.h"

#include <QAccessible>
#include <QMenu>
#include <QScrollBar>
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
    shown.score = 0.5;
    shown.triple = {{subject, u"s"_s, u"人物"_s}, predicate, {object, u"o"_s, u"人物"_s}, {}};
    return shown;
}

std::vector<DisplayedTriple> threeTriples()
{
    return {tripleOf({0, 2}, u"父亲"_s, {5, 8}, 1), tripleOf({13, 15}, u"妻子"_s, {16, 19}, 2),
        tripleOf({16, 19}, u"出生地"_s, {21, 23})};
}

} // namespace

class TestAnnotationView : public QObject {
    Q_OBJECT
private:
    static void show(
        AnnotationView &view, const QString &text, std::vector<DisplayedTriple> triples = {}, QSize size = {900, 500})
    {
        view.resize(size);
        view.show();
        view.setText(text, u"text/plain"_s);
        view.setTriples(std::move(triples));
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }
    static QRect characterRect(AnnotationView &view, qsizetype offset)
    {
        const QRect global
            = QAccessible::queryAccessibleInterface(&view)->textInterface()->characterRect(static_cast<int>(offset));
        return {view.viewport()->mapFromGlobal(global.topLeft()), global.size()};
    }
    static QPoint middleOf(AnnotationView &view, qsizetype offset) { return characterRect(view, offset).center(); }
    static QPoint leftOf(AnnotationView &view, qsizetype offset)
    {
        const QRect rect = characterRect(view, offset);
        return {rect.left(), rect.center().y()};
    }
    static void drag(AnnotationView &view, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, from);
        QTest::mouseMove(view.viewport(), (from + to) / 2);
        QTest::mouseMove(view.viewport(), to);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, to);
    }

private Q_SLOTS:
    void triplesAreWalkedThrough()
    {
        AnnotationView view;
        show(view, sentence, threeTriples());
        QSignalSpy changed(&view, &AnnotationView::changePredicateRequested);
        QSignalSpy current(&view, &AnnotationView::currentTripleChanged);
        view.askToChangePredicate();
        QVERIFY(changed.isEmpty());
        view.selectNextTriple();
        view.selectNextTriple();
        QCOMPARE(view.currentTriple(), 1);
        view.selectPreviousTriple();
        view.selectPreviousTriple();
        QCOMPARE(view.currentTriple(), 0);
        QCOMPARE(current.size(), 3);
        view.askToChangePredicate();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toInt(), 0);
    }

    void keysOfCommandsAreNotTheViews()
    {
        AnnotationView view;
        show(view, sentence, threeTriples());
        view.setCurrentTriple(0);
        view.setSelection({0, 2});
        QSignalSpy accepted(&view, &AnnotationView::acceptRequested);
        QSignalSpy rejected(&view, &AnnotationView::rejectRequested);
        QSignalSpy removed(&view, &AnnotationView::removeRequested);
        QSignalSpy changed(&view, &AnnotationView::changePredicateRequested);
        QSignalSpy current(&view, &AnnotationView::currentTripleChanged);
        for (const char key : QByteArray("AXEJKMSOL")) QTest::keyClick(&view, key);
        for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Backspace}) QTest::keyClick(&view, key);
        for (const QSignalSpy *spy : {&accepted, &rejected, &removed, &changed, &current}) QVERIFY(spy->isEmpty());
        QVERIFY(!view.pendingSubject().isValid());
        QVERIFY(!view.isLegendExpanded());
    }

    void selectionFollowsGraphemes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("Chinese") << sentence << 5 << 8;
        QTest::newRow("Latin") << u"Ada Lovelace wrote it"_s << 4 << 12;
        QTest::newRow("behind an emoji") << u"a👨‍👩‍👧b rest"_s << 9 << 11;
        QTest::newRow("an emoji of five code points") << u"a👨‍👩‍👧b rest"_s << 1 << 9;
        QTest::newRow("combining marks") << u"xe\u0301\u0323yz"_s << 1 << 4;
        QTest::newRow("full width and tabs") << u"ＡＢ\tＣＤ"_s << 2 << 4;
        QTest::newRow("after CRLF") << u"one\r\ntwo three"_s << 5 << 8;
    }
    void selectionFollowsGraphemes()
    {
        QFETCH(QString, text);
        QFETCH(int, from);
        QFETCH(int, to);
        AnnotationView view;
        show(view, text);
        QSignalSpy spy(&view, &AnnotationView::selectionChanged);
        drag(view, leftOf(view, from), leftOf(view, to), Qt::AltModifier); // by the character
        QVERIFY2((view.selection() == Span{from, to}),
            qPrintable(u"%1–%2"_s.arg(view.selection().beginUtf16).arg(view.selection().endUtf16)));
        QVERIFY(!spy.isEmpty());
        view.setSelection({from, to});
        QVERIFY((view.selection() == Span{from, to}));
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!view.selection().isValid());
    }

    void mentionsAreWholeWords_data()
    {
        QTest::addColumn<QString>("dragged");
        QTest::addColumn<QString>("mention");
        QTest::addColumn<QString>("exact"); // with Alt held
        QTest::newRow("blank behind") << u"Penicillin "_s << u"Penicillin"_s << u"Penicillin"_s;
        QTest::newRow("cut behind") << u"weight gai"_s << u"weight gain"_s << u"weight gai"_s;
        QTest::newRow("cut in front") << u"rlotinib "_s << u"Erlotinib"_s << u"rlotinib"_s;
        QTest::newRow("open bracket") << u"eptidase-4 ("_s << u"peptidase-4"_s << u"eptidase-4 ("_s;
        QTest::newRow("Chinese") << u"伯宜卧"_s << u"伯宜卧"_s << u"伯宜卧"_s;
    }
    void mentionsAreWholeWords()
    {
        QFETCH(const QString, dragged);
        QFETCH(const QString, mention);
        QFETCH(const QString, exact);
        const QString text
            = u"Penicillin and Erlotinib cause weight gain, peptidase-4 (DPP-4), BCR-ABL, 周伯宜卧病。"_s;
        AnnotationView view;
        show(view, text);
        const auto words
            = [&text](Span span) { return span.isValid() ? text.sliced(span.beginUtf16, span.length()) : QString(); };
        const qsizetype at = text.indexOf(dragged);
        for (const bool backwards : {false, true}) {
            const QPoint from = leftOf(view, backwards ? at + dragged.size() : at);
            const QPoint to = leftOf(view, backwards ? at : at + dragged.size());
            drag(view, from, to);
            QCOMPARE(words(view.selection()), mention); // shown before a key is pressed
            view.markEnd(TripleEnd::Subject);
            QCOMPARE(words(view.pendingSubject()), mention);
            QTest::keyClick(&view, Qt::Key_Escape);
            drag(view, from, to, Qt::AltModifier);
            QCOMPARE(words(view.selection()), dragged);
            view.markEnd(TripleEnd::Subject);
            QCOMPARE(words(view.pendingSubject()), exact);
            QTest::keyClick(&view, Qt::Key_Escape);
        }
    }

    void keysSelectMentionsWithoutBlanks()
    {
        const QString text = u"Penicillin helps."_s;
        AnnotationView view;
        show(view, text);
        QTest::keyClick(
            &view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier); // takes the blank, as everywhere
        QCOMPARE(view.chosenMention(), (Span{0, 10}));
        view.markEnd(TripleEnd::Subject);
        QCOMPARE(view.pendingSubject(), (Span{0, 10}));
        QTest::keyClick(&view, Qt::Key_Escape);
        QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 3; ++i) QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier); // meant by the character
        QCOMPARE(view.chosenMention(), (Span{0, 3}));
    }

    void doubleClicksTakeWholeNames()
    {
        const QString text = u"the BCR-ABL gene"_s;
        AnnotationView view;
        show(view, text);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, middleOf(view, 9));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, middleOf(view, 9));
        QCOMPARE(view.selection(), (Span{4, 11}));
    }

    void draggedEdgesSnapToWords()
    {
        const QString text = u"Erlotinib inhibits EGFR."_s;
        AnnotationView view;
        show(view, text, {tripleOf({0, 9}, u"inhibits"_s, {19, 23}, 1)});
        view.setCurrentTriple(0);
        QSignalSpy moved(&view, &AnnotationView::moveEndRequested);
        drag(view, leftOf(view, 9), leftOf(view, 13));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved[0][2].value<Span>(), (Span{0, 18}));
        drag(view, leftOf(view, 9), leftOf(view, 10));
        QCOMPARE(moved.size(), 1); // a blank more is nothing
        drag(view, leftOf(view, 9), leftOf(view, 13), Qt::AltModifier);
        QCOMPARE(moved.size(), 2);
        QCOMPARE(moved[1][2].value<Span>(), (Span{0, 13}));
    }

    void setSelectionIsSnapped()
    {
        AnnotationView view;
        show(view, u"a👨‍👩‍👧b"_s);
        view.setSelection({3, 4});
        QVERIFY((view.selection() == Span{1, 9}));
        view.setSelection({});
        QVERIFY(!view.selection().isValid());
    }

    void shiftArrowsSelect()
    {
        AnnotationView view;
        show(view, u"a👍🏽b\r\nnext line"_s);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY((view.selection() == Span{1, 5}));
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY((view.selection() == Span{1, 8}));
        QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY((view.selection() == Span{1, 6}));
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY((view.selection() == Span{1, view.text().size()}));
    }

    void doubleClickSelectsAWord()
    {
        AnnotationView view;
        show(view, u"one twenty three"_s);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, middleOf(view, 6));
        QVERIFY((view.selection() == Span{4, 10}));
    }

    void clickSelectsATriple()
    {
        AnnotationView view;
        show(view, sentence, threeTriples());
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middleOf(view, 6));
        QCOMPARE(view.currentTriple(), 0);
        // A mention of two triples: each click goes on to the next.
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middleOf(view, 17));
        const int first = view.currentTriple();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middleOf(view, 17));
        QCOMPARE(first + view.currentTriple(), 1 + 2);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middleOf(view, 10));
        QCOMPARE(first + view.currentTriple(), 1 + 2);
    }

    void clickOnALabelSelectsItsTriple()
    {
        AnnotationView view;
        show(view, sentence, threeTriples());
        const textview::ViewMetrics metrics(view.font(), 1);
        const QRect subject = characterRect(view, 0);
        const int y = subject.top() - static_cast<int>(metrics.trackHeight(0));
        const int x = (middleOf(view, 6).x() + characterRect(view, 1).left()) / 2;
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {x, y});
        QCOMPARE(view.currentTriple(), 0);
        QVERIFY(!view.selection().isValid());
    }

    void draggedEdgeMovesTheEnd_data()
    {
        QTest::addColumn<int>("edge");
        QTest::addColumn<int>("to");
        QTest::addColumn<TripleEnd>("end");
        QTest::addColumn<Span>("span");
        QTest::newRow("object's end to the right") << 8 << 10 << TripleEnd::Object << Span{5, 10};
        QTest::newRow("object's begin to the left") << 5 << 3 << TripleEnd::Object << Span{3, 8};
        QTest::newRow("subject's end to the right") << 2 << 3 << TripleEnd::Subject << Span{0, 3};
        QTest::newRow("subject's end to the left") << 2 << 1 << TripleEnd::Subject << Span{0, 1};
    }
    void draggedEdgeMovesTheEnd()
    {
        QFETCH(int, edge);
        QFETCH(int, to);
        QFETCH(TripleEnd, end);
        QFETCH(Span, span);
        AnnotationView view;
        show(view, sentence, threeTriples());
        view.setCurrentTriple(0);
        QSignalSpy moved(&view, &AnnotationView::moveEndRequested);
        drag(view, leftOf(view, edge), leftOf(view, to));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved[0][0].toInt(), 0);
        QCOMPARE(moved[0][1].value<TripleEnd>(), end);
        QVERIFY(moved[0][2].value<Span>() == span);
        QVERIFY(!view.selection().isValid());
        // Crossing the other edge would leave nothing: the last valid span counts, or none.
        drag(view, leftOf(view, 8), leftOf(view, 1));
        for (const QVariantList &signal : moved) QVERIFY(signal[2].value<Span>().isValid());
    }

    void escapeEndsADrag()
    {
        AnnotationView view;
        show(view, sentence, threeTriples());
        view.setCurrentTriple(0);
        QSignalSpy moved(&view, &AnnotationView::moveEndRequested);
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, leftOf(view, 8));
        QTest::mouseMove(view.viewport(), leftOf(view, 11));
        QTest::keyClick(&view, Qt::Key_Escape);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, leftOf(view, 11));
        QVERIFY(moved.isEmpty());
    }

    void edgesMoveByWords()
    {
        AnnotationView view;
        show(view, sentence, threeTriples());
        view.setCurrentTriple(0);
        QSignalSpy moved(&view, &AnnotationView::moveEndRequested);
        view.moveEdge(true, true);
        view.moveEdge(false, false);
        view.adjust(TripleEnd::Subject);
        view.moveEdge(true, false);
        view.moveEdge(false, false);
        QCOMPARE(moved.size(), 3);
        QVERIFY((moved[0][2].value<Span>() == Span{5, 9}));
        QVERIFY((moved[1][2].value<Span>() == Span{4, 8}));
        QVERIFY((moved[2][2].value<Span>() == Span{0, 1}));
        QCOMPARE(moved[2][1].value<TripleEnd>(), TripleEnd::Subject);
    }

    void edgesPassOverPunctuation()
    {
        AnnotationView view;
        show(view, u"Imatinib inhibits KIT. (ABL) too."_s, {tripleOf({0, 8}, u"inhibits"_s, {18, 21}, 1)});
        view.setCurrentTriple(0);
        QSignalSpy moved(&view, &AnnotationView::moveEndRequested);
        view.adjust(TripleEnd::Object);
        view.moveEdge(true, true);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved[0][2].value<Span>(), (Span{18, 27})); // not "KIT."
        view.moveEdge(false, true);
        QCOMPARE(moved.size(), 1); // nothing is left of it
    }

    void subjectAndObjectAskForAPredicate()
    {
        AnnotationView view;
        show(view, sentence);
        QSignalSpy added(&view, &AnnotationView::addRequested);
        view.setSelection({0, 2});
        view.markEnd(TripleEnd::Subject);
        QVERIFY((view.pendingSubject() == Span{0, 2}));
        view.setSelection({5, 8});
        view.markEnd(TripleEnd::Object);
        QCOMPARE(added.size(), 1);
        QVERIFY((added[0][0].value<Span>() == Span{0, 2}));
        QVERIFY((added[0][1].value<Span>() == Span{5, 8}));
        QVERIFY((view.pendingSubject() == Span{0, 2}));
        QVERIFY((view.pendingObject() == Span{5, 8}));
        view.clearMarks();
        QVERIFY(!view.pendingSubject().isValid() && !view.pendingObject().isValid());
        for (const auto &[span, end] : {std::pair{Span{5, 8}, TripleEnd::Object}, {Span{0, 2}, TripleEnd::Subject}}) {
            view.setSelection(span);
            view.markEnd(end);
        }
        QCOMPARE(added.size(), 2);
        // Nobody answered: a third mark begins another triple.
        view.setSelection({5, 8});
        view.markEnd(TripleEnd::Subject);
        QCOMPARE(added.size(), 2);
        QVERIFY((view.pendingSubject() == Span{5, 8}));
        QVERIFY(!view.pendingObject().isValid());
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!view.pendingSubject().isValid());
    }

    void aSecondSelectionWithCtrlAsksForAPredicate()
    {
        AnnotationView view;
        show(view, sentence, threeTriples());
        QSignalSpy added(&view, &AnnotationView::addRequested);
        view.setSelection({0, 2});
        QTest::mousePress(view.viewport(), Qt::LeftButton, Qt::ControlModifier, leftOf(view, 23));
        QTest::mouseMove(view.viewport(), leftOf(view, 24));
        QTest::mouseMove(view.viewport(), leftOf(view, 25));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::ControlModifier, leftOf(view, 25));
        QCOMPARE(added.size(), 1);
        QVERIFY((added[0][0].value<Span>() == Span{0, 2}));
        QVERIFY((added[0][1].value<Span>() == Span{23, 25}));
        // Beside the mentions: the subject stays marked for the double click that follows.
        view.setSelection({0, 2});
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf(view, 10));
        QCOMPARE(added.size(), 1);
        QVERIFY((view.pendingSubject() == Span{0, 2}));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf(view, 6));
        QCOMPARE(added.size(), 2);
        QVERIFY((added[1][1].value<Span>() == Span{5, 8}));
    }

    void aClickOnTheCurrentLabelAsksForAnother()
    {
        AnnotationView view;
        show(view, sentence, threeTriples());
        const textview::ViewMetrics metrics(view.font(), 1);
        const QPoint label{(middleOf(view, 6).x() + characterRect(view, 1).left()) / 2,
            characterRect(view, 0).top() - static_cast<int>(metrics.trackHeight(0))};
        QSignalSpy changed(&view, &AnnotationView::changePredicateRequested);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, label);
        QCOMPARE(view.currentTriple(), 0);
        QVERIFY(changed.isEmpty());
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, label);
        QCOMPARE(changed.size(), 1);
    }

    void theNextMentionIsSelected()
    {
        AnnotationView view;
        show(view, sentence, threeTriples());
        view.selectNextTriple(); // the caret goes to the subject
        view.selectNextMention();
        QVERIFY((view.selection() == Span{5, 8}));
        view.selectNextMention();
        QVERIFY((view.selection() == Span{13, 15}));
        view.selectPreviousMention();
        QVERIFY((view.selection() == Span{5, 8}));
        for (int i = 0; i < 9; ++i) view.selectNextMention();
        QVERIFY((view.selection() == Span{21, 23})); // the last
    }

    void contextMenuHasTheActions()
    {
        AnnotationView view;
        show(view, sentence, threeTriples());
        QSignalSpy rejected(&view, &AnnotationView::rejectRequested);
        QContextMenuEvent event(
            QContextMenuEvent::Mouse, middleOf(view, 6), view.viewport()->mapToGlobal(middleOf(view, 6)));
        QCoreApplication::sendEvent(view.viewport(), &event);
        auto *menu = view.findChild<QMenu *>();
        QVERIFY(menu != nullptr);
        QCOMPARE(view.currentTriple(), 0);
        const QList<QAction *> actions = menu->actions();
        const auto reject = std::ranges::find_if(
            actions, [](const QAction *action) { return action->text().startsWith(u"Re&ject"); });
        QVERIFY(reject != actions.end());
        (*reject)->trigger();
        QCOMPARE(rejected.size(), 1);
    }

    void currentTripleSurvivesNewTriples()
    {
        AnnotationView view;
        std::vector<DisplayedTriple> triples = threeTriples();
        show(view, sentence, triples);
        view.setCurrentTriple(2);
        QSignalSpy current(&view, &AnnotationView::currentTripleChanged);
        triples.erase(triples.begin());
        view.setTriples(triples);
        QCOMPARE(view.currentTriple(), 1);
        QCOMPARE(current.size(), 1);
        triples[1].annotation = {9}; // accepted: the same triple is a label now
        view.setTriples(triples);
        QCOMPARE(view.currentTriple(), 1);
        QCOMPARE(current.size(), 1);
        triples.pop_back();
        view.setTriples(triples);
        QCOMPARE(view.currentTriple(), 0);
        view.setTriples({});
        QCOMPARE(view.currentTriple(), -1);
        view.setCurrentTriple(7);
        QCOMPARE(view.currentTriple(), -1);
    }

    void labellingDoesNotMoveTheLineOneWorksOn()
    {
        AnnotationView view;
        show(view, (sentence + u'\n').repeated(200));
        const qsizetype line = 100 * (sentence.size() + 1);
        view.scrollTo(line);
        view.setSelection({line, line + 2});
        const QRect before = characterRect(view, line);
        std::vector<DisplayedTriple> triples;
        for (qsizetype i = 0; i < 5; ++i)
            triples.push_back(tripleOf({line, line + 2}, u"谓词"_s, {line + 5 + i, line + 8 + i}, i + 1));
        for (qsizetype i = 0; i < 5; ++i)
            triples.push_back(tripleOf({line - 28, line - 26}, u"谓词"_s, {line - 20 + i, line - 18 + i}, i + 9));
        view.setTriples(triples);
        QCOMPARE(characterRect(view, line), before);
        view.setTriples({});
        QCOMPARE(characterRect(view, line), before);
    }

    void selectingATripleScrollsToIt()
    {
        AnnotationView view;
        const qsizetype far = 150 * (sentence.size() + 1);
        show(view, (sentence + u'\n').repeated(200),
            {tripleOf({0, 2}, u"a"_s, {5, 8}, 1), tripleOf({far, far + 2}, u"b"_s, {far + 5, far + 8}, 2)});
        QVERIFY(!view.visibleSpan().contains(far));
        QSignalSpy visible(&view, &AnnotationView::visibleSpanChanged);
        view.setCurrentTriple(1);
        QVERIFY(view.visibleSpan().contains(far));
        QVERIFY(!visible.isEmpty());
        const int value = view.verticalScrollBar()->value();
        view.setCurrentTriple(1);
        QCOMPARE(view.verticalScrollBar()->value(), value);
    }

    void zoomKeepsThePlace()
    {
        AnnotationView view;
        show(view, (sentence + u'\n').repeated(200));
        const qsizetype line = 100 * (sentence.size() + 1);
        view.scrollTo(line);
        const qsizetype top = view.visibleSpan().beginUtf16;
        view.zoomIn();
        view.zoomIn();
        view.zoomOut();
        view.resetZoom();
        view.resize(500, 400);
        QCoreApplication::processEvents();
        QVERIFY(std::abs(view.visibleSpan().beginUtf16 - top) <= sentence.size() + 1);
    }

    void lineNumbersStandLeftOfTheTextAndMoveNoClick()
    {
        AnnotationView view;
        QString text;
        for (int line = 0; line < 1200; ++line) text += u"文字 %1\n"_s.arg(line);
        show(view, text, {tripleOf({0, 2}, u"父亲"_s, {3, 4}, 1)}, {320, 400});
        const auto inkLeftOfText = [&] {
            const QRect second = characterRect(view, 5); // there are no boxes in its line
            const QImage image = view.viewport()->grab(QRect(0, second.top(), 30, second.height())).toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y) != view.palette().color(QPalette::Base);
            }
            return count;
        };
        const int without = characterRect(view, 0).left();
        QCOMPARE(inkLeftOfText(), 0);
        view.setLineNumbersShown(true);
        const int with = characterRect(view, 0).left();
        QVERIFY(with > without);
        QVERIFY(inkLeftOfText() > 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middleOf(view, 0));
        QCOMPARE(view.currentTriple(), 0);
        drag(view, leftOf(view, 5), leftOf(view, 7));
        QCOMPARE(view.selection(), (Span{5, 7}));
        // Fewer digits need a narrower margin; without numbers there is none.
        view.setText(u"文字"_s, u"text/plain"_s);
        QVERIFY(characterRect(view, 0).left() < with);
        view.setLineNumbersShown(false);
        QCOMPARE(characterRect(view, 0).left(), without);
    }

    void screenReadersGetTheText()
    {
        AnnotationView view;
        show(view, sentence, threeTriples());
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view);
        QAccessibleTextInterface *text = accessible->textInterface();
        QVERIFY(text != nullptr);
        QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
        QCOMPARE(text->characterCount(), static_cast<int>(sentence.size()));
        QCOMPARE(text->text(5, 8), sentence.sliced(5, 3));
        view.setSelection({5, 8});
        int begin = 0;
        int end = 0;
        text->selection(0, &begin, &end);
        QCOMPARE(begin, 5);
        QCOMPARE(end, 8);
        QVERIFY(text->attributes(6, &begin, &end).contains(u"人物"));
        QCOMPARE(begin, 5);
        for (int at = 0; at < sentence.size(); ++at)
            QCOMPARE(text->offsetAtPoint(text->characterRect(at).topLeft() + QPoint(1, 4)), at);
        view.setCurrentTriple(0);
        QVERIFY(accessible->text(QAccessible::Value).contains(u"父亲"));
    }
};

QTEST_MAIN(TestAnnotationView)
#include "test_annotation_view.moc"
