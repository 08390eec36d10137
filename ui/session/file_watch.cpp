// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/file_watch.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/corpus_files.h"
#include "core/corpus/model_folders.h"

#include <QFileInfo>

#include <utility>

using namespace std::chrono_literals;

namespace spotter {

namespace {

/// What a look found.
struct WatchedFile {
    bool isElsewhere = false;
    QDateTime gathered;
};

/// Once nothing has been written for a second, so that no edit shares the disk with it. Returns when the log that is in
/// the file was written; if this fails, the next look tries again.
QDateTime gatherIdleLog(const QString &corpus, const QDateTime &gathered)
{
    const QFileInfo log(CorpusFiles(corpus).writeAheadLog());
    const QDateTime written = log.lastModified();
    if (log.size() == 0 || written == gathered || written.addSecs(1) > QDateTime::currentDateTime()) return gathered;
    return Corpus::gatherLog(corpus) ? written : gathered;
}

} // namespace

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
    m_gathered = {};
    if (corpus)
        m_timer.start();
    else
        m_timer.stop();
}

void FileWatch::look()
{
    if (m_looking.isRunning()) return; // the disk has not answered yet
    const QString written = m_corpus->isReadOnly() ? QString() : m_corpus->path();
    m_looking.start<WatchedFile>(
        [check = m_corpus->moveCheck(), written, gathered = m_gathered](const Task &) -> Result<WatchedFile> {
            if (check()) return WatchedFile{true, gathered};
            return WatchedFile{false, written.isEmpty() ? gathered : gatherIdleLog(written, gathered)};
        },
        [this](const Result<WatchedFile> &found) {
            if (!found) return;
            m_gathered = found->gathered;
            if (found->isElsewhere) Q_EMIT changed();
        });
}

void FileWatch::follow()
{
    if (!m_corpus) return;
    const QString path = m_corpus->path();
    if (m_corpus->isOverwritten()) {
        (void)m_corpus->follow(); // lets go of it
        return Q_EMIT overwritten(path);
    }
    const QString reason = m_corpus->readOnlyReason();
    const auto place = m_corpus->follow();
    if (m_corpus->path() != path && !m_corpus->isAway() && !m_corpus->isReadOnly())
        (void)moveFoldersAlong(path, m_corpus->path()); // followed() says what stays behind
    if (m_corpus->path() != path || m_corpus->readOnlyReason() != reason) Q_EMIT followed(path);
    // A reader is waited for: the next look tries again.
    const QString failure = place || place.error().code == ErrorCode::Busy ? QString() : place.error().message;
    if (failure != std::exchange(m_failure, failure) && !failure.isEmpty()) Q_EMIT failed(place.error());
}

} // namespace spotter
