// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace spotter {

/// A queue of functions that other threads post and this object's thread runs: one by one, in order, as queued Qt
/// events. Functions left when it is destroyed never run. Does what QMetaObject::invokeMethod() does, but passes the
/// functions under a mutex of its own, which ThreadSanitizer sees; it does not see Qt's.
class Mailbox final : public QObject {
public:
    explicit Mailbox(QObject *parent) : QObject(parent) { }
    void post(std::function<void()> action); ///< any thread, while this object exists

protected:
    bool event(QEvent *event) override;

private:
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_actions; ///< one event for each
};

} // namespace spotter
