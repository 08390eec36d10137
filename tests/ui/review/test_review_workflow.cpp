// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/annotation_store.h"
#include "core/corpus/check.h"
#include "core/corpus/rule_store.h"
#include "core/review/kept_readings.h"
#include "tests/ui/shell/shell_samples.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/appearance/appearance.h"
#include "ui/appearance/preferences.h"
#include "ui/review/review_controls.h"
#include "ui/review/review_panel.h"
#include "ui/shell/review_workflow.h"
#include "ui/window/main_window.h"

#include <QCheckBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

ReadTriple readWith(Triple triple, float probability, const QString &predicate = {})
{
    if (!predicate.isEmpty()) triple.predicate = predicate;
    return {std::move(triple), {probability, probability, probability, probability}};
}

/// Readings as a model would leave them: in the first two documents the director is read as the writer, and in the
/// third a place of release is found that has no label.
Result<void> storeReadings(Corpus &corpus)
{
    const auto set = reviewSetOf(corpus);
    if (!set) return std::unexpected(set.error());
    std::vector<size_t> documents;
    std::vector<DocumentReading> readings;
    for (size_t i = 0; i < set->documents.size(); ++i) {
        const Document &document = set->documents[i].document;
        DocumentReading reading;
        for (const LabelledTriple &label : document.triples)
            reading.labels.push_back({readWith(label.triple, .995F), LabelPlace::Read});
        if (i < 2) {
            reading.labels[0].label = readWith(document.triples[0].triple, i == 0 ? .0005F : .001F);
            reading.labels[0].otherPredicate = readWith(document.triples[0].triple, .99F, u"编剧"_s);
        }
        if (i == 2) {
            Triple missing = document.triples[0].triple;
            const qsizetype at = document.text.indexOf(u"北京"_s);
            missing.object = {{at, at + 2}, u"北京"_s, u"地点"_s};
            reading.candidates.push_back(readWith(missing, .999F, u"上映地点"_s));
        }
        documents.push_back(i);
        readings.push_back(std::move(reading));
    }
    return corpus.review().storeReadings(u"by hand"_s, rowsOf(*set, documents, readings, true));
}

/// A sentence that gives the film of all others another director, which the schema rules out.
Result<void> contradict(Corpus &corpus)
{
    Document document;
    document.text = u"《红日》的导演其实是汤晓丹。"_s;
    document.split = Split::Train;
    LabelledTriple label;
    label.triple = {{spanOf(document.text, u"红日"_s), u"红日"_s, u"影视作品"_s}, u"导演"_s,
        {spanOf(document.text, u"汤晓丹"_s), u"汤晓丹"_s, u"人物"_s}};
    document.triples.push_back(label);
    return corpus.documents().import(document).and_then([&](const auto &) {
        RuleStore rules(corpus.database());
        return rules.decide({{RuleKind::Functional, u"导演"_s}});
    });
}

struct WindowFixture {
    QTemporaryDir dir;
    Preferences preferences{dir.filePath(u"spotter.ini"_s)};
    Appearance appearance{preferences};
    MainWindow window{preferences, appearance};
    const QString path = dir.filePath(u"films.spotter"_s);

    WindowFixture()
    {
        preferences.setLanguage(u"en"_s);
        appearance.apply();
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }
    CorpusController &controller() { return window.controller(); }
    AnnotationView &view() { return *window.findChild<AnnotationView *>(); }
    ReviewPanel &panel() { return *window.findChild<ReviewPanel *>(); }
    QListView &queue() { return *panel().findChild<QListView *>(u"reviewQueue"_s); }
    QPushButton &button(const QString &name) { return *panel().findChild<QPushButton *>(name); }

