// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_sniff.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace spotter {

/// What a record of JEREX has instead of DocRED's sentences and vertices: {"tokens": […], "mentions": [{"start",
/// "end"}], "entities": [{"type", "mentions": [0, 2]}], "sentences": [{"start", "end"}]}. Mentions count the tokens of
/// the document, ends are exclusive; lists of two numbers are the same as objects.
struct MentionGroups {
    std::vector<QStringList> sentences;
    QJsonArray entities; ///< {"type", "mentions": [{"sent_id", "start", "end"}]}, counted within sentences
};

/// Nothing if the lists are not those.
[[nodiscard]] std::optional<MentionGroups> mentionGroups(const QJsonObject &lists);
/// Whether records have such lists.
[[nodiscard]] bool listsMentionGroups(const JsonShape &shape);

} // namespace spotter
