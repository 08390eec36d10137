// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>
#include <vector>

namespace spotter {

/// What a language model answers when it is asked for triples, or for entities with their types.
struct AnswerItem {
    QString head; ///< the entity, if there is no relation
    QString headType;
    QString relation; ///< empty: an entity
    QString tail;
    QString tailType;
};

struct Answer {
    std::vector<AnswerItem> items;
    bool isUnderstood = true; ///< otherwise some of it is neither triples nor entities
};

/// Reads JSON, or what Python prints instead of it (quotes ', None, True), from the first bracket on: a list of
/// {"head","relation","tail"} (also "subject", "predicate", "object"), {relation: [{"subject","object"}]}, {type:
/// [entity]}, {type: {entity: {attribute: value}}}; or lines "(head,relation,tail)", "(entity,type)",
/// "relation：head,tail", "entity：type", "头实体是…", "关系是…", "尾实体是…". "NAN" and
/// empty values say that there is none. `known`: the names of relations, to tell a comma in a mention from the others.
[[nodiscard]] Answer readAnswer(QStringView text, QStringView known);
/// The same from a value that is not a string.
[[nodiscard]] Answer readAnswer(const QJsonValue &value);

/// A value in JSON or as Python prints it, and where it ends; nothing if it is neither or nested too deeply.
[[nodiscard]] std::optional<QJsonValue> parseLiteral(QStringView text, qsizetype &at);

} // namespace spotter
