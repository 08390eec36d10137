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

/// The content of a progress bar.
struct ProgressLine {
    QString label; ///< what is being done, and the unit of the rate
    double share = -1; ///< fraction of the whole, in [0, 1]; below 0: unknown
    double perSecond = 0; ///< 0: not shown
    double remainingSeconds = 0; ///< 0: unknown
};

/// The progress line for a terminal with this number of columns.
[[nodiscard]] QString progressText(const ProgressLine &line, int columns);
/// The width of a text in terminal columns: two for East Asian wide characters.
[[nodiscard]] int columnsOf(QStringView text);
/// "0:07", "1:02:03".
[[nodiscard]] QString durationText(double seconds);

/// The terminal: data on stdout, everything else on stderr. Control characters in text from outside (names, texts,
/// quotations in messages) are replaced by visible symbols on a terminal, so that it does not execute them. Main
/// thread.
class Console {
public:
    Console(const Interrupt &interrupt, bool quiet);
    ~Console();
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    [[nodiscard]] std::stop_token stop() const;
    [[nodiscard]] bool isStopped() const { return stop().stop_requested(); }
    [[nodiscard]] const Interrupt &interrupt() const { return m_interrupt; }

    /// From now on neither notes nor warnings: another process of the same job writes them.
    void onlyComplain();

    /// Writes data to stdout. False if that fails (a full disk); the output's errorString() says why.
    bool print(const QString &text);
    [[nodiscard]] StreamOutput &output() { return m_output; }
    /// Writes a line to stderr, unless --quiet.
    void note(const QString &line);
    /// Writes "spotter-cli: warning: …", even with --quiet.
    void warn(const QString &sentence);
    /// Writes "spotter-cli: …".
    void complain(const QString &sentence);

    /// Draws the bar on stderr, at most ten times per second; does nothing if stderr is not a terminal or with --quiet.
    void showProgress(const ProgressLine &line);
    /// The same for countable work: rate and remaining time are measured from the first call with the same label.
    void showProgress(const QString &label, qint64 done, qint64 total, qint64 countForRate);
    /// Removes the bar.
    void endProgress();

private:
    /// Writes one line.
    void writeError(const QString &text);

    const Interrupt &m_interrupt;
    bool m_quiet;
    bool m_warns = true;
    bool m_terminal;
    bool m_barShown = false;
    StreamOutput m_output;
    QString m_label;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceDrawn;
};

} // namespace spotter
