// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/corpus/run_lock.h"
#include "core/training/trainer.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <vector>

namespace spotter {

class Corpus;

/// A training run that is under way, in the history of its corpus. The corpus may be closed, or another one open, for
/// the hours between: what happens is remembered, and written whenever there is a corpus to write to. Until this is
/// gone, no other process takes the run for one that was interrupted. One thread's.
class TrainingRecord {
public:
    /// Adds the run to the history.
    [[nodiscard]] static Result<std::unique_ptr<TrainingRecord>> begin(Corpus &corpus, const QJsonObject &settings);

    [[nodiscard]] RunId run() const { return m_run; }
    [[nodiscard]] const QString &corpusPath() const { return m_corpusPath; }

    void addEpoch(const TrainingEpoch &epoch) { m_epochs.push_back(epoch.toJson()); }
    /// "done", "stopped" or "failed".
    void end(const QString &outcome) { m_outcome = outcome; }

    /// Writes what was not written yet, in one transaction: its corpus, open for writing. What could not be written is
    /// kept for the next time.
    [[nodiscard]] Result<void> write(Corpus &corpus);
    /// The same through a connection of its own.
    [[nodiscard]] Result<void> write();

private:
    TrainingRecord(QString corpusPath, RunId run);

    QString m_corpusPath;
    RunId m_run;
    RunLock m_lock;
    std::vector<QJsonObject> m_epochs; ///< that are not written yet
    QString m_outcome;
};

/// Runs that no process is at any more, since theirs was killed, or ended while the corpus could not be written, are
/// closed in the history: as they ended where a model of theirs waits and tells, else as interrupted. Nothing is done
/// at a corpus that is read-only.
[[nodiscard]] Result<void> closeInterruptedRuns(Corpus &corpus);

} // namespace spotter
