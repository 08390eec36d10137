// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace spotter {

/// What open information extraction writes as rows without headings, separated by tabs.
enum class ExtractionLayout {
    Gold, ///< CaRB: sentence, relation, argument, argument, … as many as the sentence has
    Lemma, ///< OIE2016: sentence, the relation's base form, relation, argument, argument, …
    Scored, ///< what is compared with CaRB: the same with a confidence after the sentence
    Reverb, ///< ReVerb: 18 columns
};

/// Recognises such rows by a table's first bytes. All but ReVerb's only if the rows differ in width or have more than
/// two arguments: others are a table of triples without headings, see unnamed_columns.h.
[[nodiscard]] std::optional<ExtractionLayout> extractionLayout(const QByteArray &head);

/// Reads them: consecutive rows of a sentence are a document. The first argument is the subject, the second one the
/// object, further ones are qualifiers "argument 3", "argument 4", …; a row with one argument is left out.
[[nodiscard]] std::unique_ptr<RecordReader> makeExtractionReader(
    QIODevice &device, const ReadOptions &options, ExtractionLayout layout);

} // namespace spotter
