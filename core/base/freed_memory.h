// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// Lets the process use large buffers again that it has freed, instead of handing each back to the system: a network
/// asks for the same tens of megabytes at every layer, and the system clears each page of them anew (a fifth of the
/// time of reading with a BERT). To be called once, at the start of a program. Does nothing where the C library is not
/// glibc.
void reuseFreedMemory();

/// Hands back what reuseFreedMemory() has kept: for the end of a piece of work after which the process may idle. From
/// any thread.
void returnFreedMemory();

} // namespace spotter
