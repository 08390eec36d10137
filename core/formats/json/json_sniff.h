// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>

namespace spotter {

/// How a value begins.
struct JsonForm {
    /// Its brackets, then " for a string, 0 for a number or a truth value, n for null, ] for an empty list: "[[0" is a
    /// list of lists of numbers.
    QByteArray begin;
    QByteArray row; ///< the signs ", 0, n, [ and { of the first items of its first innermost list
    std::map<QByteArray, QByteArray> fields; ///< how the values of its first object begin, if begin ends with {
    bool isCut = false; ///< the bytes end within that object

    /// Whether it says nothing about other values: there is none, or the bytes end within its brackets.
    [[nodiscard]] bool isEmpty() const
    {
        return begin.isEmpty() || begin == "n" || begin.endsWith(']') || begin.endsWith('[')
            || (begin.endsWith('{') && fields.empty());
    }
    [[nodiscard]] bool isList() const { return begin.startsWith('['); }
    [[nodiscard]] bool isText() const { return begin == "\""; }
    /// Whether it is a list of objects, or one object, with a key.
    [[nodiscard]] bool has(const char *key) const { return fields.contains(QByteArray(key)); }
    [[nodiscard]] bool hasAll(std::initializer_list<const char *> names) const
    {
        return std::ranges::all_of(names, [this](const char *name) { return has(name); });
    }
    /// How the value of this key begins; empty if there is no such key.
    [[nodiscard]] QByteArray field(const QByteArray &key) const
    {
        const auto found = fields.find(key);
        return found == fields.end() ? QByteArray() : found->second;
    }
};

/// How certain a format is whose records have its lists with all of their own keys: a key of metadata beside them,
/// which is characteristic of another format, does not outweigh that.
inline constexpr int certainByStructure = 98;

/// The shape of the records of a JSON file, from its first bytes; the last record may be truncated.
struct JsonShape {
    bool isArray = false; ///< the records are in one array
    bool isWhole = false; ///< the first record ends within the bytes
    std::set<QByteArray> keys; ///< of the records' own fields: a first record without labels need not have all of them
    std::map<QByteArray, JsonForm> forms; ///< of the first value of each key that is not empty

    /// The form of a key's value; an empty one if there is no such key.
    [[nodiscard]] JsonForm form(const QByteArray &key) const
    {
        const auto found = forms.find(key);
        return found == forms.end() ? JsonForm() : found->second;
    }
    [[nodiscard]] bool has(const char *key) const { return keys.contains(QByteArray(key)); }
};

/// Nothing if the bytes do not begin like a JSON object or an array of objects.
[[nodiscard]] std::optional<JsonShape> jsonShape(const QByteArray &head);

/// Whether bytes that are a whole file are the beginning of a JSON value, which ends in the middle.
[[nodiscard]] bool isJsonCutOff(const QByteArray &json);

/// JSON with long strings and long lists within records cut, so that more records fit into as many bytes. What is
/// truncated at the end stays truncated.
[[nodiscard]] QByteArray condensedJson(const QByteArray &json);

} // namespace spotter
