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

/// One stop of a tour. The words are asked for each time, in the language of then.
struct TourStop {
    std::function<QWidget *()> target; ///< what is pointed at, made visible first; null: the whole window
    std::function<QString()> title;
    std::function<QString()> text;
    std::function<bool()> canGoOn = [] { return true; }; ///< else the user has to do something first
};

/// A bubble that leads through the window: it stands beside one part after another, which a frame marks. The window
/// stays usable; Escape or Close ends it at any time. A child of the window; deletes itself at the end. Main thread.
class GuidedTour final : public QFrame {
    Q_OBJECT
public:
    GuidedTour(std::vector<TourStop> stops, QWidget *window);

    void begin();
    [[nodiscard]] int stop() const { return m_stop; }

public Q_SLOTS:
    void next();
    void back();
    /// Asks again whether it may go on; goes on by itself where that was what it waited for.
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
    bool m_waited = false; ///< at this stop, for the user to do something
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
