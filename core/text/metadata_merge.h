// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/entities.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace spotter {

/// Where Document::metadata keeps the values that lost their place to another one when documents of the same text were
/// merged: {"/path/of/the/value": [others, …]}.
inline constexpr QLatin1StringView conflictsKey("spotter:conflicts");

/// What is said differently of one thing, and what stands in its place now.
struct MetadataConflict {
    QString path; ///< "/title"
    QJsonValue used;
    QJsonValue kept; ///< under conflictsKey
};

/// How lists are united that are sets of items: those of a format in its own part of the metadata. Other lists are
/// values like strings: two different ones are a conflict.
struct MetadataLists {
    /// What tells an item of the list at a path from its others; nothing: this list is a value.
    std::function<std::optional<QString>(const QString &path, const QJsonValue &item)> itemKey;
    /// The union of two lists whose items name each other; nothing: by itemKey. Must not depend on their order.
    std::function<std::optional<QJsonArray>(const QString &path, const QJsonArray &a, const QJsonArray &b)> unite;
};

struct MergedMetadata {
    QJsonObject metadata;
    std::vector<MetadataConflict> conflicts; ///< that `stored` did not know
};

/// Everything that both say: a value goes before an empty one, objects are merged member by member, lists of entities
/// by place and type, and of two different values the smaller one stands in the place and the other is kept under
/// conflictsKey. The same, whichever of the two comes first.
[[nodiscard]] MergedMetadata mergeMetadata(
    const QJsonObject &stored, const QJsonObject &added, const MetadataLists &lists = {});

/// The key of an entity in a list: its place and its type, in the order of the text.
[[nodiscard]] QString placeKey(const QJsonValue &entity);

} // namespace spotter
