// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace spotter {

/// Turns the first Ctrl-C (SIGINT) or SIGTERM into a stop request, so that finished work can be kept; a second one,
/// more than a second later, ends the process at once with exit code 130. Must be the first object in main(): it blocks
/// both signals in its thread, and threads started later inherit that.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }
    /// Becomes readable on the stop request, for poll() together with a descriptor that may block.
    [[nodiscard]] int wakeDescriptor() const { return m_wake; }

private:
    void wait();

    std::stop_source m_source;
    int m_signals = -1;
    int m_wake = -1;
    int m_end = -1;
    std::thread m_thread;
};

} // namespace spotter
