// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/chosen_text.h"

#include "core/text/mention_edges.h"
#include "core/text/selection/names.h"
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

/// What a double click on a blank or a punctuation mark means: what is inside of a bracket, else the word next to it.
Span besideWords(const QString &text, qsizetype offset)
{
    if (const Span inside = insideBrackets(text, offset); inside.isValid()) return inside;
    if (const Span before = nameAt(text, offset - 1); before.isValid()) return before;
    return nameAt(text, offset + 1);
}

bool isLineEnd(QChar unit) { return unit == u'\n' || unit == u'\r' || unit == QChar(0x2029); }

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
    // A word of another paragraph is in no mention with these: the selection stays as it is.
    const auto isNear = [&](qsizetype from, qsizetype to) {
        return std::ranges::none_of(QStringView(text).sliced(from, to - from), isLineEnd);
    };
    qsizetype target = caret;
    if (caret > anchor) {
        const Span next = isForward ? nextName(text, caret) : Span{};
        if (!isForward) target = std::max(anchor, endOfWordBefore(text, caret));
        if (next.isValid() && isNear(caret, next.endUtf16)) target = next.endUtf16;
    } else {
        const Span previous = isForward ? Span{} : previousName(text, caret);
        if (isForward) target = std::min(anchor, beginOfWordBehind(text, caret));
        if (previous.isValid() && isNear(previous.beginUtf16, caret)) target = previous.beginUtf16;
    }
    // The selection may have begun in another way, beside a word: what is selected is what would be stored.
    const Span snapped = snappedToWords(text, {std::min(anchor, target), std::max(anchor, target)});
    if (!snapped.isValid()) return core.select(anchor, target);
    const bool isBackward = target < anchor;
    core.select(isBackward ? std::min(anchor, snapped.endUtf16) : std::max(anchor, snapped.beginUtf16), target);
}

Span wordUnder(const ViewCore &core, qsizetype offsetUtf16)
{
    const QString &text = core.layout.text();
    if (isWrittenWithoutSpaces(text, offsetUtf16))
        if (const Span mention = shortestMentionAt(core, offsetUtf16); mention.isValid()) return mention;
    // An apostrophe in a name is a letter of it, not a closing quotation mark.
    if (!nameAt(text, offsetUtf16).isValid())
        if (const Span beside = besideWords(text, offsetUtf16); beside.isValid()) return beside;
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
