// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/schema.h"

#include <QByteArray>
#include <QStringList>

#include <set>

namespace spotter {

/// Reads brat's annotation.conf: [entities] become entity types, [relations] predicates with all the type pairs that
/// their arguments allow; macros are replaced, a type behind "!" stands for the types below it. Events, attributes and
/// the relations that brat itself gives a meaning to (<OVERLAP>, equivalences) are left out. Syntax, Content and Limit
/// with the line.
[[nodiscard]] Result<Schema> readBratSchema(const QByteArray &bytes, const QString &name);

/// What an annotation.conf must declare besides a schema, so that brat shows what documents hold.
struct BratDeclarations {
    std::set<QString> events; ///< with their roles: "Found\tAgent", one entry a role; "Found" alone without any
    std::set<QString> attributes;
};

/// An annotation.conf of a schema: a relation line for each type pair; entities may overlap.
[[nodiscard]] QByteArray bratSchema(const Schema &schema, const BratDeclarations &declarations = {});

/// Whether the first bytes of a file look like an annotation.conf.
[[nodiscard]] bool looksLikeBratSchema(const QByteArray &head);

} // namespace spotter
