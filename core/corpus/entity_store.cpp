// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/entity_store.h"

#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/facts/name_search.h"
#include "core/corpus/journal/journal_writer.h"
#include "core/corpus/journal/step_title.h"
#include "core/corpus/messages.h"
#include "core/facts/entity_name.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariantList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr const char *corpusContext = "spotter::Corpus";

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QByteArray jsonOf(const std::optional<DecidedEntity> &entity)
{
    return entity ? compact(toJson(*entity)) : QByteArray();
}

Error noSuchEntity()
{
    return {ErrorCode::NotFound,
        CorpusMessages::tr("This entity is not in the corpus any more; its labels were changed or its names merged")};
}

bool isOneOf(const FactName &name, const KnownEntity &entity)
{
    return std::ranges::any_of(entity.names,
        [&](const FactName &other) { return other.type == name.type && entityKeyOf(other) == entityKeyOf(name); });
}

/// The decision that names of two entities stay apart, if there is one.
Result<std::vector<NamesApart>> apartBetween(Database &database, const KnownEntity &a, const KnownEntity &b)
{
    auto all = namesApart(database);
    if (!all) return all;
    std::erase_if(*all, [&](const NamesApart &apart) {
        return !(isOneOf(apart.first, a) && isOneOf(apart.second, b))
            && !(isOneOf(apart.first, b) && isOneOf(apart.second, a));
    });
    return all;
}

} // namespace

Result<std::vector<KnownEntity>> EntityStore::read(const QString &where, const QVariantList &values) const
{
    auto statement = m_database.prepare(
        u"SELECT n.entity, n.form, n.type, n.uses, e.name, e.type, e.identifier FROM entity_names n "
        "LEFT JOIN entities e ON e.id = -n.entity WHERE n.kind = 0 AND "_s
        + where);
    if (!statement) return std::unexpected(statement.error());
    std::vector<KnownEntity> entities;
    auto more = statement->executeList(values).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        const FactName name{statement->text(1), statement->text(2)};
        if (entities.empty() || entities.back().id != statement->integer(0)) {
            KnownEntity entity{statement->integer(0), name.text, name.type, {}, {}, 0};
            if (entity.id < 0) {
                entity.name = statement->text(4);
                entity.type = statement->text(5);
                entity.identifier = statement->text(6);
            }
            entities.push_back(std::move(entity));
        }
        entities.back().names.push_back(name);
        entities.back().mentions += statement->integer(3);
    }
    if (!more) return std::unexpected(more.error());
    return entities;
}

Result<std::vector<KnownEntity>> EntityStore::find(const QString &part, qint64 limit) const
{
    const QString order = u" ORDER BY n.entity, n.uses DESC, n.id"_s;
    constexpr qint64 every = qint64(1) << 40;
    std::optional<std::vector<qint64>> wanted;
    if (const bool isAny = entityKey(part).isEmpty(); !isAny) {
        auto named = limit < 0
            ? entitiesNamedLike(m_database, part, every)
            : frequentEntitiesNamedLike(m_database, part, limit).transform([](std::vector<qint64> some) {
                  return std::optional(std::move(some));
              });
        if (!named) return std::unexpected(named.error());
        wanted = *std::move(named);
    }
    QJsonArray ids;
    for (const qint64 id : wanted.value_or(std::vector<qint64>())) ids += id;
    auto entities = !wanted ? read(u"1"_s + order, {})
                            : read(u"n.entity IN (SELECT value FROM json_each(?))"_s + order,
                                  {QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))});
    if (!entities) return entities;
    std::ranges::stable_sort(*entities, std::ranges::greater(), &KnownEntity::mentions);
    if (limit >= 0 && qint64(entities->size()) > limit) entities->resize(size_t(limit));
    return entities;
}

Result<std::vector<KnownEntity>> EntityStore::named(const QString &name) const
{
    return read(u"n.entity IN (SELECT entity FROM entity_names WHERE kind = 0 AND key = ? UNION "
                "SELECT -id FROM entities WHERE name = ?) ORDER BY n.entity, n.uses DESC, n.id"_s,
        {entityKey(name), name.trimmed()});
}

Result<KnownEntity> EntityStore::load(qint64 entity) const
{
    auto found = read(u"n.entity = ? ORDER BY n.uses DESC, n.id"_s, {entity});
    if (!found) return std::unexpected(found.error());
    if (found->empty()) return std::unexpected(noSuchEntity());
    return std::move(found->front());
}

