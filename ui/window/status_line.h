// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;

namespace spotter {

class AnnotationView;
class CorpusController;
class WorkProgress;

/// The bottom line: what was just done, how far the reading and work in the background have come, which triple of how
/// many, model, and corpus. Main thread.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    StatusLine(const CorpusController &controller, const AnnotationView &view, QWidget *parent = nullptr);

    /// A note that stays until something else is to be said.
    void note(const QString &text);
    /// A copy of the corpus is being made, is so far, is made.
    void beginCopy();
    void showCopy(qint64 done, qint64 total);
    void endCopy();

Q_SIGNALS:
    void stopJobWanted(); ///< what changes the corpus
    void stopCopyWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProgress(double share);
    void showPosition();
    void showModel();
    void showCorpus();

    const CorpusController &m_controller;
    const AnnotationView &m_view;
    QLabel *m_note;
    QProgressBar *m_progress;
    WorkProgress *m_job;
    WorkProgress *m_copy;
    QLabel *m_position;
    QLabel *m_model;
    QLabel *m_corpus;
};

} // namespace spotter
