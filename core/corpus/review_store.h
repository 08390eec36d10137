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

/// What a person said of a doubt.
enum class Verdict {
    Corrected, ///< the doubt was right, and the labels were changed
    Kept, ///< the labels are right as they are
    Postponed, ///< not now; it comes back at the end
};

/// A doubt that was settled. subject is what was doubted, as core/review names it.
struct ReviewResult {
    DocumentId document;
    bool missing = false; ///< the doubt was about a triple that has no label
    QString kind;
    QString subject;
    Verdict verdict = Verdict::Kept;
    double quality = 0; ///< of the label, or of its absence, when it was settled
    QDateTime at = {}; // NOLINT(readability-redundant-member-init): filled in by the store
};

/// A doubt that a person was shown.
struct ReviewShown {
    DocumentId document;
    bool missing = false;
    QString subject; ///< as in ReviewResult
    double quality = 0;
    QDateTime at = {}; // NOLINT(readability-redundant-member-init): filled in by the store
};

/// What a model said of a document's labels, as core/review writes it.
struct StoredReading {
    DocumentId document;
    bool heldOut = false; ///< the model had not seen the document
    QByteArray json;
};

/// Review results and the readings they stand on. Label edits are the journal's; a result goes with the step that
/// changed the labels, so that undo takes it back, too. On the corpus' thread.
class ReviewStore {
public:
    explicit ReviewStore(Database &database);

    /// Inside the caller's Transaction with a group, after the edits of labels that the verdict asked for, if any.
    [[nodiscard]] Result<void> settle(const ReviewResult &result);
    /// In the order in which they were given; none of an undone step or a removed document.
    [[nodiscard]] Result<std::vector<ReviewResult>> results() const;

    /// That a doubt was shown: how long looking takes is measured by it. Not journalled and Durability::Soon.
    [[nodiscard]] Result<void> noteShown(const ReviewShown &shown);
    /// In the order in which they were shown; none of a removed document.
    [[nodiscard]] Result<std::vector<ReviewShown>> shown() const;

    /// Replaces these documents' readings; held-out ones and others stand side by side. Not journalled and
    /// Durability::Soon: they can be had again.
    [[nodiscard]] Result<void> storeReadings(const QString &round, std::span<const StoredReading> readings);
    /// Of documents that are not removed, in order of id, the newest of a document last; of one round or (empty) of
    /// all.
    [[nodiscard]] Result<std::vector<StoredReading>> readings(const QString &round = {}) const;
    /// The newest reading's round, of held-out readings alone where asked; empty where there is none.
    [[nodiscard]] Result<QString> latestRound(bool heldOutOnly = false) const;

private:
    Database &m_database;
};

} // namespace spotter
