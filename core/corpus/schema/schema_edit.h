// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/corpus/journal/step_title.h"
#include "core/text/document.h"
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
        DeleteLabels, ///< of a predicate, with the predicate
        DeleteType,
        SetPairs, ///< of a predicate; without pairs it allows every type
        SetColor, ///< of a type; an empty colour means the default of the user interface
        DescribePredicate, ///< with text; an empty one removes the description
        DescribeType,
        MovePredicate, ///< to position
        MoveType,
        FitTypes, ///< gives labels without types those that the schema and their document determine; has no name
    };
    Kind kind = Kind::AddPredicate;
    QString name;
    QString target = {}; // NOLINT(readability-redundant-member-init): may be left out
    std::vector<TypePair> pairs = {}; // NOLINT(readability-redundant-member-init): may be left out
    QString color = {}; // NOLINT(readability-redundant-member-init): may be left out
    qsizetype position = 0;
    QString text = {}; // NOLINT(readability-redundant-member-init): may be left out

    /// Whether it changes an entity type, not a predicate.
    [[nodiscard]] bool isOfType() const;
    /// The title for the journal: "Renamed predicate 导演 to 执导".
    [[nodiscard]] StepTitle title() const;
    /// The title in the current language.
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
    Assertion assertion;
};

/// The effect of a change.
struct SchemaEffect {
    qint64 labels = 0; ///< that would read otherwise
    qint64 documents = 0; ///< that hold them
    qint64 joined = 0; ///< of those labels: would say the same as another, and become one with it
    qint64 deleted = 0; ///< of those labels: would be gone
    qint64 predicates = 0; ///< whose type pairs or slots would change by a change of a type
    qint64 typed = 0; ///< of those labels: get types that they lacked
    std::vector<PlacedLabel> fitted; ///< by FitTypes: the first two hundred of them, with the new types
    qint64 violations = 0; ///< labels that stay, though the new type pairs would not allow them
    std::vector<PlacedLabel> violating; ///< the first two hundred of them
};

/// The schema after an edit. Fails (Schema, NotFound) if a name is empty, taken or unknown, or if removing a type would
/// leave a predicate without type pairs, which would allow every type.
[[nodiscard]] Result<Schema> edited(const Schema &schema, const SchemaEdit &edit);

} // namespace spotter
