// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/evaluation_panel.h"

#include "ui/appearance/wrapping_label.h"
#include "ui/evaluation/confusion_model.h"
#include "ui/evaluation/evaluation_words.h"
#include "ui/evaluation/figure_model.h"
#include "ui/evaluation/mistake_page.h"
#include "ui/evaluation/reliability_plot.h"
#include "ui/training/notice.h"
#include "ui/training/record_table.h"
#include "ui/training/two_halves.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// The entry of a list of models that asks for a folder.
constexpr QLatin1StringView otherFolder("<other>");
constexpr int wholeCorpus = -1; ///< among the splits

enum EvaluationTab { PredicatesTab, ConfusionTab, MissedTab, FalseTab, ReliabilityTab };

/// A table as the page of a tab, with the same distance to the tabs as the other pages.
QWidget *pageOf(QTableView *table)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(table);
    return page;
}

} // namespace

EvaluationPanel::EvaluationPanel(QWidget *parent)
    : QWidget(parent), m_figures(new FigureModel(this)), m_confusion(new ConfusionModel(this))
{
    build();
    connectAll();
    retranslate();
}

EvaluationPanel::~EvaluationPanel() = default;

QWidget *EvaluationPanel::buildControls()
{
    m_form = new QFormLayout;
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (QComboBox **box : {&m_model, &m_compared, &m_split}) {
        *box = new QComboBox;
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        (*box)->setMinimumContentsLength(21);
        m_form->addRow(new QLabel, *box);
    }
    m_model->setObjectName(u"evaluatedModel"_s);
    m_compared->setObjectName(u"comparedModel"_s);
    m_split->setObjectName(u"evaluatedSplit"_s);
    m_evaluate = new QPushButton;
    m_evaluate->setObjectName(u"evaluate"_s);
    m_stop = new QPushButton;
    m_stop->setObjectName(u"stopEvaluation"_s);
    m_save = new QPushButton;
    m_save->setObjectName(u"saveEvaluation"_s);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_summary = new WrappingLabel;
    m_summary->setObjectName(u"evaluationSummary"_s);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notice = new Notice;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton *button : {m_evaluate, m_stop, m_save}) buttons->addWidget(button);
    buttons->addStretch(1);
    auto *controls = new QWidget;
    auto *layout = new QVBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(m_form);
    layout->addLayout(buttons);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_progress, m_notice, m_summary}) layout->addWidget(widget);
    layout->addStretch();
    return controls;
}

void EvaluationPanel::build()
{
    QWidget *controls = buildControls();
    m_figureTable = makeRecordTable(*m_figures, FigureModel::Predicate, this);
    m_figureTable->sortByColumn(FigureModel::Labels, Qt::DescendingOrder);
    m_confusionTable = makeRecordTable(*m_confusion, ConfusionModel::Labelled, this);
    m_confusionTable->horizontalHeader()->setSectionResizeMode(ConfusionModel::Found, QHeaderView::Stretch);
    m_confusionTable->sortByColumn(ConfusionModel::Number, Qt::DescendingOrder);
    for (QTableView *table : {m_figureTable, m_confusionTable})
        table->horizontalHeader()->setMinimumSectionSize(table->fontMetrics().averageCharWidth() * 8);
    m_missed = new MistakePage(MistakeModel::Kind::Missed);
    m_false = new MistakePage(MistakeModel::Kind::False);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    // Their preferred height would make a low dock scroll although the tables fit.
    m_tabs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_tabs->setMinimumHeight(m_tabs->fontMetrics().lineSpacing() * 13);
    m_reliability = new ReliabilityPlot;
    for (QWidget *page : std::initializer_list<QWidget *>{
             pageOf(m_figureTable), pageOf(m_confusionTable), m_missed, m_false, m_reliability})
        m_tabs->addTab(page, QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new TwoHalves(controls, m_tabs, {1, 2}));
    setFocusProxy(m_model);
}

void EvaluationPanel::connectAll()
{
    for (QComboBox *box : {m_model, m_compared})
        connect(box, &QComboBox::activated, this, [this, box] { takeFolder(box); });
    connect(m_evaluate, &QPushButton::clicked, this, &EvaluationPanel::evaluate);
    connect(m_stop, &QPushButton::clicked, this, &EvaluationPanel::stopRequested);
    connect(m_save, &QPushButton::clicked, this, &EvaluationPanel::saveRequested);
    for (MistakePage *page : {m_missed, m_false})
        connect(page, &MistakePage::chosen, this, &EvaluationPanel::sentenceChosen);
    connect(m_confusionTable, &QTableView::activated, this, [this](const QModelIndex &index) {
        const auto *sorted = qobject_cast<const QSortFilterProxyModel *>(m_confusionTable->model());
        showMistakesOf(m_confusion->at(sorted->mapToSource(index).row()));
    });
}

