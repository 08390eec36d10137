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

/// A queue with the documents and labels that it refers to.
struct ReviewOutcome {
    std::shared_ptr<const ReviewSet> set;
    ReviewQueue queue;
    qint64 documentsRead = 0; ///< documents that a model has scored
    qint64 heldOut = 0; ///< of these, scored by models that had not seen them in training
};

/// Scores a corpus with models, and ranks the findings, on a thread of its own with a database connection of its
/// own. Lives on the main thread; signals are delivered there, queued. Every read() and rank() emits exactly one of
/// finished, stopped or failed, unless it is abandoned or superseded by a newer one.
class ReviewService final : public QObject {
    Q_OBJECT
public:
    explicit ReviewService(QObject *parent = nullptr);

    /// Running work is asked to stop; the new work starts when it has stopped.
    void read(const ReviewJob &job);
    /// Ranks again from what is stored in the corpus, without running a model.
    void rank(const ReviewJob &job);
    /// Asks the work to stop; stopped() follows.
    void stop();
    /// Stops the work without emitting a signal; scores computed so far are kept.
    void abandon();
    [[nodiscard]] bool isRunning() const;
    /// Whether a model is running, not only the ranking.
    [[nodiscard]] bool isReading() const { return isRunning() && m_isReading; }

Q_SIGNALS:
    void progressed(const spotter::ReviewProgress &progress);
    /// To be stored in the corpus: only the main thread writes to it.
    void readingsCame(const spotter::CorpusAddress &corpus, const QString &round,
        const std::vector<spotter::StoredReading> &readings);
    void finished(const spotter::ReviewOutcome &outcome);
    void stopped();
    /// A model of a thorough review could not be saved for the next one; the review continues.
    void notKept(const spotter::Error &error);
    void failed(const spotter::Error &error);

private:
    using Work = std::function<Result<ReviewOutcome>(const Task &)>;
    void run(bool isReading, Work work);

    TaskRunner *m_runner;
    bool m_isReading = false;
};

} // namespace spotter
