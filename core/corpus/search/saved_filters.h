// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/search/document_filter.h"

#include <vector>

namespace spotter {

class Database;

/// A filter of documents that a user gave a name, stored in the corpus: it is about its predicates, types and tags.
struct SavedFilter {
    QString name;
    DocumentFilter filter;
};

/// Sorted by name as people sort. Filters of a newer program that this one would not understand are left out. On the
/// database's thread, as are the others.
[[nodiscard]] Result<std::vector<SavedFilter>> savedFilters(Database &database);
/// Replaces the one of the same name. Not an edit of the corpus: undo does not touch it. Fails (Content) without a
/// name, (ReadOnly) as a Transaction does.
[[nodiscard]] Result<void> saveFilter(Database &database, const SavedFilter &saved);
/// Fails (NotFound) if there is none of this name.
[[nodiscard]] Result<void> removeSavedFilter(Database &database, const QString &name);

} // namespace spotter