void EvaluationPanel::setModels(std::vector<EvaluationModel> models)
{
    m_models = std::move(models);
    fillModels();
    showState();
}

void EvaluationPanel::chooseModels(const QString &folder, const QString &compared)
{
    m_chosen = folder;
    m_chosenCompared = compared;
    fillModels();
    showState();
}

void EvaluationPanel::chooseModel(const QString &folder, bool isCompared)
{
    chooseModels(isCompared ? m_chosen : folder, isCompared ? folder : m_chosenCompared);
}

void EvaluationPanel::setObstacle(const QString &sentence)
{
    m_obstacle = sentence;
    showState();
}

void EvaluationPanel::fillModels()
{
    const auto fill = [this](QComboBox *box, QString &chosen) {
        const QSignalBlocker quiet(box);
        box->clear();
        if (box == m_compared) box->addItem(tr("No other model"), QString());
        for (const EvaluationModel &model : m_models) {
            box->addItem(model.name, model.folder);
            box->setItemData(box->count() - 1, model.folder, Qt::ToolTipRole);
        }
        box->addItem(tr("Another Folder…"), QString(otherFolder));
        showChosen(box, chosen);
        chosen = box->currentData().toString();
    };
    fill(m_model, m_chosen);
    fill(m_compared, m_chosenCompared);
}

/// Of a folder that is not listed, the first entry; none where that would be the command that asks for a folder.
void EvaluationPanel::showChosen(QComboBox *box, const QString &folder)
{
    const int first = box->itemData(0).toString() == otherFolder ? -1 : 0;
    box->setCurrentIndex(std::max(first, box->findData(folder)));
}

void EvaluationPanel::takeFolder(QComboBox *box)
{
    QString &chosen = box == m_model ? m_chosen : m_chosenCompared;
    if (box->currentData().toString() == otherFolder) {
        showChosen(box, chosen); // until another one is chosen
        return Q_EMIT folderRequested(box == m_compared);
    }
    chosen = box->currentData().toString();
    showState();
}

void EvaluationPanel::fillSplits()
{
    const QVariant chosen = m_split->currentData();
    m_split->clear();
    m_split->addItem(tr("Held out"), int(Split::Dev));
    m_split->addItem(tr("Test"), int(Split::Test));
    m_split->addItem(tr("Training"), int(Split::Train));
    m_split->addItem(tr("No split"), int(Split::None));
    m_split->addItem(tr("All splits"), wholeCorpus);
    m_split->setCurrentIndex(std::max(0, m_split->findData(chosen)));
}

void EvaluationPanel::evaluate()
{
    EvaluationChoice choice;
    for (const QString &folder : {m_chosen, m_chosenCompared}) {
        const auto model = std::ranges::find(m_models, folder, &EvaluationModel::folder);
        if (model != m_models.end()) choice.models.push_back(*model);
    }
    if (const int split = m_split->currentData().toInt(); split != wholeCorpus) choice.split = Split(split);
    if (!choice.models.empty()) Q_EMIT evaluateRequested(choice);
}

void EvaluationPanel::begin()
{
    const bool hadFocus = m_evaluate->hasFocus();
    m_isRunning = true;
    m_progress->setRange(0, 0); // until the documents are counted
    m_notice->show(Notice::Kind::Comment, {});
    showState();
    if (hadFocus) m_stop->setFocus();
}

void EvaluationPanel::showProgress(qint64 done, qint64 total)
{
    if (!m_isRunning || total <= 0) return;
    m_progress->setRange(0, 1000);
    m_progress->setValue(int(1000 * done / total));
}

void EvaluationPanel::showEvaluation(const std::shared_ptr<const Evaluation> &evaluation)
{
    m_isRunning = false;
    m_evaluation = evaluation;
    m_notice->show(Notice::Kind::Warning, evaluation ? evaluationDoubts(*evaluation) : QString());
    m_figures->setEvaluation(evaluation);
    m_confusion->setEvaluation(evaluation);
    for (MistakePage *page : {m_missed, m_false}) page->setEvaluation(evaluation);
    m_reliability->setEvaluation(evaluation);
    showState();
    showTabs();
}

