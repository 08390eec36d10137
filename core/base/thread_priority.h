// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// The kind of work of a background thread; the value is the number of nice(2) steps by which its priority is lower
/// than that of the window, which therefore gets a core at once. Work that the user waits for is lowered less.
enum class BackgroundWork { Prediction = 5, Training = 10 };

/// For the calling thread and for the compute threads that libraries start from it. If the system does not support or
/// refuses it, nothing happens.
void lowerThreadPriority(BackgroundWork work);

} // namespace spotter
