// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QString>

#include <utility>
#include <vector>

namespace spotter {

/// A feature structure of a CAS, whether from XMI or from JSON.
struct CasStructure {
    qint64 id = -1; ///< -1: nothing refers to it
    QString type; ///< "custom.Span"
    qint64 sofa = 0; ///< id of the text that it is of
    bool hasSpan = false;
    qint64 begin = 0; ///< UTF-16 units, as the end
    qint64 end = 0;
    std::vector<std::pair<QString, QString>> values; ///< features with strings, in the file's order
    std::vector<std::pair<QString, std::vector<qint64>>> references; ///< features with structures
};

/// What making a document met.
struct CasFindings {
    qint64 leftOut = 0;
    qint64 ignored = 0;
    std::vector<ReadIssue> issues;
};

/// A document of all structures of a CAS. Annotations become entities; those with a pair of references (Governor and
/// Dependent, as INCEpTION's relation layers have them, or arg1 and arg2, source and target, …) and the fillers of
/// slots (structures with role and target) become triples. A feature called label or value, else the first one with a
/// string, says type and predicate, else the layer's name does. Of several texts the one with most annotations is read.
/// Words (tokens, sentences, parts of speech, dependencies) and chains are reported as not kept, annotations without
/// text or outside of it are left out. Content: there is no text; Limit: too much of it all; without a place.
[[nodiscard]] Result<Document> makeCasDocument(
    const std::vector<CasStructure> &structures, const QString &name, CasFindings &findings);

} // namespace spotter
