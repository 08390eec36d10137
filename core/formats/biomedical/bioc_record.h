// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QJsonObject>

#include <utility>
#include <vector>

namespace spotter {

/// A passage, or a sentence of one that tells its sentences only.
struct BiocPassage {
    qint64 offset = 0;
    QString text;
    bool isSentence = false; ///< follows the one before it on the same line
};

struct BiocAnnotation {
    QString id;
    QJsonObject infons;
    QString text;
    std::vector<std::pair<qint64, qint64>> locations; ///< offset and length
};

struct BiocNode {
    QString id; ///< of an annotation or a relation
    QString role;
};

struct BiocRelation {
    QString id;
    QJsonObject infons;
    std::vector<BiocNode> nodes;
};

/// One <document>, whether from XML or from JSON.
struct BiocRecord {
    QString id;
    QJsonObject infons;
    std::vector<BiocPassage> passages;
    std::vector<BiocAnnotation> annotations;
    std::vector<BiocRelation> relations;
    qint64 line = 0; ///< where it begins; 0: not known
};

/// What reading a record met.
struct BiocFindings {
    qint64 leftOut = 0;
    qint64 unaligned = 0;
    std::vector<ReadIssue> issues;
};

/// A document of a record: its passages, a line each, with their annotations and the relations between two of these.
/// Offsets are code points, UTF-16 units or bytes: the unit that fits the annotations' texts. An annotation in several
/// places keeps its text without a place in labels, and is left out where it is in none; so are annotations that no
/// unit fits, and relations of other than two annotations. Relations between concepts become labels of their nearest
/// mentions. Limit: too much of it all. The name is for messages.
[[nodiscard]] Result<Document> makeBiocDocument(const BiocRecord &record, const QString &name, BiocFindings &findings);

} // namespace spotter