Result<DecidedEntity> EntityStore::decided(qint64 entity) const
{
    auto known = load(entity);
    if (!known) return std::unexpected(known.error());
    if (entity < 0) {
        auto present = decidedEntity(m_database, -entity);
        if (!present) return std::unexpected(present.error());
        if (!*present) return std::unexpected(noSuchEntity());
        return **std::move(present);
    }
    return nextEntityId(m_database).transform([&](qint64 id) {
        return DecidedEntity{id, known->name, known->type, {}, known->names, {}, {}};
    });
}

Result<void> EntityStore::put(const std::optional<DecidedEntity> &before, DecidedEntity after)
{
    if (before) supersede(after, *before);
    const QJsonObject from = before ? toJson(*before) : QJsonObject();
    return applyEntityChange(m_database, from, toJson(after)).and_then([&] {
        return recordEdit(m_database, u"entity"_s, {}, jsonOf(before), jsonOf(after));
    });
}

Result<qint64> EntityStore::unite(const KnownEntity &kept, const KnownEntity &other)
{
    const auto present = decided(kept.id);
    if (!present) return std::unexpected(present.error());
    DecidedEntity after = *present;
    if (after.identifier.isEmpty()) after.identifier = other.identifier;
    if (other.id < 0) {
        const auto gone = decided(other.id);
        if (!gone) return std::unexpected(gone.error());
        after.members.insert(after.members.end(), gone->members.begin(), gone->members.end());
        supersede(after, *gone);
        auto removed = applyEntityChange(m_database, toJson(*gone), {}).and_then([&] {
            return recordEdit(m_database, u"entity"_s, {}, compact(toJson(*gone)), {});
        });
        if (!removed) return std::unexpected(removed.error());
    } else {
        after.members.insert(after.members.end(), other.names.begin(), other.names.end());
    }
    sortMembers(after.members);
    return put(kept.id < 0 ? std::optional(*present) : std::nullopt, after).transform([&] { return -after.id; });
}

Result<std::optional<qint64>> EntityStore::withName(const FactName &name) const
{
    return m_database.integer(
        u"SELECT entity FROM entity_names WHERE key = ? AND type = ? AND kind = 0"_s, entityKeyOf(name), name.type);
}

Result<bool> EntityStore::areApart(qint64 first, qint64 second) const
{
    const auto a = load(first);
    if (!a) return std::unexpected(a.error());
    const auto b = load(second);
    if (!b) return std::unexpected(b.error());
    return apartBetween(m_database, *a, *b).transform([](const auto &pairs) { return !pairs.empty(); });
}

Result<qint64> EntityStore::merge(qint64 kept, qint64 other, IfApart ifApart)
{
    const auto first = load(kept);
    if (!first) return std::unexpected(first.error());
    const auto second = load(other);
    if (!second) return std::unexpected(second.error());
    if (kept == other) return kept;
    if (!first->identifier.isEmpty() && !second->identifier.isEmpty() && first->identifier != second->identifier) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr("“%1” is linked to %2 and “%3” to %4; remove one of the identifiers to merge them")
                .arg(first->name, first->identifier, second->name, second->identifier));
    }
    const StepTitle title(
        corpusContext, QT_TRANSLATE_NOOP("spotter::Corpus", "Merged %1 into %2"), {second->name, first->name});
    auto transaction = Transaction::begin(m_database, title.stored());
    if (!transaction) return std::unexpected(transaction.error());
    const auto apart = apartBetween(m_database, *first, *second);
    if (!apart) return std::unexpected(apart.error());
    if (!apart->empty() && ifApart == IfApart::Refuse) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr("Somebody has said that “%1” and “%2” are never one; undo that to merge them")
                .arg(apart->front().first.text, apart->front().second.text));
    }
    for (const NamesApart &pair : *apart) {
        NamesApart merged = pair;
        ++merged.revision;
        auto noted = applyApartChange(m_database, toJson(pair), toJson(merged)).and_then([&] {
            return recordEdit(m_database, u"apart"_s, {}, compact(toJson(pair)), compact(toJson(merged)));
        });
        if (!noted) return std::unexpected(noted.error());
    }
    const auto merged = unite(*first, *second);
    if (!merged) return merged;
    return transaction->commit().transform([&] { return *merged; });
}

Result<bool> EntityStore::mergePair(const NamesToMerge &pair)
{
    const auto kept = withName(pair.kept);
    if (!kept) return std::unexpected(kept.error());
    const auto other = withName(pair.other);
    if (!other) return std::unexpected(other.error());
    if (!*kept || !*other || *kept == *other) return false;
    const auto first = load(**kept);
    if (!first) return std::unexpected(first.error());
    const auto second = load(**other);
    if (!second) return std::unexpected(second.error());
    if (!first->identifier.isEmpty() && !second->identifier.isEmpty() && first->identifier != second->identifier)
        return false;
    const auto apart = apartBetween(m_database, *first, *second);
    if (!apart) return std::unexpected(apart.error());
    if (!apart->empty()) return false;
    return unite(*first, *second).transform([](qint64) { return true; });
}

