// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/json_cursor.h"

#include "core/base/technical_log.h"
#include "core/formats/json/json_fault.h"
#include "core/formats/messages.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace spotter {

namespace {

/// With more brackets, commas and colons in one record, simdjson's index would exceed the memory limit of a reader.
constexpr std::ptrdiff_t maximumTokens = 4 << 20;

bool hasTooManyTokens(std::string_view json)
{
    if (std::ssize(json) <= maximumTokens) return false;
    return std::count_if(json.begin(), json.end(), [](char c) {
        return c == ',' || c == ':' || c == '[' || c == ']' || c == '{' || c == '}';
    }) > maximumTokens;
}

} // namespace

bool JsonKeySet::insert(std::string_view key)
{
    const auto fewEnd = m_few.begin() + std::ptrdiff_t(m_count);
    if (m_count < fewKeys) {
        if (std::find(m_few.begin(), fewEnd, key) != fewEnd) return false;
        m_few[m_count++] = key;
        return true;
    }
    if (m_many.empty()) m_many.insert(m_few.begin(), m_few.end());
    return m_many.insert(key).second;
}

QJsonObject JsonFields::take()
{
    // If the keys are sorted, each insertion appends.
    std::ranges::sort(m_fields, {}, &std::pair<QString, QJsonValue>::first);
    QJsonObject object;
    for (const auto &[key, value] : m_fields) object.insert(key, value);
    m_fields.clear();
    return object;
}

void JsonValue::failType(const QString &withName, const QString &withoutName) const
{
    if (m_cursor->failSyntaxUpTo(m_token)) return;
    fail(ErrorCode::Content, m_key.empty() ? withoutName : withName.arg(fromUtf8(m_key)));
}

void JsonValue::fail(ErrorCode code, const QString &message) const { m_cursor->fail(code, m_token, message); }

QString JsonValue::string()
{
    if (m_cursor->failed()) return {};
    if (!isString()) {
        failType(FormatMessages::tr("expected a string for \"%1\""), FormatMessages::tr("expected a string"));
        return {};
    }
    std::string_view utf8;
    if (const auto error = m_value.get_string(false).get(utf8)) {
        m_cursor->failSyntax(error, m_token);
        return {};
    }
    return fromUtf8(utf8);
}

QString JsonValue::optionalString()
{
    if (!isNull()) return string();
    skip();
    return {};
}

bool JsonValue::boolean()
{
    if (m_cursor->failed()) return false;
    bool value = false;
    if (!m_value.get_bool().get(value)) return value;
    failType(FormatMessages::tr("expected true or false for \"%1\""), FormatMessages::tr("expected true or false"));
    return false;
}

qint64 JsonValue::integer()
{
    if (m_cursor->failed()) return 0;
    std::int64_t number = 0;
    const auto error = m_value.get_int64().get(number);
    if (!error) return number;
    failType(FormatMessages::tr("expected a whole number of at most 64 bits for \"%1\""),
        FormatMessages::tr("expected a whole number of at most 64 bits"));
    return 0;
}

double JsonValue::number()
{
    if (m_cursor->failed()) return 0;
    if (*m_token != '-' && !(*m_token >= '0' && *m_token <= '9')) {
        failType(FormatMessages::tr("expected a number for \"%1\""), FormatMessages::tr("expected a number"));
        return 0;
    }
    double number = 0;
    if (const auto error = m_value.get_double().get(number)) {
        m_cursor->failSyntax(error, m_token);
        return 0;
    }
    return number;
}

QJsonValue JsonValue::toJson()
{
    if (m_cursor->failed()) return {};
    if (isObject()) {
        JsonFields object;
        fields([&object](std::string_view key, JsonValue value) { object.insert(fromUtf8(key), value.toJson()); });
        return object.take();
    }
    if (isArray()) {
        QJsonArray array;
        items([&array](JsonValue item) { array.append(item.toJson()); });
        return array;
    }
    if (isString()) return string();
    if (*m_token != '-' && !(*m_token >= '0' && *m_token <= '9')) {
        if (isNull()) {
            bool null = false;
            const auto error = m_value.is_null().get(null);
            if (error || !null) m_cursor->failSyntax(error, m_token);
            return QJsonValue::Null;
        }
        bool truth = false;
        if (const auto error = m_value.get_bool().get(truth)) m_cursor->failSyntax(error, m_token);
        return truth;
    }
    simdjson::ondemand::number number;
    if (const auto error = m_value.get_number().get(number)) {
        m_cursor->failSyntax(error, m_token);
        return {};
    }
    if (number.is_int64()) return qint64(number.get_int64());
    if (number.is_double()) return number.get_double();
    fail(ErrorCode::Limit, FormatMessages::tr("this number does not fit 64 bits; write it as a string"));
    return {};
}

