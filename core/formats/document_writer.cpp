// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document_writer.h"

#include "core/formats/json/json_record_writer.h"
#include "core/formats/text/utf8.h"

namespace spotter {

DocumentWriter::DocumentWriter(QIODevice *device, const WriteOptions &options, const Carries &carries)
    : m_sink(device, options.name), m_options(options), m_carries(carries)
{
}

Result<void> DocumentWriter::write(const Document &document)
{
    if (!m_sink.state()) return m_sink.state();
    if (const auto checked = checkLabels(document, m_options.name, m_number + 1); !checked) return checked;
    ++m_number;
    countLosses(document, m_carries, m_losses);
    return writeDocument(document);
}

Result<void> DocumentWriter::writeFailure(const QString &message)
{
    Q_UNUSED(message)
    m_losses.add(LossKind::Failure);
    return m_sink.state();
}

QByteArray DocumentWriter::utf8(QStringView text)
{
    qint64 loneSurrogates = 0;
    QByteArray bytes = toUtf8(text, loneSurrogates);
    m_losses.add(LossKind::Surrogate, loneSurrogates);
    return bytes;
}

} // namespace spotter
