// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/triple_batch.h"

#include <QString>

#include <functional>
#include <vector>

namespace spotter {

class CorpusController;

/// Changes several rows of the open document, as one step of undo: at once, or as a job if they are many. Failures are
/// emitted by the controller. Main thread.
void changeTriples(CorpusController &controller, const std::vector<int> &rows, const TripleChange &change);

/// The same for triples of any documents, always as a job; `done` is called once, with what it did.
void changeTriples(CorpusController &controller, std::vector<TripleRef> triples, const TripleChange &change,
    std::function<void(const Result<TripleChangeEffect> &)> done);

/// "2 triples stay as they are: …"; empty if the change left none out.
[[nodiscard]] QString leftOutWords(const TripleChangeEffect &effect);

} // namespace spotter
