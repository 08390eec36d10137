// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/relations/stated_end.h"
#include "core/formats/stated_assertion.h"
#include "core/text/document.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace spotter {

class JsonValue;

/// A triple as other programs write it: a list of three, or an object under one of the usual sets of names.
struct StatedTriple {
    StatedEnd subject;
    QString predicate; ///< empty: nothing is said
    StatedEnd object;
    std::vector<std::pair<QString, QString>> qualifiers; ///< names with values
    std::optional<double> score;
    StatedAssertion assertion; ///< "negated", "uncertain", "note"
    QStringList unread;
};

/// Whether an object has the keys of both ends of a triple.
[[nodiscard]] bool hasBothEnds(const QJsonObject &object);
/// The keys of subject and object among the keys of an object; nothing if there are not both.
[[nodiscard]] std::optional<std::pair<QByteArray, QByteArray>> endsAmong(const JsonForm &item);
/// Whether one of the keys usually names the relation of a triple.
[[nodiscard]] bool namesRelation(const JsonForm &item);

/// The triples of one item: several if its object is a list. `predicate` is that of an item that names none. Nothing if
/// the item is not a triple, or has no predicate.
[[nodiscard]] std::optional<std::vector<StatedTriple>> statedTriples(
    const QJsonValue &item, const QString &predicate = {});

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
