// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/mail/mail_text.h"

#include "core/formats/documents/html_encoding.h"
#include "core/formats/text/text_decoder.h"

#include <QStringList>

#include <optional>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> strictlyDecoded(std::string_view bytes, const QByteArray &encoding)
{
    const auto decoder = TextDecoder::make(encoding);
    if (!decoder) return std::nullopt;
    auto text = decoder->decode(bytes);
    if (!text || !text->isValidUtf16()) return std::nullopt;
    return std::move(*text);
}

/// With U+FFFD for each invalid byte; nothing if there are many.
std::optional<QString> roughlyDecoded(std::string_view bytes, const QByteArray &encoding)
{
    const auto decoder = TextDecoder::make(encoding);
    if (!decoder) return std::nullopt;
    const std::size_t most = std::min<std::size_t>(100, 1 + bytes.size() / 20);
    QString text;
    for (std::size_t faults = 0; faults <= most; ++faults) {
        auto piece = decoder->decode(bytes);
        text += piece ? *piece : piece.error().decoded;
        if (piece) return text.isValidUtf16() ? std::optional(text) : std::nullopt;
        text += QChar(QChar::ReplacementCharacter);
        bytes.remove_prefix(std::min(bytes.size(), piece.error().offset + 1));
    }
    return std::nullopt;
}

/// How many > a line begins with.
qsizetype quoteDepth(const QString &line)
{
    qsizetype depth = 0;
    while (depth < line.size() && line[depth] == u'>') ++depth;
    return depth;
}

} // namespace

MailText decodedMailText(std::string_view bytes, const QByteArray &declared, const QByteArray &named)
{
    constexpr std::size_t looked = 64 << 10;
    const TextEncoding detected = detectEncoding(bytes.substr(0, looked), bytes.size() <= looked);
    const QByteArray meant = meantEncoding(declared);
    // Programs declare US-ASCII for whatever they were given.
    const bool isDeclared = !declared.isEmpty() && !declared.toLower().endsWith("ascii");
    for (const QByteArray &encoding : {isDeclared ? meant : QByteArray(), "UTF-8"_ba}) {
        if (auto text = strictlyDecoded(bytes, encoding)) return {std::move(*text), encoding};
    }
    if (isDeclared) {
        if (auto text = roughlyDecoded(bytes, meant)) return {std::move(*text), meant};
    }
    if (auto text = strictlyDecoded(bytes, named)) return {std::move(*text), named};
    if (auto text = strictlyDecoded(bytes, detected.name))
        return {std::move(*text), detected.name, isUncertain(detected, bytes)};
    if (auto text = roughlyDecoded(bytes, "UTF-8"_ba)) return {std::move(*text), "UTF-8"_ba};
    return {QString::fromLatin1(bytes.data(), qsizetype(bytes.size())), "ISO-8859-1"};
}

QString unflowed(const QString &text, bool delSp)
{
    QString joined;
    joined.reserve(text.size());
    bool continues = false;
    qsizetype lastDepth = 0;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qsizetype depth = quoteDepth(lines[i]);
        QString line = lines[i].sliced(depth);
        if (line.startsWith(u' ')) line.remove(0, 1); // stuffed, so that it does not look like a quotation
        const bool isSignature = line == "-- "_L1;
        if (continues && depth == lastDepth && !isSignature) {
            joined += line;
        } else {
            if (i > 0) joined += u'\n';
            if (depth > 0) joined += QString(depth, u'>') + u' ';
            joined += line;
        }
        continues = line.endsWith(u' ') && !isSignature;
        if (continues && delSp) joined.chop(1);
        lastDepth = depth;
    }
    return joined;
}

} // namespace spotter
