// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/review_store.h"
#include "core/review/review_queue.h"
#include "core/workspace/review_round.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace spotter {

class TaskRunner;
struct Task;

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
