// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/brat/brat_line.h"
#include "core/formats/format.h"

namespace spotter {

/// Under this key Document::metadata keeps the lines of an .ann file that a Document has no other place for, as
/// {"lines": ["T3\tType 0 4\ttext", …]}: entities first, then relations, then the rest, each in the file's order. The
/// entities are listed under entitiesKey, too: what is not there any more is not written.
inline constexpr QLatin1StringView bratMetadataKey("brat");
inline constexpr QLatin1StringView bratLinesKey("lines");

/// What reading one pair of files met and went on from.
struct BratFindings {
    qint64 unaligned = 0; ///< triples of an entity in pieces
    qint64 events = 0; ///< kept in the metadata
    qint64 skipped = 0; ///< lines, with skipBad
    std::vector<ReadIssue> issues;
};

/// A document of the text and the .ann file beside it: relations become triples, entities in several fragments with
/// nothing but line breaks between them become one span, everything else is kept in the metadata. annName is for
/// messages. Syntax, Content and Limit with the place in the .ann file; with skipBad lines that are wrong, and what
/// speaks of them, are left out instead.
[[nodiscard]] Result<Document> makeBratDocument(
    const QString &text, const QByteArray &annotations, const QString &annName, bool skipBad, BratFindings &findings);

} // namespace spotter
