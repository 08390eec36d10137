// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <optional>
#include <string_view>

namespace spotter {

/// The first thing that is wrong with a JSON text, and where.
struct JsonFault {
    std::size_t offset = 0;
    QString message; ///< a sentence without the place
    bool tooDeep = false;
};

/// Checks one JSON value strictly (RFC 8259, UTF-8, no lone surrogates, nothing behind it but white space) and finds
/// the first fault. simdjson says that a record is wrong, but not exactly where: this is run only then, so it may be
/// slow. Keeps a bit a level; never recurses.
[[nodiscard]] std::optional<JsonFault> findJsonFault(std::string_view json, int maximumDepth);

} // namespace spotter
