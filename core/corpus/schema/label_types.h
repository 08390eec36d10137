// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/corpus/journal/label_row.h"
#include "core/corpus/schema/schema_edit.h"
#include "core/text/type_fit.h"

#include <stop_token>
#include <vector>

namespace spotter {

class Database;

/// The rule of fittedTypes() for labels that are stored: types for mentions that have none.

/// What the rule makes of a document's labels that lack types: those that change, with their keys. Evidence are the
/// other labels (not rejected ones) and the entities that the document lists; a type that one label gets counts for the
/// others, so the order of the labels does not matter. A label that would become equal to another one stays as it is.
[[nodiscard]] Result<std::vector<LabelRow>> labelsWithTypes(Database &database, const Schema &schema,
    DocumentId document, const std::vector<LabelRow> &labels, OpenEnds openEnds);

/// Goes through the documents (all that have labels without types, if none are given) and counts in `typed`, `labels`
/// and `documents` what the rule changes; the first few are listed. Writes and journals it if asked to, inside the
/// caller's Transaction. Fails (Stopped) if it is stopped.
[[nodiscard]] Result<SchemaEffect> fitLabelTypes(Database &database, const std::vector<DocumentId> *documents,
    OpenEnds openEnds, bool writing, const std::stop_token &stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
