// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>
#include <QUrl>

namespace spotter {

struct HelpPlace;

/// Shows the help pages, which link to each other. Web links are opened in the system's browser.
class HelpBrowser final : public QTextBrowser {
    Q_OBJECT
public:
    explicit HelpBrowser(QWidget *parent = nullptr);

    void showPlace(const HelpPlace &place);
    /// The place on the shown page.
    [[nodiscard]] HelpPlace place() const;

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void finishPage(const QUrl &source);

    QUrl m_shown;
};

} // namespace spotter
