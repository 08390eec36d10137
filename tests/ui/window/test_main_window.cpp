// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/model_store.h"
#include "core/corpus/prediction_store.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/appearance/appearance.h"
#include "ui/appearance/preferences.h"
#include "ui/commands/choice_popup.h"
#include "ui/help/start_page.h"
#include "ui/shell/file_workflow.h"
#include "ui/shell/save_as.h"
#include "ui/triples/triple_panel.h"
#include "ui/window/banner.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

/// Every text that a user can read in the menus, with sub-menus.
void collectTexts(const QMenu &menu, QStringList &texts)
{
    texts += menu.title();
    for (const QAction *action : menu.actions()) {
        if (action->isSeparator()) continue;
        texts += action->text();
        texts += action->statusTip();
        if (action->menu()) collectTexts(*action->menu(), texts);
    }
}

} // namespace

class TestMainWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsOnTheStartPageWithoutDocks()
    {
        WindowFixture bench;
        QVERIFY(bench.window.findChild<StartPage *>()->isVisible());
        for (const QDockWidget *dock : bench.window.findChildren<QDockWidget *>())
            QVERIFY2(!dock->isVisible(), qPrintable(dock->objectName()));
        QVERIFY(!bench.window.actions().undo->isEnabled());
        QVERIFY(!bench.window.actions().accept->isEnabled());
        QVERIFY(bench.window.actions().open->isEnabled());
    }

    void openingACorpusShowsItsFirstDocumentAndTriples()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        QVERIFY(bench.view().isVisible());
        QCOMPARE(bench.view().text(), bench.controller().document().text);
        QCOMPARE(bench.view().triples().size(), size_t(2));
        QCOMPARE(bench.window.findChild<TriplePanel *>()->triples().size(), size_t(2));
        QVERIFY(bench.window.windowTitle().contains("films"_L1));
        QCOMPARE(bench.preferences.recentFiles().size(), 1);
    }

    void aTripleIsAcceptedAndRejectedWithOneKey_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("in the text") << u"view"_s;
        QTest::newRow("in the table") << u"table"_s;
        QTest::newRow("in the list of documents") << u"documents"_s;
    }
    void aTripleIsAcceptedAndRejectedWithOneKey()
    {
        QFETCH(QString, where);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        QWidget *focus = &bench.view();
        if (where == "table"_L1) focus = bench.window.findChild<TriplePanel *>()->findChild<QAbstractItemView *>();
        if (where == "documents"_L1)
            focus = bench.window.findChild<QDockWidget *>(u"documents"_s)->findChild<QListView *>();
        QVERIFY(focus);
        focus->setFocus();
        QTRY_VERIFY(focus->hasFocus());
        bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
        QTest::keyClick(focus, Qt::Key_A);
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Accepted);
        QTest::keyClick(focus, Qt::Key_X);
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Rejected);
        QTest::keyClick(focus, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Accepted);
        QTest::keyClick(focus, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Rejected);
    }

    void nextAndPreviousMoveThroughTheTriplesFromAnywhere()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        QWidget *list = bench.window.findChild<QDockWidget *>(u"documents"_s)->findChild<QListView *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_J);
        QCOMPARE(bench.view().currentTriple(), 0);
        QTest::keyClick(list, Qt::Key_J);
        QCOMPARE(bench.view().currentTriple(), 1);
        QTest::keyClick(list, Qt::Key_K);
        QCOMPARE(bench.view().currentTriple(), 0);
        QCOMPARE(bench.window.findChild<TriplePanel *>()->current(), 0);
    }

    void aPredicateIsChangedInTwoActions()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.view().setFocus();
        bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
        QTest::keyClick(&bench.view(), Qt::Key_E); // one
        ChoicePopup *popup = popupNamed(u"predicateChooser"_s);
        QVERIFY(popup);
        auto *line = popup->findChild<QLineEdit *>();
        typeText(*line, u"编"_s);
        QTest::keyClick(line, Qt::Key_Return); // two
        QVERIFY(bench.rowOf(u"编剧"_s));
        QVERIFY(!bench.rowOf(u"导演"_s));
        QTRY_VERIFY(!popupNamed(u"predicateChooser"_s));
    }

    void aPredicateIsChangedByMouseInTwoClicks()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        Q_EMIT bench.view().changePredicateRequested(
            bench.indexOf(u"导演"_s), bench.window.mapToGlobal(QPoint(300, 300)));
        ChoicePopup *popup = popupNamed(u"predicateChooser"_s);
        QVERIFY(popup);
        auto *list = popup->findChild<QListView *>();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data().toString() == u"编剧"_s)
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        }
        QVERIFY(bench.rowOf(u"编剧"_s));
    }

    void aNumberKeyChoosesThePredicate()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.view().setFocus();
        const int index = bench.indexOf(u"导演"_s);
        bench.view().setCurrentTriple(index);
        const Triple triple = bench.controller().triples()[size_t(index)].triple;
        const QStringList predicates = bench.controller().predicatesBetween(triple.subject.span, triple.object.span);
        const auto place = predicates.indexOf(u"编剧"_s);
        QVERIFY(place >= 0 && place < 9);
        QTest::keyClick(&bench.view(), Qt::Key(Qt::Key_1 + place));
        QVERIFY(bench.rowOf(u"编剧"_s));
    }

    void aTripleIsAddedInThreeActions()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.view().setFocus();
        bench.view().setSelection(bench.spanIn(u"红日"_s));
        QTest::keyClick(&bench.view(), Qt::Key_S);
        QVERIFY(bench.view().pendingSubject().isValid());
        bench.view().setSelection(bench.spanIn(u"北京"_s));
        QTest::keyClick(&bench.view(), Qt::Key_O);
        ChoicePopup *popup = popupNamed(u"predicateChooser"_s);
        QVERIFY(popup);
        typeText(*popup->findChild<QLineEdit *>(), u"上映"_s);
        QTest::keyClick(popup->findChild<QLineEdit *>(), Qt::Key_Return);
        const DisplayedTriple *row = bench.rowOf(u"上映地点"_s);
        QVERIFY(row);
        QCOMPARE(row->triple.object.text, u"北京"_s);
        QCOMPARE(bench.view().currentTriple(), bench.indexOf(u"上映地点"_s));
    }

    void escapeInTheChooserChangesNothing()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.view().setFocus();
        bench.view().setCurrentTriple(0);
        const std::vector<DisplayedTriple> before = bench.controller().triples();
        QTest::keyClick(&bench.view(), Qt::Key_E);
        ChoicePopup *popup = popupNamed(u"predicateChooser"_s);
        QVERIFY(popup);
        QTest::keyClick(popup->findChild<QLineEdit *>(), Qt::Key_Escape);
        QTRY_VERIFY(!popupNamed(u"predicateChooser"_s));
        QCOMPARE(bench.controller().triples(), before);
    }

    void nextDoubtfulGoesOnIntoTheNextDocument()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const DocumentId first = bench.controller().documentId();
        bench.view().setFocus();
        QTest::keyClick(&bench.view(), Qt::Key_N);
        QCOMPARE(bench.view().currentTriple(), bench.indexOf(u"导演"_s));
        QTest::keyClick(&bench.view(), Qt::Key_N);
        QVERIFY(bench.controller().documentId() != first);
        QCOMPARE(bench.view().currentTriple(), bench.indexOf(u"导演"_s));
    }

    void theListOfDocumentsSearchesAndOpens()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(40));
        QWidget *dock = bench.window.findChild<QDockWidget *>(u"documents"_s);
        auto *search = dock->findChild<QLineEdit *>();
        auto *list = dock->findChild<QListView *>();
        QTest::keyClick(&bench.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(search->hasFocus());
        typeText(*search, u"第37部"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(bench.controller().document().text.contains(u"第37部"_s));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(list->model()->rowCount(), 40);
        list->scrollTo(list->model()->index(36, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(36, 0)).center());
        QVERIFY(bench.controller().document().text.contains(u"第36部"_s));
    }

    void aCorpusOpensWhereItWasLeft()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        bench.window.actions().nextDocument->trigger();
        const DocumentId left = bench.controller().documentId();
        bench.controller().closeCorpus();
        bench.window.openFiles({path});
        QCOMPARE(bench.controller().documentId(), left);
    }

    void syntheticDocumentsAreShownOnlyWhenAskedFor()
    {
        WindowFixture bench;
        const QString mixed = bench.dir.filePath(u"mixed.spotter"_s);
        {
            auto corpus = filmCorpus(mixed, 0);
            QVERIFY(corpus);
            for (int number = 0; number < 6; ++number) {
                Document document = filmDocument(number);
                if (number < 4) document.metadata.insert(u"synthetic"_s, true);
                QVERIFY((*corpus)->documents().import(document));
            }
            Document text;
            text.text = u"《红日》由王小山执导。"_s;
            QVERIFY((*corpus)->documents().import(text));
        }
        bench.window.openFiles({mixed});
        // A text that waits to be read shows first, though it came in last.
        QCOMPARE(bench.controller().document().text, u"《红日》由王小山执导。"_s);
        const QWidget *dock = bench.window.findChild<QDockWidget *>(u"documents"_s);
        const auto *list = dock->findChild<QListView *>();
        QCOMPARE(list->model()->rowCount(), 3);
        auto *parts = dock->findChild<QComboBox *>(u"splitFilter"_s);
        parts->setCurrentIndex(parts->findText(u"Synthetic"_s));
        QCOMPARE(list->model()->rowCount(), 4);
        parts->setCurrentIndex(parts->findText(u"Training"_s));
        QCOMPARE(list->model()->rowCount(), 2);
    }

    void thePaletteFindsAndDoesACommand()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const DocumentId first = bench.controller().documentId();
        QTest::keyClick(&bench.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        ChoicePopup *popup = popupNamed(u"commandPalette"_s);
        QVERIFY(popup);
        QTest::keyClicks(popup->findChild<QLineEdit *>(), u"nexdoc"_s);
        QTest::keyClick(popup->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(bench.controller().documentId() != first);
    }

    void thePaletteListsEveryAction()
    {
        WindowFixture bench;
        bench.window.actions().commandPalette->trigger();
        ChoicePopup *popup = popupNamed(u"commandPalette"_s);
        QVERIFY(popup);
        QVERIFY(popup->findChild<QListView *>()->model()->rowCount() >= bench.window.actions().all().size());
        popup->close();
    }

    void noTwoActionsShareAKey()
    {
        WindowFixture bench;
        QHash<QKeySequence, QString> keys;
        for (const QAction *action : bench.window.actions().all()) {
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key), qPrintable(action->objectName() + u" and "_s + keys.value(key)));
                keys.insert(key, action->objectName());
            }
        }
    }

    void theLanguageIsSwitchedLiveEverywhere()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.preferences.setLanguage(u"zh_CN"_s);
        bench.appearance.apply();
        QCoreApplication::processEvents();
        QStringList texts;
        for (const QAction *action : bench.window.menuBar()->actions()) collectTexts(*action->menu(), texts);
        for (const QDockWidget *dock : bench.window.findChildren<QDockWidget *>()) texts += dock->windowTitle();
        for (const QAction *action : bench.window.findChild<QToolBar *>()->actions()) texts += action->iconText();
        for (const QAbstractButton *button : bench.window.findChild<StartPage *>()->findChildren<QAbstractButton *>())
            texts += button->text();
        static const QRegularExpression chinese(u"\\p{Han}"_s);
        for (const QString &text : texts) {
            if (text.isEmpty() || text.endsWith(".spotter"_L1) || text == "JSON"_L1 || QDir::isAbsolutePath(text))
                continue;
            QVERIFY2(chinese.match(text).hasMatch(), qPrintable(text));
        }
        bench.preferences.setLanguage(u"en"_s);
        bench.appearance.apply();
        QCoreApplication::processEvents();
        QCOMPARE(bench.window.actions().quit->text(), u"&Quit"_s);
        QVERIFY(!chinese.match(bench.window.menuBar()->actions().first()->text()).hasMatch());
    }

    void theThemeIsSwitchedLive()
    {
        WindowFixture bench;
        bench.preferences.setTheme(Theme::Dark);
        bench.appearance.apply();
        QTRY_VERIFY(bench.window.palette().color(QPalette::Window).lightness() < 80);
        bench.preferences.setTheme(Theme::Light);
        bench.appearance.apply();
        QTRY_VERIFY(bench.window.palette().color(QPalette::Window).lightness() > 180);
    }

    void aDroppedTextShowsAtOnceInACorpusOfItsOwn()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"note.txt"_s);
        const QString text = u"王小山导演了《红日》。\n第二行 😀。"_s;
        QVERIFY(writeFile(path, text.toUtf8()));
        bench.drop({path});
        QCOMPARE(bench.view().text(), text);
        QVERIFY(bench.window.files().isScratch());
        QVERIFY(bench.controller().isWritable());
        bench.controller().add({0, 3}, u"作品"_s, bench.spanIn(u"红日"_s));
        QCOMPARE(bench.controller().triples().size(), size_t(1));
        bench.controller().closeCorpus();
        bench.drop({path}); // again: what was corrected is there
        QCOMPARE(bench.controller().triples().size(), size_t(1));
    }

    void aTextDroppedOnACorpusJoinsItAndLeavesItWithUndo()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(2));
        const QString path = bench.dir.filePath(u"more.md"_s);
        QVERIFY(writeFile(path, "# Title\n\nSome text."));
        bench.drop({path});
        QVERIFY(!bench.window.files().isScratch());
        QVERIFY(bench.view().text().contains("Some text."_L1));
        QCOMPARE(*bench.controller().corpus()->documents().count(), 3);
        bench.window.actions().undo->trigger();
        QCOMPARE(*bench.controller().corpus()->documents().count(), 2);
        QVERIFY(bench.view().text().isEmpty());
    }

    void aDroppedCorpusOpens()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"dropped.spotter"_s);
        QVERIFY(filmCorpus(path, 1));
        bench.drop({path});
        QCOMPARE(bench.controller().corpus()->path(), path);
    }

    void whatCannotBeOpenedIsSaidAboveTheText()
    {
        WindowFixture bench;
        QVERIFY(writeFile(bench.dir.filePath(u"junk.bin"_s), QByteArray("\x00\x01\xff\xfe\x80zz", 7)));
        bench.drop({bench.dir.filePath(u"junk.bin"_s)});
        auto *banner = bench.window.findChild<Banner *>(u"problemBanner"_s);
        QVERIFY(banner->isVisible());
        QVERIFY(!banner->text().isEmpty());
        bench.window.openFiles({bench.dir.filePath(u"missing.txt"_s)});
        QVERIFY(banner->text().contains("missing.txt"_L1));
    }

    void aCorpusOpenElsewhereIsReadOnlyAndSaysWhy()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"films.spotter"_s);
        QVERIFY(filmCorpus(path, 1));
        const auto holder = Corpus::open(path);
        QVERIFY(holder && !(*holder)->isReadOnly());
        bench.window.openFiles({path});
        auto *banner = bench.window.findChild<Banner *>(u"readOnlyBanner"_s);
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->text(), bench.controller().corpus()->readOnlyReason());
        bench.view().setCurrentTriple(0);
        for (const QAction *action :
            {bench.window.actions().accept, bench.window.actions().undo, bench.window.actions().importFiles})
            QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
        // It speaks the language of now, as the refusals of edits do.
        const QString inEnglish = banner->text();
        bench.preferences.setLanguage(u"zh_CN"_s);
        bench.appearance.apply();
        QCoreApplication::processEvents();
        QVERIFY2(banner->text() != inEnglish && banner->text().contains(u"只读"), qPrintable(banner->text()));
    }

    void savingOverAnOpenCorpusIsRefusedAndNothingIsLost()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        const auto other = Corpus::create(bench.dir.filePath(u"other.spotter"_s));
        QVERIFY(other);
        Document mine;
        mine.text = u"another window's text"_s;
        QVERIFY((*other)->documents().import(mine));
        for (const QString &target : {(*other)->path(), path, bench.dir.path()}) {
            QSignalSpy failed(&bench.controller(), &CorpusController::failed);
            bench.window.files().savingAs().start(target);
            QTRY_COMPARE(failed.size(), 1);
            QVERIFY2(failed[0][0].toString().contains(target), qPrintable(failed[0][0].toString()));
            QCOMPARE(bench.controller().corpus()->path(), path);
            QVERIFY(bench.controller().documentId().isValid());
        }
        mine.text += u", one more"_s;
        QVERIFY((*other)->documents().import(mine));
        const auto again = Corpus::open((*other)->path(), Corpus::Mode::ReadOnly);
        QVERIFY(again);
        QCOMPARE(*(*again)->documents().count(), 2);
    }

    void aTextWithALongNameIsOpened()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(QString(75, u'长') + u".txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("鲁迅写了《呐喊》。");
        file.close();
        QSignalSpy failed(&bench.controller(), &CorpusController::failed);
        bench.window.openFiles({path});
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed[0][0].toString()));
        QVERIFY(bench.controller().documentId().isValid());
    }

    void savingAsACorpusGoesOnWithTheCopy()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.controller().accept(bench.indexOf(u"导演"_s));
        const QString copy = bench.dir.filePath(u"copy.spotter"_s);
        bench.window.files().savingAs().start(copy);
        QTRY_COMPARE(bench.controller().corpus()->path(), copy);
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Accepted);
        QVERIFY(bench.window.actions().undo->isEnabled()); // the history came along
    }

    void closingKeepsThePlacesOfTheDocks()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        QVERIFY(bench.preferences.windowState().isEmpty());
        bench.window.close();
        QVERIFY(!bench.preferences.windowState().isEmpty());
    }

    void theDocksOfTheLastCorpusComeBack()
    {
        WindowFixture bench;
        const auto isShown = [](const MainWindow &window, const QString &name) {
            return !window.findChild<QDockWidget *>(name)->isHidden();
        };
        QVERIFY(!isShown(bench.window, u"documents"_s));
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        QVERIFY(isShown(bench.window, u"documents"_s) && !isShown(bench.window, u"training"_s));
        for (const QString &name : {u"training"_s, u"statistics"_s})
            bench.window.findChild<QDockWidget *>(name)->show();
        bench.window.findChild<QDockWidget *>(u"documents"_s)->hide();
        bench.window.actions().startPage->trigger();
        for (const QDockWidget *dock : bench.window.findChildren<QDockWidget *>()) QVERIFY(dock->isHidden());
        bench.window.openFiles({path});
        for (const QString &name : {u"training"_s, u"statistics"_s, u"triples"_s}) QVERIFY(isShown(bench.window, name));
        QVERIFY(!isShown(bench.window, u"documents"_s));

        bench.window.actions().startPage->trigger(); // closed on the start page
        QVERIFY(bench.window.close());
        MainWindow next(bench.preferences, bench.appearance);
        next.show();
        QVERIFY(!isShown(next, u"training"_s));
        next.openFiles({path});
        for (const QString &name : {u"training"_s, u"statistics"_s, u"triples"_s}) QVERIFY(isShown(next, name));
        QVERIFY(!isShown(next, u"documents"_s));
    }

    /// The predicates go first, and with them the filter, which asked a corpus that was gone.
    void aCorpusIsClosedUnderAFilterByPredicate()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        const auto boxes = bench.window.findChild<QDockWidget *>(u"documents"_s)->findChildren<QComboBox *>();
        const auto box = std::ranges::find_if(boxes, [](const QComboBox *b) { return b->findText(u"导演"_s) >= 0; });
        QVERIFY(box != boxes.end());
        (*box)->setCurrentIndex((*box)->findText(u"导演"_s));
        bench.window.actions().startPage->trigger();
        QVERIFY(!bench.controller().corpus());
        bench.window.openFiles({path});
        QCOMPARE(bench.controller().triples().size(), size_t(2));
    }

    void closingTheCorpusShowsTheStartPageWithTheFile()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.window.actions().startPage->trigger();
        QVERIFY(bench.window.findChild<StartPage *>()->isVisible());
        QVERIFY(!bench.controller().corpus());
        QVERIFY(bench.view().text().isEmpty());
    }

    void everyControlHasANameForScreenReaders()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        for (const QWidget *widget : bench.window.findChildren<QWidget *>()) {
            if (widget->visibleRegion().isEmpty() || widget->focusPolicy() == Qt::NoFocus) continue;
            if (widget->objectName().startsWith("qt_"_L1)
                || !QByteArray(widget->metaObject()->className()).startsWith("Q"))
                continue;
            const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY(face);
            const bool named = !face->text(QAccessible::Name).isEmpty();
            QVERIFY2(named,
                qPrintable(u"%1 in %2"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                    QLatin1StringView(widget->parentWidget()->metaObject()->className()))));
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
