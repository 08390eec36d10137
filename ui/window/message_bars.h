// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace spotter {

class Banner;
class CorpusController;

/// The lines above the text: why the corpus is read-only, that it was moved, that the model is of low quality, what has
/// failed. Each goes when what it says is over. Main thread.
class MessageBars final : public QWidget {
    Q_OBJECT
public:
    /// saveACopy: the next step when the corpus cannot be written.
    MessageBars(CorpusController &controller, QAction *saveACopy, QWidget *parent = nullptr);

    void showProblem(const QString &message);
    void showModelQuality();
    /// What has happened to the corpus; until the next such event.
    void showHappened(const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCorpus();
    void showPlace(const QString &before);
    void endRefusal();

    CorpusController &m_controller;
    Banner *m_readOnly;
    Banner *m_moved; ///< that the corpus has another path
    Banner *m_model; ///< that the current model is of low quality
    Banner *m_problem;
    QString m_refused; ///< why an edit could not be made; empty once one could
};

} // namespace spotter
