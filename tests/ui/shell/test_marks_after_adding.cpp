// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stays marked in the real window when a triple was added, or could not be.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/database/database.h"
#include "tests/ui/shell/marking.h"

#include <QLineEdit>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestMarksAfterAdding final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A subject with several facts is marked once, and is in nobody's way afterwards.
    void theSubjectStaysMarkedForMoreFactsUntilOneGoesOn()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        bench.view().setSelection(bench.spanIn(u"王小山"_s));
        hands.key(Qt::Key_3);
        bench.view().setSelection(bench.spanIn(u"李晓梅"_s));
        hands.key(Qt::Key_3);
        QCOMPARE(bench.controller().triples().size(), size_t(4));
        QVERIFY(bench.view().pendingSubject().isValid());
        hands.key(Qt::Key_K);
        QVERIFY(!bench.view().pendingSubject().isValid());
        const QString predicate = bench.controller().triples()[size_t(bench.view().currentTriple())].triple.predicate;
        hands.key(predicate == u"导演"_s ? Qt::Key_2 : Qt::Key_1);
        QVERIFY(bench.controller().triples()[size_t(bench.view().currentTriple())].triple.predicate != predicate);
    }

    void theSubjectStaysMarkedAfterATypedPredicate_data()
    {
        QTest::addColumn<QString>("predicate");
        QTest::newRow("known") << u"编剧"_s;
        QTest::newRow("new") << u"剪辑"_s;
    }
    void theSubjectStaysMarkedAfterATypedPredicate()
    {
        QFETCH(const QString, predicate);
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        const auto outline = [&] {
            const QRect first = hands.place(bench.spanIn(u"红日"_s).beginUtf16);
            return bench.view().viewport()->grab(first.adjusted(-3, 0, 0, 0)).toImage();
        };
        const auto addTo = [&](const QString &object) {
            bench.view().setSelection(bench.spanIn(object));
            hands.key(Qt::Key_O);
            typeText(*popupNamed(u"predicateChooser"_s)->findChild<QLineEdit *>(), predicate);
            hands.key(Qt::Key_Return);
        };
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        addTo(u"李晓梅"_s);
        QVERIFY(bench.rowOf(predicate));
        QCOMPARE(bench.view().pendingSubject(), bench.spanIn(u"红日"_s));
        QVERIFY(!bench.view().pendingObject().isValid());
        const QImage marked = outline();
        bench.window.activateWindow(); // what a window manager does when a chooser closes
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        bench.view().setFocus();
        addTo(u"王小山"_s); // without marking the subject again
        const auto made = std::ranges::count_if(bench.controller().triples(),
            [&](const DisplayedTriple &row) { return row.triple.predicate == predicate; });
        QCOMPARE(made, 2);
        QCOMPARE(outline(), marked);
        hands.key(Qt::Key_Escape);
        QVERIFY(!bench.view().pendingSubject().isValid());
        QVERIFY(outline() != marked);
    }

    void theMarksStayIfTheTripleCannotBeMade()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        mark(bench, hands, u"李晓梅"_s, Qt::Key_O);
        QVERIFY(bench.controller().corpus()->database().run(u"PRAGMA query_only = ON"_s));
        QVERIFY(hands.clickChoice(u"编剧"_s));
        QVERIFY(!bench.rowOf(u"编剧"_s));
        QCOMPARE(bench.view().pendingSubject(), bench.spanIn(u"红日"_s));
        QCOMPARE(bench.view().pendingObject(), bench.spanIn(u"李晓梅"_s));
        QVERIFY(bench.controller().corpus()->database().run(u"PRAGMA query_only = OFF"_s));
    }

    void anObjectThatWasMarkedFirstDoesNotStay()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        mark(bench, hands, u"李晓梅"_s, Qt::Key_O);
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        QVERIFY(hands.clickChoice(u"编剧"_s));
        QVERIFY(bench.rowOf(u"编剧"_s));
        QVERIFY(!bench.view().pendingSubject().isValid() && !bench.view().pendingObject().isValid());
    }

    /// What is left of a triple must not become the subject of a pair that begins with a selection.
    void aPairBeginsWithTheSelectionNotWithAUsedSubject()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        mark(bench, hands, u"李晓梅"_s, Qt::Key_O);
        QVERIFY(hands.clickChoice(u"编剧"_s));
        hands.dragOver(u"第0部"_s);
        hands.dragOver(u"北京"_s, Qt::ControlModifier);
        QCOMPARE(bench.view().pendingSubject(), bench.spanIn(u"第0部"_s));
        QCOMPARE(bench.view().pendingObject(), bench.spanIn(u"北京"_s));
    }
};

QTEST_MAIN(TestMarksAfterAdding)
#include "test_marks_after_adding.moc"