    bool open(bool read, int documents = 6, bool contradicted = false)
    {
        {
            const auto corpus = filmCorpus(path, documents);
            if (corpus && contradicted && !contradict(**corpus)) return false;
            if (!corpus || (read && !storeReadings(**corpus))) return false;
        }
        window.openFiles({path});
        auto &dock = *window.findChild<QDockWidget *>(u"review"_s);
        dock.show();
        dock.raise();
        return controller().documentId().isValid();
    }
    /// Open, with the queue on screen and the first finding asked.
    bool review(bool contradicted = false)
    {
        if (!open(true, 6, contradicted) || !QTest::qWaitFor([&] { return queue().model()->rowCount() > 0; }, patience))
            return false;
        return panel().current() != nullptr;
    }
    void press(Qt::Key key) { QTest::keyClick(&window, key); }
    std::vector<LabelledTriple> labels(DocumentId document)
    {
        std::vector<LabelledTriple> found;
        for (const Annotation &annotation :
            controller().corpus()->annotations().forDocument(document).value_or(std::vector<Annotation>{}))
            found.push_back(annotation.label);
        return found;
    }
    /// The state of a document's label with a predicate; nothing where there is none.
    std::optional<ReviewState> stateOf(DocumentId document, const QString &predicate)
    {
        for (const LabelledTriple &label : labels(document))
            if (label.triple.predicate == predicate) return label.state;
        return {};
    }
    size_t results() { return controller().corpus()->review().results().value_or(std::vector<ReviewResult>{}).size(); }
    bool select(FindingKind kind)
    {
        for (int row = 0; row < queue().model()->rowCount(); ++row) {
            queue().setCurrentIndex(queue().model()->index(row, 0));
            if (panel().current()->kind == kind) return true;
        }
        return false;
    }
};

} // namespace

