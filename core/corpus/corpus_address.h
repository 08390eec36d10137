// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <compare>

namespace spotter {

class Database;

/// Where a corpus is, and which one: another file may be at the path later. A value; any thread.
struct CorpusAddress {
    QString path;
    /// Made once for each corpus, and in each of its copies. Empty: any corpus at the path, or one made by an earlier
    /// version that has never been opened for writing since.
    QString uuid;

    friend auto operator<=>(const CorpusAddress &, const CorpusAddress &) = default;
};

/// The UUID in a corpus' file; empty if it has none.
[[nodiscard]] Result<QString> corpusUuid(Database &database);
/// Gives the corpus a UUID unless it has one.
[[nodiscard]] Result<void> giveUuid(Database &database);

} // namespace spotter
