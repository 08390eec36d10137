// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/chosen_text.h"

#include "core/text/mention_edges.h"
#include "core/text/names.h"
#include "core/text/sentences.h"

#include <algorithm>
#include <utility>

namespace spotter::textview {

namespace {

Span shortestMentionAt(const ViewCore &core, qsizetype offset)
{
    Span shortest;
    for (const int mention : core.layout.index().overlapping({offset, offset + 1})) {
        const Span candidate = core.layout.index().mention(mention).span;
        if (!shortest.isValid() || candidate.length() < shortest.length()) shortest = candidate;
    }
    return shortest;
}

/// The end of the last word that ends before an offset; 0 if there is none.
qsizetype endOfWordBefore(const QString &text, qsizetype offset)
{
    Span word = previousName(text, offset);
    if (word.endUtf16 >= offset) word = previousName(text, word.beginUtf16);
    return word.isValid() ? word.endUtf16 : 0;
}

/// The begin of the first word that begins behind an offset; the end of the text if there is none.
qsizetype beginOfWordBehind(const QString &text, qsizetype offset)
{
    Span word = nextName(text, offset);
    if (word.isValid() && word.beginUtf16 <= offset) word = nextName(text, word.endUtf16);
    return word.isValid() ? word.beginUtf16 : text.size();
}

} // namespace

Span mentionOf(const ViewCore &core, Span span, bool isExact)
{
    if (!span.isValid()) return {};
    return isExact ? withoutInvisibleEdges(core.layout.text(), span) : snappedToWords(core.layout.text(), span);
}

Span chosenSpan(const ViewCore &core)
{
    const Span span = mentionOf(core, core.state.selection(), core.state.isExact);
    return span.isValid() ? span : shortestMentionAt(core, core.state.caret);
}

void stepMention(ViewCore &core, int direction)
{
    const Span selection = core.state.selection();
    const Span here = selection.isValid() ? selection : Span{core.state.caret, core.state.caret};
    const auto before
        = [](Span a, Span b) { return std::pair(a.beginUtf16, a.endUtf16) < std::pair(b.beginUtf16, b.endUtf16); };
    Span found;
    for (const ShownMention &mention : core.layout.index().mentions()) { // sorted by span
        // Skip the mention that contains the caret: the user is already there.
        const bool holdsCaret = !selection.isValid() && mention.span.contains(core.state.caret);
        if (direction > 0 && before(here, mention.span) && !holdsCaret) {
            found = mention.span;
            break;
        }
        if (direction < 0 && before(mention.span, here) && !holdsCaret) found = mention.span;
    }
    if (!found.isValid()) return;
    core.select(found.beginUtf16, found.endUtf16, true);
    core.showOffset(found.beginUtf16);
}

void extendByWord(ViewCore &core, bool isForward)
{
    const QString &text = core.layout.text();
    const qsizetype anchor = core.state.anchor;
    const qsizetype caret = core.state.caret;
    if (caret == anchor) {
        const Span word = isForward ? nextName(text, caret) : previousName(text, caret);
        if (!word.isValid()) return core.select(anchor, isForward ? text.size() : 0);
        return isForward ? core.select(word.beginUtf16, word.endUtf16) : core.select(word.endUtf16, word.beginUtf16);
    }
    if (caret > anchor) {
        const Span next = isForward ? nextName(text, caret) : Span{};
        const qsizetype target
            = isForward ? (next.isValid() ? next.endUtf16 : text.size()) : endOfWordBefore(text, caret);
        return core.select(anchor, std::max(anchor, target));
    }
    const Span previous = isForward ? Span{} : previousName(text, caret);
    const qsizetype target
        = isForward ? beginOfWordBehind(text, caret) : (previous.isValid() ? previous.beginUtf16 : 0);
    core.select(anchor, std::min(anchor, target));
}

Span wordUnder(const ViewCore &core, qsizetype offsetUtf16)
{
    const QString &text = core.layout.text();
    if (isWrittenWithoutSpaces(text, offsetUtf16))
        if (const Span mention = shortestMentionAt(core, offsetUtf16); mention.isValid()) return mention;
    // An apostrophe in a name is a letter of it, not a closing quotation mark.
    if (!nameAt(text, offsetUtf16).isValid())
        if (const Span inside = insideBrackets(text, offsetUtf16); inside.isValid()) return inside;
    return core.steps().wordAt(offsetUtf16);
}

Span sentenceAround(const ViewCore &core, qsizetype offsetUtf16)
{
    const LayoutBlock &block = core.layout.blocks().at(core.layout.blocks().blockAt(offsetUtf16));
    const QStringView text = QStringView(core.layout.text()).sliced(block.beginUtf16, block.length());
    const qsizetype inBlock = std::min<qsizetype>(offsetUtf16 - block.beginUtf16, text.size() - 1);
    for (const Span sentence : splitIntoSentences(text)) {
        // The space behind a sentence is taken for its own.
        if (inBlock < sentence.beginUtf16) break;
        if (const Span trimmed = withoutOuterSpace(text, sentence); inBlock < sentence.endUtf16)
            return trimmed.shifted(block.beginUtf16);
    }
    return {};
}

} // namespace spotter::textview
