// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace spotter {

class Database;

/// A model that belongs to the corpus: where its folder is and what it scored. The folder is absolute here; the file
/// holds it relative to itself where it lies beside or below it, so that both can be moved together.
struct ModelRecord {
    ModelId id;
    QString folder;
    QByteArray sha256; ///< of weights.safetensors
    ModelId parent;
    QDateTime created;
    QJsonObject scores; ///< "precision", "recall", "f1", "split", "sentences", …
};

/// A training run: how it was set and how it went.
struct RunRecord {
    RunId id;
    QDateTime started;
    QDateTime ended; ///< invalid while it runs, or if it was interrupted
    /// "running", "done", "stopped" (or kept to be resumed later), "failed", "interrupted" (its process was killed)
    QString outcome;
    QJsonObject settings;
    QJsonArray epochs; ///< one object an epoch: "epoch", "loss", "precision", "recall", "f1", "seconds"
    ModelId model; ///< what came of it
};

class ModelStore {
public:
    explicit ModelStore(Database &database);

    [[nodiscard]] Result<ModelId> add(const ModelRecord &record);
    [[nodiscard]] Result<std::vector<ModelRecord>> all() const; ///< newest first
    [[nodiscard]] Result<ModelRecord> load(ModelId id) const;
    /// The model that the corpus uses; none when it has none.
    [[nodiscard]] Result<std::optional<ModelRecord>> current() const;
    [[nodiscard]] Result<void> setCurrent(ModelId id);

private:
    Database &m_database;
};

class RunStore {
public:
    explicit RunStore(Database &database);

    [[nodiscard]] Result<RunId> begin(const QJsonObject &settings);
    [[nodiscard]] Result<void> addEpoch(RunId id, const QJsonObject &epoch);
    [[nodiscard]] Result<void> end(RunId id, const QString &outcome, ModelId model = {});
    /// Closes a run whose process was killed; nothing where it has ended. When it ended is not known.
    [[nodiscard]] Result<void> interrupt(RunId id);
    [[nodiscard]] Result<std::vector<RunRecord>> all() const; ///< newest first

private:
    Database &m_database;
};

} // namespace spotter
