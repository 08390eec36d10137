// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/metadata_merge.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// A value that lost its place lies deeper than before; what is nested further is kept as its JSON text.
constexpr int maximumKeptLevels = 8;

QByteArray bytesOf(const QJsonValue &value) { return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact); }

bool says(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return false;
    case QJsonValue::String:
        return !value.toString().isEmpty();
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::Object:
        return !value.toObject().isEmpty();
    default:
        return true;
    }
}

/// An order of all values, so that which of two stays does not depend on which came first.
bool isBefore(const QJsonValue &a, const QJsonValue &b)
{
    // An object may be merged with others to come.
    if (a.isObject() != b.isObject()) return a.isObject();
    if (a.type() != b.type()) return a.type() < b.type();
    if (a.isDouble() && a.toDouble() != b.toDouble()) return a.toDouble() < b.toDouble();
    if (a.isString()) return a.toString() < b.toString();
    return bytesOf(a) < bytesOf(b);
}

bool isNestedDeeper(const QJsonValue &value, int levels)
{
    const auto deeper = [levels](const auto &values) {
        return levels == 0 || std::ranges::any_of(values, [levels](const QJsonValue &item) {
            return isNestedDeeper(item, levels - 1);
        });
    };
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return deeper(object);
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return deeper(array);
    }
    return false;
}

QJsonValue asKept(const QJsonValue &value)
{
    if (!isNestedDeeper(value, maximumKeptLevels)) return value;
    return QString::fromUtf8(value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)
                                              : QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
}

/// Whether one list has all items of another.
bool hasAll(const QJsonArray &list, const QJsonArray &items)
{
    QSet<QByteArray> known;
    for (const QJsonValue item : list) known.insert(bytesOf(item));
    return std::ranges::all_of(items, [&](const QJsonValue &item) { return known.contains(bytesOf(item)); });
}

/// Whether one list has all items of another and others besides.
bool hasMore(const QJsonArray &list, const QJsonArray &items) { return hasAll(list, items) && !hasAll(items, list); }

void removeShorterLists(std::vector<QJsonValue> &values)
{
    const std::vector<QJsonValue> all = values;
    std::erase_if(values, [&](const QJsonValue &value) {
        return value.isArray() && std::ranges::any_of(all, [&](const QJsonValue &other) {
            return other.isArray() && hasMore(other.toArray(), value.toArray());
        });
    });
}

QString pathOf(const QString &path, QString key)
{
    return path + u'/' + key.replace(u"~"_s, u"~0"_s).replace(u"/"_s, u"~1"_s);
}

class Merger {
public:
    Merger(const QJsonObject &stored, const QJsonObject &added, const MetadataLists &lists) : m_lists(lists)
    {
        takeKept(stored, true);
        takeKept(added, false);
        m_merged.metadata = unite(stored, added, QString());
        putKept();
    }

    MergedMetadata take() { return std::move(m_merged); }

private:
    void takeKept(const QJsonObject &metadata, bool isStored)
    {
        const QJsonObject kept = metadata.value(conflictsKey).toObject();
        for (auto entry = kept.begin(); entry != kept.end(); ++entry) {
            const QJsonArray values
                = entry.value().isArray() ? entry.value().toArray() : QJsonArray{QJsonValue(entry.value())};
            for (const QJsonValue value : values) {
                m_kept[entry.key()].push_back(value);
                if (isStored) m_known[entry.key()].insert(bytesOf(value));
            }
        }
    }

    /// What stands in a place is not kept beside it, nor is a list of which it has all items and more.
    static bool isCovered(const QJsonValue &value, const QJsonValue &used)
    {
        return value == used || value == asKept(used)
            || (value.isArray() && used.isArray() && hasMore(used.toArray(), value.toArray()));
    }

    void putKept()
    {
        QJsonObject kept;
        for (auto &[path, values] : m_kept) {
            if (const auto used = m_used.find(path); used != m_used.end())
                std::erase_if(values, [&](const QJsonValue &value) { return isCovered(value, used->second); });
            removeShorterLists(values);
            std::ranges::sort(values, isBefore);
            const auto [rest, end] = std::ranges::unique(values);
            values.erase(rest, end);
            QJsonArray list;
            for (const QJsonValue &value : values) list.append(value);
            if (!list.isEmpty()) kept.insert(path, list);
        }
        if (!kept.isEmpty()) m_merged.metadata.insert(conflictsKey, kept);
    }

    QJsonObject unite(const QJsonObject &a, const QJsonObject &b, const QString &path)
    {
        QJsonObject united = a;
        if (path.isEmpty()) united.remove(conflictsKey);
        for (auto member = b.begin(); member != b.end(); ++member) {
            if (path.isEmpty() && member.key() == conflictsKey) continue;
            const QString place = pathOf(path, member.key());
            const QJsonValue value = united.contains(member.key())
                ? uniteValues(united.value(member.key()), member.value(), place)
                : QJsonValue(member.value());
            united.insert(member.key(), value);
        }
        const auto isLeftOut = [&](const QString &member) {
            return !(a.contains(member) && b.contains(member)) && m_lists.isForBoth && m_lists.isForBoth(path, member);
        };
        for (auto member = united.begin(); member != united.end();)
            member = isLeftOut(member.key()) ? united.erase(member) : std::next(member);
        for (auto member = united.begin(); member != united.end(); ++member) {
            if (const QString place = pathOf(path, member.key()); m_kept.contains(place))
                m_used.insert_or_assign(place, member.value());
        }
        return united;
    }

