// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/whole_file.h"

#include "core/formats/messages.h"
#include "core/formats/text/input_buffer.h"
#include "core/formats/text/utf8.h"

#include <QLocale>

namespace spotter {

Result<QByteArray> readWholeFile(QIODevice &device, const QString &name, qint64 maximumBytes)
{
    InputBuffer buffer(device, name);
    for (;;) {
        if (qint64(buffer.available().size()) > maximumBytes) {
            return failure(ErrorCode::Limit,
                FormatMessages::tr("%1: the file is longer than %2; split it into several")
                    .arg(name, QLocale::c().formattedDataSize(maximumBytes)));
        }
        const Result<bool> more = buffer.fill();
        if (!more) return std::unexpected(more.error());
        if (!*more) break;
    }
    return QByteArray(buffer.available().data(), qsizetype(buffer.available().size()));
}

Result<QString> strictUtf8(const QByteArray &bytes, const QString &name)
{
    const std::string_view text(bytes.constData(), std::size_t(bytes.size()));
    const auto invalid = firstInvalidUtf8(text);
    if (!invalid) return fromUtf8(text);
    const FilePlace place = advanced({}, text.substr(0, *invalid));
    return failure(ErrorCode::Syntax,
        FormatMessages::tr("%1:%2:%3: invalid UTF-8; save the file as UTF-8, or name its encoding (--encoding, or "
                           "Encoding in the import dialog)")
            .arg(name)
            .arg(place.line)
            .arg(place.column));
}

} // namespace spotter
