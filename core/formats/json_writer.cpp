// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_writer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QVariant>

#include <cmath>

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

void appendEscape(QByteArray &out, char16_t unit)
{
    out.append('\\');
    if (const char letter = shortEscape(unit)) {
        out.append(letter);
    } else {
        out.append("u00").append(unit < 0x10 ? '0' : '1').append("0123456789abcdef"[unit & 0xF]);
    }
}

bool needsEscape(char16_t unit) { return unit < 0x20 || unit == u'"' || unit == u'\\'; }

} // namespace

void JsonWriter::clear()
{
    m_bytes.resize(0); // keeps the capacity
    m_hasItems.clear();
    m_afterKey = false;
    m_loneSurrogates = 0;
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
    } else if (!m_hasItems.empty()) {
        if (m_hasItems.back()) m_bytes.append(", ");
        m_hasItems.back() = true;
    }
}

void JsonWriter::open(char bracket)
{
    separate();
    m_bytes.append(bracket);
    m_hasItems.push_back(false);
}

void JsonWriter::close(char bracket)
{
    m_hasItems.pop_back();
    m_bytes.append(bracket);
}

void JsonWriter::key(QStringView name)
{
    separate();
    quoted(name);
    m_bytes.append(": ");
    m_afterKey = true;
}

void JsonWriter::string(QStringView value)
{
    separate();
    quoted(value);
}

void JsonWriter::integer(qint64 value)
{
    separate();
    m_bytes.append(QByteArray::number(value));
}

void JsonWriter::number(double value)
{
    separate();
    if (std::isfinite(value))
        m_bytes.append(QByteArray::number(value, 'g', QLocale::FloatingPointShortest));
    else
        m_bytes.append("null");
}

void JsonWriter::value(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        beginObject();
        for (auto field = object.begin(); field != object.end(); ++field) {
            key(field.key());
            this->value(field.value());
        }
        endObject();
        break;
    }
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        beginArray();
        for (const QJsonValue item : array) this->value(item);
        endArray();
        break;
    }
    case QJsonValue::String:
        string(value.toString());
        break;
    case QJsonValue::Double:
        if (value.toVariant().typeId() == QMetaType::LongLong)
            integer(value.toInteger());
        else
            number(value.toDouble());
        break;
    case QJsonValue::Bool:
        separate();
        m_bytes.append(value.toBool() ? "true" : "false");
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        separate();
        m_bytes.append("null");
        break;
    }
}

void JsonWriter::quoted(QStringView text)
{
    m_bytes.append('"');
    qsizetype plainFrom = 0;
    const auto flush = [&](qsizetype to) {
        if (to > plainFrom) m_bytes.append(text.sliced(plainFrom, to - plainFrom).toUtf8());
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (needsEscape(unit)) {
            flush(i);
            appendEscape(m_bytes, unit);
            plainFrom = i + 1;
        } else if (QChar::isSurrogate(unit)) {
            const bool pair = QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            if (pair) {
                ++i;
                continue;
            }
            flush(i);
            m_bytes.append("\xEF\xBF\xBD");
            ++m_loneSurrogates;
            plainFrom = i + 1;
        }
    }
    flush(text.size());
    m_bytes.append('"');
}

} // namespace spotter
