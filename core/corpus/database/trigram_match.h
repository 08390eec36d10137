// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <optional>

namespace spotter {

class Database;

/// What finds a needle in a trigram index (FTS5) whose texts are each followed by two U+0002: the needle itself, or, if
/// it has one or two characters, the trigrams in the vocabulary table that begin with it. Empty: nothing has them.
/// Nothing: the index cannot tell, or there are so many of them that scanning finds the needle sooner.
[[nodiscard]] Result<std::optional<QString>> trigramMatch(
    Database &database, const QString &vocabulary, const QString &needle);

} // namespace spotter
