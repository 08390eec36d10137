// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
// Models are evaluated in the real window, from the menu to the sentence of a mistake and to a report.
#include "core/corpus/model_store.h"
#include "core/workspace/model_shelf.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/appearance/save_dialog.h"
#include "ui/evaluation/evaluation_panel.h"
#include "ui/training/training_panel.h"

#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>

using namespace spotter;
using namespace spotter::tests;

namespace {

constexpr int evaluationMs = 60'000;

/// The window's evaluation, as a person uses it.
struct EvaluationHands {
    WindowFixture &bench;

    EvaluationPanel &panel() { return *bench.window.findChild<EvaluationPanel *>(); }
    QDockWidget &dock() { return *bench.window.findChild<QDockWidget *>(u"evaluation"_s); }
    QComboBox &box(const QString &name) { return *panel().findChild<QComboBox *>(name); }
    QPushButton &button(const QString &name) { return *panel().findChild<QPushButton *>(name); }
    QTabWidget &tabs() { return *panel().findChild<QTabWidget *>(); }
    bool says(const QString &words)
    {
        const auto labels = panel().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    }
    bool evaluate()
    {
        QTest::mouseClick(&button(u"evaluate"_s), Qt::LeftButton);
        return QTest::qWaitFor([&] { return !panel().isRunning(); }, evaluationMs);
    }
    void choose(const QString &name, int index)
    {
        box(name).setCurrentIndex(index);
        Q_EMIT box(name).activated(index); // as if by a person
    }
};

/// A held-out document with names that the model has never seen.
Document unknownFilm()
{
    Document unknown;
    unknown.text = u"《蓝天》由赵云海执导。"_s;
    unknown.split = Split::Dev;
    LabelledTriple label;
    label.triple = {{{1, 3}, u"蓝天"_s, u"影视作品"_s}, u"导演"_s, {{5, 8}, u"赵云海"_s, u"人物"_s}};
    unknown.triples = {label};
    return unknown;
}

} // namespace

