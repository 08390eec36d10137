// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QSet>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace spotter {

class Database;

/// Accepted: one of its labels is. Unreviewed: none is, and one is unreviewed. Rejected: every label is rejected or
/// negated.
enum class FactState { Unreviewed, Accepted, Rejected };
enum class FactOrder { Subject, Predicate, Object, Sentences, Sureness, State };

/// "unreviewed", "accepted", "rejected"
[[nodiscard]] QString factStateName(FactState state);
[[nodiscard]] std::optional<FactState> factStateFromName(QStringView name);

/// Which facts are meant, and in which order. Empty or default members do not filter.
// NOLINTBEGIN(readability-redundant-member-init): without them GCC warns about every query that leaves members out.
struct FactQuery {
    QString predicate = {}; ///< the whole name
    QString search = {}; ///< part of a name of the subject or the object, however it is written
    std::vector<qint64> entities = {}; ///< one of them is the subject or the object
    std::optional<FactState> state = {}; ///< without one: not rejected
    double leastSureness = 0;
    bool contradictionsOnly = false;
    QSet<QString> oneObject = {}; ///< predicates of which a subject has one object, see core/workspace/fact_findings.h
    QSet<qint64> contradicted = {}; ///< facts that contradict something else, see there
    FactOrder order = FactOrder::Subject;
    bool isDescending = false;

    friend bool operator==(const FactQuery &, const FactQuery &) = default;
};
// NOLINTEND(readability-redundant-member-init)

/// One end of a fact. id: of an entity, see EntityStore.
struct FactPart {
    qint64 id = 0;
    QString name;
    QString type;
    QString identifier;
    bool isValue = false; ///< a date or a number: name is its normal form
    QString written = {}; ///< a number as the text has it; else empty // NOLINT(readability-redundant-member-init)

    friend bool operator==(const FactPart &, const FactPart &) = default;
};

/// A row of the table of facts.
struct Fact {
    qint64 id = 0;
    FactPart subject;
    QString predicate;
    FactPart object;
    qint64 sentences = 0; ///< labels that state it
    double sureness = 0;
    FactState state = FactState::Unreviewed;
    bool isContradicted = false; ///< its predicate allows one object, and the subject has another one; or as the query
                                 ///< says

    // What it is sorted by.
    qint64 predicateId = 0;
    qint64 weight = 0;
    QString subjectOrder;
    QString objectOrder;

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// The facts that follow another one, at most so many; the first ones without it. Facts must be built. 100 of a million
/// take milliseconds. Facts that are equal in the order are sorted by subject, predicate and object, except by
/// predicate, number or state in a table of more than 10,000. On the database's thread.
[[nodiscard]] Result<std::vector<Fact>> factPage(
    Database &database, const FactQuery &query, const Fact *after, qint64 limit);
/// How many there are, up to a limit.
[[nodiscard]] Result<qint64> countFacts(Database &database, const FactQuery &query, qint64 limit);
/// All that are not rejected, in no particular order; isContradicted is not set. Stops at a failure of `each`.
[[nodiscard]] Result<void> forEachFact(Database &database, const std::function<Result<void>(const Fact &)> &each);
[[nodiscard]] Result<std::optional<Fact>> factWith(Database &database, qint64 id, const QSet<QString> &oneObject = {});
/// A label that states a fact.
struct FactLabel {
    DocumentId document;
    AnnotationId label;

    friend bool operator==(const FactLabel &, const FactLabel &) = default;
};
/// Those of several facts, in every state, in the order of their documents.
[[nodiscard]] Result<std::vector<FactLabel>> labelsOfFacts(Database &database, const std::vector<qint64> &facts);

} // namespace spotter
