// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"

#include <QJsonObject>

namespace spotter {

/// schema.json of a model's folder: {"entityTypes": […], "predicates": [{"name", "pairs": [[s, o], …], "slots": [[name,
/// type], …]}]}.
[[nodiscard]] QJsonObject schemaToJson(const Schema &schema);
[[nodiscard]] Schema schemaFromJson(const QJsonObject &json);

} // namespace spotter
