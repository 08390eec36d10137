// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/text/schema.h"

#include <QString>

#include <vector>

namespace spotter {

/// One change of the schema by the user.
struct SchemaEdit {
    enum class Kind {
        AddPredicate,
        AddType,
        RenamePredicate, ///< to target
        RenameType,
        MergePredicate, ///< into target, which then allows the type pairs of both
        MergeType,
        MoveLabels, ///< of a predicate to target, whose type pairs stay as they are; the predicate is removed
        DeletePredicate, ///< only one without labels
        DeleteType,
        SetPairs, ///< of a predicate; without pairs it allows every type
        SetColor, ///< of a type; an empty colour means the default of the user interface
        MovePredicate, ///< to position
        MoveType,
    };
    Kind kind = Kind::AddPredicate;
    QString name;
    QString target = {}; // NOLINT(readability-redundant-member-init): may be left out
    std::vector<TypePair> pairs = {}; // NOLINT(readability-redundant-member-init): may be left out
    QString color = {}; // NOLINT(readability-redundant-member-init): may be left out
    qsizetype position = 0;

    /// Whether it changes an entity type, not a predicate.
    [[nodiscard]] bool isOfType() const;
    /// The description for the journal: "Renamed predicate 导演 to 执导".
    [[nodiscard]] QString description() const;
};

/// A label that can be shown and opened.
struct PlacedLabel {
    DocumentId document;
    AnnotationId label;
    QString subject;
    QString subjectType;
    QString predicate;
    QString object;
    QString objectType;
};

/// The effect of a change.
struct SchemaEffect {
    qint64 labels = 0; ///< labels that would change
    qint64 documents = 0; ///< documents with such labels
    qint64 joined = 0; ///< of those labels, the ones that would equal another one and be merged with it
    qint64 predicates = 0; ///< predicates whose type pairs or slots would change with a type
    qint64 violations = 0; ///< labels that are kept although the new type pairs do not allow them
    std::vector<PlacedLabel> violating; ///< the first two hundred violations
};

/// The schema after an edit. Fails (Schema, NotFound) if a name is empty, taken or unknown, or if removing a type would
/// leave a predicate without type pairs, which would allow every type.
[[nodiscard]] Result<Schema> edited(const Schema &schema, const SchemaEdit &edit);

} // namespace spotter
