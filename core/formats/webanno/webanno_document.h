// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// The metadata key under which corpora of older versions keep spans that are in no relation, as {"spans":
/// [{"start","end","type"}]} in code points; now they are entities as in other formats.
inline constexpr QLatin1StringView webAnnoMetadataKey("webanno");
inline constexpr QLatin1StringView webAnnoSpansKey("spans");

/// The layer names in files that we write: those of INCEpTION's project template for spans and relations.
inline constexpr QLatin1StringView webAnnoSpanLayer("custom.Span");
inline constexpr QLatin1StringView webAnnoRelationLayer("custom.Relation");
inline constexpr QLatin1StringView webAnnoFeature("label");

/// Makes a document from a WebAnno TSV 3 file. Relations become triples: their source is the subject, their target the
/// object. The type or predicate is the value of a feature called label or value, else of the first one that is set,
/// else the layer's name. Fillers of a slot become triples whose subject is the annotation with the slot: the predicate
/// is their role, or else the feature's name. Annotations that cover no text are left out, as are their relations.
/// Syntax (parts of speech, dependencies, …), chains and further features are reported as not kept. Syntax, Content and
/// Limit with the line.
[[nodiscard]] Result<Document> makeWebAnnoDocument(
    const QString &content, const QString &name, std::vector<ReadIssue> &issues);

} // namespace spotter
