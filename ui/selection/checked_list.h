// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/selection/checked_lines.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListView;

namespace spotter {

/// A long list with check boxes and one above it for all of them. Space ticks and unticks the current line; Enter or a
/// double click opens it. There is a current line as soon as there are lines. Main thread.
class CheckedList final : public QWidget {
    Q_OBJECT
public:
    explicit CheckedList(QWidget *parent = nullptr);

    [[nodiscard]] CheckedLines &lines() { return m_lines; }
    /// For screen readers; what the keys do, too, if it is other than here.
    void setWhat(const QString &name, const QString &keys = {});
    /// Shows all words of each line, in a list of at most some hundred lines; otherwise lines are cut at the right.
    void setWrapping(bool wraps);
    /// Beside the box for all lines.
    void setSummary(const QString &text);
    /// Over a list without lines.
    void setPlaceholder(const QString &text);
    void setCurrent(int row);
    /// Leaves Enter to the default button of the dialog; Ctrl+Enter opens.
    void setOpenedWithCtrl() { m_isOpenedWithCtrl = true; }
    [[nodiscard]] int current() const; ///< -1 if there is none

Q_SIGNALS:
    void checkedChanged();
    void opened(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showAll();
    void retranslate();

    CheckedLines m_lines;
    bool m_isOpenedWithCtrl = false;
    QListView *m_view;
    QCheckBox *m_all;
    QLabel *m_summary;
    QLabel *m_placeholder;
};

} // namespace spotter
