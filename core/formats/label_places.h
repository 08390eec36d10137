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

/// What is compared of the text that a file states of a mention and the text at its place, apart from case.
enum class Compared {
    Characters, ///< without white space
    Letters, ///< and digits: tokens may have their own signs
};
[[nodiscard]] bool isSameText(QStringView said, QStringView there, Compared compared);

/// The place of a mention whose file states its offsets and also its text.
struct PlaceOfText {
    Span span;
    std::optional<PlaceFinding> finding; ///< the two contradict each other; the reader counts it as misplaced
};
/// The stated place, if that text is there (without regard to case and blanks) or nowhere in the document, otherwise
/// the nearest one with that text. begin: as the file has it, for the message.
[[nodiscard]] PlaceOfText placeOfText(const QString &text, Span stated, qint64 begin, const QString &said);

/// Counts a label that has no place.
[[nodiscard]] PlaceFinding unalignedLabel(const Triple &triple, ReadCounts &counts);

/// Counts a label that has a mention that is only part of a longer word.
[[nodiscard]] PlaceFinding labelInsideWord(const QString &text, const Mention &mention, ReadCounts &counts);

} // namespace spotter
