// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/checksum.h"

#include <QByteArray>
#include <QtEndian>

#include <limits>
#include <optional>
#include <vector>

/// Archives as written by torch.save, built by hand, so that they can contain false values.
namespace spotter::torch_archives {

template <typename T>
QByteArray little(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian<T>(value, bytes.data());
    return bytes;
}

struct Member {
    QByteArray name;
    QByteArray content;
    quint16 method = 0;
    quint16 flags = 0; ///< 1: encrypted; 8: sizes and checksum come after the content, and are zero before it
    bool hasChecksum = true;
    bool isLarge = false; ///< the directory stores its sizes and offset in 64-bit fields
    std::optional<quint32> claimedBytes = {}; ///< default: the size of the content
    std::optional<quint32> claimedBegin = {}; ///< default: the actual offset
};

/// A ZIP archive of stored (uncompressed) members.
inline QByteArray zip(const std::vector<Member> &members)
{
    constexpr quint32 elsewhere = ~0U;
    QByteArray bytes;
    QByteArray directory;
    for (const Member &member : members) {
        const quint32 size = member.claimedBytes.value_or(quint32(member.content.size()));
        const quint32 begin = member.claimedBegin.value_or(quint32(bytes.size()));
        const quint32 checksum = member.hasChecksum ? crc32(member.content) : 0;
        const auto header = [&](quint32 crc, quint32 length, const QByteArray &extra) {
            return little<quint16>(0) + little(member.flags) + little(member.method) + little<quint32>(0) + little(crc)
                + little(length) + little(length) + little(quint16(member.name.size())) + little(quint16(extra.size()));
        };
        const QByteArray large = !member.isLarge ? QByteArray()
                                                 : little<quint16>(1) + little<quint16>(24) + little<quint64>(size)
                + little<quint64>(size) + little<quint64>(begin);
        directory += "PK\x01\x02" + little<quint16>(0) + header(checksum, member.isLarge ? elsewhere : size, large)
            + little<quint16>(0) + little<quint64>(0) + little(member.isLarge ? elsewhere : begin) + member.name
            + large;
        const bool follows = (member.flags & 8) != 0;
        bytes += "PK\x03\x04" + header(follows ? 0 : checksum, follows ? 0 : size, {}) + member.name + member.content;
        if (follows) bytes += "PK\x07\x08" + little(checksum) + little(size) + little(size);
    }
    return bytes + directory + "PK\x05\x06" + little<quint32>(0) + little(quint16(members.size()))
        + little(quint16(members.size())) + little(quint32(directory.size())) + little(quint32(bytes.size()))
        + little<quint16>(0);
}

// Pickle opcodes, see pickletools.py.
inline QByteArray integer(qint64 value) { return QByteArrayLiteral("\x8a\x08") + little(value); }
inline QByteArray text(const QByteArray &value) { return "X" + little(quint32(value.size())) + value; }

inline QByteArray tuple(const std::vector<qint64> &values)
{
    QByteArray bytes = "(";
    for (const qint64 value : values) bytes += integer(value);
    return bytes + "t";
}

struct View {
    qint64 elements = 6; ///< of the storage, which is of float32
    qint64 offset = 0;
    std::vector<qint64> shape{2, 3};
    std::vector<qint64> strides{3, 1};
};

/// The opcodes that make a view of the storage "0".
inline QByteArray tensor(const View &view)
{
    return "ctorch._utils\n_rebuild_tensor_v2\n((" + text("storage") + "ctorch\nFloatStorage\n" + text("0")
        + text("cpu") + integer(view.elements) + "tQ" + integer(view.offset) + tuple(view.shape) + tuple(view.strides)
        + "\x89}tR";
}

/// The pickle of {"a": view}.
inline QByteArray pickle(const View &view) { return "\x80\x02}" + text("a") + tensor(view) + "s."; }

/// 0, 1, 2, … as float32.
inline QByteArray numbers(int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i) bytes += little(float(i));
    return bytes;
}

} // namespace spotter::torch_archives
