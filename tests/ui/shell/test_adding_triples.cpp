// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Adding a triple in the real window: what is said and offered at each step, with keys and with clicks only.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/shell/marking.h"
#include "ui/window/status_line.h"

#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

QWidget *barOf(WindowFixture &bench) { return bench.view().viewport()->findChild<QWidget *>(u"stepBar"_s); }

QString sentenceOf(WindowFixture &bench)
{
    const auto *label = barOf(bench)->findChild<QLabel *>(u"stepSentence"_s);
    return barOf(bench)->isVisible() && label->isVisible() ? label->text() : QString();
}

/// What a user can see and click.
QList<QToolButton *> buttonsOf(WindowFixture &bench)
{
    QList<QToolButton *> shown;
    for (QToolButton *button : barOf(bench)->findChildren<QToolButton *>())
        if (button->isVisible()) shown += button;
    return shown;
}

QStringList offersOf(WindowFixture &bench)
{
    QStringList texts;
    for (const QToolButton *button : buttonsOf(bench)) texts += button->text();
    return texts;
}

QString statusOf(WindowFixture &bench)
{
    for (const QLabel *label : bench.window.findChild<StatusLine *>()->findChildren<QLabel *>())
        if (label->text().contains(u'“') || label->text().contains(u'→')) return label->text();
    return {};
}

QString headingOf(const ChoicePopup *popup)
{
    const auto *label = popup->findChild<QLabel *>();
    return label && label->isVisible() ? label->text() : QString();
}

/// Whether the bar lies on a character of the part of the text.
bool isCovered(WindowFixture &bench, WindowHands &hands, const QString &part)
{
    const Span span = bench.spanIn(part);
    for (qsizetype at = span.beginUtf16; at < span.endUtf16; ++at)
        if (barOf(bench)->isVisible() && barOf(bench)->geometry().intersects(hands.place(at))) return true;
    return false;
}

} // namespace

