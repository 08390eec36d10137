// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
// A new model is offered with what there is to decide by, and with what to do where that is too little.
#include "core/training/training_service.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/commands/actions.h"
#include "ui/session/corpus_controller.h"
#include "ui/training/change_list.h"
#include "ui/training/outcome_bar.h"
#include "ui/training/training_panel.h"

#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace spotter;
using namespace spotter::tests;

namespace {

constexpr int trainingMs = 120'000;

TrainingPanel &panelOf(WindowFixture &bench) { return *bench.window.findChild<TrainingPanel *>(); }
OutcomeBar &barOf(WindowFixture &bench) { return *panelOf(bench).findChild<OutcomeBar *>(); }
QString questionOf(WindowFixture &bench) { return barOf(bench).findChild<QLabel *>()->text(); }

QPushButton *buttonOf(QWidget &widget, const QString &text)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>())
        if (button->text() == text) return button;
    return nullptr;
}

/// With many epochs the model finds the triples of the films, with one it finds nothing.
bool trains(WindowFixture &bench, int epochs)
{
    TrainingOptions options = panelOf(bench).options();
    options.model.hidden = 32;
    options.model.dilations = {1, 2};
    options.batchSize = 4;
    options.learningRate = epochs > 1 ? 0.004 : 1e-5;
    options.knownFacts = epochs > 1;
    options.vocabularyMinimumCount = 1;
    options.minutes = 0;
    options.epochs = epochs;
    options.pretrainingShare = 0;
    options.threads = 1;
    panelOf(bench).setOptions(options);
    bench.window.actions().retrain->trigger();
    return QTest::qWaitFor([&] { return panelOf(bench).hasOutcome(); }, trainingMs);
}

/// One model is in use, and another waits for an answer.
bool offersASecondModel(WindowFixture &bench, int documents)
{
    if (!bench.openCorpus(documents) || !trains(bench, 1)) return false;
    panelOf(bench).adoptOutcome();
    return QTest::qWaitFor([&] { return bench.controller().model() && !panelOf(bench).hasOutcome(); }, 10'000)
        && trains(bench, 100);
}

qint64 heldOutIn(WindowFixture &bench)
{
    return bench.controller().corpus()->documents().count({.split = Split::Dev}).value_or(-1);
}

} // namespace

class TestDecision : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoModelsAreComparedOnTheSameSentences();
    void aChangeOpensItsSentence();
    void tooFewSentencesCanBeMadeMore();
    void aReadOnlyCorpusHoldsNothingOut();
    void enoughSentencesOfferNothing();
    void aModelThatFindsNothingIsOfferedToBeDiscarded_data();
    void aModelThatFindsNothingIsOfferedToBeDiscarded();
    void retrainLeadsToTheWaitingModel();
    void anotherCorpusForgetsTheRun();
    void nothingLabelledSaysWhatToDo_data();
    void nothingLabelledSaysWhatToDo();
};

void TestDecision::twoModelsAreComparedOnTheSameSentences()
{
    WindowFixture bench;
    QVERIFY(offersASecondModel(bench, 16));
    QTRY_VERIFY2(questionOf(bench).contains(u"example sentence"), qPrintable(questionOf(bench)));
    const QString question = questionOf(bench);
    QVERIFY2(question.contains(
                 QRegularExpression(u"F1 [.\\d]+( \\([.\\d]+–[.\\d]+\\))? → [.\\d]+( \\([.\\d]+–[.\\d]+\\))?"_s)),
        qPrintable(question));
    QVERIFY2(question.contains(u"on 4 held-out sentences, too few to judge by"), qPrintable(question));
    QVERIFY2(question.contains(u"In 10 example sentences"), qPrintable(question)); // 4 held out, 6 others
    const QString summary = panelOf(bench).changes().findChild<QLabel *>()->text();
    QVERIFY2(summary.contains(u"of 10 example sentences"), qPrintable(summary));
}

