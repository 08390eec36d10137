// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace spotter {

/// A sequential device over bytes in memory that fails after a given number of bytes: simulates a broken or full disk,
/// or a pipe that closes. Reads return small pieces, as pipes do.
class FaultDevice : public QIODevice {
public:
    enum class Fault {
        Error, ///< -1 and an error string
        Short, ///< writing stores what still fits and returns that number; reading ends early, like a truncated file
    };

    /// failAfter -1: never fails.
    explicit FaultDevice(QByteArray bytes, qint64 failAfter = -1, Fault fault = Fault::Error, qint64 pieceBytes = 7)
        : m_bytes(std::move(bytes)), m_failAfter(failAfter), m_fault(fault), m_pieceBytes(pieceBytes)
    {
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    /// The bytes written so far, or the bytes to be read.
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool hasFailed() const { return m_failed; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        if (maximum == 0) return 0; // Qt asks so after a read that its buffer could serve
        const qint64 end = m_failAfter < 0 ? m_bytes.size() : std::min<qint64>(m_failAfter, m_bytes.size());
        const qint64 count = std::min({maximum, m_pieceBytes, end - m_at});
        if (count <= 0 && m_failAfter >= 0 && m_at >= m_failAfter) {
            m_failed = true;
            if (m_fault == Fault::Short) return 0;
            setErrorString(QStringLiteral("the disk is on fire"));
            return -1;
        }
        std::memcpy(data, m_bytes.constData() + m_at, std::size_t(count));
        m_at += count;
        return count;
    }

    qint64 writeData(const char *data, qint64 count) override
    {
        if (m_failAfter < 0 || m_bytes.size() + count <= m_failAfter) {
            m_bytes.append(data, count);
            return count;
        }
        m_failed = true;
        if (m_fault == Fault::Short) {
            const qint64 fits = m_failAfter - m_bytes.size();
            m_bytes.append(data, fits);
            return fits;
        }
        setErrorString(QStringLiteral("No space left on device"));
        return -1;
    }

private:
    QByteArray m_bytes;
    qint64 m_failAfter;
    Fault m_fault;
    qint64 m_pieceBytes;
    qint64 m_at = 0;
    bool m_failed = false;
};

} // namespace spotter
