// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace spotter {

class TripleModel;

/// How a table of triples looks and is selected in: whole rows, sorted by a click on a heading, without a grid.
void prepareTripleTable(QTableView &table);

/// Distributes a table's width among its columns: symbols, scores and buttons get what they need, the three text
/// columns the rest. In a narrow table, the words beside the symbols of origin and state are left out; a table in which
/// no triple has a score has no column of scores.
void layoutTripleColumns(QTableView &table, TripleModel &model);

} // namespace spotter
