// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QString>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <map>
#include <vector>

namespace spotter::benchmarks {

/// Measures the delay with which the main thread's event loop serves a timer of 16 ms, which the user perceives as a
/// hanging window. Qt skips the ticks that are due during a block; here each of them counts, with its delay until the
/// end of the block.
class MainThreadWatch {
public:
    static constexpr std::chrono::milliseconds interval{16};
    static constexpr qint64 intervalNs = std::chrono::nanoseconds(interval).count();
    static constexpr double lateMs = 50;

    MainThreadWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(interval);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { serve(); });
    }

    void start()
    {
        m_clock.start();
        m_due = intervalNs;
        m_lastNs = 0;
        m_firstUsed = m_lastUsed = usage();
        m_timer.start();
    }
    void stop() { m_timer.stop(); }

    /// Sets the name of the main thread's next action: blocks are recorded under it.
    void note(const QString &act) { m_act = act; }

    [[nodiscard]] double longestBlockMs() const { return m_longestMs; }
    [[nodiscard]] double seconds() const { return double(m_lastNs) * 1e-9; }

    [[nodiscard]] QJsonObject toJson() const
    {
        using namespace Qt::StringLiterals;
        std::vector<double> sorted = m_lateness;
        std::ranges::sort(sorted);
        const auto percentile = [&](double share) {
            return sorted.empty() ? 0 : rounded(sorted[size_t(share * double(sorted.size() - 1))]);
        };
        const auto share
            = [&](double ms) { return m_lastNs > 0 ? double(qRound64(ms * 1e9 / double(m_lastNs))) / 1e3 : 0; };
        const auto late = std::ranges::count_if(sorted, [](double ms) { return ms > lateMs; });
        QJsonObject blocks;
        for (const auto &[act, ms] : m_blocks) blocks.insert(act, rounded(ms));
        return {{u"ticks"_s, qint64(sorted.size())},
            {u"lateShare"_s, sorted.empty() ? 0.0 : double(late) / double(sorted.size())},
            {u"p50Ms"_s, percentile(0.5)}, {u"p99Ms"_s, percentile(0.99)}, {u"maxMs"_s, percentile(1)},
            {u"longestBlockMs"_s, rounded(m_longestMs)}, {u"computedInItMs"_s, rounded(m_inLongest.computedMs)},
            {u"waitedForCoreInItMs"_s, rounded(m_inLongest.waitedMs)},
            {u"computedShare"_s, share(m_lastUsed.computedMs - m_firstUsed.computedMs)},
            {u"waitedForCoreShare"_s, share(m_lastUsed.waitedMs - m_firstUsed.waitedMs)},
            {u"longestBlockAfterMs"_s, blocks}, {u"seconds"_s, rounded(seconds())}};
    }

private:
    static double rounded(double value) { return double(qRound64(value * 10)) / 10; }

    /// The time that this thread has computed, and that it has waited for a core; the rest of a block is disk I/O.
    struct Usage {
        double computedMs = 0;
        double waitedMs = 0;
    };
    static Usage usage()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat")); // Linux: nanoseconds of both
        if (!file.open(QIODevice::ReadOnly)) return {};
        const QList<QByteArray> words = file.readAll().split(' ');
        if (words.size() < 2) return {};
        return {words[0].toDouble() * 1e-6, words[1].toDouble() * 1e-6};
    }

    void serve()
    {
        const qint64 now = m_clock.nsecsElapsed();
        for (; m_due <= now; m_due += intervalNs) m_lateness.push_back(double(now - m_due) * 1e-6);
        const double gapMs = double(now - m_lastNs - intervalNs) * 1e-6;
        const Usage used = usage();
        if (gapMs > m_longestMs) {
            m_longestMs = gapMs;
            m_inLongest = {used.computedMs - m_lastUsed.computedMs, used.waitedMs - m_lastUsed.waitedMs};
        }
        double &longest = m_blocks[m_act];
        longest = std::max(longest, gapMs);
        m_lastNs = now;
        m_lastUsed = used;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_due = 0;
    qint64 m_lastNs = 0;
    Usage m_firstUsed;
    Usage m_lastUsed;
    double m_longestMs = 0;
    Usage m_inLongest;
    QString m_act;
    std::map<QString, double> m_blocks; ///< the longest block after each action
    std::vector<double> m_lateness; ///< of each tick that was due
};

} // namespace spotter::benchmarks
