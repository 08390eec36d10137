// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/corpus/facts/fact_name.h"

#include <optional>

namespace spotter {

class Database;

/// How a label states its fact. Denied: it is negated, and not rejected.
enum class FactStanding { Unreviewed, Accepted, Rejected, Denied };

/// state: 0 unreviewed, 1 accepted, 2 rejected, as in the table annotations.
[[nodiscard]] FactStanding factStanding(int state, bool isNegated);

/// What a label says, as far as facts go.
struct FactOfLabel {
    AnnotationId label;
    FactName subject;
    qint64 predicate = 0; ///< its key
    FactName object;
    FactStanding standing = FactStanding::Unreviewed;
    qint64 weight = 0; ///< see labelWeight()
};

/// -1000 ln(1 - p) of a label: weights add up where independent labels state one fact. p is the model's score; without
/// one .9 for an imported label; .99 for an accepted one; half of that if the text leaves it open; 0 if it is rejected
/// or denied. p stays within [.01, .99], so that no single label makes a fact certain.
[[nodiscard]] qint64 labelWeight(FactStanding standing, std::optional<double> score, bool isUncertain);
/// The inverse: how sure a fact is, from 0 to 1.
[[nodiscard]] double surenessOf(qint64 weight);
[[nodiscard]] qint64 weightOf(double sureness);

/// The derived tables entity_names, facts and fact_labels. Functions that write run inside the caller's Transaction.
/// Each edit of a label calls one of the first two; they do nothing until facts have been built.
[[nodiscard]] Result<void> noteFact(Database &database, const FactOfLabel &stated);
[[nodiscard]] Result<void> forgetFact(Database &database, AnnotationId label);
[[nodiscard]] Result<bool> factsAreBuilt(Database &database);

/// Gives a name to the entity that has been decided for it, or back to itself, with everything said of it.
[[nodiscard]] Result<void> regroupName(Database &database, const QString &key, const QString &type);
/// For after an entity was renamed: where it is in the order of names.
[[nodiscard]] Result<void> reorderEntity(Database &database, qint64 entity);

} // namespace spotter
