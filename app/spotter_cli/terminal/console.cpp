// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/terminal/console.h"

#include "app/spotter_cli/terminal/interrupt.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/base/terminal_text.h"
#include "core/text/code_points.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr qint64 redrawMs = 100;
constexpr int widestBar = 30;

int terminalColumns()
{
    winsize size{};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return 80;
}

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
}

} // namespace

int columnsOf(QStringView text)
{
    int columns = 0;
    CodePointReader reader(text);
    while (reader.hasNext()) columns += isWide(reader.next()) ? 2 : 1;
    return columns;
}

QString durationText(double seconds)
{
    const qint64 whole = qint64(std::llround(std::clamp(seconds, 0.0, 1e9)));
    const auto twoDigits = [](qint64 value) { return u"%1"_s.arg(value, 2, 10, QChar(u'0')); };
    if (whole < 3600) return u"%1:%2"_s.arg(whole / 60).arg(twoDigits(whole % 60));
    return u"%1:%2:%3"_s.arg(whole / 3600).arg(twoDigits(whole / 60 % 60), twoDigits(whole % 60));
}

QString progressText(const ProgressLine &line, int columns)
{
    QString figures;
    if (line.share >= 0) figures += u" %1 %"_s.arg(int(std::floor(std::clamp(line.share, 0.0, 1.0) * 100)), 3);
    if (line.perSecond > 0) {
        const int decimals = line.perSecond < 10 ? 1 : 0;
        figures += u"  "_s + Cli::tr("%1/s").arg(QLocale().toString(line.perSecond, 'f', decimals));
    }
    if (line.remainingSeconds > 0) figures += u"  "_s + Cli::tr("%1 left").arg(durationText(line.remainingSeconds));
    QString text = line.label;
    const int room = columns - 1 - columnsOf(text) - columnsOf(figures) - 3;
    if (line.share >= 0 && room >= 5) {
        const int width = std::min(room, widestBar);
        const int filled = int(std::lround(std::clamp(line.share, 0.0, 1.0) * width));
        text += u" ["_s + QString(filled, u'#') + QString(width - filled, u'.') + u']';
    }
    text += figures;
    while (columnsOf(text) > std::max(columns - 1, 0)) text.chop(1);
    return text;
}

Console::Console(const Interrupt &interrupt, bool quiet)
    : m_interrupt(interrupt), m_quiet(quiet), m_terminal(::isatty(STDERR_FILENO) == 1),
      m_output(STDOUT_FILENO, interrupt)
{
}

Console::~Console() { endProgress(); }

std::stop_token Console::stop() const { return m_interrupt.token(); }

bool Console::print(const QString &text)
{
    endProgress();
    const QByteArray bytes = text.toUtf8();
    return m_output.write(bytes) == bytes.size();
}

void Console::note(const QString &line)
{
    if (m_quiet) return;
    writeError(line);
}

void Console::onlyComplain()
{
    m_quiet = true;
    m_warns = false;
}

void Console::warn(const QString &sentence)
{
    if (m_warns) writeError(u"spotter-cli: "_s + Cli::tr("warning: %1").arg(sentence));
}

void Console::complain(const QString &sentence) { writeError(u"spotter-cli: "_s + sentence); }

void Console::showProgress(const ProgressLine &line)
{
    if (m_quiet || !m_terminal) return;
    const bool complete = line.share >= 1;
    if (m_barShown && !complete && m_sinceDrawn.elapsed() < redrawMs) return;
    m_sinceDrawn.start();
    m_barShown = true;
    // \r and "erase to the end of the line": what stood there may have been longer.
    ProgressLine shown = line;
    shown.label = forTerminal(line.label, TerminalLines::One);
    const QByteArray bytes = ('\r' + progressText(shown, terminalColumns()).toUtf8() + "\x1b[K");
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

void Console::showProgress(const QString &label, qint64 done, qint64 total, qint64 countForRate)
{
    if (m_quiet || !m_terminal) return;
    if (m_label != label || !m_sinceStart.isValid()) {
        m_label = label;
        m_sinceStart.start();
    }
    const double seconds = double(m_sinceStart.elapsed()) / 1000;
    ProgressLine line{.label = label};
    if (seconds > 0) line.perSecond = double(countForRate) / seconds;
    if (total > 0) {
        line.share = double(done) / double(total);
        if (done > 0 && seconds >= 1) line.remainingSeconds = seconds * double(total - done) / double(done);
    }
    showProgress(line);
}

void Console::endProgress()
{
    if (m_barShown) std::fputs("\r\x1b[K", stderr);
    m_barShown = false;
}

void Console::writeError(const QString &text)
{
    endProgress();
    const QByteArray bytes = (m_terminal ? forTerminal(text, TerminalLines::One) : text).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

} // namespace spotter
