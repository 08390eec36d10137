// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace spotter {

class Shortcuts;

/// The settings page for the keys of commands: a searchable list, a field that records the next key pressed, and a
/// message if another command already has that key. Changes take effect immediately. Main thread.
class ShortcutPage final : public QWidget {
    Q_OBJECT
public:
    explicit ShortcutPage(Shortcuts &shortcuts, QWidget *parent = nullptr);
    void retranslate();

private:
    void build();
    void fill();
    void narrow();
    void showChosen();
    void assign();
    void reset();
    /// Shows which action has the key; null clears the message.
    void refuse(const QAction *other);
    [[nodiscard]] QAction *chosen() const;

    Shortcuts &m_shortcuts;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_label;
    QKeySequenceEdit *m_key;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    QLabel *m_note;
};

/// The text of an action without its mnemonic: "&Open…" and "打开(&O)…" become "Open…" and "打开…".
[[nodiscard]] QString plainActionText(const QAction &action);

} // namespace spotter
