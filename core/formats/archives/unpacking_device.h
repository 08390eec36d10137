// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archives/packing.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

namespace spotter {

/// Decompresses gzip, Zstandard, xz or bzip2 while it is read, including several concatenated members. Sequential; uses
/// less than 12 MiB of memory (xz: up to 128 MiB, as its highest level requires). errorString() reports damage
/// (detected by the checksums), a missing end, windows that are too large, and decompression bombs. Does not own the
/// packed device, which may be a pipe.
class UnpackingDevice final : public QIODevice {
public:
    UnpackingDevice(QIODevice &packed, Packing packing);
    ~UnpackingDevice() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Whether unpacking stopped because the file is damaged or incomplete; errorString() says why.
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    /// Bytes of the packed device consumed so far, for progress.
    [[nodiscard]] qint64 packedBytes() const { return m_packedBytes; }

    /// A decompressor: consumes from `in`, fills `out`.
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
    bool m_inMember = true; ///< an empty file is not a packed file
    bool m_failed = false;
};

} // namespace spotter
