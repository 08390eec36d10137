// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QObject>

#include <functional>

namespace spotter {

class Corpus;
class TaskRunner;
struct Task;

/// Work that writes to the open corpus and takes its time: on a thread, with a connection of its own. The corpus stays
/// open, and readers of it continue; until the work has ended, edits are to be refused. Main thread.
class CorpusJob final : public QObject {
    Q_OBJECT
public:
    using Work = std::function<Result<void>(Corpus &, const Task &)>;
    using Done = std::function<void(const Result<void> &)>;

    explicit CorpusJob(QObject *parent = nullptr);

    /// One at a time. \p done is called once, when the work has ended; not if it was abandoned.
    void start(Corpus &corpus, const QString &refusal, Work work, Done done);
    void stop();
    /// Lets the work end by itself, untold; returns what it would have called.
    [[nodiscard]] Done abandon();
    [[nodiscard]] bool isRunning() const;
    /// Why edits are refused while it runs.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

Q_SIGNALS:
    void ended(); ///< before `done` is called
    void progressed(qint64 done, qint64 total);

private:
    TaskRunner *m_runner;
    QString m_refusal;
    Done m_done;
};

} // namespace spotter
