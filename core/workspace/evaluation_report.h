// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/evaluation.h"

#include <QByteArray>

namespace spotter {

/// A self-contained HTML page in the language of the program: figures, confusion of predicates, and the first `most`
/// mistakes of each kind with their sentences. All text from outside is escaped.
[[nodiscard]] QString evaluationAsHtml(const Evaluation &evaluation, qsizetype most = 2000);

/// One table in UTF-8 for spreadsheets and programs: a row for each model, predicate, confused pair and mistake, told
/// apart by the first column. Offsets count code points. Cells that look like formulas get an apostrophe.
[[nodiscard]] QByteArray evaluationAsCsv(const Evaluation &evaluation);

/// Writes FILE.html or FILE.csv atomically. Fails (Unsupported) for other suffixes, and (Io) if the file cannot be
/// written or must not be replaced, see checkReplacedFile(). Any thread.
[[nodiscard]] Result<void> writeEvaluation(const Evaluation &evaluation, const QString &path);
/// Whether writeEvaluation() would accept a path, to be asked before a long evaluation.
[[nodiscard]] Result<void> checkEvaluationFile(const QString &path);

} // namespace spotter
