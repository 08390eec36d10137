// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/json/json_sniff.h"

#include <memory>

namespace spotter {

/// Whether records are those that spaCy 2 was trained on: {"id": 0, "paragraphs": [{"raw": "…", "sentences":
/// [{"tokens": [{"orth": "Ada", "ner": "U-PER"}]}]}]}.
[[nodiscard]] bool isSpacyTraining(const JsonShape &shape);

/// Reads them: the paragraphs of a record are one text, each on lines of its own.
[[nodiscard]] std::unique_ptr<RecordReader> makeSpacyTrainingReader(QIODevice &device, const ReadOptions &options);

} // namespace spotter
