// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/scratch_corpora.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace spotter {

class AnnotationView;
class CorpusController;
class WorkProgress;

/// The status bar: the last action, the progress of extraction and background work, the number of the current triple,
/// how many triples and entities there are, the type of the selected entity, the model, and the corpus. Main thread.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    StatusLine(const CorpusController &controller, const AnnotationView &view, ScratchCorpora scratch,
        QWidget *parent = nullptr);

    /// A message that stays until the next one or the next edit.
    void note(const QString &text);
    /// The same about a file that was written, with a button that shows it.
    void noteFile(const QString &text, const QString &file);
    /// A copy of the corpus is started, in progress, finished.
    void beginCopy();
    void showCopy(qint64 done, qint64 total);
    void endCopy();

Q_SIGNALS:
    void stopJobWanted(); ///< the job that changes the corpus
    void stopCopyWanted();
    void showFileWanted(const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProgress(double share);
    void showPosition();
    void showModel();
    void showCorpus();

    const CorpusController &m_controller;
    const AnnotationView &m_view;
    const ScratchCorpora m_scratch;
    QLabel *m_note;
    QString m_file; ///< that the note is about
    QToolButton *m_showFile;
    QProgressBar *m_progress;
    WorkProgress *m_job;
    WorkProgress *m_copy;
    QLabel *m_position;
    QLabel *m_model;
    QLabel *m_corpus;
};

} // namespace spotter
