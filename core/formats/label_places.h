// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// An issue about a label's places that the reader must report.
struct PlaceFinding {
    ReadIssue::Kind kind = ReadIssue::Kind::Unaligned;
    QString sentence; ///< without file, line and column
};

/// Finds the places of a label that only has strings (see align()), and counts the outcome.
[[nodiscard]] std::vector<PlaceFinding> placeLabel(const QString &text, Triple &triple, ReadCounts &counts);

/// The same for all labels of a document; reports what came of it, with the line of their record.
void placeLabels(Document &document, qint64 line, const ReadOptions &options, ReadCounts &counts);

/// Counts a label that has no place.
[[nodiscard]] PlaceFinding unalignedLabel(const Triple &triple, ReadCounts &counts);

/// Counts a label that has a mention that is only part of a longer word.
[[nodiscard]] PlaceFinding labelInsideWord(const QString &text, const Mention &mention, ReadCounts &counts);

} // namespace spotter
