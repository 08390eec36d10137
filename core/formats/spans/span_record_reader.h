// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entity_list.h"
#include "core/formats/json/json_record_reader.h"
#include "core/formats/spans/span_unit.h"
#include "core/formats/stated_assertion.h"

namespace spotter {

/// Common base of the readers of records whose entities have an id and offsets in code points; the text may come after
/// them in the record.
class SpanRecordReader : public JsonRecordReader {
public:
    using JsonRecordReader::JsonRecordReader;

protected:
    struct ListedEntity {
        QString id; ///< as JSON, so that 1 and "1" differ
        qint64 begin = 0;
        qint64 end = 0;
        QString type;
        QJsonObject extra;
        const char *token = nullptr;
        bool hasText = false; ///< the record says its text, which is where it is placed
    };
    struct ListedRelation {
        QString from;
        QString to;
        QString predicate;
        StatedAssertion assertion;
        const char *token = nullptr;
    };

    void beginRecord();
    /// Whether there is room for one more; otherwise fails at the item.
    [[nodiscard]] bool hasRoom(const JsonValue &item);
    /// Reads a string or an integer, for comparison.
    [[nodiscard]] QString readId(JsonValue &value);
    void add(ListedEntity entity) { m_entities.push_back(std::move(entity)); }
    void add(ListedRelation relation) { m_relations.push_back(std::move(relation)); }
    /// Makes the labels; text and metadata of the document must be set.
    void finishRecord(Document &document, const JsonValue &root);

private:
    void tellUnitOfWords(const QString &text, const CodePointMap &map, const JsonValue &root);
    void tellCutWords(const Document &document, const std::vector<Entity> &entities, const JsonValue &root);

    SpanUnit m_unit; ///< in which the previous record had whole words
    std::vector<ListedEntity> m_entities;
    std::vector<ListedRelation> m_relations;
};

} // namespace spotter
