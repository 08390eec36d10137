// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/language_models/answer_text.h"
#include "core/formats/relations/stated_relation_reader.h"

namespace spotter {

/// Common base of the readers of records whose triples are the answer of a language model.
class AnswerRecordReader : public StatedRelationReader {
public:
    using StatedRelationReader::StatedRelationReader;

protected:
    /// Adds what an answer says, with the place of a token, and reports keys that are left out.
    void addAnswer(const Answer &answer, const char *token);
};

} // namespace spotter
