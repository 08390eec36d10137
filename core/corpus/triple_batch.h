// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/corpus/journal/step_title.h"
#include "core/corpus/triple_query.h"

#include <QString>

#include <stop_token>
#include <utility>
#include <vector>

namespace spotter {

class Database;

/// What happens to several triples at once.
struct TripleChange {
    enum class Kind {
        Accept,
        Reject,
        Remove, ///< a suggestion is rejected instead, because it would be found again
        SetPredicate, ///< to value; the triples count as accepted by a person, as after a single change
        SetSubjectType, ///< to value; no type if it is empty
        SetObjectType,
    };
    Kind kind = Kind::Accept;
    QString value = {}; // NOLINT(readability-redundant-member-init): may be left out

    /// "Accepted 12 triples"
    [[nodiscard]] StepTitle title(qint64 triples) const;
};

/// What a change of several triples does, in triples.
struct TripleChangeEffect {
    qint64 changed = 0; ///< of the chosen ones
    qint64 documents = 0; ///< in which something changes
    qint64 unchanged = 0; ///< of the chosen ones: are so already
    qint64 duplicates = 0; ///< stay as they are, because the document has the same triple with that predicate
    qint64 gone = 0; ///< were removed since they were chosen
    qint64 others = 0; ///< not chosen, but with a mention whose type changes
    qint64 entities = 0; ///< listed at the place of a mention whose type changes: get the type, too

    friend bool operator==(const TripleChangeEffect &, const TripleChangeEffect &) = default;
};

/// What applyTripleChange() would do. Writes nothing. Fails (Stopped) if it is stopped.
[[nodiscard]] Result<TripleChangeEffect> previewTripleChange(
    Database &database, const std::vector<TripleRef> &triples, const TripleChange &change, std::stop_token stop = {});
/// Changes the triples, of any documents, as one step of undo; all or nothing. The schema gets what a value needs that
/// it lacks. With another predicate, a triple gets the types that this allows, and what the model found is kept as a
/// rejected label, so that it is not suggested again. A type belongs to a mention: the other labels of the document
/// with this mention, and the entities that are listed at its place, get it, too. Progress counts triples. On the
/// database's thread.
[[nodiscard]] Result<TripleChangeEffect> applyTripleChange(Database &database, const std::vector<TripleRef> &triples,
    const TripleChange &change, std::stop_token stop = {}, const ProgressCallback &progress = {});

/// Adds labels to documents as one step of undo with this title; all or nothing. The schema gets what they need. Labels
/// that are there already are left out. Returns how many were added.
[[nodiscard]] Result<qint64> addTriples(Database &database,
    const std::vector<std::pair<DocumentId, LabelledTriple>> &labels, const StepTitle &title, std::stop_token stop = {},
    const ProgressCallback &progress = {});

} // namespace spotter
