// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/embedded/column_lists.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Names of lists of labels and entities in records of other tools.
bool isListOfLabels(const QString &key)
{
    static const QStringList keys{u"labels"_s, u"label"_s, u"relations"_s, u"relation"_s, u"triples"_s, u"triplets"_s,
        u"triple"_s, u"facts"_s, u"entities"_s, u"entity"_s, u"ents"_s, u"spans"_s, u"mentions"_s, u"ner"_s,
        u"spo_list"_s, u"relation_list"_s, u"relationmentions"_s, u"entitymentions"_s, u"annotations"_s};
    return keys.contains(key.toLower());
}

/// The rows of an object all of whose members are lists of the same length; nothing for other values.
std::optional<QJsonArray> rowsOf(const QJsonValue &value)
{
    constexpr qsizetype fewestColumns = 2;
    const QJsonObject columns = value.toObject();
    if (columns.size() < fewestColumns || !columns.begin()->isArray()) return std::nullopt;
    const qsizetype length = columns.begin()->toArray().size();
    for (const QJsonValue column : columns) {
        if (!column.isArray() || column.toArray().size() != length) return std::nullopt;
    }
    std::vector<QJsonObject> rows{std::size_t(length)};
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        const QJsonArray cells = column->toArray();
        for (qsizetype i = 0; i < length; ++i) rows[std::size_t(i)].insert(column.key(), cells[i]);
    }
    QJsonArray list;
    for (const QJsonObject &row : rows) list.append(row);
    return list;
}

/// The record with rows; nothing if no list of it is by columns.
std::optional<QJsonObject> recordByRows(QJsonObject record)
{
    bool isChanged = false;
    for (const QString &key : record.keys()) {
        if (!isListOfLabels(key)) continue;
        if (const auto rows = rowsOf(record.value(key))) {
            record.insert(key, *rows);
            isChanged = true;
        }
    }
    return isChanged ? std::optional(record) : std::nullopt;
}

/// All records of a list, and whether the first one changed.
std::optional<QJsonArray> listByRows(const QJsonArray &records)
{
    if (records.isEmpty() || !recordByRows(records.first().toObject())) return std::nullopt;
    QJsonArray changed;
    for (const QJsonValue record : records) {
        const auto rows = recordByRows(record.toObject());
        changed.append(rows ? QJsonValue(*rows) : record);
    }
    return changed;
}

QByteArray compactJson(const QJsonObject &record) { return QJsonDocument(record).toJson(QJsonDocument::Compact); }

} // namespace

std::optional<QByteArray> withoutColumnLists(const QByteArray &json)
{
    const QByteArray bytes = json.startsWith("\xEF\xBB\xBF") ? json.sliced(3) : json;
    const auto recordIn = [](QByteArrayView line) { return QJsonDocument::fromJson(line.toByteArray()).object(); };
    QByteArrayList lines = bytes.split('\n');
    const auto first = std::ranges::find_if(lines, [](const QByteArray &line) { return !line.trimmed().isEmpty(); });
    if (first == lines.end()) return std::nullopt;
    if (first->trimmed().startsWith('{') && recordByRows(recordIn(*first))) {
        for (QByteArray &line : lines) {
            if (const auto rows = recordByRows(recordIn(line))) line = compactJson(*rows);
        }
        return lines.join('\n');
    }
    const QJsonDocument whole = QJsonDocument::fromJson(bytes);
    if (whole.isArray()) {
        return listByRows(whole.array()).transform([](const QJsonArray &list) {
            return QJsonDocument(list).toJson(QJsonDocument::Compact);
        });
    }
    return recordByRows(whole.object()).transform(compactJson);
}

} // namespace spotter
