// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_string.h"

#include <QStringEncoder>

namespace spotter {

namespace {

/// The letter of the short escape of a character, or 0.
char shortEscape(char16_t unit)
{
    switch (unit) {
    case u'"':
        return '"';
    case u'\\':
        return '\\';
    case u'\b':
        return 'b';
    case u'\f':
        return 'f';
    case u'\n':
        return 'n';
    case u'\r':
        return 'r';
    case u'\t':
        return 't';
    default:
        return 0;
    }
}

void appendEscape(QByteArray &json, char16_t unit)
{
    json += '\\';
    if (const char letter = shortEscape(unit))
        json += letter;
    else
        json.append("u00").append(unit < 0x10 ? '0' : '1').append("0123456789abcdef"[unit & 0xF]);
}

bool needsEscape(char16_t unit) { return unit < 0x20 || unit == u'"' || unit == u'\\'; }

/// text: without lone surrogates.
void appendUtf8(QByteArray &json, QStringView text)
{
    if (text.isEmpty()) return;
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const qsizetype begin = json.size();
    json.resizeForOverwrite(begin + encoder.requiredSpace(text.size()));
    json.truncate(encoder.appendToBuffer(json.data() + begin, text) - json.constData());
}

} // namespace

qint64 appendJsonString(QByteArray &json, QStringView text)
{
    qint64 loneSurrogates = 0;
    json += '"';
    for (; text.startsWith(u'\xFEFF'); text = text.sliced(1)) json += "\\ufeff";
    qsizetype plainFrom = 0;
    const auto flush = [&](qsizetype to) { appendUtf8(json, text.sliced(plainFrom, to - plainFrom)); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (needsEscape(unit)) {
            flush(i);
            appendEscape(json, unit);
            plainFrom = i + 1;
        } else if (QChar::isSurrogate(unit)) {
            if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
                ++i;
                continue;
            }
            flush(i);
            json += "\xEF\xBF\xBD";
            ++loneSurrogates;
            plainFrom = i + 1;
        }
    }
    flush(text.size());
    json += '"';
    return loneSurrogates;
}

} // namespace spotter
