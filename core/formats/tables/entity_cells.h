// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entity_list.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace spotter {

/// Headings of columns whose cells list entities.
inline constexpr std::array<QStringView, 12> entityCellKeys{u"entities", u"entity", u"ents", u"spans", u"ner",
    u"named_entities", u"mentions", u"annotations", u"label", u"labels", u"entity_list", u"实体"};

/// The entities that a cell of a table lists.
struct EntityCell {
    std::vector<Entity> entities;
    QStringList leftOut; ///< what is not in the text
};

/// Reads a cell with a list in JSON or Python's notation: [(0, 3, 'PER')], [('Ada', 'PER')], ['Ada'],
/// [{'start': 0, 'end': 3, 'label': 'PER'}], with the names that tools give these fields. Offsets that do not fit the
/// text named beside them are looked for. Nothing if the cell is not such a list.
[[nodiscard]] std::optional<EntityCell> entityCell(const QString &cell, const QString &text);

} // namespace spotter
