// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entity_list.h"
#include "core/formats/json/json_record_reader.h"

namespace spotter {

/// What the readers of records share whose relations name their mentions by string: some with offsets, some without.
/// Offsets are used if the string is there, whether they count code points or UTF-16 units and whether the end is
/// inclusive; otherwise the string is searched for, and that is said.
class StatedRelationReader : public JsonRecordReader {
public:
    using JsonRecordReader::JsonRecordReader;

protected:
    struct Stated {
        QString text; ///< may be empty if there are offsets
        QString type;
        QJsonObject extra = {}; ///< of an entity: what the format notes at it
        qint64 begin = notStated;
        qint64 end = notStated;
        const char *token = nullptr;

        static constexpr qint64 notStated = -1;
    };

    struct Relation {
        Stated subject;
        QString predicate;
        Stated object;
        const char *token = nullptr;
        std::optional<double> score = {}; // NOLINT(readability-redundant-member-init): may be left out
    };

    void beginRecord();
    /// Reads [begin, end], also as a list of several parts; null and an empty list state nothing.
    static void readOffsets(JsonValue &value, Stated &mention);
    /// Calls visit(JsonValue item) for each item of a list; null is an empty one.
    template <typename Visit>
    static void readItems(JsonValue &value, Visit &&visit)
    {
        if (value.isNull())
            value.skip();
        else
            value.items(std::forward<Visit>(visit));
    }
    /// A string; null is an empty one.
    [[nodiscard]] static QString readText(JsonValue &value);
    /// An entity of the record. Its type becomes that of the mentions of relations that state none.
    void add(Stated entity);
    void add(Relation relation);
    [[nodiscard]] bool hasRelations() const { return !m_relations.empty(); }
    /// What becomes of a mention without a type.
    enum class Types {
        Shared, ///< it has that of another mention or entity in its place
        AsStated,
    };
    /// Makes the labels, once text and metadata of the document are set.
    void finishRecord(Document &document, const JsonValue &root, Types types = Types::Shared);

private:
    [[nodiscard]] bool hasRoom(std::size_t listed, const char *token);
    /// The mention, with a place if the string is where it is said to be.
    [[nodiscard]] Mention placed(Stated &stated, const Document &document, const CodePointMap &map);
    void placeEntities(const Document &document, const CodePointMap &map);
    void addTypes(Document &document) const;
    void keepEntities(Document &document, const JsonValue &root);

    std::vector<Stated> m_entities;
    std::vector<Entity> m_placed; ///< of m_entities, those that have a place
    std::vector<Relation> m_relations;
};

/// The entities of a document in the order in which such records list them: those of labels first, for the type of a
/// mention is that of the first entity in its place. What a format of another id notes at one is counted as lost.
[[nodiscard]] std::vector<Entity> statedEntities(const Document &document,
    const std::vector<const LabelledTriple *> &labels, const CodePointMap &map, QLatin1StringView id,
    LossCounter &losses);

/// The strings and types of entities, each pair once, for records without offsets.
[[nodiscard]] std::vector<std::pair<QString, QString>> distinctNames(
    const Document &document, const std::vector<Entity> &entities);
/// Counts the mentions of labels whose types will be others when such records are read again: the type of a mention is
/// the first of its string.
void countTypesByName(const std::vector<const LabelledTriple *> &labels,
    const std::vector<std::pair<QString, QString>> &names, LossCounter &losses);

} // namespace spotter
