// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/view_core.h"

namespace spotter::textview {

// What a user means by a place in the text: mentions, words, a sentence.

/// What a span becomes as a mention: without outer space, and whole words unless it was chosen by the character.
[[nodiscard]] Span mentionOf(const ViewCore &core, Span span, bool isExact);
/// The span that an edit would use as an end of a triple: the selection, else the shortest mention at the caret.
[[nodiscard]] Span chosenSpan(const ViewCore &core);
/// Selects the next (or the previous) mention from the caret; nothing changes if there is none.
void stepMention(ViewCore &core, int direction);

/// Moves the end of the selection by a word. An end of the selection is an end of a word, its begin the begin of one,
/// so that no punctuation or space is selected at the edges. From inside a word, takes the whole of it. Stays within
/// the paragraph that the selection began in.
void extendByWord(ViewCore &core, bool isForward);
/// What a double click on a character takes: the word; in scripts without spaces a mention that is labelled there; on a
/// bracket, what is inside; on another mark or a blank, the word next to it. Invalid at an empty line.
[[nodiscard]] Span wordUnder(const ViewCore &core, qsizetype offsetUtf16);
/// The sentence at an offset, without outer space; invalid if there is none.
[[nodiscard]] Span sentenceAround(const ViewCore &core, qsizetype offsetUtf16);

} // namespace spotter::textview
