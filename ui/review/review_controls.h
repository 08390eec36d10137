// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_queue.h"
#include "ui/review/review_service.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace spotter {

/// Starts, shows and stops the model run that a queue is made from. Main thread.
class ReviewControls final : public QWidget {
    Q_OBJECT
public:
    explicit ReviewControls(QWidget *parent = nullptr);

    /// Empty reasons: it can be started. A reason is shown as a tool tip of the button and given to screen readers.
    void setAvailable(const QString &whyNotQuick, const QString &whyNotThorough);
    void setRunning(bool running);
    [[nodiscard]] bool isRunning() const { return m_running; }
    void setStopping();
    void showProgress(const ReviewProgress &progress);

    [[nodiscard]] QueueOrder order() const;
    /// Whether to ask about other mentions of labelled words, too.
    [[nodiscard]] bool otherMentions() const;
    /// Whether to mix in a random sample.
    [[nodiscard]] bool sample() const;
    /// Whether to ask about facts that contradict each other or lack their other direction.
    [[nodiscard]] bool facts() const;
    [[nodiscard]] int folds() const;
    [[nodiscard]] double minutes() const;

Q_SIGNALS:
    void quickRequested();
    void thoroughRequested(int folds, double minutes);
    void stopRequested();
    /// The order, or what is asked about.
    void orderChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void enable();

    QPushButton *m_quick, *m_thorough, *m_stop;
    QToolButton *m_more;
    QWidget *m_options;
    QFormLayout *m_form;
    QSpinBox *m_folds;
    QDoubleSpinBox *m_minutes;
    QComboBox *m_order;
    QCheckBox *m_facts, *m_otherMentions, *m_sample;
    QProgressBar *m_progress;
    QLabel *m_status;
    QString m_whyNotQuick;
    QString m_whyNotThorough;
    bool m_running = false;
    bool m_stopping = false;
};

} // namespace spotter
