// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;
class QTextBrowser;

namespace spotter {

/// The pages of help beside the window, which stays usable meanwhile. Main thread.
class HelpWindow final : public QDialog {
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Shows the page of a part; the first one where there is none of that name.
    void showPage(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QListWidget *m_titles;
    QTextBrowser *m_words;
    QPushButton *m_close;
};

} // namespace spotter