/// The review dock in the real window, on a real corpus.
class TestReviewWorkflow final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keptReadingsMakeAQueueWithoutAModel()
    {
        WindowFixture bench;
        QVERIFY(bench.open(true));
        QTRY_VERIFY_WITH_TIMEOUT(bench.queue().model()->rowCount() >= 2, patience);
        // Whoever opens the review sees its first finding in the text.
        QVERIFY(bench.panel().current());
        QCOMPARE(bench.queue().currentIndex().row(), 0);
        QCOMPARE(bench.controller().documentId(), bench.panel().current()->document);
    }

    void aCorpusThatIsOpenedBesideTheReviewStaysWhereItWasLeft()
    {
        WindowFixture bench;
        QVERIFY(bench.review());
        const Finding first = *bench.panel().current();
        const QString other = bench.dir.filePath(u"other.spotter"_s);
        {
            const auto corpus = filmCorpus(other, 6);
            QVERIFY(corpus && storeReadings(**corpus));
        }
        bench.window.openFiles({other}); // the dock is open already
        QVERIFY(!bench.panel().current());
        const DocumentId left = bench.controller().documentId();
        QTRY_VERIFY_WITH_TIMEOUT(bench.panel().current(), patience);
        QCOMPARE(bench.panel().current()->id, first.id); // selected, but the text does not jump
        QCOMPARE(bench.controller().documentId(), left);
        QCOMPARE(bench.view().currentTriple(), -1);
        bench.press(Qt::Key_N); // shows it before it goes on
        QCOMPARE(bench.panel().current()->id, first.id);
        QCOMPARE(bench.controller().documentId(), first.document);
        bench.press(Qt::Key_N);
        QVERIFY(bench.panel().current()->id != first.id);
    }

    void goingToAFindingOpensItsDocumentAndSelectsIt()
    {
        WindowFixture bench;
        QVERIFY(bench.review());
        QVERIFY(bench.select(FindingKind::WrongPredicate));
        const Finding asked = *bench.panel().current();
        QCOMPARE(bench.controller().documentId(), asked.document);
        const int row = bench.view().currentTriple();
        QVERIFY(row >= 0);
        QCOMPARE(bench.controller().triples()[size_t(row)].annotation, asked.annotation);
    }

    void aContradictionShowsBothSentences()
    {
        WindowFixture bench;
        QVERIFY(bench.review(true));
        QVERIFY(!bench.button(u"showOtherSentence"_s).isVisible());
        QVERIFY(!bench.window.actions().showOtherSentence->isEnabled());
        QVERIFY(bench.select(FindingKind::Contradiction));
        const Finding asked = *bench.panel().current();
        QCOMPARE(asked.triple.object.text, u"汤晓丹"_s);
        QCOMPARE(bench.controller().documentId(), asked.document);
        const QString quoted = bench.panel().findChild<QLabel *>(u"otherSentence"_s)->text();
        QVERIFY2(quoted.contains(u"由王小山执导"_s), qPrintable(quoted));
        bench.press(Qt::Key_W);
        QCOMPARE(bench.controller().documentId(), asked.against->document);
        const int row = bench.view().currentTriple();
        QVERIFY(row >= 0);
        QCOMPARE(bench.controller().triples()[size_t(row)].annotation, asked.against->annotation);
        QCOMPARE(bench.panel().current()->id, asked.id);
        bench.press(Qt::Key_W); // and back
        QCOMPARE(bench.controller().documentId(), asked.document);
        QCOMPARE(bench.controller().triples()[size_t(bench.view().currentTriple())].annotation, asked.annotation);
        QTest::mouseClick(&bench.button(u"showOtherSentence"_s), Qt::LeftButton);
        QCOMPARE(bench.controller().documentId(), asked.against->document);
        bench.press(Qt::Key_A); // judges the label in the text, not the finding
        QCOMPARE(bench.stateOf(asked.against->document, u"导演"_s), ReviewState::Accepted);
        QCOMPARE(bench.stateOf(asked.document, u"导演"_s), ReviewState::Unreviewed);
        bench.press(Qt::Key_W);
        bench.press(Qt::Key_X);
        QCOMPARE(bench.stateOf(asked.document, u"导演"_s), ReviewState::Rejected);
    }

    void contradictionsAreLeftOutOnRequest()
    {
        WindowFixture bench;
        QVERIFY(bench.review(true));
        QVERIFY(bench.select(FindingKind::Contradiction));
        auto &box = *bench.panel().findChild<QCheckBox *>(u"reviewFacts"_s);
        QVERIFY(box.isChecked());
        box.setChecked(false);
        // What is on screen stays, as a label like any other.
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.panel().current() && bench.panel().current()->kind == FindingKind::Unconfirmed, patience);
        QVERIFY(!bench.button(u"showOtherSentence"_s).isVisible());
    }

    void aMissingTripleIsShownByItsMentions()
    {
        WindowFixture bench;
        QVERIFY(bench.review());
        QVERIFY(bench.select(FindingKind::MissingTriple));
        const Finding asked = *bench.panel().current();
        QCOMPARE(bench.controller().documentId(), asked.document);
        QCOMPARE(bench.view().proposal(), std::pair(asked.triple.subject.span, asked.triple.object.span));
        bench.press(Qt::Key_F); // one key makes the triple, and nothing is proposed there any more
        QVERIFY(bench.stateOf(asked.document, asked.triple.predicate).has_value());
        QVERIFY(!bench.view().proposal().first.isValid());
    }

    void aKeySettlesALabel_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("predicate");
        QTest::addColumn<ReviewState>("state");
        QTest::newRow("F replaces it") << Qt::Key_F << u"编剧"_s << ReviewState::Accepted;
        QTest::newRow("A keeps it") << Qt::Key_A << u"导演"_s << ReviewState::Accepted;
        QTest::newRow("X rejects it") << Qt::Key_X << u"导演"_s << ReviewState::Rejected;
    }
    void aKeySettlesALabel()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const QString, predicate);
        QFETCH(const ReviewState, state);
        WindowFixture bench;
        QVERIFY(bench.review());
        QVERIFY(bench.select(FindingKind::WrongPredicate));
        const Finding asked = *bench.panel().current();
        bench.press(key);
        QCOMPARE(bench.stateOf(asked.document, predicate), state);
        QCOMPARE(bench.results(), size_t(1));
        QVERIFY(bench.panel().current() && bench.panel().current()->id != asked.id); // on to the next
        const auto checked = checkCorpus(*bench.controller().corpus());
        QVERIFY(checked && checked->problems.isEmpty());
        // One step, which undo takes back with its result; and the finding is asked again.
        bench.controller().undo();
        QCOMPARE(bench.stateOf(asked.document, u"导演"_s), ReviewState::Unreviewed);
        QCOMPARE(bench.results(), size_t(0));
        QTRY_VERIFY_WITH_TIMEOUT(bench.panel().counts().corrected + bench.panel().counts().kept == 0, patience);
    }

    void aKeySettlesAMissingTriple_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<ReviewState>("state");
        QTest::newRow("F adds it") << Qt::Key_F << ReviewState::Accepted;
        QTest::newRow("A says that it is right") << Qt::Key_A << ReviewState::Accepted;
        QTest::newRow("X refuses it") << Qt::Key_X << ReviewState::Rejected;
    }
    void aKeySettlesAMissingTriple()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const ReviewState, state);
        WindowFixture bench;
        QVERIFY(bench.review());
        QVERIFY(bench.select(FindingKind::MissingTriple));
        const DocumentId document = bench.panel().current()->document;
        bench.press(key);
        QCOMPARE(bench.stateOf(document, u"上映地点"_s), state);
        QCOMPARE(bench.results(), size_t(1));
    }

    void laterAndNextChangeNothing()
    {
        WindowFixture bench;
        QVERIFY(bench.review());
        const QString undo = bench.controller().undoText();
        const QString first = bench.panel().current()->id;
        bench.press(Qt::Key_N);
        QVERIFY(bench.panel().current()->id != first);
        QCOMPARE(bench.results(), size_t(0));
        bench.press(Qt::Key_P);
        QCOMPARE(bench.results(), size_t(1));
        QCOMPARE(bench.controller().undoText(), undo);
        QTRY_COMPARE_WITH_TIMEOUT(bench.panel().counts().postponed, 1, patience);
    }

    void nothingIsAskedTwice()
    {
        WindowFixture bench;
        QVERIFY(bench.review());
        for (int step = 0; step < 10 && bench.panel().current(); ++step) bench.press(Qt::Key_X);
        QCOMPARE(bench.queue().model()->rowCount(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.panel().findChild<QLabel *>(u"reviewEmpty"_s)->text().contains(u"settled"_s), patience);
        QVERIFY(bench.panel().findChild<QLabel *>(u"reviewSummary"_s)->text().contains(u"more finding"_s));
        // Nor after the corpus was closed and opened again.
        const size_t settled = bench.results();
        bench.controller().closeCorpus();
        bench.window.openFiles({bench.path});
        bench.window.findChild<QDockWidget *>(u"review"_s)->show();
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.panel().counts().corrected + bench.panel().counts().kept == qint64(settled), patience);
        QCOMPARE(bench.queue().model()->rowCount(), 0);
    }

    void allAlikeAreOneStep()
    {
        WindowFixture bench;
        QVERIFY(bench.review());
        QVERIFY(bench.select(FindingKind::WrongPredicate));
        bench.press(Qt::Key_G);
        QVERIFY(bench.panel().isShowingAlike());
        QTest::mouseClick(&bench.button(u"fixAlike"_s), Qt::LeftButton);
        QCOMPARE(bench.results(), size_t(2));
        bench.controller().undo();
        QCOMPARE(bench.results(), size_t(0));
    }

    void anotherTripleIsJudgedAsAlways()
    {
        WindowFixture bench;
        QVERIFY(bench.review());
        QVERIFY(bench.select(FindingKind::WrongPredicate));
        const int asked = bench.view().currentTriple();
        bench.view().setCurrentTriple(asked == 0 ? 1 : 0);
        bench.press(Qt::Key_X);
        QCOMPARE(bench.results(), size_t(0));
    }

    void quickReviewReadsWithTheModelInUse()
    {
        WindowFixture bench;
        const auto trained = tinyModel();
        QVERIFY(trained);
        QVERIFY(bench.open(false));
        QVERIFY(!bench.button(u"quickReview"_s).isEnabled()); // no model yet
        bench.controller().setModel(trained->model);
        QTRY_VERIFY(bench.button(u"quickReview"_s).isEnabled());
        QTest::mouseClick(&bench.button(u"quickReview"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.panel().controls().isRunning(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.controller().corpus()->review().readings().value_or(std::vector<StoredReading>{}).size() == size_t(6),
            patience);
        // So small a model may doubt all or nothing; that it has judged is said.
        QVERIFY(bench.panel().findChild<QLabel *>(u"reviewSummary"_s)->text().contains(u"Left"_s));
    }

    void thoroughReviewStopsAndKeepsTheOthersFromTraining()
    {
        WindowFixture bench;
        QVERIFY(bench.open(false, 12));
        for (auto *minutes : bench.panel().findChildren<QDoubleSpinBox *>()) minutes->setValue(5);
        QTest::mouseClick(&bench.button(u"thoroughReview"_s), Qt::LeftButton);
        QVERIFY(bench.panel().controls().isRunning());
        QVERIFY(!bench.window.actions().retrain->isEnabled());
        // Closing the window asks first.
        QVERIFY(!bench.window.close());
        auto *question = bench.window.findChild<QMessageBox *>();
        QVERIFY(question);
        question->reject();
        QVERIFY(bench.window.isVisible());
        QTest::mouseClick(&bench.button(u"stopReview"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.panel().controls().isRunning(), patience);
        QVERIFY(bench.window.actions().retrain->isEnabled());
        QVERIFY(bench.window.close());
    }

    void theKeysClashWithNoOther()
    {
        WindowFixture bench;
        QVERIFY(bench.open(true));
        QMap<QString, QString> owners;
        QList<QAction *> actions = bench.window.actions().all();
        for (const QDockWidget *dock : bench.window.findChildren<QDockWidget *>()) actions += dock->toggleViewAction();
        for (const QAction *action : actions) {
            for (const QKeySequence &key : action->shortcuts()) {
                const QString name = key.toString();
                QVERIFY2(
                    !owners.contains(name), qPrintable(name + u": "_s + owners.value(name) + u", "_s + action->text()));
                owners.insert(name, action->text());
            }
        }
    }

    void speaksBothLanguagesInBothThemes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<Theme>("theme");
        QTest::newRow("English, light") << u"en"_s << Theme::Light;
        QTest::newRow("Chinese, dark") << u"zh_CN"_s << Theme::Dark;
    }
    void speaksBothLanguagesInBothThemes()
    {
        QFETCH(const QString, language);
        QFETCH(const Theme, theme);
        WindowFixture bench;
        QVERIFY(bench.review(true) && bench.select(FindingKind::Contradiction));
        bench.appearance.overrideTheme(theme);
        bench.appearance.overrideLanguage(language);
        QCoreApplication::processEvents();
        QVERIFY(!bench.window.findChild<QDockWidget *>(u"review"_s)->windowTitle().isEmpty());
        QVERIFY(!bench.button(u"fixFinding"_s).text().isEmpty());
        QVERIFY(!bench.queue().accessibleName().isEmpty());
        if (const QString folder = qEnvironmentVariable("SPOTTER_PICTURES"); !folder.isEmpty())
            QVERIFY(bench.window.grab().save(folder + u"/review-"_s + language + u".png"_s));
    }
};

QTEST_MAIN(TestReviewWorkflow)
#include "test_review_workflow.moc"
