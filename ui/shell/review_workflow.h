// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/review_panel.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace spotter {

class Actions;
class AnnotationView;
class CorpusController;
class TaskRunner;
class TrainingService;
class TrainingWorkflow;

/// Reviews the open corpus: scores it with models, ranks the findings, navigates to the current one, and writes the
/// decisions. Main thread; does not own its arguments.
class ReviewWorkflow final : public QObject {
    Q_OBJECT
public:
    ReviewWorkflow(CorpusController &controller, AnnotationView &view, ReviewPanel &panel, TrainingService &training,
        const Actions &actions, QObject *parent = nullptr);

    /// For the network's computations.
    void setThreads(int threads) { m_threads = threads; }

    /// The window's keys are offered here first: N goes to the next item while the queue is visible, and accepting or
    /// rejecting the triple in question settles its finding. Returns whether the key was used; otherwise it has its
    /// usual meaning.
    [[nodiscard]] bool takesNext();
    /// Whether takesNext() would go somewhere.
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] bool handleJudgementKey(bool isRight);
    /// Whether the current finding has no row in the text.
    [[nodiscard]] bool asksWithoutRow() const;
    /// Whether models are being trained for the review.
    [[nodiscard]] bool isThorough() const { return m_thorough && m_service->isReading(); }

    /// True if nothing would be lost; otherwise asks the user, and calls `close` if they want to close anyway.
    [[nodiscard]] bool mayClose(QWidget *window, const std::function<void()> &close);

Q_SIGNALS:
    /// A thorough review has begun or ended: no model can be trained during it.
    void thoroughChanged();
    void failed(const QString &message);
    /// What there is to go to or to judge is another.
    void queueChanged();

private:
    void connectPanel();
    void connectService();
    void connectActions();
    [[nodiscard]] ReviewJob job() const;
    void read(int folds, double minutes);
    void end();
    void showCorpus();
    void showMeans();
    void rankSoon();
    void rank();
    void showReport();
    void goToCurrent();
    void selectCurrent();
    void showOtherSentence();
    void selectOther();
    [[nodiscard]] int rowOf(const Finding &finding) const;
    [[nodiscard]] int rowOf(AnnotationId label) const;
    [[nodiscard]] bool isUnderReview() const;
    void settle(const std::vector<Finding> &findings, ReviewDecision decision);
    void keepReadings(const CorpusAddress &corpus, const QString &round, const std::vector<StoredReading> &readings);
    void enableActions();

    CorpusController &m_controller;
    AnnotationView &m_view;
    ReviewPanel &m_panel;
    TrainingService &m_training;
    const Actions &m_actions;
    ReviewService *m_service;
    TaskRunner *m_reporting;
    QTimer m_ranking;
    int m_threads = 0;
    bool m_thorough = false;
    bool m_stale = true; ///< the shown queue is out of date
    bool m_rankingFailed = false; ///< the panel shows why, until a ranking succeeds
    quint64 m_edits = 0; ///< counted, so that a ranking of an earlier state can be detected
    quint64 m_rankedEdits = 0;
    QString m_selecting; ///< the finding whose row does not exist yet
    AnnotationId m_selectingOther; ///< the label that the finding contradicts, whose row does not exist yet
    struct Came {
        CorpusAddress corpus;
        QString round;
        std::vector<StoredReading> readings;
    };
    std::vector<Came> m_keepLater; ///< received while a job was writing to the corpus
    bool m_mayClose = false;
};

} // namespace spotter
