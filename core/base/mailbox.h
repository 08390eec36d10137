// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace spotter {

/// Where other threads put what this object's thread is to run: one by one, in order, queued like Qt's own events. What
/// is left when it is destroyed never runs. What QMetaObject::invokeMethod does, but it crosses under a mutex of ours,
/// which ThreadSanitizer sees; Qt's own it does not.
class Mailbox final : public QObject {
public:
    explicit Mailbox(QObject *parent) : QObject(parent) { }
    void post(std::function<void()> action); ///< any thread, while this lives

protected:
    bool event(QEvent *event) override;

private:
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_actions; ///< an event each
};

} // namespace spotter
