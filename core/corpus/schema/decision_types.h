// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace spotter {

class Database;

/// What was decided about entities of a type holds for the type that it becomes. A name that another entity has by then
/// stays with that one. Journalled; inside the caller's Transaction, after the labels have the new type.
[[nodiscard]] Result<void> moveDecisionsToType(Database &database, const QString &from, const QString &to);

} // namespace spotter
