// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Reads tokens in columns with tags of entities: CoNLL-2002 and 2003, BIO, BIOES or BILOU in two columns or more, and,
/// where two columns of lists follow the tags ("['founder']", "[4]"), relations. A document is what "-DOCSTART-",
/// "#doc" or "# newdoc" begins; in a file without these it is a sentence.
[[nodiscard]] std::unique_ptr<RecordReader> makeConllReader(QIODevice &device, const ReadOptions &options);
/// How much a sample looks like it.
[[nodiscard]] SniffVerdict sniffConll(const FormatSample &sample);

/// CoNLL-U: the text of "# text", entities of tags in MISC ("NER=B-PER") or in a column of their own. Dependencies are
/// not kept.
[[nodiscard]] Format conlluFormat();

} // namespace spotter
