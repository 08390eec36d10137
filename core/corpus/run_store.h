// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace spotter {

class Database;

/// A training run: its settings and its results.
struct RunRecord {
    RunId id;
    QDateTime started;
    QDateTime ended; ///< invalid if it is running or was interrupted
    /// "running", "done", "stopped" (or kept to be resumed later), "failed", "interrupted" (its process was killed)
    QString outcome;
    QJsonObject settings;
    QJsonArray epochs; ///< one object per epoch: "epoch", "loss", "precision", "recall", "f1", "seconds"
    ModelId model; ///< the resulting model
};

/// The training runs of a corpus. On the corpus' thread.
class RunStore {
public:
    explicit RunStore(Database &database);

    [[nodiscard]] Result<RunId> begin(const QJsonObject &settings);
    [[nodiscard]] Result<void> addEpoch(RunId id, const QJsonObject &epoch);
    [[nodiscard]] Result<void> end(RunId id, const QString &outcome, ModelId model = {});
    /// Marks a run whose process was killed as interrupted; does nothing if it has ended. Its end time is not known.
    [[nodiscard]] Result<void> interrupt(RunId id);
    [[nodiscard]] Result<std::vector<RunRecord>> all() const; ///< newest first

private:
    Database &m_database;
};

} // namespace spotter
