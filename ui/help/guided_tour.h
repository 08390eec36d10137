// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace spotter {

/// One stop of a tour. The texts are functions, so that they are always in the current language.
struct TourStop {
    std::function<QWidget *()> target; ///< the widget that is pointed at, made visible first; null: the whole window
    std::function<QString()> title;
    std::function<QString()> text;
    std::function<bool()> canGoOn = [] { return true; }; ///< otherwise the user must do something first
};

/// A bubble that guides through the window: it is placed beside one part after another, which is marked by a frame. The
/// window stays usable; Escape or Close ends the tour at any time. A child of the window; deletes itself at the end.
/// Main thread.
class GuidedTour final : public QFrame {
    Q_OBJECT
public:
    GuidedTour(std::vector<TourStop> stops, QWidget *window);

    void begin();
    [[nodiscard]] int stop() const { return m_stop; }

public Q_SLOTS:
    void next();
    void back();
    /// Checks canGoOn() again; continues automatically if the tour was waiting for it.
    void look();

Q_SIGNALS:
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void go(int stop);
    void showWords();
    void place();
    void end();

    std::vector<TourStop> m_stops;
    int m_stop = -1;
    bool m_waited = false; ///< at this stop, for an action of the user
    QPointer<QWidget> m_target;
    QWidget *m_frame; ///< around the target
    QLabel *m_count;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_close;
};

} // namespace spotter
