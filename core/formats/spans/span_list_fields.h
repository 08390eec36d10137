// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_record_reader.h"
#include "core/formats/spans/span_sentences.h"

#include <QHash>
#include <QStringList>

#include <map>
#include <optional>
#include <utility>
#include <vector>

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
    Assertion assertion;
    int ends = 0; ///< of a list of them
    bool byBegin = false; ///< the ends may be offsets, as Spotter writes them for spaCy
    bool isReversed = false; ///< the subject is the object, as read so far
    bool byNumber = false; ///< the ends are numbers in the list of entities
    std::size_t scope = 0; ///< as of spans
    std::size_t firstSpan = 0; ///< of its sentence, if it is listed there
    std::size_t endSpan = 0;
    const char *token = nullptr;
};

/// Reads the fields of records that list spans, by many names (span_list_names.h).
class SpanListFields : public JsonRecordReader {
public:
    using JsonRecordReader::JsonRecordReader;

protected:
    /// Reads a record, an object or spaCy's ["text", {…}]; sets text and metadata of the document.
    void readFields(JsonValue &root, Document &document);

    [[nodiscard]] const std::vector<ListedSpan> &spans() const { return m_spans; }
    [[nodiscard]] const std::vector<SpanLink> &links() const { return m_links; }
    /// Placed in the text of the document.
    [[nodiscard]] const SpanSentences &sentences() const { return m_sentences; }
    /// The number that relations give the first span of the list: 1 if an empty item precedes it.
    [[nodiscard]] qint64 firstNumber() const { return m_firstNumber; }
    /// The type of a span, which may be the number of a type.
    [[nodiscard]] QString typeOf(const ListedSpan &span) const
    {
        return span.category ? m_types.value(*span.category, span.type) : span.type;
    }
    [[nodiscard]] QString predicateOf(const SpanLink &link) const
    {
        return link.category ? m_predicates.value(*link.category, link.predicate) : link.predicate;
    }

private:
    void readPair(JsonValue &root, JsonFields &metadata);
    void readField(std::string_view key, JsonValue &value, JsonFields &metadata);
    /// Whether a list is empty or begins with an object or a list, not with tags or names.
    [[nodiscard]] bool holdsItems(const JsonValue &list);
    [[nodiscard]] bool hasRoomFor(const JsonValue &item);
    void readTokens(std::string_view key, JsonValue &value);
    void readOutputs(JsonValue &value);
    void readSentences(std::string_view key, JsonValue &value, JsonFields &metadata);
    void readSentence(JsonValue &item);
    void numberSentences();
    void readListedSpan(JsonValue &item);
    void readColabelerSpan(JsonValue &item);
    [[nodiscard]] ListedSpan readTuple(JsonValue &item);
    [[nodiscard]] ListedSpan readSpan(JsonValue &item);
    bool readSpanField(std::string_view key, JsonValue &value, ListedSpan &span);
    void readPoint(JsonValue &point, ListedSpan &span);
    void readEnd(JsonValue &value, SpanLinkEnd &end);
    void readLink(std::string_view list, JsonValue &item);
    void readLinkField(std::string_view key, JsonValue &value, SpanLink &link);
    static void readLinkTuple(JsonValue &item, SpanLink &link);

    std::map<int, std::pair<QString, QString>> m_texts; ///< key and text, by rank
    std::vector<ListedSpan> m_spans;
    std::vector<SpanLink> m_links;
    SpanSentences m_sentences;
    qint64 m_firstNumber = 0;
    QHash<qint64, QString> m_types; ///< by category
    QHash<qint64, QString> m_predicates; ///< by category
};

} // namespace spotter
