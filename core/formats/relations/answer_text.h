// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>
#include <vector>

namespace spotter {

/// A language model's answer to a request for triples, or for entities with their types.
struct AnswerItem {
    QString head; ///< the entity, if there is no relation
    QString headType;
    QString relation; ///< empty: an entity
    QString tail;
    QString tailType;
};

struct Answer {
    std::vector<AnswerItem> items;
    bool isUnderstood = true; ///< false: some of it is neither triples nor entities
};

/// Reads JSON, or Python's notation for it (single quotes, None, True), from the first bracket on: a list of
/// {"head","relation","tail"} (also "subject", "predicate", "object"), {relation: [{"subject","object"}]}, {type:
/// [entity]}, {type: {entity: {attribute: value}}}; or lines "(head,relation,tail)", "(entity,type)",
/// "relation：head,tail", "entity：type", "头实体是…", "关系是…", "尾实体是…". "NAN" and empty values mean none.
/// `known`: the names of relations, to distinguish a comma inside a mention from a separator.
[[nodiscard]] Answer readAnswer(QStringView text, QStringView known);
/// The same for a value that is not a string.
[[nodiscard]] Answer readAnswer(const QJsonValue &value);

/// Parses a value in JSON or Python notation and advances `at` behind it; nothing if it is neither, or nested too
/// deeply.
[[nodiscard]] std::optional<QJsonValue> parseLiteral(QStringView text, qsizetype &at);

} // namespace spotter
