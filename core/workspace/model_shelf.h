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

/// The folder of a model of the corpus, as an absolute path.
[[nodiscard]] QString modelFolder(const Corpus &corpus, const ModelRecord &record);
/// Whether the next model of a corpus becomes its current one without asking: it has none, or one whose folder no
/// longer exists or that is not usable.
[[nodiscard]] Result<bool> wantsModel(Corpus &corpus);
/// The corpus' record of a loaded model (identified by its weights), added if it is new and the corpus can be written;
/// if wantsModel(), it becomes the current one.
[[nodiscard]] Result<ModelId> recordModel(Corpus &corpus, const ModelSnapshot &model);
/// Saves a model as "<corpus>.models/<n>" and loads it from there. Does not access the corpus itself: any thread.
[[nodiscard]] Result<std::shared_ptr<const ModelSnapshot>> saveBeside(
    const QString &corpusPath, const ModelSnapshot &model);
/// Makes a saved model the corpus' current one. parent: the model that it replaces.
[[nodiscard]] Result<ModelId> recordCurrent(
    Corpus &corpus, const ModelSnapshot &saved, ModelId parent, const QJsonObject &scores);

/// The record and snapshot of a copied model.
struct ShelvedModel {
    ModelId id;
    std::shared_ptr<const ModelSnapshot> model;
};
/// Copies a model beside the corpus and makes it the current one: for a corpus that was copied elsewhere.
[[nodiscard]] Result<ShelvedModel> shelveCopy(Corpus &corpus, const ModelSnapshot &model);

} // namespace spotter
