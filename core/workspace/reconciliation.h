// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/corpus/entity_store.h"
#include "core/workspace/reconciliation_service.h"

#include <optional>
#include <vector>

namespace spotter {

class Corpus;

/// Which entities a service is asked about: those without an identifier, the most mentioned first.
struct ReconciliationRequest {
    QString address = {}; // NOLINT(readability-redundant-member-init): may be left out, as those below
    std::optional<qint64> entity = {}; ///< only this one, whatever identifier it has
    QString type = {}; ///< only those of this type in the corpus
    QString search = {}; ///< only those with this in a name
    /// What the service calls their type; without it, a type that the service lists under the name that it has in the
    /// corpus, or none.
    QString serviceType = {};
    qint64 most = -1; ///< entities; all without it
};

/// An entity and what a service proposes for it.
struct ReconciledEntity {
    KnownEntity entity;
    std::vector<ReconciliationCandidate> candidates; ///< best first

    /// The only one of which the service is certain.
    [[nodiscard]] const ReconciliationCandidate *match() const;
    friend bool operator==(const ReconciledEntity &, const ReconciledEntity &) = default;
};
struct Reconciliation {
    QString service; ///< its name
    std::vector<ReconciledEntity> entities;
};

/// Asks a service about entities, ten at a time. Sends the names by which they are known, and types, nothing else;
/// changes nothing. Facts must be built. Progress counts entities. See ReconciliationService for threads and errors.
[[nodiscard]] Result<Reconciliation> reconcile(Corpus &corpus, const ReconciliationRequest &request,
    const std::stop_token &stop = {}, const ProgressCallback &progress = {},
    const ReconciliationService::Limits &limits = {});

/// What links each entity of which the service is certain to its candidate, as linkAll() takes it.
[[nodiscard]] std::vector<NameToLink> certainLinks(const Reconciliation &reconciliation);

/// A candidate a row, with the columns name, type, mentions, identifier, candidate, candidate type, score, match and
/// description; an entity without candidates has one row. Cells that a spreadsheet would take for formulas get an
/// apostrophe. And an entity a line, as JSON.
[[nodiscard]] QByteArray reconciliationCsv(const Reconciliation &reconciliation);
[[nodiscard]] QByteArray reconciliationJson(const Reconciliation &reconciliation);

} // namespace spotter
