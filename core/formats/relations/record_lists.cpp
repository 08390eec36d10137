// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/record_lists.h"

#include "core/formats/relations/stated_triple.h"
#include "core/formats/relations/triple_record_keys.h"
#include "core/formats/relations/written_triple.h"

#include <algorithm>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

bool areTextPairs(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    return !list.isEmpty() && std::ranges::all_of(list, [](const QJsonValue &item) {
        return item.toArray().size() == 2 && item[0].isString() && item[1].isString();
    });
}

} // namespace

QJsonArray RecordList::values() const
{
    QJsonArray values;
    for (const ListedItem &item : items) values.append(item.value);
    return values;
}

bool RecordList::holdsTriples() const
{
    return std::ranges::any_of(items, [](const ListedItem &item) {
        return statedTriples(item.value).has_value() || partsOfWritten(item.value.toString()).has_value();
    });
}

bool mayListTriples(const QString &key) { return isAmong(tripleKeys, key) || isAmong(otherTripleKeys, key); }

void RecordLists::read(const QString &key, JsonValue &value)
{
    RecordList &list = m_lists.emplace_back();
    list.key = key;
    list.token = value.token();
    if (value.isNull()) return value.skip();
    value.items([&list](JsonValue item) {
        const char *token = item.token();
        list.items.push_back({item.toJson(), token});
    });
}

void RecordLists::takeOutOf(QJsonObject &object, const QString &key, const char *token)
{
    RecordList byRelation{key, {}, token};
    const QStringList names = object.keys();
    for (const QString &name : names) {
        const QJsonValue value = object.value(name);
        const bool isList = value.isArray() && (mayListTriples(name) || listsEntities(name));
        if (!isList && !areTextPairs(value)) continue;
        object.remove(name);
        const QJsonArray items = value.toArray();
        if (isList) {
            RecordList &list = m_lists.emplace_back(RecordList{name, {}, token});
            for (const QJsonValue item : items) list.items.push_back({item, token});
        } else {
            for (const QJsonValue pair : items) byRelation.items.push_back({QJsonArray{pair[0], name, pair[1]}, token});
        }
    }
    if (!byRelation.items.empty()) m_lists.push_back(std::move(byRelation));
}

const RecordList *RecordLists::ofTriples() const
{
    auto found = std::ranges::find_if(
        m_lists, [](const RecordList &list) { return mayListTriples(list.key) && list.holdsTriples(); });
    if (found == m_lists.end())
        found = std::ranges::find_if(m_lists, [](const RecordList &list) { return isAmong(tripleKeys, list.key); });
    return found == m_lists.end() ? nullptr : &*found;
}

} // namespace spotter
