// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace spotter {

void Mailbox::post(std::function<void()> action)
{
    const std::scoped_lock lock(m_mutex);
    m_actions.push_back(std::move(action));
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

bool Mailbox::event(QEvent *event)
{
    if (event->type() != QEvent::User) return QObject::event(event);
    std::function<void()> action;
    {
        const std::scoped_lock lock(m_mutex);
        action = std::move(m_actions.front());
        m_actions.pop_front();
    }
    action(); // it may delete this
    return true;
}

} // namespace spotter
