// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/model_config.h"

#include <QJsonObject>
#include <QString>

namespace spotter {

/// How unbalanced classes are treated: the article's power, and what it weighs against it.
enum class Imbalance { Power, Focal, ClassWeight };

/// Which subjects of a sentence a step trains the object tagger with.
enum class SubjectSampling {
    All, ///< every labelled subject, and one refused (mixed or random) span with no objects
    One, ///< the article's: a random gold start with a random gold end at or after it, drawn independently
};

/// Settings of a run. The defaults are those that did best in tests/benchmarks/README.md.
struct TrainingOptions {
    ModelConfig model;
    Imbalance imbalance = Imbalance::Power;
    SubjectSampling sampling = SubjectSampling::All;
    bool refusedSubjects = true; ///< with SubjectSampling::All
    int epochs = 20;
    double minutes
        = 0; ///< where above 0: stop after this much wall-clock time instead, pretraining and evaluation included
    /// With minutes: where the best F1 on dev is below this by then, the run continues, by half of its minutes at a
    /// time, until it is reached, another half brings next to nothing, or mostMinutes are over. 0: never.
    double untilF1 = 0;
    double mostMinutes = 0; ///< with untilF1
    /// Part of the time budget (or of the epochs' steps) that is spent on masked pretraining first. Below 0:
    /// usualPretrainingShare where there is more unlabelled than labelled text, else none (it would only cost
    /// training).
    double pretrainingShare = -1;
    static constexpr double usualPretrainingShare = 0.5;
    int batchSize = 32; ///< sentences
    double learningRate = 2e-3; ///< of everything that starts from scratch
    double encoderLearningRate = 1e-4; ///< of a pretrained encoder
    int frozenLayers = -1; ///< of a pretrained encoder: so many layers from the bottom, and the embeddings, stay as
                           ///< they are; below 0: all are trained
    int tokensPerPass = 4096; ///< padding included; a step of more is done in several passes whose gradients add up
    int patience = 0; ///< where above 0: end after so many evaluated epochs without a better one
    double warmUpShare = 0.05; ///< part of the run over which the rate rises from 0
    double finalRateShare = 0.05; ///< the rate falls linearly to this part of learningRate
    double weightDecay = 0.01;
    double gradientNorm = 5;
    double emaDecay = 0.999;
    double entitySwapProbability = 0; ///< chance that a sentence's mention is replaced by another of its type
    double hiddenTokenShare = 0.1; ///< of the tokens of a training sentence, replaced by [MASK]
    /// In a warm start, of the sentences that are trained: what a person has corrected since comes so often that it
    /// makes up this part, unless it is more anyway. The rest is replayed so that nothing is forgotten.
    double correctedShare = 0.1;
    bool useReview = false; ///< whoever reads the training set adds the last review's doubts to it
    bool knownFacts = true; ///< the model remembers the facts that the labels state (see KnownFacts)
    bool allOccurrences = false; ///< every occurrence of a labelled string is a mention; else the aligned one only
    int vocabularyMinimumCount = 2;
    quint64 seed = 42;
    /// 0: as many as bring most while it runs, all processors at most (ComputeThreads). A fixed number gives the same
    /// weights each time where the run is bounded by epochs.
    int threads = 0;
    QString encoderFolder; ///< a pretrained BERT encoder to start from; empty: model.encoder from scratch
    QString fromModel; ///< folder to start from (warm start); empty: from scratch
    /// Folder of an unfinished run (see unfinished_run.h) that goes on with its own settings, threads aside; empty: a
    /// new run.
    QString unfinishedRun;

    /// All but the network and what only this process needs.
    [[nodiscard]] QJsonObject toJson() const;
    /// What toJson() wrote, for a network. What is missing or of another type stays usual.
    [[nodiscard]] static TrainingOptions fromJson(const QJsonObject &json, const ModelConfig &model);
};

} // namespace spotter
