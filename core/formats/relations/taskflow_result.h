// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_sniff.h"
#include "core/formats/relations/stated_triple.h"

#include <QJsonObject>

#include <vector>

namespace spotter {

/// What PaddleNLP's Taskflow found in a text: {"人物": [{"text", "start", "end", "probability", "relations": {"配偶":
/// [{…}]}}]}.
struct TaskflowResult {
    std::vector<StatedEnd> entities;
    std::vector<StatedTriple> triples;
    QStringList keys; ///< of the record, under which this was found

    [[nodiscard]] bool isEmpty() const { return keys.isEmpty(); }
};

/// The result among the fields of a record: under names of types, or within "result", "results", "output" or "uie".
[[nodiscard]] TaskflowResult taskflowResultOf(const QJsonObject &fields);
/// Whether a list of a record looks like the findings of one type.
[[nodiscard]] bool isTaskflowList(const JsonForm &list);

} // namespace spotter
