// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <exception>
#include <type_traits>

namespace spotter {

/// An exception of a library as an Error: (Limit) if memory ran out, else (Internal). What the library said is in no
/// sentence of ours, but in the technical log. about: the file or folder that the sentence names; empty: none. Any
/// thread.
[[nodiscard]] Error errorOf(const std::exception_ptr &exception, const QString &about = {});

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
