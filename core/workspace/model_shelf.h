// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/model/model_snapshot.h"

#include <QString>

#include <memory>
#include <optional>

namespace spotter {

class Corpus;
struct ModelRecord;

/// Where a model of the corpus lies, as an absolute path.
[[nodiscard]] QString modelFolder(const Corpus &corpus, const ModelRecord &record);
/// Whether a corpus' next model becomes its current one unasked: it has none, or one whose folder is gone or that is
/// not usable.
[[nodiscard]] Result<bool> wantsModel(Corpus &corpus);
/// The corpus' record of a loaded model (the same weights), added where it is new and the corpus can be written; a
/// corpus that wants a model takes it as its current one.
[[nodiscard]] Result<ModelId> recordModel(Corpus &corpus, const ModelSnapshot &model);
/// Saves a model as "<corpus>.models/<n>" and reads it back from there. Knows nothing of the corpus' content: any
/// thread.
[[nodiscard]] Result<std::shared_ptr<const ModelSnapshot>> saveBeside(
    const QString &corpusPath, const ModelSnapshot &model);
/// Makes a saved model the corpus' current one; parent: what it replaces.
[[nodiscard]] Result<ModelId> recordCurrent(
    Corpus &corpus, const ModelSnapshot &saved, ModelId parent, const QJsonObject &scores);

/// What a copied model became.
struct ShelvedModel {
    ModelId id;
    std::shared_ptr<const ModelSnapshot> model;
};
/// Copies a model beside the corpus, as its current one: for a corpus that was copied elsewhere.
[[nodiscard]] Result<ShelvedModel> shelveCopy(Corpus &corpus, const ModelSnapshot &model);

} // namespace spotter
