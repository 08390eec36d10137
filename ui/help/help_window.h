// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace spotter {

class HelpBrowser;
struct HelpPlace;

/// The help pages in a non-modal window. Main thread.
class HelpWindow final : public QDialog {
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Shows the help about a part of the window, see placeInHelp().
    void showPart(const QString &part);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showPlace(const HelpPlace &place);
    /// Selects the title of the page that a link led to.
    void followPage();

    QListWidget *m_titles;
    HelpBrowser *m_text;
    QPushButton *m_back;
    QPushButton *m_close;
};

} // namespace spotter
