// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/messages.h"
#include "core/formats/text/line_reader.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <array>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <simdjson.h>

namespace spotter {

class JsonCursor;

/// The keys of one object, to detect duplicates. Few keys are compared one by one, many are hashed, so that an object
/// with a million keys does not take quadratic time.
class JsonKeySet {
public:
    /// False if the key was already there.
    bool insert(std::string_view key);

private:
    static constexpr std::size_t fewKeys = 16;
    std::array<std::string_view, fewKeys> m_few;
    std::size_t m_count = 0;
    std::unordered_set<std::string_view> m_many;
};

/// Collects the fields of a QJsonObject, whose own insert() takes quadratic time if keys are not sorted.
class JsonFields {
public:
    void insert(QString key, QJsonValue value) { m_fields.emplace_back(std::move(key), std::move(value)); }
    [[nodiscard]] QJsonObject take();

private:
    std::vector<std::pair<QString, QJsonValue>> m_fields;
};

/// One value of a record, to be read once and in order. Reading a value of the wrong type records a failure with its
/// place in the cursor and returns an empty value; visitors are not called any more after that. Every value must be
/// read or skip()ped, because simdjson only checks what is read.
class JsonValue {
public:
    [[nodiscard]] bool isString() const { return *m_token == '"'; }
    [[nodiscard]] bool isObject() const { return *m_token == '{'; }
    [[nodiscard]] bool isArray() const { return *m_token == '['; }
    [[nodiscard]] bool isNull() const { return *m_token == 'n'; }

    [[nodiscard]] QString string();
    /// A string; empty for null.
    [[nodiscard]] QString optionalString();
    [[nodiscard]] bool boolean();
    [[nodiscard]] qint64 integer();
    [[nodiscard]] double number(); ///< finite
    /// Any value, unchanged. Integers must fit 64 bits and other numbers a double: nothing is rounded silently.
    [[nodiscard]] QJsonValue toJson();
    /// Skips the value, checking that it is valid JSON.
    void skip();

    /// Calls visit(std::string_view key, JsonValue value) for each field. A duplicate key is a failure.
    template <typename Visit>
    void fields(Visit &&visit);
    /// Calls visit(JsonValue item) for each item.
    template <typename Visit>
    void items(Visit &&visit);
    /// The same; null counts as an empty list.
    template <typename Visit>
    void optionalItems(Visit &&visit);

    /// Where the value begins in the record, for failures that are detected later; valid as long as the record.
    [[nodiscard]] const char *token() const { return m_token; }
    /// Records a failure at this value.
    void fail(ErrorCode code, const QString &message) const;
    [[nodiscard]] JsonCursor &cursor() const { return *m_cursor; }

private:
    friend class JsonCursor;
    JsonValue(JsonCursor &cursor, simdjson::ondemand::value value, std::string_view key)
        : m_cursor(&cursor), m_value(value), m_token(value.raw_json_token().data()), m_key(key)
    {
    }
    /// Records that the value does not have the expected type, or a syntax error if that is the reason.
    void failType(const QString &withName, const QString &withoutName) const;

    JsonCursor *m_cursor;
    simdjson::ondemand::value m_value;
    const char *m_token;
    std::string_view m_key; ///< of this field, or of the list that contains it
};

/// Reads records with simdjson and reports errors by line and column: "train.jsonl:17:42: expected a string for
/// "subject"". Memory: an index of at most 36 MiB and a copy of the longest record that is rich in strings.
class JsonCursor {
public:
    JsonCursor(QString name, int maximumDepth);

    /// Reads one record, which must be an object; calls visit(JsonValue root). The record's bytes must be followed by
    /// InputBuffer::paddingBytes and outlive the call.
    template <typename Visit>
    [[nodiscard]] Result<void> read(const RawRecord &record, Visit &&visit);

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// Records a failure at a place in the current record; only the first one is kept.
    void fail(ErrorCode code, const char *token, const QString &message);
    /// Whether a place is the beginning of the current record.
    [[nodiscard]] bool isRoot(const char *token) const;
    [[nodiscard]] std::string_view record() const { return m_record.bytes; }
    /// Line and column of a place in the current record.
    [[nodiscard]] FilePlace placeOf(const char *token) const;
    /// "name:line:column: message"
    [[nodiscard]] QString located(const char *token, const QString &message) const;
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    friend class JsonValue;
    [[nodiscard]] bool open(const RawRecord &record);
    void close();
    [[nodiscard]] std::optional<JsonValue> root();
    [[nodiscard]] const char *tokenAt(std::size_t offset) const { return m_record.bytes.data() + offset; }
    [[nodiscard]] bool enter(const char *token);
    void leave() { --m_depth; }
    /// Records the first syntax error up to a place, if there is one.
    bool failSyntaxUpTo(const char *token);
    /// Finds the place of the error in a record that simdjson rejects.
    void failSyntax(simdjson::error_code code, const char *token);

    QString m_name;
    int m_maximumDepth;
    int m_depth = 0;
    RawRecord m_record;
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    std::optional<Error> m_error;
    mutable std::size_t m_placedOffset = 0; ///< in the record: the place of the previous query
    mutable FilePlace m_placed;
};

template <typename Visit>
Result<void> JsonCursor::read(const RawRecord &record, Visit &&visit)
{
    if (open(record)) {
        if (std::optional<JsonValue> value = root()) visit(*value);
        close();
    }
    if (m_error) return std::unexpected(*m_error);
    return {};
}

template <typename Visit>
void JsonValue::fields(Visit &&visit)
{
    if (m_cursor->failed()) return;
    if (!isObject()) {
        failType(FormatMessages::tr("expected an object for \"%1\""), FormatMessages::tr("expected an object"));
        return;
    }
    if (!m_cursor->enter(m_token)) return;
    JsonKeySet keys;
    simdjson::ondemand::object object;
    if (const auto error = m_value.get_object().get(object)) {
        m_cursor->failSyntax(error, m_token);
        return;
    }
    for (auto step : object) {
        simdjson::ondemand::field field;
        std::string_view key;
        auto error = std::move(step).get(field);
        const char *keyToken = error ? m_token : field.key().raw() - 1;
        if (!error) error = field.unescaped_key(false).get(key);
        if (error) {
            m_cursor->failSyntax(error, keyToken);
            return;
        }
        if (!keys.insert(key)) {
            m_cursor->fail(ErrorCode::Content, keyToken,
                FormatMessages::tr("the key \"%1\" occurs here a second time").arg(fromUtf8(key)));
            return;
        }
        visit(key, JsonValue(*m_cursor, field.value(), key));
        if (m_cursor->failed()) return;
    }
    m_cursor->leave();
}

template <typename Visit>
void JsonValue::items(Visit &&visit)
{
    if (m_cursor->failed()) return;
    if (!isArray()) {
        failType(FormatMessages::tr("expected a list for \"%1\""), FormatMessages::tr("expected a list"));
        return;
    }
    if (!m_cursor->enter(m_token)) return;
    simdjson::ondemand::array array;
    if (const auto error = m_value.get_array().get(array)) {
        m_cursor->failSyntax(error, m_token);
        return;
    }
    for (auto step : array) {
        simdjson::ondemand::value item;
        if (const auto error = std::move(step).get(item)) {
            m_cursor->failSyntax(error, m_token);
            return;
        }
        visit(JsonValue(*m_cursor, item, m_key));
        if (m_cursor->failed()) return;
    }
    m_cursor->leave();
}

template <typename Visit>
void JsonValue::optionalItems(Visit &&visit)
{
    if (isNull())
        skip();
    else
        items(std::forward<Visit>(visit));
}

} // namespace spotter
