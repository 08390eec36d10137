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

/// Keeps the model of each fold of a cross reading in a folder, with what it has learnt from, so that a later reading
/// goes on from it. A model is given out only where it has never learnt from a text which the fold judges now, not even
/// in the readings before: what it was trained on is a file of hashes beside it that names the weights it speaks of and
/// has a checksum, so that no list is ever taken for another model's or believed in parts. Any thread, one at a time.
class FoldModels {
public:
    /// Where nothing can be found or kept.
    FoldModels() = default;
    /// folder: made when a model is kept. training: the settings of every fold; models that others have made are not
    /// found.
    FoldModels(const QString &folder, int folds, const TrainingOptions &training);

    /// Hashes of texts.
    using Texts = QSet<QByteArray>;
    /// How a fold goes on from its kept model: the settings, with a third of the epochs, and what it has learnt from.
    struct Kept {
        TrainingOptions training;
        Texts learnt;
    };
    /// Nothing where no model is kept, where it cannot be read, where it knows a predicate that the schema has not any
    /// more, or where it has learnt from one of the texts that are to be judged.
    [[nodiscard]] std::optional<Kept> find(
        int fold, const Schema &schema, std::span<const QString> judged, const TrainingOptions &training) const;
    /// Keeps a fold's model with what it was trained on, and what the model it went on from had learnt from. Fails
    /// (Content, Io) where the folder cannot be written; a model that is there is left or found no more then.
    [[nodiscard]] Result<void> keep(
        int fold, const ModelSnapshot &model, const TrainingSet &set, const Texts &learntBefore) const;
    /// Removes models of other numbers of folds and of other settings.
    void removeOthers() const;

private:
    [[nodiscard]] QString pathOf(int fold) const;
    [[nodiscard]] QString listOf(int fold) const;

    QString m_folder;
    QString m_ending; ///< of the names of our models: how many there are, and what was set
};

} // namespace spotter
