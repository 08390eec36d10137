// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/file_watch.h"

#include "core/corpus/corpus.h"

#include <utility>

using namespace std::chrono_literals;

namespace spotter {

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(500ms);
    connect(&m_timer, &QTimer::timeout, this, &FileWatch::look);
}

void FileWatch::watch(Corpus *corpus)
{
    m_looking.abandon();
    m_corpus = corpus;
    m_failure.clear();
    if (corpus)
        m_timer.start();
    else
        m_timer.stop();
}

void FileWatch::look()
{
    if (m_looking.isRunning()) return; // the disk has not answered yet
    m_looking.start<bool>([check = m_corpus->moveCheck()](const Task &) -> Result<bool> { return check(); },
        [this](const Result<bool> &isElsewhere) {
            if (isElsewhere.value_or(false)) Q_EMIT changed();
        });
}

void FileWatch::follow()
{
    if (!m_corpus) return;
    const QString path = m_corpus->path();
    const QString reason = m_corpus->readOnlyReason();
    const auto place = m_corpus->follow();
    if (m_corpus->path() != path || m_corpus->readOnlyReason() != reason) Q_EMIT followed(path);
    // A reader is waited for: the next look tries again.
    const QString failure = place || place.error().code == ErrorCode::Busy ? QString() : place.error().message;
    if (failure != std::exchange(m_failure, failure) && !failure.isEmpty()) Q_EMIT failed(place.error());
}

} // namespace spotter
