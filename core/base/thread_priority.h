// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// What a thread calculates, and by how many steps of nice(2) it comes behind the window's: the window gets a core at
/// once, and what it leaves is enough. What the user waits for comes behind it by less.
enum class BackgroundWork { Prediction = 5, Training = 10 };

/// For the calling thread, and for those that libraries start from it for their arithmetic. Where the system has no
/// such thing or refuses it, the thread calculates all the same.
void lowerThreadPriority(BackgroundWork work);

} // namespace spotter
