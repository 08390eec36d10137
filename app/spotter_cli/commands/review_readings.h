// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/kept_readings.h"

namespace spotter {

class Console;

/// The options of `review` that decide which models score the labels.
struct ReviewSource {
    QString corpus;
    QString model; ///< a folder: this model scores, whatever it was trained on, what no held-out model scored
    int folds = 0; ///< above 0: train this many models; each scores the documents that it has not seen
    int epochs = 0; ///< of each fold; 0: the default
    double minutes = 0; ///< of all folds together; 0: limited by epochs
    int seed = -1;
    QString encoder = QStringLiteral("dgcnn"); ///< "dgcnn", or the folder of a pretrained BERT
    QString from; ///< folder of a pretrained model from which every fold starts; empty: none
    int threads = 0;
    int fold = 0; ///< from 1: reads only this one, into a folder; 0: all
    QString into; ///< that folder
    QString gather; ///< folder with the folds of other processes; empty: none
    bool again = false; ///< with folds: score again what is already complete, with models that continue training; with
                        ///< a model: it alone scores everything again
};

/// The models' scores (readings) of a set's documents, in order. With neither a model nor folds: those stored in the
/// corpus by the last run, else those of its current model. New ones are stored in the corpus immediately, if it is
/// writable.
[[nodiscard]] Result<Readings> obtainReadings(const ReviewSet &set, const ReviewSource &source, Console &console);

/// Reads one fold into its folder, without touching the corpus.
[[nodiscard]] Result<void> readOneFold(const ReviewSet &set, const ReviewSource &source, Console &console);

} // namespace spotter
