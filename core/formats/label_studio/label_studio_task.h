// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/text/code_points.h"

#include <QIODevice>
#include <QJsonArray>
#include <QLatin1StringView>

#include <memory>
#include <set>
#include <tuple>

namespace spotter {

/// Where Document::metadata, and entities, keep what Label Studio says beyond a Document: the fields of the task;
/// "data" but for the text; "annotations" and "predictions" with their fields, with "labels" where there are several
/// and with "other", the results that are neither spans nor relations; and "spotter", how the text and the tags are
/// called.
inline constexpr QLatin1StringView labelStudioId("label_studio");

/// What makes two labels the same.
using LabelKey = std::tuple<Span, QString, QString, Span, QString>;
[[nodiscard]] LabelKey labelKey(const Triple &triple);

/// One annotation, or one prediction that stands for labels, without its spans and relations.
struct LabelStudioGroup {
    bool isPrediction = false;
    ReviewState state = ReviewState::Unreviewed;
    QJsonObject fields; ///< without those that say the state
    QJsonArray other;
    std::optional<std::set<LabelKey>> labels; ///< nothing: all that are of its state
};

/// The groups that a document's metadata tell, annotations first.
[[nodiscard]] std::vector<LabelStudioGroup> groupsFromMetadata(const QJsonObject &kept, const CodePointMap &map);
/// Adds groups to what metadata keep; none where the labels, which have scores or not, tell all there is to know.
void groupsToMetadata(
    const std::vector<LabelStudioGroup> &groups, bool scored, const CodePointMap &map, QJsonObject &kept);

[[nodiscard]] std::unique_ptr<RecordReader> makeLabelStudioReader(QIODevice &device, const ReadOptions &options);
[[nodiscard]] std::unique_ptr<RecordWriter> makeLabelStudioWriter(QIODevice *device, const WriteOptions &options);

} // namespace spotter
