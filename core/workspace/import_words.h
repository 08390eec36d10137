// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace spotter {

struct ImportSummary;

/// One thing that an import did.
struct ImportSentence {
    QString text;
    bool isWarning = false; ///< something of the files is not in the corpus
};

/// What an import did: "120 documents read.", "118 documents added.", …
[[nodiscard]] std::vector<ImportSentence> importSentences(const ImportSummary &summary);
/// The same, a line each.
[[nodiscard]] QString importWords(const ImportSummary &summary);

} // namespace spotter
