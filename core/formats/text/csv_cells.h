// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace spotter {

/// Whether a cell begins as a formula does (OWASP's list, and the full-width forms that Excel recognises).
[[nodiscard]] bool beginsLikeFormula(QStringView cell);

/// Whether a spreadsheet would take a cell for a formula. Numbers and dates with a sign (-5, -3.2 %, -0299-01-31) are
/// none.
[[nodiscard]] bool looksLikeFormula(QStringView cell);

/// Appends a cell of a table for Neo4j that is not the row's first. Quoted if it is empty, since an empty cell would be
/// null. safe: with an apostrophe before what looks like a formula.
void appendNeo4jCell(QByteArray &row, QString text, bool safe);

} // namespace spotter
