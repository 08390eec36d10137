// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/evaluation.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QFormLayout;
class QProgressBar;
class QPushButton;
class QTableView;
class QTabWidget;

namespace spotter {

class ConfusionModel;
class FigureModel;
class MistakePage;
class Notice;
class ReliabilityPlot;
class WrappingLabel;

/// A model that can be evaluated: its folder and its name for people.
struct EvaluationModel {
    QString folder;
    QString name;
};

/// What is to be evaluated.
struct EvaluationChoice {
    std::vector<EvaluationModel> models; ///< one or two
    std::optional<Split> split; ///< nothing: the whole corpus
};

/// Evaluates one or two models on a split of the corpus: asks which, and shows scores by predicate, the confusion of
/// predicates, whether scores mean what they say, and every missed and false triple, each of which leads to its
/// sentence. The work is done elsewhere. Main
/// thread.
class EvaluationPanel final : public QWidget {
    Q_OBJECT
public:
    explicit EvaluationPanel(QWidget *parent = nullptr);
    ~EvaluationPanel() override;

    /// The models to choose from; the chosen ones stay chosen if they are among them.
    void setModels(std::vector<EvaluationModel> models);
    /// Chooses a model, and one to compare it with (empty: none). Folders that are not among the models are ignored.
    void chooseModels(const QString &folder, const QString &compared);
    /// Chooses one of both.
    void chooseModel(const QString &folder, bool isCompared);
    /// Why nothing can be evaluated; empty: it can.
    void setObstacle(const QString &sentence);

    void begin();
    void showProgress(qint64 done, qint64 total);
    void showEvaluation(const std::shared_ptr<const Evaluation> &evaluation);
    /// The evaluation has failed; the last results stay.
    void showFailure(const QString &sentence);
    /// Something else could not be done.
    void showProblem(const QString &sentence);
    /// The evaluation was stopped; the last results stay.
    void showStopped();
    void showSaved(const QString &path);
    /// Another corpus: the results are of the last one.
    void clear();
    [[nodiscard]] const std::shared_ptr<const Evaluation> &evaluation() const { return m_evaluation; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void evaluateRequested(const spotter::EvaluationChoice &choice);
    void stopRequested();
    void saveRequested();
    /// A model in a folder that is not listed: the first one, or the one to compare with.
    void folderRequested(bool isCompared);
    void sentenceChosen(spotter::DocumentId document, const spotter::Triple &triple);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildControls();
    void connectAll();
    void retranslate();
    void fillModels();
    void fillSplits();
    void showState();
    void showTabs();
    void evaluate();
    static void showChosen(QComboBox *box, const QString &folder);
    void takeFolder(QComboBox *box);
    void showMistakesOf(const PredicatePair &pair);

    std::vector<EvaluationModel> m_models;
    QString m_obstacle;
    std::shared_ptr<const Evaluation> m_evaluation;
    bool m_isRunning = false;
    FigureModel *m_figures;
    ConfusionModel *m_confusion;

    QFormLayout *m_form = nullptr;
    QComboBox *m_model, *m_compared, *m_split;
    QString m_chosen, m_chosenCompared; ///< folders
    QPushButton *m_evaluate, *m_stop, *m_save;
    QProgressBar *m_progress;
    WrappingLabel *m_summary;
    Notice *m_notice;
    QTabWidget *m_tabs;
    QTableView *m_figureTable, *m_confusionTable;
    MistakePage *m_missed, *m_false;
    ReliabilityPlot *m_reliability;
};

} // namespace spotter
