// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// Makes the allocator keep large freed buffers for reuse instead of returning each to the system: a network allocates
/// the same tens of megabytes at every layer, and the system clears each of their pages again (a fifth of the time of
/// predicting with a BERT). To be called once, at the start of a program. Does nothing if the C library is not glibc.
void reuseFreedMemory();

/// Returns to the system what reuseFreedMemory() made the allocator keep. To be called after a piece of work, when the
/// process may idle. Any thread.
void returnFreedMemory();

} // namespace spotter
