// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/review_store.h"
#include "core/model/label_scorer.h"
#include "core/review/review_set.h"

#include <QJsonObject>

#include <optional>
#include <span>
#include <vector>

namespace spotter {

class Corpus;

/// What models say of a set's documents, in their order; nothing where a document was not read.
using Readings = std::vector<std::optional<DocumentReading>>;

/// What a model is asked about every document of a set: its labels, and facts that other documents say. Points into
/// the set.
[[nodiscard]] std::vector<ReadingRequest> readingRequests(const ReviewSet &set);

/// Readings as the corpus keeps them. documents: the indices in the set that they belong to. Any thread.
[[nodiscard]] std::vector<StoredReading> rowsOf(
    const ReviewSet &set, std::span<const size_t> documents, std::span<const DocumentReading> readings, bool heldOut);

/// Which of the kept readings count.
enum class KeptKind { Newest, HeldOut };

/// Those that the corpus keeps, of one round or (empty) of all. On the corpus' thread.
[[nodiscard]] Result<Readings> keptReadings(
    const ReviewSet &set, Corpus &corpus, const QString &round = {}, KeptKind kind = KeptKind::Newest);

/// Whether a reading is that of a label. One without a place was read at the one that its strings gave it.
[[nodiscard]] bool isReadingOf(const LabelReading &reading, const Triple &triple);

/// Whether a reading speaks of all the labels that the document has now.
[[nodiscard]] bool knowsLabels(const DocumentReading &reading, const Document &document);

/// A name for readings that belong together: the same for the same texts, settings and number of folds.
[[nodiscard]] QString roundOfFolds(const ReviewSet &set, QJsonObject trainingSettings, int folds);
/// Likewise for readings by one model.
[[nodiscard]] QString roundOfModel(const QByteArray &sha256);

/// What follows a round that has all its readings: it is taken as it is, or all is read again, in a new round.
enum class AfterLast { Keep, Again };

/// The round that readings of folds go to, by the name of roundOfFolds(): the newest one of that name, where it lacks
/// readings or is to be kept; else a new one. On the corpus' thread.
[[nodiscard]] Result<QString> roundToFill(const ReviewSet &set, Corpus &corpus, const QString &name,
    std::span<const int> foldOf, int folds, AfterLast afterLast);

/// Which folds have all their readings. foldOf: the fold of every document.
[[nodiscard]] std::vector<bool> finishedFolds(const Readings &readings, std::span<const int> foldOf, int folds);

} // namespace spotter