Result<qint64> EntityStore::mergeAll(
    const std::vector<NamesToMerge> &pairs, std::stop_token stop, const ProgressCallback &progress)
{
    const StepTitle title(corpusContext, QT_TRANSLATE_NOOP("spotter::Corpus", "Merged names that mean one thing"));
    auto transaction = Transaction::begin(m_database, title.stored());
    if (!transaction) return std::unexpected(transaction.error());
    ProgressLimiter limiter(progress);
    qint64 merged = 0;
    qint64 done = 0;
    for (const NamesToMerge &pair : pairs) {
        if (stop.stop_requested()) {
            return failure(
                ErrorCode::Stopped, CorpusMessages::tr("Merging the names was stopped; nothing was changed"));
        }
        const auto one = mergePair(pair);
        if (!one) return std::unexpected(one.error());
        merged += *one ? 1 : 0;
        limiter.report(++done, qint64(pairs.size()));
    }
    return transaction->commit().transform([&] { return merged; });
}

Result<void> EntityStore::split(qint64 entity, const QString &name)
{
    const auto known = load(entity);
    if (!known) return std::unexpected(known.error());
    if (entity > 0) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr("“%1” has one name only; there is nothing to split off").arg(known->name));
    }
    const StepTitle title(corpusContext, QT_TRANSLATE_NOOP("spotter::Corpus", "Split %1 from %2"), {name, known->name});
    auto transaction = Transaction::begin(m_database, title.stored());
    if (!transaction) return std::unexpected(transaction.error());
    const auto before = decided(entity);
    if (!before) return std::unexpected(before.error());
    DecidedEntity after = *before;
    const QString key = entityKey(name);
    std::erase_if(after.members, [&](const FactName &member) { return entityKeyOf(member) == key; });
    if (after.members.size() == before->members.size()) {
        return failure(ErrorCode::NotFound, CorpusMessages::tr("“%1” is not a name of “%2”").arg(name, known->name));
    }
    if (after.members.empty()) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr("“%1” has one name only; there is nothing to split off").arg(known->name));
    }
    // The entity keeps a name that it has.
    if (entityKey(after.name) == key) after.name = after.members.front().text;
    return put(*before, after).and_then([&] { return transaction->commit(); });
}

Result<qint64> EntityStore::rename(qint64 entity, const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty()) return failure(ErrorCode::Content, CorpusMessages::tr("The name of the entity is empty"));
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    const auto before = decided(entity);
    if (!before) return std::unexpected(before.error());
    if (before->name == trimmed) return transaction->commit().transform([&] { return entity; });
    DecidedEntity after = *before;
    after.name = trimmed;
    return put(entity < 0 ? std::optional(*before) : std::nullopt, after)
        .and_then([&] { return transaction->commit(); })
        .transform([&] { return -after.id; });
}

Result<qint64> EntityStore::link(qint64 entity, const QString &identifier)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    const auto before = decided(entity);
    if (!before) return std::unexpected(before.error());
    if (before->identifier == identifier.trimmed()) return transaction->commit().transform([&] { return entity; });
    DecidedEntity after = *before;
    after.identifier = identifier.trimmed();
    return put(entity < 0 ? std::optional(*before) : std::nullopt, after)
        .and_then([&] { return transaction->commit(); })
        .transform([&] { return -after.id; });
}

Result<qint64> EntityStore::linkAll(const std::vector<NameToLink> &links, const QString &source, std::stop_token stop)
{
    const StepTitle title(corpusContext, QT_TRANSLATE_NOOP("spotter::Corpus", "Linked entities as %1 says"), {source});
    auto transaction = Transaction::begin(m_database, title.stored());
    if (!transaction) return std::unexpected(transaction.error());
    qint64 linked = 0;
    for (const NameToLink &one : links) {
        if (stop.stop_requested()) {
            return failure(
                ErrorCode::Stopped, CorpusMessages::tr("Linking the entities was stopped; nothing was changed"));
        }
        const auto entity = withName(one.name);
        if (!entity) return std::unexpected(entity.error());
        if (!*entity) continue;
        const auto before = decided(**entity);
        if (!before) return std::unexpected(before.error());
        if (!before->identifier.isEmpty()) continue;
        if (auto done = link(**entity, one.identifier); !done) return std::unexpected(done.error());
        ++linked;
    }
    return transaction->commit().transform([&] { return linked; });
}

