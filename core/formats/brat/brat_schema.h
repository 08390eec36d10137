// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/schema.h"

#include <QByteArray>
#include <QStringList>

#include <set>

namespace spotter {

/// Reads brat's annotation.conf: [entities] become entity types, [relations] become predicates with all type pairs that
/// their arguments allow; macros are replaced, a type after "!" stands for the types below it. Events, attributes and
/// the relations with a meaning of their own in brat (<OVERLAP>, equivalences) are left out. Syntax, Content and Limit
/// with the line.
[[nodiscard]] Result<Schema> readBratSchema(const QByteArray &bytes, const QString &name);

/// What an annotation.conf must declare besides a schema, so that brat displays the documents' events and attributes.
struct BratDeclarations {
    std::set<QString> events; ///< with their roles: "Found\tAgent", one entry per role; "Found" if there are no roles
    std::set<QString> attributes;
};

/// The annotation.conf of a schema: one relation line per type pair; entities may overlap.
[[nodiscard]] QByteArray bratSchema(const Schema &schema, const BratDeclarations &declarations = {});

/// Whether the first bytes of a file look like an annotation.conf.
[[nodiscard]] bool looksLikeBratSchema(const QByteArray &head);

} // namespace spotter
