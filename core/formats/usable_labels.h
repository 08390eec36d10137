// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/no_relation.h"

namespace spotter {

/// Whether a label has a predicate, a subject and an object.
[[nodiscard]] bool isUsable(const Triple &triple);

/// Wraps a reader and leaves out unusable labels (without a predicate, or with a subject or object that has neither a
/// string nor a place), reports and counts them: no corpus accepts them, and one such cell should not make a whole file
/// unreadable. A score that is not a probability is left out and counted, too. Labels whose name says that there is no
/// relation are not facts: they are counted, and their mentions are kept as entities.
[[nodiscard]] std::unique_ptr<RecordReader> withUsableLabels(
    std::unique_ptr<RecordReader> reader, const ReadOptions &options, NoRelationNames noRelation);

} // namespace spotter
