// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/loss_counter.h"
#include "core/formats/stated_assertion.h"
#include "core/text/code_points.h"
#include "core/text/document.h"
#include "core/text/entities.h"

#include <QLatin1StringView>

#include <optional>
#include <vector>

namespace spotter {

/// A relation between two entities of a list, by index.
struct EntityRelation {
    std::size_t subject = 0;
    QString predicate;
    std::size_t object = 0;
    ReviewState state = ReviewState::Unreviewed;
    std::optional<double> score = {}; // NOLINT(readability-redundant-member-init): may be left out
    StatedAssertion assertion = {}; // NOLINT(readability-redundant-member-init): may be left out
};

/// The maximum number of entities, and of relations, in one record.
inline constexpr std::size_t maximumListed = 1 << 17;
/// The error for exceeding maximumListed, without a place.
[[nodiscard]] Error tooManyListed();

/// Makes labels from relations and keeps the other entities in the metadata. The spans must be valid. Limit: too many
/// entities, or overlapping entities whose strings would be far larger than the document; the message names no place.
[[nodiscard]] Result<void> addLabels(
    Document &document, const std::vector<Entity> &entities, const std::vector<EntityRelation> &relations);

/// Puts entities into the metadata; of two with the same place and type, only the first. The spans must be valid.
void keepEntities(Document &document, std::vector<Entity> entities);

/// The entities in a document's metadata; entries that are invalid or outside of the text are left out and counted.
[[nodiscard]] std::vector<Entity> keptEntities(const Document &document, const CodePointMap &map, LossCounter &losses);

/// The distinct entities of a document, sorted by place: those of labels and those in its metadata.
class EntityTable {
public:
    /// What a mention without a type is, if there is exactly one entity with a type at its place.
    enum class Untyped {
        Itself, ///< an entity of its own
        Typed, ///< that entity: a file of UIE, for instance, states the type apart from the label
    };
    /// Extra fields of an entity that belong to a format with another id than `id` are counted as lost. Labels must
    /// have places.
    EntityTable(const Document &document, const std::vector<const LabelledTriple *> &labels, const CodePointMap &map,
        QLatin1StringView id, LossCounter &losses, Untyped untyped = Untyped::Itself);

    [[nodiscard]] const std::vector<Entity> &entities() const { return m_entities; }
    /// The index of the entity of a label's mention.
    [[nodiscard]] std::size_t indexOf(const Mention &mention) const;
    /// Whether another entity at the same place, with another type, precedes that of the mention, so that the place
    /// alone does not identify it.
    [[nodiscard]] bool isAmbiguous(const Mention &mention) const;

private:
    std::vector<Entity> m_entities;
};

} // namespace spotter
