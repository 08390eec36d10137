// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// How many threads calculate, chosen between steps by what the machine really gives: other programs come and go, and
/// two threads of which one waits for a core are slower than one. The speed of the present number is followed; now and
/// then its neighbours are tried for a moment, and a faster one is kept. A trial that brought nothing doubles the time
/// to the next, and the dearer it was, the later that is; a speed that changes much brings it about sooner. Pure
/// arithmetic: no clock, no torch.
class ThreadChoice {
public:
    /// Between 1 and `most`, at first `most`: from fewer, an idle machine took too long to be noticed.
    explicit ThreadChoice(int most);

    /// For the next step.
    [[nodiscard]] int threads() const { return m_isTrying ? m_tried : m_threads; }

    /// A step with threads() of them is over. work: in any unit that time is proportional to (tokens); nothing of 0 is
    /// counted.
    void stepTook(double work, double seconds);

private:
    struct Window {
        double work = 0;
        double seconds = 0;
        int steps = 0;

        void add(double moreWork, double moreSeconds);
        [[nodiscard]] double rate() const { return seconds > 0 ? work / seconds : 0; }
    };

    void hold(double work, double seconds);
    void tryOther(double work, double seconds);
    void beginTrial();

    int m_most;
    int m_threads;
    int m_tried = 0; ///< while m_isTrying
    bool m_isTrying = false;
    bool m_upwards = false; ///< direction of the next trial
    Window m_recent; ///< of m_threads, the last second or so
    Window m_trial; ///< of m_tried
    double m_usualRate = 0; ///< of m_threads since they were chosen, a slow average
    double m_heldSeconds = 0; ///< since the last trial
    double m_pause; ///< seconds between trials
    double m_lost = 0; ///< seconds that the last trial cost
};

} // namespace spotter
