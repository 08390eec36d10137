// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/zip_directory.h"
#include "tests/fuzz/fuzz_target.h"

using namespace spotter;

/// The archives of torch.save.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static fuzz::MemoryFile memory;
    fuzz::require(memory.fill(fuzz::bytesOf(data, size)));
    QFile file(memory.path());
    fuzz::require(file.open(QIODevice::ReadOnly));
    const auto entries = readZipDirectory(file);
    if (!entries) return 0;
    for (const auto &[name, entry] : *entries)
        fuzz::require(entry.begin >= 0 && entry.bytes >= 0 && entry.begin + entry.bytes <= qint64(size));
    return 0;
}
