// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// Where Document::metadata of corpora of older versions keeps spans that take part in no relation, as
/// {"spans": [{"start","end","type"}]} in code points; today they are entities like those of other formats.
inline constexpr QLatin1StringView webAnnoMetadataKey("webanno");
inline constexpr QLatin1StringView webAnnoSpansKey("spans");

/// What our own files call their layers: those of INCEpTION's project template for spans and relations.
inline constexpr QLatin1StringView webAnnoSpanLayer("custom.Span");
inline constexpr QLatin1StringView webAnnoRelationLayer("custom.Relation");
inline constexpr QLatin1StringView webAnnoFeature("label");

/// A document of a WebAnno TSV 3 file. Relations become triples: their source is the subject, their target the object;
/// a feature called label or value, else the first that is set, gives type and predicate, else the layer's name.
/// Fillers of a slot become triples of the annotation that has the slot: their role is the predicate, or else the
/// feature's name. Annotations that cover no text are left out, as are their relations. Syntax (parts of speech,
/// dependencies, …), chains and further features are reported as not kept. Syntax, Content and Limit with the line.
[[nodiscard]] Result<Document> makeWebAnnoDocument(
    const QString &content, const QString &name, std::vector<ReadIssue> &issues);

} // namespace spotter
