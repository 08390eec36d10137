// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace spotter {

/// A record of Label Studio's JSON-MIN, as a task with one annotation: in that format, the fields of the task's data
/// and the labels, keyed by the name of their tag, are in the same object.
struct MinimalTask {
    QJsonObject data;
    QJsonObject fields; ///< of the annotation
    QJsonArray results; ///< as in JSON: regions and relations
    qsizetype others = 0; ///< items of their lists that are neither; they are in the data
};

/// Whether a record without "data" is a JSON-MIN record.
[[nodiscard]] bool isMinimalTask(const QJsonObject &record);
/// Removes the JSON-MIN task from the fields of a record; the remaining fields belong to the task.
[[nodiscard]] MinimalTask takeMinimalTask(QJsonObject &record);

} // namespace spotter
