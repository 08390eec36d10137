// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QEvent>
#include <QMetaEnum>
#include <QString>
#include <QThread>

#include <algorithm>
#include <ctime>
#include <vector>

namespace spotter::tests {

/// Work of the main thread between two moments at which it could have processed other events.
struct MainThreadPiece {
    double ms = 0; ///< processor time of the main thread alone: independent of other programs
    QString after; ///< the last action
    QString in; ///< the event and its receiver; empty outside of events
};

/// An application that measures how much its main thread computes without interruption: in one event including
/// everything it triggers, or between two calls of boundary(). Events of a nested event loop (a menu, a dialog) are
/// pieces of their own, because the window is responsive there; processEvents() within an event does not end its piece.
class MeasuredApplication final : public QApplication {
public:
    using QApplication::QApplication;

    /// Ends the current piece, and names the next action.
    void boundary(const QString &next)
    {
        take({});
        m_doing = next;
    }
    [[nodiscard]] const QString &doing() const { return m_doing; }
    /// Discards all measurements.
    void restart()
    {
        m_longest.clear();
        m_last = now();
    }
    /// The longest pieces, sorted by descending duration.
    [[nodiscard]] const std::vector<MainThreadPiece> &longest() const { return m_longest; }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread()) return QApplication::notify(receiver, event);
        const int loops = QThread::currentThread()->loopLevel();
        const bool isOutermost = m_depth == 0 || loops > m_loops;
        if (!isOutermost) return QApplication::notify(receiver, event);
        take({});
        // The receiver may be gone afterwards.
        const QString name = QString::fromLatin1(receiver->metaObject()->className()) + u' ' + receiver->objectName()
            + u' ' + QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type()));
        const int before = std::exchange(m_loops, loops);
        ++m_depth;
        const bool result = QApplication::notify(receiver, event);
        --m_depth;
        m_loops = before;
        take(name);
        return result;
    }

private:
    static constexpr std::size_t kept = 5;

    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
    }
    void take(const QString &in)
    {
        const double at = now();
        const double ms = at - std::exchange(m_last, at);
        if (m_longest.size() == kept && ms <= m_longest.back().ms) return;
        m_longest.push_back({ms, m_doing, in});
        std::ranges::sort(m_longest, std::ranges::greater(), &MainThreadPiece::ms);
        if (m_longest.size() > kept) m_longest.pop_back();
    }

    std::vector<MainThreadPiece> m_longest;
    QString m_doing;
    double m_last = now();
    int m_depth = 0;
    int m_loops = 0;
};

} // namespace spotter::tests
