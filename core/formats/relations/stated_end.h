// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/field_taker.h"
#include "core/formats/json/json_sniff.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace spotter {

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

/// A string, a number or an object; nothing if the value can't be an end.
[[nodiscard]] std::optional<StatedEnd> statedEndOf(const QJsonValue &value);
/// What an object says of one of its ends beside it, under names that begin with that of the end ("head_type").
void takeBeside(FieldTaker &fields, QStringView name, StatedEnd &end);
/// An entity of a list; nothing if the item has no text.
[[nodiscard]] std::optional<StatedEnd> statedEntity(const QJsonValue &item);
/// Whether a list holds places of entities without their texts.
[[nodiscard]] bool listsPlacesOnly(const JsonForm &list);
/// A string, or a number as it is written.
[[nodiscard]] QString textOrNumber(const QJsonValue &value);

} // namespace spotter