void TestDecision::aChangeOpensItsSentence()
{
    WindowFixture bench;
    QVERIFY(offersASecondModel(bench, 16));
    auto *list = panelOf(bench).changes().findChild<QListWidget *>();
    QTRY_VERIFY2(list->count() > 0, qPrintable(questionOf(bench)));
    QPushButton *show = buttonOf(barOf(bench), u"Show Changes"_s);
    QVERIFY(show && show->isVisible());
    QTest::mouseClick(show, Qt::LeftButton);
    QVERIFY(list->isVisible());
    const QListWidgetItem *item = list->item(list->count() - 1);
    list->scrollToItem(item);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(item).topLeft() + QPoint(8, 8));
    const QString text = bench.controller().document().text;
    QVERIFY2(item->text().startsWith(text.simplified().left(40)), qPrintable(item->text()));
    const Span selected = bench.view().selection();
    QVERIFY(selected.isValid());
    // What is selected holds both mentions of the first triple that appears or disappears.
    const QString words = text.sliced(selected.beginUtf16, selected.length());
    const QString triple = item->text().section(u'\n', 1, 1);
    const QString subject = triple.sliced(2, triple.indexOf(u" — ") - 2);
    const QString object = triple.section(u" → "_s, 1);
    QVERIFY2(!subject.isEmpty() && !object.isEmpty() && words.contains(subject) && words.contains(object),
        qPrintable(words + u" / "_s + triple));
}

void TestDecision::tooFewSentencesCanBeMadeMore()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(41)); // 10 held out, 31 to train on
    QVERIFY(trains(bench, 1));
    QCOMPARE(heldOutIn(bench), 10);
    QPushButton *holdOut = buttonOf(barOf(bench), u"Hold Out a Tenth"_s);
    QVERIFY(holdOut && holdOut->isVisible());
    QTest::mouseClick(holdOut, Qt::LeftButton);
    QTRY_COMPARE(heldOutIn(bench), 14);
    QTRY_VERIFY(!holdOut->isVisible()); // not twice for one result
    bool isSaid = false;
    for (const QLabel *label : panelOf(bench).findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(u"4 documents are held out from now on"));
    QVERIFY(isSaid);
    QVERIFY2(
        bench.controller().undoText().contains(u"Held out 4 documents"), qPrintable(bench.controller().undoText()));
    bench.window.actions().undo->trigger();
    QTRY_COMPARE(heldOutIn(bench), 10);
}

void TestDecision::aReadOnlyCorpusHoldsNothingOut()
{
    WindowFixture bench;
    const QString path = bench.dir.filePath(u"films.spotter"_s);
    const auto other = filmCorpus(path, 41); // its writer, which stays
    QVERIFY(other.has_value());
    bench.window.openFiles({path});
    QVERIFY(bench.controller().corpus() && !bench.controller().isWritable());
    const QAction *retrain = bench.window.actions().retrain;
    QVERIFY(!retrain->isEnabled());
    QVERIFY2(
        retrain->toolTip().contains(bench.controller().corpus()->readOnlyReason()), qPrintable(retrain->toolTip()));
    QCOMPARE(heldOutIn(bench), 10);
}

void TestDecision::enoughSentencesOfferNothing()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(int(fewestSentencesToJudge) * 4));
    QVERIFY(trains(bench, 1));
    QVERIFY(!buttonOf(barOf(bench), u"Hold Out a Tenth"_s)->isVisible());
}

void TestDecision::aModelThatFindsNothingIsOfferedToBeDiscarded_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("documents");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("few sentences") << u"en"_s << 4
                                   << u"This model finds nothing yet: label some more sentences (20 are enough for a "
                                      "first try). Discard it and continue labelling?"_s;
    QTest::newRow("few sentences, Chinese")
        << u"zh_CN"_s << 4
        << u"这个模型还什么都找不到：请再标注一些句子（初次尝试 20 句就够了）。要丢弃它并继续标注吗？"_s;
    QTest::newRow("enough sentences, too short a training")
        << u"en"_s << 41
        << u"This model finds nothing yet: train it longer, or label more sentences. Discard it and continue "
           "labelling?"_s;
}

