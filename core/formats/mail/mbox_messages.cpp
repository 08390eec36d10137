// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/mail/mbox_messages.h"

#include "core/formats/messages.h"

#include <QLocale>
#include <QRegularExpression>

namespace spotter {

using namespace Qt::StringLiterals;

bool isEnvelopeLine(std::string_view line)
{
    if (!line.starts_with("From ") || line.size() > 1000) return false;
    static const QRegularExpression time(uR"(\b\d{1,2}:\d\d(:\d\d)?\b)"_s);
    static const QRegularExpression year(uR"(\b\d{4}\b)"_s);
    const QString text = QString::fromLatin1(line.data(), qsizetype(line.size()));
    return time.match(text).hasMatch() && year.match(text).hasMatch();
}

MboxMessages::MboxMessages(QIODevice &device, const QString &name, qint64 maximumBytes)
    : m_name(name), m_maximumBytes(maximumBytes), m_buffer(device, name), m_lines(m_buffer, maximumBytes)
{
}

Result<std::optional<QByteArray>> MboxMessages::next()
{
    QByteArray message;
    bool isTooLong = false;
    bool isAfterBlank = true;
    for (;;) {
        const auto line = m_lines.next();
        if (!line && line.error().code != ErrorCode::Limit) return std::unexpected(line.error());
        isTooLong = isTooLong || !line || message.size() > m_maximumBytes;
        if (isTooLong) message.clear();
        if (!line) continue;
        const bool isEnd = !*line;
        std::string_view bytes = isEnd ? std::string_view() : (*line)->bytes;
        const bool isEnvelope = !isEnd && isAfterBlank && isEnvelopeLine(bytes);
        if (isEnd || isEnvelope) {
            const bool wasOpen = std::exchange(m_isOpen, isEnvelope);
            if (wasOpen && (isTooLong || !message.trimmed().isEmpty())) break;
            message.clear();
            if (isEnd) return std::nullopt;
            continue;
        }
        isAfterBlank = bytes.empty();
        m_isOpen = m_isOpen || !isAfterBlank; // a first message may lack its envelope line
        const std::size_t quotes = std::min(bytes.find_first_not_of('>'), bytes.size());
        if (quotes > 0 && bytes.substr(quotes).starts_with("From ")) bytes.remove_prefix(1);
        if (!isTooLong) message.append(bytes.data(), qsizetype(bytes.size())).append('\n');
    }
    ++m_count;
    if (isTooLong) {
        return failure(ErrorCode::Limit,
            FormatMessages::tr("%1, message %2: it is longer than %3")
                .arg(m_name, QString::number(m_count), QLocale::c().formattedDataSize(m_maximumBytes)));
    }
    return message;
}

} // namespace spotter
