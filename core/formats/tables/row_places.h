// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/label_places.h"
#include "core/formats/tables/cell_offsets.h"
#include "core/formats/tables/table_row.h"

#include <optional>

namespace spotter {

/// Finds the places that the rows of a table give for the mentions of a text: by offsets in columns, by marks in the
/// text, by offsets of qualifiers. A mention without any of them stays without a place.
class RowPlaces {
public:
    RowPlaces(const ReadOptions &options, bool startsFromOne) : m_options(options), m_firstOffset(startsFromOne ? 1 : 0)
    {
    }
    RowPlaces(const RowPlaces &) = delete;
    RowPlaces &operator=(const RowPlaces &) = delete;
    ~RowPlaces() = default;

    /// The text that the next rows belong to.
    void begin(const QString &text);
    /// Places subject and object, and reads the qualifiers. If the predicate says so ("Cause-Effect(e2,e1)"), subject
    /// and object are exchanged. Content: our own offsets do not fit, or the qualifiers are not what we write.
    [[nodiscard]] Result<void> place(const TableRow &row, Triple &triple, ReadCounts &counts);

private:
    enum class Fit { Exact, Recased, Misplaced };

    void readMarks(const TableRow &row, Triple &triple);
    [[nodiscard]] Result<Fit> placeOf(const TableRow &row, Mention &mention, CsvColumn start, CsvColumn end);
    [[nodiscard]] Result<void> placeExactly(
        const TableRow &row, Mention &mention, const QString &beginCell, const QString &endCell);
    [[nodiscard]] Result<void> readQualifiers(const TableRow &row, Triple &triple);
    [[nodiscard]] QString start(const TableRow &row) const;
    void report(ReadIssue::Kind kind, const TableRow &row, const QString &message) const;

    ReadOptions m_options;
    qint64 m_firstOffset; ///< 0, or 1 in tables of other tools
    QString m_text;
    std::optional<OffsetFitter> m_fitter; ///< of m_text
    bool m_isReversed = false; ///< the column of objects has the subject of the current label
};

} // namespace spotter
