// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <memory>

namespace spotter {

/// How a file is packed.
enum class Packing {
    None,
    Gzip,
    Zstandard,
    Zip,
    Foreign, ///< bzip2, xz, 7-Zip, RAR: recognised so that it can be said, not read
};

inline constexpr qint64 packingBytes = 16;

/// By the first packingBytes.
[[nodiscard]] Packing packingOf(QByteArrayView head);
/// Whether the first bytes are too few to tell, and the next ones may show a packing.
[[nodiscard]] bool mayBecomePacked(QByteArrayView head);
/// The name without .gz or .zst: what the file was called before it was packed.
[[nodiscard]] QString unpackedName(const QString &name);
/// Whether so many unpacked bytes are out of all proportion to the packed ones: made to fill memory or disk.
[[nodiscard]] bool isBomb(qint64 unpackedBytes, qint64 packedBytes);

/// Unpacks gzip or Zstandard as it is read, several members behind one another included. Sequential; holds less than
/// 12 MiB. Errors in errorString(): damage (by the checksums), an end that is missing, windows too large, bombs. Does
/// not own the packed device, which may be a pipe.
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
