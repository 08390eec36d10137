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

/// The key in Document::metadata of the values that were displaced by another one when documents of the same text were
/// merged: {"/path/of/the/value": [others, …]}.
inline constexpr QLatin1StringView conflictsKey("spotter:conflicts");

/// Two different values at one path, and which of them is used now.
struct MetadataConflict {
    QString path; ///< "/title"
    QJsonValue used;
    QJsonValue kept; ///< under conflictsKey
};

/// How to merge lists that are sets of items, such as those in a format's own part of the metadata. Other lists are
/// treated as values, like strings: two different ones are a conflict.
struct MetadataLists {
    /// The key that identifies an item in the list at a path; nothing: this list is a value.
    std::function<std::optional<QString>(const QString &path, const QJsonValue &item)> itemKey;
    /// The union of two lists whose items refer to each other; nothing: merge by itemKey. Must not depend on the order
    /// of a and b.
    std::function<std::optional<QJsonArray>(const QString &path, const QJsonArray &a, const QJsonArray &b)> unite;
    /// Whether a member of two objects with the same path holds only if both have it.
    // NOLINTNEXTLINE(readability-redundant-member-init): may be left out
    std::function<bool(const QString &path, const QString &member)> isForBoth = {};
};

struct MergedMetadata {
    QJsonObject metadata;
    std::vector<MetadataConflict> conflicts; ///< that `stored` did not have yet
};

/// The union of both: a value takes precedence over an empty one, objects are merged member by member, lists of
/// entities by span and type, and of two different values the smaller one is used and the other is kept under
/// conflictsKey. Commutative and associative: the result for any number of documents does not depend on their order.
[[nodiscard]] MergedMetadata mergeMetadata(
    const QJsonObject &stored, const QJsonObject &added, const MetadataLists &lists = {});

/// The key of an entity in a list, made of its span and its type; keys sort in the order of the text.
[[nodiscard]] QString placeKey(const QJsonValue &entity);

} // namespace spotter