void EvaluationPanel::showFailure(const QString &sentence)
{
    m_isRunning = false;
    showProblem(sentence);
    showState();
}

void EvaluationPanel::showProblem(const QString &sentence) { m_notice->show(Notice::Kind::Failure, sentence); }

void EvaluationPanel::showStopped()
{
    m_isRunning = false;
    m_notice->show(Notice::Kind::Comment, tr("The evaluation was stopped."));
    showState();
}

void EvaluationPanel::showSaved(const QString &path)
{
    m_notice->show(Notice::Kind::Comment, tr("Saved as %1").arg(path));
}

void EvaluationPanel::clear() { showEvaluation({}); }

void EvaluationPanel::showMistakesOf(const PredicatePair &pair)
{
    const bool isFalse = pair.first.isEmpty();
    MistakePage *page = isFalse ? m_false : m_missed;
    m_tabs->setCurrentWidget(page);
    page->setFilter(pairText(pair.first, pair.second));
}

void EvaluationPanel::showState()
{
    const bool canRun = m_obstacle.isEmpty() && !m_chosen.isEmpty() && !m_isRunning;
    m_evaluate->setEnabled(canRun);
    m_stop->setEnabled(m_isRunning);
    m_save->setEnabled(m_evaluation && !m_isRunning);
    for (QComboBox *box : {m_model, m_compared, m_split}) box->setEnabled(m_obstacle.isEmpty() && !m_isRunning);
    m_progress->setVisible(m_isRunning);
    if (!m_obstacle.isEmpty())
        m_summary->setText(m_obstacle);
    else if (m_evaluation)
        m_summary->setText(evaluationText(*m_evaluation));
    else if (m_models.empty())
        m_summary->setText(tr("This corpus has no model yet: train one, or choose a folder."));
    else
        m_summary->setText(tr("Runs a model on labelled documents and compares what it finds with the labels."));
}

void EvaluationPanel::showTabs()
{
    m_tabs->setTabText(PredicatesTab, tr("Predicates"));
    m_tabs->setTabText(ConfusionTab, tr("Confusion"));
    const auto counted = [this](const QString &name, const MistakePage *page) {
        return m_evaluation
            ? tr("%1 (%2)", "name of a tab, number of entries").arg(name, QLocale().toString(page->count()))
            : name;
    };
    m_tabs->setTabText(MissedTab, counted(tr("Missed"), m_missed));
    m_tabs->setTabText(FalseTab, counted(tr("False"), m_false));
    m_tabs->setTabText(ReliabilityTab, tr("Scores", "tab: whether they mean what they say"));
    m_tabs->setTabToolTip(ReliabilityTab, tr("How many of the triples of each score are right"));
    m_tabs->setTabToolTip(MissedTab, tr("Labels that the model did not find"));
    m_tabs->setTabToolTip(FalseTab, tr("Triples that the model found and that are not labels"));
}

void EvaluationPanel::retranslate()
{
    const auto label = [this](QComboBox *box, const QString &text, const QString &name) {
        static_cast<QLabel *>(m_form->labelForField(box))->setText(text); // NOLINT: made so
        box->setAccessibleName(name);
    };
    label(m_model, tr("Model:"), tr("Model"));
    label(m_compared, tr("Compare with:"), tr("Compare with"));
    label(m_split, tr("Documents:"), tr("Documents"));
    m_model->setPlaceholderText(tr("No model yet"));
    m_compared->setToolTip(tr("A second model, evaluated on the same documents"));
    m_evaluate->setText(tr("Evaluate"));
    m_stop->setText(tr("Stop"));
    m_save->setText(tr("Export…"));
    m_save->setToolTip(tr("Write the figures and all missed and false triples as HTML or CSV"));
    m_progress->setAccessibleName(tr("Progress of the evaluation"));
    m_figureTable->setAccessibleName(tr("Scores by predicate"));
    m_confusionTable->setAccessibleName(tr("Predicates that were found in place of others"));
    m_confusionTable->setAccessibleDescription(tr("Press Enter to list these triples"));
    m_tabs->setAccessibleName(tr("Results of the evaluation"));
    fillModels();
    fillSplits();
    m_figures->retranslate();
    m_confusion->retranslate();
    for (MistakePage *page : {m_missed, m_false}) page->retranslate();
    m_reliability->retranslate();
    if (!m_isRunning && m_evaluation) m_notice->show(Notice::Kind::Warning, evaluationDoubts(*m_evaluation));
    showState();
    showTabs();
}

void EvaluationPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
