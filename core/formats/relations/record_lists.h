// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_cursor.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace spotter {

struct ListedItem {
    QJsonValue value;
    const char *token = nullptr;
};

/// A list of a record, of which it is not known yet what it holds.
struct RecordList {
    QString key;
    std::vector<ListedItem> items;
    const char *token = nullptr;

    [[nodiscard]] QJsonArray values() const;
    /// Whether one of the items is a triple.
    [[nodiscard]] bool holdsTriples() const;
};

/// Whether lists under this key may hold triples.
[[nodiscard]] bool mayListTriples(const QString &key);

/// The lists of a record with triples, in any order and under any of the usual names.
class RecordLists {
public:
    /// Reads a list, or null in place of one.
    void read(const QString &key, JsonValue &value);
    /// Takes the lists out of an object: {"nodes": […], "edges": […]}, whose lists are those of the record, and
    /// {"met": [["Ada", "Bo"]]}, pairs by relation.
    void takeOutOf(QJsonObject &object, const QString &key, const char *token);

    /// The first list that holds triples; without one, a list that should, if it did not hold anything else; nullptr:
    /// there is none.
    [[nodiscard]] const RecordList *ofTriples() const;
    [[nodiscard]] const std::vector<RecordList> &all() const { return m_lists; }
    [[nodiscard]] bool isEmpty() const { return m_lists.empty(); }

private:
    std::vector<RecordList> m_lists;
};

} // namespace spotter
