// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/label_studio/text_choice.h"
#include "core/text/code_points.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace spotter {

/// An item of "result", with its position in the file.
struct TaskResult {
    QJsonObject json;
    const char *token = nullptr;
};

/// An annotation or a prediction as it is in the file.
struct TaskAnnotation {
    QJsonObject fields;
    std::vector<TaskResult> results;
    const char *token = nullptr;
};

[[nodiscard]] QJsonObject valueOf(const QJsonObject &result);
/// A labelled part of a text or, with paths as offsets, of HTML.
[[nodiscard]] bool isRegion(const QJsonObject &result);
/// Programs that make tasks may number regions instead of naming them.
[[nodiscard]] QJsonObject withStringIds(QJsonObject result);
/// Whether a result states labels of a region, such as one of another kind (paragraphs, audio).
[[nodiscard]] bool hasRegionLabels(const QJsonObject &result);
[[nodiscard]] std::vector<TextRegion> regionsOf(const std::vector<TaskAnnotation> &annotations);
/// Whether parts of a dialogue are labelled, which is another kind of task.
[[nodiscard]] bool hasParagraphs(const std::vector<TaskAnnotation> &annotations);
/// Determines which unit fits the strings of all regions: one annotation was made in one version.
[[nodiscard]] bool countsUtf16(const TaskAnnotation &annotation, const QString &text, const CodePointMap &map);
/// As they were in the file.
[[nodiscard]] QJsonArray asJson(const std::vector<TaskAnnotation> &annotations);

} // namespace spotter
