// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/loss_counter.h"
#include "core/text/code_points.h"
#include "core/text/document.h"
#include "core/text/entities.h"

#include <QLatin1StringView>

#include <optional>
#include <vector>

namespace spotter {

/// A relation between two of a list of entities.
struct EntityRelation {
    std::size_t subject = 0;
    QString predicate;
    std::size_t object = 0;
    ReviewState state = ReviewState::Unreviewed;
    std::optional<double> score = {}; // NOLINT(readability-redundant-member-init): may be left out
};

/// The most entities, and the most relations, that one record may list.
inline constexpr std::size_t maximumListed = 1 << 17;
/// The failure that says so, without a place.
[[nodiscard]] Error tooManyListed();

/// Makes labels of relations and keeps the other entities in the metadata. The spans must be valid. Limit: too many
/// entities, or so long ones that their strings would outgrow the document by far; the message names no place.
[[nodiscard]] Result<void> addLabels(
    Document &document, const std::vector<Entity> &entities, const std::vector<EntityRelation> &relations);

/// Puts entities into the metadata, of two with the same place and type the first. The spans must be valid.
void keepEntities(Document &document, std::vector<Entity> entities);

/// The entities that a document's metadata keep; what is none, or lies outside of the text, is left out and counted.
[[nodiscard]] std::vector<Entity> keptEntities(const Document &document, const CodePointMap &map, LossCounter &losses);

/// The distinct entities of a document, by place: those of labels and those that its metadata keep.
class EntityTable {
public:
    /// What a format of another id than `id` notes at an entity is counted as lost. Labels must have their places.
    EntityTable(const Document &document, const std::vector<const LabelledTriple *> &labels, const CodePointMap &map,
        QLatin1StringView id, LossCounter &losses);

    [[nodiscard]] const std::vector<Entity> &entities() const { return m_entities; }
    /// Of a mention of one of the labels.
    [[nodiscard]] std::size_t indexOf(const Mention &mention) const;
    /// Whether another type stands before that of the mention, so that the place alone does not tell it.
    [[nodiscard]] bool isAmbiguous(const Mention &mention) const;

private:
    std::vector<Entity> m_entities;
};

} // namespace spotter
