// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/facts/fact_name.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace spotter {

class Database;

/// What somebody has decided of an entity: which names are its, what it is called, its identifier.
struct DecidedEntity {
    qint64 id = 0; ///< in entities
    QString name;
    QString type;
    QString identifier;
    std::vector<FactName> members; ///< in the order of their keys
    QStringList supersedes
        = {}; ///< decisionId() of what people replaced by this // NOLINT(readability-redundant-member-init)
    /// What imports and this corpus said, if it was united from more than itself; without ids and sources of their own.
    /// Holds as long as nobody changes an entity that has one of them, see uniteEntities().
    std::vector<DecidedEntity> sources = {}; // NOLINT(readability-redundant-member-init)

    friend bool operator==(const DecidedEntity &, const DecidedEntity &) = default;
};

/// Two names of which somebody has said that they are never one entity.
struct NamesApart {
    FactName first;
    FactName second;
    int revision = 1; ///< even: they were kept apart, and somebody has merged them since

    friend bool operator==(const NamesApart &, const NamesApart &) = default;
};

/// In the order in which the database has them.
void sortMembers(std::vector<FactName> &members);
[[nodiscard]] QString entityKeyOf(const FactName &name);

/// {"id","name","type","identifier","members":[{"name","type"}]}, also "supersedes" and "from" (the sources) if there
/// are some, and {"first":{"name","type"},"second":{…}}, also "revision" if it is not 1, as the journal has them.
[[nodiscard]] QJsonObject toJson(const DecidedEntity &entity);
[[nodiscard]] QJsonObject toJson(const NamesApart &apart);
[[nodiscard]] DecidedEntity decidedEntityFromJson(const QJsonObject &object);
[[nodiscard]] NamesApart namesApartFromJson(const QJsonObject &object);

/// The same for the same content that supersedes the same, in every corpus and program.
[[nodiscard]] QString decisionId(const DecidedEntity &entity);
/// Notes that a person changed `before`, or merged it, to what `after` says now: an import of the former does not
/// change it back.
void supersede(DecidedEntity &after, const DecidedEntity &before);

[[nodiscard]] Result<std::optional<DecidedEntity>> decidedEntity(Database &database, qint64 id);
[[nodiscard]] Result<std::vector<DecidedEntity>> decidedEntities(Database &database);
/// What is kept apart now; with what was.
[[nodiscard]] Result<std::vector<NamesApart>> namesApart(Database &database);
[[nodiscard]] Result<std::vector<NamesApart>> apartDecisions(Database &database);

/// For a new one. Ids are not reused: the journal still names entities whose making was undone.
[[nodiscard]] Result<qint64> nextEntityId(Database &database);

/// Changes the rows from one state of an entity to another (empty: does not exist), with the facts of its names. Inside
/// the caller's Transaction; not recorded in the journal.
[[nodiscard]] Result<void> applyEntityChange(Database &database, const QJsonObject &from, const QJsonObject &to);
[[nodiscard]] Result<void> applyApartChange(Database &database, const QJsonObject &from, const QJsonObject &to);
/// Removes all decisions, also those about predicates, for a rebuild. The facts must have been cleared.
[[nodiscard]] Result<void> clearDecisions(Database &database);

} // namespace spotter
