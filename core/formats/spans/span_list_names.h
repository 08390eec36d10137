// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace spotter {

/// What a key means in a record with a list of spans.
enum class SpanListKey {
    Other,
    Text, ///< the text of the record
    Entities,
    Relations,
};

/// What a key means in a span.
enum class SpanKey {
    Other,
    Id,
    Begin,
    End,
    Length, ///< beside a begin
    Both, ///< begin and end in a list or a string, or only the begin
    Points, ///< places in a list of objects
    Type,
    Text,
    TypeOrText, ///< "name", "entity": the type if there is no other, otherwise the text
    Category, ///< the number of a type that the record names elsewhere
};

/// What a key means in a relation.
enum class LinkKey {
    Other,
    Id,
    Subject,
    Object,
    Both, ///< subject and object in a list
    Predicate,
    Category, ///< the number of a predicate that the record names elsewhere
};

[[nodiscard]] SpanListKey spanListKey(std::string_view key);
/// Of two texts in one record, the one with the lower rank is the text.
[[nodiscard]] int spanTextRank(std::string_view key);
[[nodiscard]] SpanKey spanKey(std::string_view key);
[[nodiscard]] LinkKey linkKey(std::string_view key);
/// Whether a key of a span gives the number of its sentence.
[[nodiscard]] bool isSentenceNumberKey(std::string_view key);

} // namespace spotter
