// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QString>

#include <utility>
#include <vector>

namespace spotter {

/// A feature structure of a CAS, from XMI or JSON.
struct CasStructure {
    qint64 id = -1; ///< -1: not referenced
    QString type; ///< "custom.Span"
    qint64 sofa = 0; ///< id of the text that it refers to
    bool hasSpan = false;
    qint64 begin = 0; ///< UTF-16 units, like the end
    qint64 end = 0;
    std::vector<std::pair<QString, QString>> values; ///< features with string values, in file order
    std::vector<std::pair<QString, std::vector<qint64>>> references; ///< features with references to structures
    std::vector<QString> otherFeatures; ///< features with values of other kinds (numbers, truth values), not read
};

/// Problems found while making a document.
struct CasFindings {
    qint64 leftOut = 0;
    qint64 ignored = 0;
    std::vector<ReadIssue> issues;
};

/// Makes a document from all structures of a CAS. Annotations become entities; those with a pair of references
/// (Governor and Dependent, as in INCEpTION's relation layers, or arg1 and arg2, source and target, …) and the fillers
/// of slots (structures with role and target) become triples. The type or predicate is the value of a feature called
/// label or value, else of the first feature with a string, else the layer's name; the other features of annotations
/// and relations are reported as not kept, once per type. If there are several texts, the one with the most annotations
/// is read. Words (tokens, sentences, parts of speech, dependencies) and chains are reported as not kept; annotations
/// without text or outside of it are left out. Content: there is no text; Limit: the document would be too large;
/// errors name no place.
[[nodiscard]] Result<Document> makeCasDocument(
    const std::vector<CasStructure> &structures, const QString &name, CasFindings &findings);

} // namespace spotter
