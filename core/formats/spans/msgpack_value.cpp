// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/msgpack_value.h"

#include <QtEndian>

#include <bit>

namespace spotter {

namespace {

constexpr int deepestMsgpack = 32;

class MsgpackParser {
public:
    MsgpackParser(QByteArrayView bytes, std::size_t most) : m_bytes(bytes), m_left(most) { }

    bool read(MsgpackValue &value, int depth = 0)
    {
        using Kind = MsgpackValue::Kind;
        quint64 tag = 0;
        if (depth > deepestMsgpack || m_left-- == 0 || !readNumber(1, tag)) return false;
        if (tag < 0x80 || tag >= 0xE0) return setInteger(value, tag < 0x80 ? tag : quint64(qint64(qint8(tag))));
        if (tag < 0x90) return readItems(value, Kind::Map, 2 * (tag & 0x0F), depth);
        if (tag < 0xA0) return readItems(value, Kind::List, tag & 0x0F, depth);
        if (tag < 0xC0) return readBytes(value, Kind::Text, tag & 0x1F);
        switch (tag) {
        case 0xC0:
            return true;
        case 0xC2:
        case 0xC3:
            value.kind = Kind::Boolean;
            value.integer = tag & 1;
            return true;
        case 0xC4:
        case 0xC5:
        case 0xC6:
            return readSized(value, Kind::Bytes, 1 << (tag - 0xC4));
        case 0xC7:
        case 0xC8:
        case 0xC9:
            return readSized(value, Kind::Extension, 1 << (tag - 0xC7), 1);
        case 0xCA:
        case 0xCB:
            return readReal(value, tag == 0xCA ? 4 : 8);
        case 0xCC:
        case 0xCD:
        case 0xCE:
        case 0xCF:
            return readInteger(value, 1 << (tag - 0xCC), false);
        case 0xD0:
        case 0xD1:
        case 0xD2:
        case 0xD3:
            return readInteger(value, 1 << (tag - 0xD0), true);
        case 0xD4:
        case 0xD5:
        case 0xD6:
        case 0xD7:
        case 0xD8:
            return readBytes(value, Kind::Extension, (1U << (tag - 0xD4)) + 1);
        case 0xD9:
        case 0xDA:
        case 0xDB:
            return readSized(value, Kind::Text, 1 << (tag - 0xD9));
        case 0xDC:
        case 0xDD: {
            quint64 count = 0;
            return readNumber(tag == 0xDC ? 2 : 4, count) && readItems(value, Kind::List, count, depth);
        }
        case 0xDE:
        case 0xDF: {
            quint64 count = 0;
            return readNumber(tag == 0xDE ? 2 : 4, count) && readItems(value, Kind::Map, 2 * count, depth);
        }
        default:
            return false;
        }
    }

private:
    /// Big-endian.
    bool readNumber(int bytes, quint64 &number)
    {
        if (m_bytes.size() < bytes) return false;
        number = 0;
        for (int i = 0; i < bytes; ++i) number = number << 8 | quint8(m_bytes[i]);
        m_bytes = m_bytes.sliced(bytes);
        return true;
    }

    static bool setInteger(MsgpackValue &value, quint64 bits)
    {
        value.kind = MsgpackValue::Kind::Integer;
        value.integer = bits;
        return true;
    }

    bool readInteger(MsgpackValue &value, int bytes, bool isSigned)
    {
        quint64 bits = 0;
        if (!readNumber(bytes, bits)) return false;
        const int unused = 64 - 8 * bytes;
        return setInteger(value, isSigned ? quint64(qint64(bits << unused) >> unused) : bits);
    }

    bool readReal(MsgpackValue &value, int bytes)
    {
        quint64 bits = 0;
        if (!readNumber(bytes, bits)) return false;
        value.kind = MsgpackValue::Kind::Real;
        value.real = bytes == 4 ? double(std::bit_cast<float>(quint32(bits))) : std::bit_cast<double>(bits);
        return true;
    }

    bool readBytes(MsgpackValue &value, MsgpackValue::Kind kind, quint64 count)
    {
        if (quint64(m_bytes.size()) < count) return false;
        value.kind = kind;
        value.bytes = m_bytes.first(qsizetype(count));
        m_bytes = m_bytes.sliced(qsizetype(count));
        return true;
    }

    bool readSized(MsgpackValue &value, MsgpackValue::Kind kind, int lengthBytes, quint64 more = 0)
    {
        quint64 count = 0;
        return readNumber(lengthBytes, count) && readBytes(value, kind, count + more);
    }

    bool readItems(MsgpackValue &value, MsgpackValue::Kind kind, quint64 count, int depth)
    {
        if (quint64(m_bytes.size()) < count || m_left < count) return false; // each takes a byte at least
        value.kind = kind;
        value.items.resize(std::size_t(count));
        for (MsgpackValue &item : value.items) {
            if (!read(item, depth + 1)) return false;
        }
        return true;
    }

    QByteArrayView m_bytes;
    std::size_t m_left; ///< values that may still be read
};

} // namespace

const MsgpackValue *MsgpackValue::member(QByteArrayView key) const
{
    if (kind != Kind::Map) return nullptr;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        if (items[i].bytes == key) return &items[i + 1];
    }
    return nullptr;
}

std::optional<double> MsgpackValue::number() const
{
    if (kind == Kind::Real) return real;
    if (kind == Kind::Integer) return double(qint64(integer));
    const MsgpackValue *data = member("data");
    const MsgpackValue *type = member("type");
    if (!data || !type) return std::nullopt;
    if (type->bytes == "<f4" && data->bytes.size() == 4) return double(qFromLittleEndian<float>(data->bytes.data()));
    if (type->bytes == "<f8" && data->bytes.size() == 8) return qFromLittleEndian<double>(data->bytes.data());
    return std::nullopt;
}

std::optional<MsgpackValue> readMsgpack(QByteArrayView bytes, std::size_t most)
{
    MsgpackValue value;
    if (!MsgpackParser(bytes, most).read(value)) return std::nullopt;
    return value;
}

} // namespace spotter
