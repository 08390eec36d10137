// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/utf8.h"

#include <algorithm>

#include <simdjson.h>

namespace spotter {

namespace {

using Byte = unsigned char;

bool isContinuation(char byte) { return (Byte(byte) & 0xC0U) == 0x80U; }

/// Length of the sequence that begins with this byte; 0: none does.
std::size_t sequenceLength(Byte lead)
{
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

/// Whether the second byte is valid after the first: rules out overlong forms, surrogates and values above U+10FFFF.
bool secondFits(Byte lead, Byte second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return second >= 0x80 && second <= 0xBF;
    }
}

/// Length of the well-formed sequence at the beginning; 0: ill-formed, or truncated (then cutOff is set).
std::size_t validSequence(std::string_view bytes, bool &cutOff)
{
    cutOff = false;
    const std::size_t length = sequenceLength(Byte(bytes[0]));
    if (length <= 1) return length;
    for (std::size_t i = 1; i < length; ++i) {
        if (i >= bytes.size()) {
            cutOff = true;
            return 0;
        }
        if (!isContinuation(bytes[i])) return 0;
        if (i == 1 && !secondFits(Byte(bytes[0]), Byte(bytes[1]))) return 0;
    }
    return length;
}

} // namespace

std::optional<std::size_t> firstInvalidUtf8(std::string_view bytes)
{
    if (simdjson::validate_utf8(bytes)) return std::nullopt;
    bool cutOff = false;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = validSequence(bytes.substr(at), cutOff);
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

std::size_t incompleteUtf8Tail(std::string_view bytes)
{
    bool cutOff = false;
    for (std::size_t length = 1; length <= std::min<std::size_t>(3, bytes.size()); ++length) {
        const std::string_view tail = bytes.substr(bytes.size() - length);
        if (isContinuation(tail[0])) continue;
        return validSequence(tail, cutOff) == 0 && cutOff ? length : 0;
    }
    return 0;
}

QString fromUtf8(std::string_view bytes)
{
    const QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    return bytes.starts_with("\xEF\xBB\xBF") ? QChar(QChar::ByteOrderMark) + text : text;
}

QByteArray toUtf8(QStringView text, qint64 &loneSurrogates)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate()) continue;
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else
            ++loneSurrogates;
    }
    return text.toUtf8();
}

FilePlace advanced(FilePlace place, std::string_view bytes)
{
    const auto lineBreaks = std::count(bytes.begin(), bytes.end(), '\n');
    if (lineBreaks > 0) {
        place.line += lineBreaks;
        place.column = 1;
        bytes.remove_prefix(bytes.rfind('\n') + 1);
    }
    place.column += std::count_if(bytes.begin(), bytes.end(), [](char byte) { return !isContinuation(byte); });
    return place;
}

} // namespace spotter
