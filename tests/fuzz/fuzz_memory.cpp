// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Under libFuzzer: fails where a target holds more than 64 MiB beyond its input at once. libFuzzer's own limits see
// single pieces, or all of the process with what the sanitizer takes.
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdio>

#include <sanitizer/allocator_interface.h>

// The build calls the target's function by another name, so that this one stands before it.
#undef LLVMFuzzerTestOneInput
extern "C" int spotterFuzzTarget(const std::uint8_t *data, std::size_t size);

namespace {

constexpr std::int64_t mostBytes = 64LL << 20;

std::atomic<std::int64_t> bound = INT64_MAX; ///< while a target runs
std::atomic<std::int64_t> held = 0;

void onMalloc(const volatile void *, std::size_t size)
{
    const std::int64_t now = held.fetch_add(std::int64_t(size)) + std::int64_t(size);
    if (now <= bound.load()) return;
    bound = INT64_MAX;
    std::fprintf(stderr, "fuzz_memory: %lld bytes are held at once\n", static_cast<long long>(now));
    __builtin_trap();
}

void onFree(const volatile void *pointer)
{
    if (pointer) held.fetch_sub(std::int64_t(__sanitizer_get_allocated_size(pointer)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const bool hooked = __sanitizer_install_malloc_and_free_hooks(onMalloc, onFree) != 0;
    if (!hooked) __builtin_trap();
    held = 0;
    bound = std::int64_t(size) + mostBytes;
    const int result = spotterFuzzTarget(data, size);
    bound = INT64_MAX;
    return result;
}
