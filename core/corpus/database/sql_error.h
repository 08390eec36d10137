// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

struct sqlite3;

namespace spotter {

/// The last SQLite error on this connection as an Error that names the corpus file and what to do. SQLite's own message
/// and the statement go to the technical log.
[[nodiscard]] Error sqlError(sqlite3 *connection, const QString &path, const QString &statement = {});

} // namespace spotter
