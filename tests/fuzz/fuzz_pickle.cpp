// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/state_pickle.h"
#include "tests/fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto state = spotter::readStatePickle(
        {reinterpret_cast<const char *>(data), qsizetype(size)}, QStringLiteral("f")); // NOLINT
    if (state) spotter::fuzz::require(state->end >= 0 && state->end <= qint64(size));
    return 0;
}
