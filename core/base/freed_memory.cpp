// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/freed_memory.h"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace spotter {

void reuseFreedMemory()
{
#ifdef __GLIBC__
    constexpr int mebibyte = 1 << 20;
    // The largest that glibc takes. Larger buffers are rare: batches are bounded by their tokens.
    mallopt(M_MMAP_THRESHOLD, 32 * mebibyte);
    mallopt(M_TRIM_THRESHOLD, 512 * mebibyte);
    // Threads other than the first have heaps of 64 MiB; one that is empty is kept where less than this is left in the
    // heap before it.
    mallopt(M_TOP_PAD, 64 * mebibyte);
#endif
}

void returnFreedMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace spotter
