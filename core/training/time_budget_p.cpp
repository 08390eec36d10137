// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/time_budget_p.h"

#include "core/training/messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// Evaluation may take this share of the time of training; more frequent epochs are not evaluated (except the last).
constexpr double evaluationShare = 0.08;

/// One evaluation may take this share of the time budget: a larger dev split is sampled.
constexpr double oneEvaluationShare = 0.02;
constexpr size_t fewestDevSentences = 20;

/// A run that may take longer than its time has time for this many epochs: with fewer, most networks find next to
/// nothing, and time that is added at the end, after the rate has fallen, brings less.
constexpr double fewestEpochs = 6;
constexpr double shareToPlan = 0.1; ///< of the time, after which the machine's speed is known
constexpr double timeToFinish = 0.25; ///< of the time until F1 is reached: the rate must still fall

/// In dev F1: after this many consecutive extensions of the run with a smaller gain there are no more.
constexpr double leastGainOfExtension = 0.005;
constexpr int mostFruitlessExtensions = 2;
constexpr int fewestFruitlessEpochs = 5; ///< evaluated during those extensions

} // namespace

TimeBudget::TimeBudget(const TrainingOptions &options, const RunProgress &progress, size_t sentences)
    : m_options(options), m_progress(progress), m_sentences(double(sentences)), m_minutes(options.minutes)
{
}

double TimeBudget::share(double seconds, size_t stepsPerEpoch, size_t devSentences) const
{
    if (m_options.minutes <= 0)
        return double(m_progress.steps) / double(std::max<size_t>(1, stepsPerEpoch * size_t(m_options.epochs)));
    const double budget = std::max(1e-3, m_minutes * 60 - m_progress.pretrainingSeconds);
    return (seconds - m_progress.pretrainingSeconds + closingSeconds(devSentences)) / budget;
}

double TimeBudget::rateShare(double share) const { return (share - m_extendedAt) / std::max(1e-9, 1 - m_extendedAt); }

double TimeBudget::closingSeconds(size_t devSentences) const
{
    const auto &evaluated = m_progress.evaluated;
    // Before the first evaluation its time is estimated: sampling keeps it below a share, but a minimum of sentences is
    // always evaluated, each taking about as long as in training.
    const double atFirst = std::max(oneEvaluationShare * m_minutes * 60,
        double(std::min(devSentences, fewestDevSentences)) * m_progress.trainingSeconds
            / double(std::max<qint64>(1, m_progress.trainedSentences)));
    const double evaluation = evaluated.empty() ? atFirst : m_progress.evaluationSeconds / double(evaluated.size());
    const bool triesInt8 = m_options.model.encoder == u"bert"; // an evaluation in each of two ranges
    return triesInt8 ? 3 * evaluation : evaluation;
}

size_t TimeBudget::devSentences() const
{
    // Inference takes a third of the time of training steps with as many sentences; trying thresholds may take as long
    // again.
    const double sentencesPerSecond = double(m_progress.trainedSentences) / m_progress.trainingSeconds;
    const double seconds = oneEvaluationShare * std::max(0.0, m_minutes * 60 - m_progress.pretrainingSeconds);
    return std::max(fewestDevSentences, size_t(seconds * sentencesPerSecond));
}

bool TimeBudget::allowsEvaluation() const
{
    // If the run is limited by epochs, the choice of evaluated epochs must not depend on the machine's speed.
    return m_options.minutes <= 0 || m_progress.evaluationSeconds <= evaluationShare * m_progress.trainingSeconds;
}

void TimeBudget::plan(double share)
{
    if (m_isPlanned || share < shareToPlan || m_progress.trainedSentences == 0) return;
    m_isPlanned = true;
    if (m_options.minutes <= 0 || m_options.untilF1 <= 0) return;
    const double secondsPerEpoch
        = m_progress.trainingSeconds / double(m_progress.trainedSentences) * m_sentences * (1 + evaluationShare);
    const double needed = (m_progress.pretrainingSeconds + fewestEpochs * secondsPerEpoch) / 60;
    if (needed <= m_minutes || m_minutes >= m_options.mostMinutes) return;
    m_minutes = std::min(m_options.mostMinutes, needed);
    m_isLonger = true;
    m_note = TrainingMessages::tr("At this speed, enough epochs to be of use take until minute %1")
                 .arg(m_minutes, 0, 'f', 1);
}

void TimeBudget::reach(double f1, double seconds)
{
    if (!m_isLonger || f1 < m_options.untilF1) return;
    m_isLonger = false;
    const double enough = std::max(m_options.minutes, (1 + timeToFinish) * seconds / 60);
    if (enough >= m_minutes) return;
    m_minutes = enough;
    m_note = TrainingMessages::tr("F1 %1 is reached: the training ends in minute %2")
                 .arg(m_options.untilF1, 0, 'f', 2)
                 .arg(m_minutes, 0, 'f', 1);
}

bool TimeBudget::extend(double f1, double seconds, int epochsSinceBetter)
{
    const double most = m_options.mostMinutes;
    if (m_options.minutes <= 0 || m_minutes >= most || f1 >= m_options.untilF1) return false;
    if (f1 > 0 && f1 < m_f1BeforeExtension + leastGainOfExtension) {
        // On a slow or busy machine an extension may be only one epoch long, which is too short to judge.
        if (++m_fruitlessExtensions >= mostFruitlessExtensions && epochsSinceBetter >= fewestFruitlessEpochs)
            return false;
    } else {
        m_fruitlessExtensions = 0;
        m_f1BeforeExtension = f1;
    }
    // Long enough that the evaluation at its end is a small part of it.
    const double passed = std::max(m_minutes, seconds / 60);
    const double evaluation = m_progress.evaluationSeconds / double(std::max<size_t>(1, m_progress.evaluated.size()));
    const double longEnough = evaluation / evaluationShare / 60;
    // As long as all before: the learning rate rises and falls once more, which brings little in a short time, and what
    // was learnt at the low rate of a first time that was too short is little.
    m_minutes = std::min(most, passed + std::max(passed, longEnough));
    m_extendedAt = std::min(1.0, share(seconds, 1, 0));
    return true;
}

} // namespace spotter
