// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace spotter {

class HelpBrowser;
struct HelpPlace;

/// The pages of help beside the window, which stays usable meanwhile. Main thread.
class HelpWindow final : public QDialog {
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Shows where the help explains a part of the window, as placeInHelp() finds it.
    void showPart(const QString &part);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showPlace(const HelpPlace &place);
    /// Chooses the title of the page that a link has led to.
    void followPage();

    QListWidget *m_titles;
    HelpBrowser *m_text;
    QPushButton *m_back;
    QPushButton *m_close;
};

} // namespace spotter