class TestAddingTriples final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMarkedEndSaysWhatIsNext_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("isSubject");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("subject") << u"en"_s << true
                                 << u"“红日” is the subject. Select the object and press O, or choose one:"_s;
        QTest::newRow("object") << u"en"_s << false
                                << u"“王小山” is the object. Select the subject and press S, or choose one:"_s;
        QTest::newRow("subject, Chinese") << u"zh_CN"_s << true << u"主语是“红日”。选中宾语后按 O，或直接选择："_s;
        QTest::newRow("object, Chinese") << u"zh_CN"_s << false << u"宾语是“王小山”。选中主语后按 S，或直接选择："_s;
    }
    void aMarkedEndSaysWhatIsNext()
    {
        QFETCH(const QString, language);
        QFETCH(const bool, isSubject);
        QFETCH(const QString, sentence);
        WindowFixture bench(language);
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        QVERIFY(!barOf(bench)->isVisible());
        const QString part = isSubject ? u"红日"_s : u"王小山"_s;
        mark(bench, hands, part, isSubject ? Qt::Key_S : Qt::Key_O);
        QCOMPARE(sentenceOf(bench), sentence);
        QVERIFY(!isCovered(bench, hands, part));
        // Only mentions that a predicate allows as the other end: nobody directs or plays in a person.
        const QStringList expected = isSubject ? QStringList{u"王小山"_s, u"李晓梅"_s} : QStringList{u"红日"_s};
        QCOMPARE(offersOf(bench).first(expected.size()), expected);
        QCOMPARE(offersOf(bench).size(), expected.size() + 1); // and one that takes the mark back
        const QString names = expected.join(language == u"en"_s ? u", "_s : u"、"_s);
        QCOMPARE(statusOf(bench), sentence + (language == u"en"_s ? u" "_s : QString()) + names);
        hands.key(Qt::Key_Escape);
        QVERIFY(!barOf(bench)->isVisible());
        QCOMPARE(statusOf(bench), QString());
    }

    void theChangedKeyIsNamed()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        bench.window.actions().setObject->setShortcut(QKeySequence(u"Ctrl+Alt+P"_s));
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        QVERIFY(sentenceOf(bench).contains(u"Ctrl+Alt+P"_s));
        hands.key(Qt::Key_Escape);
        bench.window.actions().setObject->setShortcut({});
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        QCOMPARE(sentenceOf(bench), u"“红日” is the subject. Select the object."_s);
    }

    void bothMarksStayWhileThePredicateIsChosen_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"keys", "Ctrl", "offer"}) QTest::newRow(how) << QString::fromLatin1(how);
    }
    void bothMarksStayWhileThePredicateIsChosen()
    {
        QFETCH(const QString, how);
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        const auto pixels = [&](const QString &part) {
            const Span span = bench.spanIn(part);
            const QRect rect = hands.place(span.beginUtf16).united(hands.place(span.endUtf16 - 1));
            return bench.view().viewport()->grab(rect.adjusted(-4, -4, 4, 4)).toImage();
        };
        const QImage subject = pixels(u"红日"_s);
        const QImage object = pixels(u"李晓梅"_s);
        if (how == "Ctrl"_L1) {
            bench.view().setSelection(bench.spanIn(u"红日"_s));
            hands.clickText(u"李晓梅"_s, Qt::ControlModifier);
        } else {
            mark(bench, hands, u"红日"_s, Qt::Key_S);
            if (how == "keys"_L1)
                mark(bench, hands, u"李晓梅"_s, Qt::Key_O);
            else
                QVERIFY(hands.clickOffer(u"李晓梅"_s));
        }
        const ChoicePopup *popup = popupNamed(u"predicateChooser"_s);
        QVERIFY(popup);
        QCOMPARE(headingOf(popup), u"红日 → ? → 李晓梅"_s);
        QCOMPARE(bench.view().pendingSubject(), bench.spanIn(u"红日"_s));
        QCOMPARE(bench.view().pendingObject(), bench.spanIn(u"李晓梅"_s));
        QVERIFY(pixels(u"红日"_s) != subject);
        QVERIFY(pixels(u"李晓梅"_s) != object);
        QVERIFY(!barOf(bench)->isVisible());
        QVERIFY(hands.clickChoice(u"编剧"_s));
        // The subject waits for its next object, as after a number.
        QCOMPARE(bench.view().pendingSubject(), bench.spanIn(u"红日"_s));
        QVERIFY(!bench.view().pendingObject().isValid());
        const DisplayedTriple *row = bench.rowOf(u"编剧"_s);
        QVERIFY(row);
        QCOMPARE(row->triple.object.text, u"李晓梅"_s);
    }

    void allowedPredicatesComeFirst()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        mark(bench, hands, u"王小山"_s, Qt::Key_O);
        const auto *list = popupNamed(u"predicateChooser"_s)->findChild<QListView *>();
        const auto *rows = qobject_cast<const QStandardItemModel *>(list->model());
        QStringList shown;
        for (int row = 0; row < rows->rowCount(); ++row)
            shown += (rows->item(row)->isEnabled() ? QString() : u"-"_s) + rows->item(row)->text();
        const QStringList expected{
            u"导演"_s, u"主演"_s, u"编剧"_s, u"-Predicates for other types"_s, u"国籍"_s, u"上映地点"_s};
        QCOMPARE(shown, expected);
        QCOMPARE(rows->item(0)->toolTip(), u"影视作品 → 人物"_s);
        QCOMPARE(rows->item(4)->toolTip(), u"人物 → 国家"_s);
        // While one types, the best hit is first, whatever its types.
        typeText(*popupNamed(u"predicateChooser"_s)->findChild<QLineEdit *>(), u"国籍"_s);
        QCOMPARE(rows->rowCount(), 1);
        QCOMPARE(headingOf(popupNamed(u"predicateChooser"_s)), u"红日 → ? → 王小山"_s);
    }

    void theLineBetweenCannotBeChosen()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        const size_t before = bench.controller().triples().size();
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        mark(bench, hands, u"王小山"_s, Qt::Key_O);
        QVERIFY(hands.clickChoice(u"Predicates for other types"_s));
        QVERIFY(popupNamed(u"predicateChooser"_s));
        for (int i = 0; i < 3; ++i) hands.key(Qt::Key_Down); // from the first of three over the line
        hands.key(Qt::Key_Return);
        QCOMPARE(bench.controller().triples().size(), before + 1);
        QVERIFY(bench.rowOf(u"国籍"_s));
    }

    void escapeTakesTheMarksBackOneAtATime_data()
    {
        QTest::addColumn<bool>("subjectFirst");
        QTest::newRow("subject, then object") << true;
        QTest::newRow("object, then subject") << false;
    }
    void escapeTakesTheMarksBackOneAtATime()
    {
        QFETCH(const bool, subjectFirst);
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        const auto before = bench.controller().triples();
        if (subjectFirst) mark(bench, hands, u"红日"_s, Qt::Key_S);
        mark(bench, hands, u"王小山"_s, Qt::Key_O);
        if (!subjectFirst) mark(bench, hands, u"红日"_s, Qt::Key_S);
        QVERIFY(popupNamed(u"predicateChooser"_s));
        hands.key(Qt::Key_Escape);
        QVERIFY(!popupNamed(u"predicateChooser"_s));
        QCOMPARE(bench.view().pendingSubject().isValid(), subjectFirst);
        QCOMPARE(bench.view().pendingObject().isValid(), !subjectFirst);
        QVERIFY(barOf(bench)->isVisible());
        hands.key(Qt::Key_Escape);
        QVERIFY(!bench.view().pendingSubject().isValid() && !bench.view().pendingObject().isValid());
        QCOMPARE(bench.controller().triples(), before);
    }

    void aClickElsewhereGivesThePairUp()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        mark(bench, hands, u"王小山"_s, Qt::Key_O);
        popupNamed(u"predicateChooser"_s)->close(); // what Qt does at a click outside of a popup
        QVERIFY(!bench.view().pendingSubject().isValid() && !bench.view().pendingObject().isValid());
        QVERIFY(!barOf(bench)->isVisible());
    }

    /// After Escape, the subject of a pair made with Ctrl is still marked: a new pair must not begin with it.
    void anotherPairBeginsWithWhatIsSelected()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        hands.dragOver(u"第0部"_s);
        hands.dragOver(u"北京"_s, Qt::ControlModifier);
        hands.key(Qt::Key_Escape);
        QCOMPARE(bench.view().pendingSubject(), bench.spanIn(u"第0部"_s));
        hands.dragOver(u"上映"_s);
        hands.dragOver(u"北京"_s, Qt::ControlModifier);
        QCOMPARE(bench.view().pendingSubject(), bench.spanIn(u"上映"_s));
        QCOMPARE(bench.view().pendingObject(), bench.spanIn(u"北京"_s));
    }

    void digitsDoNothingElseWhileAMarkIsPending()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
        const auto before = bench.controller().triples();
        for (const Qt::Key end : {Qt::Key_S, Qt::Key_O}) {
            mark(bench, hands, u"红日"_s, end);
            for (const Qt::Key digit : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_9}) hands.key(digit);
            QCOMPARE(bench.controller().triples(), before);
            hands.key(Qt::Key_Escape);
        }
        // Without a mark they change the current triple, as always.
        hands.key(Qt::Key_2);
        QVERIFY(bench.controller().triples() != before);
    }

    void aDigitAddsFromEitherEnd()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        mark(bench, hands, u"王小山"_s, Qt::Key_O);
        bench.view().setSelection(bench.spanIn(u"红日"_s));
        hands.key(Qt::Key_3);
        QVERIFY(bench.rowOf(u"编剧"_s));
        QCOMPARE(bench.rowOf(u"编剧"_s)->triple.subject.text, u"红日"_s);
        QVERIFY(!bench.view().pendingObject().isValid());
    }

    void aTripleThatIsThereIsSaidToBe_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("predicate");
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("unreviewed") << u"en"_s << u"导演"_s << u"王小山"_s
                                    << u"This triple is labelled already; it is accepted now"_s;
        QTest::newRow("unreviewed, Chinese")
            << u"zh_CN"_s << u"导演"_s << u"王小山"_s << u"这个三元组已经标注过，现已接受"_s;
        QTest::newRow("accepted") << u"en"_s << u"主演"_s << u"李晓梅"_s << u"This triple is labelled already"_s;
    }
    void aTripleThatIsThereIsSaidToBe()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, predicate);
        QFETCH(const QString, object);
        QFETCH(const QString, sentence);
        WindowFixture bench(language);
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        const size_t before = bench.controller().triples().size();
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        bench.view().setSelection(bench.spanIn(object));
        const QStringList predicates
            = bench.controller().predicatesBetween(bench.spanIn(u"红日"_s), bench.spanIn(object));
        hands.key(Qt::Key(Qt::Key_1 + predicates.indexOf(predicate)));
        const auto says = [&] {
            const auto labels = bench.window.findChild<StatusLine *>()->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == sentence; });
        };
        QVERIFY(says());
        QCOMPARE(bench.rowOf(predicate)->state, ReviewState::Accepted);
        QCOMPARE(bench.controller().triples().size(), before);
        // It is over with the next edit.
        bench.controller().reject(bench.indexOf(predicate));
        QVERIFY(!says());
    }

    void clicksAloneAddATriple_data()
    {
        QTest::addColumn<bool>("offered");
        QTest::newRow("the object is offered") << true;
        QTest::newRow("the object is selected") << false;
    }
    void clicksAloneAddATriple()
    {
        QFETCH(const bool, offered);
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        hands.dragOver(u"第0部"_s);
        QCOMPARE(offersOf(bench), (QStringList{u"Subject (S)"_s, u"Object (O)"_s, u"Entity type… (T)"_s}));
        QVERIFY(!isCovered(bench, hands, u"第0部"_s));
        QVERIFY(hands.clickOffer(u"Subject (S)"_s));
        QCOMPARE(bench.view().pendingSubject(), bench.spanIn(u"第0部"_s));
        const QString object = offered ? u"王小山"_s : u"北京"_s;
        if (!offered) {
            hands.dragOver(object);
            QCOMPARE(sentenceOf(bench), u"第0部 → ? → 北京"_s);
            QVERIFY(!isCovered(bench, hands, u"北京"_s) && !isCovered(bench, hands, u"第0部"_s));
        }
        QVERIFY(hands.clickOffer(offered ? object : u"Object (O)"_s));
        QVERIFY(hands.clickChoice(u"导演"_s));
        QCOMPARE(bench.controller().triples().size(), size_t(3));
        QVERIFY(std::ranges::any_of(bench.controller().triples(), [&](const DisplayedTriple &row) {
            return row.triple.subject.text == u"第0部"_s && row.triple.object.text == object;
        }));
        QCOMPARE(hands.actions(), offered ? 4 : 5);
        QVERIFY(bench.view().hasFocus()); // the keys go on where the clicks ended
    }

    void aClickedMentionCanBeTheObject()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        hands.dragOver(u"第0部"_s);
        QVERIFY(hands.clickOffer(u"Subject (S)"_s));
        hands.clickText(u"李晓梅"_s);
        QCOMPARE(sentenceOf(bench), u"第0部 → ? → 李晓梅"_s);
        QVERIFY(hands.clickOffer(u"Object (O)"_s));
        QCOMPARE(bench.view().pendingObject(), bench.spanIn(u"李晓梅"_s));
    }

    void aClickMakesAnEntity()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        hands.dragOver(u"北京"_s);
        QVERIFY(hands.clickOffer(u"Entity type… (T)"_s));
        QVERIFY(hands.clickChoice(u"地点"_s));
        QCOMPARE(bench.controller().entities().size(), size_t(1));
        QCOMPARE(bench.controller().entities()[0].type, u"地点"_s);
        QCOMPARE(hands.actions(), 3);
    }

    void aClickTakesTheMarkBack()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        QVERIFY(hands.clickOffer(u"Cancel (Esc)"_s));
        QVERIFY(!bench.view().pendingSubject().isValid());
        QVERIFY(!barOf(bench)->isVisible());
    }

    /// What lies under the bar can be reached: it makes way for a modifier key and for every gesture.
    void theBarMakesWay()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        hands.dragOver(u"北京"_s);
        QVERIFY(barOf(bench)->isVisible());
        for (const Qt::Key key : {Qt::Key_Control, Qt::Key_Shift, Qt::Key_Alt}) {
            QTest::keyPress(&bench.view(), key);
            QVERIFY(!barOf(bench)->isVisible());
            QTest::keyRelease(&bench.view(), key);
            QVERIFY(barOf(bench)->isVisible());
        }
        bench.view().setFocus(); // Alt may have taken it to the menu bar
        QTest::keyPress(&bench.view(), Qt::Key_Control);
        QVERIFY(!barOf(bench)->isVisible());
        bench.view().clearFocus(); // the release goes elsewhere
        QVERIFY(barOf(bench)->isVisible());
        bench.view().setFocus();
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        QVERIFY(barOf(bench)->isVisible());
        QTest::mousePress(
            bench.view().viewport(), Qt::LeftButton, {}, hands.leftOf(bench.spanIn(u"上映"_s).beginUtf16));
        QVERIFY(!barOf(bench)->isVisible());
        QTest::mouseRelease(
            bench.view().viewport(), Qt::LeftButton, {}, hands.leftOf(bench.spanIn(u"上映"_s).beginUtf16));
        QVERIFY(barOf(bench)->isVisible());
    }

    void selectingByKeysShowsNoButtons()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        for (int i = 0; i < 3; ++i) hands.key(Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(bench.view().selection().isValid());
        QVERIFY(!barOf(bench)->isVisible());
    }

    void anotherDocumentHasNoMarks()
    {
        WindowFixture bench;
        QVERIFY(beginMarking(bench));
        WindowHands hands(bench);
        mark(bench, hands, u"红日"_s, Qt::Key_S);
        QVERIFY(barOf(bench)->isVisible());
        bench.window.actions().nextDocument->trigger();
        QVERIFY(!bench.view().pendingSubject().isValid());
        QVERIFY(!barOf(bench)->isVisible());
        QCOMPARE(statusOf(bench), QString());
    }

    void aReadOnlyCorpusOffersNothing()
    {
        WindowFixture first;
        QVERIFY(first.openCorpus());
        const QString path = first.controller().corpus()->path();
        WindowFixture bench;
        bench.window.openFiles({path}); // the first window writes, so this one only reads
        QVERIFY(bench.controller().documentId().isValid());
        QVERIFY(!bench.controller().isWritable());
        bench.view().setFocus();
        WindowHands hands(bench);
        hands.dragOver(u"北京"_s);
        QVERIFY(bench.view().selection().isValid());
        QVERIFY(!barOf(bench)->isVisible());
    }
};

QTEST_MAIN(TestAddingTriples)
#include "test_adding_triples.moc"
