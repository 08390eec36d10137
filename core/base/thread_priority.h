// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// How far a thread that calculates steps back behind the window's, in steps of nice(2): the window gets a core at
/// once, and what it leaves is enough. What the user waits for steps back less.
enum class StepBack { Reading = 5, Training = 10 };

/// For the calling thread, and for those that libraries start from it for their arithmetic. Where the system has no
/// such thing or refuses it, the thread calculates all the same.
void stepBack(StepBack distance);

} // namespace spotter
