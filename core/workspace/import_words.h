// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace spotter {

struct ImportSummary;

/// One sentence about the result of an import.
struct ImportSentence {
    QString text;
    bool isWarning = false; ///< some data in the files is not in the corpus
};

/// The result of an import as sentences: "120 documents read.", "118 documents added.", …
[[nodiscard]] std::vector<ImportSentence> importSentences(const ImportSummary &summary);
/// Of those, how much was left out of web pages; empty if nothing was.
[[nodiscard]] QString pagePartWords(const ImportSummary &summary);
/// The result as text, one sentence a line.
[[nodiscard]] QString importWords(const ImportSummary &summary);

} // namespace spotter
