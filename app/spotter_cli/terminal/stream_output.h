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

/// Standard output, a named pipe or a device, written to without a buffer of its own. What the other end does not take
/// is waited for until the user interrupts, and then for a second more: who still reads gets what is finished, and
/// nobody is waited for in vain. A terminal gets what it would obey as signs (see forTerminal()); everything else gets
/// byte for byte what is written.
class StreamOutput final : public QIODevice {
public:
    /// Of a descriptor that stays the caller's. The interrupt must outlive it.
    StreamOutput(int descriptor, const Interrupt &interrupt);
    /// Opens a special file, waiting for the reader of a named pipe. Stopped, Io.
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
    QStringDecoder m_decoder{QStringDecoder::Utf8}; ///< for a terminal: what comes may end inside of a character
    QString m_carried; ///< for a terminal: a carriage return that waits for what follows
};

} // namespace spotter
