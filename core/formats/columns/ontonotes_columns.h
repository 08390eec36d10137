// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/columns/conll_sentence.h"

namespace spotter {

/// Whether rows have the columns of CoNLL-2011 and 2012 (OntoNotes): document, part, number and word first, named
/// entities in brackets in the eleventh ("(PERSON*", "*", "*)"), coreferences in the last.
[[nodiscard]] bool areOntoNotesRows(const std::vector<ConllRow> &rows);
/// The words, without the signs that stand for brackets ("-LRB-") and the slash before punctuation ("/.").
[[nodiscard]] QStringList ontoNotesTokens(const std::vector<ConllRow> &rows);
/// The entities as tags of TagReading, one cell for each row; nothing if the brackets of a row do not fit, whose index
/// is then in `wrong`.
[[nodiscard]] std::optional<QStringList> ontoNotesTags(const std::vector<ConllRow> &rows, std::size_t &wrong);
/// How many mentions the chains of coreference have.
[[nodiscard]] qint64 coreferenceMentions(const std::vector<ConllRow> &rows);
/// The name of the document that a line begins: "bc/cctv/00/cctv_0000; part 000"; empty if it has none.
[[nodiscard]] QString ontoNotesDocument(const QString &line);

} // namespace spotter
