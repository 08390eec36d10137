// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/schema.h"

#include <QIODevice>

namespace spotter {

/// What a file of a schema can be.
enum class SchemaFileKind {
    Duie, ///< a JSON object a line: {"subject_type","predicate","object_type"}; object_type a string or {"@value",
          ///< slots}
    RelationIds, ///< CasRel's rel2id.json: {"predicate": id} or [{id: predicate}, {predicate: id}]; order by id, no
                 ///< types
    Spotter, ///< {"entityTypes":[{"name","color"}],"predicates":[{"name","pairs":[[s,o]],"slots":[{"name","type"}]}]};
             ///< a color is "#rrggbb" and may be left out
    LabelStudio, ///< Label Studio's labelling configuration in XML; no type pairs
    DoccanoSpans, ///< doccano's types of spans: [{"text","background_color"}]
    DoccanoRelations, ///< doccano's types of relations, which look the same; no type pairs
    Brat, ///< annotation.conf, see readBratSchema()
};

/// Reads any of them; which one is seen from the content, but that doccano's types are those of relations is seen from
/// the word "relation" in the file's name. A predicate of several lines has several type pairs. Errors
/// name line and column.
[[nodiscard]] Result<Schema> readSchemaFile(QIODevice &device, const QString &name);

/// Writes a schema; a predicate without type pairs gets one of empty types in DuIE's. The caller decides about
/// QSaveFile.
[[nodiscard]] Result<void> writeSchemaFile(
    QIODevice &device, const QString &name, const Schema &schema, SchemaFileKind kind);

} // namespace spotter
