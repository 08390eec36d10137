// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/utf8_device.h"

#include "core/base/device_reading.h"
#include "core/base/system_error.h"
#include "core/formats/messages.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <unicode/ucnv.h>

namespace spotter {

namespace {

constexpr qint64 rawChunkBytes = 64 << 10;

} // namespace

void Utf8Device::Close::operator()(UConverter *converter) const { ucnv_close(converter); }

Utf8Device::Utf8Device(QIODevice &raw, const QByteArray &encoding) : m_raw(raw), m_encoding(encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    m_converter.reset(ucnv_open(encoding.constData(), &status));
    if (U_SUCCESS(status))
        ucnv_setToUCallBack(m_converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status) || encoding.isEmpty()) {
        refuse(FormatMessages::tr("There is no encoding named \"%1\"; try UTF-8, GB18030, Big5 or Shift_JIS")
                .arg(QString::fromUtf8(encoding)));
    }
    open(QIODevice::ReadOnly);
}

Utf8Device::~Utf8Device() = default;

void Utf8Device::refuse(const QString &why)
{
    m_failed = true;
    setErrorString(why);
}

/// Fills the whole buffer, so that sniffing the first bytes gets enough of them.
qint64 Utf8Device::readData(char *data, qint64 maximum)
{
    qint64 filled = 0;
    while (filled < maximum) {
        if (m_output.isEmpty() && !m_atEnd && !m_failed) convertMore();
        if (m_output.isEmpty() && (m_atEnd || m_failed)) break;
        const qint64 count = std::min<qint64>(maximum - filled, m_output.size());
        std::memcpy(data + filled, m_output.constData(), std::size_t(count));
        m_output.remove(0, count);
        filled += count;
    }
    return m_failed && filled == 0 ? -1 : filled;
}

void Utf8Device::convertMore()
{
    QByteArray bytes(rawChunkBytes, Qt::Uninitialized);
    const qint64 count = readSome(m_raw, bytes.data(), bytes.size());
    if (count < 0) return refuse(deviceErrorText(m_raw));
    m_atEnd = count == 0;
    std::array<char16_t, 4096> units{};
    const char *source = bytes.constData();
    const char *sourceEnd = source + count;
    UErrorCode status = U_ZERO_ERROR;
    do {
        status = U_ZERO_ERROR;
        char16_t *target = units.data();
        ucnv_toUnicode(
            m_converter.get(), &target, target + units.size(), &source, sourceEnd, nullptr, m_atEnd, &status);
        m_units.append(QStringView(units.data(), target - units.data()));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    m_rawBytes += source - bytes.constData();
    const bool isHalf = !m_units.isEmpty() && m_units.back().isHighSurrogate() && U_SUCCESS(status) && !m_atEnd;
    const QChar half = isHalf ? m_units.back() : QChar();
    if (isHalf) m_units.chop(1);
    m_output += m_units.toUtf8();
    m_units = isHalf ? QString(half) : QString();
    if (U_FAILURE(status)) {
        refuse(FormatMessages::tr("it is not valid %1 near byte %2; name its encoding, or save it as UTF-8")
                .arg(QString::fromLatin1(m_encoding))
                .arg(m_rawBytes));
    }
}

} // namespace spotter
