// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Negated and uncertain triples, notes and qualifiers: in the real window, by keys, menus and dialogs.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/check.h"
#include "core/corpus/document_store.h"
#include "tests/ui/shell/window_hands.h"
#include "ui/selection/select_triples_dialog.h"
#include "ui/session/triple_edits.h"
#include "ui/triples/note_dialog.h"
#include "ui/triples/qualifier_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

QTableView *tableOf(WindowFixture &bench)
{
    return bench.window.findChild<QDockWidget *>(u"triples"_s)->findChild<QTableView *>();
}

/// The cell of the predicate in the row of the table with this subject and predicate.
QVariant predicateCell(WindowFixture &bench, const QString &predicate, int role)
{
    const QAbstractItemModel *model = tableOf(bench)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex cell = model->index(row, 1);
        if (cell.data(Qt::EditRole) == predicate) return cell.data(role);
    }
    return {};
}

template <typename Dialog>
Dialog *openDialog(WindowFixture &bench)
{
    auto *dialog = bench.window.findChild<Dialog *>();
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

QString problemsIn(WindowFixture &bench)
{
    const auto report = checkCorpus(*bench.controller().corpus());
    return report ? report->problems.join(u'\n') : report.error().message;
}

} // namespace

class TestTripleAssertions final : public QObject {
    Q_OBJECT

