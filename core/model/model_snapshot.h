// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/whole_folder.h"
#include "core/model/config/model_config.h"
#include "core/text/schema.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <mutex>

namespace spotter {

class Tokenizer;

/// How a BERT's matrix products are computed.
enum class Precision {
    AsTrained, ///< in int8 where the training found that it does not tell on the dev split
    Float32,
    Int8,
};

/// A trained model, immutable and shared: any number of threads may read with it at once. A folder of config.json,
/// schema.json, vocab.txt, weights.safetensors, training.json and, where it knows any, facts.json; nothing in it is
/// executable.
class ModelSnapshot {
public:
    /// Weights, tokenizer and network; defined in model_snapshot_p.h for model and training.
    struct Parts;

    /// Reads a model's folder. Fails (NotFound, Version, Content, Io) with a sentence that names the file.
    [[nodiscard]] static Result<std::shared_ptr<const ModelSnapshot>> load(
        const QString &folder, Precision precision = Precision::AsTrained);
    explicit ModelSnapshot(std::unique_ptr<Parts> parts);
    ~ModelSnapshot();

    /// Writes the folder, whole or not at all (see WholeFolder). An existing model is replaced; a folder that holds
    /// anything else is refused (Content). A model that cannot be written there is kept elsewhere, and the error
    /// (Content, Io) says where.
    [[nodiscard]] Result<void> save(
        const QString &folder, WholeFolder::OnFailure onFailure = WholeFolder::OnFailure::KeepElsewhere) const;
    /// Writes the model's files into a folder that is being written; prefix: of their names, "best/" for instance.
    [[nodiscard]] Result<void> writeInto(const WholeFolder &place, const QString &prefix = {}) const;
    /// The files that a model's folder may hold.
    [[nodiscard]] static QStringList fileNames();

    [[nodiscard]] const ModelConfig &config() const;
    [[nodiscard]] const Schema &schema() const;
    [[nodiscard]] const Tokenizer &tokenizer() const;
    /// Seed, settings, data hash, parent, metrics: training.json.
    [[nodiscard]] const QJsonObject &training() const;
    /// Where it was loaded from; empty for one that was never saved.
    [[nodiscard]] const QString &folder() const;
    /// What the user should know of how it was loaded: that it reads in float32 instead of int8. Usually empty.
    [[nodiscard]] const QString &warning() const;
    /// Of the weights as they are saved, hexadecimal; takes a while when it is first asked for (.3 s for 90 MB).
    [[nodiscard]] const QByteArray &sha256() const;
    /// Number of trainable parameters.
    [[nodiscard]] qint64 parameters() const;

    [[nodiscard]] const Parts &parts() const { return *m_parts; }

private:
    std::unique_ptr<Parts> m_parts;
    mutable std::once_flag m_hashed;
    mutable QByteArray m_sha256;
};

} // namespace spotter
