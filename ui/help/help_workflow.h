// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QMainWindow;

namespace spotter {

class Actions;
class CorpusController;
class GuidedTour;
class HelpWindow;
struct TourStop;

/// Opens help about the part of the window with the keyboard focus, and the tour of the four main tasks. Finds the
/// parts by their object names. Main thread; owned by the window.
class HelpWorkflow final : public QObject {
    Q_OBJECT
public:
    HelpWorkflow(CorpusController &controller, const Actions &actions, QMainWindow *window);

    void showHelp();
    void startTour();

private:
    [[nodiscard]] QString focusedPart() const;
    [[nodiscard]] TourStop beginStop() const;
    [[nodiscard]] TourStop seeStop() const;
    [[nodiscard]] TourStop correctStop() const;
    [[nodiscard]] TourStop retrainStop() const;
    [[nodiscard]] TourStop exportStop() const;
    /// A dock, made visible and raised.
    [[nodiscard]] QWidget *dock(const QString &name) const;

    CorpusController &m_controller;
    const Actions &m_actions;
    QMainWindow *m_window;
    QPointer<HelpWindow> m_help;
    QPointer<GuidedTour> m_tour;
};

} // namespace spotter
