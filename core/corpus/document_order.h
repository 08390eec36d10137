// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <vector>

namespace spotter {

class Database;
struct DocumentFilter;

/// The order of a list of documents; equal ones follow in the order in which they were stored.
enum class DocumentOrder {
    Stored, ///< the first import first: the only order that needs no sorting
    Newest,
    Name, ///< the title, else the file's name, else how the text begins; as people sort, "2" before "10"
    Longest,
    MostLabels,
    MostUnreviewed,
};

/// The ids that match a filter, in this order. Except in the order of storing, all that match are read and sorted:
/// a second or more for a million documents, so call it from a thread. On the database's thread.
[[nodiscard]] Result<std::vector<DocumentId>> orderedIds(
    Database &database, const DocumentFilter &filter, DocumentOrder order);

} // namespace spotter