void TestDecision::aModelThatFindsNothingIsOfferedToBeDiscarded()
{
    QFETCH(const QString, language);
    QFETCH(const int, documents);
    QFETCH(const QString, sentence);
    WindowFixture bench(language);
    QVERIFY(bench.openCorpus(documents));
    QVERIFY(trains(bench, 1));
    QCOMPARE(questionOf(bench), sentence);
    QPushButton *adopt = buttonOf(barOf(bench), language == u"en"_s ? u"Adopt"_s : u"采用"_s);
    QPushButton *discard = buttonOf(barOf(bench), language == u"en"_s ? u"Discard"_s : u"丢弃"_s);
    QVERIFY(adopt && discard);
    QVERIFY(discard->isDefault() && !adopt->isDefault());
    QVERIFY(discard->x() < adopt->x());
    QPushButton *holdOut = buttonOf(barOf(bench), u"Hold Out a Tenth"_s);
    if (holdOut) QCOMPARE(holdOut->isVisible(), documents > 20);
    // It can be adopted all the same.
    QTest::mouseClick(adopt, Qt::LeftButton);
    QTRY_VERIFY(bench.controller().model() && !panelOf(bench).hasOutcome());
}

void TestDecision::retrainLeadsToTheWaitingModel()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(8));
    QVERIFY(trains(bench, 1));
    auto *dock = bench.window.findChild<QDockWidget *>(u"training"_s);
    QVERIFY(dock);
    dock->hide();
    QVERIFY(bench.window.actions().retrain->isEnabled());
    bench.window.actions().retrain->trigger();
    QVERIFY(dock->isVisible());
    QVERIFY2(questionOf(bench).contains(u"is waiting for your decision"), qPrintable(questionOf(bench)));
    // The model of one epoch finds nothing: what is preselected is to discard it.
    QTRY_COMPARE(QApplication::focusWidget(), buttonOf(barOf(bench), u"Discard"_s));
    QVERIFY(!bench.window.findChild<TrainingService *>()->isRunning());
    panelOf(bench).discardOutcome();
    QVERIFY(trains(bench, 1)); // now it trains
    QVERIFY2(!questionOf(bench).contains(u"is waiting for your decision"), qPrintable(questionOf(bench)));
}

void TestDecision::anotherCorpusForgetsTheRun()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(8));
    QVERIFY(trains(bench, 1));
    const auto says = [&](const QString &words) {
        return std::ranges::any_of(panelOf(bench).findChildren<QLabel *>(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    QVERIFY(says(u"Trains on 6 sentences"_s));
    QVERIFY(says(u"expect much"_s)); // a warning about so few labels
    const QString other = bench.dir.filePath(u"other.spotter"_s);
    QVERIFY(filmCorpus(other, 4).has_value());
    bench.window.openFiles({other});
    QCOMPARE(bench.controller().corpus()->path(), other);
    QVERIFY(!says(u"Trains on 6 sentences"_s));
    QVERIFY(!says(u"expect much"_s));
}

void TestDecision::nothingLabelledSaysWhatToDo_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("English") << u"en"_s << u"Label some sentences first; 20 are enough for a first try"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"请先标注一些句子；初次尝试 20 句就够了"_s;
}

void TestDecision::nothingLabelledSaysWhatToDo()
{
    QFETCH(const QString, language);
    QFETCH(const QString, sentence);
    WindowFixture bench(language);
    const QString path = bench.dir.filePath(u"films.spotter"_s);
    {
        const auto corpus = Corpus::create(path, {});
        QVERIFY(corpus.has_value());
        Document document = filmDocument(0);
        document.triples.clear();
        QVERIFY((*corpus)->documents().import(document).has_value());
    }
    bench.window.openFiles({path});
    bench.window.actions().retrain->trigger();
    const auto says = [&] {
        return std::ranges::any_of(panelOf(bench).findChildren<QLabel *>(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(sentence); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(), 20'000);
}

QTEST_MAIN(TestDecision)
#include "test_decision.moc"
