// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/labelled_sentence.h"

#include "core/text/alignment.h"
#include "core/text/triple_comparison.h"
#include "core/text/word_boundaries.h"

#include <algorithm>

namespace spotter {

namespace {

void addLabel(LabelledSentence &sentence, TokenRange subject, const ObjectLabel &object)
{
    auto &objects = sentence.subjects[subject];
    if (std::ranges::find(objects, object) == objects.end()) objects.push_back(object);
}

float trustOf(const Triple &triple, const LabelDoubts *doubts)
{
    if (!doubts) return 1;
    const auto found = std::ranges::find_if(
        doubts->labels, [&](const LabelDoubts::Label &label) { return sameStrings(label.triple, triple); });
    return found == doubts->labels.end() ? 1 : found->trust;
}

/// Triples that are not in the text, or that are labelled after all, are skipped.
void addUnknown(LabelledSentence &sentence, const Document &document, const std::vector<Triple> &unknown,
    const Schema &schema, const TokenLocator &locator)
{
    for (Triple triple : unknown) {
        const int predicate = int(schema.indexOf(triple.predicate));
        triple.subject.span = {};
        triple.object.span = {};
        if (predicate < 0 || !align(document.text, triple) || mentionInsideWord(document.text, triple)) continue;
        const PlacedRange subject = locator.locate(triple.subject.span);
        const PlacedRange object = locator.locate(triple.object.span);
        if (subject.placement != Placement::Placed || object.placement != Placement::Placed) continue;
        const ObjectLabel label{object.range, predicate};
        const auto labelled = sentence.subjects.find(subject.range);
        if (labelled != sentence.subjects.end() && std::ranges::contains(labelled->second, label)) continue;
        sentence.doubted.push_back({subject.range, label, 0});
    }
}

void addOtherOccurrences(
    LabelledSentence &sentence, const QString &text, const Triple &triple, int predicate, const TokenLocator &locator)
{
    for (const Span subjectSpan : occurrences(text, triple.subject.text)) {
        const PlacedRange subject = locator.locate(subjectSpan);
        if (subject.placement != Placement::Placed) continue;
        for (const Span objectSpan : occurrences(text, triple.object.text))
            if (const PlacedRange object = locator.locate(objectSpan); object.placement == Placement::Placed)
                addLabel(sentence, subject.range, {object.range, predicate});
    }
}

} // namespace

LabelledSentence labelSentence(const Document &document, const Schema &schema, const Tokenizer &tokenizer,
    qsizetype maximumTokens, bool allOccurrences, LabelCounts &counts, const LabelDoubts *doubts)
{
    LabelledSentence sentence{tokenizer.tokenize(document.text), {}};
    // A special token at the end keeps its place when the sentence is cut.
    const bool endsSpecial = !sentence.tokens.spans.empty() && !sentence.tokens.spans.back().isValid();
    const TokenLocator locator(sentence.tokens, endsSpecial ? maximumTokens - 1 : maximumTokens);
    for (const LabelledTriple &label : document.triples) {
        if (label.state == ReviewState::Rejected) continue;
        const int predicate = int(schema.indexOf(label.triple.predicate));
        Triple triple = label.triple;
        if (predicate < 0 || !align(document.text, triple)) {
            ++counts.unaligned;
            continue;
        }
        const PlacedRange subject = locator.locate(triple.subject.span);
        const PlacedRange object = locator.locate(triple.object.span);
        if (subject.placement == Placement::Unaligned || object.placement == Placement::Unaligned) {
            ++counts.unaligned;
        } else if (subject.placement == Placement::BeyondLimit || object.placement == Placement::BeyondLimit) {
            ++counts.beyondLimit;
        } else {
            ++counts.placed;
            addLabel(sentence, subject.range, {object.range, predicate});
            if (const float trust = trustOf(label.triple, doubts); trust < 1)
                sentence.doubted.push_back({subject.range, {object.range, predicate}, trust});
            if (allOccurrences) addOtherOccurrences(sentence, document.text, triple, predicate, locator);
        }
    }
    if (doubts) addUnknown(sentence, document, doubts->unknown, schema, locator);
    sentence.tokens.truncate(maximumTokens);
    return sentence;
}

} // namespace spotter
