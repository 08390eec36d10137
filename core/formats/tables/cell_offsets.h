// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/code_points.h"
#include "core/text/span.h"

#include <QString>

#include <expected>
#include <optional>
#include <vector>

namespace spotter {

/// Offsets from table cells of other tools: one number, or two in one cell.
struct CellOffsets {
    std::optional<qint64> begin;
    std::optional<qint64> end;
    bool isNumber = true; ///< false: the cells contain something else
};

/// Parses a cell for the begin ("17", "17.0", "[17, 20]", "17-20") and one for the end, which may be empty. Cells that
/// mean none (empty, "-1", "None", "nan") give no begin.
[[nodiscard]] CellOffsets cellOffsets(const QString &beginCell, const QString &endCell);

/// The place that two cells of our own tables give, in code points: binding, so the text there must be the mention. The
/// error is a sentence about what does not fit.
[[nodiscard]] std::expected<Span, QString> exactSpan(const QString &text, const CodePointMap &map,
    const QString &mention, const QString &beginCell, const QString &endCell);

/// Infers the unit of another tool's offsets: code points, UTF-16 units or tokens separated by white space; the end
/// half-open or inclusive. An offset fits if the text at it is exactly the mention.
class OffsetFitter {
public:
    /// The text must outlive this object.
    explicit OffsetFitter(QStringView text) : m_text(text), m_map(text) { }

    /// The place of the mention according to the offsets, also if it differs only in case. Nothing: they do not fit.
    [[nodiscard]] std::optional<Span> fit(QStringView mention, qint64 begin, std::optional<qint64> end);
    [[nodiscard]] const CodePointMap &map() const { return m_map; }

private:
    [[nodiscard]] bool isAt(qsizetype beginUtf16, QStringView mention, Qt::CaseSensitivity sensitivity) const;
    [[nodiscard]] qsizetype tokenBegin(qint64 index);

    QStringView m_text;
    CodePointMap m_map;
    std::vector<qsizetype> m_tokens; ///< where they begin; filled on first use
    bool m_hasTokens = false;
};

} // namespace spotter
