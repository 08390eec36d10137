// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/terminal/input_source.h"

#include "app/spotter_cli/terminal/interrupt.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/base/process_start.h"
#include "core/base/system_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdint>

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// A descriptor whose reads end when the user interrupts, so that Ctrl-C is not stuck behind a silent pipe.
class StreamDevice final : public QIODevice {
public:
    StreamDevice(int descriptor, int wakeDescriptor)
        : m_descriptor(descriptor), m_wakeDescriptor(wakeDescriptor), m_cancelDescriptor(::eventfd(0, EFD_CLOEXEC))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~StreamDevice() override
    {
        if (m_descriptor != STDIN_FILENO) ::close(m_descriptor);
        ::close(m_cancelDescriptor);
    }
    void cancel() const
    {
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t written
            = ::write(m_cancelDescriptor, &one, sizeof one); // refused: it is set already
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        if (maximum == 0) return 0; // Qt asks so after a read that its buffer could serve
        while (true) {
            pollfd descriptors[]
                = {{m_descriptor, POLLIN, 0}, {m_wakeDescriptor, POLLIN, 0}, {m_cancelDescriptor, POLLIN, 0}};
            if (::poll(descriptors, 3, -1) < 0 && errno != EINTR) return refused();
            if (descriptors[1].revents || descriptors[2].revents) {
                setErrorString(Cli::tr("interrupted"));
                return -1;
            }
            if (!descriptors[0].revents) continue;
            const ssize_t got = ::read(m_descriptor, data, size_t(maximum));
            if (got >= 0) return got;
            if (errno != EINTR && errno != EAGAIN) return refused();
        }
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 refused()
    {
        setErrorString(systemErrorText(errno));
        return -1;
    }

    int m_descriptor;
    int m_wakeDescriptor;
    int m_cancelDescriptor;
};

void setStream(InputSource &input, int descriptor, const Interrupt &interrupt)
{
    auto device = std::make_unique<StreamDevice>(descriptor, interrupt.wakeDescriptor());
    input.cancel = [stream = device.get()] { stream->cancel(); };
    input.device = std::move(device);
}

} // namespace

Result<InputSource> openInput(const QString &path, const Interrupt &interrupt)
{
    InputSource input;
    if (path == u"-"_s) {
        struct stat status{};
        if (wasClosed(STDIN_FILENO) || ::fstat(STDIN_FILENO, &status) != 0)
            return failure(
                ErrorCode::Io, Cli::tr("standard input is closed: name a file, or pipe text into the command"));
        input.name = Cli::tr("standard input");
        input.isStream = !S_ISREG(status.st_mode);
        setStream(input, STDIN_FILENO, interrupt);
        if (!input.isStream) input.bytes = status.st_size;
        return input;
    }
    if (const QFileInfo file(path); file.isFile() || file.isDir() || !file.exists()) {
        auto opened = openInputFile({path, {}});
        if (opened) opened->name = path;
        return opened;
    }
    input.name = path;
    input.source = QFileInfo(path).fileName();
    // Opening a pipe without a writer would block and ignore Ctrl-C; reading it can be interrupted.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return failure(ErrorCode::Io,
            Cli::tr("%1 cannot be read: %2").arg(QDir::toNativeSeparators(path), systemErrorText(errno)));
    input.isStream = true;
    setStream(input, descriptor, interrupt);
    return input;
}

InputOpener inputOpener(const Interrupt &interrupt)
{
    return [&interrupt](const InputFile &file) { return openInput(file.path, interrupt); };
}

} // namespace spotter
