// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// Chooses the number of compute threads between steps by measured speed: other programs come and go, and two threads
/// of which one waits for a core are slower than one. The speed of the current number is tracked; now and then a
/// neighbouring number is tried for a moment, and kept if it is faster. A failed trial doubles the pause until the next
/// one, and the more time it cost, the longer the pause; a large change of speed makes the next trial come sooner. Pure
/// arithmetic: no clock, no torch.
class ThreadChoice {
public:
    /// Between 1 and `most`. Starts with `most`: from a smaller number, it took too long to notice that the machine is
    /// idle.
    explicit ThreadChoice(int most);

    /// The number of threads for the next step.
    [[nodiscard]] int threads() const { return m_isTrying ? m_tried : m_threads; }

    /// Reports that a step with threads() threads is over. work: in any unit to which time is proportional (tokens);
    /// steps without work are ignored.
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
    double m_usualRate = 0; ///< of m_threads since it was chosen, a slow moving average
    double m_heldSeconds = 0; ///< since the last trial
    double m_pause; ///< seconds between trials
    double m_lost = 0; ///< seconds that the last trial cost
};

} // namespace spotter
