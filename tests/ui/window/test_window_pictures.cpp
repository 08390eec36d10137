// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every view and dialog of the real window as it is painted, on a corpus that has everything, in both languages and
// themes, on a laptop's screen and in the smallest window; run once more at 2×. SPOTTER_PICTURES=FOLDER keeps the
// pictures for a person to look at.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/training/training_service.h"
#include "tests/ui/page/pdf_samples.h"
#include "tests/ui/window/picture_walk.h"
#include "ui/evaluation/evaluation_panel.h"
#include "ui/help/guided_tour.h"
#include "ui/help/help_browser.h"
#include "ui/help/help_pages.h"
#include "ui/page/page_panel.h"
#include "ui/review/review_controls.h"
#include "ui/review/review_panel.h"
#include "ui/selection/other_places_dialog.h"
#include "ui/selection/select_triples_dialog.h"
#include "ui/shell/file_workflow.h"
#include "ui/training/training_panel.h"

#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

TrainingOptions smallOptions(int epochs)
{
    TrainingOptions options;
    options.model.hidden = 48;
    options.model.dilations = {1, 2, 4};
    options.epochs = epochs;
    options.pretrainingShare = 0;
    options.threads = 2;
    options.vocabularyMinimumCount = 1;
    options.learningRate = 6e-3;
    options.emaDecay = 0.9;
    return options;
}

/// All that users wrote into the corpus.
QString dataOf(const Corpus &corpus, const Schema &schema)
{
    QString data = corpus.path();
    for (const QString &type : schema.entityTypes()) data += u'\n' + type;
    for (const Predicate &predicate : schema.predicates()) {
        data += u'\n' + predicate.name;
        for (const SlotDefinition &slot : predicate.slotDefinitions) data += u'\n' + slot.name;
    }
    for (const Document &document : {englishPictureDocument(), chinesePictureDocument()})
        data += u'\n' + document.source + u'\n' + document.text;
    return data;
}

} // namespace

class TestWindowPictures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A model that has learned the easy sentences.
    void initTestCase()
    {
        TrainingSet set;
        const auto schema = pictureSchema();
        QVERIFY2(schema, schema ? "" : qPrintable(schema.error().message));
        set.schema = *schema;
        for (int number = 0; number < 90; ++number) {
            if (number % 4 == 3)
                set.dev.push_back(easySentence(number));
            else
                set.train.push_back({easySentence(number)});
        }
        const auto outcome = train(set, smallOptions(40));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        qInfo("F1 %.2f", outcome->devScore.total.f1());
        m_model = m_dir.filePath(u"films/model"_s);
        QVERIFY(QDir(m_dir.path()).mkpath(u"films"_s));
        QVERIFY(outcome->model->save(m_model));
    }

    void everyView_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        const QSize laptop(1366, 768);
        QTest::newRow("English, laptop") << u"en"_s << laptop;
        QTest::newRow("Chinese, laptop") << u"zh_CN"_s << laptop;
        QTest::newRow("English, smallest window") << u"en"_s << QSize(800, 500);
        QTest::newRow("Chinese, smallest window") << u"zh_CN"_s << QSize(800, 500);
    }
    /// Words are whole and legible, dialogs fit on the screen, and nothing is in the other language.
    void everyView()
    {
        QFETCH(const QString, language);
        QFETCH(const QSize, size);
        PictureWalk walk(language, size);
        withoutCorpus(walk);
        emptyCorpus(walk);
        QVERIFY(openPictureCorpus(walk, language));
        text(walk);
        adding(walk);
        dialogs(walk);
        training(walk);
        QVERIFY(useModel(walk));
        docks(walk);
        evaluation(walk);
        review(walk);
        page(walk);
        bars(walk);
        QVERIFY2(walk.problems().isEmpty(),
            qPrintable(u"%1 problems\n"_s.arg(walk.problems().size()) + walk.problems().join(u'\n')));
        QVERIFY2(walk.pictures() > 100, qPrintable(QString::number(walk.pictures())));
    }

