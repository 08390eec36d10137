// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/json_writer.h"

#include "core/base/json_string.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QVariant>

#include <cmath>

namespace spotter {

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

void JsonWriter::written(QByteArrayView json)
{
    separate();
    m_bytes.append(json);
}

void JsonWriter::writtenMembers(QByteArrayView json)
{
    if (!json.isEmpty()) written(json);
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

void JsonWriter::quoted(QStringView text) { m_loneSurrogates += appendJsonString(m_bytes, text); }

} // namespace spotter