    QJsonValue uniteValues(const QJsonValue &a, const QJsonValue &b, const QString &path)
    {
        if (a == b) return a;
        if (!says(a) || !says(b)) {
            if (says(a) != says(b)) return says(a) ? a : b;
            return isBefore(a, b) ? a : b;
        }
        if (a.isObject() && b.isObject()) return unite(a.toObject(), b.toObject(), path);
        if (a.isArray() && b.isArray()) {
            if (const auto list = uniteLists(a.toArray(), b.toArray(), path)) return *list;
        }
        return choose(a, b, path);
    }

    /// Of two values and those that lost to them before, all of which are at one path. A list of which another one has
    /// all items and more is not among them.
    QJsonValue choose(const QJsonValue &a, const QJsonValue &b, const QString &path)
    {
        std::vector<QJsonValue> values = m_kept[path];
        values.insert(values.end(), {a, b});
        removeShorterLists(values);
        // What lost before loses again, unless the list that it lost to has become part of another one.
        std::optional<QJsonValue> best;
        for (const QJsonValue &value : values) {
            const bool mayBeUsed = value == a || value == b || value.isArray();
            if (mayBeUsed && (!best || isBefore(value, *best))) best = value;
        }
        const QJsonValue used = best.value_or(a);
        std::erase(values, used);
        for (QJsonValue &value : values) value = asKept(value);
        for (const QJsonValue &value : {a, b}) {
            const QJsonValue kept = asKept(value);
            if (value == used || !std::ranges::contains(values, kept)) continue;
            // Known already: the stored one has it under conflictsKey.
            if (!m_known[path].contains(bytesOf(kept)) || value == a) m_merged.conflicts.push_back({path, used, kept});
        }
        m_kept[path] = std::move(values);
        return used;
    }

    std::optional<QJsonArray> uniteLists(const QJsonArray &a, const QJsonArray &b, const QString &path)
    {
        if (m_lists.unite) {
            if (auto united = m_lists.unite(path, a, b)) return united;
        }
        std::map<QString, QJsonValue> items;
        for (const QJsonArray &list : {a, b}) {
            for (const QJsonValue item : list) {
                const auto key = keyOf(path, item);
                if (!key) return std::nullopt;
                const auto [known, isNew] = items.try_emplace(*key, item);
                if (!isNew) known->second = uniteValues(known->second, item, pathOf(path, *key));
            }
        }
        QJsonArray united;
        for (const auto &[key, item] : items) united.append(item);
        return path == u'/' + entitiesKey ? withoutUntypedTwins(united) : united;
    }

    [[nodiscard]] std::optional<QString> keyOf(const QString &path, const QJsonValue &item) const
    {
        if (path == u'/' + entitiesKey) return placeKey(item);
        return m_lists.itemKey ? m_lists.itemKey(path, item) : std::nullopt;
    }

    /// An entity without a type says less than one with a type at the same place.
    static QJsonArray withoutUntypedTwins(const QJsonArray &entities)
    {
        const auto placeOf = [](const QJsonValue &entity) {
            return std::pair(entity["start"_L1].toInteger(), entity["end"_L1].toInteger());
        };
        std::vector<std::pair<qint64, qint64>> typed; // sorted, as the entities are
        for (const QJsonValue entity : entities)
            if (!entity["type"_L1].toString().isEmpty()) typed.push_back(placeOf(entity));
        std::ranges::sort(typed);
        QJsonArray kept;
        for (const QJsonValue entity : entities) {
            constexpr qsizetype bare = 3; // start, end and an empty type
            const bool isBare = entity["type"_L1].toString().isEmpty() && entity.toObject().size() <= bare;
            if (!isBare || !std::ranges::binary_search(typed, placeOf(entity))) kept.append(entity);
        }
        return kept;
    }

    const MetadataLists &m_lists;
    MergedMetadata m_merged;
    std::map<QString, std::vector<QJsonValue>> m_kept; ///< by path
    std::map<QString, QSet<QByteArray>> m_known; ///< of the stored one
    std::map<QString, QJsonValue> m_used; ///< at the paths of m_kept
};

} // namespace

MergedMetadata mergeMetadata(const QJsonObject &stored, const QJsonObject &added, const MetadataLists &lists)
{
    if (added.isEmpty() || stored == added) return {stored, {}};
    if (stored.isEmpty()) return {added, {}};
    return Merger(stored, added, lists).take();
}

QString placeKey(const QJsonValue &entity)
{
    constexpr int digits = 10;
    const auto number
        = [](const QJsonValue &value) { return u"%1"_s.arg(value.toInteger(-1), digits, 10, QLatin1Char('0')); };
    if (!entity.isObject()) return QString::fromUtf8(bytesOf(entity));
    return number(entity["start"_L1]) + u'-' + number(entity["end"_L1]) + u' ' + entity["type"_L1].toString();
}

} // namespace spotter
