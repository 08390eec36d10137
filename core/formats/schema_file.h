// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/schema.h"

#include <QIODevice>

namespace spotter {

/// The formats of schema files.
enum class SchemaFileKind {
    Duie, ///< one JSON object per line: {"subject_type","predicate","object_type"}; object_type is a string or
          ///< {"@value", slots}
    RelationIds, ///< CasRel's rel2id.json: {"predicate": id} or [{id: predicate}, {predicate: id}]; sorted by id, no
                 ///< types
    Spotter, ///< {"entityTypes":[{"name","color","description"}],"predicates":[{"name","pairs":[[s,o]],
             ///< "slots":[{"name","type"}],"description"}]}; a color is "#rrggbb", a description is Markdown; both are
             ///< optional. "rules" are read and added by core/workspace/fact_findings.h
    LabelStudio, ///< Label Studio's labelling configuration (XML); no type pairs
    DoccanoSpans, ///< doccano's types of spans: [{"text","background_color"}]
    DoccanoRelations, ///< doccano's types of relations, in the same form; no type pairs
    Brat, ///< annotation.conf, see readBratSchema()
};

/// Reads any of them, detected by content; only doccano's types of relations are recognised by the word "relation" in
/// the file's name. A predicate with several lines has several type pairs. Errors give line and column.
[[nodiscard]] Result<Schema> readSchemaFile(QIODevice &device, const QString &name);

/// Writes a schema; in DuIE's format, a predicate without type pairs gets one with empty types. The caller creates and
/// commits a QSaveFile if needed.
[[nodiscard]] Result<void> writeSchemaFile(
    QIODevice &device, const QString &name, const Schema &schema, SchemaFileKind kind);

} // namespace spotter
