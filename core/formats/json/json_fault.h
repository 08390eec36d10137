// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <optional>
#include <string_view>

namespace spotter {

/// The first error in a JSON text, and where it is.
struct JsonFault {
    std::size_t offset = 0;
    QString message; ///< a sentence without the place
    bool tooDeep = false;
    bool isAtEnd = false; ///< what there is could be the beginning of a valid text
};

/// Checks one JSON value strictly (RFC 8259, UTF-8, no lone surrogates, followed only by white space) and finds the
/// first error. simdjson reports that a record is invalid, but not exactly where: this is called only then, so it may
/// be slow. Needs one bit per nesting level; not recursive.
[[nodiscard]] std::optional<JsonFault> findJsonFault(std::string_view json, int maximumDepth);

} // namespace spotter
