// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/database/statement.h"
#include "core/corpus/journal/label_row.h"

#include <memory>
#include <vector>

namespace spotter {

class Database;
struct DocumentText;

/// Rows of labels, without the journal. Functions that write run inside the caller's Transaction. The SELECT of the
/// columns that labelOf() reads, up to the WHERE; the alias of the table annotations is a.
[[nodiscard]] QString labelSelect();
[[nodiscard]] LabelRow labelOf(const Statement &statement);
/// Of four columns from this one on: begin, end (both null if it has no place), text, type.
[[nodiscard]] MentionRow mentionOf(const Statement &statement, int column);
[[nodiscard]] Result<std::vector<LabelRow>> labelRowsOf(Database &database, DocumentId document);
[[nodiscard]] Result<std::optional<LabelRow>> labelRow(Database &database, AnnotationId id);

/// Inserts with the row's key, or with a new one if it has none; predicate and types must be in the schema (Schema).
[[nodiscard]] Result<AnnotationId> insertLabelRow(Database &database, const LabelRow &row);
/// Inserts or replaces the row with that key.
[[nodiscard]] Result<void> putLabelRow(Database &database, const LabelRow &row);
[[nodiscard]] Result<void> deleteLabelRow(Database &database, AnnotationId id);
/// Recounts the document's labels into documents.labels and documents.unreviewed, and compares them with what models
/// found. For after each change of a document's labels.
[[nodiscard]] Result<void> countLabels(Database &database, DocumentId document);

/// The text of a document that is not removed (NotFound), with its offset map; the last few are cached.
[[nodiscard]] Result<std::shared_ptr<const DocumentText>> documentText(Database &database, DocumentId document);

} // namespace spotter
