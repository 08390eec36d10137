// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <span>
#include <vector>

namespace spotter {

class Database;

/// A person's decision about a doubt.
enum class Verdict {
    Corrected, ///< the doubt was right, and the labels were changed
    Kept, ///< the labels are right as they are
    Postponed, ///< not now; it is shown again at the end
};

/// A doubt that was settled. subject identifies the doubted item, as defined by core/review.
struct ReviewResult {
    DocumentId document;
    bool missing = false; ///< the doubt was about an unlabelled triple
    QString kind;
    QString subject;
    Verdict verdict = Verdict::Kept;
    double quality = 0; ///< of the label, or of its absence, when it was settled
    // NOLINTBEGIN(readability-redundant-member-init): may be left out
    QDateTime at = {}; ///< filled in by the store
    std::vector<double> features = {}; ///< what the quality was made from, if a decision can teach anything about it
    // NOLINTEND(readability-redundant-member-init)
};

/// A doubt that was shown to a person.
struct ReviewShown {
    DocumentId document;
    bool missing = false;
    QString subject; ///< as in ReviewResult
    double quality = 0;
    QDateTime at = {}; // NOLINT(readability-redundant-member-init): filled in by the store
};

/// A model's scores of a document's labels, as serialised by core/review.
struct StoredReading {
    DocumentId document;
    bool heldOut = false; ///< the model had not seen the document
    QByteArray json;
};

/// Review results and the readings that they are based on. Label edits are in the journal; a result belongs to the step
/// that changed the labels, so undo reverts it, too. On the corpus' thread.
class ReviewStore {
public:
    explicit ReviewStore(Database &database);

    /// Inside the caller's Transaction with a group, after the label edits that the verdict requires, if any.
    [[nodiscard]] Result<void> settle(const ReviewResult &result);
    /// In the order in which they were given, without those of undone steps or removed documents.
    [[nodiscard]] Result<std::vector<ReviewResult>> results() const;

    /// Records that a doubt was shown, to measure how long a decision takes. Not journalled and Durability::Soon.
    [[nodiscard]] Result<void> noteShown(const ReviewShown &shown);
    /// In the order in which they were shown, without those of removed documents.
    [[nodiscard]] Result<std::vector<ReviewShown>> shown() const;

    /// Replaces these documents' readings; held-out and other readings are stored separately. Not journalled and
    /// Durability::Soon: they can be recomputed.
    [[nodiscard]] Result<void> storeReadings(const QString &round, std::span<const StoredReading> readings);
    /// The readings of documents that are not removed, in order of the document's id, the newest of a document last; of
    /// one round or (empty) of all.
    [[nodiscard]] Result<std::vector<StoredReading>> readings(const QString &round = {}) const;
    /// The round of the newest reading, optionally of held-out readings only; empty if there is none.
    [[nodiscard]] Result<QString> latestRound(bool heldOutOnly = false) const;

private:
    Database &m_database;
};

} // namespace spotter
