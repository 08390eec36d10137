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
struct TrainingOutcome;

/// Where a model of the corpus lies, as an absolute path.
[[nodiscard]] QString modelFolder(const Corpus &corpus, const ModelRecord &record);
/// The corpus' record of a loaded model (the same weights), added where it is new and the corpus can be written; a
/// corpus without a model takes it as its current one.
[[nodiscard]] Result<ModelId> recordModel(Corpus &corpus, const ModelSnapshot &model);
/// What a trained model became.
struct ShelvedModel {
    ModelId id;
    std::shared_ptr<const ModelSnapshot> model;
};
/// Saves a trained model as "<corpus>.models/<n>" and makes it the corpus' current one; parent: what it replaces.
[[nodiscard]] Result<ShelvedModel> shelveModel(Corpus &corpus, const TrainingOutcome &outcome, ModelId parent);

/// Copies a model beside the corpus, as its current one: for a corpus that was copied elsewhere.
[[nodiscard]] Result<ShelvedModel> shelveCopy(Corpus &corpus, const ModelSnapshot &model);

} // namespace spotter
