// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace spotter {

/// Lets the process use large buffers again that it has freed, instead of handing each back to the system: a network
/// asks for the same tens of megabytes at every layer, and the system clears each page of them anew (a fifth of the
/// time of reading with a BERT). To be called once, at the start of a program. Does nothing where the C library is not
/// glibc.
void reuseFreedMemory();

/// Hands back what reuseFreedMemory() has kept: for the end of a piece of work after which the process may idle. From
/// any thread.
void returnFreedMemory();

/// Hands back the pages of loaded libraries whose file names contain `name`, as far as they were only read: a large
/// library's start-up runs through code that is never needed again, and what is needed comes back from the file when it
/// is. Returns the bytes that were mapped; 0 where no such library is loaded or the system is not Linux.
size_t returnLibraryPages(std::string_view name);

} // namespace spotter
