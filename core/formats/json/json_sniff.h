// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <set>

namespace spotter {

/// What the first record of a JSON file looks like, from its first bytes; the record may be cut off.
struct JsonShape {
    bool isArray = false; ///< the records stand in one array
    std::set<QByteArray> keys; ///< of the first record's own fields, as far as it was seen

    [[nodiscard]] bool has(const char *key) const { return keys.contains(QByteArray(key)); }
};

/// Nothing when the bytes do not begin like a JSON object or an array of objects.
[[nodiscard]] std::optional<JsonShape> jsonShape(const QByteArray &head);

} // namespace spotter
