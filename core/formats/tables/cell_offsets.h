// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/code_points.h"
#include "core/text/span.h"

#include <QString>

#include <optional>
#include <vector>

namespace spotter {

/// Offsets as other tools write them into cells: one number, or two in one cell.
struct CellOffsets {
    std::optional<qint64> begin;
    std::optional<qint64> end;
    bool isNumber = true; ///< false: something else is in the cells
};

/// Of a cell for the begin ("17", "17.0", "[17, 20]", "17-20") and one for the end, which may be empty. Cells that say
/// that there is none (empty, "-1", "None", "nan") give no begin.
[[nodiscard]] CellOffsets cellOffsets(const QString &beginCell, const QString &endCell);

/// Finds out what unit offsets of another tool are counted in: code points, UTF-16 units or tokens between white space;
/// the end half-open or inclusive. An offset fits if the mention is in the text exactly there.
class OffsetFitter {
public:
    /// The text must outlive it.
    explicit OffsetFitter(QStringView text) : m_text(text), m_map(text) { }

    /// Where the mention is according to the offsets; where it differs only in case, too. Nothing: they do not fit.
    [[nodiscard]] std::optional<Span> fit(QStringView mention, qint64 begin, std::optional<qint64> end);
    [[nodiscard]] const CodePointMap &map() const { return m_map; }

private:
    [[nodiscard]] bool isAt(qsizetype beginUtf16, QStringView mention, Qt::CaseSensitivity sensitivity) const;
    [[nodiscard]] qsizetype tokenBegin(qint64 index);

    QStringView m_text;
    CodePointMap m_map;
    std::vector<qsizetype> m_tokens; ///< where they begin; filled when it is first asked for
    bool m_hasTokens = false;
};

} // namespace spotter
