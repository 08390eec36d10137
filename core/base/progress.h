// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QtTypes>

#include <functional>
#include <stop_token>

namespace spotter {

/// The progress of a long piece of work. The unit is the caller's (bytes, sentences, steps); total is 0 when unknown.
struct Progress {
    qint64 done = 0;
    qint64 total = 0;
};

/// Called on the working thread. Synchronous core functions take one of these and a std::stop_token; they return
/// ErrorCode::Stopped when asked to stop.
using ProgressCallback = std::function<void(const Progress &)>;

/// Passes on at most ten reports a second (house rule 12), and always the last one.
class ProgressLimiter {
public:
    explicit ProgressLimiter(ProgressCallback callback) : m_callback(std::move(callback)) { m_sinceReport.start(); }

    void report(qint64 done, qint64 total)
    {
        const bool last = total > 0 && done >= total;
        if (!m_callback || (!last && m_reported && m_sinceReport.elapsed() < 100)) return;
        m_reported = true;
        m_sinceReport.restart();
        m_callback({done, total});
    }

private:
    ProgressCallback m_callback;
    QElapsedTimer m_sinceReport;
    bool m_reported = false;
};

} // namespace spotter
