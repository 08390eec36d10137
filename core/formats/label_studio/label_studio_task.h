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

/// Under this key, Document::metadata and entities keep what Label Studio states beyond a Document: the fields of the
/// task; "data" without the text; "annotations" and "predictions" with their fields, with "labels" if there are several
/// and with "other", the results that are neither spans nor relations; and "spotter", the names of the text field and
/// the tags.
inline constexpr QLatin1StringView labelStudioId("label_studio");

/// Fields of an annotation in a Document's metadata and in files that Spotter writes: that "was_cancelled" stands for
/// labels which a person rejected; that the annotator skipped the task, which decides nothing.
inline constexpr QLatin1StringView rejectedField("spotter_rejected");
inline constexpr QLatin1StringView skippedField("spotter_skipped");

/// Among the names in "spotter": the text was HTML, of which the visible text is kept.
inline constexpr QLatin1StringView htmlNote("html");

/// Two labels with the same key are the same.
using LabelKey = std::tuple<Span, QString, QString, Span, QString>;
[[nodiscard]] LabelKey labelKey(const Triple &triple);

/// One annotation, or one prediction that gave labels, without its spans and relations.
struct LabelStudioGroup {
    bool isPrediction = false;
    ReviewState state = ReviewState::Unreviewed;
    QJsonObject fields; ///< without those that give the state
    QJsonArray other;
    std::optional<std::set<LabelKey>> labels; ///< nothing: all labels with its state
};

/// The groups in a document's metadata, annotations first.
[[nodiscard]] std::vector<LabelStudioGroup> groupsFromMetadata(const QJsonObject &kept, const CodePointMap &map);
/// Adds groups to the kept metadata; none if the labels, with or without scores, already contain all the information.
void groupsToMetadata(
    const std::vector<LabelStudioGroup> &groups, bool scored, const CodePointMap &map, QJsonObject &kept);

[[nodiscard]] std::unique_ptr<RecordReader> makeLabelStudioReader(QIODevice &device, const ReadOptions &options);
[[nodiscard]] std::unique_ptr<RecordWriter> makeLabelStudioWriter(QIODevice *device, const WriteOptions &options);

} // namespace spotter
