// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/corpus_testing.h"
#include "ui/evaluation/evaluation_panel.h"
#include "ui/evaluation/evaluation_words.h"
#include "ui/evaluation/reliability_plot.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>

using namespace spotter;
using namespace spotter::testing;

namespace {

const QString &film()
{
    static const QString text = u"《红日》由王小山执导，李晓梅主演。"_s;
    return text;
}

ScoredTriple found(const QString &predicate, const QString &object, double score)
{
    return {labelIn(film(), u"红日"_s, predicate, object).triple, score};
}

/// Two documents; the first model takes a director for a writer and misses a lead, the second one finds too much.
std::shared_ptr<const Evaluation> sample(std::size_t models)
{
    Evaluation evaluation{.source = u"films"_s, .split = Split::Dev, .isCorpus = true};
    for (const qint64 id : {11, 12}) {
        Document document;
        document.text = film();
        document.triples
            = {labelIn(film(), u"红日"_s, u"导演"_s, u"王小山"_s), labelIn(film(), u"红日"_s, u"主演"_s, u"李晓梅"_s)};
        evaluation.documents.push_back({.id = {id}, .document = document});
    }
    Schema schema;
    for (const QString &name : {u"导演"_s, u"主演"_s, u"编剧"_s}) schema.addPredicate(name);
    addModelFigures(evaluation, {.name = u"old"_s, .folder = u"/m/1"_s, .schema = schema},
        {{found(u"编剧"_s, u"王小山"_s, 0.9)},
            {found(u"导演"_s, u"王小山"_s, 0.9), found(u"主演"_s, u"李晓梅"_s, 0.8)}});
    if (models > 1)
        addModelFigures(evaluation, {.name = u"new"_s, .folder = u"/m/2"_s, .schema = schema},
            {{found(u"导演"_s, u"王小山"_s, 0.9), found(u"编剧"_s, u"李晓梅"_s, 0.4)},
                {found(u"导演"_s, u"王小山"_s, 0.9), found(u"主演"_s, u"李晓梅"_s, 0.8)}});
    return std::make_shared<const Evaluation>(std::move(evaluation));
}

} // namespace

class TestEvaluationPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<EvaluationPanel>();
        m_panel->resize(900, 460);
        m_panel->setModels({{u"/m/1"_s, u"old"_s}, {u"/m/2"_s, u"new"_s}});
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void asksForWhatIsChosen_data()
    {
        QTest::addColumn<QString>("compared"); // folder
        QTest::addColumn<int>("split");
        QTest::addColumn<QStringList>("folders");
        QTest::newRow("one model") << QString() << int(Split::Dev) << QStringList{u"/m/1"_s};
        QTest::newRow("two models") << u"/m/2"_s << int(Split::Test) << QStringList{u"/m/1"_s, u"/m/2"_s};
        QTest::newRow("no split") << QString() << int(Split::None) << QStringList{u"/m/1"_s};
        QTest::newRow("the whole corpus") << QString() << -1 << QStringList{u"/m/1"_s};
    }
    void asksForWhatIsChosen()
    {
        QFETCH(const QString, compared);
        QFETCH(const int, split);
        QFETCH(const QStringList, folders);
        choose(u"comparedModel"_s, compared);
        choose(u"evaluatedSplit"_s, split);
        QList<EvaluationChoice> choices;
        connect(m_panel.get(), &EvaluationPanel::evaluateRequested, this,
            [&](const EvaluationChoice &choice) { choices += choice; });
        QTest::mouseClick(button(u"evaluate"_s), Qt::LeftButton);
        QCOMPARE(choices.size(), 1);
        QStringList asked;
        for (const EvaluationModel &model : choices[0].models) asked += model.folder;
        QCOMPARE(asked, folders);
        QCOMPARE(choices[0].split, split < 0 ? std::nullopt : std::optional(Split(split)));
    }

    void theChosenModelStaysChosen()
    {
        m_panel->chooseModels(u"/m/2"_s, u"/m/1"_s);
        m_panel->setModels({{u"/m/3"_s, u"newest"_s}, {u"/m/2"_s, u"new"_s}, {u"/m/1"_s, u"old"_s}});
        QCOMPARE(box(u"evaluatedModel"_s).currentText(), u"new"_s);
        QCOMPARE(box(u"comparedModel"_s).currentText(), u"old"_s);
        m_panel->setModels({{u"/m/3"_s, u"newest"_s}});
        QCOMPARE(box(u"evaluatedModel"_s).currentText(), u"newest"_s);
        QCOMPARE(box(u"comparedModel"_s).currentText(), u"No other model"_s);
    }

    void anotherFolderIsAskedForAndNothingElseChanges()
    {
        QSignalSpy asked(m_panel.get(), &EvaluationPanel::folderRequested);
        for (const QString &name : {u"evaluatedModel"_s, u"comparedModel"_s}) {
            QComboBox &models = box(name);
            const QString before = models.currentText();
            models.setFocus();
            QTest::keyClick(&models, Qt::Key_End); // the last entry
            QCOMPARE(models.currentText(), before);
        }
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0][0].toBool(), false);
        QCOMPARE(asked[1][0].toBool(), true);
    }

    void nothingCanBeEvaluatedWithoutCorpusOrModel()
    {
        m_panel->setObstacle(u"Open a corpus"_s);
        QVERIFY(!button(u"evaluate"_s)->isEnabled());
        QCOMPARE(summary(), u"Open a corpus"_s);
        m_panel->setObstacle({});
        QVERIFY(button(u"evaluate"_s)->isEnabled());
        m_panel->setModels({});
        QVERIFY(!button(u"evaluate"_s)->isEnabled());
        QVERIFY2(summary().contains(u"no model yet"_s), qPrintable(summary()));
    }

    void showsProgressAndCanBeStopped()
    {
        auto &bar = *m_panel->findChild<QProgressBar *>();
        QVERIFY(!bar.isVisible() && !button(u"stopEvaluation"_s)->isEnabled());
        button(u"evaluate"_s)->setFocus();
        m_panel->begin();
        QVERIFY(bar.isVisible() && !button(u"evaluate"_s)->isEnabled());
        QVERIFY(button(u"stopEvaluation"_s)->hasFocus());
        m_panel->showProgress(1, 4);
        QCOMPARE(bar.value() * 4, bar.maximum());
        QSignalSpy stopped(m_panel.get(), &EvaluationPanel::stopRequested);
        QTest::keyClick(button(u"stopEvaluation"_s), Qt::Key_Space);
        QCOMPARE(stopped.size(), 1);
        m_panel->showStopped();
        QVERIFY(!bar.isVisible() && button(u"evaluate"_s)->isEnabled());
    }

    void aFailureKeepsTheLastResults()
    {
        m_panel->showEvaluation(sample(1));
        m_panel->begin();
        m_panel->showFailure(u"no labels"_s);
        QVERIFY(says(u"no labels"_s));
        QCOMPARE(table(0).model()->rowCount(), 3);
        QVERIFY(button(u"saveEvaluation"_s)->isEnabled());
    }

    void scoresByPredicate()
    {
        m_panel->showEvaluation(sample(1));
        const QAbstractItemModel &rows = *table(0).model();
        QCOMPARE(headings(rows), QStringList({u"Predicate"_s, u"Labels"_s, u"F1"_s, u"Precision"_s, u"Recall"_s}));
        QStringList lines;
        for (int row = 0; row < rows.rowCount(); ++row) lines += line(rows, row);
        lines.sort();
        QCOMPARE(lines, QStringList({u"主演 2 0.67 1.00 0.50"_s, u"导演 2 0.67 1.00 0.50"_s, u"编剧 0 0.00 0.00 –"_s}));
        QVERIFY2(summary().startsWith(u"old: F1 0.57"_s), qPrintable(summary()));
        QVERIFY2(summary().contains(u"4 label"_s) && summary().contains(u"2 document"_s), qPrintable(summary()));
        QVERIFY(says(u"too few documents"_s));
    }

    void twoModelsSideBySide()
    {
        m_panel->showEvaluation(sample(2));
        const QAbstractItemModel &rows = *table(0).model();
        QCOMPARE(headings(rows),
            QStringList({u"Predicate"_s, u"Labels"_s, u"F1 (1)"_s, u"F1 (2)"_s, u"Difference"_s, u"Precision (1)"_s,
                u"Precision (2)"_s, u"Recall (1)"_s, u"Recall (2)"_s}));
        table(0).sortByColumn(4, Qt::DescendingOrder);
        QCOMPARE(line(rows, 0), u"导演 2 0.67 1.00 +0.33 1.00 1.00 0.50 1.00"_s);
        QVERIFY2(
            summary().contains(u"2. new"_s) && summary().contains(u"Difference of F1: +0.1"_s), qPrintable(summary()));
        QCOMPARE(headings(*table(1).model()).last(), u"Number (2)"_s);
        QVERIFY(!table(2).isColumnHidden(5));
        QCOMPARE(table(2).model()->index(1, 5).data().toString(), u"1, 2"_s); // both miss the lead
    }

    void confusionLeadsToItsTriples()
    {
        m_panel->showEvaluation(sample(1));
        tabs().setCurrentIndex(1);
        QTableView &pairs = table(1);
        QStringList lines;
        for (int row = 0; row < pairs.model()->rowCount(); ++row) lines += line(*pairs.model(), row);
        lines.sort();
        QCOMPARE(lines, QStringList({u"主演 (not found) 1"_s, u"导演 编剧 1"_s}));
        pairs.sortByColumn(1, Qt::DescendingOrder);
        pairs.setCurrentIndex(pairs.model()->index(0, 0));
        pairs.setFocus();
        QTest::keyClick(&pairs, Qt::Key_Return);
        QCOMPARE(tabs().currentIndex(), 2);
        QCOMPARE(table(2).model()->rowCount(), 1);
        QCOMPARE(table(2).model()->index(0, 0).data().toString(), u"导演"_s);
        QCOMPARE(table(2).model()->index(0, 3).data().toString(), u"编剧"_s);
        QVERIFY(table(2).hasFocus());
    }

    void scoresAreShownBesideTheShareOfRightOnes()
    {
        constexpr int scoresTab = 4;
        auto &plot = *m_panel->findChild<ReliabilityPlot *>();
        QVERIFY(plot.accessibleDescription().isEmpty());
        m_panel->showEvaluation(sample(1));
        tabs().setCurrentIndex(scoresTab);
        const Reliability &reliability = m_panel->evaluation()->models.front().reliability;
        QVERIFY(reliability.found() > 0);
        QCOMPARE(plot.accessibleDescription().count(u"% of them right"_s),
            std::ranges::count_if(reliability.bins(), [](const auto &bin) { return bin.found > 0; }));
        QVERIFY(summary().contains(reliabilityText(reliability)));
        m_panel->clear();
        QVERIFY(plot.accessibleDescription().isEmpty());
    }

    void mistakesLeadToTheirSentences_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("missed, Enter") << 2 << false;
        QTest::newRow("missed, double click") << 2 << true;
        QTest::newRow("false, Enter") << 3 << false;
    }
    void mistakesLeadToTheirSentences()
    {
        QFETCH(const int, tab);
        QFETCH(const bool, byMouse);
        m_panel->showEvaluation(sample(1));
        QCOMPARE(tabs().tabText(2), u"Missed (2)"_s);
        QCOMPARE(tabs().tabText(3), u"False (1)"_s);
        tabs().setCurrentIndex(tab);
        QTableView &list = table(tab);
        QSignalSpy chosen(m_panel.get(), &EvaluationPanel::sentenceChosen);
        const QModelIndex first = list.model()->index(0, 0);
        if (byMouse) {
            const QPoint place = list.visualRect(first).center();
            QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, place);
            QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, place);
        } else {
            list.setCurrentIndex(first);
            list.setFocus();
            QTest::keyClick(&list, Qt::Key_Return);
        }
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<DocumentId>(), DocumentId{11});
        QCOMPARE(chosen[0][1].value<Triple>().predicate, tab == 2 ? u"导演"_s : u"编剧"_s);
    }

    void theFilterFindsNamesAndWords()
    {
        m_panel->showEvaluation(sample(1));
        tabs().setCurrentIndex(2);
        auto &filter = *tabs().currentWidget()->findChild<QLineEdit *>();
        for (const auto &[words, rows] :
            {std::pair(u"李晓梅"_s, 2), {u"主演 →"_s, 1}, {u"没有"_s, 0}, {QString(), 2}}) {
            filter.setText(words);
            QVERIFY2(table(2).model()->rowCount() == rows, qPrintable(words));
        }
    }

    void differences_data()
    {
        QTest::addColumn<double>("difference");
        QTest::addColumn<QString>("text");
        QTest::newRow("better") << 0.034 << u"+0.03"_s;
        QTest::newRow("worse") << -0.5 << u"−0.50"_s;
        QTest::newRow("the same") << 0.0 << u"±0.00"_s;
        QTest::newRow("too little to show") << -0.001 << u"±0.00"_s;
    }
    void differences()
    {
        QFETCH(const double, difference);
        QTEST(signedShareText(difference), "text");
    }

    void doubts()
    {
        Evaluation evaluation = *sample(1);
        evaluation.documents.resize(40, evaluation.documents.front());
        QCOMPARE(evaluationDoubts(evaluation), QString());
        evaluation.split = Split::Train;
        QVERIFY(evaluationDoubts(evaluation).contains(u"may have been trained"_s));
        evaluation.split = Split::Test;
        evaluation.models.front().unknown = {{u"配乐"_s}, 3};
        QVERIFY(evaluationDoubts(evaluation).contains(u"never learned the predicates of 3 label"_s));
    }

    void anotherCorpusForgetsTheResults()
    {
        m_panel->showEvaluation(sample(1));
        m_panel->clear();
        QCOMPARE(table(0).model()->rowCount(), 0);
        QCOMPARE(tabs().tabText(2), u"Missed"_s);
        QVERIFY(!button(u"saveEvaluation"_s)->isEnabled());
    }

