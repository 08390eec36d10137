// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/mail/mail_headers.h"

#include "core/formats/documents/html_encoding.h"
#include "core/formats/text/text_decoder.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lookedAtBytes = 64 << 10;

/// The end of the headers: that of the last line before an empty one.
qsizetype headersEnd(const QByteArray &message)
{
    for (qsizetype at = message.indexOf('\n'); at >= 0; at = message.indexOf('\n', at + 1)) {
        const QByteArrayView rest = QByteArrayView(message).sliced(at + 1);
        if (rest.startsWith('\n') || rest.startsWith("\r\n")) return at + 1;
    }
    return message.size();
}

constexpr char escape = '\x1B'; ///< ISO 2022 changes its sets of characters with it, and is ASCII otherwise

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::none_of(
        bytes, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80 || byte == escape; });
}

bool isDecoded(QByteArrayView bytes, const QByteArray &encoding, QString &text)
{
    const auto decoder = TextDecoder::make(encoding);
    if (!decoder) return false;
    auto decoded = decoder->decode({bytes.data(), std::size_t(bytes.size())});
    if (!decoded || !decoded->isValidUtf16()) return false;
    text = std::move(*decoded);
    return true;
}

/// The encodings that the parts of a message declare, without those that say nothing.
QByteArrayList declaredCharsets(const QByteArray &message)
{
    static const QRegularExpression charset(
        uR"re(charset\s*=\s*"?([\w.:+-]+))re"_s, QRegularExpression::CaseInsensitiveOption);
    QByteArrayList found;
    bool hasLatin = false;
    const QString head = QString::fromLatin1(message.first(std::min(message.size(), lookedAtBytes)));
    for (auto matches = charset.globalMatch(head); matches.hasNext();) {
        const QByteArray declared = matches.next().captured(1).toLatin1().toLower();
        if (declared.endsWith("ascii")) continue;
        const QByteArray name = meantEncoding(declared);
        // Every byte is a character in it, so it comes last; programs declare ASCII for whatever they were given.
        const bool isLatin = name == "windows-1252";
        hasLatin = hasLatin || isLatin;
        if (!isLatin && TextDecoder::make(name).has_value() && !found.contains(name)) found += name;
    }
    if (hasLatin) found += "windows-1252"_ba;
    return found;
}

/// Finds the encoding of bytes in headers once for a message.
class HeaderDecoder {
public:
    HeaderDecoder(const QByteArray &message, qsizetype headers, const QByteArray &named)
        : m_candidates{"UTF-8"_ba}, m_message(message), m_headers(headers)
    {
        m_candidates += declaredCharsets(message);
        if (!named.isEmpty()) m_candidates += named;
    }

    QByteArray inUtf8(QByteArrayView bytes)
    {
        QString text;
        const auto reads = [&](const QByteArray &encoding) { return isDecoded(bytes, encoding, text); };
        constexpr std::array escaped{"ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN"};
        if (bytes.contains(escape) && std::ranges::any_of(escaped, reads)) return text.toUtf8();
        if (!std::ranges::any_of(m_candidates, reads) && !reads(detected(bytes))) text = QString::fromLatin1(bytes);
        return text.toUtf8();
    }

private:
    /// Of the headers together with the body, which tells more; of these bytes alone if the body is in another one.
    const QByteArray &detected(QByteArrayView bytes)
    {
        if (!m_detected) {
            QByteArray sample;
            for (const QByteArray &line : m_message.first(m_headers).split('\n')) {
                if (!isAscii(line)) sample += line.sliced(line.indexOf(':') + 1) + '\n';
            }
            if (sample.isEmpty()) sample = bytes.toByteArray() + '\n';
            const QByteArray body
                = m_message.sliced(m_headers).first(std::min(m_message.size() - m_headers, lookedAtBytes));
            QString text;
            m_detected = encodingOf(encodingOf(body) == "UTF-8" ? sample : sample + body);
            if (!isDecoded(sample, *m_detected, text)) m_detected = encodingOf(sample);
        }
        return *m_detected;
    }

    static QByteArray encodingOf(const QByteArray &bytes)
    {
        return detectEncoding({bytes.constData(), std::size_t(bytes.size())}, true).name;
    }

    QByteArrayList m_candidates;
    const QByteArray &m_message;
    qsizetype m_headers;
    std::optional<QByteArray> m_detected;
};

/// The bytes that "=?unknown-8bit?Q?Gr=FC=DFe?=" stands for.
QByteArray wordBytes(const QString &form, const QByteArray &content)
{
    if (form.compare("B"_L1, Qt::CaseInsensitive) == 0) return QByteArray::fromBase64(content);
    QByteArray quoted = content;
    return QByteArray::fromPercentEncoding(quoted.replace('_', ' '), '=');
}

/// Replaces encoded words whose encoding has no meaning.
QByteArray withKnownWords(const QByteArray &headers, HeaderDecoder &decoder)
{
    static const QRegularExpression word(
        uR"(=\?(?:x-)?unknown(?:-8bit)?\?([QB])\?([^?\s]*)\?=)"_s, QRegularExpression::CaseInsensitiveOption);
    if (!headers.contains("=?")) return headers;
    const QString text = QString::fromLatin1(headers);
    QByteArray made;
    qsizetype from = 0;
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch found = matches.next();
        made += headers.sliced(from, found.capturedStart() - from) + "=?utf-8?B?"
            + decoder.inUtf8(wordBytes(found.captured(1), found.captured(2).toLatin1())).toBase64() + "?=";
        from = found.capturedEnd();
    }
    return made + headers.sliced(from);
}

} // namespace

QByteArray withHeadersInUtf8(const QByteArray &message, const QByteArray &named)
{
    const qsizetype end = headersEnd(message);
    const QByteArray headers = message.first(end);
    HeaderDecoder decoder(message, end, named);
    QByteArray made;
    for (qsizetype at = 0; at < headers.size() && !isAscii(headers);) {
        const qsizetype feed = headers.indexOf('\n', at);
        const qsizetype next = feed < 0 ? headers.size() : feed + 1;
        const QByteArrayView line = QByteArrayView(headers).sliced(at, next - at);
        made += isAscii(line) ? line.toByteArray() : decoder.inUtf8(line);
        at = next;
    }
    if (made.isEmpty()) made = headers;
    made = withKnownWords(made, decoder);
    return made == headers ? message : made + message.sliced(end);
}

} // namespace spotter
