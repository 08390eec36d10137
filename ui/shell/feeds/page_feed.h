// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace spotter {

class AnnotationView;
class CorpusController;
class PagePanel;
class Preferences;

/// Leads the page of the PDF after the text: shortly after the text was scrolled or a triple was selected, the panel
/// shows the page of that place, with the mentions of the selected triple and of what is under the mouse. A click on
/// the page leads to the text. Knows where the PDF may be, and asks for it. Main thread; does not own its arguments.
class PageFeed final : public QObject {
    Q_OBJECT
public:
    PageFeed(CorpusController &controller, AnnotationView &view, Preferences &preferences, PagePanel &panel,
        QObject *parent = nullptr);

Q_SIGNALS:
    void noted(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showDocument();
    void follow();
    void followSoon();
    void showMentions();
    void goTo(Span place);
    void locate();
    void rememberFile();
    [[nodiscard]] QStringList placesOfFile(const QString &source) const;

    CorpusController &m_controller;
    AnnotationView &m_view;
    Preferences &m_preferences;
    PagePanel &m_panel;
    QTimer m_waiting;
    std::optional<qsizetype> m_chosen; ///< a place of the text that counts more than what is on screen
};

} // namespace spotter
