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
    AsTrained, ///< in int8 if the training found that it makes no difference on the dev split
    Float32,
    Int8,
};

/// A trained model, immutable and shared: several threads may predict with it at once. It is stored as a folder with
/// config.json, schema.json, vocab.txt, weights.safetensors, training.json and, if it has known facts, facts.json;
/// nothing in it is executable.
class ModelSnapshot {
public:
    /// Weights, tokenizer and network; defined in model_snapshot_p.h for model and training.
    struct Parts;

    /// Reads a model's folder. Fails (NotFound, Version, Content, Io) with a message that names the file.
    [[nodiscard]] static Result<std::shared_ptr<const ModelSnapshot>> load(
        const QString &folder, Precision precision = Precision::AsTrained);
    explicit ModelSnapshot(std::unique_ptr<Parts> parts);
    ~ModelSnapshot();

    /// Writes the folder completely or not at all (see WholeFolder). An existing model is replaced. Fails (Content) if
    /// the folder contains anything else. By default, a model that cannot be written there is kept elsewhere, and the
    /// error (Content, Io) says where.
    [[nodiscard]] Result<void> save(
        const QString &folder, WholeFolder::OnFailure onFailure = WholeFolder::OnFailure::KeepElsewhere) const;
    /// Writes the model's files into a folder that is being written. prefix: that of their names, for example "best/".
    [[nodiscard]] Result<void> writeInto(const WholeFolder &place, const QString &prefix = {}) const;
    /// The files that a model's folder may contain.
    [[nodiscard]] static QStringList fileNames();

    [[nodiscard]] const ModelConfig &config() const;
    [[nodiscard]] const Schema &schema() const;
    [[nodiscard]] const Tokenizer &tokenizer() const;
    /// Seed, settings, data hash, parent, metrics: training.json.
    [[nodiscard]] const QJsonObject &training() const;
    /// The folder that it was loaded from; empty if it was never saved.
    [[nodiscard]] const QString &folder() const;
    /// A warning for the user about the loading: that it predicts in float32 instead of int8. Usually empty.
    [[nodiscard]] const QString &warning() const;
    /// SHA-256 of the weights as saved, hexadecimal; the first call takes a while (0.3 s for 90 MB).
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
