// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace spotter {

/// Runs a function on a thread of its own that nobody waits for before the application object is destroyed (without
/// one: before static objects are). Until then the libraries that it uses are alive. `stop` is called there first, to
/// make it end soon; both must not throw. Throws std::system_error if the system gives no thread. Any thread.
void startAwaitedThread(std::function<void()> body, std::function<void()> stop);

} // namespace spotter
