// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/schema.h"

#include <QByteArray>

#include <string_view>

namespace spotter {

/// Reads a labelling configuration of Label Studio: <Label value background> in any tag with a name that ends in
/// "Labels" are entity types, <Relation value> are predicates for all types. Errors give line and column. No external
/// entities are loaded.
[[nodiscard]] Result<Schema> readLabelStudioConfig(std::string_view xml, const QString &name);
/// Content: a name contains characters that XML cannot represent.
[[nodiscard]] Result<QByteArray> labelStudioConfig(const Schema &schema, const QString &name);

/// What doccano imports as types of spans and of relations: a list of {"text","background_color", …}.
[[nodiscard]] QByteArray doccanoSpanTypes(const Schema &schema);
[[nodiscard]] QByteArray doccanoRelationTypes(const Schema &schema);

} // namespace spotter
