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

/// The progress of a run.
struct RunProgress {
    double pretrainedShare = 0; ///< of its pretraining
    double elapsedSeconds = 0; ///< of the whole run; valid only in a saved run
    double pretrainingSeconds = 0;
    double trainingSeconds = 0; ///< of supervised steps, without evaluation
    double evaluationSeconds = 0;
    qint64 trainedSentences = 0;
    qint64 steps = 0;
    int epoch = 0; ///< finished
    std::vector<TrainingEpoch> evaluated;
};

/// The state that an unfinished run needs to resume, see unfinished_run.h.
struct RunState {
    TrainingOptions options; ///< pretrainingShare resolved
    double share = 0; ///< of the whole run that is done
    RunProgress progress;
    std::shared_ptr<const ModelSnapshot>
        model; ///< the current network; its training() is that of the warm start's parent
    std::shared_ptr<const ModelSnapshot> best; ///< null before the first epoch
    int bestEpoch = 0;
    QDateTime corpusBegun; ///< of the corpus that it learns from, as in JournalPlace; invalid if unknown
    QString parent; ///< SHA-256 of the warm start's model; empty for a run from scratch
    TensorMap optimizer; ///< Optimizer::state(); empty during pretraining

    /// Writes the folder completely or not at all. Fails (Content) if it contains anything else, (Io).
    [[nodiscard]] Result<void> save(const QString &folder) const;
    /// Reads everything except model, whose folder is in options.fromModel. Fails (NotFound, Io, Syntax, Version,
    /// Content), naming the file.
    [[nodiscard]] static Result<RunState> load(const QString &folder);
};

} // namespace spotter
