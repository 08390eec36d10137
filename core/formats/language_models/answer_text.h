// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/stated_assertion.h"
#include "core/text/document.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace spotter {

/// A language model's answer to a request for triples, or for entities with their types.
struct AnswerItem {
    QString head; ///< the entity, if there is no relation
    QString headType;
    QString relation; ///< empty: an entity
    QString tail;
    QString tailType;
    /// Names with values.
    // NOLINTNEXTLINE(readability-redundant-member-init): initialiser lists may leave it out
    std::vector<std::pair<QString, QString>> qualifiers = {};
    std::optional<double> score = {}; // NOLINT(readability-redundant-member-init): may be left out
    StatedAssertion assertion = {}; // NOLINT(readability-redundant-member-init): may be left out
};

struct Answer {
    std::vector<AnswerItem> items;
    bool isUnderstood = true; ///< false: some of it is neither triples nor entities
    QStringList unread; ///< keys of items that are left out
};

/// Reads JSON, or Python's notation for it (single quotes, None, True), from the first bracket on: a list of triples
/// under any of the names of statedTriples(); the same under a key that only says what it lists ("relations",
/// "triples", "result"), beside a list of entities or nodes; {relation: [{"subject","object"}]}, {relation: [[subject,
/// object]]}, {type: [entity]}, {type: {entity: {attribute: value}}}. Or lines, see AnswerRows. "NAN" and empty values
/// mean none. `known`: the names of relations, to distinguish a comma inside a mention from a separator. `document`:
/// the text that the answer is about.
[[nodiscard]] Answer readAnswer(QStringView written, QStringView known, QStringView document);
/// The same for a value that is not a string.
[[nodiscard]] Answer readAnswerValue(const QJsonValue &value, QStringView known, QStringView document);

} // namespace spotter
