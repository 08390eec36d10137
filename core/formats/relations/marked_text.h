// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/relations/semeval_line.h"

#include <vector>

namespace spotter {

/// A mark before or after a mention, with the space that separates it from the mention.
struct TextMark {
    Span place;
    std::size_t mention = 0; ///< 0: the subject, 1: the object
    bool closes = false;
    QString type; ///< of the mention, if the opening mark states one
};

/// A text in which a subject and an object are marked, as classifiers of relations expect it: "[E1]Ada[/E1] met
/// [E2]Bo[/E2]", "<S:PER> Ada </S:PER> …", "[SUBJ-PER] … [/SUBJ-PER]", "[unused0] Ada [unused1] …", "@ Ada @ met # Bo
/// #", with types as "@ * person * Ada @ met # ^ person ^ Bo #".
struct TextMarks {
    enum class Kind {
        None,
        Pair, ///< each mark once, around something
        NoRoles, ///< [[Ada]] met <<Bo>>: which of them is the subject differs from corpus to corpus
        Broken, ///< marks are missing or occur more than once
        Masked, ///< [SUBJ-PERSON] met [OBJ-PERSON], @GENE$: in place of the mentions
    };
    Kind kind = Kind::None;
    QString first; ///< the first mark as it is written
    std::vector<TextMark> marks; ///< of a pair, in the order of the text
    TaggedSentence sentence; ///< of a pair

    /// A place in the marked text of a pair, in the text without the marks.
    [[nodiscard]] qsizetype withoutMarks(qsizetype at) const;
};

[[nodiscard]] TextMarks textMarks(const QString &text);
/// A line with such a pair, with SemEval's tags instead of its marks; any other line unchanged.
[[nodiscard]] QString withSemevalTags(const QString &line);

} // namespace spotter
