// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QToolButton;

namespace spotter {

/// The progress of background work, with a Stop button. Visible while the work runs. Main thread.
class WorkProgress final : public QWidget {
    Q_OBJECT
public:
    explicit WorkProgress(QWidget *parent = nullptr);

    /// Shows itself. format: for QProgressBar, "Copying %p %"; name: description of the bar for screen readers.
    void begin(const QString &format, const QString &name);
    /// A total of 0 means unknown.
    void advance(qint64 done, qint64 total);
    void end();

Q_SIGNALS:
    void stopWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QProgressBar *m_bar;
    QToolButton *m_stop;
};

} // namespace spotter
