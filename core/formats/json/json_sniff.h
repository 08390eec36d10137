// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <set>

namespace spotter {

/// The shape of the first record of a JSON file, from its first bytes; the record may be truncated.
struct JsonShape {
    bool isArray = false; ///< the records are in one array
    std::set<QByteArray> keys; ///< of the first record's own fields, as far as it was in the bytes

    [[nodiscard]] bool has(const char *key) const { return keys.contains(QByteArray(key)); }
};

/// Nothing if the bytes do not begin like a JSON object or an array of objects.
[[nodiscard]] std::optional<JsonShape> jsonShape(const QByteArray &head);

} // namespace spotter
