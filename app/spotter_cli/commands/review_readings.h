// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/kept_readings.h"

namespace spotter {

class Console;

/// Where `review` takes what it knows from.
struct ReviewSource {
    QString corpus;
    QString model; ///< a folder: read with it, whatever it was trained on, what no held-out reading speaks of
    int folds = 0; ///< above 0: train so many models, each reading what it has not seen
    int epochs = 0; ///< of each; 0: as usual
    double minutes = 0; ///< of all together; 0: by epochs
    int seed = -1;
    QString encoder = QStringLiteral("dgcnn"); ///< "dgcnn", or the folder of a pretrained BERT
    QString from; ///< folder of a pretraining that every fold begins with; empty: none
    int threads = 0;
    bool again = false; ///< with folds: what is read to its end is read again, by models that go on; with a model: it
                        ///< alone judges everything anew
};

/// The readings of a set's documents, in their order. With neither model nor folds those that the corpus keeps from the
/// last time, else of its current model. New ones are kept in the corpus as soon as they are made, if it can be
/// written.
[[nodiscard]] Result<Readings> obtainReadings(const ReviewSet &set, const ReviewSource &source, Console &console);

} // namespace spotter