    static bool begin(WindowFixture &bench, const QString &predicate = u"导演"_s)
    {
        if (!bench.openCorpus()) return false;
        bench.view().setFocus();
        bench.view().setCurrentTriple(bench.indexOf(predicate));
        return bench.view().hasFocus();
    }
    /// After a dialog, as a window manager does.
    static bool comeBack(WindowFixture &bench)
    {
        bench.window.activateWindow();
        if (!QTest::qWaitForWindowActive(&bench.window)) return false;
        bench.view().setFocus();
        return bench.view().hasFocus();
    }
    static Assertion assertionOf(WindowFixture &bench, const QString &predicate = u"导演"_s)
    {
        return bench.rowOf(predicate)->assertion;
    }

private Q_SLOTS:
    void aKeySaysItAndTakesItBack_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<bool>("inTable");
        QTest::addColumn<Assertion>("expected");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("negated, in the text")
            << Qt::Key_D << false << Assertion{true, false, {}} << u"¬ 导演"_s << u"导演, negated"_s;
        QTest::newRow("negated, in the table")
            << Qt::Key_D << true << Assertion{true, false, {}} << u"¬ 导演"_s << u"导演, negated"_s;
        QTest::newRow("uncertain, in the text")
            << Qt::Key_U << false << Assertion{false, true, {}} << u"导演 ?"_s << u"导演, uncertain"_s;
        QTest::newRow("uncertain, in the table")
            << Qt::Key_U << true << Assertion{false, true, {}} << u"导演 ?"_s << u"导演, uncertain"_s;
    }
    void aKeySaysItAndTakesItBack()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const bool, inTable);
        QFETCH(const Assertion, expected);
        QFETCH(const QString, shown);
        QFETCH(const QString, spoken);
        WindowFixture bench;
        QVERIFY(begin(bench));
        if (inTable) tableOf(bench)->setFocus();
        WindowHands hands(bench);
        hands.key(key);
        QCOMPARE(assertionOf(bench), expected);
        // Who says so has looked at the triple.
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Accepted);
        QCOMPARE(predicateCell(bench, u"导演"_s, Qt::DisplayRole).toString(), shown);
        QCOMPARE(predicateCell(bench, u"导演"_s, Qt::AccessibleTextRole).toString(), spoken);
        QVERIFY(QAccessible::queryAccessibleInterface(&bench.view())->text(QAccessible::Value).contains(spoken));
        const QAction *action = key == Qt::Key_D ? bench.window.actions().negated : bench.window.actions().uncertain;
        QVERIFY(action->isEnabled() && action->isChecked());
        QVERIFY(bench.controller().undoText().startsWith(u"Marked 红日 – 导演 – 王小山 as "_s));
        hands.key(key);
        QCOMPARE(assertionOf(bench), Assertion{});
        QVERIFY(!action->isChecked());
        bench.controller().undo();
        QCOMPARE(assertionOf(bench), expected);
        bench.controller().undo();
        QCOMPARE(assertionOf(bench), Assertion{});
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Unreviewed);
        QCOMPARE(problemsIn(bench), QString());
    }

    void anotherPredicateStaysNegated()
    {
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        hands.key(Qt::Key_D);
        bench.controller().changePredicate(bench.indexOf(u"导演"_s), u"编剧"_s);
        QCOMPARE(assertionOf(bench, u"编剧"_s), (Assertion{true, false, {}}));
    }

    void theActionsFollowTheCurrentTriple()
    {
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        hands.key(Qt::Key_D);
        const Actions &actions = bench.window.actions();
        for (const char16_t *predicate : {u"主演", u"导演"}) {
            const int row = bench.indexOf(QString::fromUtf16(predicate));
            bench.view().setCurrentTriple(row);
            QCOMPARE(actions.negated->isChecked(), row == bench.indexOf(u"导演"_s));
            QVERIFY(!actions.uncertain->isChecked());
            QVERIFY(actions.tripleNote->isEnabled() && actions.qualifiers->isEnabled());
        }
        bench.view().setCurrentTriple(-1);
        QVERIFY(!actions.negated->isChecked());
        for (const QAction *action : {actions.negated, actions.uncertain, actions.tripleNote, actions.qualifiers})
            QVERIFY(!action->isEnabled());
    }

    void aNoteIsWrittenAndRemoved()
    {
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        hands.key(Qt::Key_C);
        auto *dialog = openDialog<NoteDialog>(bench);
        QVERIFY(dialog);
        auto *text = dialog->findChild<QPlainTextEdit *>();
        text->setPlainText(u" 见第 3 页\n也许不是他 "_s);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(assertionOf(bench).note, u"见第 3 页\n也许不是他"_s);
        // A note is not a review.
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Unreviewed);
        QCOMPARE(predicateCell(bench, u"导演"_s, Qt::DisplayRole).toString(), u"导演 *"_s);
        QVERIFY(predicateCell(bench, u"导演"_s, Qt::ToolTipRole).toString().contains(u"也许不是他"_s));
        QTRY_VERIFY(!openDialog<NoteDialog>(bench));
        // The filter finds it.
        auto *search = bench.window.findChild<QDockWidget *>(u"triples"_s)->findChild<QLineEdit *>();
        search->setText(u"第"_s);
        QCOMPARE(tableOf(bench)->model()->rowCount(), 1);
        search->clear();

        QVERIFY(comeBack(bench));
        hands.key(Qt::Key_C);
        dialog = openDialog<NoteDialog>(bench);
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), u"见第 3 页\n也许不是他"_s);
        dialog->findChild<QPlainTextEdit *>()->clear();
        dialog->accept();
        QCOMPARE(assertionOf(bench), Assertion{});
        QVERIFY(bench.controller().undoText().startsWith(u"Removed the note on "_s));
    }

    void cancelChangesNothing()
    {
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        const auto rows = bench.controller().triples();
        hands.key(Qt::Key_C);
        openDialog<NoteDialog>(bench)->findChild<QPlainTextEdit *>()->setPlainText(u"x"_s);
        openDialog<NoteDialog>(bench)->reject();
        QVERIFY(comeBack(bench));
        hands.key(Qt::Key_Q);
        openDialog<QualifierDialog>(bench)->findChild<QLineEdit *>(u"value0"_s)->setText(u"x"_s);
        openDialog<QualifierDialog>(bench)->reject();
        QVERIFY(bench.controller().triples() == rows);
        QCOMPARE(bench.controller().undoText().contains(u"note"_s), false);
    }

    void typedValuesHaveAPlaceInTheTriplesSentenceAlone()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        Document document;
        document.text = u"Ada met Bob in 1840. Cleo was born in 1918."_s;
        LabelledTriple label;
        label.triple = {{{0, 3}, u"Ada"_s, {}}, u"met"_s, {{8, 11}, u"Bob"_s, {}}};
        document.triples.push_back(label);
        Corpus &corpus = *bench.controller().corpus();
        const auto imported = corpus.documents().import(document);
        QVERIFY(imported && bench.controller().openDocument(imported->id));
        bench.controller().edit(0, [](TripleEdits &edits, const DisplayedTriple &row) {
            return edits.setQualifiers(row, {{u"time"_s, {{}, u"1918"_s, {}}}, {u"year"_s, {{}, u"1840"_s, {}}}});
        });
        const std::vector<Qualifier> qualifiers = bench.controller().triples().at(0).triple.qualifiers;
        QCOMPARE(qualifiers.size(), size_t(2));
        QVERIFY(!qualifiers[0].value.span.isValid()); // Cleo's
        QCOMPARE(qualifiers[1].value.span, (Span{15, 19}));
    }

    void qualifiersAreTypedAndTakenFromTheText()
    {
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        const int row = bench.indexOf(u"导演"_s);
        bench.view().setSelection(bench.spanIn(u"北京"_s));
        bench.view().setCurrentTriple(row);
        hands.key(Qt::Key_Q);
        auto *dialog = openDialog<QualifierDialog>(bench);
        QVERIFY(dialog);
        dialog->findChild<QComboBox *>(u"slot0"_s)->setEditText(u"年份"_s);
        dialog->findChild<QLineEdit *>(u"value0"_s)->setText(u"1963"_s);
        dialog->findChild<QPushButton *>(u"addSlot"_s)->click();
        dialog->findChild<QComboBox *>(u"slot1"_s)->setEditText(u"地点"_s);
        auto *use = dialog->findChild<QPushButton *>(u"useSelection1"_s);
        QVERIFY(use->isEnabled());
        use->click();
        dialog->findChild<QPushButton *>(u"addSlot"_s)->click(); // stays empty: no qualifier
        dialog->accept();
        const std::vector<Qualifier> expected{
            {u"年份"_s, {{}, u"1963"_s, {}}}, {u"地点"_s, {bench.spanIn(u"北京"_s), u"北京"_s, {}}}};
        QCOMPARE(bench.rowOf(u"导演"_s)->triple.qualifiers, expected);
        QVERIFY(predicateCell(bench, u"导演"_s, Qt::ToolTipRole).toString().contains(u"年份: 1963"_s));
        QVERIFY(bench.controller().undoText().startsWith(u"Changed details of "_s));
        // The slots are offered for other triples of the predicate from now on.
        const Schema &schema = bench.controller().schema();
        QCOMPARE(schema.predicates()[size_t(schema.indexOf(u"导演"_s))].slotDefinitions.size(), size_t(2));
        QVERIFY(schema.allows(u"导演"_s, u"影视作品"_s, u"人物"_s));
        QVERIFY(!schema.allows(u"导演"_s, u"人物"_s, u"人物"_s));
        QCOMPARE(problemsIn(bench), QString());

        // Again: what is not edited keeps its place; without a value, a qualifier goes.
        QTRY_VERIFY(!openDialog<QualifierDialog>(bench));
        QVERIFY(comeBack(bench));
        bench.view().setSelection({});
        bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
        hands.key(Qt::Key_Q);
        dialog = openDialog<QualifierDialog>(bench);
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QPushButton *>(u"useSelection0"_s)->isEnabled());
        dialog->findChild<QLineEdit *>(u"value0"_s)->clear();
        dialog->accept();
        QCOMPARE(bench.rowOf(u"导演"_s)->triple.qualifiers, std::vector<Qualifier>{expected[1]});
        bench.controller().undo();
        QCOMPARE(bench.rowOf(u"导演"_s)->triple.qualifiers, expected);
        bench.controller().undo();
        QVERIFY(bench.rowOf(u"导演"_s)->triple.qualifiers.empty());
        QCOMPARE(problemsIn(bench), QString());
    }

    void everyPlaceShowsIt_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("shown");
        QTest::newRow("negated") << Qt::Key_D << u"¬ 导演"_s;
        QTest::newRow("uncertain") << Qt::Key_U << u"导演 ?"_s;
    }
    void everyPlaceShowsIt()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const QString, shown);
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        hands.key(key);
        bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));

        hands.key(Qt::Key_X);
        const QString whole = u"红日 – %1 – 王小山"_s.arg(shown);
        QCOMPARE(bench.controller().undoText(), u"Rejected %1"_s.arg(whole));
        bench.controller().undo();

        hands.key(Qt::Key_E);
        QVERIFY(popupNamed(u"predicateChooser"_s));
        QVERIFY(popupNamed(u"predicateChooser"_s)->findChild<QLineEdit *>()->placeholderText().contains(shown));
        hands.key(Qt::Key_Escape);
        QVERIFY(comeBack(bench));

        const auto says = [&](const QWidget *dialog) {
            return std::ranges::any_of(
                dialog->findChildren<QLabel *>(), [&](const QLabel *label) { return label->text().contains(whole); });
        };
        hands.key(Qt::Key_C);
        auto *note = openDialog<NoteDialog>(bench);
        QVERIFY(note && says(note));
        note->reject();
        QVERIFY(comeBack(bench));
        hands.key(Qt::Key_Q);
        auto *qualifiers = openDialog<QualifierDialog>(bench);
        QVERIFY(qualifiers && says(qualifiers));
        qualifiers->reject();

        bench.window.actions().selectTriples->trigger();
        auto *select = openDialog<SelectTriplesDialog>(bench);
        QVERIFY(select);
        QTRY_VERIFY(!select->isSearching());
        QStringList lines;
        const QAbstractItemModel *listed = select->findChild<QListView *>(u"checkedLines"_s)->model();
        for (int row = 0; row < listed->rowCount(); ++row) lines += listed->index(row, 0).data().toString();
        QVERIFY2(lines.join(u'\n').contains(whole), qPrintable(lines.join(u'\n')));
        select->close();

        bench.controller().changePredicate(bench.indexOf(u"导演"_s), u"编剧"_s);
        QVERIFY2(bench.controller().undoText().contains(shown), qPrintable(bench.controller().undoText()));
    }

    void theMenusOfTextAndTableOfferThem()
    {
        WindowFixture bench;
        QVERIFY(begin(bench));
        for (QWidget *place : {bench.view().viewport(), tableOf(bench)->viewport()}) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(2, 2), place->mapToGlobal(QPoint(2, 2)));
            QCoreApplication::sendEvent(place, &event);
            QWidget *menu = QApplication::activePopupWidget();
            QVERIFY(menu);
            for (QAction *action : {bench.window.actions().negated, bench.window.actions().uncertain,
                     bench.window.actions().tripleNote, bench.window.actions().qualifiers})
                QVERIFY2(menu->actions().contains(action), qPrintable(action->text()));
            menu->close();
        }
    }
};

QTEST_MAIN(TestTripleAssertions)
#include "test_triple_assertions.moc"
