// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_sniff.h"
#include "core/text/document.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace spotter {

class JsonValue;

/// One end of a triple, or an entity, as other programs write it: a string, or an object with a text under one of the
/// usual keys and perhaps a type and a place.
struct StatedEnd {
    QString text; ///< empty: nothing is said
    QString type;
    QString id; ///< what other items may call it; empty: its text
    std::vector<qint64> offsets; ///< as listed: begin and end, only the begin, or the numbers of tokens
    bool isNumber = false; ///< the text is only a number, which may be the place of an entity in a list
    std::vector<std::pair<QString, QString>> further; ///< beside "@value": names with values
    QStringList unread; ///< keys with values that are none of the above
};

/// A triple as other programs write it: a list of three, or an object under one of the usual sets of names.
struct StatedTriple {
    StatedEnd subject;
    QString predicate; ///< empty: nothing is said
    StatedEnd object;
    std::vector<std::pair<QString, QString>> qualifiers; ///< names with values
    std::optional<double> score;
    Assertion assertion; ///< "negated", "uncertain", "note"
    QStringList unread;
};

/// Whether an object has the keys of both ends of a triple.
[[nodiscard]] bool hasBothEnds(const QJsonObject &object);
/// The keys of subject and object among the keys of an object; nothing if there are not both.
[[nodiscard]] std::optional<std::pair<QByteArray, QByteArray>> endsAmong(const JsonForm &item);
/// Whether a list holds places of entities without their texts.
[[nodiscard]] bool listsPlacesOnly(const JsonForm &list);
/// Whether one of the keys usually names the relation of a triple.
[[nodiscard]] bool namesRelation(const JsonForm &item);

/// The triples of one item: several if its object is a list. `predicate` is that of an item that names none. Nothing if
/// the item is not a triple, or has no predicate.
[[nodiscard]] std::optional<std::vector<StatedTriple>> statedTriples(
    const QJsonValue &item, const QString &predicate = {});
/// An entity of a list; nothing if the item has no text.
[[nodiscard]] std::optional<StatedEnd> statedEntity(const QJsonValue &item);

/// Whether lists under this key hold triples, whatever their predicates: "triples", "relations", "result", "三元组", …
/// Such a key is never a predicate or a type itself.
[[nodiscard]] bool listsTriples(QStringView key);
/// The same for entities: "entities", "nodes", "实体", …
[[nodiscard]] bool listsEntities(QStringView key);

/// Whether a text says that there is nothing: empty, or "NAN".
[[nodiscard]] bool meansNothing(QStringView text);

/// A string, or a number as its text; empty for null.
[[nodiscard]] QString stringOrNumber(JsonValue &value);

} // namespace spotter
