// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/model_config.h"

#include <QJsonObject>
#include <QString>

namespace spotter {

/// How unbalanced classes are treated: the article's power, and the alternatives that the article compares with it.
enum class Imbalance { Power, Focal, ClassWeight };

/// With which subjects of a sentence a step trains the object tagger.
enum class SubjectSampling {
    All, ///< every labelled subject, and one negative (mixed or random) span without objects
    One, ///< as in the article: a random gold start and a random gold end at or after it, drawn independently
};

/// Settings of a run. The defaults are the best ones in tests/benchmarks/README.md.
struct TrainingOptions {
    ModelConfig model;
    Imbalance imbalance = Imbalance::Power;
    SubjectSampling sampling = SubjectSampling::All;
    bool refusedSubjects = true; ///< with SubjectSampling::All
    int epochs = 20;
    double minutes
        = 0; ///< if above 0: stop after this much wall-clock time instead, including pretraining and evaluation
    /// With minutes: a machine on which they are too few for a few epochs gets more from the beginning, but a run that
    /// reaches this F1 on dev ends soon after; and if the best F1 is still below this at the end, the run is extended
    /// by as much again, until it is reached, extensions bring next to no gain, or mostMinutes are over. 0: never.
    double untilF1 = 0;
    double mostMinutes = 0; ///< with untilF1
    /// Part of the time budget (or of the epochs' steps) that is spent on masked pretraining first. Below 0:
    /// usualPretrainingShare if there is more unlabelled than labelled text, else none (it would only take time from
    /// training).
    double pretrainingShare = -1;
    static constexpr double usualPretrainingShare = 0.5;
    int batchSize = 32; ///< sentences
    double learningRate = 2e-3; ///< of all parameters that start from scratch
    double encoderLearningRate = 1e-4; ///< of a pretrained encoder
    int frozenLayers = -1; ///< of a pretrained encoder: this many layers from the bottom, and the embeddings, are
                           ///< frozen; below 0: all are trained
    int tokensPerPass
        = 4096; ///< including padding; a larger step is split into several passes with accumulated gradients
    int patience = 0; ///< if above 0: end after this many evaluated epochs without a better one
    double warmUpShare = 0.05; ///< share of the run during which the learning rate rises
    double finalRateShare = 0.05; ///< the learning rate falls linearly to this share of learningRate
    double weightDecay = 0.01;
    double gradientNorm = 5;
    double emaDecay = 0.999;
    double entitySwapProbability = 0; ///< probability that a sentence's mention is replaced by another of its type
    double hiddenTokenShare = 0.1; ///< share of the tokens of a training sentence that are replaced by [MASK]
    /// In a warm start: sentences that a person has corrected since are repeated until they make up this share of an
    /// epoch, unless they are more anyway. The others are replayed so that nothing is forgotten.
    double correctedShare = 0.1;
    bool useReview = false; ///< the code that loads the training set adds the last review's doubts to it
    bool knownFacts = true; ///< the model stores the facts in the labels (see KnownFacts)
    bool learnNegated = false; ///< learn negated labels like others; else they count as rejected ones
    bool float32Weights = false; ///< a model on a pretrained encoder is stored in float32, not float16 (half the size)
    bool allOccurrences = false; ///< every occurrence of a labelled string is a mention; else only the aligned one
    int vocabularyMinimumCount = 2;
    quint64 seed = 42;
    /// 0: the fastest number, adapted while it runs, at most all processors (ComputeThreads). With a fixed number the
    /// weights are reproducible if the run is limited by epochs.
    int threads = 0;
    QString encoderFolder; ///< a pretrained BERT encoder to start from; empty: model.encoder from scratch
    QString fromModel; ///< folder to start from (warm start); empty: from scratch
    /// Folder of an unfinished run (see unfinished_run.h) to resume with its own settings, except threads; empty: a new
    /// run.
    QString unfinishedRun;

    /// CorpusAddress::uuid of the corpus of the run, which alone may resume it; empty: not known.
    QString corpus;

    /// All settings except the network and those that only this process needs.
    [[nodiscard]] QJsonObject toJson() const;
    /// Parses the output of toJson(), for a network. Members that are missing or of another type keep their defaults.
    [[nodiscard]] static TrainingOptions fromJson(const QJsonObject &json, const ModelConfig &model);
};

} // namespace spotter
