// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <vector>

namespace spotter {

class Database;

/// prediction_reads.differs says whether a model found anything but a document's labels that are not rejected: another
/// number of triples or, with the same number, a label that it did not find. Functions that write run inside the
/// caller's Transaction; documents.labels must be current.

/// Compares anew what each model that has read the document found; for after a change of its labels or predictions.
[[nodiscard]] Result<void> noteDifferences(Database &database, DocumentId document);
/// The same for every document.
[[nodiscard]] Result<void> noteAllDifferences(Database &database);
/// The documents for which something else is stored than a comparison says, in order, at most `limit` of them.
[[nodiscard]] Result<std::vector<DocumentId>> wronglyNotedDifferences(Database &database, qint64 limit);

} // namespace spotter
