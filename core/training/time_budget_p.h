// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/run_state_p.h"

#include <QString>

#include <utility>

namespace spotter {

/// How far a run is, by time or by epochs, and when it gets more time (TrainingOptions::untilF1). It has no clock: the
/// seconds since the run's start come from outside, because several processes must agree on them. The constructor's
/// arguments must outlive it.
class TimeBudget {
public:
    /// sentences: for training.
    TimeBudget(const TrainingOptions &options, const RunProgress &progress, size_t sentences);

    /// TrainingOptions::minutes and what was added.
    [[nodiscard]] double minutes() const { return m_minutes; }
    /// Share of the supervised phase that is done; at least 1: it is over. Leaves time for the last evaluation of
    /// devSentences.
    [[nodiscard]] double share(double seconds, size_t stepsPerEpoch, size_t devSentences) const;
    /// Where the learning rate stands at a share: it begins anew with each extension.
    [[nodiscard]] double rateShare(double share) const;
    /// How many dev sentences an evaluation may read, as estimated from the steps so far.
    [[nodiscard]] size_t devSentences() const;
    /// Whether the evaluations so far leave time for one more than necessary.
    [[nodiscard]] bool allowsEvaluation() const;

    /// Gives a run that may take longer time for a few epochs, once the machine's speed is known. Does so once.
    void plan(double share);
    /// Takes back what plan() has added but for a quarter of the time so far, in which the learning rate falls, if the
    /// F1 that the run is for is reached already.
    void reach(double f1, double seconds);
    /// What plan() and reach() have to tell, once.
    [[nodiscard]] QString takeNote() { return std::exchange(m_note, QString()); }
    /// Gives more time at the end to a run that is not good enough; false if it is, or if more would not help.
    [[nodiscard]] bool extend(double f1, double seconds, int epochsSinceBetter);

private:
    /// Estimated seconds of the work after the last step.
    [[nodiscard]] double closingSeconds(size_t devSentences) const;

    const TrainingOptions &m_options;
    const RunProgress &m_progress;
    double m_sentences;
    double m_minutes;
    bool m_isPlanned = false;
    bool m_isLonger = false; ///< by plan()
    QString m_note;
    double m_extendedAt = 0; ///< share() of the extended time at which the last extension began
    double m_f1BeforeExtension = 0;
    int m_fruitlessExtensions = 0; ///< in a row
};

} // namespace spotter
