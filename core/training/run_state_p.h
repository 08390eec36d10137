// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_snapshot.h"
#include "core/model/weights/safetensors_p.h"
#include "core/training/trainer.h"

#include <QDateTime>

#include <memory>
#include <vector>

namespace spotter {

/// How far a run is.
struct RunProgress {
    double pretrainedShare = 0; ///< of its pretraining
    double elapsedSeconds = 0; ///< of the whole run; only true of one that was kept
    double pretrainingSeconds = 0;
    double trainingSeconds = 0; ///< of supervised steps, evaluation aside
    double evaluationSeconds = 0;
    qint64 trainedSentences = 0;
    qint64 steps = 0;
    int epoch = 0; ///< finished
    std::vector<TrainingEpoch> evaluated;
};

/// What an unfinished run needs to go on, see unfinished_run.h.
struct RunState {
    TrainingOptions options; ///< pretrainingShare resolved
    double share = 0; ///< of the whole run that is done
    RunProgress progress;
    std::shared_ptr<const ModelSnapshot> model; ///< the network as it is; its training() is the warm start's parent's
    std::shared_ptr<const ModelSnapshot> best; ///< null before the first epoch
    int bestEpoch = 0;
    QDateTime corpusBegun; ///< of the corpus that it learns from, as in JournalPlace; invalid where that is not known
    QString parent; ///< SHA-256 of the warm start's; empty for a run from scratch
    TensorMap optimizer; ///< Optimizer::state(); empty while it only pretrained

    /// Writes the folder, whole or not at all. Fails (Content) where it holds anything else, (Io).
    [[nodiscard]] Result<void> save(const QString &folder) const;
    /// All but model, which options.fromModel names. Fails (NotFound, Io, Syntax, Version, Content) naming the file.
    [[nodiscard]] static Result<RunState> load(const QString &folder);
};

} // namespace spotter