void JsonValue::skip()
{
    if (isObject()) {
        fields([](std::string_view, JsonValue value) { value.skip(); });
    } else if (isArray()) {
        items([](JsonValue item) { item.skip(); });
    } else {
        (void)toJson();
    }
}

JsonCursor::JsonCursor(QString name, int maximumDepth) : m_name(std::move(name)), m_maximumDepth(maximumDepth) { }

bool JsonCursor::open(const RawRecord &record)
{
    m_record = record;
    m_error.reset();
    m_depth = 0;
    m_placedOffset = 0;
    m_placed = record.begin;
    const char *begin = record.bytes.data();
    if (hasTooManyTokens(record.bytes)) {
        fail(ErrorCode::Limit, begin, FormatMessages::tr("this record has more than %L1 parts").arg(maximumTokens));
        return false;
    }
    const auto error
        = m_parser.iterate(begin, record.bytes.size(), record.bytes.size() + InputBuffer::paddingBytes).get(m_document);
    if (error) failSyntax(error, begin);
    return !error;
}

std::optional<JsonValue> JsonCursor::root()
{
    std::string_view token;
    if (const auto error = m_document.raw_json_token().get(token)) {
        failSyntax(error, tokenAt(0));
        return std::nullopt;
    }
    simdjson::ondemand::value value;
    const bool compound = token.starts_with('{') || token.starts_with('[');
    const auto error = compound ? m_document.get_value().get(value) : simdjson::SCALAR_DOCUMENT_AS_VALUE;
    if (!error) return JsonValue(*this, value, {});
    if (const auto fault = findJsonFault(m_record.bytes, m_maximumDepth)) {
        fail(ErrorCode::Syntax, tokenAt(fault->offset), fault->message);
    } else {
        fail(ErrorCode::Content, tokenAt(std::size_t(token.data() - tokenAt(0))),
            FormatMessages::tr("expected an object"));
    }
    return std::nullopt;
}

void JsonCursor::close()
{
    if (!m_error && !m_document.at_end()) failSyntax(simdjson::TRAILING_CONTENT, tokenAt(0));
}

bool JsonCursor::enter(const char *token)
{
    if (++m_depth <= m_maximumDepth) return true;
    fail(ErrorCode::Limit, token, FormatMessages::tr("nested deeper than %Ln levels", nullptr, m_maximumDepth));
    return false;
}

bool JsonCursor::failSyntaxUpTo(const char *token)
{
    if (m_error) return true;
    const auto fault = findJsonFault(m_record.bytes, m_maximumDepth);
    if (!fault || tokenAt(fault->offset) > token) return false;
    fail(fault->tooDeep ? ErrorCode::Limit : ErrorCode::Syntax, tokenAt(fault->offset), fault->message);
    return true;
}

void JsonCursor::failSyntax(simdjson::error_code code, const char *token)
{
    if (m_error) return;
    if (const auto fault = findJsonFault(m_record.bytes, m_maximumDepth)) {
        fail(fault->tooDeep ? ErrorCode::Limit : ErrorCode::Syntax, tokenAt(fault->offset), fault->message);
        return;
    }
    if (*token == '-' || (*token >= '0' && *token <= '9')) {
        fail(ErrorCode::Limit, token, FormatMessages::tr("this number does not fit 64 bits; write it as a string"));
        return;
    }
    logCause(QStringLiteral("JSON"), QString::fromUtf8(simdjson::error_message(code)));
    fail(ErrorCode::Syntax, token, FormatMessages::tr("this cannot be read as JSON"));
}

void JsonCursor::fail(ErrorCode code, const char *token, const QString &message)
{
    if (!m_error) m_error = Error{code, located(token, message)};
}

bool JsonCursor::isRoot(const char *token) const
{
    return tokenAt(std::min(m_record.bytes.find_first_not_of(" \t\r\n"), m_record.bytes.size())) == token;
}

FilePlace JsonCursor::placeOf(const char *token) const
{
    const auto offset = std::size_t(token - m_record.bytes.data());
    // Places are usually queried in file order: starting from the last one, thousands of queries scan a record only
    // once.
    const bool isBehind = offset >= m_placedOffset;
    const std::size_t from = isBehind ? m_placedOffset : 0;
    m_placed = advanced(isBehind ? m_placed : m_record.begin, m_record.bytes.substr(from, offset - from));
    m_placedOffset = offset;
    return m_placed;
}

QString JsonCursor::located(const char *token, const QString &message) const
{
    const FilePlace place = placeOf(token);
    return QStringLiteral("%1:%2:%3: %4").arg(m_name).arg(place.line).arg(place.column).arg(message);
}

} // namespace spotter
