// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QStringList>

namespace spotter {

class Corpus;

/// The result of `check`; problems is empty if there are none.
struct CheckReport {
    QStringList problems; ///< one sentence each
    qint64 documents = 0;
    qint64 annotations = 0;
    qint64 journalEntries = 0;
};

/// Verifies a corpus: SQLite's integrity and foreign keys, spans inside their text, slices equal to stored mentions,
/// predicates in the schema, and that replaying the journal gives the current annotations.
[[nodiscard]] Result<CheckReport> checkCorpus(
    Corpus &corpus, std::stop_token stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
