// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace spotter {

class TripleModel;

/// Shares a table's width between its columns: marks, scores and buttons get what they need, the three texts the rest.
/// A narrow table leaves out the words beside the marks of origin and state.
void layoutTripleColumns(QTableView &table, TripleModel &model);

} // namespace spotter
