// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/safetensors_p.h"
#include "tests/fuzz/fuzz_target.h"

using namespace spotter;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static fuzz::MemoryFile file;
    fuzz::require(file.fill(fuzz::bytesOf(data, size)));
    (void)readSafetensors(file.path());
    return 0;
}
