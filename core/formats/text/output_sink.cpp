// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/output_sink.h"

#include "core/base/system_error.h"
#include "core/formats/messages.h"

#include <QFileDevice>

namespace spotter {

namespace {

constexpr qsizetype bufferBytes = 64 << 10;

} // namespace

OutputSink::OutputSink(QIODevice *device, QString name) : m_device(device), m_name(std::move(name)) { }

Result<void> OutputSink::write(const QByteArray &bytes)
{
    if (!m_device || !m_state) return m_state;
    m_buffer.append(bytes);
    return m_buffer.size() < bufferBytes ? Result<void>{} : drain();
}

Result<void> OutputSink::drain()
{
    if (!m_state || m_buffer.isEmpty()) return m_state;
    qint64 written = m_device->write(m_buffer);
    // A full disk may accept a part of the data; writing the rest then reports the error.
    if (written > 0 && written < m_buffer.size()) {
        const qint64 rest = m_device->write(m_buffer.constData() + written, m_buffer.size() - written);
        written = rest < 0 ? rest : written + rest;
    }
    if (written != m_buffer.size()) {
        const QString reason = written < 0 ? deviceErrorText(*m_device)
                                           : FormatMessages::tr("only %1 of %2 bytes were taken; the disk may be full")
                                                 .arg(written)
                                                 .arg(m_buffer.size());
        m_state = failure(ErrorCode::Io, FormatMessages::tr("%1 cannot be written: %2").arg(m_name, reason));
    }
    m_buffer.resize(0);
    return m_state;
}

Result<void> OutputSink::flush()
{
    if (!m_device || !drain()) return m_state;
    auto *file = qobject_cast<QFileDevice *>(m_device);
    if (file && !file->flush()) {
        m_state = failure(
            ErrorCode::Io, FormatMessages::tr("%1 cannot be written: %2").arg(m_name, deviceErrorText(*file)));
    }
    return m_state;
}

} // namespace spotter
