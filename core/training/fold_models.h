// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/model_snapshot.h"
#include "core/text/training_set.h"
#include "core/training/training_options.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <optional>
#include <span>

namespace spotter {

/// Stores the model of each fold of held-out scoring in a folder, with the list of texts that it has learnt from, so
/// that a later scoring can continue training it. A model is returned only if it has never learnt, in this or any
/// earlier scoring, from a text that the fold has to score now. The list is a file of hashes beside the model; it names
/// the weights that it belongs to and has a checksum, so that the list of another model or a damaged list is never
/// used. Any thread, one at a time.
class FoldModels {
public:
    /// An empty store, which finds and keeps nothing.
    FoldModels() = default;
    /// folder: created when a model is kept. training: the settings of every fold; models trained with other settings
    /// are not found.
    FoldModels(const QString &folder, int folds, const TrainingOptions &training);

    /// Hashes of texts.
    using Texts = QSet<QByteArray>;
    /// How a fold continues from its stored model: the settings, with a third of the epochs, and the texts that it has
    /// learnt from.
    struct Kept {
        TrainingOptions training;
        Texts learnt;
    };
    /// Nothing if no model is stored, if it cannot be read, if it has a predicate that is no longer in the schema, or
    /// if it has learnt from one of the judged texts.
    [[nodiscard]] std::optional<Kept> find(
        int fold, const Schema &schema, std::span<const QString> judged, const TrainingOptions &training) const;
    /// Stores a fold's model with the list of texts that it was trained on and of those that the model it started from
    /// had learnt from. Fails (Content, Io) if the folder cannot be written; an existing model then either stays or is
    /// no longer found.
    [[nodiscard]] Result<void> keep(
        int fold, const ModelSnapshot &model, const TrainingSet &set, const Texts &learntBefore) const;
    /// Removes models of other numbers of folds and of other settings.
    void removeOthers() const;

private:
    [[nodiscard]] QString pathOf(int fold) const;
    [[nodiscard]] QString listOf(int fold) const;

    QString m_folder;
    QString m_ending; ///< of the names of the models with these settings: number of folds and settings
};

} // namespace spotter
