// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/spotter_cli/terminal/exit_code.h"
#include "app/spotter_cli/terminal/stream_output.h"
#include "core/base/error.h"

#include <QElapsedTimer>
#include <QString>

#include <stop_token>

namespace spotter {

class Interrupt;

/// What a progress bar shows.
struct ProgressLine {
    QString label; ///< what is being done, and in which unit the rate counts
    double share = -1; ///< of the whole, in [0, 1]; below 0: not known
    double perSecond = 0; ///< 0: not shown
    double remainingSeconds = 0; ///< 0: not known
};

/// The line for a terminal of that many columns.
[[nodiscard]] QString progressText(const ProgressLine &line, int columns);
/// Columns that a text takes: two for East Asian wide characters.
[[nodiscard]] int columnsOf(QStringView text);
/// "0:07", "1:02:03".
[[nodiscard]] QString durationText(double seconds);

/// The terminal: data on stdout, everything else on stderr. What others wrote (names, texts, what messages quote)
/// comes to a terminal as signs that it does not obey. Main thread.
class Console {
public:
    Console(const Interrupt &interrupt, bool quiet);
    ~Console();
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    [[nodiscard]] std::stop_token stop() const;
    [[nodiscard]] bool isStopped() const { return stop().stop_requested(); }
    [[nodiscard]] const Interrupt &interrupt() const { return m_interrupt; }

    /// Data, to stdout. False when stdout does not take it (a full disk); the output's errorString() says why.
    bool print(const QString &text);
    [[nodiscard]] StreamOutput &output() { return m_output; }
    /// A line on stderr that --quiet leaves out.
    void note(const QString &line);
    /// "spotter-cli: warning: …", also when quiet.
    void warn(const QString &sentence);
    /// "spotter-cli: …"
    void complain(const QString &sentence);

    /// Draws the bar on stderr, at most ten times a second; nothing where stderr is no terminal or --quiet is given.
    void showProgress(const ProgressLine &line);
    /// The same for work that is counted: rate and remaining time are measured from the first call with that label on.
    void showProgress(const QString &label, qint64 done, qint64 total, qint64 countForRate);
    /// Removes the bar.
    void endProgress();

private:
    /// One line.
    void writeError(const QString &text);

    const Interrupt &m_interrupt;
    bool m_quiet;
    bool m_terminal;
    bool m_barShown = false;
    StreamOutput m_output;
    QString m_label;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceDrawn;
};

} // namespace spotter
