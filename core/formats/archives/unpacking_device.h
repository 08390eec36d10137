// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archives/packing.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

namespace spotter {

/// Unpacks gzip, Zstandard, xz or bzip2 as it is read, several members behind one another included. Sequential; holds
/// less than 12 MiB (xz: up to 128 MiB, as its highest level asks). Errors in errorString(): damage (by the checksums),
/// an end that is missing, windows too large, bombs. Does not own the packed device, which may be a pipe.
class UnpackingDevice final : public QIODevice {
public:
    UnpackingDevice(QIODevice &packed, Packing packing);
    ~UnpackingDevice() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Bytes of the packed device that are done with, for progress.
    [[nodiscard]] qint64 packedBytes() const { return m_packedBytes; }

    /// One way to unpack: consumes from `in`, fills `out`.
    class Stream {
    public:
        struct Step {
            qsizetype consumed = 0;
            qsizetype produced = 0;
            bool memberEnded = false;
            bool damaged = false;
        };
        Stream() = default;
        Stream(const Stream &) = delete;
        Stream &operator=(const Stream &) = delete;
        virtual ~Stream() = default;
        [[nodiscard]] virtual Step step(QByteArrayView in, char *out, qsizetype room) = 0;
    };

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    [[nodiscard]] bool refill();
    [[nodiscard]] qint64 unpack(char *data, qsizetype room);
    qint64 refuse(const QString &why);

    QIODevice &m_packed;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_input;
    qsizetype m_inputAt = 0;
    qint64 m_packedBytes = 0;
    qint64 m_unpackedBytes = 0;
    bool m_inMember = true; ///< an empty file is no packed file
    bool m_failed = false;
};

} // namespace spotter
