// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/text/document.h"

#include <QDateTime>

#include <vector>

namespace spotter {

class Corpus;

/// The labels that a document had at a time, computed by reverting the edits in the journal since then. Undone edits
/// are ignored. On the corpus' thread.
[[nodiscard]] Result<std::vector<LabelledTriple>> labelsAt(
    Corpus &corpus, DocumentId document, const QString &text, const QDateTime &when);

} // namespace spotter
