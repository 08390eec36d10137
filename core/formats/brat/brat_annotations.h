// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/brat/brat_document.h"
#include "core/text/code_points.h"

#include <vector>

namespace spotter {

/// A line of a file of annotations, placed in the text.
struct NumberedLine {
    BratLine line;
    QString raw;
    std::size_t file = 0;
    qint64 number = 0;
    Span span; ///< of an entity in one fragment
    QString surface; ///< of an entity in one fragment: shared by all its labels
    bool inTriple = false;
    bool isKept = false;
    Assertion assertion; ///< of a relation
};

/// The content of a file with annotations.
struct BratText {
    QString name;
    QString content;
};

/// Reads the lines of the annotations of one text, finds the places of entities, and refuses lines that do not fit the
/// text or refer to a missing one: all references of the result exist. followsMark: a byte order mark was in front of
/// the text. As makeBratDocument().
[[nodiscard]] Result<std::vector<NumberedLine>> readBratLines(const QString &text, const CodePointMap &map,
    const std::vector<BratText> &files, bool followsMark, bool skipBad, BratFindings &findings);

} // namespace spotter
