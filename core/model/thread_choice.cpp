// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/thread_choice.h"

#include <algorithm>

namespace spotter {

namespace {

constexpr double shortestPause
    = 1; ///< seconds between trials: one that finds nothing costs a twentieth of a second or so
constexpr double firstPause = 0.3; ///< seconds before the first trial: nothing is known yet, and some work ends soon
constexpr double longestPause = 20;
constexpr double worthOfLoss = 12; ///< seconds between trials for each second that the last one lost
constexpr double trialSeconds = 0.25; ///< long enough that one step put off by the scheduler does not decide
constexpr int trialSteps = 2; ///< at least: a step may be longer than that
constexpr double hopeless = 0.75; ///< of the present speed: ends a trial after its first step
constexpr double better = 1.04; ///< of the present speed: steps differ by some per cent anyway
constexpr double usualSeconds = 8; ///< that the usual speed looks back
constexpr double fallen = 0.75; ///< of the usual speed: something else runs now
constexpr double risen = 1.2; ///< of the usual speed: something else has ended

} // namespace

void ThreadChoice::Window::add(double moreWork, double moreSeconds)
{
    work += moreWork;
    seconds += moreSeconds;
    ++steps;
}

ThreadChoice::ThreadChoice(int most) : m_most(std::max(1, most)), m_threads(m_most), m_pause(firstPause) { }

void ThreadChoice::stepTook(double work, double seconds)
{
    if (m_most == 1 || !(work > 0) || !(seconds > 0)) return;
    if (m_isTrying)
        tryOther(work, seconds);
    else
        hold(work, seconds);
}

void ThreadChoice::hold(double work, double seconds)
{
    // A trial is compared to the recent speed: beyond two trials, old steps fade.
    if (m_recent.seconds > 2 * trialSeconds && m_recent.steps >= trialSteps) {
        m_recent.work *= 0.5;
        m_recent.seconds *= 0.5;
        m_recent.steps /= 2;
    }
    m_recent.add(work, seconds);
    m_heldSeconds += seconds;
    const double rate = m_recent.rate();
    m_usualRate = m_usualRate > 0 ? m_usualRate + (rate - m_usualRate) * std::min(1.0, seconds / usualSeconds) : rate;
    if (rate < fallen * m_usualRate || rate > risen * m_usualRate) {
        m_pause = std::max(shortestPause, worthOfLoss * m_lost);
        m_usualRate = rate;
    }
    if (m_heldSeconds >= m_pause && m_recent.steps >= trialSteps) beginTrial();
}

void ThreadChoice::beginTrial()
{
    const bool canRise = m_threads < m_most;
    const bool canFall = m_threads > 1;
    const bool up = canRise && (m_upwards || !canFall);
    m_upwards = !up;
    const int step = std::max(1, m_threads / 4);
    m_tried = std::clamp(up ? m_threads + step : m_threads - step, 1, m_most);
    m_isTrying = true;
    m_trial = {};
}

void ThreadChoice::tryOther(double work, double seconds)
{
    m_trial.add(work, seconds);
    const double present = m_recent.rate();
    const bool isHopeless = m_trial.rate() < hopeless * present;
    if (!isHopeless && (m_trial.steps < trialSteps || m_trial.seconds < trialSeconds)) return;
    m_isTrying = false;
    m_heldSeconds = 0;
    if (m_trial.rate() > better * present) {
        m_upwards = m_tried > m_threads; // further the same way
        m_threads = m_tried;
        m_recent = m_trial;
        m_usualRate = 0;
        m_pause = shortestPause;
        m_lost = 0;
    } else {
        m_lost = m_trial.seconds * std::max(0.0, 1 - m_trial.rate() / present);
        m_pause = std::min(longestPause, std::max(2 * m_pause, worthOfLoss * m_lost));
    }
}

} // namespace spotter
