// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace spotter {

class Database;

/// A model that belongs to the corpus: its folder and its scores. The folder is absolute here; the file stores a folder
/// beside or below it as a relative path, so both can be moved together.
struct ModelRecord {
    ModelId id;
    QString folder;
    QByteArray sha256; ///< of weights.safetensors
    ModelId parent;
    QDateTime created;
    QJsonObject scores; ///< "precision", "recall", "f1", "split", "sentences", …
};

/// The models that belong to a corpus. On the corpus' thread.
class ModelStore {
public:
    explicit ModelStore(Database &database);

    [[nodiscard]] Result<ModelId> add(const ModelRecord &record);
    [[nodiscard]] Result<std::vector<ModelRecord>> all() const; ///< newest first
    [[nodiscard]] Result<ModelRecord> load(ModelId id) const;
    /// The model that the corpus uses; nothing if there is none.
    [[nodiscard]] Result<std::optional<ModelRecord>> current() const;
    [[nodiscard]] Result<void> setCurrent(ModelId id);

private:
    Database &m_database;
};

} // namespace spotter
