// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/corpus/schema/schema_edit.h"
#include "core/text/schema.h"

#include <stop_token>

namespace spotter {

class Database;

/// The corpus' schema. Writing is journalled. On the corpus' thread.
class SchemaStore {
public:
    explicit SchemaStore(Database &database);

    [[nodiscard]] Result<Schema> load() const;
    /// Adds what is new in other; nothing is removed.
    [[nodiscard]] Result<void> merge(const Schema &other);

    /// See schema_change.h.
    [[nodiscard]] Result<SchemaEffect> preview(const SchemaEdit &edit, std::stop_token stop = {}) const;
    [[nodiscard]] Result<SchemaEffect> apply(
        const SchemaEdit &edit, std::stop_token stop = {}, const ProgressCallback &progress = {});

    /// A predicate that came with a label without types allows every type, one that came with a typed label only what
    /// its labels have. For these predicates, all of whose labels are of one import, gives the first kind the pairs of
    /// the second, so that the order of the labels does not matter. Journalled; inside the caller's Transaction.
    [[nodiscard]] Result<void> pairPredicatesByLabels(const QStringList &predicates);
    /// How many labels of these documents lack types that the schema determines, see fittedTypes(). They are counted,
    /// not changed: another file may state other types, and the order of two imports must not matter.
    [[nodiscard]] Result<qint64> countTypesToFit(const std::vector<DocumentId> &documents) const;

private:
    Database &m_database;
};

} // namespace spotter
