// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/code_points.h"
#include "core/text/span.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>

#include <set>
#include <utility>
#include <vector>

namespace spotter {

/// The key in Document::metadata of the information about entities that labels cannot store: entities that are in no
/// label, and a format's own attributes of an entity. A list of {"start","end","type", …} in code points; all formats
/// write them back.
inline constexpr QLatin1StringView entitiesKey("spotter:entities");

struct Document;

/// An entity as formats list it, independent of relations. `extra` contains one object per format, under the format's
/// id.
struct Entity {
    Span span;
    QString type;
    QJsonObject extra = {}; // NOLINT(readability-redundant-member-init): may be left out

    friend bool operator==(const Entity &, const Entity &) = default;
};

/// Sorts entities by span and type; of equal ones the first is kept and takes over the others' attributes.
void sortEntities(std::vector<Entity> &entities);

/// The entities listed in a document's metadata. Items that are not an entity or are outside the text are left out and
/// counted in unusable.
[[nodiscard]] std::vector<Entity> listedEntities(
    const QJsonObject &metadata, const CodePointMap &map, qint64 *unusable = nullptr);
/// Replaces the listed entities by these, sorted. The spans must be valid.
void listEntities(QJsonObject &metadata, std::vector<Entity> entities, const CodePointMap &map);

/// Places of mentions, as half-open ranges of code points.
using MentionPlaces = std::set<std::pair<qint64, qint64>>;
/// The number of entities listed in metadata that are in no label: at none of the places of the labels' mentions.
[[nodiscard]] qint64 countLooseEntities(const QJsonObject &metadata, const MentionPlaces &mentioned);
/// The listed entities of a document that are in none of its labels.
[[nodiscard]] std::vector<Entity> looseEntities(const Document &document, const CodePointMap &map);

} // namespace spotter
