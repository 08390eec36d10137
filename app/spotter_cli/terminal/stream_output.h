// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QIODevice>
#include <QString>
#include <QStringDecoder>

#include <memory>

namespace spotter {

class Interrupt;

/// Stdout, a named pipe or a device, written without a buffer of its own. If the other end does not accept data, it is
/// waited for until the user interrupts, and then for one more second: a slow reader still gets the finished data, and
/// a blocked one cannot hang the program. On a terminal, control characters are replaced by visible symbols (see
/// forTerminal()); everywhere else the bytes are written unchanged.
class StreamOutput final : public QIODevice {
public:
    /// Uses a descriptor that the caller owns. The interrupt must outlive this object.
    StreamOutput(int descriptor, const Interrupt &interrupt);
    /// Opens a special file; waits for the reader of a named pipe. Stopped, Io.
    [[nodiscard]] static Result<std::unique_ptr<StreamOutput>> open(const QString &path, const Interrupt &interrupt);
    ~StreamOutput() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Whether something could not be written; errorString() says why.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 count) override;

private:
    [[nodiscard]] bool waitForRoom();
    [[nodiscard]] bool writeAll(QByteArrayView bytes);
    [[nodiscard]] QByteArray shown(QByteArrayView bytes);
    bool refuse(const QString &why);

    int m_descriptor;
    bool m_isOwner = false;
    const Interrupt &m_interrupt;
    bool m_isTerminal;
    bool m_mayBlock;
    bool m_hasFailed = false;
    QStringDecoder m_decoder{QStringDecoder::Utf8}; ///< for a terminal, because writes may end inside a character
    QString m_carried; ///< for a terminal: a carriage return, until the next character is known
};

} // namespace spotter
