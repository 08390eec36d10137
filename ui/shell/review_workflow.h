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

/// Reviewing the open corpus: reads it and ranks it, goes to what is asked, and writes what is decided. Main thread;
/// owns none of what it is given.
class ReviewWorkflow final : public QObject {
    Q_OBJECT
public:
    ReviewWorkflow(CorpusController &controller, AnnotationView &view, ReviewPanel &panel, TrainingService &training,
        const Actions &actions, QObject *parent = nullptr);

    /// For the network's arithmetic.
    void setThreads(int threads) { m_threads = threads; }

    /// The keys of the window, first asked here: N goes on in the queue while it can be seen, and a judgement of the
    /// triple that is asked settles its finding. Whether it was taken; else it means what it always does.
    [[nodiscard]] bool takesNext();
    [[nodiscard]] bool takesJudgement(bool isRight);
    /// Whether a finding is asked of which no row of the text tells.
    [[nodiscard]] bool asksWithoutRow() const;
    /// Whether models are being trained for it.
    [[nodiscard]] bool isThorough() const { return m_thorough && m_service->isReading(); }

    /// True where nothing is lost; else the user is asked, and `close` is called where they want it all the same.
    [[nodiscard]] bool mayClose(QWidget *window, const std::function<void()> &close);

Q_SIGNALS:
    /// A thorough review has begun or ended: no model can be trained beside it.
    void thoroughChanged();
    void failed(const QString &message);

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
    [[nodiscard]] int rowOf(const Finding &finding) const;
    [[nodiscard]] bool isUnderReview() const;
    void settle(const std::vector<Finding> &findings, ReviewDecision decision);
    void keepReadings(const QString &corpus, const QString &round, const std::vector<StoredReading> &readings);
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
    bool m_stale = true; ///< what is shown is not of the corpus as it is now
    quint64 m_edits = 0; ///< counted, so that a ranking of what was before is told
    quint64 m_rankedEdits = 0;
    QString m_selecting; ///< the finding whose row is yet to come
    struct Came {
        QString corpus;
        QString round;
        std::vector<StoredReading> readings;
    };
    std::vector<Came> m_keepLater; ///< what came while a job wrote to the corpus
    bool m_mayClose = false;
};

} // namespace spotter
