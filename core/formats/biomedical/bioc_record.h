// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QJsonObject>

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace spotter {

/// A passage, or a sentence if the passage's text is only given by its sentences.
struct BiocPassage {
    qint64 offset = 0;
    QString text;
    bool isSentence = false; ///< follows the previous one on the same line
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

/// One <document>, from XML or JSON.
struct BiocRecord {
    QString id;
    QJsonObject infons;
    std::vector<BiocPassage> passages;
    std::map<QString, qint64> passageInfons; ///< keys of the infons of passages and sentences, and how many there are
    std::vector<BiocAnnotation> annotations;
    std::vector<BiocRelation> relations;
    qint64 line = 0; ///< where it begins; 0: unknown
    bool isForeign = false; ///< its passages are those of another tool
};

/// Problems found while reading a record.
struct BiocFindings {
    qint64 leftOut = 0;
    qint64 unaligned = 0;
    qint64 ignored = 0; ///< infons that are not kept
    std::vector<ReadIssue> issues;
    std::set<QString> named; ///< kinds of infons that an issue was about; bounded
};

/// Makes a document from a record: its passages, one per line, with their annotations and the relations between two
/// annotations. Offsets are code points, UTF-16 units or bytes; the unit that fits the annotations' texts is used. An
/// annotation in several places keeps its text without a place if it is in a label, and is left out otherwise;
/// annotations that no unit fits and relations that do not have exactly two annotations are left out, too. Relations
/// between concepts become labels of two of their mentions, see ConceptMentions. Infons of passages, and those of
/// relations that are neither the predicate nor concepts, are not kept; each kind is reported unless findings.named has
/// it. Limit: the document would be too large. The name is for messages.
[[nodiscard]] Result<Document> makeBiocDocument(const BiocRecord &record, const QString &name, BiocFindings &findings);

} // namespace spotter
