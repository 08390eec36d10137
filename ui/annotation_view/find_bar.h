// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace spotter {

/// A line to type what is searched for in the open document, with the number of hits. Searches nothing itself. Main
/// thread.
class FindBar final : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows the bar with its text selected; a pattern that is not empty replaces the text.
    void begin(const QString &pattern);
    [[nodiscard]] QString pattern() const;
    /// current: index of the hit that is selected, -1 if none is; atLeast: there are more than were counted.
    void showCount(qsizetype current, qsizetype hits, bool atLeast);

Q_SIGNALS:
    void patternChanged(const QString &pattern);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void putAway();

    QLineEdit *m_pattern;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
};

} // namespace spotter
