// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Reads tokens in columns with entity tags: CoNLL-2002 and 2003; BIO, BIOES or BILOU in two or more columns; and
/// relations, if the tags are followed by two columns of lists ("['founder']", "[4]"). A document begins at
/// "-DOCSTART-", "#doc" or "# newdoc"; in a file without these, each sentence is a document.
[[nodiscard]] std::unique_ptr<RecordReader> makeConllReader(QIODevice &device, const ReadOptions &options);

/// CoNLL-U: the text of "# text", entities from tags in MISC ("NER=B-PER") or in a column of their own. Dependencies
/// are not kept.
[[nodiscard]] Format conlluFormat();

} // namespace spotter
