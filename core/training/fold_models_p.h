// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/model_snapshot.h"
#include "core/text/training_set.h"
#include "core/training/training_options.h"

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

    /// The settings that go on from the kept model of a fold: a third of the epochs. Nothing where none is kept, where
    /// it cannot be read, where it knows a predicate that the schema has not any more, or where it has learnt from one
    /// of these texts.
    [[nodiscard]] std::optional<TrainingOptions> goingOn(
        int fold, const Schema &schema, std::span<const QString> judged, const TrainingOptions &training) const;
    /// Keeps a fold's model. learnt: what it was trained on; what the model it went on from had learnt from is
    /// remembered as well. Fails (Content, Io) where the folder cannot be written; a model that is there is left or
    /// gone then.
    [[nodiscard]] Result<void> keep(int fold, const ModelSnapshot &model, const TrainingSet &learnt, bool wentOn) const;
    /// Removes models of other numbers of folds and of other settings.
    void removeOthers() const;

private:
    [[nodiscard]] QString pathOf(int fold) const;
    [[nodiscard]] QString listOf(int fold) const;

    QString m_folder;
    QString m_ending; ///< of the names of our models: how many there are, and what was set
};

} // namespace spotter
