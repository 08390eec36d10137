// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/code_points.h"
#include "core/text/entities.h"

#include <QHash>

#include <optional>
#include <span>
#include <vector>

namespace spotter {

/// How a tool counts the characters of a span.
struct SpanUnit {
    bool utf16 = false;
    bool inclusive = false; ///< the end is the last character
    bool fromOne = false; ///< the first character is 1
    bool bytes = false; ///< of UTF-8

    bool operator==(const SpanUnit &) const = default;
};

/// A place as a file states it.
struct StatedPlace {
    qint64 begin = 0;
    qint64 end = 0;
};

/// Where some bytes of a text in UTF-8 are.
class ByteOffsets {
public:
    /// Knows only the offsets of these places.
    ByteOffsets(QStringView text, std::span<const StatedPlace> places);
    /// An invalid span if a place is outside the text or inside a character.
    [[nodiscard]] Span spanOf(StatedPlace place) const;

private:
    QHash<qint64, qsizetype> m_utf16;
};

/// An invalid span if the place is not in the text. bytes: needed for such units only.
[[nodiscard]] Span spanIn(
    StatedPlace place, SpanUnit unit, QStringView text, const CodePointMap &map, const ByteOffsets *bytes = nullptr);

/// Whether a span begins or ends inside a word or with a blank.
[[nodiscard]] bool cutsWords(QStringView text, Span span);

/// The unit of places without texts that cut words if they count code points, and are whole words in exactly one other
/// unit; nothing otherwise. An inclusive end needs two places that are all cut, because labels of parts of words exist,
/// unless it was that of previous records.
[[nodiscard]] std::optional<SpanUnit> unitOfWholeWords(
    QStringView text, const CodePointMap &map, std::span<const StatedPlace> places, SpanUnit previous);

/// "the offsets cut words, …", for a unit that was found in this way.
[[nodiscard]] QString unitSentence(SpanUnit unit);

/// What to tell of entities that cut words; empty if none does.
[[nodiscard]] QString cutWordsSentence(QStringView text, std::span<const Entity> entities);

} // namespace spotter
