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

/// Counts for one predicate or one entity type. The labels of a type are those with a mention of it as subject or
/// object.
struct NameCount {
    QString name;
    qint64 labels = 0; ///< that are not rejected
    qint64 unreviewed = 0;
    qint64 accepted = 0;
    qint64 rejected = 0;
    qint64 byHand = 0; ///< labels added by a person
    qint64 read = 0; ///< of a predicate: labels in documents that the current model has processed
    qint64 agreed = 0; ///< of those labels: also found by the model
    qint64 found = 0; ///< of a predicate: triples found by the current model
    qint64 entities = 0; ///< of a type: entities in no label
};

/// The agreement of the current model's predictions with the labels of the documents that it has processed.
struct ModelAgreement {
    ModelId model;
    qint64 documents = 0; ///< processed by the model
    qint64 labels = 0; ///< in those documents, neither rejected nor negated
    qint64 found = 0;
    qint64 agreed = 0; ///< found by the model and also a label that is not rejected

    /// The agreed share of the labels and of the predictions, in [0, 1]; 0 if there are none.
    [[nodiscard]] double ofLabels() const { return labels > 0 ? double(agreed) / double(labels) : 0; }
    [[nodiscard]] double ofFound() const { return found > 0 ? double(agreed) / double(found) : 0; }
};

/// The numbers of documents, labels and entities in a corpus.
struct CorpusStatistics {
    qint64 documents = 0; ///< synthetic ones included
    qint64 synthetic = 0; ///< generated for training
    qint64 withoutLabels = 0;
    qint64 toReview = 0; ///< documents with labels that nobody has reviewed
    qint64 labels = 0; ///< that are not rejected
    qint64 unaligned = 0;
    qint64 negated = 0; ///< labels that are not rejected
    qint64 uncertain = 0; ///< likewise
    qint64 noted = 0; ///< labels with a note, rejected ones included
    qint64 entities = 0; ///< in no label
    std::array<qint64, 3> byOrigin = {}; ///< by Origin, of labels that are not rejected
    std::array<qint64, 3> byState = {}; ///< by ReviewState
    std::vector<NameCount> predicates; ///< in the schema's order
    std::vector<NameCount> types;
    std::optional<ModelAgreement> agreement; ///< set if the current model has processed a document

    [[nodiscard]] qint64 byHand() const { return byOrigin[1]; }
};

/// Counts everything; a million labels take some seconds. Fails (Stopped) between counts if asked to stop.
[[nodiscard]] Result<CorpusStatistics> corpusStatistics(Database &database, std::stop_token stop = {});

} // namespace spotter
