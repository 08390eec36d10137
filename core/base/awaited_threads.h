// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace spotter {

/// Runs a function on a thread of its own. The thread is waited for only when the application object is destroyed
/// (without one: before static objects are destroyed), while the libraries that it uses are still alive. At that point
/// `stop` is called first to make the function end soon; neither may throw. Throws std::system_error if the system
/// cannot create a thread. May be called from any thread.
void startAwaitedThread(std::function<void()> body, std::function<void()> stop);

} // namespace spotter
