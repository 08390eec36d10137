// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/review_store.h"
#include "core/model/model_snapshot.h"
#include "core/review/kept_readings.h"
#include "core/review/review_queue.h"
#include "core/training/training_options.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace spotter {

class TaskRunner;
struct Task;

/// What a review is made of.
struct ReviewJob {
    QString corpus; ///< path
    std::shared_ptr<const ModelSnapshot>
        model; ///< reads quickly what no held-out reading speaks of; null: nothing does
    int folds = 0; ///< above 0: so many models are trained, each reading what it has not seen
    TrainingOptions training; ///< of the folds; minutes are those of all together
    int threads = 1; ///< for the network's arithmetic
    QueueOrder order = QueueOrder::Worst;
};

/// How far a reading has come.
struct ReviewProgress {
    int part = 0; ///< of a thorough review, from 1; 0 while the texts are read that all parts share
    int parts = 0; ///< 0: a quick review
    double share = 0; ///< of all, in [0, 1]
    double secondsLeft = -1; ///< below 0: unknown yet
};

/// A queue with what it speaks of.
struct ReviewOutcome {
    std::shared_ptr<const ReviewSet> set;
    ReviewQueue queue;
    qint64 documentsRead = 0; ///< documents that a reading speaks of
    qint64 heldOut = 0; ///< of these, by models that had not seen them
};

/// Reads a corpus with models, and ranks what is doubtful, on a thread of its own with a connection of its own. Lives
/// on the main thread; signals arrive there, queued. Every read() and rank() that is not abandoned, or superseded by a
/// newer one, ends in exactly one of finished, stopped or failed.
class ReviewService final : public QObject {
    Q_OBJECT
public:
    explicit ReviewService(QObject *parent = nullptr);

    /// Work under way is asked to stop; this begins when it has.
    void read(const ReviewJob &job);
    /// Ranks anew by what the corpus keeps; reads nothing with a model.
    void rank(const ReviewJob &job);
    /// Asks the work to end; stopped() follows.
    void stop();
    /// Ends the work without a word; what a model has read until then is kept.
    void abandon();
    [[nodiscard]] bool isRunning() const;
    /// Whether a model is at work, not just the ranking.
    [[nodiscard]] bool isReading() const { return isRunning() && m_isReading; }

Q_SIGNALS:
    void progressed(const spotter::ReviewProgress &progress);
    /// For the corpus to keep: its writer is on the main thread.
    void readingsCame(const QString &corpus, const QString &round, const std::vector<spotter::StoredReading> &readings);
    void finished(const spotter::ReviewOutcome &outcome);
    void stopped();
    /// A model of a thorough review could not be kept for the next one; the review goes on.
    void notKept(const spotter::Error &error);
    void failed(const spotter::Error &error);

private:
    using Work = std::function<Result<ReviewOutcome>(const Task &)>;
    void run(bool isReading, Work work);

    TaskRunner *m_runner;
    bool m_isReading = false;
};

} // namespace spotter
