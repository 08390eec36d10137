// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <concepts>

namespace spotter {

/// Reads little-endian numbers from untrusted bytes. Reading past the end returns zeros and empty views, and isGood()
/// is false from then on: a parser may check it once at the end of a record, but must check it in the condition of
/// every loop.
class ByteCursor {
public:
    explicit ByteCursor(QByteArrayView bytes) : m_bytes(bytes) { }

    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] qsizetype position() const { return m_at; }
    [[nodiscard]] qsizetype remaining() const { return m_bytes.size() - m_at; }

    template <std::integral T>
    [[nodiscard]] T number()
    {
        const QByteArrayView bytes = take(sizeof(T));
        return m_good ? qFromLittleEndian<T>(bytes.data()) : T{};
    }

    /// A base-128 number of protocol buffers and LevelDB: at most ten bytes, the lowest seven bits first.
    [[nodiscard]] quint64 varint()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 70 && m_good; shift += 7) {
            const auto byte = number<quint8>();
            // The tenth byte has room for one bit.
            if (shift == 63 && byte > 1) break;
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80) return m_good ? value : 0;
        }
        m_good = false;
        return 0;
    }

    [[nodiscard]] QByteArrayView take(quint64 count)
    {
        if (!m_good || count > quint64(remaining())) {
            m_good = false;
            return {};
        }
        const QByteArrayView taken = m_bytes.sliced(m_at, qsizetype(count));
        m_at += qsizetype(count);
        return taken;
    }

    /// The bytes up to the next line feed, which is skipped.
    [[nodiscard]] QByteArrayView line()
    {
        const qsizetype end = m_bytes.indexOf('\n', m_at);
        const QByteArrayView taken = take(quint64((end < 0 ? m_bytes.size() + 1 : end) - m_at));
        if (m_good) ++m_at;
        return taken;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
};

} // namespace spotter
