// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <map>
#include <optional>
#include <set>

namespace spotter {

/// The shape of the first record of a JSON file, from its first bytes; the record may be truncated.
struct JsonShape {
    bool isArray = false; ///< the records are in one array
    std::set<QByteArray> keys; ///< of the first record's own fields, as far as it was in the bytes
    std::map<QByteArray, char> starts; ///< the first character of each one's value

    [[nodiscard]] bool has(const char *key) const { return keys.contains(QByteArray(key)); }
    /// The first character of a field's value: { [ " n, …; NUL: there is no such field, or its value is truncated.
    [[nodiscard]] char startOf(const QByteArray &key) const
    {
        const auto found = starts.find(key);
        return found == starts.end() ? '\0' : found->second;
    }
};

/// Nothing if the bytes do not begin like a JSON object or an array of objects.
[[nodiscard]] std::optional<JsonShape> jsonShape(const QByteArray &head);

/// The bytes from the first list on that is not empty and is the value of this key, in any record; empty: there is
/// none.
[[nodiscard]] QByteArray listUnder(const QByteArray &head, const char *key);

} // namespace spotter
