// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QString>

#include <array>
#include <optional>

namespace spotter {

inline constexpr std::array<QLatin1StringView, 4> semevalTags{
    QLatin1StringView("<e1>"), QLatin1StringView("</e1>"), QLatin1StringView("<e2>"), QLatin1StringView("</e2>")};

/// A sentence without its tags, and the tagged parts.
struct TaggedSentence {
    QString text;
    std::array<Span, 2> mentions;
    std::array<QString, 2> types; ///< of the mentions, if their tags state one: <e1 type="PER">
};

/// A tagged line: the sentence, and what else the line states.
struct SemevalLine {
    QString id;
    TaggedSentence sentence;
    QString relation; ///< of lines that also state the relation; otherwise the next line does
};

/// A text without its tags; nothing unless each tag occurs exactly once, around something. Tags may be in capitals and
/// have attributes; of these, one that names a type is kept.
[[nodiscard]] std::optional<TaggedSentence> taggedSentence(const QString &tagged);
/// Whether all four tags occur in a text.
[[nodiscard]] bool hasSemevalTags(const QString &text);
/// Whether both opening tags occur in a text.
[[nodiscard]] bool opensSemevalTags(const QString &text);
/// The first tag in a text as it is written there; empty: there is none.
[[nodiscard]] QString firstSemevalTag(const QString &text);
/// Reads a line with all four tags: a sentence with or without a number in front, or the sentence and its relation as
/// two cells, with or without a number in a third. Nothing for any other line, such as a row of a larger table.
[[nodiscard]] std::optional<SemevalLine> semevalLine(const QString &line);
/// Whether a line with tags is a row of a larger table.
[[nodiscard]] bool isSemevalRow(const QString &line);
/// Whether a line may name the cells of the lines after it: "sentence,relation".
[[nodiscard]] bool isSemevalHeading(const QString &line);

} // namespace spotter
