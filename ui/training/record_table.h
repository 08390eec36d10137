// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemModel;
class QObject;
class QTableView;

namespace spotter {

/// A read-only table of records with a selection, sortable by its headings; `stretched`: the column that takes the
/// remaining width. The sorting proxy model is a child of `owner`.
[[nodiscard]] QTableView *makeRecordTable(QAbstractItemModel &model, int stretched, QObject *owner);

} // namespace spotter
