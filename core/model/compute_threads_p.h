// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/thread_choice.h"

#include <torch/torch.h>

#include <QElapsedTimer>

#include <concepts>
#include <thread>

namespace spotter {

/// Sets torch's number of threads for each step of the calling thread's work: a fixed number, or the fastest
/// (ThreadChoice). Use one object for each kind of work with similar steps. Belongs to one thread at a time.
class ComputeThreads {
public:
    /// threads: the fixed number; 0: the fastest number, at most all processors.
    explicit ComputeThreads(int threads)
        : m_fixed(threads), m_choice(int(std::max(1U, std::thread::hardware_concurrency())))
    {
    }

    /// Calls `step`. work: its amount of work, in tokens for example.
    decltype(auto) run(double work, const std::invocable auto &step)
    {
        at::set_num_threads(m_fixed > 0 ? m_fixed : m_choice.threads());
        const Taken taken(*this, work);
        return step();
    }

private:
    /// Measures until the end of its scope, so a step can return any type.
    class Taken {
    public:
        Taken(ComputeThreads &threads, double work) : m_threads(threads), m_work(work) { m_timer.start(); }
        ~Taken() { m_threads.m_choice.stepTook(m_work, double(m_timer.nsecsElapsed()) * 1e-9); }
        Taken(const Taken &) = delete;
        Taken &operator=(const Taken &) = delete;

    private:
        ComputeThreads &m_threads;
        double m_work;
        QElapsedTimer m_timer;
    };

    int m_fixed;
    ThreadChoice m_choice;
};

} // namespace spotter
