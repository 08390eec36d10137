// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/entity_store.h"

class QIODevice;

namespace spotter {

/// Reads a table of known entities: CSV with a header that has name and may have aliases (separated by "|"), type and
/// identifier, in any order; or JSON lines with these members, aliases as an array. Syntax, with the line, if it is
/// neither; Content if it has no column of names.
[[nodiscard]] Result<std::vector<AuthorityEntry>> readAuthority(QIODevice &device, const QString &name);
/// The same as CSV, with the number of mentions, and as JSON lines.
[[nodiscard]] QByteArray authorityCsv(const std::vector<KnownEntity> &entities);
[[nodiscard]] QByteArray authorityJson(const std::vector<KnownEntity> &entities);

} // namespace spotter
