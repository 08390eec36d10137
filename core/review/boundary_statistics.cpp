// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/boundary_statistics.h"

#include "core/review/label_quality.h"

#include <algorithm>
#include <set>

namespace spotter {

namespace {

/// The prior from words of the same shape has the weight of this many occurrences of a word.
constexpr double priorSightings = 4;
/// Lower limit of a share: never in a thousand occurrences is no stronger evidence than that.
constexpr double leastShare = 0.001;
/// The minimum logit of a neighbour being outside if another mention begins or ends there.
constexpr double besideMention = 3;
/// Limits of the fit: beyond them, differences carry no information.
constexpr double leastFit = -12;
constexpr double mostFit = -1;

std::set<Span> mentionsOf(const Document &document)
{
    std::set<Span> mentions;
    for (const LabelledTriple &label : document.triples) {
        if (label.state == ReviewState::Rejected) continue;
        for (const Span span : {label.triple.subject.span, label.triple.object.span})
            if (span.isValid()) mentions.insert(span);
    }
    return mentions;
}

} // namespace

/// The tally without one document.
class BoundaryStatistics::Others {
public:
    Others(const Tally &all, const Tally &own) : m_all(all), m_own(own) { }

    /// How often a word (null: the end of the text) has the role of a member of Counts, in logits.
    [[nodiscard]] double logit(const Word *word, int Counts::*what) const
    {
        const size_t shape = word ? size_t(word->shape) : nowhere;
        const Counts &shapes = m_all.shapes[shape];
        const Counts &own = m_own.shapes[shape];
        const double usual
            = (double(shapes.*what - own.*what) + 0.5) / (double(shapes.seen - own.seen) + 1); // never 0 or 1
        double share = usual;
        if (word) {
            const Counts all = m_all.words.value(word->text);
            const Counts here = m_own.words.value(word->text);
            share = (double(all.*what - here.*what) + priorSightings * usual)
                / (double(all.seen - here.seen) + priorSightings);
        }
        return boundedLogit(std::clamp(share, leastShare, 1 - leastShare));
    }

private:
    const Tally &m_all;
    const Tally &m_own;
};

BoundaryStatistics::BoundaryStatistics(const ReviewSet &set) : m_set(set)
{
    for (const ReviewDocument &document : set.documents) count(m_all, document.document);
}

void BoundaryStatistics::count(Tally &tally, const Document &document)
{
    const std::set<Span> mentions = mentionsOf(document);
    std::vector<qsizetype> begins, ends;
    for (const Span mention : mentions) {
        begins.push_back(mention.beginUtf16);
        ends.push_back(mention.endUtf16);
    }
    for (const Word &word : wordsOf(document.text)) {
        const bool inside = std::ranges::any_of(mentions, [&](Span mention) { return mention.overlaps(word.span); });
        const bool first = std::ranges::contains(begins, word.span.beginUtf16);
        const bool last = std::ranges::contains(ends, word.span.endUtf16);
        for (Counts *counts : {&tally.words[word.text], &tally.shapes[size_t(word.shape)]}) {
            ++counts->seen;
            counts->first += int(first);
            counts->last += int(last);
            counts->outside += int(!inside);
        }
    }
    tally.shapes[nowhere].seen += 2;
    tally.shapes[nowhere].outside += 2;
}

std::vector<double> BoundaryStatistics::leastOf(size_t document) const
{
    const Document &own = m_set.documents[document].document;
    Tally here;
    count(here, own);
    const Others others(m_all, here);
    const std::vector<Word> words = wordsOf(own.text);
    const std::set<Span> mentions = mentionsOf(own);
    const auto beside = [&](double fit, const Word *neighbour, qsizetype Span::*end) {
        const bool known = neighbour
            && std::ranges::any_of(mentions, [&](Span mention) { return mention.*end == neighbour->span.*end; });
        return known ? std::max(fit, besideMention) : fit;
    };
    const auto leastOfMention = [&](Span span) {
        const auto begin = std::ranges::find_if(words, [&](const Word &word) { return word.span.overlaps(span); });
        if (begin == words.end()) return 0.0;
        auto end = begin;
        while (end != words.end() && end->span.overlaps(span)) ++end;
        const Word *before = begin == words.begin() ? nullptr : &*(begin - 1);
        const Word *after = end == words.end() ? nullptr : &*end;
        return std::min(others.logit(&*begin, &Counts::first)
                + beside(others.logit(before, &Counts::outside), before, &Span::endUtf16),
            others.logit(&*(end - 1), &Counts::last)
                + beside(others.logit(after, &Counts::outside), after, &Span::beginUtf16));
    };
    std::vector<double> least;
    for (const LabelledTriple &label : own.triples) {
        const Triple &triple = label.triple;
        least.push_back(triple.isAligned()
                ? std::clamp(std::min(leastOfMention(triple.subject.span), leastOfMention(triple.object.span)),
                      leastFit, mostFit)
                : 0);
    }
    return least;
}

} // namespace spotter