private:
    QPushButton *button(const QString &name) { return m_panel->findChild<QPushButton *>(name); }
    QComboBox &box(const QString &name) { return *m_panel->findChild<QComboBox *>(name); }
    QString summary() { return m_panel->findChild<QLabel *>(u"evaluationSummary"_s)->text(); }
    QTabWidget &tabs() { return *m_panel->findChild<QTabWidget *>(); }
    QTableView &table(int tab)
    {
        QWidget *page = tabs().widget(tab);
        auto *view = qobject_cast<QTableView *>(page);
        return view ? *view : *page->findChild<QTableView *>();
    }
    void choose(const QString &name, const QVariant &value)
    {
        QComboBox &choices = box(name);
        const int index = choices.findData(value);
        choices.setCurrentIndex(index);
        Q_EMIT choices.activated(index); // as if by a person
    }
    bool says(const QString &words)
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    static QStringList headings(const QAbstractItemModel &model)
    {
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column)
            texts += model.headerData(column, Qt::Horizontal).toString();
        return texts;
    }
    static QString line(const QAbstractItemModel &model, int row)
    {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        return cells.join(u' ');
    }

    std::unique_ptr<EvaluationPanel> m_panel;
};

QTEST_MAIN(TestEvaluationPanel)
#include "test_evaluation_panel.moc"
