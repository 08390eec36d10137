// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace spotter {

/// A record of Label Studio's JSON-MIN as a task with one annotation: that format puts the fields of the task's data
/// and the labels, by the name of their tag, beside each other.
struct MinimalTask {
    QJsonObject data;
    QJsonObject fields; ///< of the annotation
    QJsonArray results; ///< as JSON has them: regions and relations
};

/// Whether a record without "data" is one.
[[nodiscard]] bool isMinimalTask(const QJsonObject &record);
/// Takes it out of the fields of a record; what is left in them belongs to the task.
[[nodiscard]] MinimalTask takeMinimalTask(QJsonObject &record);

} // namespace spotter