Result<void> EntityStore::keepApart(qint64 first, qint64 second)
{
    const auto a = load(first);
    if (!a) return std::unexpected(a.error());
    const auto b = load(second);
    if (!b) return std::unexpected(b.error());
    if (first == second) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr("“%1” is one entity; split off one of its names to keep them apart").arg(a->name));
    }
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    const auto known = apartBetween(m_database, *a, *b);
    if (!known) return std::unexpected(known.error());
    if (!known->empty()) return transaction->commit();
    NamesApart apart = namesApartFromJson(toJson(NamesApart{a->names.front(), b->names.front()}));
    // They may have been kept apart and merged before.
    const auto all = apartDecisions(m_database);
    if (!all) return std::unexpected(all.error());
    const auto earlier = std::ranges::find_if(*all, [&apart](const NamesApart &other) {
        const auto same = [](const FactName &one, const FactName &two) {
            return one.type == two.type && entityKeyOf(one) == entityKeyOf(two);
        };
        return same(other.first, apart.first) && same(other.second, apart.second);
    });
    const QJsonObject before = earlier == all->end() ? QJsonObject() : toJson(*earlier);
    if (earlier != all->end()) apart.revision = earlier->revision + 1;
    const QJsonObject after = toJson(apart);
    return applyApartChange(m_database, before, after)
        .and_then([&] {
            return recordEdit(
                m_database, u"apart"_s, {}, before.isEmpty() ? QByteArray() : compact(before), compact(after));
        })
        .and_then([&] { return transaction->commit(); });
}

Result<void> EntityStore::applyEntry(const AuthorityEntry &entry, AuthorityMatch &match)
{
    std::optional<qint64> kept;
    bool changed = false;
    bool isLinkedElsewhere = false;
    for (const QString &name : QStringList{entry.name} + entry.aliases) {
        const auto found = named(name);
        if (!found) return std::unexpected(found.error());
        for (const KnownEntity &entity : *found) {
            if (entity.id == kept || !(entry.type.isEmpty() || entity.type == entry.type)) continue;
            if (!entity.identifier.isEmpty() && entity.identifier != entry.identifier) {
                isLinkedElsewhere = true;
                continue;
            }
            if (!kept) {
                kept = entity.id;
                continue;
            }
            const auto known = load(*kept);
            if (!known) return std::unexpected(known.error());
            if (!compatibleTypes(known->type, entity.type)) continue;
            const auto apart = apartBetween(m_database, *known, entity);
            if (!apart) return std::unexpected(apart.error());
            if (!apart->empty()) {
                if (!match.keptApart.contains(entry.name)) match.keptApart += entry.name;
                continue;
            }
            const auto united = unite(*known, entity);
            if (!united) return std::unexpected(united.error());
            kept = *united;
            changed = true;
        }
    }
    if (isLinkedElsewhere) match.linkedElsewhere += entry.name;
    if (!kept) {
        if (!isLinkedElsewhere) match.unknown += entry.name;
        return {};
    }
    const auto before = decided(*kept);
    if (!before) return std::unexpected(before.error());
    DecidedEntity after = *before;
    after.name = entry.name;
    if (!entry.identifier.isEmpty()) after.identifier = entry.identifier;
    const bool isSame = *kept < 0 ? after == *before : after.name == before->name && after.identifier.isEmpty();
    match.changed += changed || !isSame ? 1 : 0;
    return isSame ? Result<void>() : put(*kept < 0 ? std::optional(*before) : std::nullopt, after);
}

Result<AuthorityMatch> EntityStore::apply(
    const std::vector<AuthorityEntry> &authority, std::stop_token stop, const ProgressCallback &progress)
{
    const StepTitle title(corpusContext, QT_TRANSLATE_NOOP("spotter::Corpus", "Matched the names with known entities"));
    auto transaction = Transaction::begin(m_database, title.stored());
    if (!transaction) return std::unexpected(transaction.error());
    ProgressLimiter limiter(progress);
    AuthorityMatch match;
    qint64 done = 0;
    for (const AuthorityEntry &entry : authority) {
        if (stop.stop_requested()) {
            return failure(
                ErrorCode::Stopped, CorpusMessages::tr("Matching the names was stopped; nothing was changed"));
        }
        if (entry.name.trimmed().isEmpty())
            ++match.nameless;
        else if (auto applied = applyEntry(entry, match); !applied)
            return std::unexpected(applied.error());
        limiter.report(++done, qint64(authority.size()));
    }
    return transaction->commit().transform([&] { return match; });
}

} // namespace spotter
