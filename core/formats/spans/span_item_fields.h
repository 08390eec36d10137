// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_record_reader.h"
#include "core/formats/stated_assertion.h"

#include <QStringList>

#include <optional>
#include <utility>

namespace spotter {

/// A span as it is in the file.
struct ListedSpan {
    QString id; ///< as JSON, so that 1 and "1" differ
    std::optional<qint64> begin;
    std::optional<qint64> end;
    std::optional<qint64> length; ///< instead of an end
    QString type;
    QStringList moreTypes; ///< if it has several
    std::optional<QString> claimed; ///< its text according to the file
    std::optional<QString> either; ///< type or text
    std::optional<qint64> category;
    int places = 0; ///< of a list of places
    std::optional<qint64> sentenceNumber; ///< as the file has it
    std::optional<std::size_t> sentence; ///< of the record's sentences
    std::size_t scope = 0; ///< in which ids are unique: 0 the record, 1 its first sentence, …
    std::optional<std::pair<QString, QString>> notPlace; ///< a key for places whose string is none
    QJsonObject extra;
    const char *token = nullptr;

    [[nodiscard]] bool hasPlace() const { return begin && end; }
};

/// One end of a relation: the id, the number or the text of a span, or a span of its own.
struct SpanLinkEnd {
    QString reference; ///< as JSON
    std::optional<ListedSpan> span;
    bool isSet = false;
};

struct SpanLink {
    SpanLinkEnd subject;
    SpanLinkEnd object;
    QString predicate;
    std::optional<qint64> category;
    StatedAssertion assertion;
    int ends = 0; ///< of a list of them
    bool byBegin = false; ///< the ends may be offsets, as Spotter writes them for spaCy
    bool isReversed = false; ///< the subject is the object, as read so far
    bool byNumber = false; ///< the ends are numbers in the list of entities
    std::size_t scope = 0; ///< as of spans
    std::size_t firstSpan = 0; ///< of its sentence, if it is listed there
    std::size_t endSpan = 0;
    const char *token = nullptr;
};

/// Reads one span or one relation of spans, whose fields have many names (span_list_names.h).
class SpanItemFields : public JsonRecordReader {
public:
    using JsonRecordReader::JsonRecordReader;

protected:
    /// [begin, end, type] or [type, begin, end]
    [[nodiscard]] ListedSpan readTuple(JsonValue &item);
    [[nodiscard]] ListedSpan readSpan(JsonValue &item);
    /// False if the key means nothing.
    bool readSpanField(std::string_view key, JsonValue &value, ListedSpan &span);
    /// A relation in the list with this key; nothing if it is left out.
    [[nodiscard]] std::optional<SpanLink> readLink(std::string_view list, JsonValue &item);

private:
    void readPoint(JsonValue &point, ListedSpan &span);
    void readEnd(JsonValue &value, SpanLinkEnd &end);
    void readLinkField(std::string_view key, JsonValue &value, SpanLink &link);
    static void readLinkTuple(JsonValue &item, SpanLink &link);
};

/// An id or a number, as JSON.
[[nodiscard]] QString readReference(JsonValue &value);

} // namespace spotter
