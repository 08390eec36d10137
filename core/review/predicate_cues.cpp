// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/predicate_cues.h"

#include "core/text/words.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace spotter {

namespace {

/// Words next to the two mentions, on either side; and between them, from both ends.
constexpr size_t wordsBeside = 2;
constexpr size_t wordsBetween = 8;
/// This many neutral cues are added, because few cues are weak evidence.
constexpr double silentCues = 3;
/// A cue with fewer labels is ignored.
constexpr int fewestLabels = 2;
/// Number of different cues, which limits the memory for a corpus of a million sentences.
constexpr quint32 mostCues = 1U << 20U;

quint32 hashOf(QStringView where, QStringView first, QStringView second = {})
{
    // FNV-1a: qHash() may differ between versions of Qt, and the findings with it.
    quint64 hash = 14695981039346656037ULL;
    const auto add = [&hash](char16_t unit) { hash = (hash ^ unit) * 1099511628211ULL; };
    for (const QStringView part : {where, first, second}) {
        for (const QChar unit : part) add(unit.unicode());
        add(u'\t');
    }
    return quint32((hash ^ (hash >> 32U)) % mostCues);
}

/// Words and word pairs, each once with its position and once without.
void addCues(std::vector<quint32> &cues, QStringView where, std::span<const Word> words)
{
    for (size_t i = 0; i < words.size(); ++i)
        for (const QStringView place : {where, QStringView(u"*")}) {
            cues.push_back(hashOf(place, words[i].text));
            if (i + 1 < words.size()) cues.push_back(hashOf(place, words[i].text, words[i + 1].text));
        }
}

std::vector<quint32> cuesOf(const std::vector<Word> &words, const Triple &triple)
{
    const bool subjectFirst = triple.subject.span <= triple.object.span;
    const Span left = subjectFirst ? triple.subject.span : triple.object.span;
    const Span right = subjectFirst ? triple.object.span : triple.subject.span;
    std::vector<Word> before, between, after;
    for (const Word &word : words) {
        if (word.span.beginUtf16 < left.beginUtf16)
            before.push_back(word);
        else if (word.span.beginUtf16 >= left.endUtf16 && word.span.endUtf16 <= right.beginUtf16)
            between.push_back(word);
        else if (word.span.beginUtf16 >= right.endUtf16 && after.size() < wordsBeside)
            after.push_back(word);
    }
    if (before.size() > wordsBeside) before.erase(before.begin(), before.end() - std::ptrdiff_t(wordsBeside));
    if (between.size() > wordsBetween)
        between.erase(
            between.begin() + std::ptrdiff_t(wordsBetween / 2), between.end() - std::ptrdiff_t(wordsBetween / 2));
    std::vector<quint32> cues{hashOf(subjectFirst ? u"subject first" : u"object first", {})};
    addCues(cues, subjectFirst ? u"before subject" : u"before object", before);
    addCues(cues, subjectFirst ? u"subject to object" : u"object to subject", between);
    addCues(cues, subjectFirst ? u"after object" : u"after subject", after);
    std::ranges::sort(cues);
    const auto rest = std::ranges::unique(cues);
    cues.erase(rest.begin(), rest.end());
    return cues;
}

} // namespace

PredicateCues::PredicateCues(const ReviewSet &set) : m_set(set)
{
    for (const ReviewDocument &document : set.documents)
        for (const LabelledTriple &label : document.document.triples)
            if (!m_predicates.contains(label.triple.predicate))
                m_predicates.insert(label.triple.predicate, int(m_predicates.size()));
    m_labels.resize(size_t(m_predicates.size()));
    for (const ReviewDocument &document : set.documents)
        for (const CuedLabel &label : labelsOf(document.document)) {
            if (label.predicate < 0) continue;
            ++m_labels[size_t(label.predicate)];
            for (const Cue cue : label.cues) {
                std::vector<Count> &counts = m_counts[cue];
                const auto found = std::ranges::find(counts, label.predicate, &Count::predicate);
                if (found == counts.end())
                    counts.push_back({label.predicate, 1});
                else
                    ++found->labels;
            }
        }
}

std::vector<PredicateCues::CuedLabel> PredicateCues::labelsOf(const Document &document) const
{
    const std::vector<Word> words = wordsOf(document.text);
    std::vector<CuedLabel> labels;
    for (const LabelledTriple &label : document.triples) {
        if (!label.isFact() || !label.triple.isAligned())
            labels.push_back({-1, {}});
        else
            labels.push_back({m_predicates.value(label.triple.predicate), cuesOf(words, label.triple)});
    }
    return labels;
}

std::vector<double> PredicateCues::fitOf(size_t document) const
{
    const std::vector<CuedLabel> here = labelsOf(m_set.documents[document].document);
    std::vector<int> labels = m_labels; // of other documents
    for (const CuedLabel &label : here)
        if (label.predicate >= 0) --labels[size_t(label.predicate)];
    int all = 0;
    for (const int count : labels) all += count;

    std::vector<double> fits;
    for (const CuedLabel &label : here) {
        if (label.predicate < 0) {
            fits.push_back(0);
            continue;
        }
        std::vector<double> scores(labels.size(), 0);
        int telling = 0;
        for (const Cue cue : label.cues) {
            std::vector<Count> counts = *m_counts.constFind(cue);
            for (const CuedLabel &own : here)
                if (own.predicate >= 0 && std::ranges::binary_search(own.cues, cue))
                    --std::ranges::find(counts, own.predicate, &Count::predicate)->labels;
            int sum = 0;
            for (const Count &count : counts) sum += count.labels;
            if (sum < fewestLabels) continue;
            ++telling;
            const double usual = double(sum) / double(all);
            for (const Count &count : counts)
                scores[size_t(count.predicate)] += std::log1p(double(count.labels) / usual);
        }
        for (size_t p = 0; p < scores.size(); ++p) scores[p] -= telling * std::log(double(labels[p]) + 1);
        const double own = scores[size_t(label.predicate)];
        std::optional<double> best;
        for (size_t p = 0; p < scores.size(); ++p)
            if (int(p) != label.predicate && labels[p] > 0) best = std::max(best.value_or(scores[p]), scores[p]);
        const double margin = best ? own - *best : 0;
        fits.push_back(std::clamp(margin / (telling + silentCues), leastFit, mostFit));
    }
    return fits;
}

} // namespace spotter
