// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/corpus/document_store.h"
#include "core/text/document.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace spotter {

class Database;

/// What a triple is in a corpus: a label in one of its states, or only found by the model.
enum class TripleStanding { Unreviewed, Accepted, Rejected, Suggested };

/// Which triples of a corpus are meant: labels, and what the current model found and nobody has labelled or rejected.
/// Empty or default members do not filter.
// NOLINTBEGIN(readability-redundant-member-init): without them GCC warns about every query that leaves members out.
struct TripleQuery {
    QString predicate = {}; ///< the whole name
    QString subject = {}; ///< part of the subject's text, in any case
    QString object = {};
    QString type = {}; ///< of the subject or the object
    std::optional<TripleStanding> standing = {};
    std::optional<Origin> origin = {}; ///< only labels have one
    std::optional<double> lowestScore = {}; ///< leaves out triples without a score, as does highestScore
    std::optional<double> highestScore = {};
    DocumentFilter documents = {}; ///< only triples of these

    [[nodiscard]] bool filtersDocuments() const;
};
// NOLINTEND(readability-redundant-member-init)

/// A triple of a document: a label, or one that a model found.
struct TripleRef {
    DocumentId document;
    AnnotationId label; ///< invalid if it is not a label
    qint64 suggestion = 0; ///< the key of a stored prediction; 0 if there is none
    std::shared_ptr<const ScoredTriple> found = {}; ///< a prediction that need not be stored

    friend bool operator==(const TripleRef &, const TripleRef &) = default;
};

/// A triple as a list shows it. A suggestion is an unreviewed label by a model.
struct ListedTriple {
    TripleRef ref;
    LabelledTriple label;

    [[nodiscard]] TripleStanding standing() const
    {
        return ref.label.isValid() ? TripleStanding(int(label.state)) : TripleStanding::Suggested;
    }
};

/// The triples that match, by document and in the order in which they were stored. Reads 20 bytes for each, but may
/// take a second for a million: call it from a thread, within an Interruptible. On the database's thread.
[[nodiscard]] Result<std::vector<TripleRef>> findTriples(Database &database, const TripleQuery &query);
/// How many documents they are in; they must be in the order of findTriples().
[[nodiscard]] qint64 countDocuments(std::span<const TripleRef> triples);

/// What a part of a list shows, in its order; triples that are gone by now are left out.
[[nodiscard]] Result<std::vector<ListedTriple>> listTriples(Database &database, std::span<const TripleRef> triples);
/// A stored prediction; nothing if it is gone.
[[nodiscard]] Result<std::optional<ScoredTriple>> storedSuggestion(
    Database &database, DocumentId document, qint64 suggestion);

/// "unreviewed", "accepted", "rejected", "suggested"
[[nodiscard]] QString standingName(TripleStanding standing);
[[nodiscard]] std::optional<TripleStanding> standingFromName(QStringView name);

} // namespace spotter
