// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/fact_index.h"

#include "core/review/claim.h"
#include "core/review/label_quality.h"
#include "core/text/folded_text.h"

#include <algorithm>

namespace spotter {

FactIndex::FactIndex(const ReviewSet &set) : m_set(set)
{
    size_t withLabels = 0;
    for (size_t i = 0; i < set.documents.size(); ++i) {
        const Document &document = set.documents[i].document;
        withLabels += std::ranges::any_of(
            document.triples, [](const LabelledTriple &label) { return label.state != ReviewState::Rejected; });
        m_texts.push_back(foldedText(document.text));
        m_documentsOfText[m_texts.back()].push_back(i);
        for (const LabelledTriple &label : document.triples)
            if (label.isFact()) add(i, label.triple);
    }
    // Add-one smoothing, so that few documents are weak evidence.
    const double share = double(withLabels + 1) / double(set.documents.size() + 2);
    m_rarityOfNone = std::max(0.0, boundedLogit(share));
}

void FactIndex::add(size_t document, const Triple &triple)
{
    const QString key = folded(triple.subject.text) + QLatin1Char('\t') + folded(triple.object.text);
    auto found = m_pairIndices.find(key);
    if (found == m_pairIndices.end()) {
        found = m_pairIndices.insert(key, m_pairs.size());
        m_pairs.push_back({triple.subject.text, triple.object.text, {}});
        m_finder.add(triple.subject.text, triple.object.text, m_pairs.size() - 1);
    }
    note(m_pairs[*found].facts, triple.predicate, document);
    note(m_factsOfObject[folded(triple.object.text)], triple.predicate, document);
}

void FactIndex::note(std::vector<Fact> &facts, const QString &predicate, size_t document)
{
    auto fact = std::ranges::find(facts, predicate, &Fact::predicate);
    if (fact == facts.end()) fact = facts.insert(facts.end(), {predicate, {}});
    if (fact->documents.empty() || fact->documents.back() != document) fact->documents.push_back(document);
}

const FactIndex::Pair *FactIndex::pairOf(const Triple &triple) const
{
    const auto found = m_pairIndices.find(folded(triple.subject.text) + QLatin1Char('\t') + folded(triple.object.text));
    return found == m_pairIndices.end() ? nullptr : &m_pairs[*found];
}

int FactIndex::documentsWith(const Triple &triple, size_t exceptDocument) const
{
    return predicatesOfPair(triple, exceptDocument).value(triple.predicate);
}

QMap<QString, int> FactIndex::countsOf(const std::vector<Fact> &facts, size_t exceptDocument)
{
    QMap<QString, int> counts;
    for (const Fact &fact : facts) {
        const bool here = std::ranges::binary_search(fact.documents, exceptDocument);
        if (const int others = int(fact.documents.size()) - int(here); others > 0) counts[fact.predicate] = others;
    }
    return counts;
}

QMap<QString, int> FactIndex::predicatesOfPair(const Triple &triple, size_t exceptDocument) const
{
    const Pair *pair = pairOf(triple);
    return pair ? countsOf(pair->facts, exceptDocument) : QMap<QString, int>();
}

QMap<QString, int> FactIndex::predicatesOfObject(const Triple &triple, size_t exceptDocument) const
{
    const auto found = m_factsOfObject.constFind(folded(triple.object.text));
    return found == m_factsOfObject.cend() ? QMap<QString, int>() : countsOf(*found, exceptDocument);
}

int FactIndex::otherPredicatesIn(size_t document, const Triple &triple) const
{
    const Pair *pair = pairOf(triple);
    if (!pair) return 0;
    return int(std::ranges::count_if(pair->facts, [&](const Fact &fact) {
        return fact.predicate != triple.predicate && std::ranges::binary_search(fact.documents, document);
    }));
}

std::vector<size_t> FactIndex::twinsOf(size_t document) const
{
    std::vector<size_t> twins = m_documentsOfText.value(m_texts[document]);
    std::erase(twins, document);
    return twins;
}

bool FactIndex::has(size_t document, const Triple &triple) const
{
    const Pair *pair = pairOf(triple);
    if (!pair) return false;
    const auto fact = std::ranges::find(pair->facts, triple.predicate, &Fact::predicate);
    return fact != pair->facts.end() && std::ranges::binary_search(fact->documents, document);
}

std::vector<Triple> FactIndex::probesFor(size_t document) const
{
    std::vector<Triple> probes;
    m_finder.find(m_set.documents[document].document.text, [&](size_t index) {
        const Pair &pair = m_pairs[index];
        for (const Fact &fact : pair.facts)
            if (!std::ranges::binary_search(fact.documents, document))
                probes.push_back({{{}, pair.subject, {}}, fact.predicate, {{}, pair.object, {}}});
        return probes.size() < mostProbes;
    });
    return probes;
}

} // namespace spotter
