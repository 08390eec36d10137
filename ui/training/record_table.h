// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemModel;
class QObject;
class QTableView;

namespace spotter {

/// A table of records to read and choose from, sorted by its headings; `stretched`: the column that takes what is left.
/// The sorting proxy belongs to `owner`.
[[nodiscard]] QTableView *makeRecordTable(QAbstractItemModel &model, int stretched, QObject *owner);

} // namespace spotter
