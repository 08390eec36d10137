// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <array>

namespace spotter {

/// The columns of a table of triples, in the order of writing.
enum class CsvColumn : std::size_t {
    Document, ///< a number or name; the rows of one document are consecutive and have the same value
    Subject,
    Predicate,
    Object,
    SubjectType,
    ObjectType,
    SubjectStart, ///< code points, half-open, as in Spotter's own format; empty: no place
    SubjectEnd,
    ObjectStart,
    ObjectEnd,
    Qualifiers, ///< a JSON array, as in Spotter's own format
    Origin,
    State,
    Score,
    Negated, ///< "true" or empty
    Uncertain, ///< "true" or empty
    Note,
    Split,
    Source,
    MediaType,
    Text,
    Neutralised, ///< names of the columns of this row that were prefixed with an apostrophe
};

inline constexpr std::size_t csvColumnCount = std::size_t(CsvColumn::Neutralised) + 1;

inline constexpr std::array<QLatin1StringView, csvColumnCount> csvColumnNames{{
    QLatin1StringView("document"),
    QLatin1StringView("subject"),
    QLatin1StringView("predicate"),
    QLatin1StringView("object"),
    QLatin1StringView("subject_type"),
    QLatin1StringView("object_type"),
    QLatin1StringView("subject_start"),
    QLatin1StringView("subject_end"),
    QLatin1StringView("object_start"),
    QLatin1StringView("object_end"),
    QLatin1StringView("qualifiers"),
    QLatin1StringView("origin"),
    QLatin1StringView("state"),
    QLatin1StringView("score"),
    QLatin1StringView("negated"),
    QLatin1StringView("uncertain"),
    QLatin1StringView("note"),
    QLatin1StringView("split"),
    QLatin1StringView("source"),
    QLatin1StringView("media_type"),
    QLatin1StringView("text"),
    QLatin1StringView("neutralised"),
}};

/// A longer text is only written in the first row of its document.
inline constexpr qsizetype longestRepeatedTextUtf16 = 1000;

} // namespace spotter
