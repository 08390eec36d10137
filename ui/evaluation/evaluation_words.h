// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/evaluation.h"

#include <QString>

namespace spotter {

/// Figures of an evaluation in words, in the current language.

/// A difference in the notation of scores, with its sign: "+.03", "−.10", "±.00".
[[nodiscard]] QString signedShareText(double difference);
/// The scores of each model, what they were measured on, and whether two models differ: a few lines.
[[nodiscard]] QString evaluationText(const Evaluation &evaluation);
/// Why the scores say little or too much, as sentences; empty if there is nothing to say.
[[nodiscard]] QString evaluationDoubts(const Evaluation &evaluation);
/// "红日 — 导演 → 王小山".
[[nodiscard]] QString tripleLine(const Triple &triple, const Assertion &assertion = {});
/// What a list of confusions, and the filter of mistakes, call a pair: "导演 → 编剧".
[[nodiscard]] QString pairText(const QString &labelled, const QString &found);

} // namespace spotter
