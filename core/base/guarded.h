// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <exception>
#include <type_traits>

namespace spotter {

/// Converts an exception of a library to an Error: (Limit) if memory ran out, else (Internal). The library's own text
/// goes to the technical log, not into the message. about: the file or folder that the message names; empty: none. Any
/// thread.
[[nodiscard]] Error errorOf(const std::exception_ptr &exception, const QString &about = {});

/// Calls a function that returns a Result; an exception that it throws is converted to an Error. For the entry function
/// of a thread.
template <typename Work>
[[nodiscard]] std::invoke_result_t<Work> guarded(Work &&work)
{
    try {
        return std::forward<Work>(work)();
    } catch (...) {
        return std::unexpected(errorOf(std::current_exception()));
    }
}

} // namespace spotter
