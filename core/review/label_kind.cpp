// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/label_kind.h"

#include "core/text/triple_comparison.h"

#include <algorithm>

namespace spotter {

namespace {

/// Minimum probability of an alternative that is named in place of a label.
constexpr double leastAlternative = 0.05;

bool isLabelled(const Document &document, const Triple &triple)
{
    return std::ranges::any_of(document.triples, [&](const LabelledTriple &label) {
        return label.state != ReviewState::Rejected && samePlace(label.triple, triple);
    });
}

/// Whether an earlier label is the same at the same spans.
bool isDuplicate(const Document &document, size_t index)
{
    const LabelledTriple &own = document.triples[index];
    return std::any_of(
        document.triples.begin(), document.triples.begin() + std::ptrdiff_t(index), [&](const LabelledTriple &earlier) {
            return earlier.state != ReviewState::Rejected && sameTriple(earlier.triple, own.triple)
                && earlier.triple.qualifiers == own.triple.qualifiers;
        });
}

struct LikelierReading {
    FindingKind kind;
    const ReadTriple *read;
};

/// The most probable alternative, if the model is more confident in it than in the label.
std::optional<LikelierReading> bestAlternative(const LabelReading &reading, const Document &document)
{
    std::optional<LikelierReading> best;
    const auto consider = [&](FindingKind kind, const std::optional<ReadTriple> &other) {
        if (!other || other->score() < leastShownProbability) return;
        if (other->least() < leastAlternative || other->least() <= reading.label.least()) return;
        if (best && other->least() <= best->read->least()) return;
        // If it is labelled too, it is not an alternative: a pair may have two predicates.
        if (!isLabelled(document, other->triple)) best = {kind, &*other};
    };
    consider(FindingKind::WrongPredicate, reading.otherPredicate);
    consider(FindingKind::WrongDirection, reading.swapped);
    consider(FindingKind::WrongEnd, reading.otherEnds);
    consider(FindingKind::WrongObject, reading.otherObject);
    consider(FindingKind::WrongSubject, reading.otherSubject);
    return best;
}

/// The predicate that at least two other documents give this pair, if none of them has the label's predicate.
std::optional<std::pair<QString, int>> predicateInOtherDocuments(
    const FactIndex &facts, const Document &document, size_t index, const Triple &triple)
{
    const auto elsewhere = facts.predicatesOfPair(triple, index);
    if (elsewhere.contains(triple.predicate)) return {};
    std::optional<std::pair<QString, int>> best;
    for (auto it = elsewhere.cbegin(); it != elsewhere.cend(); ++it) {
        Triple other = triple;
        other.predicate = it.key();
        if (*it >= 2 && (!best || *it > best->second) && !isLabelled(document, other)) best = {it.key(), *it};
    }
    return best;
}

} // namespace

int twinsWithout(const FactIndex &facts, size_t document, const Triple &triple)
{
    const auto twins = facts.twinsOf(document);
    return int(std::ranges::count_if(twins, [&](size_t twin) { return !facts.has(twin, triple); }));
}

void nameKind(Finding &finding, const LabelReading &reading, const ReviewSet &set, const FactIndex &facts,
    size_t document, size_t index)
{
    const Document &content = set.documents[document].document;
    const Triple &own = content.triples[index].triple;
    if (isDuplicate(content, index)) {
        finding.kind = FindingKind::Duplicate;
        return;
    }
    if (reading.place == LabelPlace::Unaligned) {
        finding.kind = FindingKind::Unaligned;
        return;
    }
    if (!set.schema.allows(own.predicate, own.subject.type, own.object.type)) {
        finding.kind = FindingKind::ViolatesSchema;
        return;
    }
    if (const auto other = bestAlternative(reading, content)) {
        finding.kind = other->kind;
        finding.instead = other->read->triple;
        finding.insteadProbability = other->read->score();
        return;
    }
    if (const int twins = twinsWithout(facts, document, own); twins > 0) {
        finding.kind = FindingKind::InconsistentTwin;
        finding.elsewhere = twins;
        return;
    }
    if (const auto other = predicateInOtherDocuments(facts, content, document, own)) {
        finding.kind = FindingKind::InconsistentPair;
        finding.elsewhere = other->second;
        finding.instead = own;
        finding.instead->predicate = other->first;
        finding.instead->qualifiers.clear();
        return;
    }
    finding.kind = FindingKind::Unconfirmed;
}

} // namespace spotter
