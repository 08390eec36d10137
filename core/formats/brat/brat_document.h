// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/brat/brat_line.h"
#include "core/formats/format.h"

namespace spotter {

/// Under this key, Document::metadata keeps the lines of an .ann file that have no other place in a Document, as
/// {"lines": ["T3\tType 0 4\ttext", …]}: entities first, then relations, then the rest, each in file order. The
/// entities are also listed under entitiesKey; a line whose entity is no longer listed there is not written.
inline constexpr QLatin1StringView bratMetadataKey("brat");
inline constexpr QLatin1StringView bratLinesKey("lines");

/// Problems found while reading one pair of files that did not stop the reading.
struct BratFindings {
    qint64 unaligned = 0; ///< triples that have an entity in several fragments
    qint64 events = 0; ///< kept in the metadata
    qint64 skipped = 0; ///< lines, with skipBad
    qint64 leftOut = 0; ///< kept only in the metadata: relations of something else than entities and events,
                        ///< entities in several places that are in no relation
    std::vector<ReadIssue> issues;
};

/// A file with annotations of a text; its name is for messages.
struct BratFile {
    QString name;
    QByteArray bytes;
};

/// Makes a document from a text, without its byte order mark, and the .ann file beside it, or several files that refer
/// to each other, as in BioNLP: relations become triples, entities in several fragments that are separated only by line
/// breaks become one span, "Negation", "Speculation" and notes of relations become the assertion of their triples,
/// everything else is kept in the metadata. Syntax, Content and Limit with the place in its file; with skipBad, faulty
/// lines and lines that refer to them are left out instead.
[[nodiscard]] Result<Document> makeBratDocument(
    const QString &text, const std::vector<BratFile> &files, bool skipBad, BratFindings &findings);

} // namespace spotter
