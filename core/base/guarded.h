// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <exception>
#include <type_traits>

namespace spotter {

/// What an exception of a library says, as an Error: without the addresses of functions that c10::Error adds, and with
/// what to do if memory ran out. Any thread.
[[nodiscard]] Error errorOf(const std::exception_ptr &exception);

/// Calls a function that returns a Result; an exception that leaves it becomes its Error. For the edge of a thread.
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
