// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/corpus/facts/entity_decisions.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace spotter {

class Database;

/// A thing that labels name. id: what facts refer to; it changes with decisions about the entity.
struct KnownEntity {
    qint64 id = 0;
    QString name;
    QString type;
    QString identifier; ///< such as Q937; empty if nobody has linked it
    std::vector<FactName> names; ///< the one by which it is known first
    qint64 mentions = 0; ///< in labels

    friend bool operator==(const KnownEntity &, const KnownEntity &) = default;
};

/// A thing that somebody knows already: a row of an authority file.
struct AuthorityEntry {
    QString name;
    QStringList aliases;
    QString type; ///< empty: any
    QString identifier;
};

/// What came of matching a corpus against known entities.
struct AuthorityMatch {
    qint64 changed = 0; ///< entities of the corpus
    // Rows that were passed over, by their names.
    QStringList unknown; ///< the corpus has no such name of that type
    QStringList linkedElsewhere; ///< has another identifier in the corpus
    QStringList keptApart; ///< somebody has said that two of its names are never one
    qint64 nameless = 0;
};

/// Two names of the corpus that mean one thing.
struct NamesToMerge {
    FactName kept;
    FactName other;
};

/// The identifier of the entity that has a name.
struct NameToLink {
    FactName name;
    QString identifier;
};

/// What a merge does with two entities of which somebody has said that they are never one.
enum class IfApart { Refuse, Merge };

/// The entities of a corpus, and what people decide about them. Every decision is written to the journal as one step of
/// undo, in the same transaction as the facts that it changes, and is on the disk when the call returns. Facts must be
/// built (see fact_build.h). On the database's thread.
class EntityStore {
public:
    explicit EntityStore(Database &database) : m_database(database) { }

    /// The entities of which a name has this part (all, if it is empty), the most mentioned first.
    [[nodiscard]] Result<std::vector<KnownEntity>> find(const QString &part = {}, qint64 limit = -1) const;
    /// Those with exactly this name, however it is written.
    [[nodiscard]] Result<std::vector<KnownEntity>> named(const QString &name) const;
    /// Fails (NotFound) if it is not there any more.
    [[nodiscard]] Result<KnownEntity> load(qint64 entity) const;

    /// The one that a name of this type means; nothing if no label names it any more.
    [[nodiscard]] Result<std::optional<qint64>> withName(const FactName &name) const;

    /// Makes two entities one, with the name and identifier of the first (the second's identifier if the first has
    /// none). Fails (Content) for a value, if both have different identifiers, or if they are kept apart;
    /// IfApart::Merge takes that back. Returns the entity's id.
    [[nodiscard]] Result<qint64> merge(qint64 kept, qint64 other, IfApart ifApart = IfApart::Refuse);
    /// Many merges as one step of undo. Pairs that are one already, are gone, are kept apart or have different
    /// identifiers are passed over. Returns how many were merged.
    [[nodiscard]] Result<qint64> mergeAll(
        const std::vector<NamesToMerge> &pairs, std::stop_token stop = {}, const ProgressCallback &progress = {});
    /// Whether somebody has said that they are never one.
    [[nodiscard]] Result<bool> areApart(qint64 first, qint64 second) const;
    /// Takes a name out of an entity: it is one of its own again.
    [[nodiscard]] Result<void> split(qint64 entity, const QString &name);
    [[nodiscard]] Result<qint64> rename(qint64 entity, const QString &name);
    /// An empty identifier removes it.
    [[nodiscard]] Result<qint64> link(qint64 entity, const QString &identifier);
    /// Many links as one step of undo; `source` says where the identifiers come from. Entities that are gone or have
    /// another identifier by now are passed over. Returns how many were linked.
    [[nodiscard]] Result<qint64> linkAll(
        const std::vector<NameToLink> &links, const QString &source, std::stop_token stop = {});
    /// Says that two entities are never one; they are not suggested again.
    [[nodiscard]] Result<void> keepApart(qint64 first, qint64 second);
    /// Matches the names of the corpus against known entities: each entry makes one entity of those that carry its name
    /// or aliases and have its type, and links it. One step of undo. An entity with another identifier is left alone.
    [[nodiscard]] Result<AuthorityMatch> apply(
        const std::vector<AuthorityEntry> &authority, std::stop_token stop = {}, const ProgressCallback &progress = {});

private:
    [[nodiscard]] Result<std::vector<KnownEntity>> read(const QString &where, const QVariantList &values) const;
    [[nodiscard]] Result<DecidedEntity> decided(qint64 entity) const;
    [[nodiscard]] Result<qint64> unite(const KnownEntity &kept, const KnownEntity &other);
    [[nodiscard]] Result<void> put(const std::optional<DecidedEntity> &before, DecidedEntity after);
    [[nodiscard]] Result<void> applyEntry(const AuthorityEntry &entry, AuthorityMatch &match);
    [[nodiscard]] Result<bool> mergePair(const NamesToMerge &pair);

    Database &m_database;
};

} // namespace spotter