private:
    static void withoutCorpus(PictureWalk &walk)
    {
        const Actions &a = walk.bench.window.actions();
        walk.take(u"start"_s, walk.bench.window);
        for (QAction *menu : walk.bench.window.menuBar()->actions()) {
            Q_EMIT menu->menu()->aboutToShow();
            menu->menu()->adjustSize();
            walk.take(u"menu_%1"_s.arg(walk.bench.window.menuBar()->actions().indexOf(menu)), *menu->menu());
        }
        walk.trigger(a.about);
        walk.takeDialog(u"about"_s);
        walk.trigger(a.shortcuts);
        walk.takeDialog(u"shortcuts"_s);
        walk.trigger(a.settings);
        auto *tabs = walk.openDialog()->findChild<QTabWidget *>();
        for (int tab = tabs->count() - 1; tab > 0; --tab) {
            tabs->setCurrentIndex(tab);
            walk.take(u"settings_%1"_s.arg(tab), *walk.openDialog());
        }
        tabs->setCurrentIndex(0);
        walk.takeDialog(u"settings_0"_s);
        walk.trigger(a.getEncoder);
        walk.takeDialog(u"encoder"_s);
        walk.trigger(a.newDocument);
        walk.takeDialog(u"new_document"_s);
        walk.trigger(a.help);
        walk.takeDialog(u"help"_s);
        walk.trigger(a.commandPalette);
        if (auto *palette = popupNamed(u"commandPalette"_s)) {
            walk.take(u"palette"_s, *palette);
            palette->close();
        }
    }

    /// Each dock says what to do while it has nothing to show.
    static void emptyCorpus(PictureWalk &walk)
    {
        const QString path = walk.path(u"empty.spotter"_s);
        QVERIFY(Corpus::create(path));
        walk.bench.window.openFiles({path});
        walk.settle();
        walk.take(u"empty"_s, walk.bench.window);
        for (const QString &name : {u"training"_s, u"json"_s, u"graph"_s, u"evaluation"_s, u"review"_s, u"page"_s,
                 u"history"_s, u"schema"_s, u"statistics"_s})
            walk.takeDock(name, u"_empty"_s);
        walk.trigger(walk.bench.window.actions().importFiles);
        walk.takeDialog(u"import_empty"_s);
    }

    static bool openPictureCorpus(PictureWalk &walk, const QString &language)
    {
        const QString path = walk.path(u"films.spotter"_s);
        const auto made = makePictureCorpus(path, language);
        if (!made) qWarning("%s", qPrintable(made.error().message));
        walk.bench.window.openFiles({path});
        const auto ids = walk.bench.controller().corpus()->documents().ids();
        if (!ids || ids->empty()) return false;
        // The newest document is the first in the list; the one with every kind of arc is the oldest.
        const DocumentId first = std::ranges::min(*ids, {}, &DocumentId::value);
        if (!walk.bench.controller().openDocument(first)) return false;
        walk.setData(dataOf(*walk.bench.controller().corpus(), walk.bench.controller().schema()));
        walk.settle();
        return !walk.bench.controller().triples().empty();
    }

    static void text(PictureWalk &walk)
    {
        const Actions &a = walk.bench.window.actions();
        walk.take(u"text"_s, walk.bench.window);
        walk.bench.view().setCurrentTriple(5);
        a.legend->setChecked(true);
        a.lineNumbers->setChecked(true);
        walk.take(u"text_legend"_s, walk.bench.window);
        a.legend->setChecked(false);
        a.lineNumbers->setChecked(false);
        a.airyLines->setChecked(true);
        walk.take(u"text_airy"_s, walk.bench.window);
        a.airyLines->setChecked(false);
        walk.trigger(a.findInDocument);
        typeText(*QApplication::focusWidget(), walk.isChinese() ? u"红日"_s : u"Curie"_s);
        walk.settle();
        walk.take(u"find"_s, walk.bench.window);
        walk.hands.key(Qt::Key_Escape);
        walk.showDock(u"documents"_s);
        auto &documents = walk.dock(u"documents"_s);
        if (auto *more = documents.findChild<QToolButton *>(u"moreFilters"_s)) more->click();
        walk.take(u"filters"_s, walk.bench.window);
        if (auto *saved = documents.findChild<QToolButton *>(u"savedFilters"_s); saved && saved->menu()) {
            Q_EMIT saved->menu()->aboutToShow();
            saved->menu()->adjustSize();
            walk.take(u"saved_filters"_s, *saved->menu());
        }
        if (auto *more = documents.findChild<QToolButton *>(u"moreFilters"_s)) more->click();
        walk.trigger(a.guidedTour);
        for (int stop = 0; stop < 4; ++stop) {
            auto *tour = walk.bench.window.findChild<GuidedTour *>();
            if (!tour) break;
            walk.take(u"tour_%1"_s.arg(stop), walk.bench.window);
            tour->next();
        }
        walk.settle();
        walk.hideDocks({u"training"_s});
    }

    /// A triple is added by hand, step by step.
    static void adding(PictureWalk &walk)
    {
        AnnotationView &view = walk.bench.view();
        const Actions &a = walk.bench.window.actions();
        view.setFocus();
        view.setCurrentTriple(-1);
        view.setSelection(walk.bench.spanIn(walk.isChinese() ? u"孙立"_s : u"Pierre Curie"_s));
        walk.take(u"step_selected"_s, walk.bench.window);
        walk.trigger(a.setSubject);
        view.setSelection(walk.bench.spanIn(walk.isChinese() ? u"红日"_s : u"Henri Becquerel"_s));
        walk.take(u"step_object"_s, walk.bench.window);
        walk.trigger(a.setObject);
        walk.take(u"step_predicate"_s, walk.bench.window);
        if (auto *chooser = popupNamed(u"predicateChooser"_s)) {
            walk.take(u"chooser"_s, *chooser);
            typeText(*chooser->findChild<QLineEdit *>(), walk.isChinese() ? u"导演"_s : u"spouse"_s);
            QTest::keyClick(chooser->findChild<QLineEdit *>(), Qt::Key_F1);
            walk.settle();
            walk.take(u"chooser_described"_s, *chooser);
            chooser->close();
        }
        walk.settle();
        view.clearMarks();
        view.setSelection(walk.bench.spanIn(walk.isChinese() ? u"王小山"_s : u"Marie Curie"_s));
        walk.trigger(a.setType);
        if (auto *chooser = popupNamed(u"predicateChooser"_s)) {
            walk.take(u"chooser_type"_s, *chooser);
            chooser->close();
        }
        walk.settle();
    }

    static void dialogs(PictureWalk &walk)
    {
        const Actions &a = walk.bench.window.actions();
        walk.bench.view().setCurrentTriple(walk.isChinese() ? 3 : 5);
        for (const auto &[name, action] : {std::pair{u"note"_s, a.tripleNote}, {u"qualifiers"_s, a.qualifiers},
                 {u"properties"_s, a.documentProperties}}) {
            walk.trigger(action);
            walk.takeDialog(name);
        }
        walk.trigger(a.selectTriples);
        if (auto *dialog = walk.bench.window.findChild<SelectTriplesDialog *>()) {
            QTRY_VERIFY_WITH_TIMEOUT(!dialog->isSearching(), patience);
            walk.take(u"select"_s, *dialog);
            QTest::mouseClick(dialog->findChild<QPushButton *>(u"changePredicateOfChecked"_s), Qt::LeftButton);
            walk.takeDialog(u"select_change"_s);
        }
        walk.bench.view().setCurrentTriple(0);
        walk.trigger(a.labelOtherPlaces);
        if (auto *dialog = walk.bench.window.findChild<OtherPlacesDialog *>())
            QTRY_VERIFY_WITH_TIMEOUT(!dialog->isSearching(), patience);
        walk.takeDialog(u"places"_s);
        importing(walk);
        exporting(walk);
        walk.trigger(a.print);
        if (walk.openDialog()) walk.openDialog()->reject(); // Qt's own
        walk.settle();
    }

    static void importing(PictureWalk &walk)
    {
        const QString table = walk.path(u"table.csv"_s);
        QVERIFY(writeFile(
            table, "sentence,head,relation,tail\n\"Ada wrote notes, and more.\",Ada,wrote,notes\nBo ate.,Bo,ate,Cy\n"));
        walk.bench.window.files().showImport({table});
        const auto *preview = walk.openDialog()->findChild<QPlainTextEdit *>();
        QTRY_VERIFY_WITH_TIMEOUT(preview->toPlainText().contains(u"Ada"_s), patience);
        walk.takeDialog(u"import_table"_s);
        const QString page = walk.path(u"page.html"_s);
        QVERIFY(writeFile(page, "<html><body><nav>Home</nav><p>Ada founded Quay.</p><footer>Imprint</footer></body>"));
        walk.bench.window.files().showImport({page, demoFile(u"demo.jsonl"_s)});
        const auto *records = walk.openDialog()->findChild<QPlainTextEdit *>();
        QTRY_VERIFY_WITH_TIMEOUT(records->toPlainText().contains(u"Ada"_s), patience);
        walk.takeDialog(u"import_files"_s);
    }

    static void exporting(PictureWalk &walk)
    {
        for (const QString &format : {u"spotter"_s, u"csv"_s, u"turtle"_s, u"brat"_s}) {
            walk.trigger(walk.bench.window.actions().exportTriples);
            QDialog *dialog = walk.openDialog();
            QVERIFY(dialog);
            auto *box = dialog->findChildren<QComboBox *>().value(0);
            if (const int place = box->findData(format); place >= 0) box->setCurrentIndex(place);
            const auto *progress = dialog->findChild<QProgressBar *>();
            QTRY_VERIFY_WITH_TIMEOUT(!progress->isVisible(), patience);
            walk.takeDialog(u"export_"_s + format);
        }
    }

    /// Nothing is running, something is, a model that finds nothing waits, and one that is better than none.
    void training(PictureWalk &walk)
    {
        auto &panel = *walk.bench.window.findChild<TrainingPanel *>();
        auto &service = *walk.bench.window.findChild<TrainingService *>();
        const Actions &a = walk.bench.window.actions();
        walk.takeDock(u"training"_s, u"_ready"_s);
        panel.setOptions(smallOptions(1'000'000));
        QSignalSpy epochs(&service, &TrainingService::epochEnded);
        a.retrain->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(epochs.count() >= 3, patience);
        walk.take(u"dock_training_running"_s, walk.bench.window);
        a.pauseTraining->trigger();
        walk.settle();
        walk.take(u"dock_training_paused"_s, walk.bench.window);
        a.pauseTraining->trigger();
        a.stopTraining->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(panel.hasOutcome(), patience);
        walk.take(u"dock_training_stopped"_s, walk.bench.window);
        a.discardModel->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!panel.hasOutcome(), patience);
        TrainingOptions poor = smallOptions(1);
        poor.learningRate = 1e-6;
        panel.setOptions(poor);
        a.retrain->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(panel.hasOutcome(), patience);
        walk.takeDock(u"training"_s, u"_unusable"_s);
        a.discardModel->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!panel.hasOutcome(), patience);
        panel.setOptions(smallOptions(15));
        a.retrain->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(panel.hasOutcome(), patience);
        walk.takeDock(u"training"_s, u"_finished"_s);
        a.adoptModel->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!panel.hasOutcome() && walk.bench.controller().model(), patience);
        walk.takeDock(u"training"_s, u"_adopted"_s);
    }

    bool useModel(PictureWalk &walk)
    {
        walk.bench.controller().loadModel(m_model);
        const bool isUsed = QTest::qWaitFor(
            [&] { return !walk.bench.controller().isLoadingModel() && !walk.bench.controller().isReading(); },
            patience);
        walk.settle();
        return isUsed && walk.bench.controller().model();
    }

    static void docks(PictureWalk &walk)
    {
        walk.take(u"text_model"_s, walk.bench.window);
        walk.bench.view().setCurrentTriple(2);
        for (const QString &name : {u"json"_s, u"graph"_s, u"history"_s, u"statistics"_s}) {
            walk.showDock(name);
            QTest::qWait(600); // made on threads that tell nobody
            walk.takeDock(name);
        }
        walk.showDock(u"schema"_s);
        auto *list = walk.dock(u"schema"_s).findChild<QTreeWidget *>();
        list->setCurrentItem(list->topLevelItem(0));
        walk.takeDock(u"schema"_s);
        walk.showDock(u"schema"_s);
        walk.dock(u"schema"_s).findChild<QPushButton *>(u"describe"_s)->click();
        walk.takeDialog(u"description"_s);
        walk.hideDocks({u"schema"_s});
    }

    void evaluation(PictureWalk &walk)
    {
        walk.trigger(walk.bench.window.actions().evaluateModel);
        auto &panel = *walk.bench.window.findChild<EvaluationPanel *>();
        walk.take(u"dock_evaluation_ready"_s, walk.bench.window);
        auto *compared = panel.findChild<QComboBox *>(u"comparedModel"_s);
        compared->setCurrentIndex(1);
        Q_EMIT compared->activated(1);
        panel.findChild<QPushButton *>(u"evaluate"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!panel.isRunning(), patience);
        auto *tabs = panel.findChild<QTabWidget *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            walk.take(u"dock_evaluation_%1"_s.arg(tab), walk.bench.window);
        }
        walk.hideDocks({u"evaluation"_s});
    }

    static void review(PictureWalk &walk)
    {
        walk.showDock(u"review"_s);
        walk.take(u"dock_review_ready"_s, walk.bench.window);
        auto &panel = *walk.bench.window.findChild<ReviewPanel *>();
        panel.findChild<QPushButton *>(u"quickReview"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!panel.controls().isRunning(), patience);
        walk.take(u"dock_review_found"_s, walk.bench.window);
        panel.showAlike();
        walk.take(u"dock_review_alike"_s, walk.bench.window);
        if (auto *report = panel.findChild<QAbstractButton *>(u"reviewReport"_s); report && report->isEnabled()) {
            report->click();
            walk.settle();
            if (walk.openDialog()) walk.takeDialog(u"review_report"_s);
        }
        walk.hideDocks({u"review"_s});
    }

    static void page(PictureWalk &walk)
    {
        const QString pdf = walk.path(u"report.pdf"_s);
        QVERIFY(writePdf(pdf, 3, [](QPainter &painter, int page) {
            QStringList lines{u"Chapter %1"_s.arg(page), {}};
            for (int i = 0; i < 24; ++i)
                lines += u"On page %1, line %2, Ada Lovelace met person%1x%2 at the engine."_s.arg(page).arg(i);
            drawLines(painter, lines, 30, 40, 9);
        }));
        walk.bench.window.files().importNow({pdf});
        QTRY_VERIFY_WITH_TIMEOUT(!walk.bench.controller().isJobRunning(), patience);
        const auto ids = walk.bench.controller().corpus()->documents().ids();
        QVERIFY(ids && walk.bench.controller().openDocument(std::ranges::max(*ids, {}, &DocumentId::value)));
        walk.bench.controller().add(
            walk.bench.spanIn(u"Ada Lovelace"_s), u"spouse"_s, walk.bench.spanIn(u"person1x0"_s));
        walk.showDock(u"page"_s);
        walk.bench.view().setCurrentTriple(0);
        QTRY_VERIFY_WITH_TIMEOUT(walk.bench.window.findChild<PageView *>()->hasPicture(), patience);
        walk.takeDock(u"page"_s);
    }

    static void bars(PictureWalk &walk)
    {
        const QString now = walk.path(u"cinema.spotter"_s);
        QVERIFY(QFile::rename(walk.bench.controller().corpus()->path(), now));
        QTRY_COMPARE_WITH_TIMEOUT(walk.bench.controller().corpus()->path(), now, patience);
        walk.bench.window.showProblem(
            walk.isChinese() ? u"无法写入 films.csv：磁盘已满"_s : u"Could not write films.csv: the disk is full"_s);
        walk.take(u"bars"_s, walk.bench.window);
        QVERIFY(QFile::remove(now));
        QTRY_VERIFY_WITH_TIMEOUT(!walk.bench.controller().isWritable(), patience);
        walk.take(u"bar_lost"_s, walk.bench.window);
        walk.bench.controller().closeCorpus();
        walk.settle();
        walk.take(u"start_recent"_s, walk.bench.window);
    }

    QTemporaryDir m_dir;
    QString m_model;
};

QTEST_MAIN(TestWindowPictures)
#include "test_window_pictures.moc"
