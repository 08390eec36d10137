// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/journal/journal.h"

#include <optional>
#include <vector>

namespace spotter {

/// What the entries of undone or redone steps changed, as far as the window shows it.
struct StepEffect {
    /// The first document of which something in the text changed: labels, or entities in no triple.
    std::optional<DocumentId> shown;
    bool isOfDocuments = false; ///< the list of documents or any number of labels changed
};

[[nodiscard]] StepEffect effectOf(const std::vector<JournalEntry> &entries);

} // namespace spotter
