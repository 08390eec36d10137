// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QStringList>

namespace spotter {

class Corpus;

/// What `check` found: nothing when the corpus is clean.
struct CheckReport {
    QStringList problems; ///< a sentence each
    qint64 documents = 0;
    qint64 annotations = 0;
    qint64 journalEntries = 0;
};

/// Verifies a corpus: SQLite's integrity and foreign keys, spans inside their text, slices equal to stored mentions,
/// predicates in the schema, and that the journal, replayed, gives the present annotations.
[[nodiscard]] Result<CheckReport> checkCorpus(
    Corpus &corpus, std::stop_token stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
