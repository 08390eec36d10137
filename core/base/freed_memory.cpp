// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/freed_memory.h"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

#ifdef __linux__
#include <cstdint>
#include <span>

#include <link.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace spotter {

#ifdef __linux__
namespace {

struct PagesOf {
    std::string_view name;
    size_t returned = 0;
};

/// Whether relocations may have been written into segments that are otherwise only read.
bool isRelocatedInPlace(const dl_phdr_info &library, std::span<const ElfW(Phdr)> segments)
{
    for (const ElfW(Phdr) & segment : segments) {
        if (segment.p_type != PT_DYNAMIC) continue;
        // NOLINTNEXTLINE(performance-no-int-to-ptr): the loader gives addresses as numbers
        const auto *entry = reinterpret_cast<const ElfW(Dyn) *>(library.dlpi_addr + segment.p_vaddr);
        for (; entry->d_tag != DT_NULL; ++entry)
            if (entry->d_tag == DT_TEXTREL || (entry->d_tag == DT_FLAGS && (entry->d_un.d_val & DF_TEXTREL) != 0))
                return true;
    }
    return false;
}

int returnPages(dl_phdr_info *library, size_t /*size*/, void *data)
{
    auto &wanted = *static_cast<PagesOf *>(data);
    if (!library->dlpi_name || std::string_view(library->dlpi_name).find(wanted.name) == std::string_view::npos)
        return 0;
    const std::span segments(library->dlpi_phdr, library->dlpi_phnum);
    if (isRelocatedInPlace(*library, segments)) return 0;
    const auto page = uintptr_t(::sysconf(_SC_PAGESIZE));
    for (const ElfW(Phdr) & segment : segments) {
        if (segment.p_type != PT_LOAD || (segment.p_flags & PF_W) != 0) continue;
        const uintptr_t begin = (library->dlpi_addr + segment.p_vaddr + page - 1) / page * page;
        const uintptr_t end = (library->dlpi_addr + segment.p_vaddr + segment.p_filesz) / page * page;
        if (end <= begin) continue;
        // Only what the file has as well is dropped, so that nothing is lost.
        auto *const pages = reinterpret_cast<void *>(begin); // NOLINT(performance-no-int-to-ptr): likewise
        if (::madvise(pages, end - begin, MADV_DONTNEED) == 0) wanted.returned += end - begin;
    }
    return 0;
}

} // namespace
#endif

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

size_t returnLibraryPages([[maybe_unused]] std::string_view name)
{
#ifdef __linux__
    PagesOf pages{name};
    dl_iterate_phdr(returnPages, &pages);
    return pages.returned;
#else
    return 0;
#endif
}

} // namespace spotter
