// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/spans/span_item_fields.h"
#include "core/formats/spans/span_sentences.h"

#include <QHash>

#include <map>
#include <utility>
#include <vector>

namespace spotter {

/// Reads records that list spans and relations, in one list or sentence by sentence.
class SpanListFields : public SpanItemFields {
public:
    using SpanItemFields::SpanItemFields;

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
    void readListedLink(std::string_view list, JsonValue &item);

    std::map<int, std::pair<QString, QString>> m_texts; ///< key and text, by rank
    std::vector<ListedSpan> m_spans;
    std::vector<SpanLink> m_links;
    SpanSentences m_sentences;
    qint64 m_firstNumber = 0;
    QHash<qint64, QString> m_types; ///< by category
    QHash<qint64, QString> m_predicates; ///< by category
};

} // namespace spotter
