// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_runner.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace spotter {

class Corpus;

/// Notices within a second that the file of the open corpus was moved, deleted or replaced, or is back, and follows it.
/// Soon after the last edit it sees to it that the file is complete without SQLite's log, which a move leaves behind.
/// Looks on a thread, because a disk that sleeps or a network may have to be waited for. Main thread.
class FileWatch final : public QObject {
    Q_OBJECT
public:
    explicit FileWatch(QObject *parent = nullptr);

    /// Null: nothing. The corpus must outlive this, or be replaced by another call first.
    void watch(Corpus *corpus);
    /// Corpus::follow(). What belongs to a corpus that was moved is moved along, see moveFoldersAlong().
    void follow();

Q_SIGNALS:
    /// follow() has something to do. Again at each look while that is so.
    void changed();
    /// The corpus has another path than before, or has lost its file, or found it again.
    void followed(const QString &before);
    /// Another file was copied over it. The receiver must replace the corpus.
    void overwritten(const QString &path);
    /// Once for each failure that is not over by itself.
    void failed(const spotter::Error &error);

private:
    void look();

    Corpus *m_corpus = nullptr;
    QString m_failure; ///< the last one
    QDateTime m_gathered; ///< when the log that is in the file was written
    QTimer m_timer;
    TaskRunner m_looking;
};

} // namespace spotter
