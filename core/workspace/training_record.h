// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/corpus/corpus_address.h"
#include "core/corpus/run_lock.h"
#include "core/training/trainer.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <vector>

namespace spotter {

class Corpus;

/// The record of a running training in the history of its corpus. The corpus may be closed, or another one open, for
/// hours meanwhile: events are buffered, and written when the corpus is available. While this object exists, no other
/// process takes the run for interrupted. Belongs to one thread.
class TrainingRecord {
public:
    /// Adds the run to the history.
    [[nodiscard]] static Result<std::unique_ptr<TrainingRecord>> begin(Corpus &corpus, const QJsonObject &settings);

    [[nodiscard]] RunId run() const { return m_run; }
    [[nodiscard]] const CorpusAddress &corpus() const { return m_corpus; }
    /// The corpus was moved or renamed.
    void follow(const QString &path) { m_corpus.path = path; }

    void addEpoch(const TrainingEpoch &epoch) { m_epochs.push_back(epoch.toJson()); }
    /// "done", "stopped" or "failed".
    void end(const QString &outcome) { m_outcome = outcome; }

    /// Writes the buffered events in one transaction. corpus: the run's corpus, open for writing; fails (Content) if it
    /// is another one. Events that could not be written are kept for the next time.
    [[nodiscard]] Result<void> write(Corpus &corpus);
    /// The same through its own connection.
    [[nodiscard]] Result<void> write();

private:
    TrainingRecord(CorpusAddress corpus, RunId run);

    CorpusAddress m_corpus;
    RunId m_run;
    RunLock m_lock;
    std::vector<QJsonObject> m_epochs; ///< not written yet
    QString m_outcome;
};

/// Closes the runs in the history that no process is running any more, because theirs was killed, or ended while the
/// corpus could not be written: with their real outcome if their waiting model tells it, else as interrupted. Does
/// nothing if the corpus is read-only.
[[nodiscard]] Result<void> closeInterruptedRuns(Corpus &corpus);

} // namespace spotter
