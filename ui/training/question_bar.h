// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance/wrapping_label.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace spotter {

/// A question inside a dock instead of a dialog: a tinted box with a sentence and two buttons. Main thread.
class QuestionBar : public QFrame {
    Q_OBJECT
public:
    explicit QuestionBar(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The left or the right button was pressed.
    void accepted();
    void refused();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    /// Sets the texts in the current language.
    virtual void retranslate() = 0;
    /// Which of the two answers comes first and looks like the usual one.
    void prefer(QPushButton *answer);
    /// Adds a further button after the two.
    void addButton(QPushButton *button);

    WrappingLabel *m_text;
    QPushButton *m_accept;
    QPushButton *m_refuse;
    QHBoxLayout *m_buttons;
};

} // namespace spotter
