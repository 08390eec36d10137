// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/input_buffer.h"

#include "core/base/device_reading.h"
#include "core/base/system_error.h"
#include "core/formats/messages.h"

#include <algorithm>
#include <cstring>

namespace spotter {

namespace {

/// The chunk size doubles from the first to the largest, because most files are small.
constexpr std::size_t firstChunkBytes = 16 << 10;
constexpr std::size_t largestChunkBytes = 256 << 10;

} // namespace

InputBuffer::InputBuffer(QIODevice &device, QString name)
    : m_device(device), m_name(std::move(name)), m_chunkBytes(firstChunkBytes)
{
}

Result<void> InputBuffer::makeRoom()
{
    if (m_begin > 0 && (m_begin == m_end || m_capacity - m_end < m_chunkBytes)) {
        std::memmove(m_bytes.get(), m_bytes.get() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_capacity - m_end >= m_chunkBytes) return {};
    const std::size_t capacity = m_end + std::max(m_chunkBytes, m_end / 2);
    void *grown = std::realloc(m_bytes.get(), capacity + paddingBytes); // NOLINT(cppcoreguidelines-no-malloc)
    if (!grown)
        return failure(
            ErrorCode::Limit, FormatMessages::tr("%1: not enough memory for a record this long").arg(m_name));
    [[maybe_unused]] const char *takenOver = m_bytes.release(); // by realloc
    m_bytes.reset(static_cast<char *>(grown));
    m_capacity = capacity;
    return {};
}

Result<bool> InputBuffer::fill()
{
    if (!m_state) return std::unexpected(m_state.error());
    if (m_atEnd) return false;
    m_state = makeRoom();
    if (!m_state) return std::unexpected(m_state.error());
    const qint64 count = readSome(m_device, m_bytes.get() + m_end, qint64(m_chunkBytes));
    if (count < 0) {
        m_state = failure(
            ErrorCode::Io, FormatMessages::tr("%1 cannot be read: %2").arg(m_name, deviceErrorText(m_device)));
        return std::unexpected(m_state.error());
    }
    m_chunkBytes = std::min(largestChunkBytes, m_chunkBytes * 2);
    m_atEnd = count == 0;
    m_end += std::size_t(count);
    std::memset(m_bytes.get() + m_end, 0, paddingBytes);
    return !m_atEnd;
}

void InputBuffer::consume(std::size_t bytes)
{
    Q_ASSERT(bytes <= m_end - m_begin);
    m_begin += bytes;
    m_position += qint64(bytes);
}

Result<void> InputBuffer::skipByteOrderMark()
{
    if (m_position > 0) return {};
    while (available().size() < 3) {
        const Result<bool> more = fill();
        if (!more) return std::unexpected(more.error());
        if (!*more) break;
    }
    if (available().starts_with("\xEF\xBB\xBF")) consume(3);
    return {};
}

} // namespace spotter
