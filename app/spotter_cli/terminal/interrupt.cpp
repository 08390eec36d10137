// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/terminal/interrupt.h"

#include "app/spotter_cli/terminal/exit_code.h"

#include <chrono>
#include <csignal>
#include <cstdint>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace spotter {

namespace {

/// One press can arrive twice: a wrapper passes the signal on that the terminal has sent to the whole group.
constexpr std::chrono::milliseconds samePress{1000};

void raise(int eventDescriptor)
{
    const std::uint64_t one = 1;
    // An eventfd refuses only when its counter is full, which means that it is readable already.
    [[maybe_unused]] const ssize_t written = ::write(eventDescriptor, &one, sizeof one);
}

} // namespace

Interrupt::Interrupt()
{
    sigset_t signalSet;
    sigemptyset(&signalSet);
    sigaddset(&signalSet, SIGINT);
    sigaddset(&signalSet, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signalSet, nullptr);
    m_signals = signalfd(-1, &signalSet, SFD_CLOEXEC);
    m_wake = eventfd(0, EFD_CLOEXEC);
    m_end = eventfd(0, EFD_CLOEXEC);
    if (m_signals < 0 || m_wake < 0 || m_end < 0) {
        pthread_sigmask(SIG_UNBLOCK, &signalSet, nullptr); // out of descriptors: Ctrl-C kills, as it does by default
        return;
    }
    m_thread = std::thread([this] { wait(); });
}

Interrupt::~Interrupt()
{
    if (m_thread.joinable()) {
        raise(m_end);
        m_thread.join();
    }
    for (const int descriptor : {m_signals, m_wake, m_end}) {
        if (descriptor >= 0) ::close(descriptor);
    }
}

void Interrupt::wait()
{
    using Clock = std::chrono::steady_clock;
    Clock::time_point first;
    while (true) {
        pollfd descriptors[] = {{m_signals, POLLIN, 0}, {m_end, POLLIN, 0}};
        if (::poll(descriptors, 2, -1) < 0) continue; // a signal that is not ours
        if (descriptors[1].revents) return;
        signalfd_siginfo received;
        if (::read(m_signals, &received, sizeof received) != ssize_t(sizeof received)) continue;
        if (m_source.stop_requested() && Clock::now() - first < samePress) continue;
        if (m_source.stop_requested()) ::_exit(int(ExitCode::Interrupted));
        first = Clock::now();
        m_source.request_stop();
        raise(m_wake);
    }
}

} // namespace spotter
