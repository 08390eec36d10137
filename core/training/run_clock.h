// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <concepts>

namespace spotter {

/// Wall-clock seconds of a run, without the time spent in callbacks.
class RunClock {
public:
    /// earlier: seconds that the run has already taken in earlier processes.
    void start(double earlier = 0)
    {
        m_clock.start();
        m_outside = -earlier;
    }
    [[nodiscard]] double seconds() const { return double(m_clock.elapsed()) / 1000 - m_outside; }

    /// Calls a function whose time does not count (a callback that waits while the run is paused).
    void outside(const std::invocable auto &callback)
    {
        QElapsedTimer timer;
        timer.start();
        callback();
        m_outside += double(timer.nsecsElapsed()) * 1e-9;
    }

private:
    QElapsedTimer m_clock;
    double m_outside = 0;
};

} // namespace spotter
