// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entity_list.h"
#include "core/formats/json/json_record_reader.h"
#include "core/formats/stated_assertion.h"

#include <QSet>

namespace spotter {

/// Common base of the readers of records whose relations identify their mentions by string, some with offsets, some
/// without. Offsets are used if the string is there, whether they count code points, UTF-16 units or words between
/// spaces and whether the end is inclusive; otherwise the string is searched for, which is counted and reported.
class StatedRelationReader : public JsonRecordReader {
public:
    using JsonRecordReader::JsonRecordReader;

protected:
    struct Stated {
        QString text; ///< may be empty if there are offsets
        QString type;
        // NOLINTNEXTLINE(readability-redundant-member-init): initialiser lists may leave it out
        QJsonObject extra = {}; ///< of an entity: the extra fields of the format
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
        std::vector<Qualifier> qualifiers = {}; // NOLINT(readability-redundant-member-init): may be left out
        StatedAssertion assertion = {}; // NOLINT(readability-redundant-member-init): may be left out
    };

    void beginRecord();
    /// Reads [begin, end], also as a list of several parts; null and an empty list mean no offsets.
    static void readOffsets(JsonValue &value, Stated &mention);
    /// Calls visit(JsonValue item) for each item of a list; null counts as an empty list.
    template <typename Visit>
    static void readItems(JsonValue &value, Visit &&visit)
    {
        if (value.isNull())
            value.skip();
        else
            value.items(std::forward<Visit>(visit));
    }
    /// A string; empty for null.
    [[nodiscard]] static QString readText(JsonValue &value);
    /// Adds an entity of the record. Mentions of relations without a type take its type.
    void add(Stated entity);
    void add(Relation relation);
    [[nodiscard]] bool hasRelations() const { return !m_relations.empty(); }
    /// The type of a mention for which the record gives none.
    enum class Types {
        Shared, ///< that of another mention or entity at the same place
        AsStated,
    };
    /// Makes the labels; text and metadata of the document must be set.
    void finishRecord(Document &document, const JsonValue &root, Types types = Types::Shared);

private:
    [[nodiscard]] bool hasRoom(std::size_t listed, const char *token);
    /// The mention, with a place if the string is where the record says.
    [[nodiscard]] Mention placed(Stated &stated, const Document &document, const CodePointMap &map);
    /// The mention at the place that offsets state; invalid if the string is not there.
    [[nodiscard]] Span statedSpan(const Stated &stated, const QString &text, const CodePointMap &map);
    /// Where the word with this number begins; nothing if there are fewer.
    [[nodiscard]] std::optional<qsizetype> beginOfWord(qint64 number, QStringView text);
    void placeEntities(const Document &document, const CodePointMap &map);
    void addTypes(Document &document) const;
    void keepEntities(Document &document, const JsonValue &root);

    std::vector<Stated> m_entities;
    std::vector<Entity> m_placed; ///< the entities of m_entities that have a place
    std::vector<Relation> m_relations;
    std::vector<qsizetype> m_words; ///< where the words of the text begin; empty until they are asked for
    bool m_isMisplaced = false; ///< a mention of the current label
    QSet<QString> m_misplaced; ///< strings of labels and entities that are not where the record says
};

/// The entities of a document in the order in which such records list them: those of labels first, because a mention
/// takes the type of the first entity at its place. Extra fields of other formats than `id` are counted as lost.
[[nodiscard]] std::vector<Entity> statedEntities(const Document &document,
    const std::vector<const LabelledTriple *> &labels, const CodePointMap &map, QLatin1StringView id,
    LossCounter &losses);

/// The distinct pairs of string and type of entities, for records without offsets.
[[nodiscard]] std::vector<std::pair<QString, QString>> distinctNames(
    const Document &document, const std::vector<Entity> &entities);
/// Counts the entities in no label that will be lost or get another place when such records are read back: a name is
/// placed where the labels have it, or else at its first occurrence.
void countPlacesByName(const Document &document, const std::vector<const LabelledTriple *> &labels,
    const std::vector<Entity> &entities, LossCounter &losses);
/// Counts the mentions of labels whose types will change when such records are read back, because a mention takes the
/// first type of its string.
void countTypesByName(const std::vector<const LabelledTriple *> &labels,
    const std::vector<std::pair<QString, QString>> &names, LossCounter &losses);

} // namespace spotter
