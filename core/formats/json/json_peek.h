// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_cursor.h"

namespace spotter {

/// The first object of a list, without reading the list, to see what it holds; empty if there is none.
[[nodiscard]] QJsonObject firstObjectOf(const JsonValue &list);

} // namespace spotter
