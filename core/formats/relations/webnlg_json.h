// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// Reads WebNLG as its corpus reader writes it: {"entries": [{"1": {"category", "lexicalisations": [{"lex", …}],
/// "modifiedtripleset": [{"subject", "property", "object"}], "originaltriplesets"}}]}; the records of DART, and of
/// "web_nlg" and "GEM/web_nlg" at Hugging Face.
[[nodiscard]] std::unique_ptr<RecordReader> makeWebnlgJsonReader(QIODevice &device, const ReadOptions &options);

} // namespace spotter
