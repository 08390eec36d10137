// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/step_effect.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

StepEffect effectOf(const std::vector<JournalEntry> &entries)
{
    StepEffect effect;
    const auto shown = std::ranges::find_if(entries, [](const JournalEntry &entry) {
        return entry.kind == "annotation"_L1 || (entry.kind == "document"_L1 && entry.after.contains("metadata"_L1));
    });
    if (shown != entries.end()) effect.shown = shown->document;
    // A schema change can affect labels of any number of documents, and so can a change of many triples at once.
    effect.isOfDocuments = std::ranges::any_of(entries, [&](const JournalEntry &entry) {
        if (entry.kind == "annotation"_L1) return entry.document != effect.shown;
        return entry.kind == "document"_L1 || entry.kind == "import"_L1 || entry.kind == "schema"_L1;
    });
    return effect;
}

} // namespace spotter
