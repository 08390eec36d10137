// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/terminal/stream_output.h"

#include "app/spotter_cli/terminal/interrupt.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/base/system_error.h"
#include "core/base/terminal_text.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <climits>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spotter {

namespace {

constexpr int readerLookMs = 100;
constexpr int graceMs = 1000; ///< after an interrupt

bool isInterrupted(const Interrupt &interrupt) { return interrupt.token().stop_requested(); }

bool isRegular(int descriptor)
{
    struct stat status{};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

} // namespace

StreamOutput::StreamOutput(int descriptor, const Interrupt &interrupt)
    : m_descriptor(descriptor), m_interrupt(interrupt), m_isTerminal(::isatty(descriptor) == 1),
      m_mayBlock(!isRegular(descriptor))
{
    QIODevice::open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

StreamOutput::~StreamOutput()
{
    if (m_isOwner) ::close(m_descriptor);
}

Result<std::unique_ptr<StreamOutput>> StreamOutput::open(const QString &path, const Interrupt &interrupt)
{
    for (;;) {
        // Opening a pipe without a reader would block, and blocked signals could not interrupt it.
        const int descriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        if (descriptor >= 0) {
            auto made = std::make_unique<StreamOutput>(descriptor, interrupt);
            made->m_isOwner = true;
            return made;
        }
        if (errno != ENXIO && errno != EINTR)
            return failure(ErrorCode::Io, Cli::tr("%1 cannot be written: %2").arg(path, systemErrorText(errno)));
        pollfd wake{interrupt.wakeDescriptor(), POLLIN, 0};
        if (::poll(&wake, 1, readerLookMs) > 0) return failure(ErrorCode::Stopped, Cli::tr("interrupted"));
    }
}

bool StreamOutput::refuse(const QString &why)
{
    setErrorString(why);
    m_hasFailed = true;
    return false;
}

/// Until the descriptor takes something. False when it does not in time.
bool StreamOutput::waitForRoom()
{
    for (;;) {
        const bool stopped = isInterrupted(m_interrupt);
        pollfd descriptors[] = {{m_descriptor, POLLOUT, 0}, {m_interrupt.wakeDescriptor(), POLLIN, 0}};
        const int ready = ::poll(descriptors, stopped ? 1 : 2, stopped ? graceMs : -1);
        if (ready < 0 && errno != EINTR) return refuse(systemErrorText(errno));
        if (ready > 0 && descriptors[0].revents != 0) return true;
        if (ready == 0) return refuse(Cli::tr("interrupted"));
    }
}

bool StreamOutput::writeAll(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_mayBlock && !waitForRoom()) return false;
        // Of a pipe, poll() promises so much room and no more: a larger write to a blocking one would wait.
        const qsizetype most = m_mayBlock ? PIPE_BUF : bytes.size();
        const ssize_t count = ::write(m_descriptor, bytes.data(), size_t(std::min(most, bytes.size())));
        if (count >= 0)
            bytes = bytes.sliced(count);
        else if (errno != EINTR && errno != EAGAIN)
            return refuse(systemErrorText(errno));
    }
    return true;
}

QByteArray StreamOutput::shown(QByteArrayView bytes)
{
    QString text = m_carried;
    text += m_decoder(bytes);
    m_carried.clear();
    if (text.endsWith(u'\r')) {
        m_carried = text.last(1);
        text.chop(1);
    }
    return forTerminal(text, TerminalLines::Keep).toUtf8();
}

qint64 StreamOutput::writeData(const char *data, qint64 count)
{
    const QByteArrayView bytes(data, count);
    return (m_isTerminal ? writeAll(shown(bytes)) : writeAll(bytes)) ? count : -1;
}

} // namespace spotter
