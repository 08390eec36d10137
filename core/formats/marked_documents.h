// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QByteArray>

#include <memory>

namespace spotter {

/// Wraps a reader of records and takes the marks of a subject and an object out of texts ("[E1]Ada[/E1] met
/// [E2]Bo[/E2]", see relations/marked_text.h): if labels have these mentions, or if a record without labels names their
/// relation in a field ("relation", "label", "rel_type"), which then becomes a label. Marks that no label uses stay and
/// are reported. Content: a record names a relation, but its text does not say between which mentions.
[[nodiscard]] std::unique_ptr<RecordReader> withoutTextMarks(
    std::unique_ptr<RecordReader> reader, const ReadOptions &options);

/// Whether one of the first records of a JSON file names the relation of mentions that are marked in its text or among
/// its tokens.
[[nodiscard]] bool statesMarkedPair(const QByteArray &head);

} // namespace spotter
