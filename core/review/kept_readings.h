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

/// The scores of a set's documents by models, in the documents' order; nothing if a document was not scored.
using Readings = std::vector<std::optional<DocumentReading>>;

/// The requests for scoring every document of a set: its labels, and facts from other documents. They point into the
/// set.
[[nodiscard]] std::vector<ReadingRequest> readingRequests(const ReviewSet &set);

/// Converts readings to the rows that the corpus stores. documents: their indices in the set. Any thread.
[[nodiscard]] std::vector<StoredReading> rowsOf(
    const ReviewSet &set, std::span<const size_t> documents, std::span<const DocumentReading> readings, bool heldOut);

/// Which of the stored readings to use.
enum class KeptKind { Newest, HeldOut };

/// The readings stored in the corpus, of one round or (empty) of all. On the corpus' thread.
[[nodiscard]] Result<Readings> keptReadings(
    const ReviewSet &set, Corpus &corpus, const QString &round = {}, KeptKind kind = KeptKind::Newest);

/// Whether a reading belongs to a label. A label without spans was scored at the spans where its strings were found.
[[nodiscard]] bool isReadingOf(const LabelReading &reading, const Triple &triple);

/// Whether a reading has scores for all current labels of the document.
[[nodiscard]] bool knowsLabels(const DocumentReading &reading, const Document &document);

/// The name of a round of readings: the same for the same texts, settings and number of folds.
[[nodiscard]] QString roundOfFolds(const ReviewSet &set, QJsonObject trainingSettings, int folds);
/// The same for readings by one model.
[[nodiscard]] QString roundOfModel(const QByteArray &sha256);

/// What to do if a round already has all its readings: use it as it is, or score everything again in a new round.
enum class AfterLast { Keep, Again };

/// The round for the readings of folds, given the name from roundOfFolds(): the newest one of that name if it lacks
/// readings or is to be kept; else a new one. On the corpus' thread.
[[nodiscard]] Result<QString> roundToFill(const ReviewSet &set, Corpus &corpus, const QString &name,
    std::span<const int> foldOf, int folds, AfterLast afterLast);

/// Which folds have all their readings. foldOf: the fold of every document.
[[nodiscard]] std::vector<bool> finishedFolds(const Readings &readings, std::span<const int> foldOf, int folds);

} // namespace spotter
