// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/fact_index.h"

#include "core/review/claim.h"

#include <QSet>

#include <algorithm>

namespace spotter {

namespace {

/// Shorter subjects stand everywhere.
constexpr qsizetype shortestSubject = 2;

} // namespace

FactIndex::FactIndex(const ReviewSet &set) : m_set(set)
{
    for (size_t i = 0; i < set.documents.size(); ++i) {
        const Document &document = set.documents[i].document;
        m_texts.push_back(foldedText(document.text));
        m_documentsOfText[m_texts.back()].push_back(i);
        for (const LabelledTriple &label : document.triples)
            if (label.state != ReviewState::Rejected) add(i, label.triple);
    }
}

void FactIndex::add(size_t document, const Triple &triple)
{
    const QString key = folded(triple.subject.text) + QLatin1Char('\t') + folded(triple.object.text);
    auto found = m_pairIndices.find(key);
    if (found == m_pairIndices.end()) {
        found = m_pairIndices.insert(key, m_pairs.size());
        m_pairs.push_back({triple.subject.text, triple.object.text, {}});
        const QString &subject = triple.subject.text;
        if (subject.size() >= shortestSubject) {
            m_pairsOfSubject[subject].push_back(m_pairs.size() - 1);
            auto &lengths = m_subjectLengths[subject.left(shortestSubject)];
            if (std::ranges::find(lengths, subject.size()) == lengths.end()) lengths.push_back(subject.size());
        }
    }
    auto &facts = m_pairs[*found].facts;
    auto fact = std::ranges::find(facts, triple.predicate, &Fact::predicate);
    if (fact == facts.end()) fact = facts.insert(facts.end(), {triple.predicate, {}});
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

QMap<QString, int> FactIndex::predicatesOfPair(const Triple &triple, size_t exceptDocument) const
{
    QMap<QString, int> counts;
    const Pair *pair = pairOf(triple);
    if (!pair) return counts;
    for (const Fact &fact : pair->facts) {
        const bool here = std::ranges::binary_search(fact.documents, exceptDocument);
        if (const int others = int(fact.documents.size()) - int(here); others > 0) counts[fact.predicate] = others;
    }
    return counts;
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
    const QString &text = m_set.documents[document].document.text;
    std::vector<Triple> probes;
    QSet<QString> seen;
    for (qsizetype at = 0; at + shortestSubject <= text.size() && probes.size() < mostProbes; ++at) {
        const auto lengths = m_subjectLengths.constFind(text.mid(at, shortestSubject));
        if (lengths == m_subjectLengths.constEnd()) continue;
        for (const qsizetype length : *lengths) {
            const QString subject = text.mid(at, length);
            const auto pairs
                = subject.size() == length ? m_pairsOfSubject.constFind(subject) : m_pairsOfSubject.constEnd();
            if (pairs == m_pairsOfSubject.constEnd() || seen.contains(subject)) continue;
            seen.insert(subject);
            for (const size_t index : *pairs) {
                const Pair &pair = m_pairs[index];
                if (probes.size() >= mostProbes || !text.contains(pair.object)) continue;
                for (const Fact &fact : pair.facts)
                    if (!std::ranges::binary_search(fact.documents, document))
                        probes.push_back({{{}, pair.subject, {}}, fact.predicate, {{}, pair.object, {}}});
            }
        }
    }
    return probes;
}

} // namespace spotter