class TestEvaluating final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto outcome = tinyModel();
        QVERIFY(outcome.has_value());
        m_folder = m_dir.filePath(u"films/model"_s);
        QVERIFY(QDir(m_dir.path()).mkpath(u"films"_s));
        QVERIFY(outcome->model->save(m_folder).has_value());
    }

    void fromTheMenuToTheSentence()
    {
        WindowFixture bench;
        EvaluationHands hands{bench};
        QVERIFY(bench.openCorpus(8)); // two of the documents are held out
        QVERIFY(bench.controller().corpus()->documents().import(unknownFilm()).has_value());
        useModel(bench);
        QVERIFY(hands.dock().isHidden());
        bench.window.actions().evaluateModel->trigger();
        QTRY_VERIFY(!hands.dock().visibleRegion().isEmpty());
        QVERIFY(hands.panel().isAncestorOf(QApplication::focusWidget()));
        QVERIFY2(hands.box(u"evaluatedModel"_s).currentText().contains(u"in use"_s),
            qPrintable(hands.box(u"evaluatedModel"_s).currentText()));
        QVERIFY(hands.evaluate());
        QVERIFY(hands.panel().evaluation());
        const Evaluation &evaluation = *hands.panel().evaluation();
        QCOMPARE(evaluation.documents.size(), size_t(3));
        QCOMPARE(evaluation.labels(), 5);
        QVERIFY(hands.says(u"5 labels in 3 documents"_s));
        QVERIFY(hands.says(u"too few documents"_s));

        // What it misses leads to its label.
        QVERIFY(!evaluation.missed.empty());
        const ModelMistake mistake = evaluation.missed.back();
        const DocumentId document = evaluation.documents[mistake.document].id;
        hands.tabs().setCurrentIndex(2);
        auto &list = *hands.tabs().currentWidget()->findChild<QTableView *>();
        list.setCurrentIndex(list.model()->index(list.model()->rowCount() - 1, 0));
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(bench.controller().documentId(), document);
        const int current = bench.view().currentTriple();
        QVERIFY(current >= 0);
        const DisplayedTriple &row = bench.controller().triples()[size_t(current)];
        QVERIFY(row.isLabel() && sameTriple(row.triple, mistake.triple));
    }

    void aTripleThatIsNoLabelIsSelected()
    {
        WindowFixture bench;
        EvaluationHands hands{bench};
        QVERIFY(bench.openCorpus(2));
        const auto ids = bench.controller().corpus()->documents().ids();
        QVERIFY(ids && ids->size() == 2);
        Triple triple;
        const QString text = filmDocument(1).text;
        triple.subject = {spanOf(text, u"红日"_s), u"红日"_s, {}};
        triple.predicate = u"上映地点"_s;
        triple.object = {spanOf(text, u"北京"_s), u"北京"_s, {}};
        Q_EMIT hands.panel().sentenceChosen((*ids)[1], triple);
        QCOMPARE(bench.controller().documentId(), (*ids)[1]);
        QCOMPARE(bench.view().selection(), (Span{triple.subject.span.beginUtf16, triple.object.span.endUtf16}));
    }

    void twoModelsFromAFolderAndTheCorpus()
    {
        WindowFixture bench;
        EvaluationHands hands{bench};
        QVERIFY(bench.openCorpus(8));
        useModel(bench);
        bench.window.actions().evaluateModel->trigger();
        QComboBox &compared = hands.box(u"comparedModel"_s);
        hands.choose(u"comparedModel"_s, compared.count() - 1); // Another Folder…
        auto *dialog = hands.panel().findChild<QFileDialog *>(u"evaluatedFolder"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(bench.dir.path());
        QVERIFY(hands.says(u"is not the folder of a model"_s));
        const QString copy = bench.dir.filePath(u"other films/best"_s);
        QVERIFY(QDir(bench.dir.path()).mkpath(u"other films"_s));
        QVERIFY(bench.controller().model()->save(copy).has_value());
        Q_EMIT dialog->fileSelected(copy);
        dialog->close();
        QVERIFY2(compared.currentText().startsWith(u"other films"_s), qPrintable(compared.currentText()));
        hands.choose(u"evaluatedSplit"_s, hands.box(u"evaluatedSplit"_s).count() - 1);
        QVERIFY(hands.evaluate());
        const auto evaluation = hands.panel().evaluation();
        QVERIFY(evaluation && evaluation->models.size() == 2);
        QCOMPARE(evaluation->documents.size(), size_t(8));
        QCOMPARE(evaluation->difference, (F1Interval{0, 0})); // it is the same model
        QVERIFY(hands.says(u"may have been trained on these documents"_s));
    }

    void aSplitWithoutLabelsIsRefused()
    {
        WindowFixture bench;
        EvaluationHands hands{bench};
        QVERIFY(bench.openCorpus(2)); // none of them is held out
        useModel(bench);
        bench.window.actions().evaluateModel->trigger();
        QVERIFY(hands.evaluate());
        QVERIFY(hands.says(u"has no labels to evaluate on in its split “dev”"_s));
        QVERIFY(!hands.panel().evaluation());
    }

    void aReportIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("part"); // of the file; empty: refused
        QTest::newRow("HTML") << u"report.html"_s << QByteArray("<h1>");
        QTest::newRow("CSV") << u"report.csv"_s << QByteArray("table,model,");
        QTest::newRow("the corpus itself") << u"films.spotter"_s << QByteArray();
    }
    void aReportIsWritten()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, part);
        WindowFixture bench;
        EvaluationHands hands{bench};
        QVERIFY(bench.openCorpus(4));
        useModel(bench);
        bench.window.actions().evaluateModel->trigger();
        QVERIFY(hands.evaluate());
        QTest::mouseClick(&hands.button(u"saveEvaluation"_s), Qt::LeftButton);
        auto *dialog = hands.panel().findChild<SaveDialog *>(u"evaluationFile"_s);
        QVERIFY(dialog);
        const QString path = bench.dir.filePath(name);
        Q_EMIT dialog->chosen(path);
        dialog->close();
        if (part.isEmpty()) {
            QTRY_VERIFY(hands.says(u".html or .csv"_s));
            QVERIFY(Corpus::open(path, Corpus::Mode::ReadOnly).has_value());
            return;
        }
        QTRY_VERIFY(hands.says(u"Saved as"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains(part));
    }

    void resultsAreWholeInBothLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("theme");
        QTest::addColumn<QSize>("size"); // of the window
        QTest::newRow("en, light") << u"en"_s << int(Theme::Light) << QSize(1360, 860);
        QTest::newRow("zh_CN, dark") << u"zh_CN"_s << int(Theme::Dark) << QSize(1360, 860);
        QTest::newRow("zh_CN, light, small") << u"zh_CN"_s << int(Theme::Light) << QSize(800, 500);
    }
    /// Buttons have the room that their words take, with results in every tab. SPOTTER_PICTURES=FOLDER keeps the
    /// pictures for a person to look at.
    void resultsAreWholeInBothLanguages()
    {
        QFETCH(const QString, language);
        QFETCH(const int, theme);
        QFETCH(const QSize, size);
        WindowFixture bench(language);
        bench.preferences.setTheme(Theme(theme));
        bench.appearance.apply();
        EvaluationHands hands{bench};
        QVERIFY(bench.openCorpus(8));
        QVERIFY(bench.controller().corpus()->documents().import(unknownFilm()).has_value());
        useModel(bench);
        bench.window.resize(size);
        bench.window.actions().evaluateModel->trigger();
        hands.choose(u"comparedModel"_s, 1);
        QVERIFY(hands.evaluate());
        const QString folder = qEnvironmentVariable("SPOTTER_PICTURES");
        for (int tab = 0; tab < hands.tabs().count(); ++tab) {
            hands.tabs().setCurrentIndex(tab);
            QCoreApplication::processEvents();
            for (const QPushButton *button : hands.panel().findChildren<QPushButton *>())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
            if (!folder.isEmpty())
                QVERIFY(bench.window.grab().save(
                    u"%1/evaluating_%2_%3_%4_%5.png"_s.arg(folder, language).arg(theme).arg(size.width()).arg(tab)));
        }
    }

    void anotherCorpusForgetsIt()
    {
        WindowFixture bench;
        EvaluationHands hands{bench};
        QVERIFY(bench.openCorpus(4));
        useModel(bench);
        bench.window.actions().evaluateModel->trigger();
        QVERIFY(hands.evaluate());
        QVERIFY(hands.panel().evaluation());
        bench.controller().closeCorpus();
        QVERIFY(!hands.panel().evaluation());
        QVERIFY(!bench.window.actions().evaluateModel->isEnabled());
        QVERIFY(!hands.button(u"evaluate"_s).isEnabled());
    }

    void anEarlierModelIsComparedWithTheOneInUse()
    {
        WindowFixture bench;
        EvaluationHands hands{bench};
        QVERIFY(bench.openCorpus(4));
        useModel(bench);
        const auto saved = saveBeside(bench.controller().corpus()->path(), *bench.controller().model());
        QVERIFY(saved.has_value());
        const auto id = bench.controller().corpus()->models().add({.id = {},
            .folder = (*saved)->folder(),
            .sha256 = QByteArray("another"),
            .parent = {},
            .created = QDateTime::currentDateTimeUtc(),
            .scores = {}});
        QVERIFY(id.has_value());
        Q_EMIT bench.window.findChild<TrainingPanel *>()->evaluationOfModelRequested(*id);
        QTRY_VERIFY(!hands.dock().visibleRegion().isEmpty());
        QCOMPARE(hands.box(u"evaluatedModel"_s).currentData().toString(), (*saved)->folder());
        QCOMPARE(hands.box(u"comparedModel"_s).currentData().toString(), bench.controller().model()->folder());
    }

private:
    void useModel(WindowFixture &bench)
    {
        bench.controller().loadModel(m_folder);
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().model(), 20'000);
    }

    QTemporaryDir m_dir;
    QString m_folder;
};

QTEST_MAIN(TestEvaluating)
#include "test_evaluating.moc"
