// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/text/document.h"

#include <QString>

#include <array>
#include <optional>
#include <stop_token>
#include <vector>

namespace spotter {

class Database;

/// Counts of one predicate or one entity type. Of a type: labels with a mention of it at either end.
struct NameCount {
    QString name;
    qint64 labels = 0; ///< that are not rejected
    qint64 unreviewed = 0;
    qint64 accepted = 0;
    qint64 rejected = 0;
    qint64 byHand = 0; ///< of labels: added by a person
    qint64 read = 0; ///< of a predicate's labels: in documents that the current model has read
    qint64 agreed = 0; ///< of those: found by it too
    qint64 found = 0; ///< by the current model, of a predicate
    qint64 entities = 0; ///< of a type: in no label
};

/// How what the current model found agrees with the labels of the documents that it has read.
struct ModelAgreement {
    ModelId model;
    qint64 documents = 0; ///< read by it
    qint64 labels = 0; ///< in those, not rejected
    qint64 found = 0;
    qint64 agreed = 0; ///< found, and a label that is not rejected

    /// Of the labels, and of what was found, in [0, 1]; 0 where there is none.
    [[nodiscard]] double ofLabels() const { return labels > 0 ? double(agreed) / double(labels) : 0; }
    [[nodiscard]] double ofFound() const { return found > 0 ? double(agreed) / double(found) : 0; }
};

/// What a corpus holds, in numbers.
struct CorpusStatistics {
    qint64 documents = 0;
    qint64 withoutLabels = 0;
    qint64 toReview = 0; ///< documents with labels that nobody has judged
    qint64 labels = 0; ///< that are not rejected
    qint64 unaligned = 0;
    qint64 entities = 0; ///< in no label
    std::array<qint64, 3> byOrigin = {}; ///< by Origin, of labels that are not rejected
    std::array<qint64, 3> byState = {}; ///< by ReviewState
    std::vector<NameCount> predicates; ///< in the schema's order
    std::vector<NameCount> types;
    std::optional<ModelAgreement> agreement; ///< where the current model has read something

    [[nodiscard]] qint64 byHand() const { return byOrigin[1]; }
};

/// Counts everything; a million labels take some seconds. Fails (Stopped) when asked to stop, between counts.
[[nodiscard]] Result<CorpusStatistics> corpusStatistics(Database &database, std::stop_token stop = {});

} // namespace spotter
